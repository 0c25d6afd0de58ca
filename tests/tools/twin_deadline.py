"""The same counting in Python, written from the law and not from deadline.js, with dates of the standard library."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import yaml

from scripts.paths import DATA

NOTICE_2026 = yaml.safe_load((DATA / "holidays" / "2026.yml").read_text(encoding="utf-8"))
ONE = timedelta(days=1)


def _span(text: str) -> list[date]:
    first, _, last = text.partition("/")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return [start + ONE * n for n in range((end - start).days + 1)]


OFF = {day for text in NOTICE_2026["rest"] for day in _span(text)}
WORK = {day for text in NOTICE_2026["work"] for day in _span(text)}


def rests(day: date) -> bool:
    """Weekend or day off; of years without a notice only weekends and New Year are known."""
    if day in WORK:
        return False
    return day in OFF or day.isoweekday() > 5 or (day.year != 2026 and (day.month, day.day) == (1, 1))


def rolled(day: date) -> date:
    while rests(day):
        day += ONE
    return day


def months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_day(served: date, count: int, unit: str) -> date:
    """民诉法85, 解释125; 民法典201–203."""
    end = served + ONE * count if unit == "day" else months_on(served, count * (12 if unit == "year" else 1))
    return rolled(end)
