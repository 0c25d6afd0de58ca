"""存到手机里: nothing without a press; then all of it works without a network."""

from __future__ import annotations

import json
import time

import pytest

from scripts.site.device import kept_files
from tests.site.shop import PAGE, STATE, Shop


def test_the_packs_hold_every_page_and_the_whole_index(built_site):
    listed = json.loads((built_site / "keep" / "list.json").read_text(encoding="utf-8"))
    held: dict[str, str] = {}
    firsts = []
    for pack in listed["packs"]:
        content = json.loads((built_site / pack["name"]).read_text(encoding="utf-8"))
        held |= content["text"] | content["base64"]
        firsts.append((pack["first"], min(content["text"] | content["base64"])))
    assert all(first == least for first, least in firsts) and firsts == sorted(firsts)
    assert sorted(held) == kept_files(built_site, "assets")
    pages = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html")} - {"404.html"}
    assert pages <= set(held) and held["index.html"] == (built_site / "index.html").read_text(encoding="utf-8")
    assert len(listed["sheets"]) == len(list(built_site.glob("guides/*/index.html")))
    assert sum(pack["bytes"] for pack in listed["packs"]) < 3_000_000, "a reader pays for it"
    assert (built_site / "keep" / "list.json").stat().st_size < 20_000, "asked for every few hours"


@pytest.mark.browser
def test_nothing_is_kept_before_somebody_presses(page, shop):
    for path in ("", PAGE, "tools/download/"):
        page.goto(shop.url + path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate(STATE) == [0, [], [], ""]
    assert "/sw.js" not in shop.asked
    assert "下载大约" in page.locator(".tool-copy").inner_text()


@pytest.mark.browser
def test_without_a_network_pages_search_tools_and_sheets_work(saved, shop):
    port = shop.server_port
    shop.close()
    saved.goto(shop.url + PAGE)
    assert saved.locator("article h1").inner_text()
    assert saved.evaluate("document.styleSheets.length") > 0
    saved.locator("[data-search]:visible").first.click()
    saved.locator(".search-input").fill("花贝预期会上门么")
    saved.locator(".search-hit").first.click()
    saved.wait_for_url(f"{shop.url}*/**")
    assert saved.locator("article h1").inner_text()
    saved.goto(f"{shop.url}tools/deadline/")
    saved.locator(".tool[data-ready]").wait_for()
    saved.goto(f"{shop.url}guides/call-script/")
    assert saved.locator("article input").count() > 0
    saved.goto(f"{shop.url}pdf/handbook.pdf")
    assert "现在没有网" in saved.content()
    Shop.__init__(shop, shop.site, port)


@pytest.mark.browser
def test_with_a_network_the_server_does_not_learn_what_is_read_or_asked(saved, shop):
    shop.asked.clear()
    saved.goto(shop.url + PAGE)
    saved.locator("[data-search]:visible").first.click()
    saved.locator(".search-input").fill("支付令")
    saved.locator(".search-hit").first.wait_for()
    assert set(shop.asked) <= {"/sw.js"}
    assert "default-src 'none'" in saved.evaluate(
        "async () => (await fetch(location.href)).headers.get('content-security-policy')"
    )


@pytest.mark.browser
def test_sheets_are_kept_when_that_is_ticked(page, shop):
    page.goto(f"{shop.url}tools/download/")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="存到手机里").click()
    page.get_by_text("存好了。").wait_for(timeout=30_000)
    assert "连打印单的PDF" in page.locator(".tool-copy").inner_text()
    shop.asked.clear()
    start = page.evaluate("async () => (await (await fetch('../../pdf/call-script.pdf')).text()).slice(0, 5)")
    assert start == "%PDF-" and "/pdf/call-script.pdf" not in shop.asked


PRESS = (
    "Array.from(document.querySelectorAll('.tool-copy button')).find(each => each.textContent === '存到手机里').click()"
)
SAID = "return document.querySelector('.tool-copy') ? document.querySelector('.tool-copy').innerText : ''"


def said_soon(page, words: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while words not in (said := str(page.run(SAID))):
        assert time.monotonic() < end, said
        time.sleep(0.2)


@pytest.mark.browser
@pytest.mark.slow
def test_the_other_engines_keep_a_copy_too(other, shop):
    other.open(f"{shop.url}tools/download/")
    said_soon(other, "下载大约")
    other.run(PRESS)
    said_soon(other, "存好了")
    port = shop.server_port
    shop.close()
    other.open(shop.url + PAGE)
    assert other.run("return document.querySelector('article h1').innerText")
    Shop.__init__(shop, shop.site, port)


@pytest.mark.browser
def test_it_can_be_put_on_a_home_screen(page, shop):
    page.goto(shop.url)
    address = page.locator("link[rel=manifest]").get_attribute("href")
    manifest = page.request.get(shop.url + address).json()
    assert manifest["start_url"] == "." and manifest["display"] == "minimal-ui"
    for icon in manifest["icons"]:
        size = page.evaluate(
            "src => new Promise(done => { const image = new Image();"
            "image.onload = () => done(image.naturalWidth); image.src = src })",
            icon["src"],
        )
        assert icon["sizes"] == f"{size}x{size}"
    found = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {each["errorId"] for each in found} <= {"in-incognito"}, "the browser of the test is a private window"
