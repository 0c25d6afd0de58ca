"""The search panel as a place to come back to: help lines at its foot, the Back button, what is remembered."""
from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

QUESTION = "会上征信吗"
BOX = "[data-md-component=search-query]"
RESULT = ".md-search-result__link"


def open_panel(page, site_url: str, words: str = QUESTION) -> None:
    page.goto(site_url + "faq/")
    page.goto(site_url)
    page.locator(".ask [data-search]").click()
    page.locator(BOX).press_sequentially(words, delay=5)
    page.locator(RESULT).first.wait_for()


def kept(page) -> list[str]:
    """Everything the browser keeps of the tab, and the address."""
    return page.evaluate("[...Object.values(sessionStorage), ...Object.values(localStorage), location.href]")


@pytest.mark.parametrize("words", [QUESTION, "qqzzxxyy"])
def test_help_lines_stand_at_the_foot_of_the_panel(page, site_url: str, words: str) -> None:
    open_panel(page, site_url, words)
    foot = page.locator(".search-help")
    assert foot.inner_text() == "难受、撑不住：12356；有危险：110、120"
    box = foot.bounding_box()
    assert box["y"] + box["height"] == pytest.approx(page.viewport_size["height"], abs=1)
    for link in foot.locator("a").all():
        assert link.get_attribute("href") == f"tel:{link.inner_text()}"
        assert min(link.bounding_box()["height"], link.bounding_box()["width"]) >= 24


def test_ringing_up_leaves_the_panel_open(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.evaluate("document.addEventListener('click', event => event.preventDefault())")
    page.locator(".search-help a").first.dispatch_event("click")
    assert page.locator(BOX).is_visible()


def test_back_closes_the_panel_and_stays_on_the_page(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.go_back()
    page.locator(RESULT).first.wait_for(state="hidden")
    assert page.url == site_url
    assert not [text for text in kept(page) if QUESTION in text]
    page.go_back()
    page.wait_for_url("**/faq/")


@pytest.mark.parametrize("by", ["Escape", "button"])
def test_closing_the_panel_takes_its_step_back(page, site_url: str, by: str) -> None:
    open_panel(page, site_url)
    page.keyboard.press("Escape") if by == "Escape" else page.locator("[data-search-close]").click()
    page.locator(RESULT).first.wait_for(state="hidden")
    page.wait_for_function("!history.state")
    assert not [text for text in kept(page) if QUESTION in text]
    page.go_back()
    page.wait_for_url("**/faq/")


def test_a_page_loaded_anew_is_shown_without_the_panel(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.reload()
    page.wait_for_function("!history.state")
    assert not page.locator(BOX).is_visible()


def test_back_from_a_result_shows_the_results_again(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.locator(RESULT).first.click()
    page.wait_for_url("**/faq/credit/**")
    assert QUESTION not in page.url
    page.go_back()
    page.locator(RESULT).first.wait_for()
    assert page.url == site_url
    assert page.locator(BOX).input_value() == QUESTION
    page.go_back()
    page.locator(RESULT).first.wait_for(state="hidden")
    assert page.url == site_url
    assert not [text for text in kept(page) if QUESTION in text]


def test_a_result_on_the_same_page_can_be_come_back_from(page, site_url: str) -> None:
    page.goto(site_url + "glossary/")
    page.locator("header [data-search]").first.click()
    page.locator(BOX).press_sequentially("催收", delay=5)
    page.locator(RESULT).first.wait_for()
    page.locator(RESULT).first.evaluate("link => link.href = '#terms-here'")
    page.locator(RESULT).first.click()
    page.wait_for_url("**/glossary/#terms-here")
    page.locator(RESULT).first.wait_for(state="hidden")
    page.go_back()
    page.locator(RESULT).first.wait_for()
    assert page.url == site_url + "glossary/"
