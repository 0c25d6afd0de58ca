"""Cries for help: what the classes of words say, what was learned beside them, and that browser and build agree."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import pytest

from scripts.registers import TOP, Problem, Registers, load_registers
from scripts.registers.senses import read_senses, unusable
from scripts.registers.wording import check_wording
from scripts.registers.wordlists import Wording
from scripts.search.cries import learn_cries, says_despair, signs_of
from scripts.search.despair import CRIES, Cries, read_cries
from scripts.search.extract import Doc
from scripts.search.learn import Example
from scripts.search.tables import key_of, make_fixed, patterns
from tests.search.small import call

ROWS = {
    row.id: row
    for row in (
        Wording("want", "part", "想|要", ("想",), ("不",)),
        Wording("death", "says", "<want>死|活", ("我想死", "不，想活"), ("想死机", "生活费")),
        Wording("looks", "but", "死机|生活", ("生活费",), ("活着",)),
    )
}


@cache
def registers_once() -> Registers:
    return load_registers()


def problems(rows: dict[str, Wording]) -> list[str]:
    """What is wrong with a list, in short."""
    registers = replace(registers_once(), despair=rows)
    found = check_wording(
        registers, lambda name, row: lambda key, message: Problem(name, TOP, f"{row} {key} {message}")
    )
    return [f"{problem.path} {problem.message}" for problem in found]


def test_classes_are_written_out_and_what_looks_like_it_is_taken_out_first():
    senses = read_senses(ROWS)
    assert senses.says == "(?:想|要)死|活" and senses.but == "死机|生活"
    assert senses.finds("death", "我 想 死。") and not senses.finds("death", "手机想死机")


def test_a_row_that_does_not_keep_its_word_is_told():
    assert problems(ROWS) == []
    wrong = replace(ROWS["death"], hits=("想走",), misses=("要死",))
    told = problems(ROWS | {"death": wrong})
    assert [line.split("；")[0] for line in told] == [
        "despair death hits 应当找到“想走”里的词，却没有",
        "despair death misses 不应当在“要死”里找到，却找到了",
    ]


@pytest.mark.parametrize(
    ("said", "why"), [("<wish>死", "<wish>"), ("(?<!不)死", "老手机"), ("(?P<a>死)", "老手机"), ("(死", "正则")]
)
def test_a_pattern_that_cannot_be_used_is_told_and_stops_the_rest(said, why):
    told = problems(ROWS | {"death": replace(ROWS["death"], said=said)})
    assert told and all(line.startswith("despair death said") for line in told) and why in "".join(told)


def test_a_class_names_no_class():
    rows = ROWS | {"want": replace(ROWS["want"], said="<death>")}
    assert "part" in unusable(rows["want"], rows) and not unusable(rows["looks"], rows)


def test_what_is_learned_tells_new_sentences_and_is_the_same_twice():
    cries = [
        Example(f"{who}真的{how}", (), "x") for who in ("我", "他", "她") for how in ("撑不住", "不想醒", "没路走")
    ]
    others = [
        Example(f"{who}{how}", (), "x") for who in ("花呗", "平台", "法院") for how in ("怎么还", "能分期吗", "打电话")
    ]
    senses = read_senses(ROWS)
    learned = learn_cries(cries, others, senses)
    assert learned == learn_cries(cries, others, senses)
    assert says_despair(learned, "大哥真的不想醒", senses) and not says_despair(learned, "网贷能分期吗", senses)
    assert max(map(len, learned.tokens)) <= 2 and learned.note == {"cries": 9, "others": 9}


def test_signs_do_not_reach_across_what_was_taken_out():
    assert signs_of("他生活好", read_senses(ROWS)) == ["他", "好"]


def test_the_written_numbers_are_of_one_or_two_characters():
    raw = json.loads(CRIES.read_text(encoding="utf-8"))
    assert set(raw) == {"note", "bias", "tokens"} and list(raw["tokens"]) == sorted(raw["tokens"])
    assert max(map(len, raw["tokens"])) <= 2 and 500 < len(raw["tokens"]) <= 1100


@pytest.mark.node
def test_browser_and_build_agree_on_every_example(node):
    registers = load_registers()
    pin, senses, cries = registers.pins["despair"], read_senses(registers.despair), read_cries()
    known = {"pins": [{**patterns(pin, registers), "learned": cries.packed(), "url": "x"}]}
    alone = {"pins": [{"says": "(?!)", "but": senses.but, "learned": cries.packed(), "url": "x"}]}
    texts = [*pin.tests, *pin.misses]
    script = "(texts) => texts.map((text) => pinned([text]).length)"
    assert call(node, [script, [texts]], known=known)[0] == [1] * len(pin.tests) + [0] * len(pin.misses)
    plain_script = "(texts) => texts.map((text) => holds(bare(text), KNOWN.pins[0]))"
    theirs = call(node, [plain_script, [texts]], known=alone)[0]
    ours = [says_despair(cries, text, senses) for text in texts]
    assert sum(a != b for a, b in zip(theirs, ours, strict=True)) == 0


@pytest.mark.node
def test_the_numbers_hear_nothing_in_one_character(node):
    """Somebody who begins to type, or what is left when a look-alike was taken out."""
    senses, heard = read_senses(ROWS), Cries({}, 0.0, {"了": 1})
    known = {"pins": [{"says": "(?!)", "but": senses.but, "learned": heard.packed(), "url": "x"}]}
    texts = ["了", "生活了", "走了", "", "走"]
    assert [says_despair(heard, text, senses) for text in texts] == [False, False, True, False, False]
    script = "(texts) => texts.map((text) => holds(bare(text), KNOWN.pins[0]))"
    assert call(node, [script, [texts]], known=known)[0] == [False, False, True, False, False]


@pytest.mark.node
def test_a_sentence_in_a_long_story_is_heard(node):
    registers = load_registers()
    pin = registers.pins["despair"]
    known = {"pins": [{**patterns(pin, registers), "learned": read_cries().packed(), "url": "x"}]}
    story = "去年做生意欠了花呗，后来分期还了几个月，平台一直打电话给我同事。" * 6
    script = "(texts) => texts.map((text) => pinned([text]).length)"
    quiet, loud = call(node, [script, [[story, f"{story}写了封信压在枕头底下，等他们发现。{story}"]]], known=known)[0]
    assert (quiet, loud) == (0, 1)


def test_only_a_pin_with_a_list_gets_what_was_learned():
    registers, cries = registers_once(), read_cries()
    keys = [key_of(pin.page.partition("#")[0]) for pin in registers.pins.values()]
    docs = [Doc(key, key, "题", "短答。", "start", ()) for key in dict.fromkeys(keys)]
    fixed, warnings = make_fixed(docs, registers, {}, cries)
    assert warnings == []
    learned = dict(zip(registers.pins, (pin["learned"] for pin in fixed["pins"]), strict=True))
    assert learned == {name: cries.packed() if pin.wording else None for name, pin in registers.pins.items()}
    assert any(learned.values()) and not all(learned.values())


def test_without_its_page_a_pin_is_left_out_and_named():
    fixed, warnings = make_fixed([], registers_once(), {}, read_cries())
    assert fixed["pins"] == [] and len(warnings) == len(registers_once().pins)
