"""A finished site on a port of this machine, answered as its hosts answer: for looking at it in a browser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

HOST = "127.0.0.1"


def read_headers(site: Path) -> dict[str, str]:
    """The headers that ``_headers`` gives to every path."""
    found: dict[str, str] = {}
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines()[1:]:
        if not line.startswith("  "):
            break
        name, value = line.strip().split(": ", 1)
        found[name] = value
    return found


class _Handler(SimpleHTTPRequestHandler):
    """With the headers of the site, 404.html for what is not there, and silence."""

    extra: dict[str, str]

    def __init__(self, *arguments: Any, extra: dict[str, str], **named: Any) -> None:
        self.extra = extra
        super().__init__(*arguments, **named)

    def end_headers(self) -> None:
        for name, value in self.extra.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if code == 404 and page.is_file() else str(code).encode()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: Any) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of the site; ends with a slash."""
    server = ThreadingHTTPServer((HOST, 0), partial(_Handler, directory=str(site), extra=read_headers(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
