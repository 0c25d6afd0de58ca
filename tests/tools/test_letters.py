"""The letters are those of the sheets, filled without losing a word; what should not stand in them is said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.generate.letters import letters
from tests.tools.node import call, kept_letters

DATA = kept_letters()
BY_ID = {letter["id"]: letter for letter in DATA}
LETTER = BY_ID["letter-installments"]


def parts_of(line: dict) -> list:
    return [part for cell in line["cells"] for part in cell] if "cells" in line else line["parts"]


def test_every_paper_of_the_sheets_is_there(project):
    papers = {
        page.rel.split("/")[-1][:-3] for page in project.pages if page.kind == "guide" and "div.paper." in page.body
    }
    assert set(BY_ID) == papers
    assert letters(project.written) == DATA


@pytest.mark.parametrize("letter", DATA, ids=BY_ID)
def test_no_word_is_lost(letter, project):
    body = next(page.body for page in project.pages if page.rel == letter["page"])
    said = "".join(part for line in letter["lines"] for part in parts_of(line) if isinstance(part, str))
    assert not re.search(r"____|\{:|\*\*|^\|[-|: ]+$", said), said
    wanted = re.sub(r"[\s_*|]|\{:[^}]*\}|- \[ \]|\]\([^)]*\)", "", body)
    for line in letter["lines"]:
        for part in parts_of(line):
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
    keys = [part["key"] for line in letter["lines"] for part in parts_of(line) if isinstance(part, dict)]
    used = [key for key in keys if key not in ("", "sign")]
    assert len(used) == len(set(used))


@pytest.mark.node
def test_not_moved_to_the_court_it_is_written_to_and_no_figure_of_theirs(node):
    text = write(node, BY_ID["objection-jurisdiction"], {"court": "甲市"})["text"]
    assert text.count("甲市人民法院") == 1 and "移送________人民法院" in text
    assert "12000" not in write(node, BY_ID["defence"], {"balance": "12000"})["text"]


def gaps(node, letter: dict, values: dict) -> list[dict]:
    return call(node, ("letter", "blanks", [letter, values]))[0]


@pytest.mark.node
def test_a_row_of_a_table_is_filled_like_any_blank(node):
    letter = BY_ID["defence"]
    cells = {(part["row"], part["name"]): part for part in gaps(node, letter, {}) if "row" in part}
    money = cells["本金", "本金"]
    said = next(part for (row, name), part in cells.items() if row == "本金" and name.startswith("无异议"))
    why = next(part for (row, name), part in cells.items() if row == "本金" and name.startswith("理由"))
    assert money["money"] and said["options"] == ["无异议", "有异议"] and why["long"]
    made = write(node, letter, {money["key"]: "一万二", said["key"]: "有异议", why["key"]: "没对过账"})
    assert "本金12000元｜有异议｜没对过账" in made["text"] and "表格里的" in made["missing"]
    assert made["chat"].count("本金12000元，有异议，没对过账。") == 1
    assert "期内利息、复利、罚息________元｜________｜________" in made["text"], "没填的行照样在"
    alone = write(node, letter, {said["key"]: "有异议"})["chat"]
    assert "本金，有异议。" in alone and "____" not in alone, "没填的数不留横线，哪一项还在"
    rows = [line for line in letter["lines"] if line["kind"] == "row"]
    assert len({row for row, _ in cells}) == len(rows) == 13
    assert "元" not in write(node, letter, {money["key"]: "四千三abc"})["lines"][8]["cells"][0][1]["text"], (
        "看不懂的不写"
    )


@pytest.mark.node
def test_what_the_reader_has_no_objection_to_is_warned_of(node):
    key = next(part["key"] for part in gaps(node, BY_ID["defence"], {}) if part.get("options"))
    for value, wanted in (("无异议", True), ("有异议", False), ("", False)):
        [found] = call(node, ("letter", "warnings", [BY_ID["defence"], {key: value}]))
        assert ("admitted" in [each["id"] for each in found]) is wanted


@pytest.mark.node
def test_rows_are_added_and_empty_ones_left_out(node):
    letter = BY_ID["complaint"]
    [grow] = [part for part in gaps(node, letter, {}) if "grow" in part]
    assert grow["rows"] == 4
    empty = write(node, letter, {})
    assert empty["text"].count("________｜________｜________") == 4 and "表格里的" in empty["missing"], (
        "空着的打印出来用笔填"
    )
    values = {grow["key"]: "2"}
    added = gaps(node, letter, values)
    assert [part["rows"] for part in added if "grow" in part] == [6]
    rows = [part for part in added if part.get("row") in ("第2行", "第6行")]
    assert len({part["key"] for part in rows}) == len(rows) == 6
    values |= {rows[1]["key"]: "说要上门", rows[4]["key"]: "打给我爸", rows[5]["key"]: "录02"}
    made = write(node, letter, values)
    assert [line["kind"] for line in made["lines"]].count("free") == 2
    assert "________｜说要上门｜________\n________｜打给我爸｜录02\n" in made["text"]
    assert "说要上门。打给我爸，录02。" in made["chat"] and "表格里的" not in made["missing"]


@pytest.mark.node
@pytest.mark.parametrize("typed", ["1e9", "-3", "abc", "9" * 400, "Infinity"])
def test_no_more_rows_than_a_paper_holds(node, typed):
    letter = BY_ID["complaint"]
    [grow] = [part["key"] for part in gaps(node, letter, {}) if "grow" in part]
    [shown] = [part["rows"] for part in gaps(node, letter, {grow: typed}) if "grow" in part]
    assert 4 <= shown <= 64


@pytest.mark.node
@settings(max_examples=15, deadline=None)
@given(typed=st.text(max_size=30))
def test_whatever_is_typed_stands_as_it_is(node, typed):
    made = write(node, LETTER, {"reason": typed})
    assert made["text"].count("\n") >= len(LETTER["lines"]) - 1
    if typed.strip() and typed.isprintable():
        assert typed.strip() in made["text"]
    assert made["chat"] and len(made["chat"]) < len(made["text"]) + len(typed)
