"""LAW010: the article that a citation names carries the figure of its sentence; data/articles.txt knows which does."""
from __future__ import annotations

from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Citation, Document, Unit
from scripts.lint.model import Hit, rule
from scripts.text.articles import in_han, numbers, references
from scripts.text.quantities import Key, figure_keys, quantities

Article = tuple[str, str]  # source id, "227" or "253之一"


@rule("LAW010", "引用写的那一条，要写着这句话的数字")
def article_of_the_figure(doc: Document, ctx: Context) -> Iterator[Hit]:
    """一条事实出自几条条文时，句子里的数字写在哪一条，引用就写哪一条，或写“等”。
    哪一条写着什么，记在 data/articles.txt。

    坏：每年免费查两次（[《征信业管理条例》第十六条](../../sources/credit-rules.md#credit-both)）。
    好：每年免费查两次（[《征信业管理条例》第十七条](../../sources/credit-rules.md#credit-both)）。
    """
    for unit in doc.body:
        if unit.citations and "第" in unit.text:
            for a, b in unit.sentences:
                cited = [c for c in unit.citations if a <= c.link.a < b]
                yield from _sentence(unit, unit.text[a:b], cited, ctx)


def _sentence(unit: Unit, text: str, cited: list[Citation], ctx: Context) -> Iterator[Hit]:
    """Figures that stand in articles of a cited fact, but in none that the sentence names."""
    by_citation = [(c, _named(unit, c, ctx)) for c in cited]
    named = {article for _, articles in by_citation for article in articles}
    figures = {quantity.key: quantity.raw for quantity in quantities(text)} if named else {}
    for citation, articles in by_citation:
        label = unit.text[citation.link.a:citation.link.b]
        if not articles or not articles <= _recorded_once(ctx).keys() or label.endswith("等"):
            continue
        for key in figures.keys() & ctx.figures(citation.fact):
            homes = _homes(citation.fact, key, ctx)
            if homes and not homes & named:
                where = "、".join(f"第{in_han(n)}" + ("" if "之" in n else "条") for _, n in sorted(homes))
                yield Hit(citation.link.start, f"“{figures[key]}”写在{where}，引用写的不是：改条号，或者加“等”")
                break


def _named(unit: Unit, citation: Citation, ctx: Context) -> set[Article]:
    """The articles that the words of a citation name."""
    label = unit.text[citation.link.a:citation.link.b]
    return {(source, number) for ref in references(label) for number in ref.numbers
            for source in ctx.sources(citation.fact) if not ref.law or ctx.named(source, ref.law)}


def _homes(fact: str, key: Key, ctx: Context) -> set[Article]:
    """The articles of a fact in which the figure was read."""
    recorded = _recorded_once(ctx)
    return {(source, number) for source, found in ctx.articles(fact).items() for number in found
            if key in recorded.get((source, number), ())}


def _recorded_once(ctx: Context) -> dict[Article, frozenset[Key]]:
    """Article -> the figures read in it, for every article whose text was compared."""
    return ctx.memo("articles as read", lambda: _recorded(ctx))


def _recorded(ctx: Context) -> dict[Article, frozenset[Key]]:
    return {(source, number): frozenset(key for word in row.words for key in figure_keys(word))
            for (source, name), row in ctx.registers.articles.items() for number in numbers((name,))}
