"""Numbers with a meaning, found in running text and in the ``figures`` of facts alike.

``quantities(text)`` yields each with its place; two quantities are the same when their keys are: 五年 = 5年 = 60个月,
1万元 = 10000元, 半年 = 6个月, 百分之五 = 5%, 晚上10点 = 22:00. A range yields both ends. Dates may be partial.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from scripts.text.measures import (
    BOUND_AFTER,
    BOUND_BEFORE,
    DAILY_BEFORE,
    PLAN_AFTER,
    VAGUE_BEFORE,
    unit_of,
)
from scripts.text.moments import clock, day
from scripts.text.numerals import BIG, TENS, number, sure
from scripts.text.patterns import number_pattern
from scripts.text.rates import Key, norm, share, spoken_rate


@dataclass(frozen=True, slots=True)
class Quantity:
    """``start``/``end`` count characters of the text; ``level`` is explained in measures.py."""

    key: Key
    start: int
    end: int
    raw: str
    level: int


_SEPARATOR = re.compile(r"\s?(?:～|~|－|-|—|–|至|到|、|或者?|和)\s?(?:次日|第二天)?$")
HALF: Key = ("率", norm(Decimal("0.5")))
ROUGH = ("日", "月", "小时", "期", "率", "倍")  # dimensions in which a rough number may pose as a rule
_MONEY_AFTER = re.compile(r"[，。；、！？）)\s到至～—以之的还本]|$")


@dataclass(slots=True)
class _Token:
    """A quantity in the making; ``value`` is the bare number, ``unit`` "" when none was written."""

    start: int
    end: int
    key: Key | None = None
    value: Decimal | None = None
    raw_number: str = ""
    mult: str = ""
    unit: str = ""
    ordinal: bool = False
    half: bool = False
    level: int = 2  # of a token that has its key already


def quantities(text: str) -> list[Quantity]:
    """All quantities in ``text``, in order; approximate ones (几天, 两三次, 数万元) are left out."""
    tokens = [token for match in number_pattern().finditer(text) if (token := _token(match, text))]
    _share_units(tokens, text)
    found: list[Quantity] = []
    for token in _joined(tokens, text):
        if quantity := _finish(token, text):
            found.append(quantity)
    return found


@lru_cache(maxsize=8192)
def figure_keys(figure: str) -> frozenset[Key]:
    """Keys of one registered figure."""
    return frozenset(quantity.key for quantity in quantities(figure))


def proved(key: Key, keys: Iterable[Key]) -> bool:
    """Is the quantity among the registered ones? A registered day also proves its month and its year."""
    keys = keys if isinstance(keys, (set, frozenset)) else set(keys)
    if key in keys:
        return True
    if key[0] == "date":
        return any(
            k[0] == "date" and all(a is None or a == b for a, b in zip(key[1:], k[1:], strict=True)) for k in keys
        )
    return key[0] == "号" and ("日", key[1]) in keys


# -- one token -----------------------------------------------------------------------------------------------------


def _token(m: re.Match, text: str) -> _Token | None:
    start, end = m.span()
    if m.group("skip"):
        return None
    if m.group("date"):
        return _Token(start, end, key=day(m))
    if m.group("clock"):
        return _Token(start, end, key=clock(m))
    if m.group("share"):
        return _Token(start, end, key=share(m))
    if m.group("cheng") or m.group("per") or m.group("fen") or m.group("li") or m.group("bare"):
        return _Token(m.start("bare") if m.group("bare") else start, end, key=spoken_rate(m))
    if m.group("half_of") or m.group("half") or m.group("next") or m.group("nearly"):
        return _half(m)
    if m.group("day_of"):
        nth = number(m.group("dn"))
        return _Token(start, end, key=("号", norm(nth)) if nth else None)
    if m.group("yuan"):
        value = sure(m.group("yn")) * BIG.get(m.group("ym") or "", 1)
        return _Token(start, end, key=("元", norm(value)))
    return _plain(m, text)


def _half(m: re.Match) -> _Token | None:
    """半年, 一半, 小半年, 下个月."""
    start, end = m.span()
    if m.group("half_of"):
        unit = unit_of(m.group("half_unit").replace("月", "个月").replace("个个", "个"))
        if unit.dimension != "月":  # 半小时、半天 are advice
            return None
        return _Token(start, end, key=(unit.dimension, norm(unit.worth * Decimal("0.5"))))
    if m.group("half") or m.group("next"):
        return _Token(start, end, key=HALF if m.group("half") else ("月份", m.group()), level=1)
    return _Token(start, end, key=("约月", m.group()))  # 小半年: no fact knows such a number


def _plain(m: re.Match, text: str) -> _Token | None:
    start, end = m.span()
    value = number(m.group("num"))
    tens = m.group("num")[0] in TENS and VAGUE_BEFORE.search(text[max(0, start - 2) : start])  # 几十、上百
    if value is None and len(m.group("num")) == 2 and m.group("unit") and not m.group("ord"):
        return _roughly(m)
    if value is None or m.group("vague") or tens:
        return None
    if text[start - 1 : start] == "." or (
        m.group("num")[0].isdigit()
        and text[start - 1 : start] in ("-", "_")
        and text[start - 2 : start - 1].isascii()
        and not m.group("unit")
    ):
        return None
    return _Token(
        start,
        end,
        value=value,
        raw_number=m.group("num"),
        mult=m.group("mult") or "",
        unit=m.group("unit") or "",
        ordinal=bool(m.group("ord")),
        half=bool(m.group("and_half")),
    )


def _roughly(m: re.Match) -> _Token | None:
    """两三天, 三五次: no fact knows such a number; it has to be proved only where it sets a bound (两三天内)."""
    dimension = unit_of(m.group("unit")).dimension
    text, start, end = m.string, m.start(), m.end()
    bound = BOUND_BEFORE.search(text[max(0, start - 10) : start]) or BOUND_AFTER.match(text[end : end + 4])
    return _Token(start, end, key=("约" + dimension, m.group("num"))) if bound and dimension in ROUGH else None


# -- neighbours ----------------------------------------------------------------------------------------------------


def _share_units(tokens: list[_Token], text: str) -> None:
    """In 1～3天, 5万～12万元, 15、30或60日, 2026年11月1日至22日 one borrows from the other."""
    for a, b in reversed(list(pairwise(tokens))):
        if not _SEPARATOR.match(text[a.end : b.start]):
            continue
        if a.value is not None and not a.unit and b.unit and not b.ordinal:
            a.unit, a.end = b.unit, b.end
            if not a.mult and b.mult and b.value is not None and a.value < b.value:
                a.mult = b.mult
        elif a.value is not None and not a.unit and b.key and b.key[0] == "clock":
            a.key = ("clock", int(a.value) * 60) if a.value <= 24 else None
        elif a.key and a.key[0] == "date" and a.key[3] and b.unit in ("日", "号") and b.value is not None:
            b.key = ("date", a.key[1], a.key[2], int(b.value))


def _joined(tokens: list[_Token], text: str) -> list[_Token]:
    """三年十个月 and 三年零两个月 are one duration."""
    found: list[_Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if (
            last
            and text[last.end : token.start] in ("", "零")
            and last.unit == "年"
            and token.unit == "个月"
            and not last.ordinal
            and last.key is None
            and token.key is None
        ):
            months = (last.value or 0) * 12 + (token.value or 0)
            found[-1] = _Token(last.start, token.end, key=("月", norm(months)), raw_number=last.raw_number)
        else:
            found.append(token)
    return found


def _finish(t: _Token, text: str) -> Quantity | None:
    raw = text[t.start : t.end].strip()
    if t.key is not None:
        return Quantity(t.key, t.start, t.end, raw, t.level)
    if t.value is None:
        return None
    value = t.value
    for char in t.mult:
        value *= {**TENS, **BIG}[char]
    if not t.unit:
        big = t.mult or t.raw_number[-1] in "万亿"
        if big and (t.mult or t.raw_number)[-1] in "万亿" and _MONEY_AFTER.match(text[t.end : t.end + 1]):
            return Quantity(("元", norm(value)), t.start, t.end, raw, 2)
        return None
    unit = unit_of(t.unit)
    if t.half or "半" in t.unit:
        value += Decimal("0.5")
    if t.ordinal:
        level = (2 if "逾期" in text else 1) if unit.dimension in ("日", "月", "期") else 0
        return Quantity(("第" + unit.dimension, norm(value * unit.worth)), t.start, t.end, raw, level)
    return Quantity((unit.dimension, norm(value * unit.worth)), t.start, t.end, raw, _level(t, text, unit, value))


def _level(t: _Token, text: str, unit, value: Decimal) -> int:
    han = not t.raw_number[:1].isdigit()
    before, after = text[max(0, t.start - 10) : t.start], text[t.end : t.end + 4]
    if unit.dimension == "日" and PLAN_AFTER.match(after):
        return 0
    if han and unit.dimension in ("日", "月", "小时") and value <= 2 and DAILY_BEFORE.search(before):
        return 0
    if han and value == 1 and unit.dimension in ("日", "月", "小时", "次", "期", "倍", "元"):
        level = 0  # 一天、一个月、一次 are everyday words
    else:
        level = unit.han if han else unit.needs
    if level < 2 and (BOUND_BEFORE.search(before) or BOUND_AFTER.match(after)):
        return 2 if not (han and value == 1 and re.search(r"每.{0,4}$", before)) else level
    return level
