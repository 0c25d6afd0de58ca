"""The fields of a form: what a blank of the Markdown looks like, and what stands on the page in its place.

Every field is a text area in a ``span.fill``, so that what is typed wraps. sheet.css lets both grow with it; sheet.js
copies it into the span, for browsers where a text area cannot grow, and for paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement
from lxml.html.builder import E

BLANK = re.compile(r"_{4,}(?:\s_{4,})*")
FIELD = re.compile(r"\s*([^：；，。？！_][^：；。？！_]{0,23})：\s*(_{4,}(?:\s_{4,})*)([^\s：；_]{0,4})[\s；]*")
UNIT = re.compile(r"元|期|个月|个|月|日|号|年|天|次|分|时|点|%|％")
NUMBERS = ("元", "期", "个月", "%", "％")  # units whose field asks for the number keys
BY_HAND = re.compile(
    r"日期|哪天|那天|最晚|起日|最后一天|的日子|号码$|电话$|手机$"
)  # what takes 32 mm of paper to write
NAMED = re.compile(r"人民法院|（[^（）]{0,10}(?:全名|全称)）")  # behind a gap for a name as long as a company's: 60 mm
PAIR = 18  # characters of a box to tick, at most, that leave room for another beside it on paper
SHORT, LONG = 6, 12  # underscores of a blank: at most, at least


def named_field(match: re.Match[str]) -> HtmlElement:
    """A named field of a form, from a match of FIELD."""
    parts = [E.span(match[1].strip(), {"class": "field-name"}), blank_field(match[2], "", match[3], [match[1]])]
    if match[3]:
        parts.append(E.span(match[3], {"class": "field-unit"}))
    return E.label({"class": "field"}, *parts)


def blank_field(blank: str, label: str, unit: str, asks: Iterable[str], after: str = "") -> HtmlElement:
    """A field as wide as its blank, at first; of several blanks, as many rows. ``asks``: the words that ask for it;
    ``after``: the text behind it."""
    runs = blank.split()
    length = "lines" if len(runs) > 1 else "short" if len(blank) <= SHORT else "long" if len(blank) >= LONG else ""
    hand = "by-hand" if len(runs) == 1 and not unit and any(BY_HAND.search(each.strip()) for each in asks) else ""
    hand = "by-name" if NAMED.match(after) else hand
    given = {"class": "blank", "rows": str(len(runs)), "cols": str(len(runs[0]))}
    if label:
        given["aria-label"] = label
    if unit in NUMBERS:
        given["inputmode"] = "decimal"
    area = E.textarea(given | {"autocomplete": "off", "placeholder": " "})
    rules = [E.span({"class": "rules"}, *(E.i() for _ in runs))] if length == "lines" else []  # to write on: of paper
    return E.span({"class": " ".join(filter(None, ["fill", length, hand]))}, area, *rules)


def short_box(item: HtmlElement) -> bool:
    """A box to tick with a few words, or a word and a gap (其他：____), beside which another has room on paper."""
    most = PAIR if item.find(".//textarea") is None else PAIR // 3
    return "task-list-item" in item.classes and len(item.text_content().strip()) <= most
