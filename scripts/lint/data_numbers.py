"""FACT001 in data/: what terms, sayings, telephones and calculators say in numbers is known to the facts they name.

Generated pages and tools are made of these; a fact that changes must reach them as it reaches the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.lint.finding import Problem
from scripts.registers import Registers
from scripts.registers.tools import load_tools
from scripts.text.quantities import Key, figure_keys, proved, quantities

_UNITS = {"day": "日", "month": "个月", "year": "年"}
_AS_OF = re.compile(r"截至$|到$")


def figures_in_data(root: Path, registers: Registers) -> Iterator[Problem]:
    """A finding for every number that none of the named facts has."""
    for register, name, key, text, facts in _texts(registers):
        for raw in unknown(text, facts, registers):
            place = registers.places.problem(
                register,
                name,
                key,
                f"“{name}”的 {key} 里的“{raw}”，所引事实（{'、'.join(facts) or '没有引'}）没有登记：照事实改",
            )
            yield Problem(place.path, *place.at, "FACT001", place.message)
    papers = load_tools(root / "data", registers).get("deadlines", {}).get("papers", ())
    lines = (root / "data" / "deadlines.yml").read_text("utf-8").split("\n") if papers else []
    for paper in papers:
        words = f"{paper.get('count')}{_UNITS.get(str(paper.get('unit')), '')}"
        if words[0].isdigit() and list(unknown(words, (paper["fact"],), registers)):
            line = next((n for n, text in enumerate(lines, 1) if f"id: {paper['id']}," in text), 1)
            yield Problem(
                "data/deadlines.yml",
                line,
                1,
                "FACT001",
                f"“{paper['name']}”的{words}，事实 {paper['fact']} 没有登记：照事实改",
            )


def _texts(registers: Registers) -> Iterator[tuple[str, str, str, str, tuple[str, ...]]]:
    """(register, entry, key, text, facts that prove it) of every text that becomes part of a page."""
    for term in registers.terms.values():
        yield "terms", term.id, "plain", term.plain, term.facts
    for saying in registers.sayings.values():
        yield "sayings", saying.id, "fact", saying.fact, saying.decided_by
    for phone in registers.phones.values():
        for key in ("does", "does_not", "hours"):
            yield "phones", phone.number, key, getattr(phone, key), (phone.fact,)


def unknown(text: str, facts: Iterable[str], registers: Registers) -> Iterator[str]:
    """Numbers with a meaning in ``text`` that no figure of ``facts`` has; the month we write in needs no proof."""
    known: frozenset[Key] = frozenset(
        key
        for name in facts
        if name in registers.facts
        for figure in registers.facts[name].figures
        for key in figure_keys(figure)
    )
    for quantity in quantities(text):
        as_of = quantity.key[0] == "date" and _AS_OF.search(text[: quantity.start])
        if quantity.level and not as_of and not proved(quantity.key, known):
            yield quantity.raw
