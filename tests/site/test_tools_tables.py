"""Tables of a letter that are filled in, sheets that say whose they are, the screen in a call, what a browser lacks."""

from __future__ import annotations

import base64
import io

import pytest
from docx import Document
from PIL import Image

from tests.site.built import until
from tests.site.tool_page import on_paper, open_tool

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


def pick(page, letter: str) -> None:
    page.get_by_label("要写哪一封").select_option(letter)


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_the_table_of_a_defence_is_filled_and_handed_out(page, site_url, screen):
    page.set_viewport_size(screen)
    open_tool(page, site_url, "letter")
    pick(page, "defence")
    row = page.get_by_role("group", name="本金", exact=True)
    row.get_by_label("本金").fill("一万二")
    row.get_by_label("无异议／有异议").select_option("有异议")
    row.get_by_label("理由").fill("没对过账，请原告举证")
    for field in row.locator("input, select, textarea").all():
        box = field.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= screen["width"] and box["height"] >= 44, "一格一行，按得着"
    filled = page.locator(".tool-letter table").first.locator("tbody tr").first
    assert filled.locator("td").all_inner_texts() == ["本金12000元", "有异议", "没对过账，请原告举证"]
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
    said = on_paper(page)
    assert "本金12000元" in said and "没对过账，请原告举证" in said and "提前还款或者解除合同" in said
    assert not [word for word in ("还没选", "再加一行", "打印这封信", "寄出去就是这样") if word in said]
    page.reload()
    page.locator(".tool[data-ready]").wait_for()
    assert (
        row.get_by_label("无异议／有异议").input_value() == "有异议"
        and row.get_by_label("本金").input_value() == "一万二"
    )
    assert filled.locator("td").all_inner_texts()[2] == "没对过账，请原告举证"


def test_the_filled_table_in_word_in_pictures_and_as_text(page, site_url):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_tool(page, site_url, "letter")
    pick(page, "complaint")
    row = page.get_by_role("group", name="第1行", exact=True)
    row.get_by_label("日期时间").fill("11月20日晚上")
    row.get_by_label("发生了什么，原话").fill("打给我爸，说要上门")
    page.get_by_role("button", name="复制文字").click()
    page.get_by_text("复制好了").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "11月20日晚上｜打给我爸，说要上门｜________" in text and text.count("｜") == 4, "空着的行不带走"
    with page.expect_download() as found:
        page.get_by_role("button", name="存成Word").click()
    [table] = Document(found.value.path()).tables
    assert [cell.text for cell in table.rows[1].cells] == ["11月20日晚上", "打给我爸，说要上门", ""]
    page.get_by_role("button", name="存成图片").click()
    source = page.locator(".tool-pictures img").first.get_attribute("src")
    image = Image.open(io.BytesIO(base64.b64decode(source.partition(",")[2]))).convert("L")
    lines = [y for y in range(image.height) if all(image.getpixel((x, y)) < 90 for x in range(110, 970, 10))]
    assert len(lines) >= 3, "格子的横线画到了边"


def test_a_row_is_added_where_one_goes_on_typing(page, site_url):
    open_tool(page, site_url, "letter")
    pick(page, "complaint")
    page.get_by_role("button", name="再加一行").click()
    page.keyboard.type("11月22日")
    assert page.get_by_role("group", name="第5行").get_by_label("日期时间").input_value() == "11月22日"
    assert page.locator(".tool-letter tbody tr").all_inner_texts()[0].startswith("11月22日")
    page.reload()
    page.locator(".tool[data-ready]").wait_for()
    assert page.get_by_role("group", name="第5行").get_by_label("日期时间").input_value() == "11月22日"


def test_no_objection_is_an_admission(page, site_url):
    open_tool(page, site_url, "letter")
    pick(page, "defence")
    page.get_by_role("group", name="担保").get_by_label("无异议／有异议").select_option("无异议")
    heed = page.locator(".tool-heed")
    assert "就是承认" in heed.inner_text()
    assert heed.get_by_role("link", name="先看这里").get_attribute("href").endswith("/guides/defence-prepare/")


def test_a_statement_and_a_plan_say_whose_they_are(page, site_url):
    open_tool(page, site_url, "letter")
    pick(page, "letter-installments")
    page.get_by_label("申请人", exact=True).fill("某某")
    page.get_by_label("放贷机构全名").fill("某某消费金融有限公司")
    page.clock.install(time="2026-11-28T21:00:00+08:00")
    open_tool(page, site_url, "budget")
    page.get_by_label("工资").fill("4300")
    page.get_by_label("吃饭").fill("1400")
    said = on_paper(page)
    assert "致：某某消费金融有限公司" in said and "姓名：某某" in said and "日期：2026年11月28日" in said
    page.get_by_label("你的姓名").fill("另一个")
    assert page.evaluate("document.activeElement.value") == "另一个", "填着填着，光标还在"
    open_tool(page, site_url, "plan")
    page.get_by_label("还欠多少（本金）").fill("12000")
    page.get_by_label("利率", exact=True).fill("18")
    said = on_paper(page)
    assert "致：某某消费金融有限公司" in said and "姓名：另一个" in said and "本金12,000元" in said
    open_tool(page, site_url, "letter")
    assert "申请人：另一个" in page.locator(".tool-letter").inner_text()


