"""A guide is a form: every field has a name, nothing is kept or sent, nothing sticks out of a small phone."""

from __future__ import annotations

import re

import pytest

from scripts.pages import walk_pages

SHEETS = [page for page in walk_pages() if page.kind == "guide"]
GUIDES = [page.url for page in SHEETS]
HANDED_IN = [page.url for page in SHEETS if re.search(r"^/// html \| div\.(paper|card)\b", page.body, re.M)]
FIELDS = "article :is(input, textarea)"
pytestmark = pytest.mark.browser


@pytest.fixture(params=GUIDES)
def sheet(request, page, site_url):
    page.goto(site_url + request.param)
    return page


def test_every_field_has_a_name_and_none_is_sent(sheet):
    fields = sheet.locator(FIELDS).evaluate_all(
        "all => all.map(one => [one.labels[0]?.innerText || one.ariaLabel || '', one.name, !!one.form])"
    )
    assert fields
    assert all(name.strip() and not sent and not inside for name, sent, inside in fields), fields


def test_nothing_is_kept(sheet):
    gap = sheet.locator("article .blank").first
    gap.fill("填过的字")
    boxes = sheet.locator("article input[type=checkbox]")
    if boxes.count():
        boxes.first.check()
    kept = sheet.evaluate("[localStorage, sessionStorage].map(JSON.stringify).join() + document.cookie")
    assert "填过" not in kept
    sheet.reload()
    assert gap.input_value() == ""
    assert sheet.locator("article input[type=checkbox]:checked").count() == 0


def test_words_beside_a_box_tick_it(sheet):
    words = sheet.locator("article label.tick:not(:has(a), :has(+ a))").first
    if not words.count():
        pytest.skip("这一张没有打勾的格子")
    words.click(position={"x": 60, "y": 8})
    assert words.locator("input").is_checked()


def test_nothing_sticks_out(sheet):
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_long_table_grows_row_by_row_and_paper_has_all_of_it(page, site_url):
    page.goto(f"{site_url}guides/call-log/")
    rows, more = page.locator(".filled tbody tr"), page.get_by_role("button", name="再加一行")
    seen = lambda: rows.evaluate_all("all => all.filter(one => one.offsetHeight).length")  # noqa: E731
    assert seen() == 3 < rows.count()
    more.click()
    assert seen() == 4 and rows.nth(3).locator(".blank").first.evaluate("one => one === document.activeElement")
    page.emulate_media(media="print")
    assert seen() == rows.count() and not more.is_visible()


@pytest.mark.parametrize("sheet", HANDED_IN, indirect=True)
def test_what_is_handed_in_is_printed_alone(sheet):
    """Nothing of ours can be seen beside the paper or the card."""
    assert sheet.locator("article > .paper, article > .card").count()
    sheet.emulate_media(media="print")
    seen = sheet.locator("body *").evaluate_all(
        """all => all.filter(one => one.getClientRects().length && one.innerText?.trim()
          && !one.closest(".paper, .card") && !one.querySelector(".paper, .card")).map(one => one.innerText)"""
    )
    assert not seen


def test_paper_has_lines_in_place_of_fields(sheet):
    sheet.emulate_media(media="print")
    styles = sheet.locator("article .fill:not(.lines)").evaluate_all(
        "all => all.map(one => getComputedStyle(one)).map(one => [one.borderTopWidth, one.borderBottomStyle])"
    )
    assert all(style == ["0px", "solid"] for style in styles)
    assert not sheet.get_by_role("button", name="打印这一页").is_visible()
    assert not sheet.locator("#also-asked").is_visible()
