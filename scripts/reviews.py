"""When something has to be checked again; spread by name, so that what was read in one week is not due in one."""

from __future__ import annotations

from datetime import date, timedelta
from zlib import crc32

from scripts.pages import Page
from scripts.registers.model import Fact, Registers
from scripts.text.dates import as_date

DEFAULT_EVERY = 180
# Days until the next check, from and to, by sources page: telephones and what a platform says change without notice
_FACT_DAYS = {"channels": (90, 180), "platform": (90, 180), "rules": (120, 300), "scams": (120, 300)}
_OTHER_FACTS = (150, 360)
_PAGE_DAYS = (91, 180)
_QUICK_PAGE_DAYS = (56, 90)  # pages most of whose facts are telephones or a platform's own words
_OVER = ("expired", "superseded")


def spread(name: str, days: tuple[int, int]) -> int:
    """A number of days within ``days``, always the same for ``name``."""
    low, high = days
    return low + crc32(name.encode()) % (high - low + 1)


def page_days(page: Page, registers: Registers) -> tuple[int, int]:
    """Days until a page is to be read again, from and to, by what it stands on."""
    pages = [registers.facts[name].page for name in page.sources if name in registers.facts]
    quick = sum(name in ("channels", "platform") for name in pages) * 2 > len(pages)
    return _QUICK_PAGE_DAYS if quick else _PAGE_DAYS


def weeks(first: date, every: int, until: date) -> list[tuple[int, int]]:
    """ISO year and week of every check from ``first`` on, ``every`` days apart, before ``until``."""
    found = []
    while first < until:
        found.append(first.isocalendar()[:2])
        first += timedelta(days=every)
    return found


def page_due(page: Page) -> date | None:
    """The last day on which the page counts as checked; None when it has no date."""
    reviewed = as_date(page.meta.get("reviewed"))
    every = page.meta.get("review_every")
    days = every if isinstance(every, int) and 0 < every < 10_000 else DEFAULT_EVERY
    return reviewed + timedelta(days=days) if reviewed else None


def lapse(fact: Fact, registers: Registers) -> date | None:
    """The last day on which the fact, or its main document, is in force as written; None when no end is known."""
    source = registers.sources.get(fact.source)
    days = [end for end in (fact.ends, source.expires if source else None) if end]
    return min(days) if days else None


def over(fact: Fact) -> bool:
    """Is the fact registered as a thing of the past?"""
    return fact.status in _OVER


def fact_due(fact: Fact, registers: Registers) -> date | None:
    """The last day on which the fact counts as checked; the day it lapses when that comes first."""
    if fact.checked is None:
        return None
    due = fact.checked + timedelta(days=spread(fact.id, _FACT_DAYS.get(fact.page, _OTHER_FACTS)))
    end = lapse(fact, registers)
    return min(due, end) if end and not over(fact) else due
