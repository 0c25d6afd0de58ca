"""What the tools hand out, what they take in, and how one leaves them: files, hostile text, other apps, no scripts."""

from __future__ import annotations

import base64
import io

import pytest
from docx import Document
from PIL import Image

from tests.site.built import until
from tests.site.tool_page import TOOLS, choose, on_paper, open_tool

pytestmark = pytest.mark.browser

HOSTILE = [
    "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "-" + "9" * 40,
    "9" * 40,
    "   ",
    "😀👨‍👩‍👧" * 30,
    "\u202eמילה عربي",
    "１２３４，５６７",
    "${alert(1)}{{7*7}}';--",
]
IN_APPS = ["MicroMessenger/8.0.49", "AlipayClient/10.6", "aweme_320", "Weibo (iPhone)", "QQ/9.0.8"]


def test_a_letter_as_word_and_as_pictures(page, site_url):
    asked: list[str] = []
    open_tool(page, site_url, "letter")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("要写哪一封").select_option("objection-payment-order")
    page.get_by_label("异议人（债务人）").fill("某某")
    page.get_by_role("checkbox", name="这笔款不是异议人借的").check()
    with page.expect_download() as found:
        page.get_by_role("button", name="存成Word").click()
    assert found.value.suggested_filename == "支付令书面异议书.docx"
    text = [each.text for each in Document(found.value.path()).paragraphs]
    assert text == page.locator(".tool-letter p").all_inner_texts()
    assert any("某某" in line for line in text) and "☑ 这笔款不是异议人借的" in text
    page.get_by_role("button", name="存成图片").click()
    pictures = page.locator(".tool-pictures img")
    assert pictures.count() >= 1
    for picture in pictures.all():
        head, _, data = picture.get_attribute("src").partition(",")
        image = Image.open(io.BytesIO(base64.b64decode(data))).convert("L")
        assert head == "data:image/png;base64" and image.size == (1080, 1527)
        assert image.getextrema() == (0, 255), "白纸黑字"
        assert picture.evaluate("image => image.naturalWidth") == 1080
    assert [each for each in asked if not each.startswith(("blob:", "data:"))] == []


def test_the_letter_stands_beside_the_form_on_a_wide_screen(page, site_url):
    page.set_viewport_size({"width": 1280, "height": 800})
    open_tool(page, site_url, "letter")
    form, letter = (page.locator(part).bounding_box() for part in (".tool-form", ".tool-letter"))
    assert letter["x"] > form["x"] + form["width"] - 1 and letter["y"] < 800
    page.set_viewport_size({"width": 360, "height": 740})
    form, letter = (page.locator(part).bounding_box() for part in (".tool-form", ".tool-letter"))
    assert letter["y"] > form["y"] + form["height"] - 1


def test_leaving_with_unsaved_text_asks_once(page, site_url):
    questions: list[str] = []
    page.on("dialog", lambda dialog: (questions.append(dialog.type), dialog.dismiss()))
    open_tool(page, site_url, "letter")
    page.locator(".tool-form input[type=text]").first.click()
    page.keyboard.type("写了一半")
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    assert questions == ["beforeunload"] and not page.is_closed(), "问一次，不走"
    page.goto("about:blank")
    assert questions == ["beforeunload"], "第二次不问"


@pytest.mark.parametrize("way", ["another page", "leave", "clear", "nothing typed"])
def test_these_ways_ask_nothing(page, site_url, way):
    questions: list[str] = []
    page.on("dialog", lambda dialog: (questions.append(dialog.type), dialog.accept()))
    open_tool(page, site_url, "letter")
    page.locator(".tool-form input[type=text]").first.click()
    if way != "nothing typed":
        page.keyboard.type("写了一半")
    if way == "another page":
        page.locator(".site-header a").first.click()
        page.wait_for_url(site_url)
        page.go_back()
        page.locator(".tool[data-ready]").wait_for()
        assert page.locator(".tool-form input[type=text]").first.input_value() == "写了一半"
    elif way == "leave":
        page.get_by_role("button", name="快速离开").click()
        page.wait_for_url("about:blank")
    elif way == "clear":
        page.get_by_role("button", name="清空").click()
        until(page, "document.querySelector('.tool-form input[type=text]')?.value === ''")
    else:
        page.goto("about:blank")
    assert questions == []


def test_one_question_a_screen_without_scripts(browser, site_url):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    bare = context.new_page()
    address = f"{site_url}tools/triage/"

    def shown() -> list[str]:
        return [each.get_attribute("id") for each in bare.locator("article h3").all() if each.is_visible()]

    bare.goto(address)
    assert shown() == ["danger"], "先问安全"
    open_ways, seen = ["danger"], set()
    while open_ways:
        here = open_ways.pop()
        if here in seen:
            continue
        seen.add(here)
        bare.goto(f"{address}#{here}")
        assert shown() == [here]
        part = bare.locator(f"#{here} + p + ul")
        if not here.startswith("end-"):
            assert "不知道" in part.inner_text()
            open_ways += [link.get_attribute("href")[1:] for link in part.locator("a").all()]
        else:
            assert "今天只做这一件" in bare.locator(f"#{here} + p + p").inner_text()
    written = {each.get_attribute("id") for each in bare.locator("article h3[id]").all()}
    assert seen == written and sum(each.startswith("end-") for each in seen) > 15
    context.close()


