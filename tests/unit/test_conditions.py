"""Typed conditions of facts and rows of word lists: what a wrong one is told, with file and line."""

from __future__ import annotations

import pytest

from scripts.registers import load_registers
from tests.unit.register_files import FACT, GOOD, problems, write

CONDITIONS = """\
  unless:
    - says: 双方另有约定
      words: [答复]
  starts:
    - event: 收到之日
      words: [收到]
      period: [7日]
  applies: [消费金融公司]
  by: [court]
  needs: [deadline, help]
  ends: "2027-12-31"
"""
BODY = """\
- id: court
  name: 法院
  said: 法院|法官
  hits: [法院受理]
  misses: [医院受理]
"""
FILES = {**GOOD, "facts/law.yml": FACT + CONDITIONS, "wording/bodies.yml": BODY}


def test_all_conditions_are_read(tmp_path):
    fact = load_registers(write(tmp_path, FILES)).facts["sample-days"]
    assert (fact.unless[0].says, fact.unless[0].rule, fact.starts[0].period) == ("双方另有约定", (), ("7日",))
    assert (fact.applies, fact.by, fact.needs, str(fact.ends)) == (
        ("消费金融公司",),
        ("court",),
        ("deadline", "help"),
        "2027-12-31",
    )


WRONG = {
    "no words": ("      words: [答复]\n", "", "13:7 事实“sample-days”的例外“双方另有约定”必须有 words，请补上"),
    "unknown part": (
        "      words: [答复]\n",
        "      words: [答复]\n      rul: [甲]\n",
        "15:7 事实“sample-days”的例外“双方另有约定”不能有“rul”这个键，是不是“rule”？",
    ),
    "not a list": (
        "unless:\n    - says: 双方另有约定\n      words: [答复]",
        "unless: 双方另有约定",
        "12:3 事实“sample-days”的 unless 必须是列表，每条以“- says: ”开头",
    ),
    "a word": (
        "unless:\n    - says: 双方另有约定\n      words: [答复]",
        "unless: [双方另有约定]",
        "12:12 事实“sample-days”的 unless 每条必须是“键: 值”的形式，以“- says: ”开头",
    ),
    "words of nobody": (
        "words: [答复]",
        "words: [放弃]",
        "12:3 事实“sample-days”的例外“双方另有约定”：words 里至少一个词要在 statement 或 caution 里",
    ),
    "words of the rule itself": (
        "      words: [答复]\n",
        "      words: [答复]\n      rule: [应当答复]\n",
        "12:3 事实“sample-days”的例外“双方另有约定”：words 里的“答复”就在 rule 里，说了规则就算说了例外：换一个词",
    ),
    "period unknown": (
        "period: [7日]",
        "period: [9日]",
        "15:3 事实“sample-days”的起算日“收到之日”：period 里的“9日”要在 figures 里",
    ),
    "start of nothing": (
        "words: [收到]",
        "words: [寄出]",
        "15:3 事实“sample-days”的起算日“收到之日”：words 里至少一个词要在 statement 或 caution 里",
    ),
    "scope": (
        "[消费金融公司]",
        "[花呗]",
        "19:3 事实“sample-days”的 applies 必须是信用卡、消费金融公司、小贷、银行、所有 之一；现在是“花呗”",
    ),
    "all and more": ("[消费金融公司]", "[所有, 小贷]", "19:3 事实“sample-days”的 applies 写了“所有”，就不再写别的"),
    "body": (
        "[court]",
        "[nobody]",
        "20:3 事实“sample-days”的 by 必须是data/wording/bodies.yml 里的编号；现在是“nobody”",
    ),
    "need": (
        "[deadline, help]",
        "[box]",
        "21:3 事实“sample-days”的 needs 必须是deadline、danger、cost、help 之一；现在是“box”",
    ),
    "no such day": (
        "2027-12-31",
        "2027-02-31",
        '22:3 事实“sample-days”的 ends 必须是真实存在、加引号的日期，例如 "2026-11-22"；现在是“2027-02-31”',
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_condition_is_told_where_it_stands(tmp_path, old, new, message):
    assert old in CONDITIONS
    files = {**FILES, "facts/law.yml": FACT + CONDITIONS.replace(old, new)}
    assert problems(write(tmp_path, files)) == [f"data/facts/law.yml:{message}"]


PERIODS = {
    "within": ("收到之日起7日内答复。", "7日"),
    "kept for": ("不良记录保存7年。", "7年"),
    "a window is no period": ("7日内投送3次以上。", ""),
    "a threshold is no period": ("缴费满7年可以领。", ""),
}


@pytest.mark.parametrize(("statement", "period"), PERIODS.values(), ids=PERIODS)
def test_a_period_says_from_when_it_counts(tmp_path, statement, period):
    fact = FACT.replace("收到之日起7日答复。", statement).replace("[7日]", "[7日, 7年, 3次]")
    if period:
        told = f"写了期限“{period}”，却没有写从哪天算起：打开条文，在 starts 写 event、words 和 period"
        found = problems(write(tmp_path, {**FILES, "facts/law.yml": fact}))
        assert found == [f"data/facts/law.yml:2:3 事实“sample-days”{told}"]
        fact += f"  starts: [{{event: 某日, words: [{statement[:2]}], period: [{period}]}}]\n"
    load_registers(write(tmp_path, {**FILES, "facts/law.yml": fact}))


def test_of_an_article_that_nobody_read_no_start_is_asked(tmp_path):
    fact = FACT.replace("7日答复", "7日内答复").replace("read: copy", "read: report").replace("high", "medium")
    load_registers(write(tmp_path, {**FILES, "facts/law.yml": fact}))


ROWS = {
    "pattern": ("said: 法院|法官", "said: '法院('", "3:3 机关“court”的 said 不是正确的正则表达式："),
    "no example": ("  hits: [法院受理]\n", "", "1:3 机关“court”必须有 hits：至少一句应当找到的话"),
    "no near miss": ("  misses: [医院受理]\n", "", "1:3 机关“court”必须有 misses：至少一句不应当找到的话"),
    "silent": ("[法院受理]", "[检察院受理]", "4:3 机关“court”应当找到“检察院受理”里的词，却没有；改 said 或这句 hits"),
    "too wide": (
        "[医院受理]",
        "[法官受理]",
        "5:3 机关“court”不应当在“法官受理”里找到，却找到了；改 said 或这句 misses",
    ),
    "where": (
        "name: 法院",
        "where: here",
        "2:3 机关“court”的 where 必须是 says、any、issuer、nowhere 之一；现在是“here”",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), ROWS.values(), ids=ROWS)
def test_a_row_that_does_not_keep_its_word_is_told(tmp_path, old, new, message):
    files = {**FILES, "wording/bodies.yml": BODY.replace(old, new)}
    [found] = problems(write(tmp_path, files))
    assert found.startswith(f"data/wording/bodies.yml:{message}")


def test_a_list_knows_its_kinds(tmp_path):
    row = "- {id: maybe, kind: sure, said: 可能, hits: [可能会], misses: [会]}\n"
    assert problems(write(tmp_path, {**FILES, "wording/hedges.yml": row})) == [
        "data/wording/hedges.yml:1:15 用词“maybe”的 kind 必须是 hedge、nothing-found 之一；现在是“sure”"
    ]
