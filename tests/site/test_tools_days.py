"""Which day the deadline tool asks for, and the days that need not be known."""

from __future__ import annotations

import pytest

from tests.site.test_tools_browser import choose, open_tool

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


@pytest.mark.parametrize("paper", ["二审判决书", "报告财产令", "限制消费令", "征信投诉（等答复）"])
def test_papers_that_come_all_the_same_have_an_answer(page, site_url, paper):
    open_tool(page, site_url, "deadline")
    other(page, paper)
    page.locator(DATE).first.locator("input").fill("2026-11-20")
    assert page.locator(".tool-last").is_visible() and page.locator(".tool-answer .tool-source").count() >= 1
