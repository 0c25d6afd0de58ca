"""What one presses stands on the first screen: the button of 现在做, on every page that has one."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.site import dom, first_screen
from tests.site.screens import PHONE

SHORT = "<li><strong>先核实</strong>打热线。</li>" * 3
LONG = "<li><strong>先核实</strong>" + "打热线，报法院的全名和案号。" * 6 + "</li>"
ROW = '<div class="row noprint"><a class="b" href="tel:12368">打</a><p class="also">单子</p></div>'


def block(steps: str, box: str = "", row: str = ROW):
    page = dom.parsed(
        f'<article><h1>题</h1><div class="page-head"><p class="lead">短答。</p></div>{box}'
        f'<section class="do"><h2>现在做</h2><ol>{steps}</ol>{row}</section></article>'
    )
    first_screen.raise_button(page.find(".//article"))
    return page.find(".//section")


def test_a_button_that_fits_follows_the_steps():
    assert [each.tag for each in block(SHORT)] == ["h2", "ol", "div"]


def test_a_button_that_would_be_out_of_sight_comes_first_and_the_link_beside_it_stays():
    found = block(LONG * 3)
    assert [each.tag for each in found] == ["h2", "div", "ol", "div"]
    assert found[1].find("a").get("class") == "b" and found[1].get("class") == found[3].get("class")
    assert len(found[1]) == 1 and found[3].text_content() == "单子"


def test_a_long_deadline_above_counts_and_no_empty_row_is_left():
    deadline = '<div class="admonition deadline">' + "<p>收到那天的第二天开始数，写下最后一天。</p>" * 9 + "</div>"
    found = block(SHORT, deadline, '<div class="row"><a class="b">打</a></div>')
    assert [each.tag for each in found] == ["h2", "div", "ol"]


@pytest.mark.browser
def test_every_button_is_on_the_first_screen(built_site: Path, page, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    low, seen = {}, 0
    for path in sorted(built_site.rglob("index.html")):
        if '<section class="do"' not in path.read_text(encoding="utf-8"):
            continue
        url = path.parent.relative_to(built_site).as_posix()
        page.goto(f"{site_url}{url}/", wait_until="commit")
        button = page.locator("article .do .b")
        page.locator(".site-footer").wait_for()
        if button.count():
            box = button.bounding_box()
            seen += 1
            if box["y"] + box["height"] > PHONE["height"]:
                low[url] = round(box["y"] + box["height"])
    assert seen > 150 and not low, f"below the first screen, scripts/site/first_screen.py counts too few rows: {low}"
