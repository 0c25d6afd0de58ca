"""Citations become numbered notes: a number in the text, the numbered list at the end of the same page.

A link to a fact (sources/ID/#FACT) in brackets gives way to the number, brackets and all; one that is part of the
sentence stays as words with the number behind. One fact has one number on a page. Without scripts the number leads to
the list; notes.js opens the entry below its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.generate import cite, lapses
from scripts.registers.model import Fact, Registers
from scripts.site.dom import OPAQUE, Piece, fill, of_class, pieces
from scripts.site.together import hold, last_word
from scripts.text.articles import in_digits
from scripts.text.dates import han_date

_LINK = re.compile(r"sources/[a-z0-9-]+/#([a-z0-9-]+)$")
_OPENS = re.compile(r"（(?:依据|见|看|出处|来源)?[：:]?$")
_JOINS = re.compile(r"^[、，；;]?$")
_CLOSES = re.compile(r"^等?）")
_BOLD = ("b", "em", "strong")  # a number behind bold words stands in them


@dataclass
class _Notes:
    registers: Registers
    numbers: dict[str, int] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)

    def mark(self, fact: str, address: str) -> HtmlElement:
        """The number of a fact; the first one on the page is where the list leads back to."""
        first = fact not in self.numbers
        number = self.numbers.setdefault(fact, len(self.numbers) + 1)
        self.addresses.setdefault(fact, address)
        mark = E.a(str(number), {"class": "n", "href": f"#r{number}", "aria-label": f"依据{number}"})
        if first:
            mark.set("id", f"c{number}")
        return mark


def number_citations(article: HtmlElement, registers: Registers) -> None:
    """Put numbers for the citations of ``article`` and fill its ``ol.notes``; an empty list goes."""
    notes = _Notes(registers)
    place = next(of_class(article, "ol", "notes"), None)
    if place is not None:
        citing = [link for link in article.iter("a") if _cited(link, registers)]
        _renew(article, notes, {above for link in citing for above in link.iterancestors()} - {place})
        for fact, number in notes.numbers.items():
            place.append(_entry(number, registers.facts[fact], notes.addresses[fact], registers))
        if not notes.numbers:
            _drop_list(place)


def _drop_list(place: HtmlElement) -> None:
    """An empty list goes with its heading, and the fold around it when nothing else stands there."""
    holder = place.getparent()
    for each in (place.getprevious(), place):
        each.drop_tree()
    if holder.getparent().tag == "details" and not holder.text_content().strip():
        holder.getparent().drop_tree()


def _renew(element: HtmlElement, notes: _Notes, holders: set[HtmlElement]) -> None:
    """Renew the citations below ``element``, in reading order; ``holders``: the elements that have some."""
    content: list[Piece] = []
    waiting = pieces(element)
    while waiting:
        piece = waiting.pop(0)
        fact = _cited(piece, notes.registers)
        if fact:
            _place_marks(content, [(fact, piece)], waiting, notes)
            continue
        if piece in holders and not isinstance(piece, str) and piece.tag not in OPAQUE and piece.tag != "summary":
            _renew(piece, notes, holders)
        content.append(piece)
    fill(element, content)


def _place_marks(
    content: list[Piece], links: list[tuple[str, HtmlElement]], waiting: list[Piece], notes: _Notes
) -> None:
    """Take in the citations that follow, then write numbers for all: in place of the bracket, or behind the words."""
    taken: list[Piece] = []
    while (
        len(waiting) - len(taken) >= 2
        and isinstance(waiting[len(taken)], str)
        and _JOINS.match(waiting[len(taken)])
        and (fact := _cited(waiting[len(taken) + 1], notes.registers))
    ):
        links.append((fact, waiting[len(taken) + 1]))
        taken += waiting[len(taken) : len(taken) + 2]
    before = content[-1] if content and isinstance(content[-1], str) else ""
    following = waiting[len(taken)] if len(waiting) > len(taken) else ""
    opening = _OPENS.search(before)
    closing = _CLOSES.match(following) if isinstance(following, str) else None
    if opening and closing:
        del waiting[: len(taken)]
        content[-1] = before[: opening.start()]
        waiting[0] = following[closing.end() :]
        _write(content, [notes.mark(fact, link.get("href")) for fact, link in _once(links)])
    else:
        fact, link = links[0]
        content += pieces(link)
        _write(content, [notes.mark(fact, link.get("href"))])


def _once(links: list[tuple[str, HtmlElement]]) -> list[tuple[str, HtmlElement]]:
    return list({fact: (fact, link) for fact, link in links}.values())


def _write(content: list[Piece], marks: list[HtmlElement]) -> None:
    """Numbers stand before the full stop, also where the bracket stood behind it, and on the line of their word."""
    while content and content[-1] == "":
        content.pop()
    last = content[-1] if content else ""
    if not isinstance(last, str) and last.tag in _BOLD and not last.tail:
        inside = pieces(last)
        _write(inside, marks)
        fill(last, inside)
        return
    stop = ""
    if isinstance(last, str) and last[-1:] == "。":
        stop, content[-1] = "。", last[:-1]
    content.append(hold(*last_word(content), *marks))
    if stop:
        content.append(stop)


def _cited(piece: Piece, registers: Registers) -> str:
    """Fact.id that this piece cites, or ""."""
    if isinstance(piece, str) or piece.tag != "a" or "n" in (piece.get("class") or "").split():
        return ""
    found = _LINK.search(piece.get("href") or "")
    return found[1] if found and found[1] in registers.facts else ""


def _entry(number: int, fact: Fact, address: str, registers: Registers) -> HtmlElement:
    """What a note says: the rule, where it stands (on paper in digits), how it was read, until when it holds."""
    source = registers.sources[fact.source]
    name = fact.article if fact.article.startswith("《") else f"{cite.short(source)}{fact.article}"
    checked = f"，{han_date(fact.checked)}核对" if fact.checked else ""
    entry = E.li(
        {"id": f"r{number}"},
        E.p(f"{fact.statement.rstrip('。')}。"),
        E.p({"class": "m"}, E.a(name, {"href": address, "data-paper": in_digits(name)})),
        E.p({"class": "m"}, E.span(cite.sure(fact), {"class": f"sure-{fact.confidence}"}), f"{checked}。"),
    )
    if overdue := lapses.line(fact, registers):
        day, words = overdue
        entry.append(E.p(words, {"class": "m due", "data-next-check": day, "hidden": ""}))
    entry.append(E.a("↩ 回到正文", {"class": "up m", "href": f"#c{number}"}))
    return entry
