"""The typed conditions of a fact: what they may hold, and that they fit the fact."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scripts.registers.model import NEEDS, SCOPES, Fact, Registers
from scripts.registers.nodes import Problem


def check_conditions(fact: Fact, registers: Registers, at: Callable[[str, str], Problem]) -> Iterator[Problem]:
    """Every condition that is not what it must be."""
    for key, allowed in (("applies", SCOPES), ("needs", NEEDS), ("by", tuple(registers.bodies))):
        for value in getattr(fact, key):
            if value not in allowed:
                where = "data/wording/bodies.yml 里的编号" if key == "by" else f"{'、'.join(allowed)} 之一"
                yield at(key, f"的 {key} 必须是{where}；现在是“{value}”")
    if "所有" in fact.applies and len(fact.applies) > 1:
        yield at("applies", "的 applies 写了“所有”，就不再写别的")
    for unless in fact.unless:
        if not any(word in text for word in unless.words for text in (fact.statement, fact.caution)):
            yield at("unless", f"的例外“{unless.says}”：words 里至少一个词要在 statement 或 caution 里")
    for start in fact.starts:
        for figure in start.period:
            if figure not in fact.figures:
                yield at("starts", f"的起算日“{start.event}”：period 里的“{figure}”要在 figures 里")
        if not any(word in text for word in start.words for text in (fact.statement, fact.caution)):
            yield at("starts", f"的起算日“{start.event}”：words 里至少一个词要在 statement 或 caution 里")
