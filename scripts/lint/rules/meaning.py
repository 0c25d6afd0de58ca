"""FACT002 to FACT004: a sentence says no more than the facts it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import Hit, rule
from scripts.lint.grounds.hedges import said_with_care, uncertain
from scripts.lint.grounds.strength import ungrounded
from scripts.lint.rules.claims import claim_hits, own_sentences


@rule("FACT002", "没有把握的事要写明", once=True)
def flat_statement(doc: Document, ctx: Context) -> Iterator[Hit]:
    """引用可信度低、状态不明、或者来自报道、平台、没有依据的事实时，句子里要有“可能”“据报道”“没有公开”
    “以App显示为准”“由平台决定”之类的话；只写在链接文字里的“报道”不算。词表：data/wording/hedges.yml。

    坏：花呗逾期后可以分12期（[依据](../../sources/platform-plan.md#platform-plan)）。
    好：平台曾说可以分3～12期，能不能办由平台决定（[依据](../../sources/platform-plan.md#platform-plan)）。
    """
    for unit in doc.body:
        if "myth" in unit.boxes:
            continue
        for citation in unit.citations:
            fact = ctx.fact(citation.fact)
            if fact and (why := uncertain(fact)) and not said_with_care(unit, citation.link.a, fact, ctx):
                yield Hit(
                    citation.link.start,
                    f"这句话说得太死：事实 {fact.id} {why}，写明“可能”“据报道”“没有公开”“以App显示为准”或“由平台决定”",
                )


@rule("FACT003", "事实的注意事项里禁止的说法", once=True)
def forbidden_wording(doc: Document, ctx: Context) -> Iterator[Hit]:
    """事实的 caution 用引号写明不能说的话，哪一页都不能当自己的话写；换个样子说也不行（data/claims.yml 里 code 是
    FACT003 的行）。

    坏：逾期满5年自动消除。
    好：还清那天起5年以后删除。
    """
    yield from claim_hits(doc, ctx, "FACT003")
    if ctx.forbidden:
        pattern = ctx.memo("forbidden", lambda: re.compile("|".join(map(re.escape, ctx.forbidden))))
        for unit, start, text, _ in own_sentences(doc):
            for match in pattern.finditer(text):
                yield Hit(
                    unit.at(start + match.start()),
                    f"“{match.group()}”不能这样写：事实 "
                    f"{ctx.forbidden[match.group()]} 的 caution 写明了；照 statement 写",
                )


@rule("FACT004", "不能说得比事实重", once=True)
def stronger_than_the_fact(doc: Document, ctx: Context) -> Iterator[Hit]:
    """“必须、不得、有权、一律”和“拘留、冻结、失信、坐牢”这类词，所引事实里没有就不能写。
    词表：data/wording/duties.yml 和 consequences.yml。

    坏：异议20日内不答复，就要拘留（[条例](../../sources/credit-rules.md#dispute-20-days)）。
    好：异议20日内答复（[条例](../../sources/credit-rules.md#dispute-20-days)）。
    """
    for said, word in ungrounded(doc, ctx, ctx.duties):
        yield Hit(
            said.at(word.start()), f"“{word.group()}”在所引事实（{said.ids}）里没有：照事实写，或引用说到它的事实"
        )
