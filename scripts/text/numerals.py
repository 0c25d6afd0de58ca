"""Arabic and Han numerals to exact numbers: 五=5, 十五=15, 两万=20000, 一万亿=10^12, 1.5万=15000, 二〇二六=2026.

The one parser of Han numerals. tests/search/numerals.json proves it, and its twin in
overrides/assets/search/tokens.js, with the same vectors.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
DIGITS |= {c: n for n, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
SCORES = {"廿": "二十", "卅": "三十"}
BIG = {"万": 10_000, "亿": 100_000_000}
_HAN = "一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅"
HAN_NUMBER = rf"[{_HAN}][零〇{_HAN}百千佰仟]*(?:[万亿][零〇{_HAN}百千佰仟]*)*"
ARABIC_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,12})(?:\.\d{1,6})?"


def number(text: str) -> Decimal | None:
    """Value of a numeral; None for an approximate one (两三、三五) or anything else."""
    if text[:1].isdigit() and text.isascii():
        return Decimal(text.replace(",", ""))
    value = han_number(text)
    return None if value is None else Decimal(value)


def sure(text: str) -> Decimal:
    """Value of what a pattern has found to be a numeral; 0 when it is none after all."""
    return number(text) or Decimal(0)


@lru_cache(4096)
def han_number(text: str) -> int | None:
    """Value of a Han numeral: 一百零五 is 105, 五百二 520, 三亿五千万 350000000, 二〇二六 2026; None when it is not one
    number (三五, 十百, a 万 with nothing before it)."""
    for score, plain in SCORES.items():
        text = text.replace(score, plain)
    if not text or any(c not in DIGITS and c not in TENS and c not in BIG for c in text):
        return None
    if all(c in DIGITS for c in text):  # 二〇二六 is read digit by digit, 三五 is no number
        return int("".join(str(DIGITS[c]) for c in text)) if len(text) in (1, 4) else None
    return _composed(text)


def _composed(text: str) -> int | None:
    total = part = section = 0  # finished 亿; finished 万 of the present 亿; what follows the last 万 or 亿
    digit: int | None = None
    last, unit = 10_000, 1  # the power before in this section; what one step of the sign before is worth
    for char in text:
        if char in DIGITS:
            if digit:  # two digits side by side: 两三
                return None
            digit = DIGITS[char]
            unit = 1 if digit == 0 else unit
        elif char in TENS:
            held = digit == 0 and not (TENS[char] == 10 and (total or part) and not section)  # 一万零十 alone
            if TENS[char] >= last or held:
                return None
            last = TENS[char]
            section += (digit or 1) * last
            digit, unit = None, last // 10
        else:
            section += digit or 0
            if not section and not (char == "亿" and part):
                return None
            if char == "万":
                part += section * BIG[char]
            else:
                total, part = total + (part + section) * BIG[char], 0
            section, digit, last, unit = 0, None, 10_000, BIG[char] // 10
    return total + part + section + (digit or 0) * unit  # 两万五 is 25000, 五百二 is 520
