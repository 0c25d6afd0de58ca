"""STALE: what has to be checked again. The date comes from ctx.today, never from the clock. Time alone never fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from scripts import reviews
from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import ERROR, WARNING, Hit, rule
from scripts.lint.rules.front import place_of
from scripts.text.dates import as_date

AHEAD = timedelta(days=30)
_PAST = re.compile(
    r"已经?|过去|结束|关闭|关了|到期|过期|曾|当时|原来|旧|以前|早|不再|替代|失效|截止|停止"
    r"|没有?(?:查到|看到|见到)|前(?:还清|足额|有效)"
)


@rule("STALE001", "整页核对过期", severity=WARNING)
def review_due(doc: Document, ctx: Context) -> Iterator[Hit]:
    """上次整页核对加上 review_every 天已经过了：提醒。写了将来的日期（北京时间）：错误。

    坏：reviewed: "2026-01-05"，今天是2026年11月22日
    好：重新核对整页，改成今天的日期
    """
    for value in doc.front:
        if value.path[-1] in ("reviewed", "date") and (day := as_date(value.text)) and day > ctx.today:
            yield Hit(value.start, f"{value.path[-1]} 不能是将来的日期（今天是 {ctx.today}）", severity=ERROR)
    due = reviews.page_due(doc.page)
    if due and ctx.today > due:
        yield Hit(place_of(doc, "reviewed"), f"应当在 {due} 前重新核对整页：核对后改 reviewed")


@rule("STALE002", "引用的事实到期")
def fact_expired(doc: Document, ctx: Context) -> Iterator[Hit]:
    """引用的事实登记为过去的事（status: expired、superseded）：错误（句子里写明已经过期的除外）。
    登记为现行、日子却过了，或30天内到期：提醒。

    坏：引用 status: expired 的试行规定，当作现行的写
    好：核对新规，更新事实；或者写明“已经到期”
    """
    warned: set[str] = set()
    for unit in doc.body:
        for citation in unit.citations:
            fact = ctx.fact(citation.fact)
            if fact is None:
                continue
            ends, at = reviews.lapse(fact, ctx.registers), citation.link.start
            past = reviews.over(fact) or bool(ends and ends < ctx.today)
            if past and _said_to_be_over(doc, unit, citation.link.a):
                continue
            if reviews.over(fact):
                since = f"在 {ends} 到期" if ends else "被别的规定替代"
                yield Hit(at, f"事实 {fact.id} 已经{since}：引用现行的，或写明“已经”“当时”")
            elif ends and ends <= ctx.today + AHEAD and fact.id not in warned:
                warned.add(fact.id)
                when = f"已经在 {ends} 到期：核对以后改登记" if past else f"将在 {ends} 到期：提前核对"
                yield Hit(at, f"事实 {fact.id} {when}", severity=WARNING)


def _said_to_be_over(doc: Document, unit: Unit, at: int) -> bool:
    """Does the sentence, or for a row or list item the heading and paragraph it hangs on, say that it is over?"""
    a, b = (0, len(unit.text)) if unit.kind == "row" else unit.sentence(at)
    if _PAST.search(unit.text[a:b]):
        return True
    if unit.kind not in ("row", "item"):
        return False
    here = doc.body.index(unit)
    above = [u for u in doc.body[:here] if u.group != unit.group]
    lead = next((u for u in reversed(above) if u.kind in ("paragraph", "heading")), None)
    head = next((u for u in reversed(above) if u.kind == "heading"), None)
    return any(u is not None and _PAST.search(u.text) for u in (lead, head))
