"""Who does it, and in which order: 由债权人证明 is not 由配偶证明, 先抵费用再抵本金 is not 先抵本金再抵费用."""
from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounding import Said, said

PARTIES = {name: re.compile(pattern) for name, pattern in {
    "原告": r"原告|起诉的一方|起诉方|申请人|债权人|贷款人|对方",
    "被告": r"被告|债务人",
    "配偶": r"配偶|没签字的一方|另一方",
    "机构": r"机构|平台|银行",
    "你": r"你(?!的)|本人|自己",
    "法院": r"法院|法官",
    "胜诉方": "胜诉",
    "败诉方": "败诉",
    "人民银行": r"人民银行|央行",
    "金融监管总局": "金融监管",
    "公安": r"公安|民警",
    "家人": r"家人|父母|子女|继承人",
}.items()}
DEEDS = [re.compile(pattern) for pattern in (
    r"证明|举证", r"先交|预交|先付|垫付", r"承担|负担|最后出", r"接收|受理", r"决定|认定|说了算|定(?=[，。（])")]
_BEFORE = 14  # characters of the clause before the deed in which the party stands
_SEQUENCE = re.compile(r"先([^，。；]{1,9})[，、；]\s*(?:再|后)([^，。；]{1,9})(?:[，、；]\s*最后([^，。；]{1,9}))?")


def other_role(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place, what it says, what the fact says) where another party does what the fact speaks of."""
    for sentence in said(doc, ctx):
        for deed in DEEDS if not sentence.reach else ():
            match = deed.search(sentence.text)
            ours = _parties(sentence.text, deed) if match else set()
            theirs = {party for fact in sentence.facts for party in _parties(fact.statement, deed)}
            if ours and theirs and not ours & theirs:
                yield sentence, match.start(), f"{'、'.join(sorted(ours))}{match.group()}", "、".join(sorted(theirs))


def _parties(text: str, deed: re.Pattern) -> set[str]:
    found: set[str] = set()
    for match in deed.finditer(text):
        clause = re.split(r"[，。；：、（]", text[:match.start()])[-1][-_BEFORE:]
        found.update(name for name, party in PARTIES.items() if party.search(clause))
    return found


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
