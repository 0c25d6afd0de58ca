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
    assert "这一页过了再核对的日子" in text and "assets/javascripts/due.js" in text
