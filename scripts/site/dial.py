"""Telephone numbers in the words of a page become links that dial."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.pages import ASKED
from scripts.registers.model import Phone
from scripts.site.dom import OPAQUE, WITH_DIGIT, replace_text

# Elements that are links or hold no running text
KEPT = OPAQUE - {"form"} | {"a", "summary", "title", "h1", "h2", "h3", "h4", "h5", "h6"}
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
    pattern = _pattern(tuple(sorted(phone.number for phone in phones if phone.dial)))
    if pattern is None:
        return
    asked = _asked(article)
    replace_text(article, WITH_DIGIT, pattern, _link, lambda each: each in asked or each.tag in KEPT)


def _asked(article: HtmlElement) -> set[HtmlElement]:
    """From the heading of the readers' wordings to their list."""
    found: set[HtmlElement] = set()
    heading = article.find(f"./*[@id='{ASKED}']")
    for each in (heading, *heading.itersiblings()) if heading is not None else ():
        found.add(each)
        if each.tag == "ul":
            break
    return found


@lru_cache
def _pattern(numbers: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(numbers, key=len, reverse=True)
    return re.compile(f"{_BEFORE}(?:{'|'.join(map(re.escape, longest_first))}){_AFTER}") if numbers else None


def _link(match: re.Match[str]) -> HtmlElement:
    """A line may end behind no hyphen: that and the digit behind it are held together."""
    parts = re.split(r"(-\d)", match[0])
    held = (E.span(part) if at % 2 else part for at, part in enumerate(parts))
    return E.a(*held, {"class": "tel", "href": f"tel:{match[0].replace('-', '')}"})
