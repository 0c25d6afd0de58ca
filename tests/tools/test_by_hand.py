"""Amounts, plans and rates that were worked out by hand from the conventions, before the tools were asked."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.tools.node import call

pytestmark = pytest.mark.node
CASES = yaml.safe_load(Path(__file__).with_name("by_hand.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["amounts"], ids=lambda case: repr(case["text"]))
def test_amount(case, node):
    [found] = call(node, ("amount", "amount", [case["text"]]))
    assert found == case["fen"] if "fen" in case else found["error"] == case["error"]


@pytest.mark.parametrize("case", CASES["plans"], ids=lambda case: case["why"])
def test_plan(case, node):
    [found] = call(node, ("plan", "schedule", [case["ask"]]))
    assert found.get("error") == case.get("error")
    assert case.get("status", found.get("status")) == found.get("status")
    for key in ("periods", "last", "total"):
        assert key not in case or found[key] == case[key], key
    assert case.get("first_interest", found.get("firstInterest")) == found.get("firstInterest")
    assert "dates" not in case or [row["date"] for row in found["rows"]] == case["dates"]


@pytest.mark.parametrize("case", CASES["rates"], ids=lambda case: str(case["ask"]))
def test_rate(case, node):
    [found] = call(node, ("plan", "yearlyRate", [case["ask"]]))
    assert found.get("error") == case.get("error")
    if "error" not in case:
        assert found["annual_simple"] == pytest.approx(case["simple"], abs=1e-6)
        assert found["annual_compound"] == pytest.approx(case["compound"], abs=1e-6)
        assert found["looks_like"] == (pytest.approx(case["looks"]) if "looks" in case else None)


def test_putting_off_and_settling_at_once(node):
    later, settled, too_much = call(
        node,
        ("plan", "deferral", [{"balance": 1200000, "rate": "18", "months": 3}]),
        ("plan", "once", [{"balance": 1200000, "rate": "18", "date": "2026-11-28", "day": "2026-12-28"}]),
        ("plan", "once", [{"balance": 1200000, "rate": "18", "date": "2026-11-28", "day": "2026-12-28", "off": "2万"}]),
    )
    assert (later["interest"], later["total"]) == (54000, 1254000)
    assert (settled["interest"], settled["total"]) == (17753, 1217753)
    assert too_much["error"] == "off-too-large"
