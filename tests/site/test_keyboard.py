"""The walk that axe does not see: Tab through notes, menu and forms, and back from the search."""

from __future__ import annotations

import pytest

from tests.site.built import until

pytestmark = pytest.mark.browser

WHERE = "document.activeElement"
WALK = """() => {
    const each = document.activeElement
    each.dataset.walked = "yes"
    const box = each.getBoundingClientRect(), style = getComputedStyle(each)
    return { inside: Boolean(each.closest("dialog")), seen: box.width > 0, ring: style.outlineStyle !== "none" }
}"""


def walk(page, steps: int) -> list[dict]:
    """Where the focus stands after each of ``steps`` presses of Tab."""
    found = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        found.append(page.evaluate(WALK))
    return found


def search(page, address: str, words: str = "法院电话") -> None:
    page.goto(address)
    page.locator("header [data-search]:visible").first.focus()
    page.keyboard.press("Enter")
    page.locator(".search-input").wait_for()
    page.keyboard.type(words)
    page.locator(".search-hit").first.wait_for()


def test_what_lies_behind_the_search_takes_no_focus(page, site_url: str) -> None:
    search(page, site_url + "faq/")
    page.evaluate("document.querySelector('.brand').focus()")
    assert page.evaluate(f"{WHERE}.closest('dialog') !== null")
    page.keyboard.press("Escape")
    until(page, "!document.querySelector('.search-panel').open")
    assert page.evaluate(f"{WHERE}.matches('[data-search]')")


def test_a_note_is_walked_and_left(page, site_url: str) -> None:
    page.goto(site_url + "stages/calls/")
    page.locator("html.js").wait_for(state="attached")
    mark = page.locator("article .n").first
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(f"{WHERE}.matches('.note')") and mark.get_attribute("aria-expanded") == "true"
    assert [stop["ring"] for stop in walk(page, 2)] == [True, True]
    assert page.evaluate(f"{WHERE}.textContent") == "收起"
    page.keyboard.press("Escape")
    assert mark.evaluate("e => e === document.activeElement") and mark.get_attribute("aria-expanded") == "false"


def test_the_menu_is_walked_in_order_and_gives_the_focus_back(page, site_url: str) -> None:
    page.goto(site_url + "faq/")
    summary = page.locator(".menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    count = page.locator(".menu nav a").count()
    stops = walk(page, count)
    assert count > 5 and all(stop["ring"] for stop in stops)
    assert page.evaluate(f"{WHERE} === Array.from(document.querySelectorAll('.menu nav a')).pop()")
    page.keyboard.press("Escape")
    assert summary.evaluate("e => e === document.activeElement")


@pytest.mark.parametrize("url", ["guides/letter-extension/", "guides/call-script/", "tools/deadline/"])
def test_every_field_is_reached_and_has_a_name(page, site_url: str, url: str) -> None:
    page.goto(site_url + url)
    page.locator("html.js").wait_for(state="attached")
    if url.startswith("tools/"):
        page.locator(".tool[data-ready]").wait_for()
    fields = "main textarea, main input:not([type=radio])"
    page.locator(fields).first.focus()
    walk(page, 120)
    missed = page.evaluate(
        """fields => Array.from(document.querySelectorAll(fields)).slice(1)
        .filter(each => each.checkVisibility() && !each.dataset.walked).map(each => each.outerHTML.slice(0, 80))""",
        fields,
    )
    assert not missed
    nameless = page.evaluate(
        """fields => Array.from(document.querySelectorAll(fields)).filter(each => !each.getAttribute("aria-label")
        && !each.getAttribute("aria-labelledby") && !(each.labels && each.labels.length)).length""",
        fields,
    )
    assert nameless == 0


@pytest.mark.parametrize(("agent", "app"), [("MicroMessenger/8.0", True), ("AlipayClient/10", True), ("", False)])
def test_a_sheet_in_another_app_says_how_to_print(browser, site_url: str, agent: str, app: bool) -> None:
    """No button that does nothing: the windows of other apps print nothing and save no file."""
    context = browser.new_context(user_agent=f"Mozilla/5.0 (Linux; Android 10) Chrome/83.0 {agent}")
    page = context.new_page()
    page.goto(site_url + "guides/letter-extension/")
    page.locator("html.js").wait_for(state="attached")
    assert page.locator("[data-print]").is_visible() != app
    assert ("在浏览器打开" in page.locator("[data-said]").inner_text()) == app
    context.close()


@pytest.mark.parametrize(
    "url", ["guides/call-script/", "glossary/", "sources/civil-code/", "tools/call/", "tools/letter/"]
)
def test_nothing_jumps_while_a_page_opens(page, site_url: str, url: str) -> None:
    page.add_init_script("""window.moved = 0
        new PerformanceObserver(list => { for (const each of list.getEntries()) moved += each.value })
          .observe({ type: "layout-shift", buffered: true })""")
    page.goto(site_url)
    page.goto(site_url + url)
    page.wait_for_timeout(400)
    assert page.evaluate("moved") < 0.01


def test_an_old_count_is_not_read_out_while_the_next_answer_is_awaited(page, site_url: str) -> None:
    """On a slow line the answer comes long after the letter that was typed."""
    page.goto(site_url)
    page.locator("[data-search]:visible").first.click()
    box = page.locator(".search-input")
    box.fill("花呗")
    page.locator(".search-hit").first.wait_for()
    page.context.route("**/search/zh/**", lambda route: None)  # it does not come at all
    box.press_sequentially("逾期工伤")
    page.wait_for_timeout(1300)
    assert page.locator(".search-live").text_content() == ""
    assert "最像的在前面" in page.locator(".search-count").inner_text()
