"""SRC002, FACT001, FACT002: every number is proved by a cited fact, every uncertain fact is said to be uncertain."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.lint.alignment import misplaced
from scripts.lint.assertions import off_topic, unsupported
from scripts.lint.certainty import said_with_care, uncertain
from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.examples import wrong_sums
from scripts.lint.grounding import CONSEQUENCES, STRENGTH, opposites, ungrounded
from scripts.lint.model import Hit, rule
from scripts.lint.roles import other_order, other_role
from scripts.lint.rules.claims import claim_hits
from scripts.lint.statements import MARKED, Statement, provers, spoken_by_reader, statements, states
from scripts.registers.model import Fact
from scripts.text.articles import references
from scripts.text.quantities import proved

RULE_DIMENSIONS = ("日", "月", "工作日", "小时", "次", "率", "倍", "岁")  # what a script may not get wrong


@rule("SRC002", "数字、法条和断言要有出处")
def number_without_source(doc: Document, ctx: Context) -> Iterator[Hit]:
    """有法律或平台含义的数字（期限、金额、比例、时刻、次数、日期）和“法名加条号”，要在同一段、同一列表项或
    同一行里引用一条事实；标题和页首信息里的，由本页引用的事实证明。举例放进 /// example，或以“举例：”开头。
    断定法院、机构、催收、征信会怎样的句子（就会、不会、没人、懒得）也要有出处。

    坏：不良记录保存5年。
    好：不良记录保存5年（[《征信业管理条例》第十六条](../../sources/law.md#credit-5-years)）。
    """
    about_us = doc.page.kind == "about"
    for statement in once_per_range(statements(doc, ctx)):
        unit = statement.unit
        if statement.quantity.level == 2 and not statement.quoted and not about_us and not provers(doc, unit):
            where = "本页" if unit.meta or unit.kind in ("heading", "box") else "本行" if unit.kind == "row" else "本段"
            yield Hit(statement.at, f"“{statement.words}”没有出处：在{where}引用一条事实，举例就放进 /// example")
    for unit in doc.units:
        if states(unit) and "第" in unit.text and not provers(doc, unit):
            for ref in references(unit.unquoted):
                if ref.law:
                    yield Hit(unit.at(ref.start), f"“《{ref.law}》{ref.raw}”没有出处：在本段引用这一条对应的事实")
    yield from _unmarked_examples(doc)
    for said, word in unsupported(doc, ctx):
        yield Hit(said.unit.at(said.start + word.start()), f"“{said.text.strip()[:24]}”断定别人会怎样，没有出处："
                  "引用写明了这一点的事实；没有事实可引就删掉，或写明谁决定、哪些没有查到")


def once_per_range(found: Iterable[Statement]) -> Iterator[Statement]:
    """Without the second end of a range whose first end is there."""
    last: Statement | None = None
    for statement in found:
        if last is None or statement.unit is not last.unit or statement.quantity.start >= last.quantity.end:
            yield statement
            last = statement


def _unmarked_examples(doc: Document) -> Iterator[Hit]:
    """Dates in an example box are invented; the box must say so."""
    by_box: dict[int, list[Unit]] = {}
    for unit in doc.body:
        for k in unit.block.boxes:
            if doc.layout.boxes[k].name == "example":
                by_box.setdefault(k, []).append(unit)
    for k, units in by_box.items():
        if MARKED.search(doc.layout.boxes[k].title + "".join(unit.text for unit in units)):
            continue
        first = next(((unit, match) for unit in units
                      if (match := re.search(r"\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日|\d{4}-\d\d-\d\d", unit.text))), None)
        if first:
            yield Hit(first[0].at(first[1].start()), "例子里的日期必须写明“举例”：写在框的标题里，或句子开头")


@rule("FACT001", "数字要与引用的事实一致")
def number_not_in_fact(doc: Document, ctx: Context) -> Iterator[Hit]:
    """引用了事实的段落里，每个数字都要在所引事实登记的数字里；五年和5年、一万元和10000元是同一个数。
    同一条事实有几个数字时不能张冠李戴，“最长”不能写成“至少”，例子里的日期要算得对。
    没有依据的事实（kind: none）证明不了任何数字，它的数字只能出现在引号或 /// myth 里。

    坏：保存7年（[《征信业管理条例》第十六条](../../sources/law.md#credit-5-years)）。
    好：保存5年（[《征信业管理条例》第十六条](../../sources/law.md#credit-5-years)）。
    """
    for statement in once_per_range(s for s in statements(doc, ctx) if _unproved(doc, ctx, s)):
        facts = provers(doc, statement.unit)
        yield Hit(statement.at, _disagreement(statement, facts, _doubtful(statement, facts, ctx), ctx))
    for statement in statements(doc, ctx):
        if why := misplaced(doc, ctx, statement):
            yield Hit(statement.at, f"{why}：对照事实改")
    for unit, quantity, right in wrong_sums(doc, ctx):
        yield Hit(unit.at(quantity.start), f"例子里的日期算错了：“{quantity.raw}”，按这一节的期限应当是{right}")


def _unproved(doc: Document, ctx: Context, statement: Statement) -> bool:
    unit, quantity = statement.unit, statement.quantity
    facts = provers(doc, unit)
    if not facts or quantity.level == 0 or (statement.quoted and not _must_be_right(doc, statement)):
        return False
    if any(proved(quantity.key, ctx.figures(id)) for id in facts) and not _other_rhythm(statement, facts, ctx):
        return False
    return unit.kind != "unverified" or not _doubtful(statement, facts, ctx)


_RHYTHM = re.compile(r"每(?:一|个)?(天|日|周|星期|月|年|季度)[^，。；]{0,8}\Z")


def _other_rhythm(statement: Statement, facts: list[str], ctx: Context) -> bool:
    """每周3次 where the facts know 每天3次 only."""
    quantity, text = statement.quantity, statement.unit.text
    said = _RHYTHM.search(text[max(0, quantity.start - 12):quantity.start]) if quantity.key[0] == "次" else None
    if not said:
        return False
    figures = " ".join(figure for id in facts if (fact := ctx.fact(id)) for figure in fact.figures)
    known = {unit.replace("天", "日") for unit in re.findall(r"每(天|日|周|月|年)\d", figures)}
    return bool(known) and said.group(1).replace("天", "日") not in known


def _doubtful(statement: Statement, facts: list[str], ctx: Context) -> str | None:
    """The cited fact of kind none that knows the number, if any."""
    return next((id for id in facts if proved(statement.quantity.key, ctx.stated(id))), None)


def _must_be_right(doc: Document, statement: Statement) -> bool:
    return (statement.quantity.key[0] in RULE_DIMENSIONS and statement.quantity.level == 2
            and "myth" not in statement.unit.boxes
            and spoken_by_reader(doc, statement.unit, statement.quantity.start))


def _disagreement(statement: Statement, facts: list[str], doubtful: str | None, ctx: Context) -> str:
    if doubtful:
        return f"“{statement.words}”没有依据（事实 {doubtful} 的 kind 是 none）：放进引号或 /// myth，不能当作事实写"
    same = [figure for id in facts if (fact := ctx.fact(id)) for figure in fact.figures
            if any(key[0] == statement.quantity.key[0] for key in ctx.stated(id)) and len(figure) <= 12]
    known = "、".join(dict.fromkeys(same[:6]))
    place = "本页" if len(facts) > 3 else "、".join(facts)
    tail = f"；登记的有{known}" if known else ""
    return f"“{statement.words}”不在所引事实（{place}）登记的数字里{tail}：改数字，或引用登记了它的事实"


@rule("FACT002", "不能说得比事实重、比事实多")
def flat_statement(doc: Document, ctx: Context) -> Iterator[Hit]:
    """引用可信度低、状态不明、或者来自报道、平台、没有依据的事实时，句子里要有“可能”“据报道”“没有公开”“以App显示为准”
    “由平台决定”之类的话；事实的注意事项里禁止的说法也不能写。句子不能说得比事实重（必须、不得、有权），不能添上事实里
    没有的后果（拘留、冻结、失信），不能说别的事，也不能把事实反过来说。

    坏：花呗逾期后可以分12期（[依据](../../sources/platform.md#platform-plan)）。
    好：平台曾说可以分3～12期，能不能办由平台决定（[依据](../../sources/platform.md#platform-plan)）。
    """
    for unit in doc.body:
        if "myth" in unit.boxes:
            continue
        for citation in unit.citations:
            fact = ctx.fact(citation.fact)
            if fact and (why := uncertain(fact)) and not said_with_care(unit, citation.link.a, fact):
                yield Hit(citation.link.start, f"这句话说得太死：事实 {fact.id} {why}，"
                          "写明“可能”“据报道”“没有公开”“以App显示为准”或“由平台决定”")
    yield from claim_hits(doc, ctx, "FACT002")
    for said, word in ungrounded(doc, ctx, (*STRENGTH, *CONSEQUENCES)):
        yield Hit(said.unit.at(said.start + word.start()), f"“{word.group()}”在所引事实（{_ids(said.facts)}）里没有："
                  "照事实写，或引用说到它的事实")
    for said, word in off_topic(doc, ctx):
        yield Hit(said.unit.at(said.start + word.start()), f"“{said.text.strip()[:24]}”说得很死，所引事实"
                  f"（{_ids(said.facts)}）说的不是这件事：照事实写，或换一条引用")
    for said, k, ours, theirs in (*other_role(doc, ctx), *other_order(doc, ctx)):
        yield Hit(said.unit.at(said.start + k), f"“{ours}”和所引事实不同：事实里是{theirs}")
    for said, k, clause, other in opposites(doc, ctx):
        yield Hit(said.unit.at(said.start + k), f"“{clause.strip()[:24]}”和所引事实正相反：事实说的是“{other[:24]}”")


def _ids(facts: tuple[Fact, ...]) -> str:
    return "、".join(fact.id for fact in facts) if len(facts) < 4 else "本页引用的事实"
