"""Inline Markdown: from source to the words a reader sees, with every position kept.

``flatten(source, pieces)`` drops markup (emphasis, link targets, tags, comments, heading ids), turns code and images
into one OBJECT character and remembers where each remaining character stood.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

OBJECT = "\ufffc"  # stands for code, an image, a quotation: something a rule must not read
CELL = "\n"  # between the cells of a table row, and between lines that do not join

_SPECIAL = re.compile(r"[\\`\[\]!<{&*_~\n]")
_TARGET = r"\(\s*(<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\](?:" + _TARGET + r"|\[([^\[\]]*)\])", re.S)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]*|mailto:[^<>\s]*)>")
_ATTRS = re.compile(r"\{:?\s*[#.][^{}\n]*\}|\{:[^{}\n]*\}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—\U00020000-\U0003ffff]")


@dataclass(slots=True)
class Link:
    """``start``/``end``: the whole link in the file; ``a``/``b``: its words in the flat text."""

    start: int
    end: int
    a: int
    b: int
    target: str
    target_at: int
    image: bool = False


@dataclass(slots=True)
class Flat:
    """The words of a stretch of Markdown without its marks, each with its place in the file."""

    text: str = ""
    links: list[Link] = field(default_factory=list)
    cells: list[tuple[int, int]] = field(default_factory=list)  # flat range of each piece of a table row
    bold: list[int] = field(default_factory=list)  # file offsets of the ** marks
    _from: list[int] = field(default_factory=list)
    _to: list[int] = field(default_factory=list)
    _odd: set[int] = field(default_factory=set)  # flat characters that stand for something else

    def mark(self, index: int, offset: int) -> None:
        """Flat character ``index`` stands at file ``offset``, and so on from there; in the order of ``index``."""
        self._from.append(index)
        self._to.append(offset)

    def mark_odd(self, indices: Iterable[int]) -> None:
        """These flat characters are not written as themselves: no fix may touch them."""
        self._odd.update(indices)

    def at(self, index: int) -> int:
        """Offset in the file of flat character ``index``; one past the end follows the last character."""
        k = bisect_right(self._from, index) - 1
        return self._to[k] + index - self._from[k] if k >= 0 else 0

    def plain(self, index: int) -> bool:
        """Is flat character ``index`` written in the file as itself, one character, nothing dropped before it?"""
        return index not in self._odd

    def span(self, a: int, b: int) -> tuple[int, int]:
        """File range of flat range [a, b), not empty."""
        return self.at(a), self.at(b - 1) + 1


class _Writer:
    """Collects flat text; ``put`` copies source characters, ``stand_in`` replaces some by one character."""

    def __init__(self, source: str) -> None:
        self.source, self.length, self.flat = source, 0, Flat()
        self.parts: list[str] = []

    def put(self, start: int, end: int) -> None:
        if end > start:
            self.flat.mark(self.length, start)
            self.parts.append(self.source[start:end])
            self.length += end - start

    def stand_in(self, offset: int, char: str) -> None:
        self.flat.mark(self.length, offset)
        self.flat.mark_odd((self.length,))
        self.parts.append(char)
        self.length += len(char)

    def last(self) -> str:
        return self.parts[-1][-1] if self.parts else ""


def flatten(source: str, pieces: list[tuple[int, int]], refs: dict[str, str], row: bool = False) -> Flat:
    """Flat text of the file ranges ``pieces`` (the lines of a block, or with ``row`` the cells of a table row)."""
    out = _Writer(source)
    if row:
        for k, (start, end) in enumerate(pieces):
            if k:
                out.stand_in(start, CELL)
            begin = out.length
            _inline(out, [(start, end)], refs)
            out.flat.cells.append((begin, out.length))
    else:
        _inline(out, pieces, refs)
    out.flat.text = "".join(out.parts)
    out.flat.mark(out.length, pieces[-1][1] if pieces else 0)
    return out.flat


def _inline(out: _Writer, pieces: list[tuple[int, int]], refs: dict[str, str]) -> None:
    joined = "\n".join(out.source[s:e] for s, e in pieces)
    starts, total = [], 0
    for start, end in pieces:
        starts.append(total)
        total += end - start + 1

    def back(i: int) -> int:
        k = max(bisect_right(starts, i) - 1, 0)
        return pieces[k][0] + i - starts[k]

    def copy(i: int, j: int) -> None:  # never crosses a line
        if j > i:
            at = back(i)
            out.put(at, at + j - i)

    opened: dict[int, tuple[int, Link]] = {}  # flat text of a link ends here -> (where its markup ends, the link)
    closed_runs: set[int] = set()
    pos = 0
    while match := _SPECIAL.search(joined, pos):
        i = match.start()
        copy(pos, i)
        pos = _special(joined, i, out, back, opened, closed_runs, refs)
    copy(pos, len(joined))


def _special(s: str, i: int, out: _Writer, back, opened: dict, closed_runs: set[int], refs: dict) -> int:
    """Handle the markup character at ``s[i]``; returns where to go on."""
    char = s[i]
    if char == "]" and i in opened:
        end, link = opened.pop(i)
        link.b = out.length
        return end
    if char == "\n":
        nxt = s[i + 1 : i + 2]
        if not (_WIDE.match(out.last() or "") or _WIDE.match(nxt)):
            out.stand_in(back(i), CELL)
        return i + 1
    if char == "`":
        return _code(s, i, out, back, closed_runs)
    if char in "[!":
        return _link(s, i, out, back, opened, refs)
    if char == "<":
        return _angle(s, i, out, back)
    if char == "\\" and i + 1 < len(s) and s[i + 1] in "\\`*_{}[]()#+-.!|~<>&\"'":
        out.flat.mark_odd((out.length,))
        out.put(back(i + 1), back(i + 1) + 1)
        return i + 2
    if char == "{" and (match := _ATTRS.match(s, i)):
        return match.end()
    if char == "&" and (match := _ENTITY.match(s, i)):
        out.stand_in(back(i), html.unescape(match.group())[:1])
        return match.end()
    if char in "*_~":
        return _emphasis(s, i, out, back)
    out.put(back(i), back(i) + 1)
    return i + 1


def _code(s: str, i: int, out: _Writer, back, closed_runs: set[int]) -> int:
    j = i
    while j < len(s) and s[j] == "`":
        j += 1
    run = j - i
    if run not in closed_runs:
        close = re.compile(rf"(?<!`)`{{{run}}}(?!`)").search(s, j)
        if close:
            out.stand_in(back(i), OBJECT)
            return close.end()
        closed_runs.add(run)
    out.put(back(i), back(i) + run)
    return j


def _link(s: str, i: int, out: _Writer, back, opened: dict, refs: dict) -> int:
    image = s[i] == "!"
    match = _LINK.match(s, i + 1) if image and s[i + 1 : i + 2] == "[" else None if image else _LINK.match(s, i)
    if not match or (match.group(2) is None and (match.group(3) or match.group(1)).lower() not in refs):
        out.put(back(i), back(i) + 1)
        return i + 1
    if match.group(2) is None:
        target, at = refs[(match.group(3) or match.group(1)).lower()], match.start(3)
    else:
        target, at = match.group(2).strip("<>"), match.start(2)
    link = Link(back(i), back(match.end() - 1) + 1, out.length, out.length, target, back(at), image)
    out.flat.links.append(link)
    if image:
        out.stand_in(back(i), OBJECT)
        link.b = out.length
        return match.end()
    opened[match.end(1)] = (match.end(), link)
    return i + 1


def _angle(s: str, i: int, out: _Writer, back) -> int:
    if match := _AUTOLINK.match(s, i):
        link = Link(back(i), back(match.end() - 1) + 1, out.length, out.length + 1, match.group(1), back(i + 1))
        out.flat.links.append(link)
        out.stand_in(back(i), OBJECT)
        return match.end()
    if match := _TAG.match(s, i):
        return match.end()
    if s.startswith("<!--", i) and (end := s.find("-->", i, i + 2000)) > 0:
        return end + 3
    out.put(back(i), back(i) + 1)
    return i + 1


def _emphasis(s: str, i: int, out: _Writer, back) -> int:
    j = i
    while j < len(s) and s[j] == s[i]:
        j += 1
    run, before, after = j - i, s[i - 1 : i], s[j : j + 1]
    word = before.isalnum() and after.isalnum()
    alone = (not before or before.isspace()) and (not after or after.isspace())
    keep = {"*": alone or run > 3, "_": alone or word or run > 3, "~": True}[s[i]]
    if keep:
        out.put(back(i), back(i) + run)
    elif s[i] == "*" and run == 2:
        out.flat.bold.append(back(i))
    return j
