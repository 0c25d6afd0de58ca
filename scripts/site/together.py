"""What no line may part: a number and its unit, the number of a note and the word before it.

``span.whole`` holds them. A word joiner (U+2060) would do without elements, but no font has it: Chromium then leaves a
gap as wide as a letter before some of the numbers.
"""

from __future__ import annotations

import re

from lxml.html import Element, HtmlElement

from scripts.site.dom import OPAQUE, WITH_DIGIT, Piece, fill, pieces, replace_text, with_class

_DIGITS = r"[0-9]+(?:[.,:][0-9]+)*"
_UNIT = (
    "个?(?:工作日|自然日|小时|分钟|月)|[多余]?[万亿千百][多余]?元"
    "|[年月日天元角分次倍万亿岁周期条款项号页份张人家笔户种个名位封]"
)
QUANTITY = rf"第?(?:{_DIGITS}[万亿]?[～~–-])?{_DIGITS}(?:{_UNIT})"
_QUANTITY = re.compile(QUANTITY)
_LAST = re.compile(rf"(?:{QUANTITY}|[^\s])[”’》）」』%]*$")
# Elements whose text is no running text, and those that hold their words already
_KEPT = OPAQUE - {"form"} | {"title"}
CLASS = "whole"
WHOLE_LINK = 6  # characters; a longer link before a number may be parted, and by some engines from its number too


def hold(*content: Piece) -> HtmlElement:
    """An element that stays on one line."""
    held = Element("span", {"class": CLASS})  # many on every page: the builder of lxml takes three times as long
    fill(held, content)
    return held


def last_word(content: list[Piece]) -> list[Piece]:
    """Take the last word, or the link that stands last but not alone, off ``content``."""
    last = content[-1] if content else ""
    if not isinstance(last, str):
        held = CLASS in last.classes
        if last.tail or not (held or (last.tag == "a" and len(content) > 1)):
            return []
        content.pop()
        if not held and len(last.text_content()) > WHOLE_LINK:
            with_class(last, "parted")
        return pieces(last) if held else [last]
    found = _LAST.search(last)
    if not found:
        return []
    content[-1] = last[: found.start()]
    return [found[0]]


def hold_quantities(element: HtmlElement) -> None:
    """Put every number with its unit below ``element`` into an element of its own; twice equals once."""
    replace_text(
        element,
        WITH_DIGIT,
        _QUANTITY,
        lambda match: hold(match[0]),
        lambda each: each.tag in _KEPT or CLASS in each.classes,
    )
