"""CLAIM: sayings that do harm. The patterns are data (data/claims.yml); a rule here says what its code is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import Hit, rule
from scripts.lint.grounds.said import speaks, spoken_by_reader
from scripts.text.clauses import around, clipped, statements
from scripts.text.inline import OBJECT

_REFUTED = re.compile(r"(?:有人|网上|常听|都)说[^。]{2,40}(?:不对|是错的|没有依据|没这回事|别信|不要信|不准)")
_QUESTION = re.compile(r"[？?][”’）]*$")


def claim_hits(doc: Document, ctx: Context, code: str) -> Iterator[Hit]:
    """What the rows of ``code`` find, by sentence; quotations, myth boxes and readers' questions are exempt."""
    said = own_sentences(doc)
    everything = doc.memo("said", lambda: "\n".join(plain for _, _, plain, _ in said))
    for claim, pattern, unless in ctx.claims.get(code, ()):
        if not pattern.search(everything):  # most patterns are on no page: one search instead of one per sentence
            continue
        for unit, start, plain, whole in said:
            found = pattern.search(plain)
            if (
                found
                and not _REFUTED.search(plain)
                and not (unless and unless.search(whole or around(plain, *found.span())))
            ):
                yield Hit(
                    unit.at(start + found.start()),
                    f"“{clipped(found.group())}”不能这样写：{claim.message}；改成“{claim.instead}”",
                )


def own_sentences(doc: Document) -> list[tuple[Unit, int, str, str]]:
    """(unit, start, words, the row whose words may excuse it, "" elsewhere) of every sentence that is ours."""
    return doc.memo("sentences", lambda: list(_sentences(doc)))


def _sentences(doc: Document) -> Iterator[tuple[Unit, int, str, str]]:
    for unit in doc.units:
        if not speaks(unit):
            continue
        text = unit.unquoted.replace(OBJECT, " ")
        for a, b in statements(text):
            if not (unit.kind in ("title", "heading") and _QUESTION.search(text[a:b])):
                yield unit, a, text[a:b], text if unit.kind == "row" else ""
        if not doc.page.generated:
            yield from _spoken(doc, unit)


def _spoken(doc: Document, unit: Unit) -> Iterator[tuple[Unit, int, str, str]]:
    """What we put into the reader's mouth (你说：“……”) is ours too, although quoted."""
    for a, b in unit.quotations if unit.kind in ("paragraph", "item", "definition") else ():
        if spoken_by_reader(doc, unit, b - 1):
            said = unit.text[a + 1 : b - 1]
            for begin, end in statements(said):
                if not _QUESTION.search(said[begin:end]):
                    yield unit, a + 1 + begin, said[begin:end], ""


@rule("CLAIM001", "不许诺结果", once=True)
def promise(doc: Document, ctx: Context) -> Iterator[Hit]:
    """协商、减免、停催的结果不能保证。

    坏：一定能协商成功
    好：可以申请；是否同意由平台决定
    """
    yield from claim_hits(doc, ctx, "CLAIM001")


@rule("CLAIM002", "不替催收和法院打包票", once=True)
def categorical(doc: Document, ctx: Context) -> Iterator[Hit]:
    """不能断言“不会上门”“不会起诉”“不会坐牢”。

    坏：逾期一个月不会起诉
    好：平台有权起诉；多久起诉没有公布的标准
    """
    yield from claim_hits(doc, ctx, "CLAIM002")


@rule("CLAIM003", "停息挂账不是权利", once=True)
def stop_interest(doc: Document, ctx: Context) -> Iterator[Hit]:
    """“停息挂账”不是法律用语，也不是一项制度或权利。

    坏：你有权停息挂账
    好：“停息挂账”不是法律用语；能不能停息由放贷机构决定
    """
    yield from claim_hits(doc, ctx, "CLAIM003")


@rule("CLAIM004", "信用卡的规定不是花呗的规定", once=True)
def card_rules(doc: Document, ctx: Context) -> Iterator[Hit]:
    """信用卡的个性化分期、最低还款、容时容差不能直接套到花呗上。

    坏：可以按个性化分期最长60期
    好：那是信用卡的规定，花呗不直接适用
    """
    yield from claim_hits(doc, ctx, "CLAIM004")


@rule("CLAIM005", "征信不能洗白", once=True)
def clean_record(doc: Document, ctx: Context) -> Iterator[Hit]:
    """不许诺删除真实的逾期记录，不介绍收费“修复”。

    坏：交钱可以征信洗白
    好：真实的记录不能提前删；写错了可以免费提异议
    """
    yield from claim_hits(doc, ctx, "CLAIM005")


@rule("CLAIM006", "不教人躲、换号、造假", once=True)
def hide(doc: Document, ctx: Context) -> Iterator[Hit]:
    """不建议失联、换号、转移财产、编造材料。

    坏：换个号码就行，别接电话
    好：可以约定联系时间；保留一个能收到法院文书的地址
    """
    yield from claim_hits(doc, ctx, "CLAIM006")


@rule("CLAIM007", "没有依据的时间表", once=True)
def timetable(doc: Document, ctx: Context) -> Iterator[Hit]:
    """“逾期第几天会怎样”没有公布的标准。

    坏：第20天开始人工催收
    好：先后顺序看逾期时间等因素，没有公布哪一天
    """
    yield from claim_hits(doc, ctx, "CLAIM007")
