"""Dates and hours as written in running text, as keys of quantities: 2026年3月5日, 3月5日, 晚上10点, 22:00."""

from __future__ import annotations

import re

from scripts.text.numerals import number, sure
from scripts.text.rates import Key

_PM = ("下午", "傍晚", "晚上", "晚间", "夜里", "晚")


def day(m: re.Match) -> Key:
    """``("date", year, month, day)`` of a written date; what is not written is None."""
    if m.group("iy"):
        return ("date", int(m.group("iy")), int(m.group("im")), int(m.group("id")) if m.group("id") else None)
    year = int(sure(m.group("y"))) if m.group("y") else None
    month, day = (
        int(value) if x and (value := number(x)) is not None else None
        for x in ((m.group("m") or m.group("m2")), (m.group("d") or m.group("d2")))
    )
    return ("date", year, month, day)


def clock(m: re.Match) -> Key | None:
    """``("clock", minutes after midnight)``; None for an hour that does not exist."""
    if m.group("ch"):
        hour, minute = int(m.group("ch")), int(m.group("cm"))
    else:
        value = number(m.group("ph") or m.group("hh") or m.group("bh"))
        if value is None:
            return None
        hour, minute = int(value), 30 if m.group("and_half_past") else 0
        if m.group("part") in _PM and hour < 12:
            hour += 12
    return ("clock", hour * 60 + minute) if hour <= 24 or m.group("ch") else None  # 29:00 agrees with no fact
