"""What a reader does on a page: menu, search field, dark, large text, reading aloud, the way out, notes, no scripts."""

from __future__ import annotations

import pytest

from tests.site.screens import DESK, PHONE, open_page

pytestmark = pytest.mark.browser


def test_search_opens_by_keyboard_and_closes(page, site_url: str) -> None:
    """The home field is a link to all questions that the script turns into the search box."""
    open_page(page, site_url, "", PHONE)
    page.locator(".ask a").focus()
    page.keyboard.press("Enter")
    box = page.locator(".search-input")
    box.wait_for()
    assert box.evaluate("e => e === document.activeElement")
    page.keyboard.press("Escape")
    box.wait_for(state="hidden")
    assert page.url == site_url


def test_menu_closes_by_escape(page, site_url: str) -> None:
    open_page(page, site_url, "", PHONE)
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    menu = page.locator(".menu nav")
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.matches('.menu summary')")


def test_dark_is_kept_only_when_chosen(page, site_url: str) -> None:
    """Nothing is stored before; a choice holds on the next page; taken back, it is forgotten and the system leads."""
    open_page(page, site_url, "", PHONE)
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    assert page.evaluate("localStorage.length") == 0
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) != light
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="换成深色").click()
    assert page.evaluate(colour) != light
    page.goto(site_url + "faq/")
    assert page.evaluate(colour) != light
    page.get_by_role("button", name="换成浅色").click()
    assert page.evaluate(colour) == light and page.evaluate("localStorage.length") == 0


def test_large_text_is_kept_and_taken_back(page, site_url: str) -> None:
    open_page(page, site_url, "faq/", PHONE)
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    before = page.evaluate(size)
    page.get_by_role("button", name="大字").click()
    page.reload()
    assert page.evaluate(size) >= 1.25 * before
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="大字").click()
    assert page.evaluate(size) == before and page.evaluate("localStorage.length") == 0


def test_reading_aloud_needs_a_voice_on_the_device(browser, site_url: str) -> None:
    """A voice that lives elsewhere would send the text away: no button then."""
    for local in (False, True):
        context = browser.new_context(viewport=PHONE)
        context.add_init_script(f"""Object.defineProperty(window, 'speechSynthesis', {{value: {{
            spoken: [], getVoices: () => [{{lang: 'zh-CN', localService: {str(local).lower()}, name: 'x'}}],
            addEventListener() {{}}, cancel() {{}}, speak(words) {{ this.spoken.push(words.text) }}}}}})
            window.SpeechSynthesisUtterance = function (text) {{ this.text = text }}""")
        page = context.new_page()
        page.goto(site_url + "faq/collection/block-them/")
        button = page.locator("[data-aloud]")
        assert button.is_visible() == local
        if local:
            assert page.evaluate("speechSynthesis.spoken.length") == 0
            button.click()
            assert page.evaluate("speechSynthesis.spoken[0]") == page.locator("h1").inner_text()
            assert button.get_attribute("aria-pressed") == "true"
        context.close()


def test_the_way_out_leaves_no_way_back(browser, site_url: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    context.route("https://**", lambda route: route.fulfill(body="别处"))
    page.goto(site_url)
    page.goto(site_url + "start/danger/")
    assert page.locator("[data-leave]").bounding_box()["y"] < PHONE["height"] / 2
    page.locator("[data-leave]").click()
    page.wait_for_url("https://**")
    page.go_back()
    assert page.url == site_url
    context.close()


def test_a_note_opens_in_place(page, site_url: str) -> None:
    """The tap opens the entry under its paragraph, focus goes there and back; one is open at a time."""
    open_page(page, site_url, "stages/calls/", PHONE)
    first, second = page.locator("article .n").nth(0), page.locator("article .n").nth(1)
    first.focus()
    page.keyboard.press("Enter")
    card = page.locator(".note")
    assert page.url.endswith("stages/calls/") and card.count() == 1
    assert page.evaluate("document.activeElement.matches('.note')")
    assert first.get_attribute("aria-expanded") == "true"
    assert 0 < card.bounding_box()["y"] - first.bounding_box()["y"] < PHONE["height"]
    second.click()
    assert card.count() == 1 and first.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert card.count() == 0
    assert second.evaluate("e => e === document.activeElement")


def test_a_note_stands_beside_its_paragraph_on_wide_screens(page, site_url: str) -> None:
    open_page(page, site_url, "stages/calls/", DESK)
    mark = page.locator("article > p .n").first
    mark.click()
    card, text = page.locator(".note.aside").bounding_box(), page.locator(".text").bounding_box()
    assert card["x"] >= text["x"] + text["width"]
    assert abs(card["y"] - mark.bounding_box()["y"]) < 300


def test_without_scripts_a_number_leads_to_its_entry_and_back(browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(site_url + "stages/calls/")
    page.locator("article .n").nth(3).click()
    entry = page.locator(":target")
    assert entry.is_visible() and entry.evaluate("e => e.matches('.notes li')")
    entry.get_by_text("回到正文").click()
    assert page.evaluate("location.hash") == "#c4"
    context.close()


def test_skip_link_comes_first(page, site_url: str) -> None:
    open_page(page, site_url, "faq/", PHONE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip')")
    assert page.locator(".skip").bounding_box()["y"] >= 0


def test_works_without_scripts(browser, site_url: str) -> None:
    """Everything can be read, the menu opens, the search field leads to the list of all questions."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, color_scheme="dark")
    page = context.new_page()
    page.goto(site_url)
    page.locator(".menu summary").click()
    assert page.locator(".menu nav").is_visible()
    page.locator(".menu summary").click()
    page.locator(".ask a").click()
    assert page.url == f"{site_url}faq/"
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 25, 24)"
    context.close()


def test_text_four_times_as_large_keeps_note_menu_and_search_within_the_screen(page, site_url: str) -> None:
    wide = "each => [each.scrollWidth - each.clientWidth, document.documentElement.scrollWidth - innerWidth]"
    for width in (360, 320):
        open_page(page, site_url, "stages/calls/", {"width": width, "height": 740})
        page.evaluate("document.documentElement.style.fontSize = '500%'")
        page.locator("article a.n").first.click()
        page.locator("aside.note").wait_for()
        page.locator(".menu summary").click()
        assert page.locator("html").evaluate(wide) == [0, 0], width
        page.locator(".menu summary").click()
        page.locator(".bar [data-search]:visible").first.click()
        for words, found in (("", ".search-rows"), ("不想活了", ".search-pin"), ("法院传票", ".search-hit")):
            page.locator(".search-input").fill(words)
            page.locator(found).first.wait_for()
            assert page.locator("dialog").evaluate(wide) == [0, 0], (width, words)
