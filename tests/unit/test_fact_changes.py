"""A change of a fact reaches every place: each figure of each fact is changed in the register, and every place that
prints the old one must be reported or made anew."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from scripts.generate.plan import files
from scripts.lint import rules  # noqa: F401
from scripts.lint.context import Context
from scripts.lint.data_numbers import figures_in_data, unknown
from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.finding import RULES
from scripts.lint.outside import outside_documents
from scripts.paths import ROOT
from scripts.project import load_project
from scripts.registers.model import Fact, Registers
from scripts.signing.units import signed_units
from scripts.text.dates import today
from scripts.text.numerals import HAN_NUMBER
from scripts.text.quantities import Key, figure_keys, quantities

CHECKED = ("日", "工作日", "率", "倍", "小时")  # what the checks alone must find, without any signature
CODES = [code for code in RULES if code.startswith("FACT") or code == "SRC002"]
LEAST = 0.9  # of those numbers; the rest are ordinary words (一天, 第二天) or dates in the past


@cache
def project():
    return load_project()


@cache
def documents() -> dict[str, list[Document]]:
    """Fact id -> the written pages that cite it."""
    found: dict[str, list[Document]] = {}
    for page in project().written:
        doc = Document(page, page.rel)
        for fact in dict.fromkeys(doc.cited):
            found.setdefault(fact, []).append(doc)
    return found


def other(text: str, key: Key) -> str:
    """``text`` with every number of this meaning changed to another."""
    for quantity in reversed(quantities(text)):
        if quantity.key == key:
            new = re.sub(r"\d+", lambda m: str(int(m.group()) + 7), quantity.raw)
            new = new if new != quantity.raw else re.sub(f"{HAN_NUMBER}|半", "77", new, count=1)
            text = text[: quantity.start] + new + text[quantity.end :]
    return text


def changed(fact: Fact, key: Key) -> Fact:
    """The fact as if its figure ``key`` were another: in the statement and in the list."""
    figures = [other(figure, key) if key in figure_keys(figure) else figure for figure in fact.figures]
    return replace(fact, statement=other(fact.statement, key), figures=tuple(dict.fromkeys(figures)))


def keys(fact: Fact) -> list[Key]:
    return sorted({key for figure in fact.figures for key in figure_keys(figure)}, key=str)


def with_fact(fact: Fact) -> Registers:
    registers = project().registers
    return replace(registers, facts={**registers.facts, fact.id: fact})


def holds(text: str, key: Key) -> bool:
    return any(quantity.key == key for quantity in quantities(text))


@pytest.mark.parametrize("id", [fact.id for fact in project().registers.facts.values() if fact.figures])
def test_every_unit_that_prints_it_opens(id):
    """Titles, summaries, headings, boxes, rows, sheets, scripts: none keeps its signature."""
    fact = project().registers.facts[id]
    for doc in documents().get(id, []):
        before = signed_units(doc, project().registers)
        printed = {
            key: [k for k, unit in enumerate(before) if unit.kind != "also-asked" and holds(unit.text, key)]
            for key in keys(fact)
        }
        for key, places in printed.items():
            new = changed(fact, key)
            if places and new != fact:
                after = signed_units(doc, with_fact(new))
                kept = [before[k].text for k in places if before[k].print == after[k].print and fact in before[k].facts]
                assert kept == [], f"{doc.rel} {key}"


def occurrences() -> Iterator[tuple[Fact, Key, Document, list[int]]]:
    """Where a written page prints a figure that only one of its facts has: the lines."""
    facts = project().registers.facts
    for fact in facts.values():
        for key in keys(fact):
            for doc in documents().get(fact.id, []) if key[0] in CHECKED and key != ("日", 1) else ():
                rest = {k for name in doc.cited if name != fact.id and name in facts for k in keys(facts[name])}
                lines = [
                    doc.place(unit.at(0))[0]
                    for unit in doc.units
                    if unit.section != "also-asked"
                    and not {"myth", "example"} & set(unit.boxes)
                    and holds(unit.text, key)
                ]
                if lines and key not in rest:
                    yield fact, key, doc, lines


@pytest.mark.slow
def test_the_checks_alone_find_nearly_all():
    found = missed = 0
    left = []
    for fact, key, doc, lines in occurrences():
        problems = lint([doc], Context(with_fact(changed(fact, key)), today(), project().titles), CODES)
        reported = {problem.line for problem in problems}
        for line in lines:
            if line in reported:
                found += 1
            else:
                missed += 1
                left.append(f"{doc.rel}:{line} {fact.id} {key}")
    assert found > 100
    assert found / (found + missed) >= LEAST, "\n".join(left)


@pytest.mark.parametrize("register", ["terms", "sayings", "phones"])
def test_what_generated_pages_are_made_of_is_reported(register):
    """The glossary, the pages of sayings, the cards of telephones: their texts are checked where they stand."""
    registers, met = project().registers, 0
    for entry in getattr(registers, register).values():
        text = getattr(entry, {"terms": "plain", "sayings": "fact", "phones": "hours"}[register])
        names = {"terms": "facts", "sayings": "decided_by", "phones": "fact"}[register]
        names = getattr(entry, names) if register != "phones" else (entry.fact,)
        for quantity in quantities(text):
            holders = [name for name in names if quantity.key in keys(registers.facts[name])]
            if quantity.level and quantity.key[0] != "date" and len(holders) == 1:  # a day proves its year
                new = with_fact(changed(registers.facts[holders[0]], quantity.key))
                met += 1
                assert list(unknown(text, names, new)), f"{register} {text}"
    assert met or register == "phones"


def test_the_calculators_are_reported():
    fact = project().registers.facts["payment-order-15-days"]
    [problem, *_] = [p for p in figures_in_data(ROOT, with_fact(changed(fact, ("日", 15)))) if "deadlines" in p.path]
    assert problem.code == "FACT001" and problem.line > 5 and "15日" in problem.message


def test_generated_pages_are_made_anew():
    """The entry of the fact, and the data of templates, follow from the register; ``generate --check`` tells."""
    written = project().written
    fact = project().registers.facts["payment-order-15-days"]
    before, after = files(project().registers, written), files(with_fact(changed(fact, ("日", 15))), written)
    page = f"docs/sources/{fact.source}.md"
    assert before[page] != after[page] and "22日" in after[page]


def test_what_prints_holds_no_figure_of_its_own():
    """PDFs, search cards, generated pages and tools are made of docs/ and data/ alone: no template and no program that
    makes them holds a figure of a fact, so none can go stale there."""
    known = {key for fact in project().registers.facts.values() for key in keys(fact) if key[0] in CHECKED}
    for doc in outside_documents(ROOT, project().registers):
        if doc.path.startswith("overrides/") and "/plan.js" not in doc.path:  # 一年360天: how one reckons, no fact
            assert _figures(" ".join(unit.text for unit in doc.units), known) == [], doc.path
    for folder in ("printing", "search", "generate", "site"):
        for path in (ROOT / "scripts" / folder).rglob("*.py"):
            tree = list(ast.walk(ast.parse(path.read_text("utf-8"))))
            docstrings = {id(node.value) for node in tree if isinstance(node, ast.Expr)}
            texts = [str(node.value) for node in tree if isinstance(node, ast.Constant) and id(node) not in docstrings]
            assert _figures("\n".join(texts), known) == [], path
        for path in (ROOT / "scripts" / folder).rglob("*.typ"):
            assert _figures(re.sub(r"\d+(?:%|pt|mm)", "", path.read_text("utf-8")), known) == [], path


def _figures(text: str, known: set[Key]) -> list[str]:
    return [q.raw for q in quantities(text) if q.level == 2 and q.key in known and re.search("[一-鿿]", q.raw)]
