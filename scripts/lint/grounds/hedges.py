"""How sure is a fact, and does the sentence that cites it say so?"""

from __future__ import annotations

import re

from scripts.lint.context import Context
from scripts.lint.document import Unit
from scripts.registers.model import Fact

OFFICIAL = ("law", "court", "regulation", "standard")  # what is unclear about them is their validity: see STALE002
_SAID_ONCE = re.compile(r"报道|没有公开|没有?查到|为准|网上")


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
    if ctx.words("hedges", "nothing-found" if fact.kind == "none" else "hedge").search(unit.unlabelled[a:b]):
        return True
    return bool(_SAID_ONCE.search(unit.text[:a]))  # said once for the paragraph
