"""Turn the blanks and check boxes of a built guide page into a form to fill in.

Plain Markdown carries the form, so that a guide reads well as text too:

====================================================  ====================================================
in the Markdown                                       on the page and on paper
====================================================  ====================================================
``每月能还________元``                                a gap in a sentence; more underscores, a longer gap
``- 公司全名：________``                              a line of a form: the name, then a line to the margin
``- 日期：________ 工号：________``                   two fields beside each other
``- 对方说：________ ________ ________``              blanks parted by one space: one field of three lines
``- [ ] 账单截图``                                    a box to tick
====================================================  ====================================================

A blank is four underscores or more. Markdown takes some of them for bold (``：____元，共____。`` comes out as nested
``strong``); those are turned back. A line of nothing but blanks is a rule (``hr``): give each a word to stand beside.
The form has no address and no names: nothing is sent or stored. A table with fields stands in ``div.stack.filled``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.site.dom import OPAQUE, Piece, fill, of_class, pieces, with_class
from scripts.site.fields import BLANK, FIELD, UNIT, blank_field, named_field, short_box

TAIL = re.compile(rf"(?:{UNIT.pattern})?[，。；：、？！”’）]*")  # stays on the line of its gap
TICK = re.compile(r"\s*\[[ xX]\]\s*")
BLOCK = frozenset(
    """article aside blockquote br dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5
    h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul""".split()
)
TAKEN = frozenset(["a", "input", "textarea"])  # things to press themselves
SOFT = "，。；：？！“”‘’（）、…— \n"  # the name of a gap does not reach back over these


@dataclass
class Place:
    """Where in the page the walk stands: what names a gap that has no words before it."""

    heading: str = ""
    columns: list[str] = field(default_factory=list)  # of the table: texts of its header cells
    cells: list[str] = field(default_factory=list)  # of the row, so far

    def name(self) -> str:
        """What a screen reader says for a gap here."""
        parts = [self.column(), self.cells[0] if len(self.cells) > 1 else ""]
        return "，".join(part for part in parts if part) or self.heading or "填写"

    def column(self) -> str:
        """What the column asks for."""
        index = len(self.cells) - 1
        return self.columns[index] if 0 <= index < len(self.columns) else ""

    def enter(self, element: HtmlElement) -> None:
        """Keep what may later name a gap: the heading above it, the names of its column and row."""
        text = BLANK.sub("", _words([element])).strip()
        if element.tag in ("h2", "h3", "h4"):
            self.heading = text.rstrip("¶").strip()
        elif element.tag == "thead":
            self.columns = []
        elif element.tag == "tr":
            self.cells = []
        elif element.tag == "th":
            self.columns.append(text)
        elif element.tag == "td":
            self.cells.append(text)


def make_form(article: HtmlElement) -> None:
    """Put inputs in place of the blanks and boxes of ``article``."""
    _undo_false_bold(article)
    _tighten(article)
    _walk(article, Place())
    for group in filter(lambda one: all(map(short_box, one)), article.iter("ul")):
        with_class(group, "pairs")
    for table in list(article.iter("table")):
        holder = table.getparent()
        if next(of_class(table, "textarea", "blank"), None) is not None and holder.get("class") != "stack filled":
            content = [E.div({"class": "stack filled"}, piece) if piece is table else piece for piece in pieces(holder)]
            fill(holder, content)


def _undo_false_bold(element: HtmlElement) -> None:
    """Bold inside bold is nobody's writing: it is underscores that Markdown took away."""
    content: list[Piece] = []
    for piece in pieces(element):
        if isinstance(piece, str):
            content.append(piece)
            continue
        count, inner = 0, piece
        while inner.tag in ("strong", "em"):
            count += 2 if inner.tag == "strong" else 1
            alone = len(inner) == 1 and not inner.text and not inner[0].tail and inner[0].tag in ("strong", "em")
            if not alone:
                break
            inner = inner[0]
        if count >= 4:
            _undo_false_bold(inner)
            content += ["_" * count, *pieces(inner), "_" * count]
        else:
            if piece.tag not in OPAQUE:
                _undo_false_bold(piece)
            content.append(piece)
    fill(element, content)


def _tighten(article: HtmlElement) -> None:
    """A line of the form is one whether or not its list has empty lines between the items."""
    for item in list(article.iter("li")):
        content = pieces(item)
        solid = [piece for piece in content if not isinstance(piece, str) or piece.strip()]
        only = solid[0] if len(solid) == 1 and not isinstance(solid[0], str) else None
        formed = (
            only is not None
            and only.tag == "p"
            and (TICK.match(only.text or "") or only.find("label") is not None or BLANK.search(_words_inside(only)))
        )
        fill(item, pieces(only) if formed else content)


