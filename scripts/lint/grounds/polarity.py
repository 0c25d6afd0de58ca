"""Does a sentence deny what its fact says, or say what its fact denies, in the same words?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounds.said import Said, said
from scripts.registers.model import Fact
from scripts.text.clauses import predications
from scripts.text.likeness import pairs, share

_NOT = (
    r"(?:(?<!拒)(?<!得)(?:不(?:会|得|能|应|可以|可|许|准|允许|必|用|需要|需|要|予|再)|不(?!是)|没有?|无权|无需|无须"
    r"|无|未|绝不|(?<!区)(?<!特)别(?!人)|勿)|严禁|禁止)"
)
_DENIED = re.compile(_NOT + r"([\u4e00-\u9fff]{2})")
_DENIAL = re.compile(_NOT)
_NO = re.compile(r"不|没|无|未|别(?!人)|勿|禁|拒|免|或")
_UNLESS = re.compile(r"才|除非|只有|以前|之前|吗|是否|能否|的$|、")
_THEN = re.compile(r"，(?:就|可以|要|再|先|也|才|打|向|去|说明|照|便)")  # 不答复，可以投诉: a condition denies nothing
ALIKE = 0.4  # share of common pairs from which two clauses say the same thing; fewer give chance meetings


def opposites(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place in it, clause, the fact's clause): one denies what the other says in the same words."""
    for sentence in said(doc, ctx):
        if sentence.reach or sentence.unit.kind == "row":  # a cell may stand under “不可以”
            continue
        for start, end in predications(sentence.text):
            clause = sentence.text[start:end]
            if _UNLESS.search(clause) or _THEN.match(sentence.text, end):
                continue
            other = likest(clause, sentence.facts, ctx)
            if other and contradict(clause, other):
                yield sentence, start, clause, other


def likest(clause: str, facts: tuple[Fact, ...], ctx: Context) -> str:
    """The clause of the facts that says the same thing, denials apart; "" when none does."""
    mine = pairs(_DENIAL.sub("", clause))
    if len(mine) < 4:
        return ""
    score, other = max(
        ((share(mine, theirs), text) for fact in facts for text, theirs in clauses_of(fact, ctx)), default=(0.0, "")
    )
    return other if score >= ALIKE else ""


def clauses_of(fact: Fact, ctx: Context) -> list[tuple[str, set[str]]]:
    """The clauses of a fact's statement with their pairs of characters, denials taken out."""
    said = fact.statement
    return ctx.memo(
        f"clauses {fact.id}",
        lambda: [(said[a:b], found) for a, b in predications(said) if (found := pairs(_DENIAL.sub("", said[a:b])))],
    )


def contradict(one: str, other: str) -> bool:
    """Does exactly one of two like clauses deny what the other says?"""
    if _UNLESS.search(other) or len(_DENIAL.findall(one)) == len(_DENIAL.findall(other)):
        return False
    return _denied_by(one, other) or _denied_by(other, one)


def _denied_by(clause: str, other: str) -> bool:
    """Does ``other`` say 不X where ``clause`` says X?"""
    return any(
        not _NO.search(clause[: plain.start()])
        for match in _DENIED.finditer(other)
        for plain in re.finditer(re.escape(match.group(1)), clause)
    )
