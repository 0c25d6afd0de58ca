"""Small pieces of generated pages: labels, figures, scalars, relative addresses, the day of the next check."""

from __future__ import annotations

import pytest

from scripts import reviews
from scripts.generate import calls, cite, fact_figures, snippets
from scripts.pages import Page, parse_page


@pytest.mark.parametrize(
    ("statement", "label"),
    [
        ("人不在也能判。后面还有。", "人不在也能判"),
        ("条件放在前面，" * 9 + "说完。", "条件放在前面，" * 4 + "条件放在前面"),
        ("没有停顿的一句话" * 8, "没有停顿的一句话" * 5 + "……"),
        ("太短：" + "后面这一段还不算长" * 4 + "，到这里说完了", "太短：" + "后面这一段还不算长" * 4),
    ],
)
def test_label_is_whole_clauses_of_the_first_sentence(statement, label):
    assert cite.label(statement) == label


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (("5年", "五年", "2013年1月21日", "2013-01-21", "2013年1月", "1月21日", "2013年"), ["5年", "2013年1月21日"]),
        (("两次", "2次"), ["2次"]),
        (("二万元", "2万元", "20000元"), ["2万元"]),
        (("15日", "15天", "30日"), ["15日", "30日"]),
        (("晚10点", "22:00", "早8点", "08:00"), ["22:00", "08:00"]),
        (("第2天", "12天"), ["第2天", "12天"]),
        ((), []),
    ],
)
def test_figures_are_shown_once(values, shown):
    assert fact_figures.for_readers(values) == shown


@pytest.mark.parametrize(
    "text", ["花呗", "“引号”开头", "- 像列表", "a: b", "2026", "yes", "'单引号", "尾巴:", "[方括号]", "#号"]
)
def test_scalar_comes_back_as_it_was(text):
    page = snippets.page(text, "一句。", ["正文"])
    assert parse_page("x.md", page).title == text


def test_relative_addresses():
    assert snippets.to("sources/civil-code.md#a", "faq/court/index.md") == "../../sources/civil-code.md#a"
    assert snippets.to("sources/civil-code.md#a", "sources/civil-code.md") == "#a"
    assert snippets.to("start/what-now.md", "glossary.md") == "start/what-now.md"


@pytest.mark.parametrize(
    ("meta", "day"),
    [
        ({"reviewed": "2026-11-22", "review_every": 90}, "2027-02-20"),
        ({"reviewed": "2023-12-01", "review_every": 90}, "2024-02-29"),
        ({"reviewed": "2026-11-22"}, "2027-05-21"),
        ({"review_every": 90}, ""),
        ({"reviewed": "bald", "review_every": 9}, ""),
    ],
)
def test_the_next_check_is_counted_from_the_last(meta, day):
    due = reviews.page_due(Page("x.md", "", meta))
    assert (due.isoformat() if due else "") == day


def test_words_for_one_case_say_for_which():
    """On the full screen all of it is read aloud: the case stands in the label, not among the words."""
    body = "/// html | div.script\n\n你说（旧账）\n:   “甲。”\n\n对方说\n:   “乙。”\n\n你说\n:   “丙。”\n\n///\n"
    made = calls.script([Page(calls.REL, body)])["exchanges"]
    assert [(each["who"], each["they"]) for each in made] == [("你说（旧账）", ""), ("你说", "“乙。”")]
