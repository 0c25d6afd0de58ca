"""Shares and rates as people write them: 百分之五, 三分之一, 三成五, 日息万五, 月息两分."""

from __future__ import annotations

import re
from decimal import Decimal

from scripts.text.numerals import number, sure

Key = tuple  # (dimension, value) or ("date", year, month, day) or ("clock", minutes)
BASES = {"百": 100, "千": 1000, "万": 10000}


def norm(value: Decimal | int) -> Decimal:
    """The one form in which two equal numbers are the same."""
    return round(Decimal(value), 8).normalize()


def share(m: re.Match) -> Key | None:
    """百分之五, 三分之一, 1/3; None for what is no number."""
    if m.group("fa"):
        return ("率", norm(Decimal(m.group("fa")) / Decimal(m.group("fb")))) if int(m.group("fb")) else None
    if m.group("den"):
        below, above = number(m.group("den")), number(m.group("nom"))
        return ("率", norm(above / below)) if below and above else None
    whole, _, decimals = m.group("part_n").partition("点")
    value = Decimal(100) if whole == "百" else number(whole)
    if value is None:
        return None
    if decimals:
        value += Decimal("0." + "".join(str(int(number(c) or 0)) if c != "零" else "0" for c in decimals))
    return ("率", norm(value / BASES[m.group("base")]))


def spoken_rate(m: re.Match) -> Key | None:
    """三成五, 日息万五, 月息两分, 每天五厘, 年化24: rates as people say them. 分 is 1% of a month, 10% of a year."""
    if m.group("bare"):
        return ("率", norm(Decimal(m.group("bare")) / 100))
    if m.group("per"):
        return ("率", norm(sure(m.group("per_n")) / BASES[m.group("per")]))
    if m.group("cheng"):
        whole = number(m.group("cheng"))
        part = Decimal(5) if m.group("cheng_n") == "半" else sure(m.group("cheng_n"))
        return ("率", norm((whole * 10 + part) / 100)) if whole is not None else None
    value = number(m.group("li") or m.group("fen"))
    if value is None:
        return None
    if m.group("fen_half"):
        value += Decimal("0.5") if m.group("fen_half") == "半" else sure(m.group("fen_half")) / 10
    if m.group("fen_of") == "年":
        value *= 10
    return ("率", norm(value / (1000 if m.group("li") or m.group("fen_unit") == "厘" else 100)))
