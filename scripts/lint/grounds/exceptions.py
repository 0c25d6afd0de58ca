"""Does a unit that states a rule name the rule's exception?"""

from __future__ import annotations

from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.grounds.said import below, speaks, states
from scripts.registers.model import Fact, Unless
from scripts.text.quantities import figure_keys, quantities

_PLAIN = ("paragraph", "item", "row", "definition")


def dropped(doc: Document, ctx: Context) -> Iterator[tuple[Unit, int, Fact, Unless]]:
    """(unit, place of the citation, fact, exception) where the rule stands without its exception.

    The exception may stand in the unit, in another unit of its scope (a script, an item of several paragraphs), or
    right behind it: in the next unit of the section that stands on the same fact, or in the heading above.
    """
    for k, unit in enumerate(doc.body):
        if unit.kind not in _PLAIN or not speaks(unit):
            continue
        for citation in unit.citations:
            fact = ctx.fact(citation.fact)
            for unless in fact.unless if fact else ():
                if fact and _states(unit, citation.link.a, fact, unless) and not _named(doc, k, fact, unless):
                    yield unit, citation.link.start, fact, unless


def dropped_above(doc: Document, ctx: Context) -> Iterator[tuple[Unit, int, Fact, Unless]]:
    """The same for summary, headings and headlines of boxes, which cite nothing: the rule must be said in its own words
    (``rule``), and its exception may stand in what they stand over."""
    for unit in doc.units:
        if unit.kind not in ("summary", "heading", "box") or unit.level == 1 or not states(unit):
            continue
        text = unit.unquoted
        for fact in filter(None, map(ctx.fact, below(doc, unit))):
            for unless in fact.unless:
                said = next((word for word in unless.rule if word in text), "")
                under = " ".join(u.text for u in _under(doc, unit)) if said else ""
                if said and not any(word in text + under for word in unless.words):
                    yield unit, unit.at(text.index(said)), fact, unless


def _under(doc: Document, head: Unit) -> Iterator[Unit]:
    """What a summary, a heading or the headline of a box stands over."""
    if head.kind == "summary":
        yield from doc.body
    elif head.kind == "heading":
        yield from (unit for unit in doc.body if unit.section == (head.id or head.section))
    elif head.block:
        box = head.block.boxes[-1]
        yield from (unit for unit in doc.body if unit.block and box in unit.block.boxes)


def _states(unit: Unit, at: int, fact: Fact, unless: Unless) -> bool:
    """Is the rule itself said there: one of the words in ``rule``, or, for want of those, one of the figures?"""
    a, b = (0, len(unit.text)) if unit.kind == "row" else unit.sentence(at)
    text = unit.unquoted[a:b]
    for citation in unit.citations:
        text = text.replace(unit.text[citation.link.a : citation.link.b], "")
    if unless.rule:
        return any(word in text for word in unless.rule)
    said = {q.key for q in quantities(text)}
    return any(figure_keys(figure) & said for figure in fact.figures)


def _named(doc: Document, k: int, fact: Fact, unless: Unless) -> bool:
    unit = doc.body[k]
    near = [u for u in doc.body if u.scope == unit.scope]
    near += [u for u in doc.body if u.section == unit.section and any(c.fact == fact.id for c in u.citations)]
    near += [u for u in doc.body if u.kind == "heading" and u.id and u.id == unit.section]
    near += doc.body[k + 1 : k + 2]
    return any(word in u.text for u in near for word in unless.words)
