"""The tools as a reader uses them, on a small phone: what comes out, what is kept, what leaves the device (nothing)."""

from __future__ import annotations

import pytest
from icalendar import Calendar

from tests.site.built import until
from tests.site.tool_page import TOOLS, choose, open_tool

pytestmark = pytest.mark.browser


@pytest.fixture
def quiet(page):
    """Requests made after the tool stands."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


@pytest.mark.parametrize("lost", ["start", "pages/deadline", "dates"])
def test_a_tool_whose_programs_do_not_come_says_so(page, site_url, lost):
    """What the page says without it follows at once, instead of an empty screen."""
    page.route(f"**/tools/{lost}*.js", lambda route: route.abort())
    page.goto(f"{site_url}tools/deadline/")
    alert = page.locator(".tool > [role=alert]")
    alert.wait_for()
    assert "刷新这一页再试" in alert.inner_text()
    assert page.locator(".tool").bounding_box()["height"] < 200


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
    until(page, "sessionStorage.getItem('tools') === null")
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


def test_records_out_in_and_counted(page, site_url, quiet, tmp_path):
    open_tool(page, site_url, "records")
    quiet.clear()
    for time in ("09:00", "10:00", "11:00", "22:30"):
        page.get_by_label("几点").fill(time)
        page.get_by_label("说了什么（原话）").fill('=他说"今天还"')
        page.get_by_role("button", name="记下这一条").click()
    said = page.locator(".tool-answer").inner_text()
    assert "多于3次" in said and "22:00到08:00之间" in said
    with page.expect_download() as found:
        page.get_by_role("button", name="存成表格（CSV）").click()
    kept = tmp_path / "kept.csv"
    found.value.save_as(kept)
    assert kept.read_bytes().startswith(b"\xef\xbb\xbf")
    page.get_by_role("button", name="删掉第1条").click()
    page.set_input_files("input[type=file]", kept)
    page.get_by_text("导入了4条").wait_for()
    assert page.locator("tbody tr").count() == 7
    assert [address for address in quiet if not address.startswith("blob:")] == []


def test_evidence_is_numbered(page, site_url):
    open_tool(page, site_url, "evidence")
    for what in ("第一次", "第二次"):
        page.get_by_label("是什么（谁、说了什么）").fill(what)
        page.get_by_label("日期").fill("2026-11-22")
        page.get_by_label("号码后四位").fill("1234")
        page.get_by_role("button", name="记下这一条").click()
    assert "20261122尾号1234录02" in page.locator(".tool-answer").inner_text()


def test_call_survives_the_call(page, site_url):
    open_tool(page, site_url, "call")
    page.get_by_label("我每月能还").fill("五百")
    page.get_by_role("button", name="开始，全屏念").click()
    for _ in range(5):
        page.get_by_role("button", name="下一句").click()
    screen = page.get_by_role("dialog", name="通话模式")
    here = screen.locator(".say").inner_text()
    screen.get_by_label("记一下").fill("工号3071")
    page.reload()
    page.locator(".tool[data-ready]").wait_for()
    assert screen.locator(".say").inner_text() == here
    assert screen.get_by_label("记一下").input_value() == "工号3071"
    screen.get_by_role("button", name="他说别的").click()
    screen.get_by_role("button", name="今天必须全部还清").click()
    assert "500" in screen.locator(".say").inner_text()
    page.set_viewport_size({"width": 740, "height": 360})
    assert screen.get_by_role("button", name="下一句").is_visible()
    page.keyboard.press("Escape")
    assert not screen.is_visible()


def test_a_message_is_marked_and_stays_here(page, site_url, quiet):
    open_tool(page, site_url, "sms")
    quiet.clear()
    page.get_by_label("把短信、微信里的话粘在这里").fill("已立案，今天下午前转账到安全账户 <b>http://x.top</b>")
    answer = page.locator(".tool-answer")
    assert answer.locator("mark").count() >= 4 and answer.locator("b").count() == 0
    assert "不等于是真的" in answer.inner_text()
    assert not quiet
    assert page.evaluate("(sessionStorage.getItem('tools') || '').includes('安全账户')") is False, "粘的话不留"


def test_downloads_are_there(page, site_url):
    open_tool(page, site_url, "download")
    links = page.locator(".tool a").evaluate_all("all => all.map(link => link.href)")
    assert len(links) > 40
    assert [link for link in links if not page.request.head(link).ok] == []


@pytest.mark.parametrize("agent", ["MicroMessenger/8.0", "AlipayClient/10"])
def test_browsers_inside_apps_are_told_the_way(browser, site_url, agent):
    context = browser.new_context(user_agent=f"Mozilla/5.0 {agent}")
    inside = context.new_page()
    open_tool(inside, site_url, "deadline")
    assert "在浏览器打开" in inside.locator(".tool-in-app").inner_text()
    context.close()


@pytest.mark.parametrize("name", TOOLS)
def test_fits_a_small_phone_and_has_no_finding(page, site_url, name):
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": 320, "height": 640})
    open_tool(page, site_url, name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.get_by_role("button", name="清空").is_visible()
    assert page.get_by_role("button", name="快速离开").is_visible()
