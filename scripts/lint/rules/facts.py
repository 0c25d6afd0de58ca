"""SRC002, FACT001, FACT002: every number is proved by a cited fact, every uncertain fact is said to be uncertain."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.lint.articles import references
from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.model import Hit, rule
from scripts.lint.quantities import proved
from scripts.lint.rules.claims import claim_hits
from scripts.lint.statements import MARKED, Statement, provers, spoken_by_reader, statements, states
from scripts.registers.model import Fact

RULE_DIMENSIONS = ("日", "月", "工作日", "小时", "次", "率", "倍", "岁")  # what a script may not get wrong


@rule("SRC002", "数字和法条要有出处")
def number_without_source(doc: Document, ctx: Context) -> Iterator[Hit]:
    """有法律或平台含义的数字（期限、金额、比例、时刻、次数、日期）和“法名加条号”，要在同一段、同一列表项或
    同一行里引用一条事实；标题和页首信息里的，由本页引用的事实证明。举例放进 /// example，或以“举例：”开头。

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
    没有依据的事实（kind: none）证明不了任何数字，它的数字只能出现在引号或 /// myth 里。

    坏：保存7年（[《征信业管理条例》第十六条](../../sources/law.md#credit-5-years)）。
    好：保存5年（[《征信业管理条例》第十六条](../../sources/law.md#credit-5-years)）。
    """
    for statement in once_per_range(s for s in statements(doc, ctx) if _unproved(doc, ctx, s)):
        facts = provers(doc, statement.unit)
        yield Hit(statement.at, _disagreement(statement, facts, _doubtful(statement, facts, ctx), ctx))


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


# Words that say how sure we are, or who says it. A fact that is not certain needs one of them in its sentence.
HEDGES = re.compile(
    r"可能|也许|或许|一般|通常|往往|多半|大多|有的|有时|未必|不一定|看情况|看你|看对方|看合同|看机构|因人而异|因地而异|各地|各家|大致|大约|左右|"
    r"没有?(?:公开|公布|查到|找到|核到|核实|读到|看到|规定|统一|官方|依据|说|写|承诺|明确|固定|这样|这回事|保证)|未(?:公开|公布|核实|见|查到)|"
    r"查不到|找不到|不清楚|不确定|说不准|说不清|不好说|为准|决定|自己定|说了算|(?<![依证根数收票单凭占])据(?=[^，。]{0,14}[，（])|报道|媒体|记者|资料|招股书|公告|声明|公开过|公布过|提示过|"
    r"宣布|通报|介绍|公布|发布|提示|案例|答复|表态|统计|称|自称|说法|网上|有人|有资料|官方说|平台说|花呗说|花呗曾|支付宝说|公司说|曾|当时|早年|过去|建议|归纳|概括|例外|"
    r"要?问清|核实|核对|查一下|先查|确认|怎么算|怎么办|是不是|能不能|会不会|有没有|多少|哪些|吗")

# What a fact of kind none usually says
ABSENCE = re.compile(r"没有|没查到|不能|不要|(?<![分特区类个级])别(?![人的家处])|不是|无法|不等于")


@rule("FACT002", "不确定的事不能说死")
def flat_statement(doc: Document, ctx: Context) -> Iterator[Hit]:
    """引用可信度低、状态不明、或者来自报道、平台、没有依据的事实时，句子里要有“可能”“据报道”“没有公开”“以App显示为准”
    “由平台决定”之类的话；事实的注意事项里禁止的说法也不能写。

    坏：花呗逾期后可以分12期（[依据](../../sources/platform.md#platform-plan)）。
    好：平台曾说可以分3～12期，能不能办由平台决定（[依据](../../sources/platform.md#platform-plan)）。
    """
    for unit in doc.body:
        if "myth" in unit.boxes:
            continue
        for citation in unit.citations:
            fact = ctx.fact(citation.fact)
            if fact and (why := uncertain(fact)) and not _said_with_care(unit, citation.link.a, fact):
                yield Hit(citation.link.start, f"这句话说得太死：事实 {fact.id} {why}，"
                          "写明“可能”“据报道”“没有公开”“以App显示为准”或“由平台决定”")
    yield from claim_hits(doc, ctx, "FACT002")


OFFICIAL = ("law", "court", "regulation", "standard")  # what is unclear about them is their validity: see STALE002


def uncertain(fact: Fact) -> str:
    """Why a sentence that cites the fact must say so; "" when it need not."""
    if fact.phones:  # a telephone number is proved by its own register
        return ""
    if fact.kind == "none":
        return "" if fact.based_on and fact.confidence != "low" else "没有依据"
    if fact.confidence == "low":
        return "可信度低"
    if fact.status == "unclear" and fact.kind not in OFFICIAL:
        return "还没有定论"
    if fact.page == "scams" and fact.kind == "platform":  # a warning about a trick says nothing about the platform
        return ""
    return {"press": "来自报道", "platform": "是平台的说法"}.get(fact.kind, "")


def _said_with_care(unit: Unit, at: int, fact: Fact) -> bool:
    if unit.kind in ("row", "header"):
        return bool(HEDGES.search(unit.text))
    a, b = unit.sentence(at)
    if HEDGES.search(unit.text[a:b]) or (fact.kind == "none" and ABSENCE.search(unit.text[a:b])):
        return True
    sources = re.search(r"报道|没有公开|为准|网上", unit.text[:a])  # said once for the paragraph
    return bool(sources)
