"""What facts say of articles, against their texts: they exist, figures and words stand there, nothing has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from scripts.laws.texts import Article, Law
from scripts.registers.documents import articles
from scripts.registers.model import Fact, ReadArticle, Registers
from scripts.text.articles import in_han, numbers
from scripts.text.quantities import Key, figure_keys, proved

_WORD = 4  # characters of the longest word that is recorded
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WHOLE = ""  # a fact that names no article of a document stands on all of it


@dataclass
class Found:
    """``problems``: (fact, key of its entry, message); ``changed``: articles that no longer are as they were read;
    ``unread``: articles of which no print is recorded; ``rows``: what a record would hold."""

    problems: list[tuple[Fact, str, str]] = field(default_factory=list)
    changed: dict[tuple[str, str], list[Fact]] = field(default_factory=dict)
    unread: dict[tuple[str, str], list[Fact]] = field(default_factory=dict)
    rows: dict[tuple[str, str], ReadArticle] = field(default_factory=dict)
    checked: int = 0  # facts whose documents are all there


def compare(registers: Registers, laws: dict[str, Law]) -> Found:
    """Compare every fact that stands on a document in ``laws``."""
    found = Found()
    for fact in registers.facts.values():
        documents = (fact.source, *fact.also)
        texts = dict(_texts(fact, registers, laws, found))
        if not texts:
            continue
        for (source, number), article in texts.items():
            if number != _WHOLE:
                _print(fact, (source, named(number)), article, registers, found)
        if all(source in laws for source in documents):
            found.checked += 1
            bodies = [*texts.values(), *(laws[source].head for source in documents)]
            found.problems += _figures(fact, bodies, registers)
            found.problems += _words(fact, bodies)
    return found


def named(number: str) -> str:
    """ "227" -> 第二百二十七条, "253之一" -> 第二百五十三条之一."""
    return f"第{in_han(number)}" if "之" in number else f"第{in_han(number)}条"


def _texts(
    fact: Fact, registers: Registers, laws: dict[str, Law], found: Found
) -> Iterator[tuple[tuple[str, str], Article]]:
    """(source, number) -> article, for what the fact names; a missing one becomes a problem."""
    given = articles(fact, registers.sources)
    for source in (fact.source, *fact.also):
        if source not in laws:
            continue
        law = laws[source]
        for number in sorted(numbers(given.get(source, ()))):
            if number in law.articles:
                yield (source, number), law.articles[number]
            else:
                message = f"的 article 写了{named(number)}，{law.shown} 里没有这一条：核对条号"
                found.problems.append((fact, "article", message))
        if not given.get(source):
            yield (source, _WHOLE), Article("\n".join(each.text for each in law.articles.values()) + law.head.text, 1)


def _print(fact: Fact, key: tuple[str, str], article: Article, registers: Registers, found: Found) -> None:
    """Compare with the record, and note for a new one the words of the fact that stand in the article."""
    row = found.rows.setdefault(key, ReadArticle(article.print))
    words = [figure for figure in _shortest(fact.figures) if _stands(figure, article)]
    words += [word for word in fact.anchors if word in article.text]
    words += _shared(fact.statement, article.text)
    found.rows[key] = replace(row, words=tuple(sorted({*row.words, *words})))
    known = registers.articles.get(key)
    if known is None:
        found.unread.setdefault(key, []).append(fact)
    elif known.print != article.print:
        found.changed.setdefault(key, []).append(fact)


def _shared(statement: str, article: str) -> list[str]:
    """Words of two to four characters that the statement shares with the article, cut from its longest runs."""
    found, at = [], 0
    while at < len(statement):
        size = next(
            (
                n
                for n in range(_WORD, 1, -1)
                if statement[at : at + n] in article and _HAN.fullmatch(statement[at : at + n])
            ),
            0,
        )
        if size:
            found.append(statement[at : at + size])
        at += size or 1
    return list(dict.fromkeys(found))


def _shortest(figures: tuple[str, ...]) -> list[str]:
    """One figure for each meaning, that with the fewest characters; dates of documents are left out."""
    by_meaning: dict[frozenset[Key], str] = {}
    for figure in figures:
        keys = figure_keys(figure)
        if keys and not any(key[0] == "date" for key in keys) and " " not in figure:
            known = by_meaning.get(keys)
            by_meaning[keys] = min(known, figure, key=len) if known else figure
    return list(by_meaning.values())


def _stands(figure: str, article: Article) -> bool:
    """Does the figure stand in the article, in any numeral form? Of 5～10日 both ends must."""
    keys = figure_keys(figure)
    text = article.text.replace("\n", "")
    if figure in text or (keys and all(proved(key, article.keys) for key in keys)):
        return True
    figure = re.sub(r"(?<=\d):00$", "时", figure)
    ends, unit = re.findall(r"\d+", figure), re.sub(r"以[上下]", "", figure)[-1:]
    unit = {"天": "日", "点": "时"}.get(unit, unit)
    whole = re.fullmatch(r"[\d～至以上下日天月年个次条件元倍人时点]+", figure)
    return bool(whole and ends) and all(len(n) < 5 and in_han(int(n)) + unit in text for n in ends)


def _figures(fact: Fact, bodies: list[Article], registers: Registers) -> Iterator[tuple[Fact, str, str]]:
    sources = [registers.sources[name] for name in (fact.source, *fact.also)]
    dates = [text for source in sources for text in (source.issued, source.effective, str(source.expires or ""))]
    apart = frozenset(key for figure in (*dates, *fact.elsewhere) for key in figure_keys(figure))
    missing: dict[frozenset[Key], str] = {}
    for figure in fact.figures:
        keys = figure_keys(figure)
        if not keys or "号" in figure or figure in registers.phones or figure in fact.elsewhere:
            continue
        if not all(proved(key, apart) for key in keys) and not any(_stands(figure, body) for body in bodies):
            missing.setdefault(keys, figure)
    if missing:
        yield (
            fact,
            "figures",
            (
                f"的{'、'.join(missing.values())}在它的条文里没有找到：核对条号和数字；"
                "是举例算出来的、别的文件里的，写进 elsewhere"
            ),
        )


def _words(fact: Fact, bodies: list[Article]) -> Iterator[tuple[Fact, str, str]]:
    """Anchors stand in the articles; of the words of each condition at least one does."""
    text = "".join(body.text for body in bodies)
    for word in fact.anchors:
        if word not in text:
            yield fact, "anchors", f"的“{word}”（anchors）在它的条文里没有找到：核对条号"
    for key, conditions in (("unless", fact.unless), ("starts", fact.starts)):
        for condition in conditions:
            if not any(word in text for word in condition.words):
                yield fact, key, f"的{key}“{'、'.join(condition.words)}”在它的条文里一个也没有：核对条文"