SCREEN = """
window.locks = []
const request = async () => {
  const lock = { released: false, release() { this.released = true } }
  locks.push(lock)
  return lock
}
Object.defineProperty(navigator, "wakeLock", { value: { request } })
window.hide = away => {
  Object.defineProperty(document, "hidden", { value: away, configurable: true })
  if (away) locks.forEach(lock => lock.release())
  document.dispatchEvent(new Event("visibilitychange"))
}
"""


def test_the_screen_stays_on_after_the_call_hid_the_page(page, site_url):
    page.add_init_script(SCREEN)
    open_tool(page, site_url, "call")
    page.get_by_role("button", name="开始，全屏念").click()
    assert page.get_by_role("button", name="上一句").count() == 0, "第一句没有上一句"
    page.get_by_role("button", name="他说别的").click()
    page.evaluate("hide(true)")
    assert page.evaluate("locks.filter(lock => !lock.released).length") == 0
    page.evaluate("hide(false)")
    until(page, "locks.filter(lock => !lock.released).length === 1")
    assert page.get_by_text("他说的是哪一句？").is_visible(), "回来还在刚才那里"
    page.evaluate("hide(false)")
    assert page.evaluate("locks.length") == 2, "亮着就不再要"
    page.get_by_role("button", name="收起").click()
    until(page, "locks.every(lock => lock.released)")
    page.evaluate("hide(true); hide(false)")
    assert page.evaluate("locks.length") == 2, "收起以后不再要"


def test_what_is_on_no_list_has_its_own_sentence(page, site_url):
    open_tool(page, site_url, "call")
    page.get_by_role("button", name="开始，全屏念").click()
    page.get_by_role("button", name="下一句").click()
    page.get_by_role("button", name="他说别的").click()
    page.get_by_role("button", name="都不是").click()
    assert page.locator(".say").inner_text() == "“请登记成工单，书面答复我。”"
    page.get_by_role("button", name="上一句").click()
    assert page.get_by_text("第一句，").is_visible(), "说完接着原来的走"


def test_nothing_behind_the_call_takes_the_focus(page, site_url):
    open_tool(page, site_url, "call")
    page.get_by_role("button", name="开始，全屏念").click()
    for _ in range(12):
        page.keyboard.press("Tab")
        inside = "document.activeElement === document.body || document.activeElement.closest('.tool-call') !== null"
        assert page.evaluate(inside)


TURNS = """
window.turned = []
Object.defineProperty(document, "fullscreenEnabled", { value: true })
const full = () => turned.includes("full") && !turned.includes("left")
Object.defineProperty(document, "fullscreenElement", { get: () => full() ? document.body : null })
Element.prototype.requestFullscreen = async function () { turned.push("full") }
document.exitFullscreen = async () => { turned.push("left") }
const lock = async way => {
  if (REFUSES) throw new Error("no")
  turned.push(way)
}
const orientation = { lock, unlock: () => turned.push("unlocked") }
Object.defineProperty(screen, "orientation", { value: LACKS ? {} : orientation })
"""


@pytest.mark.parametrize(("refuses", "lacks"), [(False, False), (True, False), (False, True)])
def test_sideways_where_the_browser_turns(browser, site_url, refuses, lacks):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport=PHONE)
    phone = context.new_page()
    phone.add_init_script(TURNS.replace("REFUSES", str(refuses).lower()).replace("LACKS", str(lacks).lower()))
    open_tool(phone, site_url, "call")
    sideways = phone.get_by_role("button", name="横着念")
    if lacks:
        assert sideways.count() == 0, "转不了的不给按"
        return context.close()
    sideways.click()
    assert phone.get_by_role("dialog", name="通话模式").is_visible()
    until(phone, f"turned.includes('{'left' if refuses else 'landscape'}')")
    phone.get_by_role("button", name="收起").click()
    if refuses:
        assert sideways.count() == 0 and phone.get_by_text("把手机横过来").is_visible()
    else:
        until(phone, "turned.includes('unlocked') && turned.includes('left')")
    return context.close()


def test_no_turning_on_a_desk(page, site_url):
    open_tool(page, site_url, "call")
    assert page.get_by_role("button", name="横着念").count() == 0


def test_a_list_is_worth_a_question(page, site_url):
    questions: list[str] = []
    page.on("dialog", lambda dialog: (questions.append(dialog.type), dialog.accept()))
    open_tool(page, site_url, "records")
    page.get_by_label("自称是谁").click()
    page.keyboard.type("某某")
    page.get_by_role("button", name="记下这一条").click()
    page.get_by_text("记下了，一共1条").wait_for()
    page.goto("about:blank")
    assert questions == ["beforeunload"], "记了没存，走之前问一次"


LACKS = {
    "print": ("window.print = undefined", "打印不了", ("打印这封信",), ("存成Word",)),
    "save": ("delete HTMLAnchorElement.prototype.download", "存不了文件", ("存成Word",), ("打印这封信",)),
    "bridge": ("window.WeixinJSBridge = {}", "你在微信里", ("打印这封信", "存成Word"), ("存成图片",)),
}


@pytest.mark.parametrize("name", LACKS)
def test_what_a_browser_lacks_is_not_offered(browser, site_url, name):
    script, said, gone, there = LACKS[name]
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(script)
    poor = context.new_page()
    open_tool(poor, site_url, "letter")
    buttons = poor.locator(".tool button").all_inner_texts()
    assert not set(gone) & set(buttons) and {*there, "复制文字"} <= set(buttons)
    assert said in poor.locator(".tool-in-app").inner_text()
    poor.goto(f"{site_url}guides/defence/")
    assert poor.locator("[data-print]:visible").count() == (0 if name in ("print", "bridge") else 1)
    context.close()
