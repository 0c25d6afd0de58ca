"""What is not signed, and why: new, reworded (word by word), behind other words, on a fact that changed or on others.
And what was signed and is gone."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from scripts.lint.document import Document
from scripts.registers.model import Fact, Registers
from scripts.signing.history import old_facts, old_units
from scripts.signing.ledger import Ledger, Signature, lost
from scripts.signing.prints import conditions
from scripts.signing.units import SignedUnit, signed_units

NEW, WORDS, LINKS, ORDER, CITED, FACT = "new", "words", "links", "order", "cited", "fact"
WHY = {
    NEW: "新写的",
    WORDS: "改了字",
    LINKS: "换了链接",
    ORDER: "前一句变了",
    CITED: "换了引的事实",
    FACT: "它站的事实变了",
}
LIKE = 0.5  # how much of a signed text must be left for it to count as the same unit


@dataclass
class OpenUnit:
    """``before``: the text as signed; ``changed``: (fact, what it said, what it says) where that is known."""

    page: str
    line: int
    unit: SignedUnit
    why: str
    before: str = ""
    changed: list[tuple[str, str, str]] = field(default_factory=list)


def open_units(doc: Document, ledger: Ledger, registers: Registers) -> list[OpenUnit]:
    """The unsigned units of a page in reading order."""
    signed = ledger.by_page.get(doc.rel, {})
    units = signed_units(doc, registers)
    found = [OpenUnit(doc.rel, doc.place(unit.at)[0], unit, NEW) for unit in units if unit.print not in signed]
    by_words = {row.words: row for row in signed.values()}
    here = {unit.words for unit in units}
    same = {row.print for each in found if (row := by_words.get(each.unit.words))}
    before = old_units(doc, (by_words.keys() - here) | same, registers) if found else {}
    past = [unit for name, unit in before.items() if name not in same]
    for each in found:
        if row := by_words.get(each.unit.words):
            stood = before.get(row.print)
            each.why = CITED if stood else FACT
            each.changed = (
                _cited(stood, each.unit) if stood else _changes(old_facts(doc, row.words, row.print[9:]), registers)
            )
        elif past:
            best = max(past, key=lambda unit: _like(unit.text, each.unit.text))
            if best.text == each.unit.text:
                each.why = LINKS if best.links != each.unit.links else ORDER if each.unit.after else WORDS
            elif _like(best.text, each.unit.text) >= LIKE:
                each.why, each.before = WORDS, best.text
    return found


def lost_units(doc: Document, ledger: Ledger, registers: Registers) -> list[tuple[Signature, str]]:
    """What was signed and is gone, with its words where git has them."""
    rows = lost(ledger.by_page.get(doc.rel, {}), signed_units(doc, registers))
    before = old_units(doc, {row.words for row in rows}, registers)
    return [(row, before[row.words].text if row.words in before else "") for row in rows]


def _cited(before: SignedUnit, now: SignedUnit) -> list[tuple[str, str, str]]:
    """The facts that a unit of the same words stood on or stands on alone."""
    was, are = ({fact.id: told(fact) for fact in unit.facts} for unit in (before, now))
    return [(name, was.get(name, ""), are.get(name, "")) for name in {**was, **are} if (name in was) != (name in are)]


def _like(a: str, b: str) -> float:
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _changes(before: list[Fact], registers: Registers) -> list[tuple[str, str, str]]:
    """Of the facts as they were, those that now say something else or are gone."""
    both = [
        (fact.id, told(fact), told(registers.facts[fact.id]) if fact.id in registers.facts else "") for fact in before
    ]
    return [(name, was, now) for name, was, now in both if was != now]


SAYS = {
    "unless": "例外",
    "starts": "从哪天算",
    "applies": "管谁的债",
    "by": "由谁",
    "needs": "页面要有",
    "ends": "最后一天",
}


def told(fact: Fact) -> str:
    """A fact with its conditions in one line."""
    more = [f"{SAYS[name]}：{_plain(value)}" for name, value in conditions(fact)]
    return "；".join([fact.statement.rstrip("。"), *more])


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(_one(item) for item in value)
    return str(value)


def _one(item: object) -> str:
    period = getattr(item, "period", ())
    says = str(getattr(item, "says", "") or getattr(item, "event", "") or item)
    return f"{says}（{'、'.join(period)}）" if period else says


def marked(before: str, now: str) -> str:
    """``now`` with what went in 〔－〕 and what came in 〔＋〕."""
    out = []
    for what, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        out.append(
            now[c:d]
            if what == "equal"
            else "".join(f"〔{sign}{text}〕" for sign, text in (("－", before[a:b]), ("＋", now[c:d])) if text)
        )
    return "".join(out)
