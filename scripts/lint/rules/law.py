"""LAW: names of laws and bodies, form and existence of articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Citation, Document, Unit
from scripts.lint.finding import Edit, Hit, rule
from scripts.lint.grounds.said import provers, review_date, speaks, states
from scripts.lint.grounds.strength import ungrounded
from scripts.lint.rules.claims import claim_hits
from scripts.registers.documents import names
from scripts.text.articles import han_articles, in_han, references

_SOON = re.compile(r"起施行|施行前|将|还没|尚未|未施行|起实施|才生效|以后")
_BRACKETS = re.compile(r"([\u4e00-\u9fff])[\[［(（【](20\d\d)[\]］)）】](\d+号)")


@rule("LAW001", "废止的法、改名的机关", generated=True)
def repealed(doc: Document, ctx: Context) -> Iterator[Hit]:
    """已经废止的法律、改名或撤销的机关，不能当作现行的引用。

    坏：《合同法》规定
    好：《民法典》合同编规定
    """
    yield from claim_hits(doc, ctx, "LAW001")


@rule("LAW002", "法条的写法", keeps=han_articles, generated=True)
def citation_form(doc: Document, ctx: Context) -> Iterator[Hit]:
    """书名号后面的条号用汉字；文号的年份用六角括号。

    坏：《征信业管理条例》第16条、法[2025]82号
    好：《征信业管理条例》第十六条、法〔2025〕82号
    """
    for unit in doc.units:
        if not speaks(unit):
            continue
        for match in re.finditer(r"(?<=》)第(\d{1,4})(?=条)|(?<=条第)(\d{1,2})(?=[款项])", unit.text):
            k, digits = (match.start(1), match.group(1)) if match.group(1) else (match.start(2), match.group(2))
            start, end = unit.flat.span(k, k + len(digits))
            cure = (Edit(start, end, in_han(int(digits))),) if end - start == len(digits) else ()
            yield Hit(start, f"条号必须用汉字：{digits} 写成“{in_han(int(digits))}”", cure)
        for match in _BRACKETS.finditer(unit.text):
            if match.group(1) not in "，。年月日" and unit.text[match.end(2)] != "〕":
                a, b = unit.at(match.start(2) - 1), unit.at(match.end(2))
                edits = (Edit(a, a + 1, "〔"), Edit(b, b + 1, "〕"))
                yield Hit(a, f"文号的年份必须用六角括号：〔{match.group(2)}〕", edits)


@rule("LAW003", "条号要登记过")
def registered_article(doc: Document, ctx: Context) -> Iterator[Hit]:
    """写出的条号必须是所引事实登记的那一条，法名也要对。

    坏：[《征信业管理条例》第九十九条](../../sources/credit-rules.md#credit-5-years)
    好：[《征信业管理条例》第十六条](../../sources/credit-rules.md#credit-5-years)
    """
    for unit in doc.units:
        if states(unit) and "第" in unit.text:
            yield from _articles(doc, unit, ctx)


@rule("LAW004", "规定要已经施行")
def in_force(doc: Document, ctx: Context) -> Iterator[Hit]:
    """还没施行的规定、草案，要在同一段写明从哪天起施行。

    坏：新办法管这件事（[第三条](../../sources/new-rules.md#not-yet)）。
    好：新办法2027年5月1日起施行（[第三条](../../sources/new-rules.md#not-yet)）。
    """
    for unit in doc.body:
        for citation in unit.citations:
            yield from _in_force(doc, unit, citation, ctx)


@rule("LAW005", "引用写的文件要是事实的出处")
def named_document(doc: Document, ctx: Context) -> Iterator[Hit]:
    """引用的文字写了《文件名》，就要是那条事实的出处。

    坏：[《试验管理办法》的规定](../../sources/credit-rules.md#credit-5-years)
    好：[《征信业管理条例》的规定](../../sources/credit-rules.md#credit-5-years)
    """
    for unit in doc.body:
        for citation in unit.citations:
            yield from _named(unit, citation, ctx)


@rule("LAW006", "机关要是事实里的", once=True)
def unknown_body(doc: Document, ctx: Context) -> Iterator[Hit]:
    """句子和引用里写的机关，所引事实或它的出处要说到。词表：data/wording/bodies.yml。

    坏：人民银行要求保存5年（[国务院的条例](../../sources/credit-rules.md#credit-5-years)）。
    好：国务院的条例要求保存5年（[条例](../../sources/credit-rules.md#credit-5-years)）。
    """
    grounded = [body for body in ctx.bodies if body.where != "nowhere"]
    for said, body in ungrounded(doc, ctx, grounded):
        yield Hit(
            said.at(body.start()), f"所引事实（{said.ids}）没有说到“{body.group()}”：照事实改，或引用说到它的事实"
        )


@rule("LAW007", "文号和标准号要登记过")
def registered_number(doc: Document, ctx: Context) -> Iterator[Hit]:
    """文号、令号、国家标准号，只写在原文里亲眼读到、登记在 data/sources.yml 的。

    坏：见某发〔2026〕99号。
    好：国务院令第631号。
    """
    for unit in doc.units:
        if speaks(unit) and re.search(r"\d号|GB", unit.text):
            yield from _document_numbers(unit, ctx)


@rule("LAW008", "书名号里的文件要登记过")
def registered_title(doc: Document, ctx: Context) -> Iterator[Hit]:
    """写出名字的文件都要登记：旧名和编造的名字登记不了。

    坏：《征信业务试点办法》也这样写。
    好：《征信业管理条例》也这样写。
    """
    for unit in doc.units:
        if speaks(unit) and "《" in unit.text:
            yield from _titles(unit, ctx)


@rule("LAW009", "提到的法要是事实的出处")
def unknown_law(doc: Document, ctx: Context) -> Iterator[Hit]:
    """句子不加书名号提到一部法，同句引用的事实要出自这部法。

    坏：刑法要求保存5年（[条例](../../sources/credit-rules.md#credit-5-years)）。
    好：征信业管理条例要求保存5年（[条例](../../sources/credit-rules.md#credit-5-years)）。
    """
    for said, law in ungrounded(doc, ctx, ctx.laws):
        yield Hit(said.at(law.start()), f"所引事实（{said.ids}）不出自“{law.group()}”：照事实改，或引用出自它的事实")


def _articles(doc: Document, unit: Unit, ctx: Context) -> Iterator[Hit]:
    for ref in references(unit.unquoted):
        inside = [c.fact for c in unit.citations if c.link.a <= ref.start < c.link.b]
        facts = inside or provers(doc, unit)
        facts = [id for id in facts if ctx.fact(id)]
        if not facts:
            continue
        law = ref.law
        laws = {source for id in facts for source in ctx.sources(id) if not law or ctx.named(source, law)}
        where = "、".join(facts) if len(facts) < 4 else "所引事实"
        if law and not laws:
            yield Hit(unit.at(ref.start), f"《{law}》不是事实 {where} 的出处：改法名，或引用出自它的事实")
            continue
        known = {number for id in facts for source in laws for number in ctx.articles(id).get(source, ())}
        wrong = [n for n in ref.numbers if n not in known]
        if wrong:
            listed = "、".join(f"第{in_han(n)}条" for n in sorted(known, key=lambda n: int(n.split("之")[0]))[:5])
            tail = f"；登记的是{listed}" if known else "；这条事实没有登记条号，不能写条号"
            yield Hit(unit.at(ref.start), f"“{ref.raw}”没有登记在事实 {where} 里{tail}")


def _titles(unit: Unit, ctx: Context) -> Iterator[Hit]:
    """A document that a page names must be registered: names of old versions and invented ones are not."""
    known = ctx.memo("titles", lambda: {name for source in ctx.registers.sources.values() for name in names(source)})
    for match in re.finditer(r"《([^《》]{2,60})》", unit.unquoted):
        if any(pattern.search(match.group()) for _, pattern, _ in ctx.claims.get("LAW001", ())):  # LAW001 says more
            continue
        if match.group(1) not in known and f"中华人民共和国{match.group(1)}" not in known:
            yield Hit(
                unit.at(match.start()), f"《{match.group(1)}》没有登记：核对是不是旧名；在用的先写进 data/sources.yml"
            )


_NUMBERED = re.compile(
    r"[\u4e00-\u9fff]{1,2}〔20\d\d〕第?\d+号|令?第\d+号令?|20\d\d年第\d+号"
    r"|GB(?:/T)? ?\d{3,6}(?:\.\d+)?[-—]\d{4}"
)


def _document_numbers(unit: Unit, ctx: Context) -> Iterator[Hit]:
    """文号 and numbers of standards: only those read in the document itself."""
    known, doubtful = ctx.memo("document numbers", lambda: _registered_numbers(ctx))
    for match in _NUMBERED.finditer(unit.unquoted):
        key = _bare(match.group())
        if any(key.endswith(_bare(n)) or n.endswith(key) for n in known):
            continue
        why = "没有核实，不能写" if any(key.endswith(n) or n.endswith(key) for n in doubtful) else "没有登记"
        yield Hit(unit.at(match.start()), f"编号“{match.group()}”{why}：删掉，或在 data/sources.yml 登记读到的文号")


def _registered_numbers(ctx: Context) -> tuple[set[str], set[str]]:
    sources = ctx.registers.sources.values()
    figures = (figure for fact in ctx.registers.facts.values() for figure in fact.figures)
    texts = [*(s.number for s in sources), *(s.title for s in sources), *figures]
    known = {_bare(m.group()) for text in texts for m in _NUMBERED.finditer(text)}
    return known, {_bare(m.group()) for s in sources for m in _NUMBERED.finditer(s.number_unverified)} - known


def _bare(number: str) -> str:
    return re.sub(r"[\s令第号]", "", number).replace("—", "-")


def _named(unit: Unit, citation: Citation, ctx: Context) -> Iterator[Hit]:
    """A document that names a citation must be one of the fact's own; with an article _articles has looked already."""
    label = unit.text[citation.link.a : citation.link.b]
    match = re.search(r"《([^《》]{2,40})》(?!(?:（[^（）]*）)?第)", label)
    known = ctx.fact(citation.fact) is not None
    if match and known and not any(ctx.named(source, match.group(1)) for source in ctx.sources(citation.fact)):
        name, fact = match.group(1), citation.fact
        yield Hit(citation.link.start, f"《{name}》不是事实 {fact} 的出处：改名字，或引用出自它的事实")


def _in_force(doc: Document, unit: Unit, citation: Citation, ctx: Context) -> Iterator[Hit]:
    fact = ctx.fact(citation.fact)
    day = review_date(doc) or ctx.today
    if fact is None:
        return
    source = ctx.registers.sources.get(fact.source)
    from_day = source.effective if source else ""
    late = len(from_day) == 10 and from_day > day.isoformat()
    if (late or fact.status == "draft") and not _SOON.search(unit.text):
        when = f"{from_day} 起才施行" if late else "还只是草案"
        yield Hit(citation.link.start, f"事实 {fact.id} 的规定{when}：在同一段写明从哪天起施行，或改引现行规定")
