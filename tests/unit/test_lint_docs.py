"""The rules on whole pages: one terrible page with its full report, and the real docs."""

from __future__ import annotations

import re

import pytest

from scripts.lint.context import Context
from scripts.lint.engine import lint
from scripts.lint.files import parse
from scripts.lint.finding import Problem
from scripts.lint.grounds.numbers import statements
from scripts.lint.grounds.said import provers
from scripts.text.quantities import proved, quantities
from tests.rule_cases import FOLDER, TODAY, registers
from tests.unit.real_pages import loaded, real_context, written

TERRIBLE = FOLDER / "whole" / "terrible.md"


def test_the_terrible_page_gets_its_whole_report_in_order():
    doc = parse(TERRIBLE.read_bytes(), "faq/credit/terrible.md", "terrible.md")
    ctx = Context(registers(), TODAY, {doc.rel: doc.page.title})
    found = [
        f"{p.line}:{p.column} {p.code}{' 提醒' if p.severity == 'warning' else ''} {p.message}"
        for p in lint([doc], ctx)
    ]
    assert found == TERRIBLE.with_suffix(".txt").read_text("utf-8").splitlines()


def test_the_real_pages_are_clean():
    problems = [*loaded().problems, *lint(loaded().docs, real_context())]
    assert [str(p) for p in problems if p.severity == "error"] == []
    assert [str(p) for p in problems if not p.code.startswith("STALE")] == []


@pytest.mark.parametrize("folder", sorted({doc.rel.split("/")[0] for doc in written() if "/" in doc.rel}))
def test_a_changed_number_is_found(folder):
    """On every real page, each of the first three proved numbers is changed to one that no cited fact knows."""
    ctx = real_context()
    for doc in written():
        if not doc.rel.startswith(f"{folder}/"):
            continue
        before = {str(p) for p in lint([doc], ctx, ["FACT001", "SRC002"])}
        for changed in list(mutants(doc, ctx))[:3]:
            after = lint([changed], ctx, ["FACT001", "SRC002"])
            assert {str(p) for p in after} - before, f"{doc.path}：改了数字没有发现"


def mutants(doc, ctx):
    """Copies of the page with one proved Arabic number changed."""
    for statement in statements(doc, ctx):
        q, unit = statement.quantity, statement.unit
        digits = re.match(r"\d+", q.raw)
        facts = provers(doc, unit)
        if statement.quoted or q.level == 0 or not digits or not facts:
            continue
        start, end = unit.flat.span(q.start, q.start + len(digits.group()))
        if end - start != len(digits.group()) or not any(proved(q.key, ctx.figures(id)) for id in facts):
            continue
        new = str(int(digits.group()) + 38)
        raw = new + unit.text[q.start + len(digits.group()) : q.end]
        if any(proved(x.key, ctx.figures(id)) for x in quantities(raw) for id in facts):
            continue
        changed = parse((doc.text[:start] + new + doc.text[end:]).encode(), doc.rel, doc.path)
        if not isinstance(changed, Problem):
            yield changed


@pytest.mark.parametrize("claim", list(real_context().registers.claims.values()), ids=lambda c: c.id)
def test_every_harmful_saying_is_found_on_a_page_and_every_near_miss_is_not(claim):
    ctx = real_context()
    front = "---\ntitle: 测试页\nsummary: 这是测试用的一页。\nkind: faq\n---\n# 测试页\n\n"
    for sentences, wanted in ((claim.hits, True), (claim.misses, False)):
        for sentence in sentences:
            plain = sentence.replace("“", "").replace("”", "") if wanted else sentence
            doc = parse((front + plain + "\n").encode(), "faq/credit/x.md", "x.md")
            messages = [p.message for p in lint([doc], ctx, [claim.code])]  # of several rows one speaks for a sentence
            assert messages if wanted else not any(claim.message in text for text in messages), sentence
