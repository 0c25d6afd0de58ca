"""The words of facts: every number of a statement is among its figures, typography is the house's."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from scripts.registers.model import Fact
from scripts.registers.nodes import Problem, Report

_NUMBER = re.compile(r"\d+(?:[.:]\d+)*")
_WITH_UNIT = re.compile(r"\d+(?:[.:]\d+)*(?:%|(?:多万|余万|万|亿)?(?:元|人次|人|名|笔|户|件|起|通)|年|个月|月|日|天)")
_NOT_A_FIGURE = re.compile(r"GB/T \d+[-—]\d{4}|〔\d{4}〕第?\d+号|第\d+[号期条章问]")
_TYPOGRAPHY = re.compile(r"[一-鿿](?: [A-Za-z0-9]|[,;:!?()\"'])|[A-Za-z0-9%)] [一-鿿]|[,;!?(\"'][一-鿿]|[，。；：、] ")
TEXTS = ("statement", "how_verified", "caution", "via", "article")


def check_prose(fact: Fact, phones: Container[str], at: Report) -> Iterator[Problem]:
    """Numbers that are neither figures nor registered telephones, and half-width marks or typed spaces beside Han."""
    text = _NOT_A_FIGURE.sub("", fact.statement)
    for phone in sorted(fact.phones, key=len, reverse=True):
        text = text.replace(phone, "")
    allowed = set(_NUMBER.findall(" ".join(fact.figures)))
    lacking = [number for number in _NUMBER.findall(text) if number not in allowed and number not in phones]
    lacking += [number for number in _WITH_UNIT.findall(text) if not any(number in figure for figure in fact.figures)]
    if lacking:
        yield at("figures", f"的 statement 里有 figures 没有的数：{'、'.join(dict.fromkeys(lacking))}；补进 figures")
    for key in TEXTS:
        if wrong := _TYPOGRAPHY.search(getattr(fact, key)):
            yield at(key, f"的 {key} 里“{wrong.group()}”：汉字旁用全角标点，汉字和字母、数字之间不打空格")