def _words(content: list[Piece]) -> str:
    """The running text of the pieces."""
    return "".join(
        piece if isinstance(piece, str) else "" if piece.tag in OPAQUE else _words_inside(piece) for piece in content
    )


def _words_inside(element: HtmlElement) -> str:
    parts = [element.text or ""]
    for child in element:
        parts += ["" if child.tag in OPAQUE else _words_inside(child), child.tail or ""]
    return "".join(parts)


def _is_block(piece: Piece) -> bool:
    return not isinstance(piece, str) and any(each.tag in BLOCK for each in piece.iter())


def _walk(element: HtmlElement, place: Place) -> None:
    """Go block by block; a line is what stands between two blocks."""
    place.enter(element)
    content: list[Piece] = []
    line: list[Piece] = []
    first = True
    for piece in pieces(element):
        if isinstance(piece, str) or not _is_block(piece):
            line.append(piece)
            continue
        content += [*_line(line, element if first else None, place), piece]
        line, first = [], False
        if piece.tag not in OPAQUE:
            _walk(piece, place)
    fill(element, [*content, *_line(line, element if first else None, place)])


def _line(line: list[Piece], opener: HtmlElement | None, place: Place) -> list[Piece]:
    """One line as a form; ``opener`` is the element that it begins, which may get a class."""
    boxed = opener is not None and opener.tag in ("li", "p")
    if boxed and line and isinstance(line[0], str) and (tick := TICK.match(line[0])):
        with_class(opener, "task-list-item")
        return _ticked([line[0][tick.end() :], *line[1:]], place)
    text = _words(line)
    if not BLANK.search(text):
        return line
    fields = list(FIELD.finditer(text))
    if boxed and fields and "".join(match[0] for match in fields) == text and not any(map(_holds_field, line)):
        with_class(opener, "field-row")
        return [named_field(match) for match in fields]
    return _Gaps(place).filled(line)


def _holds_field(piece: Piece) -> bool:
    return not isinstance(piece, str) and any(each.tag in TAKEN for each in piece.iter())


def _ticked(line: list[Piece], place: Place) -> list[Piece]:
    """A box with its words. The label ends before a link or a gap, which are things to press themselves."""
    head: list[Piece] = []
    rest = list(line)
    while rest and not _holds_field(rest[0]):
        gap = BLANK.search(_words(rest[:1]))
        if gap and isinstance(rest[0], str):
            head, rest[0] = [*head, rest[0][: gap.start()]], rest[0][gap.start() :]
        if gap:
            break
        head.append(rest.pop(0))
    before = _words(head)
    if head and isinstance(head[-1], str):
        words = head[-1].rstrip("（ \n")
        head[-1], rest = words, [head[-1][len(words) :], *rest]
    named = {} if before.strip("（ \n") else {"aria-label": "打勾"}
    box = E.input({"type": "checkbox", "autocomplete": "off"} | named)
    label = E.label({"class": "tick"})
    fill(label, [box, " ", *head])
    return [label, *_Gaps(place, before).filled(rest)]


class _Gaps:
    """Puts an input for every gap of a line; ``before`` is text of the line that stands ahead."""

    def __init__(self, place: Place, before: str = "") -> None:
        self.place, self.before, self.name = place, before, ""

    def filled(self, line: list[Piece]) -> list[Piece]:
        """The line with its gaps as inputs; elements in it are filled too, but OPAQUE ones."""
        content: list[Piece] = []
        for piece in line:
            if isinstance(piece, str):
                content += self._text(piece)
                continue
            if piece.tag not in OPAQUE:
                fill(piece, self.filled(pieces(piece)))
            content.append(piece)
        return content

    def _text(self, text: str) -> list[Piece]:
        content: list[Piece] = []
        at = 0
        for match in BLANK.finditer(text):
            if match.start() < at:
                continue
            content.append(text[at : match.start()])
            self.before += text[at : match.start()]
            unit = UNIT.match(text, match.end())
            self.name = _name(self.before) or self.name or self.place.name()
            label = f"{self.name}（{unit[0]}）" if unit else self.name
            after, asks = text[match.end() :], (self.place.column(), self.name)
            room = blank_field(match[0], label, unit[0] if unit else "", asks, after)
            self.before, at = "", match.end()
            tail = TAIL.match(text, at)
            if tail and tail[0] and len(match[0].split()) == 1:
                room = E.span({"class": "gap"}, room, tail[0])
                self.before, at = tail[0], tail.end()
            content.append(room)
        self.before += text[at:]
        return [*content, text[at:]]


def _name(before: str) -> str:
    """The words just ahead of a gap, back to the last punctuation; not the unit of the gap before."""
    words = before.strip(SOFT)
    unit = UNIT.match(words)
    if unit and unit.end() == len(words):
        return ""
    return re.split(f"[{re.escape(SOFT)}]", words)[-1][-12:]
