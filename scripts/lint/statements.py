"""Which numbers on a page are statements that have to be proved, and by which facts."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.text.inline import OBJECT
from scripts.text.quantities import Quantity, quantities

ASKED = "also-asked"  # the readers' own wordings state nothing
META = ("title", "summary", "unverified")
_WORTH = re.compile(r"\d|[一二两三四五六七八九十半廿卅壹贰叁肆伍陆柒捌玖拾]"
                    r"[年个月日天周星礼小元块成折倍期岁次条部省点时工自季十百千万拾佰仟分厘]|分之"
                    r"|[息率费].?[百千万][一二三四五六七八九]")
_QUESTION = re.compile(r"[？?]\s*$")
_EXAMPLE = re.compile(r"(?:^|(?<=[。；！？\n]))[（\s]*(?:举例|例子|举个例子)")
_SUPPOSE = re.compile(r"比如|例如|譬如|假设|假如|假定|好比|打个比方")
MARKED = re.compile(r"举例|例子|例如|比如|假设|假如|虚构|示例")
_AS_OF = re.compile(r"(?:截至|截止到?|核对|核查|核实|查到|更新|到)[^，。；]{0,6}\Z")
_YOU = re.compile(r"(?:你|您)(?:可以|能|就|要)?(?:说|回|问|写|答)")
_SAY_THIS = re.compile(r"(?:^|[，。；：、！？\n]|[你您就请先再只要可以样着接])(?:写|说|回|答|念|问)[：:，]?\Z")
_OTHERS = re.compile(r"(?:对方|他|她|网上|有人|客服|催收|骗|中介|别人|常|人家|朋友|家人|规定)[^，。]{0,8}\Z")
SUPPOSED = ("元", "date", "期", "岁")  # what 比如 may introduce: the reader's own case, not a rule


@dataclass(frozen=True, slots=True)
class Statement:
    """A quantity that has to be proved. ``supposed``: it is introduced as an example."""

    unit: Unit
    quantity: Quantity
    quoted: bool

    @property
    def at(self) -> int:
        return self.unit.at(self.quantity.start)

    @property
    def words(self) -> str:
        """The quantity (a range whole) with a few characters before it, for messages."""
        q, text = self.quantity, self.unit.text
        lead = re.search(rf"[^\s，。；：、（）“”《》？！{OBJECT}]{{0,4}}\Z", text[max(0, q.start - 4):q.start]).group()
        return (lead + text[q.start:q.end]).strip()


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


def states(unit: Unit) -> bool:
    """Does the unit make statements at all?"""
    if unit.meta:
        return unit.kind in META and not (unit.kind == "title" and _QUESTION.search(unit.text))
    if unit.kind in ("heading", "box"):
        return not _QUESTION.search(unit.text) and unit.id != ASKED
    return unit.section != ASKED and "example" not in unit.boxes


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
    title, words = ctx.titles.get(doc.resolve(target), ""), unit.text[link.a:link.b].strip()
    return len(words) >= 4 and bool(title) and (words in title or title.rstrip("？") in words)


def review_date(doc: Document) -> date | None:
    try:
        return date.fromisoformat(str(doc.meta.get("reviewed", "")))
    except ValueError:
        return None


def as_of(quantity: Quantity, unit: Unit, reviewed: date | None) -> bool:
    """截至2026年11月: the date up to which the page was checked."""
    before = unit.text[max(0, quantity.start - 12):quantity.start]
    if quantity.key[0] != "date" or reviewed is None or not _AS_OF.search(before):
        return False
    return all(a is None or a == b for a, b in
               zip(quantity.key[1:], (reviewed.year, reviewed.month, reviewed.day), strict=True))


def provers(doc: Document, unit: Unit) -> list[str]:
    """Ids of the facts whose figures the unit may use: those cited in the same paragraph, item, row or script; for
    titles, headings and the front matter those cited anywhere on the page."""
    if unit.meta or unit.kind in ("heading", "box"):
        return doc.cited
    if unit.kind == "header":
        return list(dict.fromkeys(c.fact for u in doc.body if u.group == unit.group and u.kind in ("row", "header")
                                  for c in u.citations))
    return list(dict.fromkeys(c.fact for c in doc.scopes.get(unit.scope, [])))


def spoken_by_reader(doc: Document, unit: Unit, at: int) -> bool:
    """Is this a line we put into the reader's mouth (你说, 就写“…”)? Its rules must be right although quoted."""
    opening = max(unit.text.rfind("“", 0, at), 0)
    before, after = unit.text[max(0, opening - 14):opening], unit.text[unit.text.find("”", at) + 1:]
    if after[:1] not in ("的", "是") and _SAY_THIS.search(before) and not _OTHERS.search(before):
        return True
    if unit.kind == "definition":
        terms = [u for u in doc.body if u.kind == "term" and u.group == unit.group and u.at(0) < unit.at(0)]
        return bool(terms) and bool(_YOU.match(terms[-1].text.strip()))
    if unit.kind == "row":
        head = next((u for u in doc.body if u.kind == "header" and u.group == unit.group), None)
        cell = next((k for k, (a, b) in enumerate(unit.flat.cells) if a <= at <= b), 0)
        if head and cell < len(head.flat.cells):
            a, b = head.flat.cells[cell]
            return bool(_YOU.match(head.text[a:b].strip()))
    return False
