"""SIGN: every unit of prose was read by somebody beside its facts. The ledger comes from ctx; without one, silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import ERROR, WARNING, Hit, Problem, rule
from scripts.signing.ledger import Ledger, Signature, folder_of, lost
from scripts.signing.units import SignedUnit, signed_units

SHOWN = 18  # characters of a unit in a message


@rule("SIGN001", "每一句都要有人对着依据读过、签过")
def not_signed(doc: Document, ctx: Context) -> Iterator[Hit]:
    """段落、列表项、表格行、框、话术、标题、短答都要签过。改了字、改了链接、它站的事实变了，要重读再签。

    坏：改了一句话，没有重新签
    好：python3 scripts sign faq/court/x.md，对着依据读过再签
    """
    signed, severity = _signed(doc, ctx), WARNING if ctx.draft else ERROR
    if signed is None:
        return
    words = {row.words for row in signed.values()}
    for unit in _units(doc, ctx):
        if unit.print not in signed:
            why = "它引的事实变了，或者换了引的" if unit.words in words else "还没有签"
            text = unit.text.replace("\n", " ")[:SHOWN]
            yield Hit(
                unit.at,
                f"“{text}”{why}：对着依据读过，运行 python3 scripts sign {doc.rel} --by 名字（印记 {unit.print}）",
                severity=severity,
            )


@rule("SIGN002", "签过的一句不能悄悄没了")
def gone(doc: Document, ctx: Context) -> Iterator[Hit]:
    """签过的一句从页面上没了，要有人确认：没了的可能是一条例外、一个期限框、一个电话。

    坏：删去“收到支付令，15日内要动”这个框
    好：放回来；真的不要了，运行 python3 scripts sign faq/court/x.md --gone 印记 --by 名字
    """
    signed = _signed(doc, ctx)
    for row in lost(signed, _units(doc, ctx)) if signed is not None else ():
        message = (
            f"{row.by}在{row.date}签过的{row.what}不见了（原来的话：python3 scripts sign --list {doc.rel}）："
            f"放回来；真的不要了，运行 python3 scripts sign {doc.rel} --gone {row.print} --by 名字"
        )
        yield Hit(doc.page.body_start, message, severity=WARNING if ctx.draft else ERROR)


def _signed(doc: Document, ctx: Context) -> dict[str, Signature] | None:
    """print -> signature of this page; None when its folder was never signed or the page is written by a program."""
    if ctx.ledger is None or doc.page.generated or not ctx.ledger.covers(doc.rel):
        return None
    return ctx.ledger.by_page.get(doc.rel, {})


def _units(doc: Document, ctx: Context) -> list[SignedUnit]:
    return doc.memo("signed units", lambda: signed_units(doc, ctx.registers))


def whole_ledger(docs: Iterable[Document], ledger: Ledger | None) -> Iterator[Problem]:
    """Folders without a ledger: a reminder for each while nobody has signed anything, later an error, for then the file
    is lost. And signed pages that are gone. ``docs``: all that people sign."""
    if ledger is None:
        return
    written = [doc.rel for doc in docs if not doc.page.generated]
    for name, count in sorted(Counter(map(folder_of, written)).items()):
        if name not in ledger.names:
            yield Problem(
                f"data/signed/{name}.txt",
                1,
                1,
                "SIGN001",
                f"{name} 的{count}页还没有签过：文件丢了就从 git 里取回来；新的栏目，每一句都要签",
                ERROR if ledger.names else WARNING,
            )
    for page in sorted(page for page, rows in ledger.by_page.items() if rows and page not in written):
        yield Problem(
            f"data/signed/{folder_of(page)}.txt",
            ledger.line_of(page),
            1,
            "SIGN002",
            f"{page} 签过{len(ledger.by_page[page])}句，现在没有这一页：放回来；真的不要了，把这个文件里它的那几行删掉",
        )
