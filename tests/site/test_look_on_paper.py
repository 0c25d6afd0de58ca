"""What the print styles of a page leave out, open and print, asked of the browser."""

from __future__ import annotations

import re

import pytest

from scripts.pages import walk_pages
from tests.site.screens import DESK, open_page

pytestmark = pytest.mark.browser


def test_a_long_answer_takes_at_most_four_sheets(page, site_url: str) -> None:
    open_page(page, site_url, "court/payment-order/", DESK)
    assert len(re.findall(rb"/Type /Page\b", page.pdf(prefer_css_page_size=True))) <= 4
    page.emulate_media(media="print")
    entry = page.locator(".notes li").last
    assert entry.evaluate("e => e.checkVisibility({contentVisibilityAuto: true})")
    assert page.locator("article .n").first.is_visible()


def test_writers_notes_are_folded_and_print(page, site_url: str) -> None:
    open_page(page, site_url, "sources/civil-code/", DESK)
    notes = page.locator(".fact details dl").first
    assert not notes.is_visible()
    page.locator(".fact summary").first.click()
    assert notes.is_visible()
    page.locator(".fact summary").first.click()
    page.emulate_media(media="print")
    assert notes.evaluate("e => e.checkVisibility({contentVisibilityAuto: true})")


def test_paper_shows_the_text_and_no_controls(page, site_url: str) -> None:
    url = next(p.url for p in walk_pages() if p.kind in ("path", "scam") and "/// cost" in p.body)
    open_page(page, site_url, url, DESK, "dark")
    page.emulate_media(media="print", color_scheme="dark")
    for selector in (".site-header", ".contents", ".crumb", ".ease", ".foot-links"):
        assert not page.locator(selector).first.is_visible(), selector
    assert page.locator(".help").is_visible()
    box = page.locator(".admonition").first
    assert box.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_folds_are_open_on_paper(page, site_url: str) -> None:
    url = next(p.url for p in walk_pages() if len(p.sources) > 6 and p.kind != "hub")
    open_page(page, site_url, url, DESK)
    page.emulate_media(media="print")
    folded = page.locator("#tail .notes li").last
    assert folded.evaluate("e => e.checkVisibility({contentVisibilityAuto: true})")
    assert folded.bounding_box()["height"] > 0
