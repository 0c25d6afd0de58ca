"""Worked examples must add up: 2026年11月22日收到，15日 → 最后一天是2026年12月7日. The first day is not counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.grounds.numbers import MARKED
from scripts.text.dates import after, han_date, real
from scripts.text.quantities import Key, Quantity, quantities

PERIODS = ("日", "月")  # years are counted in months


def wrong_sums(doc: Document, ctx: Context) -> Iterator[tuple[Unit, Quantity, str]]:
    """(unit, date, what it should be) of every later date in an example that no period of its section leads to."""
    for unit in doc.body:
        if "example" not in unit.boxes and not MARKED.search(unit.text):
            continue
        days = [(date(*q.key[1:]), q) for q in quantities(unit.text) if q.key[0] == "date" and _exists(q.key)]
        if len(days) < 2:
            continue
        first, periods = days[0][0], _periods(doc, ctx, unit)
        ends = {_after(first, period) for period in periods}
        for day, quantity in days[1:]:
            if day > first and ends and day not in ends:
                yield unit, quantity, "、".join(han_date(d) for d in sorted(ends)[:4])


def _exists(key: Key) -> bool:
    return all(key[1:]) and real(*key[1:])


def _periods(doc: Document, ctx: Context, unit: Unit) -> set[Key]:
    """Periods named in the unit itself, else in its section, else registered with the facts that the page cites."""
    section = [u.text for u in doc.body if u.section == unit.section]
    for texts in ([unit.text], section):
        if found := {q.key for text in texts for q in quantities(text) if q.key[0] in PERIODS and q.key[1] > 1}:
            return found
    return {key for fact in doc.cited for key in ctx.stated(fact) if key[0] in PERIODS}


def _after(first: date, period: Key) -> date:
    return after(first, days=int(period[1])) if period[0] == "日" else after(first, months=int(period[1]))
