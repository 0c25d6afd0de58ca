"""Which day the deadline tool asks for, days that need not be known; edges of a plan; the card of the questions."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from tests.site.tool_page import choose, open_tool

pytestmark = pytest.mark.browser
DATE = ".tool > .tool-field:has(input[type=date])"


def other(page, paper: str) -> None:
    choose(page, "你收到的是", "都不是")
    page.get_by_label("是下面哪一种").first.select_option(label=paper)


@pytest.mark.parametrize(
    ("paper", "asked"),
    [
        ("投诉（等答复）", "机构收到投诉那天"),
        ("误了期限（有正当理由）", "障碍消除那天"),
        ("诉前保全（对方起诉）", "法院采取保全措施那天"),
    ],
)
def test_what_does_not_run_from_service_asks_for_its_own_day(page, site_url, paper, asked):
    open_tool(page, site_url, "deadline")
    other(page, paper)
    assert page.get_by_role("group", name="怎么到你手里的").count() == 0, "没有送达，不问怎么送到的"
    page.get_by_label(asked).fill("2026-11-20")
    said = page.locator(".tool-answer").inner_text()
    assert f"2026年11月20日是{asked}" in said and "算收到" not in said and "起算那天不算" in said


def test_the_day_asked_for_is_that_of_the_way(page, site_url):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "一审判决书")
    choose(page, "通知书上写的是哪种程序", "普通程序")
    asked = page.locator(DATE).first.locator("label")
    choose(page, "怎么到你手里的", "公告送达")
    assert asked.inner_text() == "公告登出来那天（登了几次的，填最后一次）"
    choose(page, "怎么到你手里的", "家人签收")
    assert asked.inner_text() == "家人签收那天（不是你收到那天）"


@pytest.mark.parametrize(
    ("paper", "asked", "words"),
    [
        ("已经生效的判决", "判决、裁定生效那天", "不延长"),
        ("执行异议裁定书", "收到那天", "还可以申请顺延"),
        ("误了期限（有正当理由）", "障碍消除那天", None),
    ],
)
def test_only_some_periods_can_run_on(page, site_url, paper, asked, words):
    open_tool(page, site_url, "deadline")
    other(page, paper)
    if page.get_by_role("group", name="怎么到你手里的").count():
        choose(page, "怎么到你手里的", "自己签收")
    page.get_by_label(asked).fill("2024-01-05")
    said = page.locator(".tool-last").inner_text()
    assert "过去了" in said
    assert [each for each in ("不延长", "还可以申请顺延") if each in said] == [words] * bool(words)


def test_no_service_this_way_does_not_say_how_to_count(page, site_url):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "支付令")
    choose(page, "怎么到你手里的", "公告送达")
    said = page.locator(".tool-answer").inner_text()
    assert "没有要数的期限" in said and "视为送达" not in said and said.count("法律没有这样的送达") == 1


@pytest.mark.parametrize(
    ("posted", "words"), [("2026-12-07", "没有过期"), ("2026-12-08", "过了最后一天"), ("", "家人签的那天")]
)
def test_was_it_posted_in_time(page, site_url, posted, words):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "支付令")
    choose(page, "怎么到你手里的", "家人签收")
    page.get_by_label("家人签收那天").fill("2026-11-22")
    page.get_by_label("哪天交邮").fill(posted)
    said = page.locator(".tool-answer").inner_text()
    assert words in said and ("交邮：" in said) is bool(posted)


def test_an_order_that_came_late_is_said_to_be_unsettled(page, site_url):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "支付令")
    page.get_by_label("收到那天").fill("2026-11-22")
    page.get_by_label("支付令落款的日期").fill("2026-10-23")
    assert "没有定论" not in page.locator(".tool-last").inner_text()
    page.get_by_label("支付令落款的日期").fill("2026-10-22")
    said = page.locator(".tool-answer").inner_text()
    assert "这里没有定论" in said and "过了30日才送到" in said


def test_somebody_who_must_be_gone_leaves_the_call_at_once(page, site_url):
    open_tool(page, site_url, "call")
    page.get_by_label("因为什么还不上").fill("住院了")
    page.get_by_role("button", name="开始，全屏念").click()
    page.get_by_role("dialog", name="通话模式").get_by_role("button", name="快速离开").click()
    page.wait_for_url("about:blank")
    open_tool(page, site_url, "call")
    assert page.get_by_label("因为什么还不上").input_value() == ""


@pytest.mark.parametrize("paper", ["二审判决书", "报告财产令", "限制消费令", "征信投诉（等答复）"])
def test_papers_that_come_all_the_same_have_an_answer(page, site_url, paper):
    open_tool(page, site_url, "deadline")
    other(page, paper)
    page.locator(DATE).first.locator("input").fill("2026-11-20")
    assert page.locator(".tool-last").is_visible() and page.locator(".tool-answer .tool-source").count() >= 1


def fill(page, **fields: str) -> None:
    for label, text in fields.items():
        page.get_by_label(label, exact=True).fill(text)


@pytest.mark.parametrize(
    ("fee", "periods", "words"),
    [
        ("千分之七", "十二期", "15.16%"),
        ("2.5", "1", "和手续费率×12一样"),
        ("0", "12", "和手续费率×12一样"),
        ("0.7", "1e1", "期数要是"),
    ],
)
def test_the_fee_as_people_write_it(page, site_url, fee, periods, words):
    open_tool(page, site_url, "plan")
    fill(page, 每期手续费率=fee, 分几期=periods)
    assert words in page.locator(".tool").inner_text()
    fill(page, 分几期="")
    assert page.get_by_text("期数要是").count() == 0, "清空了，不再说它错"


@pytest.mark.parametrize(
    ("monthly", "first", "words"),
    [
        ("200", "2027-01-20", "98个月还清"),  # interest of 53 days is more than one payment: it ends all the same
        ("140", "2026-12-03", "永远还不完"),  # five days' interest is paid with ease, a month's never
        ("155", "2026-12-29", "差不多还不完"),  # the interest of 31 days, to the cent
    ],
)
def test_what_never_ends_and_what_does(page, site_url, monthly, first, words):
    page.clock.install(time="2026-11-28T09:00:00+08:00")
    open_tool(page, site_url, "plan")
    choose(page, "账单上写的是哪种利率", "日利率")
    fill(page, 第一次还款那天=first)
    fill(page, **{"还欠多少（本金）": "10000", "利率": "0.05", "每月能还": monthly})
    assert words in page.locator(".tool-last").first.inner_text()


def test_the_questions_are_a_card_of_one_sheet(page, site_url):
    open_tool(page, site_url, "triage")
    card = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(card.pages) == 2, "一张纸的两面"
    said = "".join("".join(each.extract_text().split()) for each in card.pages)
    assert "1.有人堵门" in said and "10.和官方谈过吗" in said and "自己打官方电话" in said and "12356" in said


@pytest.mark.parametrize(("form", "sheets"), [("普通程序", 1), ("小额诉讼", 0)])
def test_the_appeal_is_named_where_an_appeal_is_open(page, site_url, form, sheets):
    open_tool(page, site_url, "deadline")
    choose(page, "你收到的是", "一审判决书")
    choose(page, "通知书上写的是哪种程序", form)
    page.get_by_label("收到那天", exact=True).fill("2026-11-20")
    answer = page.locator(".tool-answer")
    answer.get_by_role("link", name="收到法院文书核对单").wait_for()
    link = answer.get_by_role("link", name="要填的那张单子")
    assert link.count() == sheets
    assert not sheets or link.get_attribute("href").endswith("/guides/appeal/")
