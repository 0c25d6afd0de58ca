"""LAW010: the article that a citation names carries its sentence; data/articles.txt knows which words stand where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Citation, Document, Unit
from scripts.lint.finding import Hit, rule
from scripts.text.articles import in_han, numbers, references
from scripts.text.quantities import figure_keys, quantities

Article = tuple[str, str]  # source id, "227" or "253之一"
# Characters: so many of another article's words, at most so many of those of the articles named (bench constants)
FOREIGN, OWN = 6, 2
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@rule("LAW010", "引用写的那一条，要写着这句话")
def article_of_the_sentence(doc: Document, ctx: Context) -> Iterator[Hit]:
    """一条事实出自几条条文时，句子里的数字和话写在哪一条，引用就写哪一条，或写“等”。
    哪一条写着什么，记在 data/articles.txt。

    坏：每年免费查两次（[《征信业管理条例》第十六条](../../sources/credit-rules.md#credit-both)）。
    好：每年免费查两次（[《征信业管理条例》第十七条](../../sources/credit-rules.md#credit-both)）。
    """
    for unit in doc.body:
        if unit.citations and "第" in unit.text:
            for a, b in unit.sentences:
                cited = [c for c in unit.citations if a <= c.link.a < b]
                yield from _sentence(unit, a, b, cited, ctx)


def _sentence(unit: Unit, a: int, b: int, cited: list[Citation], ctx: Context) -> Iterator[Hit]:
    """What stands in articles of a cited fact, but in none that the sentence names."""
    by_citation = [(c, _named(unit, c, ctx)) for c in cited]
    named = {article for _, articles in by_citation for article in articles}
    text = unit.text[a:b]
    for citation in reversed(cited):
        text = text[: citation.link.a - a] + text[citation.link.b - a :]
    figures = {quantity.key: quantity.raw for quantity in quantities(text)} if named else {}
    for citation, articles in by_citation:
        label = unit.text[citation.link.a : citation.link.b]
        homes = _homes(citation.fact, ctx)
        if not articles or not articles <= homes.keys() or label.endswith("等"):
            continue
        best = max(homes, key=lambda home: _covered(text, homes[home]))
        there = {
            raw: {home for home in homes if key in _figures(homes[home])}
            for key, raw in figures.items()
            if key in ctx.figures(citation.fact)
        }
        stray = next((raw for raw, places in there.items() if places and not places & named), "")
        if stray:
            yield Hit(citation.link.start, f"“{stray}”写在{_list(there[stray])}，引用写的不是：改条号，或者加“等”")
        elif (
            best not in named
            and _covered(text, homes[best]) >= FOREIGN
            and all(_covered(text, homes[own]) <= OWN for own in articles)
        ):
            yield Hit(citation.link.start, f"这句话写在{_list({best})}，引用写的不是：改条号，或者加“等”")


def _named(unit: Unit, citation: Citation, ctx: Context) -> set[Article]:
    """The articles that the words of a citation name."""
    label = unit.text[citation.link.a : citation.link.b]
    return {
        (source, number)
        for ref in references(label)
        for number in ref.numbers
        for source in ctx.sources(citation.fact)
        if not ref.law or ctx.named(source, ref.law)
    }


def _homes(fact: str, ctx: Context) -> dict[Article, tuple[str, ...]]:
    """The articles of a fact that were read -> words of the fact that stand in this one alone, and its figures."""
    return ctx.memo(f"homes {fact}", lambda: _make_homes(fact, ctx))


def _make_homes(fact: str, ctx: Context) -> dict[Article, tuple[str, ...]]:
    recorded = ctx.memo(
        "articles as read",
        lambda: {
            (source, number): row.words
            for (source, name), row in ctx.registers.articles.items()
            for number in numbers((name,))
        },
    )
    entry = ctx.fact(fact)
    mine = {
        (source, number): recorded[source, number]
        for source, found in ctx.articles(fact).items()
        for number in found
        if (source, number) in recorded
    }
    return {
        home: tuple(
            word
            for word in words
            if figure_keys(word)
            or (
                entry
                and word in entry.statement
                and not any(word in other for at, others in mine.items() if at != home for other in others)
            )
        )
        for home, words in mine.items()
    }


def _figures(words: tuple[str, ...]) -> set:
    return {key for word in words for key in figure_keys(word)}


def _covered(text: str, words: tuple[str, ...]) -> int:
    """How many characters of ``text`` are words of the article."""
    found: set[int] = set()
    for word in filter(_HAN.fullmatch, words):
        at = text.find(word)
        while at >= 0:
            found.update(range(at, at + len(word)))
            at = text.find(word, at + len(word))
    return len(found)


def _list(homes: set[Article]) -> str:
    return "、".join(f"第{in_han(number)}" + ("" if "之" in number else "条") for _, number in sorted(homes))
