"""One reader's way through the site on a small phone: from a misspelt question to a sheet of paper."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

pytestmark = pytest.mark.browser

QUESTION = "花贝预期一个月了会派人上门么"  # two slips of the pinyin keyboard, as people type


def test_from_a_misspelt_question_to_paper(page, site_url):
    page.goto(site_url)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

    # Ask in one's own words
    page.locator("[data-search]:visible").first.click()
    box = page.locator(".search-input")
    box.press_sequentially(QUESTION, delay=5)
    first = page.locator(".search-hit").first
    first.wait_for()
    page.locator(".search-count", has_text="找到").wait_for()
    assert "会上门吗" in first.inner_text()
    first.click()

    # The answer stands at the top, with its source
    page.wait_for_url("**/faq/**")
    assert "上门" in page.locator("h1").inner_text()
    assert page.locator("article strong").first.bounding_box()["y"] < 740

    # The number opens its note in place; the whole entry is one tap further
    page.locator("article .n").first.click()
    assert "核对" in page.locator(".note").inner_text()
    page.locator(".note").get_by_role("link", name="看这一条的全部").click()
    page.wait_for_url("**/sources/**")
    fact = page.locator(":target")
    assert fact.count() == 1
    assert fact.bounding_box()["y"] < 740
    assert "核查" in page.locator("article").inner_text()

    # The sheet for the telephone call, as a form and as a file
    page.locator("details.menu summary").click()
    page.locator("details.menu").get_by_role("link", name="打印单").click()
    page.wait_for_url("**/guides/")
    page.locator("article a[href*='call-script']:not([aria-hidden])").first.click()
    page.wait_for_url("**/guides/call-script/")
    assert page.locator("article :is(input, textarea)").count() > 3
    pdf = page.locator("a[href$='.pdf']").first.get_attribute("href")
    answer = page.request.get(urljoin(page.url, pdf))
    assert answer.status == 200
    assert answer.body().startswith(b"%PDF")


def test_search_speaks_when_nothing_is_found(page, site_url):
    page.goto(site_url + "faq/")
    page.locator("header [data-search]").first.click()
    page.locator(".search-input").press_sequentially("qqzzxxyy", delay=5)
    page.locator(".search-rest .search-way").first.wait_for()
    page.locator(".search-count", has_text="没有找到").wait_for()
    assert page.locator(".search-rest .search-way").count() == 2


def test_reading_needs_no_script(browser, site_url):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site_url)
    page.locator("details.menu summary").click()
    page.locator("details.menu").get_by_role("link", name="全部问题").click()
    page.wait_for_url("**/faq/")
    page.locator("article li a[href*='collection/']:not([href$='collection/'])").first.click()
    assert page.locator("article strong").first.is_visible()
    context.close()
