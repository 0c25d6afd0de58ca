"""Fixtures that several tests need: the built site, a server for it, a browser that may not leave this machine."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import settings

from scripts.paths import CACHE, ROOT
from scripts.setup import engines
from scripts.setup.browser import ARGUMENTS, find_chromium, lend_node
from scripts.site.served import served
from tests.site.built import run_build

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


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Address of the built site, served with the headers it ships; ends with a slash."""
    with served(built_site) as address:
        yield address


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


@pytest.fixture
def office_pdf(engine, tmp_path) -> Callable[[Path], Path]:
    """``office_pdf(docx)``: the PDF that LibreOffice makes of a Word file, with a profile of its own."""

    def convert(path: Path) -> Path:
        command = [engine("libreoffice"), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
        command += ["--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return path.with_suffix(".pdf")

    return convert


@pytest.fixture(scope="session")
def browser():
    """A running Chromium (Playwright's Browser)."""
    found = find_chromium()
    if found is None:
        no_tool("浏览器", engines.line("chromium"))
    lend_node(os.environ)
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
