"""Article numbers of laws: 第十六条, 第675条, 第4、9—11条, 第二百五十三条之一."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scripts.lint.numerals import HAN_NUMBER, number

_N = rf"(?:\d{{1,4}}|{HAN_NUMBER})"
_ARTICLES = re.compile(rf"第({_N}(?:\s?(?:[、,，]|—|-|～|至|到|和)\s?{_N})*)条(之[一二三四五六七八九十])?(?!件|款|例|路|理由)")
_LAW = re.compile(r"《([^《》]{2,40})》(?:（[^（）]{1,20}）)?")
_SHORT = re.compile(r"(民法典|民事诉讼法|民诉法|刑法|个人信息保护法|治安管理处罚法|征信业管理条例|反电信网络诈骗法)(?:（[^（）]{1,20}）)?$")


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


@lru_cache(maxsize=2048)
def registered(article: str) -> frozenset[str]:
    """Article numbers in the ``article`` field of a fact."""
    return frozenset(n for match in _ARTICLES.finditer(article.replace("：", " ")) for n in _numbers(match))


def _law_before(text: str, at: int, found: list[Reference]) -> str:
    before = text[max(0, at - 60):at]
    laws = list(_LAW.finditer(before))
    if laws and laws[-1].end() == len(before):
        return laws[-1].group(1)
    if short := _SHORT.search(before):
        return short.group(1)
    if found and re.fullmatch(r"(?:第[^，。；条]{1,12}[款项])*[、和及]", text[found[-1].end:at]):
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
