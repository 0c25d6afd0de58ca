"""Who decides: 由法院决定 where the fact says that the lender does (``by`` of the facts)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounds.said import Said, said

_ACTS = re.compile(
    r"由([^，。；：、（）]{1,14}?)来?"
    r"(?:决定|认定|受理|处理|负责|作出|裁定|批准|审查|办理|证明|承担|承办)"
)
_DECIDES = re.compile(
    r"([^，。；：、（）“”]{2,8}?)(?:才能|可以|有权|来|会|不|应当|依法|就)*(?:决定|认定|裁定|批准|说了算|作主)"
)


def another_body(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place, who does it there, who by the facts) where 由……决定, or ……决定 without 由, names none of the
    bodies in ``by`` and none that a fact itself speaks of."""
    for sentence in said(doc, ctx):
        facts = [fact for fact in sentence.facts if fact.by]
        if sentence.reach == 2 or not facts or len(facts) < len(sentence.facts):
            continue
        allowed = {body for fact in facts for body in fact.by}
        spoken = " ".join(fact.statement + fact.caution for fact in facts)
        for at, words, by_word in _actors(sentence.text):
            named = {body.id: body.name for body in ctx.bodies if body.said.search(words)}
            known = allowed | (set() if by_word else {body.id for body in ctx.bodies if body.said.search(spoken)})
            if named and not known & set(named):
                right = "、".join(body.name for body in ctx.bodies if body.id in allowed)
                yield sentence, at, "、".join(named.values()), right


def _actors(text: str) -> Iterator[tuple[int, str, bool]]:
    """(place, words that name who acts, do they stand behind 由?) of every act in a sentence."""
    for match in _ACTS.finditer(text):
        yield match.start(), f"由{match.group(1)}", True  # 由单位: the word before tells who is meant
    for match in _DECIDES.finditer(text):
        if "由" not in match.group(1):
            yield match.start(1), match.group(1), False
