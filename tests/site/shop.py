"""A copy of the site that tests change, close and open again, to see what a saved copy does."""

from __future__ import annotations

import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from scripts.site.device import PACKS, write_copy
from scripts.site.headers import content_policy, headers
from scripts.site.served import read_headers
from tests.site.built import script_hashes
from tests.site.listening import Silent

PAGE = "stages/calls/"


class _Handler(Silent):
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
        write_copy(self.site, headers(content_policy(script_hashes(self.site))), "2026-11-30")


STATE = """async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys(),
    Object.keys(localStorage), document.cookie]"""
