"""The search dialog: what it shows, by hand and by key, where the Back button leads, what is remembered, what happens
when the network goes."""

from __future__ import annotations

import re

import pytest

from tests.site.built import until

pytestmark = pytest.mark.browser

QUESTION = "会上征信吗"
BOX = ".search-input"
HIT = ".search-hit"


def open_panel(page, site_url: str, words: str = QUESTION, *, found: bool = True) -> None:
    page.goto(site_url + "faq/")
    page.goto(site_url)
    page.locator("[data-search]:visible").first.click()
    page.locator(BOX).press_sequentially(words, delay=5)
    page.locator(HIT if found else ".search-rest .search-way[href*='what-now']").first.wait_for()


def kept(page) -> list[str]:
    """Everything the browser keeps of the tab, and the address."""
    return page.evaluate("[...Object.values(sessionStorage), ...Object.values(localStorage), location.href]")


def test_nothing_is_fetched_before_the_search_is_opened(page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.goto(site_url)
    page.wait_for_load_state("networkidle")
    assert [name for name in asked if "search" in name] == ["assets/search/open.js"]


def test_an_answer_takes_twelve_requests_in_two_waves(page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.goto(site_url)
    page.locator("[data-search]:visible").first.click()
    page.locator(BOX).fill("我老公欠花呗催收天天打我电话怎么办")
    page.locator(HIT).first.wait_for()
    index = [name for name in asked if name.startswith("search/") or name.endswith("worker.js")]
    kinds = [re.sub(r"search/zh/\w+/|[\d-]+\.\w+$", "", name) for name in index]
    assert kinds[:2] == ["assets/search/worker.js", "tables.json"]
    waves = kinds[2:]
    assert len(index) <= 12 and waves == sorted(waves, reverse=True) and set(waves) == {"s/", "p/"}


def test_the_empty_panel_shows_what_people_ask_and_the_ways_in(page, site_url: str) -> None:
    page.goto(site_url)
    page.locator("[data-search]:visible").first.click()
    page.locator(".search-rows a").first.wait_for()
    assert page.locator(".search-rows a").count() == 6
    assert page.locator(".search-chips a").all_inner_texts() == ["短信", "电话", "法院", "没钱", "家人"]
    for link in page.locator(".search-panel a:not([href^=tel])").all():
        assert page.request.get(link.evaluate("link => link.href")).status == 200


def test_the_box_is_a_combobox_and_arrows_walk_the_results(page, site_url: str) -> None:
    open_panel(page, site_url)
    box = page.locator(BOX)
    assert box.get_attribute("role") == "combobox" and box.get_attribute("aria-expanded") == "true"
    assert page.locator(f"#{box.get_attribute('aria-controls')}").get_attribute("role") == "listbox"
    box.press("ArrowDown")
    box.press("ArrowDown")
    chosen = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true" and page.locator(HIT).nth(1).get_attribute(
        "id"
    ) == chosen.get_attribute("id")
    box.press("ArrowUp")
    address = page.locator(HIT).first.evaluate("link => link.href")
    box.press("Enter")
    page.wait_for_url(address)


def test_tab_reaches_everything_in_the_panel_and_nothing_behind_it(page, site_url: str) -> None:
    open_panel(page, site_url)
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("""() => {
            const at = document.activeElement;
            return at === document.body ? "browser" : at.closest(".search-panel")
                ? Array.from(at.classList).find(name => name.startsWith("search")) || at.textContent : "behind";
        }""")
        )
    assert "behind" not in reached
    assert {"search-clear", "search-close", "search-hit", "全部问题", "12356", "110"} <= set(reached)


def test_the_count_is_shown_at_once_and_read_out_once(page, site_url: str) -> None:
    page.goto(site_url)
    page.locator("[data-search]:visible").first.click()
    page.locator(".search-rows a").first.wait_for()
    page.evaluate("""() => {
        window.said = [];
        new MutationObserver(() => said.push(document.querySelector(".search-live").textContent))
            .observe(document.querySelector(".search-live"), { childList: true, characterData: true, subtree: true });
    }""")
    page.locator(BOX).press_sequentially("花呗逾期上征信", delay=160)
    page.wait_for_timeout(1500)
    shown = page.locator(".search-count").inner_text()
    assert "最像的在前面" in shown
    assert page.evaluate("said") == [shown]


@pytest.mark.parametrize(("height", "size"), [(740, "250%"), (420, "125%")], ids=["twice the text", "keyboard open"])
def test_the_first_result_is_on_the_screen(page, site_url: str, height: int, size: str) -> None:
    page.set_viewport_size({"width": 360, "height": height})
    open_panel(page, site_url)
    page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
    title = page.locator(f"{HIT} .search-title").first.bounding_box()
    assert title["y"] + 30 < height
    foot = page.locator(".search-foot").bounding_box()
    assert foot["y"] > title["y"] + title["height"]
    assert page.evaluate("document.querySelector('.search-panel').scrollWidth") <= 360


