"""How the built site looks and behaves in a real browser: access, layout, type, print, use by keyboard."""

from __future__ import annotations

import re
from statistics import median

import pytest
from axe_playwright_python.sync_playwright import Axe

from scripts.pages import walk_pages
from tests.site.built import until

pytestmark = pytest.mark.browser

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
LONGEST_LINE = 38.5  # characters
SMALLEST_TEXT = 13.9  # px at the reader's default size
TOUCH = 43.9  # px
NOT_FOUND = "no/such/page/"


def samples() -> list[str]:
    """One page of each kind, the longest of its kind, and the hubs that readers meet; addresses below the root."""
    longest: dict[str, tuple[int, str]] = {}
    for page in walk_pages():
        longest[page.kind] = max(longest.get(page.kind, (0, "")), (len(page.body), page.url))
    fixed = ["", "faq/", "stages/", "sources/civil-code/", "glossary/", NOT_FOUND]
    return fixed + sorted({url for _, url in longest.values()} - set(fixed))


def open_page(page, site_url: str, url: str, size: dict[str, int], scheme: str = "light") -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    page.goto(site_url + url)
    page.locator("html.js").wait_for(state="attached")


@pytest.mark.parametrize("url", samples())
def test_axe_finds_nothing(page, site_url: str, url: str) -> None:
    """Light and dark, phone and desk: no finding of WCAG 2.2 A and AA or of best practice."""
    found = []
    for size in (PHONE, DESK):
        for scheme in ("light", "dark"):
            open_page(page, site_url, url, size, scheme)
            result = Axe().run(page, options={"runOnly": AXE_TAGS, "resultTypes": ["violations"]})
            found += [
                f"{size['width']} {scheme} {each['id']}: {node['html'][:160]}"
                for each in result.response["violations"]
                for node in each["nodes"]
            ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("url", samples())
def test_nothing_scrolls_sideways(page, site_url: str, url: str) -> None:
    """At 320, 360 and 768 px, and at 360 px with the text twice as large."""
    for width, text in ((320, 1), (360, 1), (768, 1), (360, 2)):
        open_page(page, site_url, url, {"width": width, "height": 740})
        page.evaluate("times => document.documentElement.style.fontSize = `${125 * times}%`", text)
        wide = page.evaluate("""() => document.documentElement.scrollWidth <= innerWidth ? [] :
            [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120))""")
        assert not wide, f"{width} px，字号 {text} 倍：{wide}"


@pytest.mark.parametrize("url", samples())
def test_no_text_is_too_small(page, site_url: str, url: str) -> None:
    open_page(page, site_url, url, PHONE)
    small = page.evaluate(
        """limit => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
        while (walker.nextNode()) {
            const node = walker.currentNode, parent = node.parentElement
            if (!node.data.trim() || !parent.offsetParent || parent.matches(".n")) continue // said by its label
            if (parseFloat(getComputedStyle(parent).fontSize) < limit) found.push(node.data.trim().slice(0, 30))
        }
        return found
    }""",
        SMALLEST_TEXT,
    )
    assert not small, small


@pytest.mark.parametrize("url", samples())
def test_lines_are_short_enough(page, site_url: str, url: str) -> None:
    open_page(page, site_url, url, DESK)
    long = page.evaluate("""() => [...document.querySelectorAll('article p, article li, article dd')]
        .filter(e => e.offsetParent && e.textContent.trim().length > 60)
        .map(e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize))
        .reduce((a, b) => Math.max(a, b), 0)""")
    narrowest = 15 / 18  # notes are set at 15 px in the same column
    assert long <= LONGEST_LINE / narrowest, f"一行 {long:.0f} 个字"


def test_sizes_of_the_house(page, site_url: str) -> None:
    """27/17 px on phones and 36/18 px on wide screens, as decided."""
    article = next(p.url for p in walk_pages() if p.kind == "path")
    for size, title, text in ((PHONE, 27, 17), (DESK, 36, 18)):
        open_page(page, site_url, article, size)
        sizes = page.evaluate(
            "['h1', 'article > p, article > ul'].map("
            "s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize))"
        )
        assert sizes == [title, text]


@pytest.mark.parametrize("kind", ["path", "court", "credit", "faq", "start", "guide"])
def test_the_answer_is_on_the_first_screen(page, site_url: str, kind: str) -> None:
    url = next(p.url for p in walk_pages() if p.kind == kind)
    open_page(page, site_url, url, PHONE)
    lead = page.locator("article .lead").first.bounding_box()
    assert lead and lead["y"] + lead["height"] <= PHONE["height"]


def test_targets_are_large_enough(page, site_url: str) -> None:
    open_page(page, site_url, "", PHONE)
    page.locator(".menu summary").click()
    for selector in (
        ".bar > a",
        ".bar summary",
        ".menu li a",
        ".situations li",
        ".ask a",
        ".urgent .b",
        ".phones li > a:first-child",
    ):
        for box in [each.bounding_box() for each in page.locator(selector).all() if each.is_visible()]:
            assert box["height"] >= TOUCH, selector


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


def test_search_results_pass_axe(page, site_url: str) -> None:
    for size, scheme in ((PHONE, "dark"), (DESK, "light")):
        open_page(page, site_url, "", size, scheme)
        page.locator("[data-search]:visible").first.click()
        page.locator(".search-input").wait_for()
        page.keyboard.type("家人接到催收电话")
        page.locator(".search-hit").first.wait_for()
        result = Axe().run(page, options={"runOnly": AXE_TAGS, "resultTypes": ["violations"]})
        found = [
            f"{each['id']}: {node['html'][:160]}" for each in result.response["violations"] for node in each["nodes"]
        ]
        assert not found, "\n".join(found)


def test_a_crisis_answer_stands_out(page, site_url: str) -> None:
    open_page(page, site_url, "", PHONE)
    page.locator("[data-search]:visible").first.click()
    page.locator(".search-input").wait_for()
    page.keyboard.type("不想活了")
    first = page.locator(".search-pin").first
    first.wait_for()
    assert "先看这个" in first.inner_text()
    colour = "getComputedStyle(document.querySelector('.search-pin')).backgroundColor"
    until(
        page, f"document.querySelector('.search-pin') && {colour} === 'rgb(230, 240, 236)'"
    )  # the list may still be drawn anew


def test_telephones_in_the_text_can_be_pressed(page, site_url: str) -> None:
    """At least 24 px high on phones; on paper they are words like the others."""
    open_page(page, site_url, "start/hard-night/", PHONE)
    numbers = [each for each in page.locator("article a.tel").all() if each.is_visible()]
    assert len(numbers) >= 4
    for number in numbers:
        assert number.get_attribute("href") == f"tel:{number.inner_text().replace('-', '')}"
        assert number.evaluate("e => e.getClientRects()[0].height") >= 24
    page.emulate_media(media="print")
    look = "e => [e, e.parentElement].map(each => getComputedStyle(each).color + getComputedStyle(each).fontSize)"
    for number in numbers:
        one, other = number.evaluate(look)
        assert one == other
        assert number.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"


@pytest.mark.parametrize("url", ["start/hard-night/", "start/danger/", "faq/mind/cannot-go-on/"])
def test_an_emergency_number_is_large_and_on_the_first_screen(page, site_url: str, url: str) -> None:
    open_page(page, site_url, url, PHONE)
    number = page.locator(".call-now a")
    box = number.bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"] * 0.6 and box["height"] >= TOUCH
    assert number.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 27


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


@pytest.mark.parametrize("folder", ["stages", "paths", "court", "rights", "credit"])
def test_the_first_step_is_on_the_first_screen(page, site_url: str, folder: str) -> None:
    """The median over all pages of a section that have steps; the picture says 560 px of 740."""
    tops = []
    for url in (p.url for p in walk_pages() if p.rel.startswith(f"{folder}/") and p.kind != "hub"):
        open_page(page, site_url, url, PHONE)
        step = page.locator("article .do li").first
        if step.count():
            tops.append(step.bounding_box()["y"])
    assert tops and median(tops) <= 560 and max(tops) <= PHONE["height"], sorted(tops)


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
