"""The letters are those of the sheets, filled without losing a word; what should not stand in them is said."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.generate.letters import letters
from tests.tools.node import TOOLS, call

DATA = json.loads((TOOLS / "data" / "letters.js").read_text(encoding="utf-8").split("export default ")[1])["letters"]
BY_ID = {letter["id"]: letter for letter in DATA}
LETTER = BY_ID["letter-installments"]


def test_every_paper_of_the_sheets_is_there(project):
    papers = {
        page.rel.split("/")[-1][:-3] for page in project.pages if page.kind == "guide" and "div.paper." in page.body
    }
    assert set(BY_ID) == papers
    assert letters(project.written) == DATA


@pytest.mark.parametrize("letter", DATA, ids=BY_ID)
def test_no_word_is_lost(letter, project):
    body = next(page.body for page in project.pages if page.rel == letter["page"])
    said = "".join(part for line in letter["lines"] for part in line["parts"] if isinstance(part, str))
    assert not re.search(r"____|\{:|\*\*|^\|[-|: ]+$", said), said
    wanted = re.sub(r"[\s_*|]|\{:[^}]*\}|- \[ \]|\]\([^)]*\)", "", body)
    for line in letter["lines"]:
        for part in line["parts"]:
            if isinstance(part, str):
                assert re.sub(r"\s", "", part).lstrip("-") in wanted, part


def write(node, letter: dict, values: dict) -> dict:
    return call(node, ("letter", "write", [letter, values]))[0]


@pytest.mark.node
def test_filled_from_one_memory(node):
    values = {
        "reason": "失业",
        "balance": "一万二",
        "offer": "5百",
        "name": "某某",
        "letter-installments:2": "2026-11-28",
    }
    text = write(node, LETTER, values)["text"]
    assert "因失业" in text and "本金12000元" in text and "归还500元" in text and "申请人：某某" in text
    assert "签名：________" in text, "签名用笔签"
    other = write(node, BY_ID["letter-extension"], values)["text"]
    assert "因失业" in other and "12000" in other


@pytest.mark.node
@pytest.mark.parametrize(
    ("key", "value", "warning"),
    [
        ("reason", f"我的身份证{'1' * 17}X", "identity"),
        ("reason", "卡号" + "6222 " * 4, "card"),
        ("reason", "我保证尽快还", "promise"),
        ("reason", "生病", "old-debt"),
        ("reason", "生病", "no-figure"),
    ],
)
def test_warned_of(node, key, value, warning):
    [found] = call(node, ("letter", "warnings", [LETTER, {key: value}]))
    assert warning in [each["id"] for each in found]


@pytest.mark.node
@pytest.mark.parametrize(
    ("letter", "value", "warning"),
    [
        ("letter-installments", "我不能保证每个月都够", None),
        ("letter-installments", "下个月发工资就还", "promise"),
        ("letter-who-are-you", "我承认欠这笔钱", "own-debt"),
        ("objection-payment-order", "异议人愿意归还", "own-debt"),
        ("letter-who-are-you", "我不承认这笔债", None),
        ("letter-who-are-you", "我不承认欠你们钱", None),
        ("letter-who-are-you", "本人没有确认欠款", None),
        ("letter-who-are-you", "我不得不承认欠你们钱", "own-debt"),
        ("letter-who-are-you", "我不能不确认这笔债", "own-debt"),
        ("letter-installments", "我愿意归还", None),  # says so anyway
        ("complaint", "1" * 18, None),  # a court's form asks for it
        ("letter-who-are-you", "６２２２ ０２０２ ０２０２ ０２０２", "card"),
    ],
)
def test_warned_of_what_it_says(node, letter, value, warning):
    gap = next(part["key"] for part in call(node, ("letter", "blanks", [BY_ID[letter]]))[0] if not part.get("tick"))
    [found] = call(node, ("letter", "warnings", [BY_ID[letter], {gap: value}]))
    assert {each["id"] for each in found} - {"old-debt", "no-figure"} == ({warning} if warning else set())


@pytest.mark.node
def test_what_is_ticked_alone_is_handed_in(node):
    letter = BY_ID["objection-payment-order"]
    ticks = [part for part in call(node, ("letter", "blanks", [letter]))[0] if part.get("tick")]
    assert len(ticks) == sum(line["kind"] == "tick" for line in letter["lines"]) > 4
    empty = write(node, letter, {})
    assert empty["text"].count("□ ") == len(ticks) and "要打勾的" in empty["missing"]
    chosen = write(node, letter, {ticks[3]["key"]: "1"})
    assert chosen["text"].count("☑ ") == 1 and "□" not in chosen["text"] and "要打勾的" not in chosen["missing"]
    assert f"☑ {ticks[3]['name']}" in chosen["text"]


@pytest.mark.node
def test_each_group_of_ticks_for_itself(node):
    letter = BY_ID["list-correction"]
    first = next(part for part in call(node, ("letter", "blanks", [letter]))[0] if part.get("tick"))
    text = write(node, letter, {first["key"]: "1"})["text"]
    before, after = text.split("事实与理由")
    assert before.count("☑") == 1 and "□" not in before and after.count("□") > 3


@pytest.mark.parametrize("letter", DATA, ids=BY_ID)
def test_a_name_stands_for_one_person_and_a_number_for_one_case(letter):
    keys = [part["key"] for line in letter["lines"] for part in line["parts"] if isinstance(part, dict)]
    used = [key for key in keys if key not in ("", "sign")]
    assert len(used) == len(set(used))


@pytest.mark.node
def test_not_moved_to_the_court_it_is_written_to_and_no_figure_of_theirs(node):
    text = write(node, BY_ID["objection-jurisdiction"], {"court": "甲市"})["text"]
    assert text.count("甲市人民法院") == 1 and "移送________人民法院" in text
    assert "12000" not in write(node, BY_ID["defence"], {"balance": "12000"})["text"]


@pytest.mark.node
@settings(max_examples=15, deadline=None)
@given(typed=st.text(max_size=30))
def test_whatever_is_typed_stands_as_it_is(node, typed):
    made = write(node, LETTER, {"reason": typed})
    assert made["text"].count("\n") >= len(LETTER["lines"]) - 1
    if typed.strip() and typed.isprintable():
        assert typed.strip() in made["text"]
    assert made["chat"] and len(made["chat"]) < len(made["text"]) + len(typed)
