"""Signing: what is a unit, what re-opens one and what does not, size and cost of the whole site."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from scripts.lint.document import Document
from scripts.lint.files import load
from scripts.lint.outside import outside_document, outside_documents
from scripts.pages import page_files
from scripts.paths import DATA, DOCS
from scripts.registers import load_registers
from scripts.registers.model import Unless
from scripts.signing.ledger import Signature, folder_of, load_ledger
from scripts.signing.units import signed_units
from tests.rule_cases import document, page_text, registers
from tests.unit.signing_site import BODY


def prints(body: str, known=None, **meta: str) -> dict[str, str]:
    doc, _ = document("faq/credit/x.md", page_text(body, sources="[credit-5-years]", **meta))
    assert isinstance(doc, Document)
    return {unit.text: unit.print for unit in signed_units(doc, known or registers())}


def changed(body: str, known=None, before: str = BODY, **meta: str) -> set[str]:
    """Texts of the units that would have to be signed again, where those of ``before`` were."""
    signed = set(prints(before).values())
    return {text for text, print_ in prints(body, known, **meta).items() if print_ not in signed}


def test_everything_a_reader_meets_is_a_unit():
    assert list(prints(BODY, unverified="[没查到的事]", **{"for": "怕接电话的人"})) == [
        "测试页",
        "这是测试用的一页。",
        "没查到的事",
        "怕接电话的人",
        "有人堵门\n打110报警。",
        "保存多久",
        "不良信息保存5年（条例）。",
        "先查一次报告",
        "再看日期",
        "不良信息不是永远保存",
        "对方说\n“今天必须还”",
        "你说\n“发文字给我”",
        "事项\n可以",
        "打电话\n白天",
        "保存几年\n多久消除",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("不良信息保存5年（", "不良信息，保存 5 年("),
        ("“发文字给我”", "发文字给我！"),
        ("再看日期", "**再看日期**"),
        ("## 保存多久 {#how-long}", "## 保存多久 {#long}"),
        ("- 先查", "*   先查"),
    ],
)
def test_typography_alone_opens_nothing(old, new):
    assert old in BODY
    assert changed(BODY.replace(old, new)) == set()


@pytest.mark.parametrize(
    ("old", "new", "opened"),
    [
        ("5年", "7年", {"不良信息保存7年（条例）。"}),
        ("(free.md)", "(paid.md)", {"先查一次报告"}),
        ("- 再看日期", "- 再找人修复", {"再找人修复"}),
        ("“发文字给我”", "“我今天还”", {"你说\n“我今天还”"}),
        ("你说\n", "对方说\n", {"对方说\n“发文字给我”"}),
        ("打110", "打120", {"有人堵门\n打120报警。"}),
        ("/// danger |", "/// example |", {"有人堵门\n打110报警。"}),
        ("白天", "夜里", {"打电话\n夜里"}),
        ("保存多久 {", "保存多久？ {", {"保存多久？"}),
        ("信息不是永远", "信息不，是永远", {"不良信息不，是永远保存"}),
        ("信息不是永远", "信息**没有。**永远", {"不良信息没有。永远保存"}),
        ("- 多久消除", "- 付钱就能删", {"保存几年\n付钱就能删"}),
        ("永远保存\n", "永远保存\n\n```\n照样能删\n```\n", {"```\n照样能删\n```"}),
    ],
)
def test_a_change_of_words_or_links_opens_its_unit(old, new, opened):
    assert changed(BODY.replace(old, new, 1)) == opened


def test_steps_and_replies_that_are_swapped_open():
    """What answers what, and what is done first, was read too; the first step and a list of no order stand alone."""
    steps = "1. 先离开\n2. 再报警\n3. 回头拍照\n\n- 甲事\n- 乙事\n"
    body = BODY.replace("## 也有人", f"{steps}\n## 也有人")
    swapped = body.replace("1. 先离开\n2. 再报警", "1. 再报警\n2. 先离开").replace("- 甲事\n- 乙事", "- 乙事\n- 甲事")
    assert changed(swapped, before=body) == {"再报警", "先离开", "回头拍照"}
    replies = "你说\n:   “发文字给我”\n"
    more = BODY.replace(replies, f"{replies}\n对方说\n:   “借一点来还”\n\n你说\n:   “这个做不到”\n")
    crossed = more.replace("发文字给我", "#").replace("这个做不到", "发文字给我").replace("#", "这个做不到")
    assert {"你说\n“这个做不到”", "你说\n“发文字给我”"} <= changed(crossed, before=more)


def test_a_changed_fact_opens_what_stands_on_it():
    """Its own sentence, the title and summary, the heading, what leans on it in its section; nothing else."""
    known = registers()
    fact = known.facts["credit-5-years"]
    opened = {
        "测试页",
        "这是测试用的一页。",
        "保存多久",
        "不良信息保存5年（条例）。",
        "事项\n可以",
        "不良信息不是永远保存",
    }
    for more in (
        {"statement": "不良信息保存6年。"},
        {"applies": ("小贷",)},
        {"ends": date(2027, 1, 1)},
        {"unless": (Unless("另有约定", ("约定",)),)},
    ):
        assert changed(BODY, replace(known, facts={**known.facts, fact.id: replace(fact, **more)})) == opened
    again = replace(fact, checked=date(2027, 1, 1))
    assert changed(BODY, replace(known, facts={**known.facts, fact.id: again})) == set()


def test_size_and_cost_of_the_whole_site():
    """All of our pages signed: the ledger stays below 500 kB, the prints cost less than 0.4 s of processor time."""
    known = load_registers()
    docs: list[Document] = [doc for doc in load(page_files(DOCS), DOCS).docs if not doc.page.generated]
    docs += outside_documents(DOCS.parent, known)
    for doc in docs:
        assert doc.units  # prepared for the other rules anyway
    start = time.process_time()
    units = [(doc.rel, unit) for doc in docs for unit in signed_units(doc, known)]
    assert time.process_time() - start < 0.4 * max(1, len(docs) / 350) * 2  # twice: machines of strangers
    rows = {Signature(rel, unit.print, "reader-a", "2026-11-28", unit.keep) for rel, unit in units}
    assert (
        sum(len(" ".join([row.page.partition("/")[2], row.print, row.by, row.date, row.keep])) + 1 for row in rows)
        < 500_000
    )
    assert len({folder_of(rel) for rel, _ in units}) > 5


def test_what_changed_for_readers_stands_on_its_fact_and_sentences_of_programs_are_units():
    """``news`` of a fact and the sentences that programs write into pages are signed; patterns and errors are not."""
    known = load_registers()
    outside = {doc.rel: signed_units(doc, known) for doc in outside_documents(DOCS.parent, known)}
    facts = [unit for rel, units in outside.items() if rel.startswith("data/facts/") for unit in units]
    told = {unit.text: unit for unit in facts if not unit.text.startswith("`")}
    said = [fact for fact in known.facts.values() if fact.news]
    assert len(told) == len(said)
    for fact in said:
        [unit] = [unit for text, unit in told.items() if fact.news.rstrip("。") in text]
        assert fact in unit.facts
    assert any("什么都不上传" in unit.text for unit in outside["scripts/sections.py"])
    assert any(unit.keep == "h" for unit in outside["scripts/site/offline.py"])  # 110 and 12356 must not get lost
    assert not any("re.compile" in unit.text or "Error" in unit.text for units in outside.values() for unit in units)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("triage", 'tel: "110"', 'tel: "12368"'),
        ("triage", ', tel: "12356"', ""),
        ("triage", "go: end-cheated", "go: end-stop"),
        ("deadlines", "side: theirs", "side: mine"),
        ("deadlines", ", fixed: true", ""),
        ("deadlines", "forms: {small: none}", "forms: {}"),
        ("records", "count: 3", "count: 30"),
        ("sayings", "verdict: wrong", "verdict: partly"),
    ],
)
def test_a_value_that_a_tool_counts_or_leads_by_opens_its_entry(name, old, new):
    """A telephone to press, the next question, whose period it is: they say something without a word."""
    known, path = load_registers(), f"data/{name}.yml"
    text = (DATA / f"{name}.yml").read_text("utf-8")
    assert old in text

    def prints(text: str) -> list[str]:
        doc = outside_document(path, text, known)
        assert doc
        return [unit.print for unit in signed_units(doc, known)]

    before, after = prints(text), prints(text.replace(old, new, 1))
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_where_a_page_sends_whom_it_is_not_for_is_signed():
    known = load_registers()
    text = (DOCS / "court" / "summons.md").read_text("utf-8")
    other = text.replace("    go: court/payment-order.md\n", "    go: court/hearing.md\n")
    assert other != text
    before, after = (
        {unit.print: unit for unit in signed_units(document("court/summons.md", each)[0], known)}
        for each in (text, other)
    )
    assert [after[name].kind for name in after.keys() - before.keys()] == ["who"]


def test_a_line_with_a_telephone_in_parts_must_not_get_lost():
    known = load_registers()
    parted = sorted(phone.number for phone in known.phones.values() if "-" in phone.number)
    for number in parted:
        text = page_text(f"# 测试页\n\n- {number}：志愿者接，可能占线。\n")
        assert [unit.keep for unit in signed_units(document("faq/x.md", text)[0], known) if number in unit.text] == [
            "h"
        ]
    assert len(parted) > 2


def test_what_must_not_get_lost_is_signed_so():
    """The letter in the ledger is what SIGN002 goes by."""
    known = load_registers()
    ledger = load_ledger(DATA / "signed", known)
    for doc in (*load(page_files(DOCS), DOCS).docs, *outside_documents(DOCS.parent, known)):
        rows = ledger.by_page.get(doc.rel, {})
        for unit in signed_units(doc, known) if rows else ():
            assert unit.print not in rows or rows[unit.print].keep == unit.keep, (doc.rel, unit.text)
