"""Plans to the cent: worked examples, a Python twin, a thousand generated cases."""

from __future__ import annotations

import random
import time
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tools import twin_plan as twin
from tests.tools.node import call

pytestmark = pytest.mark.node
START = date(2026, 11, 28)


def ask(node, name: str, **question):
    [answer] = call(node, ("plan", name, [question]))
    return answer


def test_a_thousand_plans_equal_the_twin_to_the_cent(node):
    dice = random.Random(20261128)
    questions, wanted = [], []
    for _ in range(500):
        balance, basis = dice.randint(1, 20_000_000), dice.randint(0, 3600)
        pay = dice.randint(max(1, balance // 400), balance // 3 + 5000)
        questions.append({"balance": balance, "annualRate": f"{basis / 100:.2f}%", "monthly": pay, "date": str(START)})
        wanted.append(twin.monthly(balance, Fraction(basis, 10_000), pay))
    for _ in range(500):
        balance, rate = dice.randint(1, 20_000_000), dice.randint(0, 1000)
        pay = dice.randint(max(1, balance // 400), balance // 3 + 5000)
        since = date(2026, dice.randint(1, 12), dice.randint(1, 28))
        first = twin.on_day(since, dice.randint(1, 2), dice.randint(1, 31))
        questions.append(
            {
                "balance": balance,
                "dailyRate": f"{rate / 10_000:.4f}%",
                "monthly": pay,
                "date": str(since),
                "first": str(first),
            }
        )
        wanted.append(twin.daily(balance, Fraction(rate, 1_000_000), pay, since, first))
    for question, right, answer in zip(
        questions, wanted, call(node, *[("plan", "schedule", [each]) for each in questions]), strict=True
    ):
        assert {key: answer[key] for key in right} == right, question


@settings(max_examples=25, deadline=None)
@given(
    cases=st.lists(
        st.tuples(st.integers(1, 10**8), st.integers(0, 3600), st.integers(1, 120)), min_size=10, max_size=20
    )
)
def test_equal_instalments(node, cases):
    asked = [
        ("plan", "equal", [{"balance": balance, "rate": f"{basis / 100:.2f}", "periods": periods}])
        for balance, basis, periods in cases
    ]
    for (balance, basis, periods), answer in zip(cases, call(node, *asked), strict=True):
        assert answer["monthly"] == twin.level(balance, Fraction(basis, 10_000), periods)
        rows = answer["rows"]
        assert sum(row["principal"] for row in rows) == balance
        assert sum(row["payment"] for row in rows) == balance + answer["interest"] == answer["total"]
        assert rows[-1]["balance"] == 0 and len(rows) <= periods


@settings(max_examples=25, deadline=None)
@given(cases=st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), min_size=10, max_size=20))
def test_yearly_rate_of_a_fee(node, cases):
    asked = [("plan", "yearlyRate", [{"fee": f"{fee / 100:.2f}%", "periods": periods}]) for fee, periods in cases]
    for (fee, periods), answer in zip(cases, call(node, *asked), strict=True):
        share = fee / 10_000
        monthly = twin.irr(1.0, [1 / periods + share] * periods)
        assert answer["monthly"] == pytest.approx(monthly, abs=1e-9)
        assert answer["annual_simple"] == pytest.approx(12 * monthly, abs=1e-8)
        assert answer["annual_compound"] == pytest.approx((1 + monthly) ** 12 - 1, abs=1e-7)
        assert answer["looks_like"] == pytest.approx(12 * share)
        assert periods == 1 or answer["annual_simple"] > answer["looks_like"]


@pytest.mark.parametrize("fee", ["0.7%", "0.7", 0.7, 0.007], ids=repr)
def test_the_fee_of_the_convention(node, fee):
    answer = ask(node, "yearlyRate", fee=fee, periods=12)
    assert [round(answer[key] * 100, 2) for key in ("looks_like", "annual_simple", "annual_compound")] == [
        8.4,
        15.16,
        16.26,
    ]


def test_fee_in_yuan_kept_back_or_as_payments(node):
    by_month = ask(node, "yearlyRate", principal="12000", feeAmount="84", periods=12)
    as_list = ask(node, "yearlyRate", principal="12000", payments=["1084"] * 12)
    assert (
        by_month["annual_simple"]
        == pytest.approx(as_list["annual_simple"], abs=1e-9)
        == pytest.approx(0.1516, abs=1e-4)
    )
    assert ask(node, "yearlyRate", principal="12000", upfront="1008", fee="0%", periods=12)["annual_simple"] > 0.15


def test_interest_that_is_not_reached_never_ends(node):
    assert ask(node, "schedule", balance="10000", rate="18", monthly="150")["status"] == "never"  # 150.00 a month
    assert ask(node, "schedule", balance="10000", rate="18", monthly="150.01")["status"] == "ends"
    assert ask(node, "schedule", balance="100", rate="18", monthly="101.50")["periods"] == 1


def test_one_cent_above_is_answered_within_a_second(node):
    start = time.monotonic()
    answer = ask(node, "schedule", balance="1000000", rate="24", monthly="20000.01")
    assert answer["periods"] > 500 and answer["status"] == "ends"
    tiny = ask(node, "schedule", balance="1000000", rate="0", monthly="0.01")
    assert tiny["status"] == "too-long"
    assert time.monotonic() - start < 3  # two starts of Node


def test_the_payment_day_comes_back_after_short_months(node):
    rows = ask(node, "schedule", balance="5000", rate="0", monthly="1000", date="2026-12-31", first="2027-01-31")[
        "rows"
    ]
    assert [row["date"] for row in rows] == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
    rows = ask(node, "schedule", balance="3000", rate="0", monthly="1000", date="2027-01-28", first="2027-02-28")[
        "rows"
    ]
    assert [row["date"] for row in rows] == ["2027-02-28", "2027-03-28", "2027-04-28"]


def test_days_of_the_year_are_said(node):
    by_360, by_365 = (
        ask(node, "schedule", balance="10000", rate="18", dayCount=count, monthly="1000", date="2026-11-28")
        for count in (360, 365)
    )
    assert by_360["interest"] > by_365["interest"]
    assert "360天" not in by_360["basis"] and "360" in by_360["basis"] and "365" in by_365["basis"]
    assert by_360["rounding"]


def test_deferral_keeps_its_interest_apart(node):
    answer = ask(node, "deferral", balance="6000", rate="18", months=3)
    assert (answer["inYuan"]["interest"], answer["balance"], answer["inYuan"]["total"]) == ("270.00", 600000, "6270.00")


def test_all_at_once(node):
    answer = ask(node, "once", balance="6000", dailyRate="0.05", date="2026-11-01", day="2026-12-01", off="500")
    assert answer["inYuan"] == {"interest": "90.00", "total": "5590.00"}


def test_names_that_others_use(node):
    first = ask(node, "schedule", balance=1_000_000, annualRate=0.18, monthly=50_000, date="2026-11-28")
    second = ask(node, "schedule", balance="10000", annual_rate="18%", monthly_payment="500", balance_date="2026-11-28")
    assert first == second


BAD = [
    None,
    5,
    "x",
    {},
    {"balance": "x"},
    {"balance": -1, "rate": 1, "monthly": 5},
    {"balance": 1.5, "rate": 1, "monthly": 5},
    {"balance": 100, "rate": "-1", "monthly": 5},
    {"balance": 100, "rate": 18, "monthly": "0"},
    {"balance": 100, "rate": 18, "periods": 0},
    {"balance": 100, "rate": 18, "periods": 1.5},
    {"balance": 100, "rate": 18, "monthly": 5, "date": "2026-02-30"},
    {"balance": 100, "rate": 18, "monthly": 5, "dayCount": 366},
    {"balance": 100, "rate": 18},
    {"balance": 100, "rate": 18, "monthly": 5, "date": "2026-02-03", "first": "2026-01-03"},
]


@pytest.mark.parametrize("question", BAD, ids=repr)
def test_bad_input_is_a_named_error(node, question):
    [answer] = call(node, ("plan", "schedule", [question]))
    assert answer["error"] and answer["message"]


@pytest.mark.parametrize(
    "question",
    [
        None,
        {},
        {"fee": "x", "periods": 3},
        {"fee": "1%", "periods": 0},
        {"principal": "0", "feeAmount": "1", "periods": 3},
        {"principal": "100", "payments": []},
        {"principal": "100", "payments": ["x"]},
        {"principal": "100", "upfront": "100", "fee": "1", "periods": 2},
    ],
    ids=repr,
)
def test_bad_fee_is_a_named_error(node, question):
    [answer] = call(node, ("plan", "yearlyRate", [question]))
    assert answer["error"] and answer["message"]
