"""The untouched checkout builds on any later day, and says on its pages what has passed."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from tests.site.built import newest_review, run_build

_SHOWN = re.compile(r'data-next-check="(\d{4}-\d\d-\d\d)">')
_HIDDEN = re.compile(r'data-next-check="(\d{4}-\d\d-\d\d)" hidden')


@pytest.mark.parametrize("days", [30, 120, 400])
def test_builds_later_and_shows_what_has_passed(days, tmp_path):
    today = str(date.fromisoformat(newest_review()) + timedelta(days=days))
    run_build(tmp_path / "site", today)
    text = "".join(path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.html"))
    assert all(day < today for day in _SHOWN.findall(text))
    assert all(day >= today for day in _HIDDEN.findall(text))
    assert bool(_SHOWN.findall(text)) == any(day < today for day in re.findall(r'data-next-check="([0-9-]+)"', text))
    assert "这一页过了再核对的日子" in text


@pytest.mark.browser
def test_a_page_past_its_next_check_says_so_by_the_readers_clock(site_url, page):
    """Quiet until the day in Shanghai is over; nothing is stored, nothing else is asked for."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    shown = {}
    for when in ("2026-11-23T08:00:00+08:00", "2028-01-01T08:00:00+08:00"):
        page.clock.set_fixed_time(when)
        page.goto(f"{site_url}stages/debt-sold/")
        lines = page.locator("p.page-tail.due")
        shown[when[:4]] = [lines.nth(k).is_visible() for k in range(lines.count())]
    assert shown["2026"] and not any(shown["2026"]) and all(shown["2028"])
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert all(url.startswith(site_url) for url in asked)
