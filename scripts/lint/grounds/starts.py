"""From which event is a period counted? 从还清那天起 is not 从逾期那天起.

Where a fact registers ``starts``, a sentence with its period must name one of them if it names a start at all; where
it does not, the event that the sentence names must stand in the fact.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounds.said import Said, basis, said
from scripts.registers.model import Fact
from scripts.text.quantities import figure_keys, quantities

_EVENT = re.compile(  # what a start names, as groups of words that mean the same
    r"(?P<收到>收到|接到|拿到|送达|送到|签收)|(?P<寄出>寄出|发出|提交|递交|交上去|寄走)|(?P<落款>落款|署名|写的日期|出具|作出|开具)"
    r"|(?P<借款>借款|放款|借到|出借)|(?P<还清>还清|结清|终止|清偿|还完)|(?P<逾期>逾期|到期|违约|没还)"
    r"|(?P<起诉>起诉|立案|受理)|(?P<知道>知道|发现|得知)|(?P<生效>生效|施行|实施)|(?P<签字>签字|签订|签合同|成立)"
    r"|(?P<开庭>开庭|宣判|判决)|(?P<催收>催收|催告|上门|打电话)|(?P<还款>还款|付款)")
_START = re.compile(r"(?:从|自|打)([^，。；：（）]{1,16}?)(?:之日|当天|那天|那一天|第二天|次日|的日期)?"
                    r"(?:起|算起|开始算|开始数|来算|往后数|以后算)"
                    r"|([^，。；：（）从自]{2,12}?)(?:之日|那天|当天|第二天|次日)(?:起|算起|开始|算)")


def other_start(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place, the event it names, the event of the fact)."""
    for sentence in said(doc, ctx):
        if sentence.reach == 2 and not (sentence.unit.meta or sentence.unit.kind in ("heading", "box")):
            continue
        for match in _START.finditer(sentence.text):
            words = match.group(1) or match.group(2)
            events = {found.lastgroup for found in _EVENT.finditer(words)} - {None}
            if events and (right := _wrong(sentence, words, events, ctx)):
                yield sentence, match.start(), words.strip(), right


def _wrong(sentence: Said, words: str, events: set[str | None], ctx: Context) -> str:
    """The right event when ``words`` name another one; "" when nothing is wrong."""
    typed = [start for fact in sentence.facts for start in fact.starts if _counts(sentence, fact, start.period)]
    if any(word in words for start in typed for word in start.words):
        return ""
    known = [word for start in typed for word in start.words]
    known += [basis(fact, ctx) for fact in sentence.facts if not fact.starts or sentence.reach == 2]
    if events & {found.lastgroup for text in known for found in _EVENT.finditer(text)}:
        return ""
    right = "、".join(dict.fromkeys(start.event for start in typed))
    return f"事实是从{right}起" if right else "所引事实没有说到这个日子"


def _counts(sentence: Said, fact: Fact, period: tuple[str, ...]) -> bool:
    """Does the sentence speak of the period that a start belongs to?"""
    said_here = {q.key for q in quantities(sentence.text)}
    return not period or any(figure_keys(figure) & said_here for figure in period)
