"""Exchanges that a program makes on our own pages, each wrong by construction: a figure for another of the same fact,
an article for another of the same fact, a fact for another."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.fix import checker, fixed
from scripts.lint.grounds.numbers import statements
from scripts.lint.grounds.said import provers_at
from scripts.pages import parse_page
from scripts.recall import Edit
from scripts.text.articles import in_han, references
from scripts.text.quantities import quantities

MOST = 120  # exchanges of a kind: enough for figures of one in a hundred
Exchange = tuple[int, int, str]  # range in the file, what stands there instead


def figures(doc: Document, ctx: Context) -> Iterator[Exchange]:
    """A number of a sentence becomes another number, of the same dimension, that the statement of its fact has."""
    for statement in statements(doc, ctx):
        here = statement.quantity
        start = statement.at
        if statement.quoted or not here.level or doc.page.text[start : start + len(here.raw)] != here.raw:
            continue
        known = [fact for id in provers_at(doc, statement.unit, here.start) if (fact := ctx.fact(id))]
        own = [fact for fact in known if here.key in ctx.figures(fact.id)]
        others = (q for fact in own for q in quantities(fact.statement) if q.level and q.key[0] == here.key[0])
        other = next((q for q in others if q.key != here.key), None)
        if other:
            yield start, start + len(here.raw), other.raw


def articles(doc: Document, ctx: Context) -> Iterator[Exchange]:
    """The one article that a citation names becomes another one that its fact stands on."""
    for citation in (c for unit in doc.body for c in unit.citations):
        end = citation.link.target_at - 2
        label = doc.page.text[citation.link.start + 1 : end]
        named = [number for ref in references(label) for number in ref.numbers]
        others = sorted(
            number for found in ctx.articles(citation.fact).values() for number in found if "之" not in number
        )
        other = next((number for number in others if number not in named), None)
        old = f"第{in_han(named[0])}条" if len(named) == 1 and "之" not in named[0] else ""
        if other and old and label.endswith(old):
            yield end - len(old), end, f"第{in_han(other)}条"


def facts(doc: Document, ctx: Context) -> Iterator[Exchange]:
    """A citation leads to another fact, drawn by lot."""
    every = list(ctx.registers.facts.values())
    for citation in (c for unit in doc.body for c in unit.citations):
        start, old = citation.link.target_at, f"{citation.page}.md#{citation.fact}"
        at = doc.page.text.find(old, start, start + len(citation.link.target))
        other = random.Random(citation.fact + doc.rel).choice(every)
        if at >= 0 and other.id != citation.fact:
            yield at, at + len(old), f"{other.source}.md#{other.id}"


def draw(docs: list[Document], ctx: Context, kind: Callable[[Document, Context], Iterator[Exchange]]) -> list[Edit]:
    """At most MOST exchanges of a kind over all pages; the same pages give the same ones."""
    found = [(doc, exchange) for doc in docs for exchange in kind(doc, ctx)]
    chosen = random.Random(7).sample(found, min(MOST, len(found)))
    check = checker(ctx, ["SRC001"])  # the list of sources follows the citations, as lint --fix would have it
    edits = []
    for doc, (a, b, new) in chosen:
        page = parse_page(doc.rel, doc.page.text[:a] + new + doc.page.text[b:])
        changed, _ = fixed(Document(page, doc.path), check)
        edits.append(Edit(doc.rel, doc.page.text, changed.page.text, "", doc.path, 1))
    return edits
