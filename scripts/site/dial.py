"""Telephone numbers in the words of a page become links that dial."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.registers.model import Phone
from scripts.site.dom import OPAQUE, Piece, fill, pieces, replace_text

# Elements that are links or hold no running text
KEPT = OPAQUE - {"form"} | {"a", "summary", "title", "h1", "h2", "h3", "h4", "h5", "h6"}
ASKED = "also-asked"  # readers' own wordings stay as they are
# A number stands alone: no digit, letter, 第 or sign of money or of a range before it, and no unit after it.
_BEFORE = r"(?<![0-9A-Za-z_第.#¥￥])(?<!第\s)(?<![0-9],)(?<![0-9][-–—～~])"
_UNITS = (
    "[条款项章节页元块万亿千百个期次笔份岁名位倍号年月]|多[个元年条次]|天(?!天)|人(?!民|工|员)|家(?!人|属|里)"
    "|小时|分钟|秒"
)
_AFTER = rf"(?![0-9A-Za-z_%％‰]|[.,][0-9]|-[0-9A-Za-z]|[–—～~]\s?[0-9]|\s?(?:{_UNITS}))"


def link_phones(article: HtmlElement, phones: Iterable[Phone]) -> None:
    """Make the numbers of ``phones`` in ``article`` ``<a class="tel">``; twice equals once.

    Numbers that nobody can ring up (``Phone.dial``) stay text.
    """
    if pattern := _pattern(tuple(sorted(phone.number for phone in phones if phone.dial))):
        content: list[Piece] = []
        asked = False
        for piece in pieces(article):
            asked = asked or (not isinstance(piece, str) and piece.get("id") == ASKED)
            if isinstance(piece, str):
                content += _linked(piece, pattern)
                continue
            if not asked and piece.tag not in KEPT:
                replace_text(piece, lambda text: _linked(text, pattern), KEPT)
            asked = asked and piece.tag != "ul"
            content.append(piece)
        fill(article, content)


@lru_cache
def _pattern(numbers: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(numbers, key=len, reverse=True)
    return re.compile(f"{_BEFORE}(?:{'|'.join(map(re.escape, longest_first))}){_AFTER}") if numbers else None


def _linked(text: str, pattern: re.Pattern[str]) -> list[Piece]:
    content: list[Piece] = []
    at = 0
    for match in pattern.finditer(text):
        link = E.a(match[0], {"class": "tel", "href": f"tel:{match[0].replace('-', '')}"})
        content += [text[at : match.start()], link]
        at = match.end()
    return [*content, text[at:]]
