"""What is not signed, and why: new, reworded (word by word), behind other words, or on a fact that changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from scripts.lint.document import Document
from scripts.registers.model import Fact, Registers
from scripts.signing.history import old_facts, old_texts
from scripts.signing.ledger import Ledger
from scripts.signing.prints import conditions
from scripts.signing.units import SignedUnit, signed_units

NEW, WORDS, ORDER, FACT = "new", "words", "order", "fact"
WHY = {NEW: "新写的", WORDS: "改了字", ORDER: "前一句变了", FACT: "它站的事实变了"}
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
    texts = old_texts(doc, by_words.keys() - here, registers) if found and by_words else {}
    for each in found:
        if row := by_words.get(each.unit.words):
            each.why = FACT
            each.changed = _changes(old_facts(doc, row.words, row.print[9:]), registers)
        elif texts:
            best = max(texts.values(), key=lambda text: _like(text, each.unit.text))
            if best == each.unit.text and each.unit.after:
                each.why = ORDER
            elif _like(best, each.unit.text) >= LIKE:
                each.why, each.before = WORDS, best
    return found


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
