"""Arabic and Han numerals to exact numbers: 五=5, 十五=15, 两万=20000, 1.5万=15000, 二〇二六=2026."""
from __future__ import annotations

from decimal import Decimal

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
    return _han(text)


def _han(text: str) -> Decimal | None:
    for score, plain in SCORES.items():
        text = text.replace(score, plain)
    if not text or any(c not in DIGITS and c not in TENS and c not in BIG for c in text):
        return None
    if len(text) == 4 and all(c in DIGITS for c in text):  # 二〇二六
        return Decimal("".join(str(DIGITS[c]) for c in text))
    total = section = 0
    digit: int | None = None
    for char in text:
        if char in DIGITS:
            if digit:  # two digits side by side: 两三
                return None
            digit = DIGITS[char]
        elif char in TENS:
            section += (1 if digit is None else digit) * TENS[char]
            digit = None
        else:
            total += (section + (digit or 0)) * BIG[char]
            section, digit = 0, None
    if digit and text[-2:-1] in ("百", "千", "万"):  # 两万五 = 25000
        digit *= {"百": 10, "千": 100, "万": 1000}[text[-2]]
    return Decimal(total + section + (digit or 0))
