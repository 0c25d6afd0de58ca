"""How sure is a fact, and does the sentence that cites it say so?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.grounds.polarity import likest
from scripts.lint.grounds.said import Said, said
from scripts.registers.model import Fact
from scripts.text.clauses import predications

OFFICIAL = ("law", "court", "regulation", "standard")  # what is unclear about them is their validity: see STALE002
_SAID_ONCE = re.compile(r"报道|没有公开|没有?查到|为准|网上")
_OPEN = re.compile(r"可能|可以(?!向)|视情况|酌情|根据情节|一般(?!人|债权|保证)|通常|原则上|情节严重")
_FLATLY = re.compile(r"(?<!不)(?:一定|必然|必定|肯定|必须|应当|就会|都会|将会|(?<![机社协工不务])会(?![计议员不场面]))")


def uncertain(fact: Fact) -> str:
    """Why a sentence that cites the fact must say so; "" when it need not."""
    if fact.phones:  # a telephone number is proved by its own register
        return ""
    if fact.kind == "none":
        return "" if fact.based_on and fact.confidence != "low" else "没有依据"
    if fact.confidence == "low":
        return "可信度低"
    if fact.status == "unclear" and fact.kind not in OFFICIAL:
        return "还没有定论"
    if fact.page == "scams" and fact.kind == "platform":  # a warning about a trick says nothing about the platform
        return ""
    return {"press": "来自报道", "platform": "是平台的说法"}.get(fact.kind, "")


def said_with_care(unit: Unit, at: int, fact: Fact, ctx: Context) -> bool:
    """Does the sentence around the citation at ``at`` say how sure the fact is? The label of a citation does not."""
    a, b = (0, len(unit.text)) if unit.kind in ("row", "header") else unit.sentence(at)
    if ctx.words("hedges", "nothing-found" if fact.kind == "none" else "hedge").search(_without_labels(unit)[a:b]):
        return True
    return bool(_SAID_ONCE.search(unit.text[:a]))  # said once for the paragraph


def _without_labels(unit: Unit) -> str:
    text = unit.text
    for citation in unit.citations:
        text = text[: citation.link.a] + " " * (citation.link.b - citation.link.a) + text[citation.link.b :]
    return text


def hedge_lost(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place, clause, the fact's clause) where an official fact leaves open (可能、可以、一般) what the
    sentence says flatly, in the same words."""
    for sentence in said(doc, ctx):
        official = tuple(fact for fact in sentence.facts if fact.kind in OFFICIAL)
        if sentence.reach or not official or _OPEN.search(sentence.text):
            continue
        for start, end in predications(sentence.text):
            clause = sentence.text[start:end]
            if not (flat := _FLATLY.search(clause)):
                continue
            other = likest(clause, official, ctx)
            if other and _OPEN.search(other) and flat.group() not in other:
                yield sentence, start, clause, other
