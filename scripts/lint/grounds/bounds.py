"""Is a number that the fact knows also the fact's number for this very thing, and bound on the same side?

A fact may hold several numbers of one dimension (上诉 15日, 裁定 10日). The words around the number on the page are
compared with the words around each of them in the fact's statement; rare pairs of characters weigh more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounds.numbers import Statement
from scripts.lint.grounds.said import HEADLINES, provers_at
from scripts.text.clauses import clipped
from scripts.text.likeness import pairs
from scripts.text.quantities import Key, Quantity, quantities

_SEPARATORS = "，。；：、（）—"
FARTHER = 0.4  # weight of the clause before, against the number's own
RATIO, MARGIN = 1.6, 3.0  # as FARTHER: bench constants; no right number on our pages, half of exchanged ones
AT_MOST = re.compile(
    r"不超过|不得超过|不多于|最多|最长|最高|至多|上限|不高于|以下|以内|之内|内(?![容部])|之前|不满"
    r"|少于|低于|不到"
)
AT_LEAST = re.compile(r"(?<![不得])超过|不少于|不低于|至少|最少|最短|最低|以上|(?<!不)满|高于|多于|起码")
_LEAD = re.compile(r"[\u4e00-\u9fff]{2}\Z")
_CLAUSE_END = re.compile(f"[{_SEPARATORS}]")


@dataclass(frozen=True)
class Place:
    """The words around a number: ``lead`` the two Han right before it, ``near`` those of its clause, ``far`` those of
    the clause before; ``sides`` of "most", "least"."""

    key: Key
    clause: str
    lead: str
    near: frozenset[str]
    far: frozenset[str]
    sides: frozenset[str]


def place(text: str, q: Quantity) -> Place:
    """What stands around the quantity ``q`` of a statement."""
    start = max(text.rfind(c, 0, q.start) for c in _SEPARATORS) + 1
    end = match.start() if (match := _CLAUSE_END.search(text, q.end)) else len(text)
    earlier = max((text.rfind(c, 0, max(start - 1, 0)) for c in _SEPARATORS), default=-1) + 1
    around = (text[max(start, q.start - 6) : q.start], text[q.end : min(q.end + 3, end)])
    sides = {
        name for name, pattern in (("most", AT_MOST), ("least", AT_LEAST)) for part in around if pattern.search(part)
    }
    lead = match.group() if (match := _LEAD.search(text[: q.start])) else ""
    return Place(
        q.key,
        text[start:end].strip(),
        lead,
        frozenset(pairs(text[start : q.start]) | pairs(text[q.end : end])),
        frozenset(pairs(text[earlier : max(start - 1, 0)])),
        frozenset(sides),
    )


def places(fact: str, ctx: Context) -> list[Place]:
    """Every number of a fact's statement with the words around it."""
    known = ctx.fact(fact)
    text = known.statement if known else ""
    return ctx.memo(f"places {fact}", lambda: [place(text, q) for q in quantities(text) if q.level])


def misplaced(doc: Document, ctx: Context, statement: Statement) -> str:
    """What is wrong with a proved number, "" when nothing is."""
    unit, q = statement.unit, statement.quantity
    if unit.kind in ("header", "unverified") or statement.quoted or q.key[0] == "clock" or not q.level:
        return ""
    cited = provers_at(doc, unit, q.start)
    known = [p for fact in cited if ctx.fact(fact) for p in places(fact, ctx) if p.key[0] == q.key[0]]
    own = [p for p in known if p.key == q.key]
    if not own:
        return ""
    here = place(unit.text, q)
    if len(here.sides) == 1 and all(p.sides and not here.sides & p.sides for p in own):
        return f"“{clipped(here.clause)}”的界限和事实相反：事实说的是“{clipped(own[0].clause)}”"
    led = [p for p in known if here.lead and p.lead == here.lead]
    if led and q.key[0] != "date" and all(p.key != q.key for p in led):
        return f"“{clipped(here.clause)}”：所引事实登记的是“{clipped(led[0].clause)}”"
    headline = unit.meta or unit.kind in HEADLINES
    alike, margin = (_headline, 0.0) if headline else (_alike, MARGIN)
    other = max((p for p in known if p.key != q.key), key=lambda p: alike(here, p, ctx), default=None)
    if other and alike(here, other, ctx) > max(alike(here, p, ctx) for p in own) * RATIO + margin:
        return (
            f"“{clipped(here.clause)}”：所引事实在这里登记的是“{clipped(other.clause)}”，"
            f"{statement.words}说的是另一件事"
        )
    return ""


def _headline(one: Place, other: Place, ctx: Context) -> float:
    """A headline says in two clauses (收到支付令：15日内要做什么) what the fact says in one."""
    return ctx.relevance.rarity.weight((one.near | one.far) & (other.near | other.far))


def _alike(one: Place, other: Place, ctx: Context) -> float:
    near = one.near & other.near
    both = (one.near | one.far) & (other.near | other.far)
    return ctx.relevance.rarity.weight(near) + FARTHER * ctx.relevance.rarity.weight(both)
