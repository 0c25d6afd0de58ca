"""The typed conditions of a fact: what they may hold, and that they fit the fact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.registers.model import NEEDS, SCOPES, Fact, Registers
from scripts.registers.nodes import Problem, Report
from scripts.text.quantities import figure_keys

RULES = ("law", "court", "regulation", "standard", "self-regulation")  # kinds whose periods run from an event
UNREAD = ("report", "none")  # nobody saw the article, so nobody knows from when it counts
_PERIOD = re.compile(
    r"(?<![\d～])(\d{1,3}(?:个?工作日|日|天|个月|年|小时))(?:之|以)?(?:内|届满)(?![^，。；]{0,8}\d次)"
    r"|(?:期限|时效|有效期|答辩期|上诉期|保护期|保存)(?:一般|至少|最长)?(?:是|为|不超过)?(\d{1,3}(?:日|天|个月|年))"
)


def check_conditions(fact: Fact, registers: Registers, at: Report) -> Iterator[Problem]:
    """Every condition that is not what it must be."""
    for key, allowed in (("applies", SCOPES), ("needs", NEEDS), ("by", tuple(registers.bodies))):
        for value in getattr(fact, key):
            if value not in allowed:
                where = "data/wording/bodies.yml 里的编号" if key == "by" else f"{'、'.join(allowed)} 之一"
                yield at(key, f"的 {key} 必须是{where}；现在是“{value}”")
    if "所有" in fact.applies and len(fact.applies) > 1:
        yield at("applies", "的 applies 写了“所有”，就不再写别的")
    yield from _exceptions(fact, at)
    for start in fact.starts:
        for figure in start.period:
            if figure not in fact.figures:
                yield at("starts", f"的起算日“{start.event}”：period 里的“{figure}”要在 figures 里")
        if not any(word in text for word in start.words for text in (fact.statement, fact.caution)):
            yield at("starts", f"的起算日“{start.event}”：words 里至少一个词要在 statement 或 caution 里")
    for period in _unstarted(fact):
        yield at("statement", f"写了期限“{period}”，却没有写从哪天算起：打开条文，在 starts 写 event、words 和 period")


def _exceptions(fact: Fact, at: Report) -> Iterator[Problem]:
    """Words that name an exception stand in the fact, and are not said already by saying the rule."""
    for unless in fact.unless:
        if not any(word in text for word in unless.words for text in (fact.statement, fact.caution)):
            yield at("unless", f"的例外“{unless.says}”：words 里至少一个词要在 statement 或 caution 里")
        for word in (word for word in unless.words if any(word in said for said in unless.rule)):
            yield at("unless", f"的例外“{unless.says}”：words 里的“{word}”就在 rule 里，说了规则就算说了例外：换一个词")


def _unstarted(fact: Fact) -> Iterator[str]:
    """Periods of a rule for which no ``starts`` says from which event they run; 2年内3次 is no such period."""
    wrong = any(figure not in fact.figures for start in fact.starts for figure in start.period)
    if wrong or fact.kind not in RULES or fact.read in UNREAD:
        return
    for match in _PERIOD.finditer(fact.statement):
        period = match[1] or match[2]
        counted = [start.period for start in fact.starts]
        if not any(not known or any(figure_keys(each) & figure_keys(period) for each in known) for known in counted):
            yield period
