"""Every page of a finished site in a browser: what axe finds, what is asked of other hosts, what the policy forbids."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scripts.setup.browser import ARGUMENTS, find_chromium, lend_node
from scripts.setup.debian import apt_line
from scripts.site.served import HOST, served

PHONE: Any = {"width": 360, "height": 740}
SHOWN = 100  # after so many pages a line is printed


class SurveyError(Exception):
    """Pages cannot be looked at; the message says why."""


class Watch:
    """Counts what a page does that it should not do."""

    def __init__(self, page: Any) -> None:
        self.foreign, self.policy, self.errors = 0, 0, 0
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", self._error)

    def _request(self, request: Any) -> None:
        address = urlsplit(request.url)
        self.foreign += address.scheme in ("http", "https") and address.hostname != HOST

    def _console(self, message: Any) -> None:
        self.policy += "Content Security Policy" in message.text or "TrustedScript" in message.text

    def _error(self, _: Any) -> None:
        self.errors += 1


def how_to_install() -> str:
    return apt_line("chromium") if shutil.which("apt-get") else "Chrome或Chromium，从它们的网站下载"


def survey(site: Path, most: int | None = None) -> dict:
    """Open every page (the first ``most``) on a small phone; raises SurveyError without a browser."""
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    found = find_chromium()
    if found is None:
        raise SurveyError(f"没有浏览器。先装一个，再运行一次：\n  {how_to_install()}")
    rels = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))[:most]
    violations: dict[str, int] = {}
    lend_node(os.environ)
    with served(site) as address, sync_playwright() as playwright:
        environment = {**os.environ, **found.environment}
        browser = playwright.chromium.launch(executable_path=found.program, args=list(ARGUMENTS), env=dict(environment))
        page = browser.new_page(viewport=PHONE, locale="zh-CN")
        watch, axe = Watch(page), Axe()
        for number, rel in enumerate(rels, 1):
            page.goto(address + rel.removesuffix("index.html"))
            for violation in axe.run(page).response["violations"]:
                violations[violation["id"]] = violations.get(violation["id"], 0) + len(violation["nodes"])
            if number % SHOWN == 0:
                print(f"  {number}/{len(rels)}页", file=sys.stderr, flush=True)
        browser.close()
    return {
        "looked_at": len(rels),
        "axe_findings": sum(violations.values()),
        "axe_rules": violations,
        "requests_to_others": watch.foreign,
        "policy_violations": watch.policy,
        "script_errors": watch.errors,
    }
