"""Fixtures that several tests need: the built site, a server for it, a browser that may not leave this machine."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import settings

from scripts.paths import CACHE, ROOT
from scripts.setup import engines
from scripts.setup.browser import ARGUMENTS, INSTALL_LINE, find_chromium, find_node
from tests.site.built import read_headers, run_build

settings.register_profile("house", deadline=None)  # machines are busy; a slow test is no wrong one
settings.load_profile("house")
INPUTS = ("docs", "data", "overrides", "scripts", "mkdocs.yml", "requirements.txt")
PHONE = {"width": 360, "height": 740}


def inputs_digest() -> str:
    """One hash over everything that the site is made from."""
    digest = hashlib.sha256()
    for name in INPUTS:
        top = ROOT / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@pytest.fixture(scope="session")
def built_site() -> Path:
    """The site as ``python3 scripts build`` makes it; kept between runs while nothing it is made from changes.

    MINGBAIZHI_SITE names a folder to test as it is, for work on the tests themselves.
    """
    if given := os.environ.get("MINGBAIZHI_SITE"):
        return Path(given)
    site, mark = CACHE / "test-site", CACHE / "test-site.sha256"
    wanted = inputs_digest()
    with alone("test-site"):
        if not site.is_dir() or not mark.is_file() or mark.read_text() != wanted:
            mark.unlink(missing_ok=True)
            shutil.rmtree(site, ignore_errors=True)
            run_build(site)
            mark.write_text(wanted)
    return site


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Only one test process at a time; the others wait for what it makes."""
    try:
        import fcntl
    except ImportError:  # Windows, where tests run in one process
        yield
        return
    CACHE.mkdir(exist_ok=True)
    with open(CACHE / f"{name}.lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site as its hosts would: with its headers, and 404.html for what is not there."""

    extra: dict[str, str]

    def __init__(self, *arguments, extra: dict[str, str], **named):
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

    def log_message(self, *arguments) -> None:
        pass


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Address of the built site, served with the headers it ships; ends with a slash."""
    handler = partial(_Handler, directory=str(built_site), extra=read_headers(built_site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def no_tool(what: str, line: str) -> None:
    """Skip with the line that installs it; on a Linux of CI, where it must be there, fail."""
    text = f"没有{what}。装：{line}"
    if os.environ.get("CI") and sys.platform.startswith("linux"):
        pytest.fail(text, pytrace=False)
    pytest.skip(text)


@pytest.fixture(scope="session")
def engine() -> Callable[[str], str]:
    """``engine("nginx")``: the program of that name in scripts/setup/engines.py; skips the test where there is none."""

    def find(name: str) -> str:
        found = engines.find(name)
        if found is None:
            no_tool(engines.ENGINES[name].what, engines.line(name))
        return str(found)

    return find


@pytest.fixture(scope="session")
def node(engine) -> str:
    """The Node program."""
    return engine("node")


@pytest.fixture(scope="session")
def browser():
    """A running Chromium (Playwright's Browser)."""
    found = find_chromium()
    if found is None:
        no_tool("浏览器", INSTALL_LINE)
    node_program = find_node()
    if node_program:
        os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", node_program)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=found.program, args=list(ARGUMENTS), env={**os.environ, **found.environment}
        )
        yield running
        running.close()


@pytest.fixture
def page(browser):
    """A fresh page the size of a small phone; the test fails when a request leaves this machine or a script breaks."""
    context = browser.new_context(viewport=PHONE, locale="zh-CN")
    left: list[str] = []
    broken: list[str] = []

    def guard(route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme in ("data", "blob", "file") or address.hostname in ("127.0.0.1", "localhost"):
            route.continue_()
        else:
            left.append(route.request.url)
            route.abort()

    context.route("**/*", guard)
    opened = context.new_page()
    opened.on(
        "console", lambda message: broken.append(message.text) if "Content Security Policy" in message.text else None
    )
    opened.on("pageerror", lambda error: broken.append(str(error)))
    opened.set_default_timeout(10_000)
    yield opened
    context.close()
    assert not left, f"页面向别的网站发了请求：{left}"
    assert not broken, f"页面出错或违反内容安全策略：{broken}"
