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
from scripts.registers.model import Start
from scripts.text.quantities import figure_keys, quantities

_START = re.compile(
    r"(?:从|自|打)([^，。；：（）]{1,16}?)(?:之日|当天|那天|那一天|第二天|次日|的日期)?"
    r"(?:起|算起|开始算|开始数|来算|往后数|以后算)"
    r"|([^，。；：（）从自]{2,12}?)(?:之日|那天|当天|第二天|次日)(?:起|算起|开始|算)"
)


def other_start(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place, the event it names, the event of the fact)."""
    for sentence in said(doc, ctx):
        if sentence.reach == 2 and not (sentence.unit.meta or sentence.unit.kind in ("heading", "box")):
            continue
        for match in _START.finditer(sentence.text):
            words = match.group(1) or match.group(2)
            events = _events(words, ctx)
            if events and (right := _wrong(sentence, words, events, ctx)):
                yield sentence, match.start(), words.strip(), right


def _wrong(sentence: Said, words: str, events: set[str], ctx: Context) -> str:
    """The right event when ``words`` name another one; "" when nothing is wrong."""
    typed = [start for fact in sentence.facts for start in fact.starts if _counts(sentence, start)]
    if any(word in words for start in typed for word in start.words):
        return ""
    known = [word for start in typed for word in start.words]
    known += [
        basis(fact, ctx)
        for fact in sentence.facts
        if sentence.reach == 2 or not any(_counts(sentence, start) for start in fact.starts)
    ]
    if any(events & _events(text, ctx) for text in known):
        return ""
    right = "、".join(dict.fromkeys(start.event for start in typed))
    return f"事实是从{right}起" if right else "所引事实没有说到这个日子"


def _events(text: str, ctx: Context) -> set[str]:
    """Ids of the events that a text names (data/wording/events.yml)."""
    return {name for name, said in ctx.events if said.search(text)}


def _counts(sentence: Said, start: Start) -> bool:
    """Does the sentence speak of the period that a start belongs to?"""
    said_here = {q.key for q in quantities(sentence.text)}
    return not start.period or any(figure_keys(figure) & said_here for figure in start.period)
