"""READ: the measures of the writing guide, and vague pointers to time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import ERROR, WARNING, Hit, rule
from scripts.lint.grounds.said import speaks
from scripts.pages import ANSWER_KINDS
from scripts.text.clauses import clauses
from scripts.text.dates import real
from scripts.text.inline import OBJECT
from scripts.text.quantities import quantities

HAN = re.compile(r"[\u3400-\u9fff〇]")
_CITED = re.compile(r"（[^（）]*（?[^（）]*）?[^（）]*）")
_DOUBLE = re.compile(r"不得不|不能不|不可不|不会不|并非不|无不|没有不|不是不(?!同)|莫不|未尝不")
PROSE = ("paragraph", "item", "definition")


class Limit(NamedTuple):
    """Warn from ``warn`` on, fail from ``fail`` on (writing-guide.md 4.6)."""

    warn: int
    fail: int

    def severity(self, value: float) -> str:
        return ERROR if value >= self.fail else WARNING if value >= self.warn else ""


MEDIAN = Limit(21, 25)  # Han per sentence, median of the page: over 20, over 24
SENTENCE = Limit(41, 56)  # over 40, over 55
CLAUSE = Limit(21, 29)  # between punctuation marks: over 20, over 28
PARAGRAPH = Limit(4, 6)  # sentences
SECTION = Limit(301, 451)  # Han between two headings
DE = Limit(3, 4)  # 的 in one clause
DOUBLE = Limit(1, 3)  # double negatives on a page
FOLDS = Limit(5, 7)
RED = Limit(2, 3)
RARE = Limit(5, 10)  # characters outside the common list, per thousand


@rule("READ001", "读得懂的长短", severity=WARNING)
def measures(doc: Document, ctx: Context) -> Iterator[Hit]:
    """句子、分句、段落、小节的长短，“的”、双重否定、折叠框和红框的个数；过线提醒，再过线是错误。

    坏：一句话五十六个汉字以上
    好：拆成两句，一句一个意思
    """
    if doc.page.kind not in ANSWER_KINDS:
        return
    lengths: list[int] = []
    for unit in doc.body:
        if unit.kind in PROSE and speaks(unit):
            yield from _sentences(unit, lengths)
    if len(lengths) >= 5 and (level := MEDIAN.severity(median(lengths))):
        yield Hit(
            doc.page.body_start,
            f"全页句子的中位数必须在20个汉字以内，现在{median(lengths):.0f}个：拆短句子",
            severity=level,
        )
    yield from _sections(doc)
    yield from _boxes(doc)
    yield from _rare(doc)


def _plain(unit: Unit) -> str:
    """The words without citations in brackets and quotations; same length."""
    text = unit.unquoted
    for link in unit.flat.links:
        a, b = link.a, link.b
        if text[a - 1 : a] == "（" and text[b : b + 1] == "）":
            a, b = a - 1, b + 1
            text = text[:a] + OBJECT * (b - a) + text[b:]
    return text


def _sentences(unit: Unit, lengths: list[int]) -> Iterator[Hit]:
    text = _plain(unit)
    ranges = unit.sentences
    for a, b in ranges:
        count = len(HAN.findall(text, a, b))
        if count:
            lengths.append(count)
        if level := SENTENCE.severity(count):
            yield Hit(unit.at(a), f"这句有{count}个汉字，必须在40个以内：拆成两句", severity=level)
        for start, end in clauses(text, a, b):
            clause = text[start:end]
            run = len(HAN.findall(clause))
            if level := CLAUSE.severity(run):
                yield Hit(unit.at(start), f"这里连着{run}个汉字没有停顿，必须在20个以内：断开", severity=level)
            of = clause.count("的") - clause.count("的话") - clause.count("目的")
            if level := DE.severity(of):
                yield Hit(unit.at(start), f"这个分句有{of}个“的”，最多两个：改写", severity=level)
    n = sum(1 for a, b in ranges if HAN.search(text, a, b))
    if unit.kind == "paragraph" and (level := PARAGRAPH.severity(n)):
        yield Hit(unit.at(0), f"这段有{n}句，最多三句：分成两段", severity=level)
    for k, match in enumerate(_DOUBLE.finditer(text)):
        yield Hit(
            unit.at(match.start()), f"“{match.group()}”是双重否定：改成肯定的说法", severity=DOUBLE.severity(k + 1)
        )


def _sections(doc: Document) -> Iterator[Hit]:
    head, count = None, 0
    for unit in [*doc.body, None]:
        if unit is None or unit.kind == "heading":
            if head is not None and (level := SECTION.severity(count)):
                yield Hit(head.at(0), f"这一节有{count}个汉字，必须在300个以内：加小标题", severity=level)
            head, count = unit, 0
        elif unit.kind in PROSE and speaks(unit):
            count += len(HAN.findall(_plain(unit)))


def _boxes(doc: Document) -> Iterator[Hit]:
    for names, limit, what in ((("details",), FOLDS, "折叠框"), (("deadline", "danger"), RED, "红框")):
        found = [box for box in doc.layout.boxes if box.name in names]
        if level := limit.severity(len(found)):
            at, most = found[limit.warn - 1].start, limit.warn - 1
            yield Hit(at, f"一页最多{most}个{what}，现在{len(found)}个", severity=level)


def _rare(doc: Document) -> Iterator[Hit]:
    text = "".join(_plain(unit) for unit in doc.body if unit.kind in PROSE and speaks(unit))
    han = HAN.findall(text)
    odd = [char for char in han if not common(char)]
    share = 1000 * len(odd) / max(len(han), 1)
    if len(set(odd)) >= 3 and (level := RARE.severity(share)):
        yield Hit(doc.page.body_start, f"少见的字太多（{''.join(sorted(set(odd)))}）：换常用的说法", severity=level)


def common(char: str) -> bool:
    """Is the character among the 3755 of the first level of GB 2312 (the usual stand-in for the common list)?"""
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7 or char == "呗"
    except UnicodeEncodeError:
        return False


@rule("READ003", "日期要真实存在")
def impossible_date(doc: Document, ctx: Context) -> Iterator[Hit]:
    """正文和页首里写出的日期，日历上要有这一天。

    坏：2026年2月31日
    好：2026年2月28日
    """
    for unit in doc.units:
        for quantity in quantities(unit.text) if "月" in unit.text or "-" in unit.text else ():
            if quantity.key[0] == "date" and not real(*quantity.key[1:]):
                yield Hit(unit.at(quantity.start), f"“{quantity.raw}”不是真实存在的日期：对照日历改")


_VAGUE = re.compile(
    r"目前|近期|近日|近来|近年来?|今年|去年|明年|本月|上个?月(?!的?账单)|下个月初|昨[日天]"
    r"|(?<![\u4e00-\u9fff\d])日前|前不久|不久前|眼下|现阶段|当下|(?<![同临])时下(?![载单])"
    r"|最近(?!的|一[次期个笔条]|几|两|\d|[一二三四五六七八九十])|当前(?!逾期|应还|账单|页|欠款)"
)


@rule("READ002", "时间要写明")
def vague_time(doc: Document, ctx: Context) -> Iterator[Hit]:
    """“目前”“近期”“今年”过一年就错了；写明截至哪年哪月。

    坏：目前没有公开的标准。
    好：截至2026年11月，没有公开的标准。
    """
    for unit in doc.units:
        if not speaks(unit) or unit.kind in ("who", "for", "what"):
            continue
        for match in _VAGUE.finditer(unit.unquoted):
            a, b = unit.sentence(match.start())
            letter = doc.page.kind == "guide" and re.search(r"我|本人", unit.text[a:b])
            if not letter and not re.match(r"那", unit.text[match.start() - 1 : match.start()]):
                yield Hit(unit.at(match.start()), f"“{match.group()}”没有说是哪年哪月：写“截至2026年11月”或具体日期")
