"""Article numbers of laws: 第十六条, 第675条, 第4、9—11条, 第二百五十三条之一."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scripts.text.numerals import HAN_NUMBER, number

_N = rf"(?:\d{{1,4}}|{HAN_NUMBER})"
_ARTICLES = re.compile(
    rf"第({_N}(?:\s?(?:[、,，]|—|-|～|至|到|和)\s?{_N})*)条(之[一二三四五六七八九十])?"
    r"(?!件|款|例|路|理由)"
)
NUMBERED = re.compile(r"第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十])?")  # the form of the registers
_LAW = re.compile(r"《([^《》]{2,40})》(?:（[^（）]{1,20}）)?")
_SHORT = re.compile(
    r"(民法典|民事诉讼法|民诉法|刑法|个人信息保护法|治安管理处罚法|征信业管理条例|反电信网络诈骗法)"
    r"(?:（[^（）]{1,20}）)?\Z"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """``law`` as written ("" when the name is not beside it); ``numbers`` like "16" or "253之一"."""

    law: str
    numbers: tuple[str, ...]
    start: int
    end: int
    raw: str


def references(text: str) -> list[Reference]:
    """Every mention of an article, with the law it is attached to."""
    found: list[Reference] = []
    for match in _ARTICLES.finditer(text):
        found.append(Reference(_law_before(text, match.start(), found), _numbers(match), *match.span(), match.group()))
    return found


@lru_cache(maxsize=4096)
def numbers(articles: tuple[str, ...]) -> frozenset[str]:
    """Article numbers of registered articles: (第十六条, 第一百七十五条之一) -> {16, 175之一}."""
    return frozenset(n for text in articles for match in _ARTICLES.finditer(text) for n in _numbers(match))


def in_han(value: int | str) -> str:
    """16 -> 十六, 227 -> 二百二十七, "253之一" -> 二百五十三条之一 (the caller writes 第 and 条 around a plain one)."""
    rest = str(value).lstrip("0123456789")
    text = str(value)[: len(str(value)) - len(rest)]
    n, out = int(text), ""
    for base, word in ((1000, "千"), (100, "百"), (10, "十")):
        digit, n = divmod(n, base)
        if digit:
            out += ("" if base == 10 and digit == 1 and not out else "零一二三四五六七八九"[digit]) + word
        elif out and n and not out.endswith("零"):
            out += "零"
    out += "零一二三四五六七八九"[n] if n else ""
    return (out or "零") + (f"条{rest}" if rest else "")


def han_articles(text: str) -> str:
    """The letters of a text with every article number in digits: what a fix of LAW002 must keep."""
    plain = re.sub(rf"(?<=第)({HAN_NUMBER})(?=[条款项])", lambda m: str(number(m.group(1))), text)
    return "".join(c for c in plain if c.isalnum())


def in_digits(text: str) -> str:
    """As a footnote names articles: 第十六条、第十七条 -> 第16、17条; 第一百七十五条之一 -> 第175条之一."""
    plain = re.sub(rf"第({HAN_NUMBER})条", lambda match: f"第{number(match[1])}条", text)
    several = re.compile(r"第\d+条(?:、第\d+条)+(?!之|第)")
    return several.sub(lambda match: f"第{'、'.join(re.findall(r'[0-9]+', match[0]))}条", plain)


def _law_before(text: str, at: int, found: list[Reference]) -> str:
    before = text[max(0, at - 60) : at]
    laws = list(_LAW.finditer(before))
    if laws and laws[-1].end() == len(before):
        return laws[-1].group(1)
    if short := _SHORT.search(before):
        return short.group(1)
    if found and re.fullmatch(r"(?:第[^，。；条]{1,12}[款项])*[、和及]", text[found[-1].end : at]):
        return found[-1].law
    return ""


def _numbers(match: re.Match) -> tuple[str, ...]:
    parts = re.split(r"\s?([、,，和]|—|-|～|至|到)\s?", match.group(1))
    numbers: list[str] = []
    for k, part in enumerate(parts):
        if k % 2:
            continue
        value = number(part)
        if value is None:
            continue
        if k and parts[k - 1] in "—-～至到" and numbers and int(value) - int(numbers[-1]) < 200:
            numbers.extend(str(n) for n in range(int(numbers[-1]) + 1, int(value) + 1))
        else:
            numbers.append(str(int(value)))
    if match.group(2) and numbers:
        numbers[-1] += match.group(2)
    return tuple(numbers)
