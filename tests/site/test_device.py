"""存到手机里: nothing without a press; then all of it works without a network, is renewed, taken back, wiped."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts.site.device import PACKS, kept_files, write_copy
from scripts.site.hosts import every_header
from scripts.site.served import read_headers
from tests.site.built import until

PAGE = "stages/calls/"
DAY = "2026-11-22"


class _Handler(SimpleHTTPRequestHandler):
    server: Shop

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        self.server.asked.append(path)
        if path in self.server.gate:  # what a hotel says to everybody who has not paid
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write("请先登录".encode())
        else:
            super().do_GET()

    def end_headers(self) -> None:
        for name, value in self.server.extra.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *arguments) -> None:
        pass


class Shop(ThreadingHTTPServer):
    """A copy of the site that can be changed, counts what is asked, and can go away and come back."""

    daemon_threads = True

    def __init__(self, site: Path, port: int = 0) -> None:
        self.site = site
        self.asked: list[str] = []
        self.gate: set[str] = set()
        self.extra = read_headers(site) | {"Cache-Control": "no-cache"}
        super().__init__(("127.0.0.1", port), partial(_Handler, directory=str(site)))
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def close(self) -> None:
        self.shutdown()
        self.server_close()

    def rewrite(self, old: str, new: str) -> None:
        """Publish the site anew, with other words on one page."""
        path = self.site / PAGE / "index.html"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        shutil.rmtree(self.site / PACKS)
        write_copy(self.site, every_header(self.site), "2026-11-30")


@pytest.fixture
def shop(built_site, tmp_path) -> Iterator[Shop]:
    shutil.copytree(built_site, tmp_path / "site")
    shop = Shop(tmp_path / "site")
    yield shop
    shop.close()


@pytest.fixture
def saved(page, shop):
    """A page of a reader who pressed 存到手机里."""
    page.goto(f"{shop.url}tools/download/")
    page.get_by_role("button", name="存到手机里").click()
    page.get_by_text("存好了。").wait_for(timeout=30_000)
    return page


STATE = """async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys(),
    Object.keys(localStorage), document.cookie]"""


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


@pytest.mark.browser
def test_renewed_on_demand_and_by_itself_with_what_changed_alone(saved, shop):
    before = sum(path.startswith(f"/{PACKS}/") for path in shop.asked)
    shop.rewrite("</h1>", "新</h1>")
    saved.reload()
    saved.get_by_text("网站上有更新的").wait_for()
    shop.asked.clear()
    saved.get_by_role("button", name="现在更新").click()
    saved.get_by_text("现在是最新的").wait_for()
    assert 1 <= sum(path.startswith(f"/{PACKS}/") for path in shop.asked) < before / 2
    assert "2026年11月30日" in saved.locator(".tool-copy").inner_text()
    saved.goto(shop.url + PAGE)
    assert saved.locator("h1").inner_text().endswith("新")

    shop.rewrite("新</h1>", "更新</h1>")
    shop.asked.clear()
    saved.reload()
    saved.wait_for_timeout(300)
    assert not saved.locator("h1").inner_text().endswith("更新") and "/keep/list.json" not in shop.asked
    looked = f"(await caches.open('mingbaizhi')).put('{shop.url}keep/looked', new Response('0'))"
    saved.evaluate(f"async () => {{ {looked} }}")
    saved.reload()
    until(saved, "fetch(location.href).then(got => got.text()).then(text => text.includes('更新</h1>'))")


@pytest.mark.browser
def test_wiped_there_is_nothing_left(saved, shop):
    saved.get_by_role("button", name="清除").click()
    saved.get_by_text("清除了。").wait_for()
    assert saved.evaluate(STATE) == [0, [], [], ""]
    shop.asked.clear()
    saved.goto(shop.url + PAGE)
    assert f"/{PAGE}" in shop.asked


@pytest.mark.browser
def test_what_comes_from_a_gate_is_not_kept_and_a_second_press_goes_on(page, shop):
    page.goto(f"{shop.url}tools/download/")
    listed = json.loads((shop.site / "keep" / "list.json").read_text(encoding="utf-8"))
    wrong = f"/{listed['packs'][5]['name']}"
    shop.gate.add(wrong)
    page.get_by_role("button", name="存到手机里").click()
    page.get_by_text("没有存完").wait_for()
    shop.gate.clear()
    shop.asked.clear()
    page.get_by_role("button", name="存到手机里").click()
    page.get_by_text("存好了。").wait_for(timeout=30_000)
    assert wrong in shop.asked and f"/{listed['packs'][0]['name']}" not in shop.asked


@pytest.mark.browser
def test_a_site_can_take_its_copies_back(saved, shop):
    path = shop.site / "keep" / "list.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"packs": [], "version": "x"}))
    saved.get_by_role("button", name="现在更新").click()
    saved.get_by_text("这个网站收回了").wait_for()
    assert saved.evaluate(STATE) == [0, [], [], ""]


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
