"""Which numbers on a page are statements that have to be proved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.grounds.said import review_date, states
from scripts.text.clauses import clauses
from scripts.text.inline import OBJECT
from scripts.text.quantities import Quantity, quantities

_WORTH = re.compile(
    r"\d|[一二两三四五六七八九十半廿卅壹贰叁肆伍陆柒捌玖拾]"
    r"[年个月日天周星礼小元块成折倍期岁次条部省点时工自季十百千万拾佰仟分厘]|分之"
    r"|[息率费].?[百千万][一二三四五六七八九]"
)
_EXAMPLE = re.compile(r"(?:^|(?<=[。；！？\n]))[（\s]*(?:举例|例子|举个例子)")
_SUPPOSE = re.compile(r"比如|例如|譬如|假设|假如|假定|好比|打个比方")
MARKED = re.compile(r"举例|例子|例如|比如|假设|假如|虚构|示例")
_AS_OF = re.compile(r"(?:截至|截止到?|核对|核查|核实|查到|更新|到)[^，。；]{0,6}\Z")
SUPPOSED = ("元", "date", "期", "岁")  # what 比如 may introduce: the reader's own case, not a rule


@dataclass(frozen=True, slots=True)
class Statement:
    """A quantity that has to be proved. ``quoted``: it stands in a saying, which is somebody else's."""

    unit: Unit
    quantity: Quantity
    quoted: bool

    @property
    def at(self) -> int:
        return self.unit.at(self.quantity.start)

    @property
    def words(self) -> str:
        """The quantity (a range whole), for messages with its clause up to it when that is short."""
        q, text = self.quantity, self.unit.text
        lead = text[max((a for a, _ in clauses(text, 0, q.end) if a <= q.start), default=q.start) : q.start]
        return ((lead if len(lead) <= 8 and OBJECT not in lead else "") + text[q.start : q.end]).strip()


def statements(doc: Document, ctx: Context) -> list[Statement]:
    """Quantities on the page that are neither example, nor reader's question, nor the review date."""
    return doc.memo("statements", lambda: list(_statements(doc, ctx)))


def _statements(doc: Document, ctx: Context) -> Iterator[Statement]:
    reviewed = review_date(doc)
    for unit in doc.units:
        if not states(unit) or not _WORTH.search(unit.text):
            continue
        examples, suppositions = example_ranges(unit), suppose_ranges(unit)
        named = [(link.a, link.b) for link in unit.flat.links if names_page(doc, ctx, unit, link)]
        for quantity in quantities(unit.text):
            k = quantity.start
            if inside(k, examples) or inside(k, named) or as_of(quantity, unit, reviewed):
                continue
            if quantity.key[0] in SUPPOSED and inside(k, suppositions):
                continue
            yield Statement(unit, quantity, unit.unquoted[k] == OBJECT)


def example_ranges(unit: Unit) -> list[tuple[int, int]]:
    return [(match.start(), len(unit.text)) for match in _EXAMPLE.finditer(unit.text)]


def suppose_ranges(unit: Unit) -> list[tuple[int, int]]:
    return [(match.start(), unit.sentence(match.start())[1]) for match in _SUPPOSE.finditer(unit.text)]


def inside(k: int, ranges: list[tuple[int, int]]) -> bool:
    return any(a <= k < b for a, b in ranges)


def names_page(doc: Document, ctx: Context, unit: Unit, link) -> bool:
    """Is the link's text the title of the page it leads to? Numbers in it are proved there."""
    target = link.target.partition("#")[0]
    if not target.endswith(".md") or "/sources/" in f"/{target}":
        return False
    title, words = ctx.titles.get(doc.resolve(target), ""), unit.text[link.a : link.b].strip()
    return len(words) >= 4 and bool(title) and (words in title or title.rstrip("？") in words)


def as_of(quantity: Quantity, unit: Unit, reviewed: date | None) -> bool:
    """截至2026年11月: the date up to which the page was checked."""
    before = unit.text[max(0, quantity.start - 12) : quantity.start]
    if quantity.key[0] != "date" or reviewed is None or not _AS_OF.search(before):
        return False
    return all(
        a is None or a == b
        for a, b in zip(quantity.key[1:], (reviewed.year, reviewed.month, reviewed.day), strict=True)
    )
