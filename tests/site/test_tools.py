"""The tools as a reader uses them, on a small phone: what comes out, what is kept, what leaves the device (nothing)."""

from __future__ import annotations

import pytest
from icalendar import Calendar

pytestmark = pytest.mark.browser


def open_tool(page, site_url: str, name: str):
    page.goto(f"{site_url}tools/{name}/")
    page.locator(".tool[data-ready]").wait_for()
    return page


@pytest.fixture
def quiet(page):
    """Requests made after the tool stands."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def choose(page, question: str, answer: str) -> None:
    group = page.get_by_role("group", name=question)
    group.get_by_role("radio", name=answer, exact=True).check(force=True)


def test_deadline(page, site_url, quiet):
    open_tool(page, site_url, "deadline")
    quiet.clear()
    choose(page, "你收到的是", "支付令")
    choose(page, "怎么到你手里的", "家人签收")
    page.get_by_label("收到那天").fill("2026-11-22")
    answer = page.locator(".tool-answer")
    assert "2026年12月7日" in answer.inner_text()
    assert "星期一" in answer.inner_text()
    assert "《民事诉讼法》第八十五条" in answer.inner_text()
    assert not quiet, "用的时候不能有请求"
    page.reload()
    page.locator(".tool[data-ready]").wait_for()
    assert "2026年12月7日" in answer.inner_text(), "重新打开，填的还在"


def test_deadline_asks_for_what_the_court_set(page, site_url):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "起诉状副本")
    page.get_by_label("收到那天").fill("2026-11-10")
    answer = page.locator(".tool-answer")
    assert "程序" in answer.inner_text()
    choose(page, "通知书上写的是哪种程序", "简易程序")
    assert "看法院的通知" in answer.inner_text()
    page.get_by_label("法院的通知写了几天").fill("10")
    assert "2026年11月20日" in answer.inner_text()
    choose(page, "怎么到你手里的", "公告送达")
    assert "没有要数的期限" in answer.inner_text()


def test_deadline_for_a_calendar(page, site_url):
    page.clock.install(time="2026-11-23T08:00:00+08:00")
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "支付令")
    page.get_by_label("收到那天").fill("2026-11-22")
    with page.expect_download() as found:
        page.get_by_role("button", name="放进日历").click()
    [event] = Calendar.from_ical(found.value.path().read_text(encoding="utf-8")).walk("VEVENT")
    assert str(event.decoded("DTSTART")) == "2026-12-07"
    assert len(event.walk("VALARM")) == 2


def test_unknown_holidays_are_said_and_the_early_day_is_shown(page, site_url):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "支付令")
    page.get_by_label("收到那天").fill("2026-12-25")
    said = page.locator(".tool-answer").inner_text()
    assert "2027年1月8日" in said and "2027年1月11日" in said and "还没有" in said


def test_clearing_wipes_for_good(page, site_url):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "支付令")
    page.get_by_role("button", name="保存在本机").click()
    assert page.evaluate("localStorage.getItem('tools') !== null")
    page.get_by_role("button", name="清空").click()
    page.wait_for_function("sessionStorage.getItem('tools') === null")
    assert page.evaluate("localStorage.getItem('tools') === null")


def test_leaving_at_once(page, site_url):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "支付令")
    page.get_by_role("button", name="快速离开").click()
    page.wait_for_url("about:blank")


def test_triage_to_an_end_and_back(page, site_url, quiet):
    open_tool(page, site_url, "triage")
    quiet.clear()
    page.get_by_role("button", name="没有", exact=True).click()
    page.get_by_role("button", name="没有", exact=True).click()
    page.get_by_role("button", name="收到了").click()
    page.get_by_role("button", name="短信、电话、微信").click()
    answer = page.locator(".tool-answer")
    assert "先分真假" in answer.inner_text()
    assert page.get_by_role("link", name="打12368").get_attribute("href") == "tel:12368"
    page.get_by_role("button", name="改：收到“法院”或“公安”的东西了吗？").click()
    assert page.locator(".tool-ask").inner_text().startswith("收到“法院”")
    page.get_by_role("button", name="‹ 回上一问").click()
    assert "撑不住" in page.locator(".tool-ask").inner_text()
    assert not quiet


def test_triage_reads_as_text_without_scripts(browser, site_url):
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(f"{site_url}tools/triage/")
    assert bare.locator("#despair").is_visible()
    bare.locator("#danger ~ ul a[href='#end-danger']").first.click()
    assert bare.locator("#end-danger").is_visible()
    context.close()


def test_budget_feeds_the_plan_and_the_letter(page, site_url, quiet):
    open_tool(page, site_url, "budget")
    quiet.clear()
    page.get_by_label("工资").fill("四千三")
    page.get_by_label("房租、房贷").fill("1,600")
    page.get_by_label("吃饭").fill("四千三abc")
    assert "没有看懂" in page.locator(".tool-field", has_text="吃饭").inner_text()
    page.get_by_label("吃饭").fill("1400")
    page.get_by_label("万一要用的").fill("300")
    assert "1,000元" in page.locator(".tool-last").inner_text()
    assert not quiet
    open_tool(page, site_url, "plan")
    page.get_by_label("还欠多少（本金）").fill("1万2")
    page.get_by_label("利率", exact=True).fill("18")
    assert "个月还清" in page.locator(".tool-last").first.inner_text()
    page.get_by_label("每月能还", exact=True).fill("180")
    assert "永远还不完" in page.locator(".tool-last").first.inner_text()
    page.get_by_label("每期手续费率").fill("0.7")
    page.get_by_label("分几期").fill("12")
    assert "15.16%" in page.locator(".tool-last").last.inner_text()
    open_tool(page, site_url, "letter")
    page.get_by_label("要写哪一封").select_option("letter-installments")
    letter = page.locator(".tool-letter").inner_text()
    assert "4300元" in letter and "3000元" in letter and "12000" in letter and "180元" in letter


def test_hostile_text_stays_text(page, site_url):
    open_tool(page, site_url, "letter")
    for text in ("<img src=x onerror=alert(1)>", "\u202e反着写", "😀" * 50, "a" * 300):
        page.locator(".tool-field input[type=text], .tool-field textarea").first.fill(text)
        assert text in page.locator(".tool-letter").inner_text()
    assert page.locator(".tool-letter img").count() == 0
