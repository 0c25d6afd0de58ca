"""Edits to plant into real pages: where one goes on a page, and what is reported near it.

Edits find their text by what it is (a proved number, a citation, an id), so that rewording a page breaks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.files import parse
from scripts.lint.finding import RULES
from scripts.lint.grounds.bounds import places
from scripts.lint.grounds.numbers import statements
from scripts.lint.grounds.said import basis, provers, said
from scripts.lint.rules.safety import HELP_KINDS
from scripts.pages import ANSWER_KINDS
from scripts.text.articles import in_han, references
from scripts.text.quantities import proved, quantities
from tests.unit.real_pages import loaded, real_context

Edit = tuple[int, int, str]
PAGE_CODES = [code for code, rule in RULES.items() if not rule.site]
SITE_CODES = [code for code, rule in RULES.items() if rule.site]


def planted(doc: Document, edit: Edit) -> Document | None:
    """The page with ``edit`` (start and end in its text, what stands there then); None when it cannot be read."""
    start, end, new = edit
    changed = parse((doc.text[:start] + new + doc.text[end:]).encode(), doc.rel, doc.path)
    return changed if isinstance(changed, Document) else None


def found(doc: Document, edit: Edit, whole: bool = False) -> tuple[set[str], set[str]]:
    """(codes near the edit, codes anywhere on the page); an unreadable page is FM001."""
    changed = planted(doc, edit)
    if changed is None:
        return {"FM001"}, {"FM001"}
    first = doc.text.count("\n", 0, edit[0]) + 1
    last = first + edit[2].count("\n")
    reported = lint([changed], real_context(), PAGE_CODES)
    if whole:
        docs = [changed if d.path == doc.path else d for d in loaded().docs]
        reported += lint(docs, real_context(), SITE_CODES, {doc.path})
    return {p.code for p in reported if first - 1 <= p.line <= last + 1}, {p.code for p in reported}


# -- where an edit goes: each function yields (edit, wanted codes) for one page --------------------------------------


def numbers(change: Callable[[str, str], str]) -> Callable[[Document], Iterator[Edit]]:
    """Proved numbers, changed so that no cited fact knows the result. ``change`` gets digits and what follows."""

    def edits(doc: Document) -> Iterator[Edit]:
        ctx = real_context()
        for s in statements(doc, ctx):
            q, unit, facts = s.quantity, s.unit, provers(doc, s.unit)
            digits = re.match(r"\d+", q.raw)
            if s.quoted or q.level < 2 or not digits or not facts or unit.meta:
                continue
            start, end = unit.flat.span(q.start, q.end)
            proven = any(proved(q.key, ctx.figures(f)) for f in facts)
            if not proven or doc.text[start:end] != unit.text[q.start : q.end]:
                continue
            tail = unit.text[q.start + len(digits.group()) : q.end]
            new = change(digits.group(), tail)
            keys = [x.key for x in quantities(new)]
            known = any(proved(k, ctx.figures(f)) for k in keys for f in facts)
            if new != digits.group() + tail and keys and not known:
                yield start, end, new

    return edits


def replaced(pattern: str, new: str | Callable[[re.Match], str], within: str = "body") -> Callable:
    def edits(doc: Document) -> Iterator[Edit]:
        begin, end = (0, doc.page.body_start) if within == "front" else (doc.page.body_start, len(doc.text))
        if within == "asked" and doc.page.kind not in ANSWER_KINDS:
            return
        for match in re.compile(pattern, re.M).finditer(doc.text, begin, end):
            yield match.start(), match.end(), new(match) if callable(new) else match.expand(new)

    return edits


def wrong_article(doc: Document) -> Iterator[Edit]:
    """The next article of the same law, when no fact of the page knows it."""
    for unit in doc.body:
        for ref in references(unit.unquoted):
            known = {n for c in doc.cited for laws in real_context().articles(c).values() for n in laws}
            n = str(int(ref.numbers[0]) + 1) if ref.numbers[0].isdigit() else ""
            old = f"第{in_han(int(ref.numbers[0]))}条" if n else ""
            start = doc.text.find(old, unit.at(ref.start)) if n and n not in known else -1
            if start >= 0 and start - unit.at(ref.start) < 40 and len(ref.numbers) == 1:
                yield start, start + len(old), f"第{in_han(int(n))}条"


def lost_citation(doc: Document) -> Iterator[Edit]:
    """The only citation of a paragraph that states a number with a meaning."""
    for s in statements(doc, real_context()):
        here = doc.scopes.get(s.unit.scope, [])
        if s.unit.kind == "paragraph" and s.quantity.level == 2 and not s.quoted and len(here) == 1:
            link = here[0].link
            match = re.compile(r"\[[^\[\]]*\]\([^()]*\)").match(doc.text, link.start)
            if match and not link.a <= s.quantity.start < link.b:
                yield match.start(), match.end(), "见规定"


def no_help(doc: Document) -> Iterator[Edit]:
    if doc.page.kind in HELP_KINDS:
        new = re.sub(r"12356|96110|(?<!\d)1[12]0(?!\d)", "热线", doc.text)
        yield 0, len(doc.text), new


def sentence(text: str) -> Callable[[Document], Iterator[Edit]]:
    """A paragraph of its own before the second section."""

    def edits(doc: Document) -> Iterator[Edit]:
        heads = [m.start() for m in re.compile(r"^## ", re.M).finditer(doc.text, doc.page.body_start)]
        if len(heads) > 1 and doc.text[heads[1] - 1] == "\n" and not doc.layout.boxes:
            yield heads[1], heads[1], f"{text}\n\n"

    return edits


def stronger(old: str, new: str, known: re.Pattern) -> Callable[[Document], Iterator[Edit]]:
    """``old`` becomes ``new`` in a sentence none of whose cited facts says anything like it; "" puts it in front."""

    def edits(doc: Document) -> Iterator[Edit]:
        for one in said(doc, real_context()):
            basis_text = " ".join(basis(fact, real_context()) for fact in one.facts)
            at = one.text.find(old) if old else len(one.text) - len(one.text.lstrip())
            if one.reach or one.unit.kind not in ("paragraph", "item") or at < 0 or known.search(basis_text):
                continue
            start = one.unit.flat.span(one.start + at, one.start + at + max(len(old), 1))[0]
            if doc.text[start : start + len(old)] == old:
                yield start, start + len(old), new

    return edits


def wrong_side(doc: Document) -> Iterator[Edit]:
    """最长60日 becomes 至少60日."""
    pattern = re.compile(r"(?:最长|最多|不超过)(?=\d)")
    ctx = real_context()
    for s in statements(doc, ctx):
        match = pattern.search(s.unit.text, max(0, s.quantity.start - 3), s.quantity.end)
        if match and match.end() == s.quantity.start and s.unit.kind in ("paragraph", "item") and not s.quoted:
            start, end = s.unit.flat.span(match.start(), match.end())
            known = [p for fact in provers(doc, s.unit) for p in places(fact, ctx) if p.key == s.quantity.key]
            if known and all(p.sides == {"most"} for p in known):
                yield start, end, "至少"
