"""FACT009 to FACT013: the typed conditions of facts (data/facts: unless, starts, applies, by, needs)."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import Hit, rule
from scripts.lint.grounds.exceptions import dropped, dropped_above
from scripts.lint.grounds.needs import WORDS, missing
from scripts.lint.grounds.scope import widened
from scripts.lint.grounds.starts import other_start
from scripts.lint.grounds.who import another_body


@rule("FACT009", "例外不能丢", once=True)
def exception_dropped(doc: Document, ctx: Context) -> Iterator[Hit]:
    """事实有例外（unless），把规则写出来的那一段、一项或一行，就要把例外也写出来。

    坏：晚上22点以后不应打电话（事实：双方另有约定的除外）
    好：晚上22点以后不应打电话，你们另有约定的除外
    """
    for _, at, fact, unless in (*dropped(doc, ctx), *dropped_above(doc, ctx)):
        yield Hit(
            at,
            f"规则写了，例外没有写：事实 {fact.id} 有例外“{unless.says}”，"
            f"在这一段写明（{'、'.join(unless.words[:4])}）",
        )


@rule("FACT010", "期限从哪天算起，不能写错", once=True)
def counted_from_another_day(doc: Document, ctx: Context) -> Iterator[Hit]:
    """“从……起”说的那件事，要是事实的起算日（starts）；事实没有登记起算日的，要是它的文字里说到的日子。

    坏：不良记录从逾期那天起保存5年（事实：从不良行为终止之日起）
    好：不良记录从还清那天起保存5年
    """
    for said, k, ours, theirs in other_start(doc, ctx):
        yield Hit(said.at(k), f"“{ours}”起算，和事实（{said.ids}）不同：{theirs}")


@rule("FACT011", "别家的规定不能套到花呗上", once=True)
def scope_widened(doc: Document, ctx: Context) -> Iterator[Hit]:
    """只管信用卡、小贷或银行的规定（applies），句子或标题要写明管的是谁，也不能写成花呗的规定。

    坏：你可以申请个性化分期（事实：只管信用卡）
    好：信用卡可以申请个性化分期，花呗不直接适用
    """
    for said, k, scope in widened(doc, ctx):
        yield Hit(said.at(k), f"事实 {said.ids} 只管{scope}：写明是{scope}的规定，不能写成花呗的")


@rule("FACT012", "由谁决定，不能写错", once=True)
def decided_by_another(doc: Document, ctx: Context) -> Iterator[Hit]:
    """“由……决定、受理、负责”说的，要是事实登记的机关（by）。

    坏：能不能减免由法院决定（事实：by: [lender]）
    好：能不能减免由放贷机构决定
    """
    for said, k, ours, theirs in another_body(doc, ctx):
        yield Hit(said.at(k), f"“由{ours}”和事实（{said.ids}）不同：事实登记的是{theirs}")


@rule("FACT013", "事实要的框和求助电话，页面要有")
def box_missing(doc: Document, ctx: Context) -> Iterator[Hit]:
    """事实写了 needs，引用它的文章、问答和打印单就要有那个框（期限、危险、代价）或求助电话；顺带提到、同一节里链接到
    另一页的不用。

    坏：引用支付令15日的事实，页面没有 /// deadline
    好：/// deadline | 收到支付令，15日内要动
    """
    for at, fact, need in missing(doc, ctx):
        yield Hit(at, f"引用事实 {fact.id} 的页面必须有{WORDS[need]}：补上，或不引用它")
