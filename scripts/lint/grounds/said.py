"""Which sentences are ours, and which facts each of them stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.pages import ASKED
from scripts.registers.model import Fact
from scripts.text.dates import as_date

META = ("title", "summary", "unverified")
HEADLINES = ("title", "heading", "box")
_QUESTION = re.compile(r"[？?]\s*$")
_YOU = re.compile(r"(?:你|您)(?:可以|能|就|要)?(?:说|回|问|写|答)")
_SAY_THIS = re.compile(r"(?:^|[，。；：、！？\n]|[你您就请先再只要可以样着接])(?:写|说|回|答|念|问)[：:，]?\Z")
_OTHERS = re.compile(r"(?:对方|他|她|网上|有人|客服|催收|骗|中介|别人|常|人家|朋友|家人|规定)[^，。]{0,8}\Z")


@dataclass(frozen=True)
class Said:
    """A sentence that is ours and the facts it stands on: cited in it (``reach`` 0), in its paragraph (1), or, for want
    of nearer ones, in its section or on its page (2). ``start`` is its place in the unit's text."""

    unit: Unit
    start: int
    text: str
    facts: tuple[Fact, ...]
    reach: int

    def at(self, index: int) -> int:
        """Offset in the file of a character of the sentence."""
        return self.unit.at(self.start + index)

    @property
    def ids(self) -> str:
        """The facts, for a message."""
        return "、".join(fact.id for fact in self.facts) if len(self.facts) < 4 else "本页引用的事实"


def said(doc: Document, ctx: Context) -> list[Said]:
    """The sentences of a page that stand on facts: cited in them, else in their paragraph, else on the page."""
    return doc.memo(
        "grounds",
        lambda: [
            sentence for sentence in sentences(doc, ctx) if any(fact.page != "channels" for fact in sentence.facts)
        ],
    )  # whom a number belongs to is for the TEL rules


def sentences(doc: Document, ctx: Context) -> list[Said]:
    """Every sentence that is ours, titles, summary and headlines too. One that sends the reader to another page and
    cites nothing itself is left out: what it says is proved there."""
    return doc.memo("ours", lambda: list(_sentences(doc, ctx)))


def _sentences(doc: Document, ctx: Context) -> Iterator[Said]:
    for unit in doc.units:
        if unit.kind in ("header", "term", "unverified") or not states(unit) or "myth" in unit.boxes:
            continue
        if unit.kind == "heading" and unit.level == 1:  # the title says it
            continue
        headline = unit.meta or unit.kind in HEADLINES
        near = [] if headline else provers(doc, unit)
        far = below(doc, unit) if headline else doc.cited
        for a, b in unit.sentences:
            own = [c.fact for c in unit.citations if a <= c.link.a <= b]
            if not own and any(a <= link.a < b for link in unit.flat.links):
                continue
            if unit.kind in ("title", "heading", "box", "summary") and _QUESTION.search(unit.text[a:b]):
                continue
            facts = tuple(fact for id in own or near or far if (fact := ctx.fact(id)))
            yield Said(unit, a, unit.unquoted[a:b], facts, 0 if own else 1 if near else 2)


def states(unit: Unit) -> bool:
    """Does the unit make statements at all?"""
    if unit.meta:
        return unit.kind in META and not (unit.kind == "title" and bool(_QUESTION.search(unit.text)))
    if unit.kind in ("heading", "box"):
        return not _QUESTION.search(unit.text) and unit.id != ASKED
    return unit.section != ASKED and "example" not in unit.boxes


def speaks(unit: Unit) -> bool:
    """Is the unit our own text (not a reader's wording, not a saying we refute)?"""
    return "myth" not in unit.boxes and (unit.section != ASKED or unit.kind == "heading")


def provers(doc: Document, unit: Unit) -> list[str]:
    """Ids of the facts whose figures the unit may use: those cited in the same paragraph, item, row or script; for
    the headline of a box those cited in the box, for a heading those of its section, for want of them, and for title
    and front matter, those cited anywhere on the page."""
    if unit.meta or unit.kind in HEADLINES:
        return below(doc, unit) or doc.cited
    if unit.kind == "header":
        return doc.memo("tables", lambda: _by_table(doc)).get(unit.group, [])
    return list(dict.fromkeys(c.fact for c in doc.scopes.get(unit.scope, [])))


