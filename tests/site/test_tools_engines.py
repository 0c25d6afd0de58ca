"""One journey through the tools in the other engines: Firefox, WebKit, and the Chromium 83 of old phones."""

from __future__ import annotations

import json
import subprocess
import time

import pytest

from scripts.setup.engines import OLD_CHROME
from tests.site.webdriver import Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

READY = "return document.querySelector('.tool[data-ready]') !== null"
PICK = """
const radio = Array.from(document.querySelectorAll('.tool label')).find(label => label.textContent.includes('支付令'));
radio.querySelector('input').click();
const date = document.querySelector('.tool input[type=date]');
date.value = '2026-11-22';
date.dispatchEvent(new Event('input', { bubbles: true }));
return document.querySelector('.tool-answer').innerText;
"""
BUDGET = """
const put = (label, text) => {
  const fields = Array.from(document.querySelectorAll('.tool-field'));
  const field = fields.find(each => each.textContent.startsWith(label)).querySelector('input');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
put('工资', '四千三'); put('吃饭', '1,400');
return document.querySelector('.tool-answer').innerText;
"""
LETTER = """
const buttons = Array.from(document.querySelectorAll('.tool button'));
for (const text of ['存成图片', '存成Word']) buttons.find(each => each.textContent === text).click();
const pictures = document.querySelectorAll('.tool-pictures img').length;
const said = `图片${pictures}，${document.querySelector('.tool-answer').innerText}`;
const put = (field, value) => {
  field.value = value;
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
};
put(document.querySelector('.tool > .tool-field select'), 'defence');
const row = document.querySelector('[data-row="本金"]');
put(row.querySelector('input'), '一万二');
put(row.querySelector('select'), '有异议');
put(row.querySelector('textarea'), '没对过账');
const cells = Array.from(document.querySelector('.tool-letter tbody tr').cells, cell => cell.innerText);
buttons.length = 0;
buttons.push(...document.querySelectorAll('.tool-answer button'));
for (const text of ['存成图片', '存成Word']) buttons.find(each => each.textContent === text).click();
return `${said}表格：${cells.join('｜')}，图片${document.querySelectorAll('.tool-pictures img').length}`;
"""
PLAIN = ("triage", "plan", "records", "evidence", "call", "sms", "download")
TABLE = "表格：本金12000元｜有异议｜没对过账，图片2"


def ready(page: Page, address: str) -> None:
    page.open(address)
    for _ in range(100):
        if page.run(READY):
            return
        time.sleep(0.1)
    raise AssertionError("工具没有起来")


def test_a_journey(other, site_url):
    ready(other, f"{site_url}tools/deadline/")
    said = other.run(PICK)
    assert "2026年12月7日" in said and "星期一" in said and "第八十五条" in said
    ready(other, f"{site_url}tools/deadline/")
    assert "2026年12月7日" in other.run("return document.querySelector('.tool-answer').innerText"), "填的还在"
    ready(other, f"{site_url}tools/budget/")
    assert "2,900元" in other.run(BUDGET)
    ready(other, f"{site_url}tools/letter/")
    said = other.run(LETTER)
    assert "申请人" in said and said.startswith("图片1，") and "存好了" in said and said.endswith(TABLE)
    for tool in PLAIN:
        ready(other, f"{site_url}tools/{tool}/")
        assert other.run("return document.querySelector('.tool').innerText"), tool


OLD = """
const puppeteer = require("puppeteer-core");
(async () => {
  const [program, address, pick, budget, letter, tools] = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const args = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote"];
  const browser = await puppeteer.launch({ executablePath: program, args });
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", error => errors.push(String(error)));
  const said = [];
  const plain = tools.map(tool => [tool, ""]);
  for (const [tool, script] of [["deadline", pick], ["budget", budget], ["letter", letter], ...plain]) {
    await page.goto(`${address}tools/${tool}/`);
    await page.waitForSelector(".tool[data-ready]", { timeout: 15000 });
    const read = script ? new Function(script) : () => document.querySelector(".tool").innerText;
    said.push(await page.evaluate(read));
  }
  console.log(JSON.stringify({ version: await browser.version(), said, errors }));
  await browser.close();
})().catch(error => { console.error(error); process.exit(1); });
"""


def test_every_tool_stands_in_an_old_phone(engine, site_url, tmp_path):
    program = engine("chrome83")
    script = OLD_CHROME / "tools.js"
    script.write_text(OLD, encoding="utf-8")
    run = subprocess.run(
        [engine("node"), str(script)],
        input=json.dumps([program, site_url, PICK, BUDGET, LETTER, PLAIN]),
        encoding="utf-8",
        capture_output=True,
        check=False,
        cwd=OLD_CHROME,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    answer = json.loads(run.stdout)
    assert "/83." in answer["version"] and not answer["errors"]
    assert "2026年12月7日" in answer["said"][0] and "2,900元" in answer["said"][1]
    assert answer["said"][2].startswith("图片1，") and answer["said"][2].endswith(TABLE)
    assert all(answer["said"])
