"""Who does it, and in which order: 由债权人证明 is not 由配偶证明, 先抵费用再抵本金 is not 先抵本金再抵费用."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounds.said import Said, said

DEEDS = [
    re.compile(pattern)
    for pattern in (
        r"证明|举证",
        r"先交|预交|先付|垫付",
        r"承担|负担|最后出",
        r"接收|受理",
        r"决定|认定|说了算|定(?=[，。（])",
    )
]
_ACTS = re.compile(
    r"由([^，。；：、（）]{1,14}?)来?"
    r"(?:决定|认定|受理|处理|负责|作出|裁定|批准|审查|办理|证明|承担|承办)"
)
_DECIDES = re.compile(
    r"([^，。；：、（）“”]{2,8}?)(?:才能|可以|有权|来|会|不|应当|依法|就)*(?:决定|认定|裁定|批准|说了算|作主)"
)
_BEFORE = 14  # characters of the clause before the deed in which the party stands
_SEQUENCE = re.compile(
    r"先([^，。；（]{1,9})[，、；]\s*(?:再|后)([^，。；（]{1,9})"
    r"(?:[，、；]\s*最后([^，。；（]{1,9}))?"
)


def other_role(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place, what it says, what the fact says) where another party does what the fact speaks of."""
    for sentence in said(doc, ctx):
        for deed in DEEDS if not sentence.reach else ():
            match = deed.search(sentence.text)
            ours = _parties(sentence.text, deed, ctx) if match else set()
            theirs = {party for fact in sentence.facts for party in _parties(fact.statement, deed, ctx)}
            if match and ours and theirs and not ours & theirs:
                yield sentence, match.start(), f"{'、'.join(sorted(ours))}{match.group()}", "、".join(sorted(theirs))


def _parties(text: str, deed: re.Pattern[str], ctx: Context) -> set[str]:
    found: set[str] = set()
    for match in deed.finditer(text):
        clause = re.split(r"[，。；：、（]", text[: match.start()])[-1][-_BEFORE:]
        found.update(body.name for body in ctx.bodies if body.said.search(clause))
    return found


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
        yield match.start(), match.group(1), True
    for match in _DECIDES.finditer(text):
        if "由" not in match.group(1):
            yield match.start(1), match.group(1), False


def other_order(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place, its sequence, the fact's) where 先……再……最后…… goes another way than in the fact."""
    for sentence in said(doc, ctx):
        for match in _SEQUENCE.finditer(sentence.text) if sentence.reach < 2 else ():
            items = [re.sub(r"[^\u4e00-\u9fff]", "", group)[-2:] for group in match.groups() if group]
            for fact in sentence.facts:
                places = [fact.statement.find(item) for item in items]
                if min(places) >= 0 and places != sorted(places):
                    right = "、".join(item for _, item in sorted(zip(places, items, strict=True)))
                    yield sentence, match.start(), match.group(), right
