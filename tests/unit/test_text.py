"""The ground floor: dates, splitting, likeness. Numbers stand in test_lint_quantities and test_search_tokens."""

from __future__ import annotations

import ast
from datetime import UTC, date, datetime

import pytest

from scripts.paths import ROOT
from scripts.text import dates
from scripts.text.clauses import around, clauses, clipped, sentences, statements
from scripts.text.dates import after, han_date, real
from scripts.text.likeness import Rarity, pairs, pieces, share

FLOOR = ("scripts.text", "scripts.paths")


def test_the_ground_floor_knows_nothing_of_the_project():
    for file in (ROOT / "scripts" / "text").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("scripts"):
                assert node.module.startswith(FLOOR), f"{file.name}: {node.module}"


def test_dates_in_words():
    assert [han_date(when) for when in ("2025-02-28", "2024-05", "2020", date(2026, 1, 2))] == [
        "2025年2月28日",
        "2024年5月",
        "2020年",
        "2026年1月2日",
    ]


def test_today_is_the_day_in_china(monkeypatch):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2026, 11, 21, 16, 30, tzinfo=UTC).astimezone(tz)  # half past midnight in China

    monkeypatch.setattr(dates, "datetime", Clock)
    assert dates.today() == date(2026, 11, 22)


def test_days_and_months_later():
    assert after(date(2026, 11, 22), days=15) == date(2026, 12, 7)
    assert after(date(2026, 11, 30), months=3) == date(2027, 2, 28)
    assert after(date(2027, 12, 31), months=2) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ((2026, 2, 31), False),
        ((2026, 2, 28), True),
        ((2028, 2, 29), True),
        ((2026, 2, 29), False),
        ((2026, 13, None), False),
        ((None, 2, 29), True),
        ((None, 2, 30), False),
        ((None, 4, 31), False),
        ((2026, None, None), True),
        ((2026, 0, 1), False),
    ],
)
def test_days_that_exist(parts, wanted):
    assert real(*parts) is wanted


def cut(split, text: str) -> list[str]:
    return [text[a:b] for a, b in split(text)]


def test_one_text_in_all_its_parts():
    text = "甲、乙不能去；丙可以（见《某法》）。“丁？”戊，己"
    assert cut(sentences, text) == ["甲、乙不能去；丙可以（见《某法》）。", "“丁？”", "戊，己"]
    assert cut(statements, text) == ["甲、乙不能去；", "丙可以（见《某法》）。", "“丁？”", "戊，己"]
    assert cut(clauses, text) == ["甲", "乙不能去", "丙可以", "见", "某法", "丁", "戊", "己"]


def test_around_gives_one_clause_before_and_two_behind():
    text = "一，二，三，四，五，六"
    assert around(text, 4, 5) == "二，三，四，五，"


@pytest.mark.parametrize(
    ("text", "most", "wanted"),
    [
        ("短的", 24, "短的"),
        ("  首尾空格 ", 24, "首尾空格"),
        ("收到支付令以后，要在15日内提出书面异议，逾期就可能被执行", 20, "收到支付令以后，要在15日内提出书面异议……"),
        ("一共要还给放贷机构本金12000元和利息", 12, "一共要还给放贷机构本金12000元……"),
    ],
)
def test_messages_are_not_cut_inside_a_number(text, most, wanted):
    assert clipped(text, most) == wanted


def test_likeness():
    assert pairs("花呗逾期a12") == {"花呗", "呗逾", "逾期", "a12"}
    assert pieces("花呗逾期了") == {"花呗逾期", "呗逾期了"}
    assert share({"a", "b"}, {"b", "c"}) == pytest.approx(1 / 3) and share(set(), set()) == 0
    rarity = Rarity([{"甲乙", "乙丙"}, {"甲乙"}, {"甲乙"}])
    assert rarity.weight({"甲乙"}) == 0 and rarity.weight({"乙丙"}) == rarity.weight({"没有"}) > 1
