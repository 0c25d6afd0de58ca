"""SRC002, SRC004, SRC005, FACT001, FACT015, FACT016: what is stated is proved by a cited fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import Hit, rule
from scripts.lint.grounds.bounds import misplaced
from scripts.lint.grounds.examples import wrong_sums
from scripts.lint.grounds.numbers import MARKED, Statement, statements
from scripts.lint.grounds.said import provers, provers_at, spoken_by_reader, states
from scripts.text.articles import references
from scripts.text.quantities import proved

RULE_DIMENSIONS = ("日", "月", "工作日", "小时", "次", "率", "倍", "岁")  # what a script may not get wrong


@rule("SRC002", "数字要有出处")
def number_without_source(doc: Document, ctx: Context) -> Iterator[Hit]:
    """有法律或平台含义的数字（期限、金额、比例、时刻、次数、日期），要在同一段、同一列表项或同一行里引用一条事实；
    小标题和框题里的，由那一节、那个框里引用的事实证明；标题和页首信息里的，由本页引用的事实证明。
    举例放进 /// example，或以“举例：”开头。

    坏：不良记录保存5年。
    好：不良记录保存5年（[《征信业管理条例》第十六条](../../sources/credit-rules.md#credit-5-years)）。
    """
    about_us = doc.page.kind == "about"
    for statement in once_per_range(statements(doc, ctx)):
        unit = statement.unit
        if statement.quantity.level == 2 and not statement.quoted and not about_us and not provers(doc, unit):
            where = "本页" if unit.meta or unit.kind in ("heading", "box") else "本行" if unit.kind == "row" else "本段"
            yield Hit(statement.at, f"“{statement.words}”没有出处：在{where}引用一条事实，举例就放进 /// example")


@rule("SRC004", "法条要有出处")
def article_without_source(doc: Document, ctx: Context) -> Iterator[Hit]:
    """写了“法名加条号”，同一段就要引用这一条对应的事实。

    坏：《民法典》第六百七十五条写着要还。
    好：借了就要还（[《民法典》第六百七十五条](../../sources/civil-code.md#sue-any-time)）。
    """
    for unit in doc.units:
        if states(unit) and "第" in unit.text and not provers(doc, unit):
            for ref in references(unit.unquoted):
                if ref.law:
                    yield Hit(unit.at(ref.start), f"“《{ref.law}》{ref.raw}”没有出处：在本段引用这一条对应的事实")


@rule("SRC005", "例子里的日期要写明是举例")
def unmarked_example(doc: Document, ctx: Context) -> Iterator[Hit]:
    """例子框里的日期是编的，框的标题或句子要写明“举例”，免得被当成规定。

    坏：/// example | 怎么算，框里写2026年11月22日收到
    好：/// example | 举例：怎么算
    """
    by_box: dict[int, list[Unit]] = {}
    for unit in doc.body:
        for k in unit.block.boxes if unit.block else ():
            if doc.layout.boxes[k].name == "example":
                by_box.setdefault(k, []).append(unit)
    for k, units in by_box.items():
        if MARKED.search(doc.layout.boxes[k].title + "".join(unit.text for unit in units)):
            continue
        first = next(
            (
                (unit, match)
                for unit in units
                if (match := re.search(r"\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日|\d{4}-\d\d-\d\d", unit.text))
            ),
            None,
        )
        if first:
            yield Hit(first[0].at(first[1].start()), "例子里的日期必须写明“举例”：写在框的标题里，或句子开头")


def once_per_range(found: Iterable[Statement]) -> Iterator[Statement]:
    """Without the second end of a range whose first end is there."""
    last: Statement | None = None
    for statement in found:
        if last is None or statement.unit is not last.unit or statement.quantity.start >= last.quantity.end:
            yield statement
            last = statement


@rule("FACT001", "数字要与引用的事实一致")
def number_not_in_fact(doc: Document, ctx: Context) -> Iterator[Hit]:
    """引用了事实的段落里，每个数字都要在所引事实登记的数字里；五年和5年、一万元和10000元是同一个数。
    没有依据的事实（kind: none）证明不了任何数字，它的数字只能出现在引号或 /// myth 里。

    坏：保存7年（[《征信业管理条例》第十六条](../../sources/credit-rules.md#credit-5-years)）。
    好：保存5年（[《征信业管理条例》第十六条](../../sources/credit-rules.md#credit-5-years)）。
    """
    for statement in once_per_range(s for s in statements(doc, ctx) if _unproved(doc, ctx, s)):
        facts = provers_at(doc, statement.unit, statement.quantity.start)
        yield Hit(statement.at, _disagreement(statement, facts, _doubtful(statement, facts, ctx), ctx))


@rule("FACT015", "数字不能张冠李戴")
def number_of_another_thing(doc: Document, ctx: Context) -> Iterator[Hit]:
    """同一条事实有几个数字时，看数字前后的字，不许张冠李戴；“最长”不能写成“至少”。

    坏：上诉10日（事实：判决15日，裁定10日）
    好：上诉15日
    """
    for statement in statements(doc, ctx):
        if why := misplaced(doc, ctx, statement):
            yield Hit(statement.at, f"{why}：对照事实改")


@rule("FACT016", "例子里的日期要算得对")
def wrong_example(doc: Document, ctx: Context) -> Iterator[Hit]:
    """例子里的截止日，要是头一个日期加上这一节的期限；收到当天不算。

    坏：举例：2026年11月22日收到，15日，最后一天是2026年12月14日
    好：举例：2026年11月22日收到，15日，最后一天是2026年12月7日
    """
    for unit, quantity, right in wrong_sums(doc, ctx):
        yield Hit(unit.at(quantity.start), f"例子里的日期算错了：“{quantity.raw}”，按这一节的期限应当是{right}")


def _unproved(doc: Document, ctx: Context, statement: Statement) -> bool:
    unit, quantity = statement.unit, statement.quantity
    facts = provers_at(doc, unit, quantity.start)
    if not facts or quantity.level == 0 or (statement.quoted and not _must_be_right(doc, statement)):
        return False
    if any(proved(quantity.key, ctx.figures(id)) for id in facts) and not _other_rhythm(statement, facts, ctx):
        return False
    return unit.kind != "unverified" or not _doubtful(statement, facts, ctx)


_RHYTHM = re.compile(r"每(?:一|个)?(天|日|周|星期|月|年|季度)[^，。；]{0,8}\Z")


def _other_rhythm(statement: Statement, facts: list[str], ctx: Context) -> bool:
    """每周3次 where the facts know 每天3次 only."""
    quantity, text = statement.quantity, statement.unit.text
    said = _RHYTHM.search(text[max(0, quantity.start - 12) : quantity.start]) if quantity.key[0] == "次" else None
    if not said:
        return False
    figures = " ".join(figure for id in facts if (fact := ctx.fact(id)) for figure in fact.figures)
    known = {unit.replace("天", "日") for unit in re.findall(r"每(天|日|周|月|年)\d", figures)}
    return bool(known) and said.group(1).replace("天", "日") not in known


def _doubtful(statement: Statement, facts: list[str], ctx: Context) -> str | None:
    """The cited fact of kind none that knows the number, if any."""
    return next((id for id in facts if proved(statement.quantity.key, ctx.stated(id))), None)


def _must_be_right(doc: Document, statement: Statement) -> bool:
    return (
        statement.quantity.key[0] in RULE_DIMENSIONS
        and statement.quantity.level == 2
        and "myth" not in statement.unit.boxes
        and spoken_by_reader(doc, statement.unit, statement.quantity.start)
    )


def _disagreement(statement: Statement, facts: list[str], doubtful: str | None, ctx: Context) -> str:
    if doubtful:
        return f"“{statement.words}”没有依据（事实 {doubtful} 的 kind 是 none）：放进引号或 /// myth，不能当作事实写"
    same = [
        figure
        for id in facts
        if (fact := ctx.fact(id))
        for figure in fact.figures
        if any(key[0] == statement.quantity.key[0] for key in ctx.stated(id)) and len(figure) <= 12
    ]
    known = "、".join(dict.fromkeys(same[:6]))
    place = "本页" if len(facts) > 3 else "、".join(facts)
    tail = f"；登记的有{known}" if known else ""
    return f"“{statement.words}”不在所引事实（{place}）登记的数字里{tail}：改数字，或引用登记了它的事实"
