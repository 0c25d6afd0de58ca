"""TERM: words to avoid, terms to explain."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import WARNING, Edit, Hit, rule
from scripts.lint.grounds.said import speaks
from scripts.pages import ANSWER_KINDS
from scripts.text.inline import OBJECT


def variant(avoid: str, word: str) -> bool:
    """Is ``avoid`` only another spelling of ``word`` (帐号/账号, APP/App)? Then replacing it changes no meaning."""
    if avoid.lower() == word.lower():
        return True
    return len(avoid) == len(word) and sum(a != b for a, b in zip(avoid, word, strict=True)) == 1 and len(word) > 1


def same_length(text: str) -> int:
    return len(text)


@rule("TERM001", "不用的词", keeps=same_length)
def word_to_avoid(doc: Document, ctx: Context) -> Iterator[Hit]:
    """过时的、错写的、羞辱人的词换成词表里的写法；只是异体写法的可以自动改。

    坏：银保监会、老赖、帐号
    好：金融监管总局、被执行人、账号
    """
    words = avoid_table(ctx)
    if not words:
        return
    pattern = ctx.memo("avoid", lambda: re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True)))))
    for unit in doc.units:
        if not speaks(unit):
            continue
        for match in pattern.finditer(unit.unquoted):
            found, word = match.group(), words[match.group()]
            a, b = unit.sentence(match.start())
            if _explains(unit.unquoted[a:b], found, word):
                continue
            start, end = unit.flat.span(match.start(), match.end())
            safe = variant(found, word) and end - start == len(found)
            yield Hit(start, f"“{found}”不用：写“{word}”", (Edit(start, end, word),) if safe else ())


def avoid_table(ctx: Context) -> dict[str, str]:
    return ctx.memo("avoid words", lambda: {a: t.word for t in ctx.registers.terms.values() for a in t.avoid})


def _explains(sentence: str, found: str, word: str) -> bool:
    """原来的银保监会、俗称老赖: saying that a word is old or slang."""
    old = rf"(?:原来?的?|原|俗称|旧称|以前叫|过去叫|改名前的?|也叫)[^，。]{{0,4}}{re.escape(found)}"
    return (word in sentence and bool(re.search(old, sentence))) or f"{found}已" in sentence


def without_glossary_links(text: str) -> str:
    return re.sub(r"\[([^\[\]]*)\]\((?:\.\./)*glossary\.md#[^()\s]*\)", r"\1", text)


@rule("TERM002", "术语第一次出现要解释", severity=WARNING, keeps=without_glossary_links)
def unexplained_term(doc: Document, ctx: Context) -> Iterator[Hit]:
    """法律和行业的词第一次出现时，链接到词语解释，或者紧跟一句白话。

    坏：收到支付令要快。
    好：收到[支付令](../../glossary.md#payment-order)要快。收到支付令（法院让你限期还钱的文书）要快。
    """
    if doc.page.kind not in ANSWER_KINDS:
        return
    terms = ctx.memo("specialist", lambda: {t.word: t for t in ctx.registers.terms.values() if specialist(t)})
    if not terms:
        return
    pattern = ctx.memo("terms", lambda: re.compile("|".join(map(re.escape, sorted(terms, key=len, reverse=True)))))
    seen: set[str] = set()
    own = doc.page.title
    for unit in doc.body:
        if unit.kind in ("heading", "box", "header", "term", "html") or not speaks(unit):
            continue
        for match in pattern.finditer(unit.unquoted):
            word = match.group()
            if word in seen:
                continue
            seen.add(word)
            if word in own or terms[word].page == doc.rel or _explained(unit, match):
                continue
            start, end = unit.flat.span(match.start(), match.end())
            here = any(link.a <= match.start() < link.b for link in unit.flat.links)
            target = posixpath.relpath(f"glossary.md#{terms[word].id}", posixpath.dirname(doc.rel) or ".")
            edits = (Edit(start, end, f"[{word}]({target})"),) if not here and end - start == len(word) else ()
            yield Hit(start, f"“{word}”第一次出现要解释：链接到 {target}，或紧跟一句白话", edits)


def specialist(term) -> bool:
    """Terms of the glossary that a reader meets on papers of a court or a lender, not everyday words."""
    return bool(PAPERS.search(re.split("[、，]", term.seen_on)[0])) and len(term.word) > 1


PAPERS = re.compile(r"法院|文书|传票|判决|裁定|仲裁|执行|调解|答辩|保全")  # where it is met first


def _explained(unit: Unit, match: re.Match) -> bool:
    """A link at the word, or plain words around it: 支付令（…）, 支付令是…, 叫支付令."""
    inside = any(link.a <= match.start() < link.b and not link.target.startswith("http") for link in unit.flat.links)
    after = unit.text[match.end() : match.end() + 3]
    before = unit.text[max(0, match.start() - 3) : match.start()]
    said_after = re.match(r"[”’]?(?:（|是|就是|指|，就是|，也就是|——)", after)
    return inside or bool(said_after) or before.endswith(("（", "叫", "叫作", "也就是", OBJECT))
