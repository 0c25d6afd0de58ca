"""The last day: our own cases from the law, a Python twin, generated days; the same in every time zone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import DATA
from tests.tools import twin_deadline as twin
from tests.tools.node import call

pytestmark = pytest.mark.node
CASES = yaml.safe_load(Path(__file__).with_name("deadlines.yml").read_text(encoding="utf-8"))
RULES = yaml.safe_load((DATA / "deadlines.yml").read_text(encoding="utf-8"))
COUNTED = [paper for paper in RULES["papers"] if isinstance(paper["count"], int)]
DAYS = st.dates(date(2025, 12, 20), date(2027, 12, 31))


def ask(case: dict) -> tuple[str, str, list]:
    question = {"paper": case["paper"], "date": case["date"], **case.get("more", {})}
    question |= {key: case[name] for key, name in (("served", "way"), ("form", "form")) if name in case}
    return ("deadline", "lastDay", [question])


@pytest.fixture(scope="module")
def answers(node):
    return call(node, *map(ask, CASES))


def test_there_are_enough_cases():
    assert len(CASES) >= 60
    assert all(case["law"] for case in CASES)


@pytest.mark.parametrize("index", range(len(CASES)), ids=lambda i: f"{i}-{CASES[i]['paper']}-{CASES[i]['law'][:14]}")
def test_case(index, answers):
    case, answer = CASES[index], answers[index]
    assert answer["last"] == case.get("last")
    assert answer["status"] == case.get("status", answer["status"])
    for key in ("safe", "other", "accept", "error"):
        assert key not in case or answer[key] == case[key], key
    assert "in_time" not in case or answer["inTime"] is case["in_time"]
    assert set(case.get("flags", [])) <= set(answer["flags"])
    if answer["last"]:
        assert answer["weekday"] == "星期" + "一二三四五六日"[date.fromisoformat(answer["last"]).weekday()]
        assert answer["rules"], "没有写依据"
        assert ("unclear" in answer["flags"]) == (answer["status"] == "unclear")
    else:
        assert answer["flags"], "没有日子，要说为什么"


@settings(max_examples=30, deadline=None)
@given(days=st.lists(DAYS, min_size=20, max_size=40))
def test_the_twin_counts_the_same(node, days):
    papers = [COUNTED[at % len(COUNTED)] for at in range(len(days))]
    found = call(
        node,
        *[
            ("deadline", "lastDay", [{"paper": paper["id"], "form": "ordinary", "date": str(day)}])
            for paper, day in zip(papers, days, strict=True)
        ],
    )
    for paper, day, answer in zip(papers, days, found, strict=True):
        assert answer["last"] == str(twin.last_day(day, paper["count"], paper["unit"])), (paper["id"], day)
        if not paper.get("unclear"):
            assert answer["safe"] <= answer["last"] if paper["side"] == "mine" else answer["safe"] >= answer["last"]
        known = answer["last"] < "2026-12-26" and answer["unmoved"] >= "2026-01-01"
        assert known or {"holidays-unknown", "next-year-notice-pending"} & set(answer["flags"])


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"])
def test_the_zone_of_the_phone_changes_nothing(node, zone, answers):
    assert call(node, *map(ask, CASES), zone=zone) == answers


ODD: list[object] = [
    None,
    [],
    {},
    "支付令",
    5,
    {"paper": {}, "date": {}},
    {"paper": "支付令", "date": [[]]},
    {"paper": "<script>alert(1)</script>", "date": "2026-11-22"},
    {"paper": "支付令", "date": "9" * 5000},
    {"paper": "支付令", "date": "2026-11-22", "courtDays": -3},
    {"paper": "支付令", "date": "2026-11-22", "courtDays": "∞"},
    {"paper": "支付令", "date": "2026-11-22", "posted": "昨天"},
    {"paper": "支付令", "date": "😀"},
    {"paper": "支付令", "date": []},
    {"paper": "constructor", "served": "__proto__", "date": "2026-11-22"},
    {"paper": "支付令", "date": -1},
]


def test_odd_input_is_a_named_error(node):
    for question, answer in zip(ODD, call(node, *[("deadline", "lastDay", [each]) for each in ODD]), strict=True):
        assert answer["status"] == "error" and answer["last"] is None, question
        assert answer["error"] in answer["flags"] and answer["message"], question


SHAPES = [
    {"year": 2027, "off": ["2027-01-09"], "work": []},
    [{"year": 2027, "off": ["2027-01-09"]}],
    {"2027": {"off": ["2027-01-09/2027-01-10"], "work_on": []}},
    {"days": [{"date": "2027-01-09", "isOffDay": True}]},
    ["2027-01-09"],
]


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_a_year_that_was_published_is_no_longer_unknown(node, shape):
    [answer] = call(node, ("deadline", "lastDay", [{"paper": "支付令", "date": "2026-12-25", "holidays": shape}]))
    assert (answer["last"], answer["safe"]) == ("2027-01-11", "2027-01-11")
    assert "holidays-unknown" not in answer["flags"]


def test_a_saturday_that_next_years_notice_makes_a_working_day(node):
    year = {"year": 2027, "off": [], "work": ["2027-01-09"]}
    [answer] = call(node, ("deadline", "lastDay", [{"paper": "支付令", "date": "2026-12-25", "holidays": year}]))
    assert answer["last"] == "2027-01-09"


def test_every_period_stands_in_its_fact(project):
    for paper in COUNTED:
        fact = project.registers.facts[paper["fact"]]
        unit = {"day": "日天", "month": "月", "year": "年"}[paper["unit"]]
        figures = {figure for figure in fact.figures if figure[-1] in unit}
        assert any(figure.startswith(str(paper["count"])) for figure in figures), paper["id"]


def test_the_holidays_are_those_of_the_fact(project):
    statement = project.registers.facts["holidays-2026"].statement
    for day in sorted(twin.WORK):
        assert f"{day.month}月{day.day}日" in statement
    for first, last in (span.split("/") for span in twin.NOTICE_2026["rest"]):
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        assert (
            f"{start.month}月{start.day}日至{'' if start.month == end.month else f'{end.month}月'}{end.day}日"
            in statement
        )
    assert len(twin.OFF) == 33


def test_every_flag_has_words(answers):
    known = {*RULES["flags"], "unclear", "none", "ask", "error"}
    named = {flag for answer in answers if answer["status"] != "error" for flag in answer["flags"]}
    assert named <= known
