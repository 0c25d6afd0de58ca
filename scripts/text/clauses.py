"""Sentences and clauses of running Chinese. The one splitter."""

from __future__ import annotations

import re
from itertools import pairwise

_SENTENCE_END = re.compile(r"[。！？!?]+[”’」』）)】]*(?:（[^（）。]*）)?|\n")
_POINT = re.compile(r"[^。！？；!?;\n]+[。！？；!?;]*[”’）」』)]*")
_CLAUSE = re.compile(r"[^，。；：、！？!?;,:（）“”《》—…\n]+")
_COMMA = re.compile("[，；：,;:]")
Range = tuple[int, int]


def sentences(text: str) -> list[Range]:
    """Ranges of the sentences; a remark in brackets after the full stop still belongs to its sentence."""
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip()]


def statements(text: str) -> list[Range]:
    """Ranges of what stands between full stops and semicolons."""
    return [match.span() for match in _POINT.finditer(text)]


def clauses(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """Ranges between any two punctuation marks, those of a list (甲、乙) too, within text[start:end]."""
    return [match.span() for match in _CLAUSE.finditer(text, start, len(text) if end is None else end)]


def around(text: str, start: int, end: int, before: int = 1, behind: int = 2) -> str:
    """The clauses that hold ``text[start:end]`` with so many before and behind."""
    cuts = [0, *(match.end() for match in _COMMA.finditer(text)), len(text)]
    first = max(k for k, cut in enumerate(cuts[:-1]) if cut <= start)
    last = max(k for k, cut in enumerate(cuts[:-1]) if cut < max(end, 1))
    return text[cuts[max(first - before, 0)] : cuts[min(last + 1 + behind, len(cuts) - 1)]]


def clipped(text: str, most: int = 24) -> str:
    """``text`` for a message: whole when it is short, else cut at a mark or before a word, with ……."""
    text = text.strip()
    if len(text) <= most:
        return text
    marks = [match.end() for match in re.finditer("[，、；：。）”]", text) if most // 2 <= match.start() <= most + 8]
    return text[: marks[-1]].rstrip("，、；：") + "……" if marks else text[: _word_end(text, most)] + "……"


def _word_end(text: str, at: int) -> int:
    """Not between digits, Latin letters, or a number and its unit."""
    while 0 < at < len(text) and re.match(r"[A-Za-z0-9.%～][A-Za-z0-9.%～个天日月年元次万亿]", text[at - 1 : at + 1]):
        at += 1
    return at
