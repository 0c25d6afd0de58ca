"""Writes amounts the ways people do; the tool must read back what was written."""

from __future__ import annotations

PLAIN, LEGAL = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"


def han(number: int, digits: str = PLAIN, units: tuple[str, ...] = ("", "十", "百", "千")) -> str:
    """5070 -> 五千零七十; below 100 million."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        gap = digits[0] if 0 < low < 1000 else ""
        return han(high, digits, units) + "万" + gap + (han(low, digits, units) if low else "")
    text, waiting = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += (digits[0] if waiting and text else "") + digits[digit] + units[place]
        waiting = not digit
        if waiting and text and number % 10**place == 0:
            break
    return text or digits[0]


def spoken(number: int) -> str | None:
    """4300 -> 四千三, 12000 -> 一万二; None when nobody says it so."""
    for place, unit in ((4, "万"), (3, "千"), (2, "百")):
        high, low = divmod(number, 10**place)
        if 0 < high < 10 and low and low % 10 ** (place - 1) == 0:
            return PLAIN[high] + unit + PLAIN[low // 10 ** (place - 1)]
    return None


def grouped(fen: int) -> str:
    return f"{fen // 100:,}" + (f".{fen % 100:02}" if fen % 100 else "")
