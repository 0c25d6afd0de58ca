"""``--fix``: apply safe edits until nothing changes. A fix that would change more than its rule may is refused."""

from __future__ import annotations

from collections.abc import Callable

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.engine import apply, lint
from scripts.lint.files import parse
from scripts.lint.finding import RULES, Problem

ROUNDS = 8


def fixed(doc: Document, check: Callable[[Document], list[Problem]]) -> tuple[Document, list[str]]:
    """The document after all fixes, and the codes of refused ones.

    ``check`` lists the problems of a document; one rule's edits are applied at a time and must leave what the
    rule ``keeps`` as it was, and the page readable.
    """
    refused: list[str] = []
    for _ in range(ROUNDS):
        before = doc.text
        refused.clear()  # what was refused may be safe once other fixes are in
        for code in _fixable(check(doc)):
            edits = [e for p in check(doc) if p.code == code for e in p.edits]
            if edits:
                doc = _try(doc, code, apply(doc.text, edits), refused)
        if doc.text == before:
            break
    return doc, refused


def _fixable(problems: list[Problem]) -> list[str]:
    return list(dict.fromkeys(p.code for p in problems if p.edits))


def _try(doc: Document, code: str, text: str, refused: list[str]) -> Document:
    keeps = RULES[code].keeps
    new = parse(text.encode("utf-8"), doc.rel, doc.path)
    if not isinstance(new, Document) or keeps is None or keeps(text) != keeps(doc.text):
        refused.append(code)
        return doc
    return new


def checker(ctx: Context, codes: list[str] | None) -> Callable[[Document], list[Problem]]:
    """A ``check`` for ``fixed``: site-wide rules offer no fixes, so the other pages are not needed again."""
    page_codes = [c for c in (codes or RULES) if not RULES[c].site]
    return lambda doc: lint([doc], ctx, page_codes)
