"""Does a written page carry the box or the help line that a fact on it needs?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.pages import ANSWER_KINDS
from scripts.registers.model import Fact

WORDS = {
    "deadline": "期限红框 /// deadline",
    "danger": "危险红框 /// danger",
    "cost": "代价框 /// cost",
    "help": "求助电话（12356、110、120、96110之一）",
}
HELP = re.compile(r"(?<!\d)(?:12356|110|120|96110)(?!\d)")
_STATES_RULES = (*ANSWER_KINDS, "guide")


def missing(doc: Document, ctx: Context) -> Iterator[tuple[int, Fact, str]]:
    """(place of the first citation, fact, need) of everything a page lacks; one line for each need."""
    if doc.page.generated or doc.page.kind not in _STATES_RULES:
        return
    asked: set[str] = set()
    for unit in doc.body:
        for citation in unit.citations:
            fact = ctx.fact(citation.fact)
            for need in fact.needs if fact else ():
                if fact and need not in asked and not _carries(doc, need) and not _sends_on(doc, unit):
                    asked.add(need)
                    yield citation.link.start, fact, need


def _sends_on(doc: Document, unit: Unit) -> bool:
    """Does the section that mentions the fact lead to another page of ours, where the matter is treated?"""
    near = [u for u in doc.body if u.section == unit.section] if unit.section else [unit]
    targets = [link.target.partition("#")[0] for u in near for link in u.flat.links if not doc.citation(link)]
    return any(
        target.endswith(".md") and not doc.resolve(target).startswith(("sources/", "glossary")) for target in targets
    )


def _carries(doc: Document, need: str) -> bool:
    if need == "help":
        return any(HELP.search(unit.text) for unit in doc.body)
    boxes = ("deadline", "danger") if need == "deadline" else (need,)  # one red box a page: it may be either
    return any(box.name in boxes and box.closed for box in doc.layout.boxes)
