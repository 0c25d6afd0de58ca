"""Does a sentence use a word of duty, consequence, body or law that none of its facts knows? Closed classes of words
alone (data/wording/): of 1,400 such words on our pages all but a few dozen stand in the cited fact as well, so a word
that no cited fact knows is an error of the page or of the register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.lint.context import Context, Known
from scripts.lint.document import Document
from scripts.lint.grounds.said import HEADLINES, Said, basis, said

_ASIDE = re.compile(r"两回事|另一回事|不是一回事")  # 限额和法院冻结是两回事: named to be told apart


def ungrounded(doc: Document, ctx: Context, grounds: Iterable[Known]) -> Iterator[tuple[Said, re.Match[str]]]:
    """(sentence, word) of every word of the classes that none of the sentence's facts knows."""
    for sentence in said(doc, ctx):
        aside = _ASIDE.search(sentence.text)
        for ground in grounds:
            match = None if ground.near and sentence.reach else ground.said.search(sentence.text)
            if not match or (aside and not re.search("[，。；：]", sentence.text[match.end() : aside.start()])):
                continue
            if not ground.known.search(_known(sentence, ground.where, doc, ctx)):
                yield sentence, match


def _known(sentence: Said, where: str, doc: Document, ctx: Context) -> str:
    """What the facts say; a sentence without its own citation may also repeat the title."""
    title = doc.page.title if sentence.reach and sentence.unit.kind not in HEADLINES else ""
    return title + " ".join(basis(fact, ctx, where) for fact in sentence.facts)
