"""A window of each engine, as wide as asked: Chromium, Firefox, WebKit, and the Chromium 83 of old phones."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Error

from scripts.setup.engines import OLD_CHROME
from tests.site.webdriver import Page, firefox, webkit

# The puppeteer of its day. Reads one line of JSON after the other, {open} or {run}, and answers each with one line
DRIVER = """
const puppeteer = require("puppeteer-core");
(async () => {
  const args = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote"];
  const browser = await puppeteer.launch({ executablePath: process.argv[2], args });
  const page = await browser.newPage();
  await page.setViewport({ width: Number(process.argv[3]), height: 740 });
  const errors = [];
  page.on("dialog", dialog => dialog.accept()); // "leave this page?": evaluate counts as the reader's hand
  page.on("pageerror", error => errors.push(String(error)));
  for await (const line of require("readline").createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    let value = null;
    if (asked.open) await page.goto(asked.open);
    else value = await page.evaluate(new Function(asked.run)).catch(error => {
      if (!/context was destroyed|Cannot find context/.test(error)) throw error;
    });
    process.stdout.write(JSON.stringify({ value, errors, version: await browser.version() }) + "\\n");
  }
  await browser.close();
})().catch(error => { console.error(error); process.exit(1); });
"""


class _Chromium:
    """Playwright's page, asked as the other engines are."""

    def __init__(self, page) -> None:
        self.page = page

    def open(self, address: str) -> None:
        self.page.goto(address)

    def run(self, script: str) -> object:
        try:
            return self.page.evaluate(f"() => {{ {script} }}")
        except Error as error:
            assert "context was destroyed" in str(error), error  # a new page came meanwhile
            return None


class _Chromium83:
    def __init__(self, running: subprocess.Popen[str]) -> None:
        self.running = running

    def ask(self, asked: dict[str, str]) -> object:
        assert self.running.stdin and self.running.stdout
        self.running.stdin.write(json.dumps(asked) + "\n")
        self.running.stdin.flush()
        answer = json.loads(self.running.stdout.readline())
        assert "/83." in answer["version"] and not answer["errors"], answer
        return answer.get("value")

    def open(self, address: str) -> None:
        self.ask({"open": address})

    def run(self, script: str) -> object:
        return self.ask({"run": script})


@contextmanager
def _chromium_83(node: str, program: str, width: int) -> Iterator[Page]:
    script = Path(OLD_CHROME) / f"driver-{os.getpid()}.js"
    script.write_text(DRIVER, encoding="utf-8")
    command = [node, str(script), program, str(width)]
    with subprocess.Popen(command, cwd=OLD_CHROME, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        try:
            yield _Chromium83(running)
        finally:
            assert running.stdin
            running.stdin.close()
            running.wait(timeout=20)
            script.unlink()


@contextmanager
def open_window(name: str, width: int, request: pytest.FixtureRequest, folder: Path) -> Iterator[Page]:
    """A window of the engine ``name``, ``width`` CSS px wide; its profile stands in ``folder``."""
    engine = request.getfixturevalue("engine")
    if name == "chromium":
        page = request.getfixturevalue("page")
        page.set_viewport_size({"width": width, "height": 740})
        yield _Chromium(page)
    elif name == "firefox":
        with firefox(engine("firefox"), folder, width) as window:
            yield window
    elif name == "webkit":
        with webkit(engine("webkit"), engine("xvfb"), folder, width) as window:
            yield window
    else:
        with _chromium_83(engine("node"), engine("chrome83"), width) as window:
            yield window
