"""Sentences that say flatly what a court, a lender, a collector or a credit record will do. Such a sentence stands on a
fact, or it is a guess; most harmful sayings are guesses of this shape, however they are worded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounds.said import HEADLINES, Said, basis, sentences
from scripts.text.likeness import pairs

BACKED = 0.6  # share from which an uncited sentence says what the facts nearby say


def flat(text: str, ctx: Context) -> re.Match[str] | None:
    """The word that makes a sentence a flat assertion about an actor; None when it is none."""
    match = ctx.words("guesses", "flat").search(text)
    if match and ctx.words("guesses", "actor").search(text) and not ctx.words("guesses", "care").search(text):
        return match
    return None


def unsupported(doc: Document, ctx: Context) -> Iterator[tuple[Said, re.Match[str]]]:
    """Flat assertions that cite nothing, send nowhere, and are not what the paragraph's or page's facts say."""
    for sentence in sentences(doc, ctx):
        headline = sentence.unit.meta or sentence.unit.kind in HEADLINES
        if sentence.reach and not headline and not any("script" in box for box in sentence.unit.boxes):
            match = flat(sentence.text, ctx)
            if match and (not sentence.facts or coverage(sentence, ctx) < BACKED):
                yield sentence, match


def coverage(sentence: Said, ctx: Context) -> float:
    """Share of the sentence's pairs of characters, rare ones weighing more, that its facts have too; labels of links
    left out. 1 for a sentence too short to tell."""
    text = sentence.text
    for link in sentence.unit.flat.links:
        a, b = max(link.a - sentence.start, 0), max(link.b - sentence.start, 0)
        text = text[:a] + " " * (min(b, len(text)) - a) + text[b:] if a < len(text) else text
    mine = pairs(text)
    if len(mine) < 5:
        return 1.0
    return ctx.relevance.rarity.covered(mine, pairs(" ".join(basis(fact, ctx) for fact in sentence.facts)))
