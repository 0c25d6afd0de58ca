"""The second page of a visit: one request, for the page itself; what it is drawn with lies in the browser."""

from __future__ import annotations

import re
import shutil
from contextlib import closing

import pytest

from scripts.site.hosts import AGAIN, FOREVER, HASHED
from scripts.site.release import name_by_content
from tests.site.listening import Silent, listening

LATENCY = 400  # milliseconds there and back, as on a poor mobile network
PAGES = ("stages/calls/", "faq/court/payment-order/", "guides/call-script/", "guides/complaint/", "tools/deadline/")


class _Handler(Silent):
    protocol_version = "HTTP/1.1"
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", FOREVER if re.fullmatch(f"/{HASHED}", self.path) else AGAIN)
        super().end_headers()


@pytest.mark.browser
def test_the_next_page_needs_one_request_before_it_is_read(built_site, tmp_path, browser):
    shutil.copytree(built_site, tmp_path / "site")
    name_by_content(tmp_path / "site")
    asked: list[str] = []
    handler = type("Handler", (_Handler,), {"asked": asked})
    phone = browser.new_context(viewport={"width": 360, "height": 740})  # no routes: they turn the cache off
    with listening(tmp_path / "site", handler) as url, closing(phone):
        page = phone.new_page()
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        throttle = {"offline": False, "latency": LATENCY, "downloadThroughput": -1, "uploadThroughput": -1}
        network.send("Network.emulateNetworkConditions", throttle)
        warm = {}
        for path in (*PAGES, *PAGES):  # once cold: each kind has a style or a script of its own
            asked.clear()
            page.goto(url + path, wait_until="networkidle")
            first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
            print(f"{path}: {len(asked)} requests, text after {first or 0:.0f} ms")
            warm[path] = [name for name in asked if not name.endswith(".svg")]  # the icon of the tab
        assert warm == {path: [f"/{path}"] for path in PAGES}
