"""How the built site looks in a real browser: access, layout, type, the first screen."""

from __future__ import annotations

from statistics import median

import pytest
from axe_playwright_python.sync_playwright import Axe

from scripts.pages import walk_pages
from tests.site.built import until
from tests.site.screens import AXE_TAGS, DESK, PHONE, TOUCH, open_page, samples

pytestmark = pytest.mark.browser

LONGEST_LINE = 38.5  # characters
SMALLEST_TEXT = 13.9  # px at the reader's default size
FORMS = [
    "guides/debt-list/",
    "guides/letter-extension/",
    "guides/first-aid/",
    "paths/compare/",
    "start/hard-night/",
    "guides/",
]
FORMS += [f"tools/{name}/" for name in ("triage", "deadline", "letter", "call", "sms", "plan", "evidence", "download")]


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


def enlarge(page, times: int) -> None:
    page.evaluate("times => document.documentElement.style.fontSize = `${125 * times}%`", times)


@pytest.mark.parametrize("url", [*samples(), *FORMS])
def test_nothing_scrolls_sideways(page, site_url: str, url: str) -> None:
    """At 320, 360 and 768 px, and with the text twice and four times as large, folds open. 320 px is 1280 at 400 %."""
    for width, text in ((320, 1), (360, 1), (768, 1), (360, 2), (360, 4), (320, 4)):
        open_page(page, site_url, url, {"width": width, "height": 740})
        enlarge(page, text)
        page.evaluate("document.querySelectorAll('article details').forEach(each => each.open = true)")
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


def test_situations_fill_their_width_in_large_text(page, site_url: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(site_url)
    page.get_by_role("button", name="大字").click()
    rows = """all => all.map(each => [each.offsetWidth, each.parentElement.offsetWidth])"""
    found = page.locator(".situations li, .topics li").evaluate_all(rows)
    assert len(found) == 22 and all(row == whole for row, whole in found), found


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


def test_a_stage_is_read_in_five_screens_and_the_first_page_in_three(page, site_url: str) -> None:
    """All that a reader scrolls through, the footer too, with the notes closed; of the stages the median."""
    high = {}
    for url in [p.url for p in walk_pages() if p.rel.startswith("stages/") and p.kind != "hub"] + ["start/what-now/"]:
        open_page(page, site_url, url, PHONE)
        assert page.locator("#tail").get_attribute("open") is None
        high[url] = page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]
    assert high.pop("start/what-now/") <= 3
    assert len(high) == 10 and median(high.values()) <= 5, high
