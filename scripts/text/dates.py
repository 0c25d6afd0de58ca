"""Dates: as people write them, counted on, and which day it is where the readers are."""

from __future__ import annotations

import argparse
import calendar
from datetime import date, datetime, timedelta, timezone

HERE = timezone(timedelta(hours=8), "Asia/Shanghai")  # no summer time since 1991; needs no time zone files


def today() -> date:
    """The day in Asia/Shanghai, wherever the machine stands."""
    return datetime.now(HERE).date()


def as_date(text: object) -> date | None:
    """ "2026-11-22", or a date -> date; None for anything else."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def day_argument(text: str) -> date:
    """A day on the command line; raises argparse.ArgumentTypeError."""
    found = as_date(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"日期必须像 2026-11-22，现在是“{text}”")
    return found


def han_date(when: date | str) -> str:
    """date or "2025-02-28", "2024-05", "2020" -> 2025年2月28日, 2024年5月, 2020年."""
    text = when.isoformat() if isinstance(when, date) else when
    return "".join(f"{int(part)}{unit}" for part, unit in zip(text.split("-"), "年月日", strict=False))


def real(year: int | None, month: int | None, day: int | None) -> bool:
    """Is there such a day (month, year)? What is None is not known and may be anything."""
    if month is not None and not 1 <= month <= 12:
        return False
    if day is None or month is None:
        return day is None or 1 <= day <= 31
    return 1 <= day <= calendar.monthrange(year or 2024, month)[1]  # 2024: 2月29日 without a year may be


def after(first: date, days: int = 0, months: int = 0) -> date:
    """``first`` moved on; a month ends on its last day when it has no such day."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(first.day, last)) + timedelta(days=days)
