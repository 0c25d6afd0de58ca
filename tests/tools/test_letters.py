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
@settings(max_examples=15, deadline=None)
@given(typed=st.text(max_size=30))
def test_whatever_is_typed_stands_as_it_is(node, typed):
    made = write(node, LETTER, {"reason": typed})
    assert made["text"].count("\n") >= len(LETTER["lines"]) - 1
    if typed.strip() and typed.isprintable():
        assert typed.strip() in made["text"]
    assert made["chat"] and len(made["chat"]) < len(made["text"]) + len(typed)
