"""The engine: suppression, fixing, bad input, no catastrophes."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.lint.document import Document
from scripts.lint.engine import apply, lint
from scripts.lint.files import MAX_BYTES, parse, read
from scripts.lint.finding import RULES, Edit, Problem
from scripts.lint.fix import checker, fixed
from tests.rule_cases import FOLDER, cases, context, document, front
from tests.unit.any_markdown import MARKDOWN


def problems(doc: Document, codes=None) -> list[Problem]:
    return lint([doc], context([doc]), codes)


@pytest.mark.parametrize(
    ("data", "message", "place"),
    [
        (b"", "空的", (1, 1)),
        (b"\xff\xfe---", "UTF-8", (1, 1)),
        ("---\ntitle: 好\n".encode() + b"\x80\n---\n", "UTF-8", (3, 1)),
        ("# 没有页首信息".encode(), "---", (1, 1)),
        (b"---\ntitle: [a, b\n---\n", "YAML", (3, 1)),
        ("---\ntitle: 好\n没有关上".encode(), "---", (1, 1)),
        ("---\n- 列表\n---\n".encode(), "键: 值", (2, 1)),
        (b"---\na: " + b"[" * 15000 + b"\n---\n", "嵌套", (1, 1)),
        (b"---\na: " + b"- " * 2000 + b"\n---\n", "嵌套", (1, 1)),
        (b"---\ntitle: x\n---\n" + b"a" * 30_000, "一行", (4, 1)),
        (b"---\na: 2026-13-45\n---\n", "读不懂", (2, 1)),
    ],
    ids=["empty", "utf16", "bytes", "bare", "yaml", "open", "list", "flow", "block", "line", "date"],
)
def test_bad_input_is_one_clear_finding(data, message, place):
    found = parse(data, "faq/a/b.md", "docs/faq/a/b.md")
    assert isinstance(found, Problem), found
    assert found.code == "FM001" and message in found.message and (found.line, found.column) == place


def test_folders_and_huge_files(tmp_path):
    folder, huge = tmp_path / "x.md", tmp_path / "y.md"
    folder.mkdir()
    huge.write_bytes(b"a" * (MAX_BYTES + 1))
    assert "文件夹" in read(folder, tmp_path, "x.md").message
    assert "kB" in read(huge, tmp_path, "y.md").message
    assert "打不开" in read(tmp_path / "none.md", tmp_path, "none.md").message


def test_wrong_types_in_the_front_matter_never_raise():
    for value in ("5", "[1, {a: b}]", "{a: [b]}", "true", "2026-11-22", "null", '""', "!!binary aGk=", "*x"):
        for key in ("title", "summary", "kind", "main_for", "sources", "related", "not_for", "reviewed", "changes"):
            doc = parse(f"---\n{key}: {value}\n---\n# 题".encode(), "faq/a/b.md", "x")
            if isinstance(doc, Document):
                assert any(p.code == "FM001" for p in problems(doc))


def test_byte_order_mark_and_line_ends_survive_a_fix():
    text = front("faq/a/b.md", "逾期 30天").replace("\n", "\r\n") + "先别慌,看\r\n"
    doc = parse(text.encode(), "faq/a/b.md", "x")
    new, _ = fixed(doc, checker(context([doc]), ["ZH001", "ZH005"]))
    assert new.text == text.replace("慌,", "慌，").replace("期 30", "期30")


def test_edits_apply_once_and_overlaps_wait():
    assert apply("abcdef", [Edit(0, 2, "X"), Edit(1, 3, "Y"), Edit(4, 5, "Z"), Edit(4, 5, "Z")]) == "XcdZf"


def test_a_fix_that_changes_more_than_its_rule_may_is_refused(monkeypatch):
    from dataclasses import replace

    doc, _ = document("faq/a/b.md", "先别慌,看清楚")
    monkeypatch.setitem(RULES, "ZH001", replace(RULES["ZH001"], keeps=lambda text: text))
    new, refused = fixed(doc, checker(context([doc]), ["ZH001"]))
    assert new.text == doc.text and refused == ["ZH001"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKDOWN)
def test_any_page_gets_a_report_and_a_stable_fix(body):
    doc, _ = document("faq/a/b.md", f"# 测试页\n{body}")
    assert isinstance(doc, Document)
    for p in problems(doc):
        assert p.code in RULES and 1 <= p.line <= doc.text.count("\n") + 1 and p.column >= 1 and p.message
    check = checker(context([doc]), None)
    once, _ = fixed(doc, check)
    twice, _ = fixed(once, check)
    assert twice.text == once.text


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_page_or_a_finding(data):
    assert isinstance(parse(data, "faq/a/b.md", "x"), (Document, Problem))
    assert isinstance(parse(b"---\n" + data + b"\n---\n# x", "faq/a/b.md", "x"), (Document, Problem))


SLOW = [
    "[",
    "[[",
    "](",
    "[a](",
    "**",
    "*",
    "_",
    "`",
    "``",
    "<",
    "<!--",
    "<a ",
    "&",
    "“",
    "（",
    "(",
    "{#",
    "|",
    "|-",
    "- ",
    "> ",
    "#",
    "///",
    "/// a | b\n",
    "1",
    "1,",
    "1.",
    "第1条",
    "第1、",
    "5年",
    "5～",
    "一二",
    "一万",
    "12356",
    "0-",
    "-",
    "\\",
    "!",
    "![",
    "目前",
    "。",
    "，",
    "的",
    "不得不",
    "逾",
    " ",
    "\t",
    "a@",
    "《",
    "《a",
    "》第",
    "2026年",
    "1月",
    "=",
    "~~",
    ":",
    ":   ",
    "第七十条",
    "一定",
    "可以",
    "就会",
]


@pytest.mark.slow
@pytest.mark.parametrize("seed", SLOW, ids=repr)
def test_repetition_costs_little(seed):
    for joiner in ("", "\n", "逾期"):
        body = joiner.join([seed] * (15_000 // max(1, len(seed) + len(joiner))))
        doc, _ = document("faq/a/b.md", body)
        began = time.process_time()
        if isinstance(doc, Document):
            problems(doc)
        assert time.process_time() - began < 2.0


def test_cases_are_also_pages_that_every_rule_survives():
    for file in sorted(FOLDER.glob("*.md")):
        for case in cases(file):
            for rel, text in {**case.bad, **case.good, **case.fixed}.items():
                doc, _ = document(rel, text)
                if isinstance(doc, Document):
                    problems(doc)


@pytest.mark.parametrize(
    "text", ["他说&quot;逾期&quot;。", "逾期&nbsp;30天", "好\\!", "逾期&hellip;了", "&lpar;含罚息&rpar;"]
)
def test_a_fix_never_breaks_an_entity(text):
    doc, _ = document("faq/a/b.md", f"# 测试页\n\n{text}\n")
    new, _ = fixed(doc, checker(context([doc]), ["ZH001", "ZH002", "ZH003", "ZH004", "ZH005"]))
    assert new.text == doc.text


def test_a_fix_never_breaks_a_quoted_value():
    text = front("faq/a/b.md", "# 测试页\n").replace("summary: 这是测试用的一页。", "summary: '他说''好''。'")
    doc = parse(text.encode(), "faq/a/b.md", "x")
    new, _ = fixed(doc, checker(context([doc]), ["ZH002"]))
    assert new.text == text and any(p.code == "ZH002" for p in problems(doc))
