"""One reader's way through the site in every engine: home, a misspelt question, the answer, its note, a sheet, paper.

The newest Chromium, Firefox ESR, WebKit, and the Chromium 83 of old phones take the same steps. Each page on the way
is measured: nothing scrolls sideways, no text at the edge, no digit over another, neighbouring links apart.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Error

from scripts.setup.engines import OLD_CHROME
from tests.site.webdriver import firefox, webkit

pytestmark = [pytest.mark.browser, pytest.mark.slow]

QUESTION = "花贝预期一个月了会派人上门么"  # two slips of the pinyin keyboard
MEASURE = """
const wrong = [], range = document.createRange(), root = document.documentElement
if (root.scrollWidth > innerWidth) wrong.push(`scrolls sideways: ${root.scrollWidth} > ${innerWidth}`)
for (const each of document.querySelectorAll("h1, article > p, .do li, .qlist li, .foot-links li")) {
  const box = each.getBoundingClientRect()
  const near = box.width && (box.left < 14 || box.right > innerWidth - 14)
  if (near) wrong.push(`at the edge: ${each.textContent.slice(0, 20)}`)
}
const links = Array.from(document.querySelectorAll(".foot-links a, .not-this a, .crumb a, .note .act > *"))
links.forEach((link, at) => {
  const one = link.getBoundingClientRect(), other = at + 1 < links.length && links[at + 1].getBoundingClientRect()
  if (one.width && other && other.width && Math.abs(one.top - other.top) < 4 && other.left - one.right < 8)
    wrong.push(`run together: ${link.textContent}`)
})
for (const number of document.querySelectorAll(".phones b, .phones strong")) {
  const row = number.closest("li").getBoundingClientRect(), box = number.getBoundingClientRect()
  if (box.top < row.top - 2 || box.bottom > row.bottom + 2) wrong.push(`out of its row: ${number.textContent}`)
}
const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
while (walker.nextNode()) {
  const text = walker.currentNode.data
  for (const found of text.matchAll(/[0-9]{2}|[0-9][年月日]/g)) {
    const [one, other] = [0, 1].map(step => {
      range.setStart(walker.currentNode, found.index + step)
      range.setEnd(walker.currentNode, found.index + step + 1)
      return range.getBoundingClientRect()
    })
    if (one.width && other.width && Math.abs(one.top - other.top) < 4 && other.left - one.left < one.height / 5)
      wrong.push(`over each other: ${text.slice(found.index - 5, found.index + 5)}`)
  }
}
return wrong
"""
OPEN_SEARCH = "document.querySelector('.ask a').click()"
ASK = f"""
const field = document.querySelector('.search-input')
if (!field || document.activeElement !== field) return false
field.value = '{QUESTION}'
field.dispatchEvent(new Event('input', {{ bubbles: true }}))
return true
"""
FOUND = """
if (!/找到/.test(document.querySelector('.search-count').textContent)) return false
const hits = Array.from(document.querySelectorAll('.search-hit')).slice(0, 3)
window.right = hits.find(hit => hit.textContent.includes('会上门吗'))
return Boolean(right)
"""
TO_ANSWER = "(right.matches('a') ? right : right.querySelector('a')).click()"
AT_ANSWER = """
const title = document.querySelector('h1')
return location.pathname.includes('/faq/') && title !== null && title.textContent.includes('上门')
  && document.querySelector('article .n[role=button]') !== null
"""
NOTE = """
document.querySelector('article .n').click()
const card = document.querySelector('.note')
return Boolean(card) && document.activeElement === card && card.textContent.includes('核对')
"""
TO_SHEETS = "document.querySelector('details.menu a[href$=\"guides/\"]').click()"
AT_SHEETS = "return location.pathname.endsWith('/guides/') && document.querySelector('.files') !== null"
TO_SHEET = "document.querySelector('article a[href*=\"call-script\"]').click()"
FILL = """
const button = document.querySelector('[data-print]')
if (!location.pathname.endsWith('/call-script/') || !button || button.hidden) return false
const field = document.querySelector('article textarea.blank')
field.value = '三百元'
field.dispatchEvent(new Event('input', { bubbles: true }))
window.print = () => { document.title = 'printed' }
button.click()
return field.parentNode.dataset.text === '三百元' && document.title === 'printed'
"""
# What is done, and what must become true before the page is measured and the next step taken
JOURNEY = [
    ("", "return document.querySelector('.ask a') !== null"),
    (OPEN_SEARCH, ASK),
    ("", FOUND),
    (TO_ANSWER, AT_ANSWER),
    ("", NOTE),
    (TO_SHEETS, AT_SHEETS),
    (TO_SHEET, FILL),
]


def travel(address: str, go: Callable[[str], object], run: Callable[[str], object]) -> None:
    """Take JOURNEY in an engine that opens addresses by ``go`` and runs function bodies by ``run``."""
    go(address)
    for number, (act, true) in enumerate(JOURNEY):
        if act:
            run(act)
        end = time.monotonic() + 20
        while not run(true):
            assert time.monotonic() < end, f"step {number} did not come true at {run('return location.pathname')}"
            time.sleep(0.2)
        assert run(MEASURE) == [], f"step {number}"


def test_chromium(page, site_url):
    def run(script: str) -> object:
        try:
            return page.evaluate(f"() => {{ {script} }}")
        except Error as error:
            assert "context was destroyed" in str(error), error  # a new page came meanwhile
            return None

    travel(site_url, page.goto, run)


def test_firefox(engine, site_url, tmp_path):
    with firefox(engine("firefox"), tmp_path, width=360) as other:
        travel(site_url, other.open, other.run)


def test_webkit(engine, site_url, tmp_path):
    with webkit(engine("webkit"), engine("xvfb"), tmp_path, width=360) as other:
        travel(site_url, other.open, other.run)


# Reads one line of JSON after the other, {open} or {run}, and answers each with one line
OLD = """
const puppeteer = require("puppeteer-core");
(async () => {
  const args = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote"];
  const browser = await puppeteer.launch({ executablePath: process.argv[2], args });
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 740 });
  const errors = [];
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


def test_chromium_83(engine, site_url):
    program = engine("chrome83")
    script = OLD_CHROME / "journey.js"
    script.write_text(OLD, encoding="utf-8")
    command = [engine("node"), str(script), program]
    with subprocess.Popen(command, cwd=OLD_CHROME, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin and running.stdout

        def ask(asked: dict) -> object:
            assert running.stdin and running.stdout
            running.stdin.write(json.dumps(asked) + "\n")
            running.stdin.flush()
            answer = json.loads(running.stdout.readline())
            assert "/83." in answer["version"] and not answer["errors"]
            return answer.get("value")

        travel(site_url, lambda address: ask({"open": address}), lambda script: ask({"run": script}))
        running.stdin.close()
