"""Signing: what is a unit, what re-opens one and what does not, size and cost of the whole site."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from scripts.lint.beside import beside_documents
from scripts.lint.document import Document
from scripts.lint.files import load
from scripts.pages import page_files
from scripts.paths import DOCS
from scripts.registers import load_registers
from scripts.registers.model import Unless
from scripts.signing.ledger import Signature, folder_of
from scripts.signing.units import signed_units
from tests.rule_cases import document, page_text, registers
from tests.unit.signing_site import BODY


def prints(body: str, known=None, **meta: str) -> dict[str, str]:
    doc, _ = document("faq/credit/x.md", page_text(body, sources="[credit-5-years]", **meta))
    assert isinstance(doc, Document)
    return {unit.text: unit.print for unit in signed_units(doc, known or registers())}


def changed(body: str, known=None, **meta: str) -> set[str]:
    """Texts of the units that would have to be signed again."""
    before = set(prints(BODY).values())
    return {text for text, print_ in prints(body, known, **meta).items() if print_ not in before}


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
        ("- 多久消除", "- 付钱就能删", {"保存几年\n付钱就能删"}),
        ("永远保存\n", "永远保存\n\n```\n照样能删\n```\n", {"```\n照样能删\n```"}),
    ],
)
def test_a_change_of_words_or_links_opens_its_unit(old, new, opened):
    assert changed(BODY.replace(old, new, 1)) == opened


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
    docs += beside_documents(DOCS.parent, known)
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
    beside = {doc.rel: signed_units(doc, known) for doc in beside_documents(DOCS.parent, known)}
    told = {unit.text: unit for rel, units in beside.items() if rel.startswith("data/facts/") for unit in units}
    said = [fact for fact in known.facts.values() if fact.news]
    assert len(told) == len(said)
    for fact in said:
        [unit] = [unit for text, unit in told.items() if fact.news.rstrip("。") in text]
        assert fact in unit.facts
    assert any("什么都不上传" in unit.text for unit in beside["scripts/sections.py"])
    assert any(unit.keep == "h" for unit in beside["scripts/site/offline.py"])  # 110 and 12356 must not get lost
    assert not any("re.compile" in unit.text or "Error" in unit.text for units in beside.values() for unit in units)