def test_help_lines_close_every_list(page, site_url: str) -> None:
    for words in (QUESTION, "qqzzxxyy"):
        open_panel(page, site_url, words, found=words == QUESTION)
        links = page.locator(".search-foot a[href^='tel:']")
        assert links.all_inner_texts() == ["12356", "110", "120"]
        for link in links.all():
            assert link.get_attribute("href") == f"tel:{link.inner_text()}"
            assert min(link.bounding_box()["height"], link.bounding_box()["width"]) >= 24


def test_a_fixed_answer_can_be_called_and_the_panel_stays(page, site_url: str) -> None:
    open_panel(page, site_url, "我不想活了")
    card = page.locator(".search-pin")
    assert card.bounding_box()["y"] < page.locator(HIT).first.bounding_box()["y"]
    assert card.locator("a[href^='tel:']").evaluate_all("links => links.map(link => link.getAttribute('href'))") == [
        "tel:12356",
        "tel:120",
        "tel:110",
    ]
    assert min(link.bounding_box()["height"] for link in card.locator("a[href^='tel:']").all()) >= 44
    page.evaluate("document.addEventListener('click', event => event.preventDefault())")
    card.locator("a[href^='tel:']").first.dispatch_event("click")
    assert page.locator(BOX).is_visible()


def test_a_fixed_answer_needs_no_network(page, site_url: str) -> None:
    page.goto(site_url)
    page.locator("[data-search]:visible").first.click()
    page.locator(BOX).wait_for()
    page.route("**/search/**", lambda route: route.abort())
    page.locator(BOX).fill("我不想活了")
    page.locator(".search-pin").wait_for()
    page.locator(".search-more", has_text="再试一次").wait_for()
    assert page.locator(".search-count").inner_text() == "找到1个，其余的没有载入"


def test_the_answer_comes_when_the_network_is_back(page, site_url: str) -> None:
    page.goto(site_url)
    page.route(
        re.compile(r"/(search/zh|assets/search/worker)"),
        lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Log in"),
    )
    page.locator("[data-search]:visible").first.click()
    page.locator(BOX).fill(QUESTION)
    retry = page.locator(".search-more", has_text="再试一次")
    retry.wait_for()
    assert page.locator(".search-count").inner_text() == "搜索没有载入，看看网络"
    assert page.locator(".search-rest .search-way").count() == 2
    page.unroute_all()
    retry.click()
    page.locator(HIT).first.wait_for()
    assert "最像的在前面" in page.locator(".search-count").inner_text()


def test_long_pastes_keep_the_end_and_say_so(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.locator(BOX).fill("从前的事说来话长。" * 40 + "花呗逾期会上征信吗")
    page.locator(".search-count", has_text="只看了最后200个字").wait_for()
    assert "征信" in page.locator(HIT).first.inner_text()


def test_a_question_in_the_address_is_asked_once_and_forgotten(page, site_url: str) -> None:
    page.goto(site_url + "faq/?q=" + QUESTION)
    page.locator(HIT).first.wait_for()
    assert page.url == site_url + "faq/"
    assert page.locator(BOX).input_value() == QUESTION


def test_back_closes_the_panel_and_stays_on_the_page(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.go_back()
    page.locator(HIT).first.wait_for(state="hidden")
    assert page.url == site_url
    assert not [text for text in kept(page) if QUESTION in text]
    page.go_back()
    page.wait_for_url("**/faq/")


@pytest.mark.parametrize("by", ["Escape", "button"])
def test_closing_the_panel_takes_its_step_back(page, site_url: str, by: str) -> None:
    open_panel(page, site_url)
    page.keyboard.press("Escape") if by == "Escape" else page.locator(".search-close").click()
    page.locator(HIT).first.wait_for(state="hidden")
    page.wait_for_load_state("load")
    assert not page.evaluate("Boolean(history.state && history.state.search)")
    assert not [text for text in kept(page) if QUESTION in text]
    assert page.evaluate("document.activeElement.matches('[data-search]')")
    page.go_back()
    page.wait_for_url("**/faq/")


def test_a_page_loaded_anew_is_shown_without_the_panel(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.reload()
    until(page, "!history.state")
    assert not page.locator(BOX).is_visible()


def test_back_from_a_result_shows_the_results_again(page, site_url: str) -> None:
    open_panel(page, site_url)
    page.locator(HIT).first.click()
    page.wait_for_url(re.compile("credit"))
    assert QUESTION not in page.url
    page.go_back()
    page.locator(HIT).first.wait_for()
    assert page.url == site_url
    assert page.locator(BOX).input_value() == QUESTION
    page.go_back()
    page.locator(HIT).first.wait_for(state="hidden")
    assert page.url == site_url
    assert not [text for text in kept(page) if QUESTION in text]


def test_a_result_on_the_same_page_can_be_come_back_from(page, site_url: str) -> None:
    page.goto(site_url + "glossary/")
    page.locator("[data-search]:visible").first.click()
    page.locator(BOX).press_sequentially("催收", delay=5)
    page.locator(HIT).first.wait_for()
    page.locator(HIT).first.evaluate("link => link.href = '#terms-here'")
    page.locator(HIT).first.click()
    page.wait_for_url("**/glossary/#terms-here")
    page.locator(HIT).first.wait_for(state="hidden")
    page.go_back()
    page.locator(HIT).first.wait_for()
    assert page.url == site_url + "glossary/"
