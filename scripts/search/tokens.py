"""Text to search tokens. overrides/assets/search/tokens.js has the same rules; tests/search/tokens.json proves both.

1. Every character alone: NFKC, lower case (``Ｇ`` is ``g``, ``５`` is ``5``).
2. Han numerals before a unit become digits, and a space between digits and their unit goes (``三个月`` and ``3 个月``
   are ``3个月``, ``百分之二十四`` is ``24%``).
3. A run of Han gives every two neighbours (``花呗逾期``: 花呗, 呗逾, 逾期); a run of one gives that one.
4. A run of Latin letters and digits is one token, and its letter and digit parts too (``gbt45251``: gbt45251, gbt,
   45251); letters/letters are also joined (``gb/t``: gb, t, gbt); a run before Han or ``%`` also takes that character
   along (``12378投诉``: 12378, 12378投, 投诉), and a number of one or two digits stands for nothing without it
   (``3个月``: 3个, 个月; ``24%``: 24%).
5. Everything else only separates. There are no operators.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import chain
from operator import add

from scripts.text.numerals import han_number

UNITS = "个天日年月次元块期分万亿岁倍条点号家人遍通笔张封层级周小成名位件"
_DIGITS = "[〇零一二两三四五六七八九十百千]"
_NUMERAL = re.compile(rf"({_DIGITS})(?:(?<=百)分之({_DIGITS}+)|({_DIGITS}*))(?=([{UNITS}])|)")
_SPACED = re.compile(rf"([0-9])[ \u3000]+(?=[{UNITS}])")
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\u3007"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_JOINED = re.compile(f"[0-9a-z]([{_HAN}])(?![{_HAN}])")  # a run of one that goes with what is before it
_LATIN = re.compile(r"[0-9]+\.[0-9]+|[0-9a-z]+")
_RUN = re.compile(f"{_HAN_RUN.pattern}|{_LATIN.pattern}")
_PARTS = re.compile(r"[0-9]+|[a-z]+")
_WORD_END = re.compile(r"[0-9a-z]")
_BEFORE_SLASH = re.compile(r"(?<![0-9a-z])([a-z]+)/$")
_SMALL = re.compile(r"[0-9]{1,2}")


def normalise(text: str) -> str:
    """Rules 1 and 2; what tokens, highlighting and the tables are made of."""
    for char in set(text) - _FOLDED.same:
        text = text.replace(char, _FOLDED[char])
    return _SPACED.sub(r"\1", _NUMERAL.sub(_digits, text))


class _Folded(dict):
    """What each character is folded to, found out once; ``same`` are those that stay as they are."""

    def __init__(self) -> None:
        self.same: set[str] = set()

    def __missing__(self, char: str) -> str:
        self[char] = unicodedata.normalize("NFKC", char).lower()
        if self[char] == char:
            self.same.add(char)
        return self[char]


_FOLDED = _Folded()


def _digits(match: re.Match[str]) -> str:
    first, percent, rest, unit = match.groups()
    value = han_number(percent or first + rest) if percent or unit else None
    if value is None:
        return match.group()
    return f"{value}%" if percent else str(value)


def count(text: str) -> tuple[Counter[str], Counter[str]]:
    """How often each token that ``scan`` finds stands in normalised text, several times as quick; the second are the
    characters that stand alone."""
    runs = _HAN_RUN.findall(text)
    found = Counter(chain.from_iterable([map(add, run, run[1:]) for run in runs]))
    for match in _LATIN.finditer(text):
        for token, _, _ in _word(text, match.group(), match.start(), match.end()):
            found[token] += 1
    lone = [run for run in runs if len(run) == 1]
    return found, Counter(lone) - Counter(_JOINED.findall(text)) if lone else Counter()


def scan(text: str) -> list[tuple[str, int, int]]:
    """Rules 3 to 5 over normalised text: (token, start, end) in order of appearance."""
    found: list[tuple[str, int, int]] = []
    for match in _RUN.finditer(text):
        run, start, end = match.group(), match.start(), match.end()
        if not is_han(run[0]):
            found.extend(_word(text, run, start, end))
        elif len(run) > 1:
            found.extend((run[i : i + 2], start + i, start + i + 2) for i in range(len(run) - 1))
        elif not _WORD_END.search(text[max(0, start - 1) : start]):
            found.append((run, start, end))
    return found


def _word(text: str, run: str, start: int, end: int) -> list[tuple[str, int, int]]:
    unit = text[end : end + 1] if text[end : end + 1] == "%" or is_han(text[end : end + 1]) else ""
    slash = text[max(0, start - 1) : start] == "/" and _BEFORE_SLASH.search(text[max(0, start - 12) : start])
    return [(token, start + at, start + to) for token, at, to in _pieces(run, unit, slash.group(1) if slash else "")]


@lru_cache(4096)
def _pieces(run: str, unit: str, left: str) -> list[tuple[str, int, int]]:
    """The tokens of a run of letters and digits, with places from its start; ``left``: the letters before its slash."""
    parts = [run] if "." in run else _PARTS.findall(run)
    pieces = [(run, 0)]
    if len(parts) > 1:
        pieces += [(part, len("".join(parts[:i]))) for i, part in enumerate(parts)]
    if left and parts[0].isalpha():
        pieces += [(left + tail, -len(left) - 1) for tail in dict.fromkeys((run, parts[0]))]
    if unit:
        last = parts[-1]
        pieces = [piece for piece in pieces if not (piece[0] == last and _SMALL.fullmatch(last))]
        pieces.append((last + unit, len(run) - len(last)))
    return [(token, at, at + len(token) + (1 if at < 0 else 0)) for token, at in pieces]


def tokens(text: str) -> list[str]:
    """The tokens of raw text, in order, with repeats."""
    return [token for token, _, _ in scan(normalise(text))]


def is_han(char: str) -> bool:
    """Is this one character Han? (The empty string is not.)"""
    return "\u3400" <= char <= "\u4dbf" or "\u4e00" <= char <= "\u9fff" or char == "\u3007"