@pytest.mark.parametrize("agent", IN_APPS)
def test_no_button_that_does_nothing_inside_an_app(browser, site_url, agent):
    context = browser.new_context(user_agent=f"Mozilla/5.0 (Linux; Android 12) {agent}")
    inside = context.new_page()
    for name in ("deadline", "budget", "letter", "records"):
        open_tool(inside, site_url, name)
        if name == "deadline":
            choose(inside, "你收到的是", "支付令")
        if name == "budget":
            inside.get_by_label("工资").fill("4300")
        buttons = inside.locator(".tool button").all_inner_texts()
        assert not [each for each in buttons if each.startswith(("打印", "放进日历", "存成Word", "存成表格"))], name
        assert "复制文字" in buttons
        assert "在浏览器打开" in inside.locator(".tool-in-app").inner_text()
    open_tool(inside, site_url, "letter")
    inside.get_by_role("button", name="存成图片").click()
    assert inside.locator(".tool-pictures img").count() >= 1 and inside.locator(".tool-pictures a").count() == 0
    context.close()


@pytest.mark.parametrize("name", TOOLS)
def test_hostile_text_everywhere(page, site_url, name):
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.accept()))
    page.set_viewport_size({"width": 320, "height": 640})
    open_tool(page, site_url, name)
    page.on("request", lambda request: wrong.append(request.url) if request.url.startswith("http") else None)
    pictures = page.locator(".tool img").count()
    for text in HOSTILE:
        for field in page.locator(".tool input:not([type]), .tool input[type=text], .tool textarea").all()[:14]:
            if field.is_visible():
                field.fill(text[: int(field.get_attribute("maxlength") or 400)])
        for button in page.locator(".tool button", has_text="记下这一条").all():
            button.click()
    assert page.locator(".tool img").count() == pictures and page.locator(".tool script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert wrong == []


def test_what_was_filled_fits_a_small_phone(page, site_url):
    page.set_viewport_size({"width": 320, "height": 640})
    open_tool(page, site_url, "plan")
    for label, text in (("还欠多少（本金）", "123456.78"), ("利率", "18"), ("每月能还", "12345.67")):
        page.get_by_label(label, exact=True).fill(text)
    assert page.locator("tbody tr").count() > 10
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    open_tool(page, site_url, "records")
    page.get_by_label("说了什么（原话）").fill("今天不还就上门")
    page.get_by_role("button", name="记下这一条").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.get_by_role("cell", name="今天不还就上门").is_visible()


def test_a_statement_and_a_plan_to_hand_in_carry_nothing_of_ours(page, site_url):
    open_tool(page, site_url, "budget")
    assert "收支表：每月真能还多少" in on_paper(page), "还没有填，打印的是这一页"
    page.get_by_label("工资").fill("4300")
    page.get_by_label("吃饭").fill("1400")
    said = on_paper(page)
    assert "收支说明" in said and "2,900元" in said
    assert not [word for word in ("逾期明白纸", "12356", "每月真能还多少", "http", "打印") if word in said]
    open_tool(page, site_url, "plan")
    for label, text in (("还欠多少（本金）", "12000"), ("利率", "18"), ("每月能还", "1200")):
        page.get_by_label(label, exact=True).fill(text)
    said = on_paper(page)
    assert "还款计划表" in said and "2,249.49" in said
    assert not [word for word in ("逾期明白纸", "12356", "三条路", "http", "打印") if word in said]
    page.get_by_label("每月能还", exact=True).fill("180")
    assert "永远还不完" in on_paper(page)


WAKE = """
window.asked = 0
const request = async () => { asked++; return { release: () => { asked-- } } }
Object.defineProperty(navigator, "wakeLock", { value: { request } })
"""


def test_the_call_keeps_the_screen_on_and_fits_a_phone_on_its_side(page, site_url):
    page.add_init_script(WAKE)
    page.set_viewport_size({"width": 740, "height": 360})
    open_tool(page, site_url, "call")
    page.get_by_role("button", name="开始，全屏念").click()
    assert page.evaluate("asked") == 1
    screen = page.get_by_role("dialog", name="通话模式")
    box = screen.bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 740, 360)
    for part in (screen.locator(".say"), screen.get_by_label("记一下"), screen.get_by_role("button", name="下一句")):
        place = part.bounding_box()
        assert place["y"] >= 0 and place["y"] + place["height"] <= 360
    page.get_by_role("button", name="收起").click()
    until(page, "asked === 0")


def test_files_with_their_true_sizes(page, site_url, built_site):
    open_tool(page, site_url, "download")
    for link in page.locator(".books a").all():
        path = built_site / link.get_attribute("href").removeprefix("../../")
        size = path.stat().st_size
        said = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1000))} KB"
        assert said in link.inner_text().replace("\u202f", " ").replace("\xa0", " ")
    names = page.locator(".books a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert "../../pdf/handbook.pdf" in names and sum("pdf/section-" in name for name in names) >= 8
