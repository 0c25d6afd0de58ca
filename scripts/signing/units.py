"""The units of a page that are signed: what each says, where its links lead, which facts it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from scripts.lint.document import OBJECT, Document, Unit
from scripts.pages import ASKED
from scripts.registers.model import Fact, Registers
from scripts.signing.prints import facts_print, words_print

WHOLE = ("deadline", "danger", "cost", "example", "printit", "myth")  # boxes that are read and signed in one
KEPT = {"deadline": "d", "danger": "r", "cost": "c"}  # boxes whose loss is an error of its own
HELP = "h"  # a unit that names an official telephone
KEPT_WORDS = {"d": "期限框", "r": "红框", "c": "代价框", HELP: "电话"}
ASKED_TITLE = "也有人这样问"
ALIKE = 4  # pairs of characters that a sentence without a citation shares with a fact it leans on
_FIGURE = re.compile(r"\d[\d.,:]*(?:个?[^\W\d_a-z])?")
_NUMBER_OF_ITEM = re.compile(r"\s*\d+[.)]\s")
_NUMBER = re.compile(r"\d{3,12}(?:-\d{3,8})*")  # 12356, 400-161-9995
_SAME = str.maketrans("天", "日")
_HEADS = ("title", "summary")


@dataclass
class SignedUnit:
    """``kind``: a kind of lint's Unit, the name of a box, or "script"; ``keep``: a key of KEPT_WORDS or ""."""

    kind: str
    at: int  # offset in the file
    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    section: str = ""
    after: str = ""  # the words it answers, or the step before it: what is swapped says another thing
    keep: str = ""
    facts: list[Fact] = field(default_factory=list)
    words: str = ""  # print of the words
    on: str = ""  # print of the facts

    @property
    def print(self) -> str:
        return f"{self.words}-{self.on}"

    @property
    def text(self) -> str:
        return "\n".join(self.parts)


def signed_units(doc: Document, registers: Registers) -> list[SignedUnit]:
    """The units of a written page in reading order, with their prints."""
    units = list(_gather(doc))
    _stand(units, doc, registers)
    phones = {phone.number for phone in registers.phones.values()}
    for unit in units:
        unit.keep = KEPT.get(unit.kind, "") or (HELP if phones & set(_NUMBER.findall(unit.text)) else "")
        unit.words = words_print(unit.kind, unit.parts, unit.links, unit.after)
        unit.on = facts_print(unit.facts)
    return units


def _gather(doc: Document) -> Iterator[SignedUnit]:
    """Lint's units put together to what a person reads in one: a box, a speaker and what he says."""
    going: dict[object, SignedUnit] = {}
    term: Unit | None = None
    last: tuple[str, SignedUnit] | None = None  # in what order the unit before stands, and the unit
    for unit in doc.units:
        if unit.kind == "what":  # the log of changes
            continue
        if unit.kind == "heading" and unit.level == 1 and unit.text.strip() == doc.page.title:
            continue  # signed as the title
        if unit.kind == "heading" and unit.id == ASKED and unit.text.strip() == ASKED_TITLE:
            continue  # the same on every page
        if unit.kind == "term":
            term = unit
            continue
        key, kind = _whole(unit, doc)
        if key is None or key not in going:
            found = SignedUnit(kind, unit.at(0), links=[*doc.values(unit)], section=unit.section)
            order = kind if kind == "script" else "steps" if kind == "item" and _numbered(unit, doc) else ""
            if order and last and last[0] == order:
                found.after = last[1].text
            last = (order, found)
            if key is not None:
                going[key] = found
            yield found
        else:
            found = going[key]
        if unit.kind == "definition" and term is not None:
            found.parts.append(term.text)
            _links(found, term, doc)
            term = None
        found.parts.append(_source(unit, doc) if OBJECT in unit.text else unit.text.strip())
        _links(found, unit, doc)
    yield from _rest(doc)


def _numbered(unit: Unit, doc: Document) -> bool:
    at = unit.at(0)
    return bool(_NUMBER_OF_ITEM.match(doc.text, doc.text.rfind("\n", 0, at) + 1, at))


def _source(unit: Unit, doc: Document) -> str:
    """As typed: code and pictures stand in the page, though no rule reads them."""
    return "\n".join(doc.text[a:b] for a, b in unit.block.pieces) if unit.block else unit.text


def _whole(unit: Unit, doc: Document) -> tuple[object, str]:
    """What joins units into one (None: nothing does), and the kind of the whole."""
    if unit.block is None:
        return None, unit.kind
    for index in unit.block.boxes:
        if (name := doc.layout.boxes[index].name) in WHOLE:
            return ("box", index), name
    if unit.section == ASKED and unit.kind == "item":
        return ASKED, ASKED
    return None, "script" if unit.kind == "definition" and "html:div.script" in unit.boxes else unit.kind


def _links(found: SignedUnit, unit: Unit, doc: Document) -> None:
    cited = {citation.link.start: citation.fact for citation in unit.citations}
    for link in unit.flat.links:
        fact = cited.get(link.start)
        path, hash_, anchor = link.target.partition("#")
        found.links.append(f"#{fact}" if fact else (doc.resolve(path) if path else "") + hash_ + anchor)
    found.cited += cited.values()


def _rest(doc: Document) -> Iterator[SignedUnit]:
    """Lines of the body that no unit holds and no mark-up explains: they may be printed all the same."""
    covered = {doc.row(start) for block in doc.layout.blocks for start, _ in block.pieces}
    covered |= {n for start, end, _ in doc.layout.comments for n in range(doc.row(start), doc.row(end) + 1)}
    first = doc.row(doc.page.body_start)
    for n, line in enumerate(doc.text[doc.page.body_start :].split("\n"), first):
        if n not in covered and any(char.isalnum() for char in line) and not _MARKUP.match(line):
            yield SignedUnit("other", doc.starts[n - 1], [line.strip()])


_MARKUP = re.compile(r"\s*(?:/{3,}|\{:|\|?[\s:|-]+$| {4,}[\w-]+:)")


def _stand(units: list[SignedUnit], doc: Document, registers: Registers) -> None:
    """Fill in ``facts``: what a unit cites itself; what shares a figure with it; for a head of the page all of its
    facts; for a heading those of its section; for anything else without a citation those of its section that use the
    same words."""
    known = {name: registers.facts[name] for name in doc.cited if name in registers.facts}
    figures = {name: _figures("，".join(fact.figures)) for name, fact in known.items()}
    pairs = {name: _pairs(fact.statement) for name, fact in known.items()}
    sections: dict[str, set[str]] = {}
    for unit in units:
        sections.setdefault(unit.section, set()).update(unit.cited)
    for unit in units:
        mine = _figures(unit.text)
        names = {*unit.cited, *(name for name in known if mine & figures[name])}
        if unit.kind in _HEADS:
            names |= known.keys()
        elif not unit.cited and unit.section and unit.kind != ASKED:
            said = _pairs(unit.text)
            names |= {
                name
                for name in sections[unit.section] & known.keys()
                if unit.kind in ("heading", "header") or len(said & pairs[name]) >= ALIKE
            }
        unit.facts = [known[name] for name in sorted(names & known.keys())]


@lru_cache(maxsize=8192)
def _pairs(text: str) -> frozenset[str]:
    """Pairs of neighbouring characters."""
    return frozenset(a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum())


def _figures(text: str) -> set[str]:
    """Numbers with the character that follows; 15天 and 15日 are the same."""
    return {match.replace("个", "").translate(_SAME) for match in _FIGURE.findall(text)}