def provers_at(doc: Document, unit: Unit, index: int) -> list[str]:
    """The same for one place in the unit: when its sentence cites, the facts cited there alone."""
    a, b = unit.sentence(index)
    own = list(dict.fromkeys(c.fact for c in unit.citations if a <= c.link.a <= b))
    return own or provers(doc, unit)


def below(doc: Document, unit: Unit) -> list[str]:
    """Ids of the facts cited in what a headline stands over: its box, its section, the page."""
    if unit.kind == "box" and unit.block:
        return doc.memo("boxes", lambda: _by_box(doc)).get(unit.block.boxes[-1], [])
    if unit.kind == "heading" and unit.level > 1:
        return doc.memo("sections", lambda: _by_heading(doc)).get(unit.at(0), [])
    return doc.cited


def _by_table(doc: Document) -> dict[int, list[str]]:
    """Group of a table -> the facts cited in it."""
    found: dict[int, dict[str, None]] = {}
    for unit in doc.body:
        if unit.kind in ("row", "header") and unit.citations:
            found.setdefault(unit.group, {}).update(dict.fromkeys(c.fact for c in unit.citations))
    return {group: list(facts) for group, facts in found.items()}


def _by_box(doc: Document) -> dict[int, list[str]]:
    """Index of a box -> the facts cited in it."""
    found: dict[int, dict[str, None]] = {}
    for unit in doc.body:
        for k in unit.block.boxes if unit.block and unit.citations else ():
            found.setdefault(k, {}).update(dict.fromkeys(c.fact for c in unit.citations))
    return {k: list(facts) for k, facts in found.items()}


def _by_heading(doc: Document) -> dict[int, list[str]]:
    """Place of a heading -> the facts cited under it, up to the next one of its level or above."""
    found: dict[int, dict[str, None]] = {}
    open_: list[tuple[int, int]] = []  # level, place
    for unit in doc.body:
        if unit.kind == "heading":
            open_ = [(level, at) for level, at in open_ if level < unit.level] + [(unit.level, unit.at(0))]
        for _, at in open_ if unit.citations else ():
            found.setdefault(at, {}).update(dict.fromkeys(c.fact for c in unit.citations))
    return {at: list(facts) for at, facts in found.items()}


def basis(fact: Fact, ctx: Context, where: str = "any") -> str:
    """What is registered with a fact and a page may repeat, as one text; ``where`` is one of model.WHERE."""

    def make() -> str:
        if where == "says":
            return fact.statement + fact.caution
        sources = [ctx.registers.sources[s] for s in ctx.sources(fact.id) if s in ctx.registers.sources]
        phones = [phone for phone in ctx.registers.phones.values() if phone.number in fact.phones]
        return " ".join(
            (
                fact.statement,
                fact.article,
                *fact.figures,
                fact.caution if where == "any" else "",
                *(s.title + s.issuer for s in sources),
                *(p.owner + p.does + p.does_not for p in phones),
            )
        )

    return ctx.memo(f"basis {where} {fact.id}", make)


def spoken_by_reader(doc: Document, unit: Unit, at: int) -> bool:
    """Is this a line we put into the reader's mouth (你说, 就写“…”)? Its rules must be right although quoted."""
    opening = max(unit.text.rfind("“", 0, at), 0)
    before, after = unit.text[max(0, opening - 14) : opening], unit.text[unit.text.find("”", at) + 1 :]
    if after[:1] not in ("的", "是") and _SAY_THIS.search(before) and not _OTHERS.search(before):
        return True
    if unit.kind == "definition":
        terms = [u for u in doc.body if u.kind == "term" and u.group == unit.group and u.at(0) < unit.at(0)]
        return bool(terms) and bool(_YOU.match(terms[-1].text.strip()))
    if unit.kind == "row":
        head = next((u for u in doc.body if u.kind == "header" and u.group == unit.group), None)
        cell = next((k for k, (a, b) in enumerate(unit.flat.cells) if a <= at <= b), 0)
        if head and cell < len(head.flat.cells):
            a, b = head.flat.cells[cell]
            return bool(_YOU.match(head.text[a:b].strip()))
    return False


def review_date(doc: Document) -> date | None:
    """The day of the last check of the whole page; None when it states none."""
    return as_date(doc.meta.get("reviewed"))
