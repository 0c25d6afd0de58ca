"""Whose debts is the rule about? A rule for cards or small loans is not a rule for 花呗, which a consumer finance
company grants. A sentence that cites only facts of another scope must say whose rule it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounds.said import HEADLINES, Said, said

NAMES = {
    "信用卡": re.compile(r"信用卡|持卡|发卡|刷卡|卡"),
    "小贷": re.compile(r"小贷|小额贷款|网络贷款"),
    "银行": re.compile(r"银行|商业银行"),
    "消费金融公司": re.compile(r"消费金融|消金|花呗|放贷机构"),
}
OURS = "消费金融公司"
_APPLIED = re.compile(r"花呗|消费金融|消金")
_DENIED = re.compile(
    r"不(?:是|管|适用|直接|能直接|能套|等于|属于)|没有|只管|只适用|说的是|针对|另一回事|两回事"
    r"|参照|参考|吗"
)


def widened(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str]]:
    """(sentence, place, whose rule it is) where a rule of another scope is stated without saying whose."""
    for sentence in said(doc, ctx):
        facts = [fact for fact in sentence.facts if fact.applies]
        if sentence.reach == 2 or not facts or len(facts) < len(sentence.facts):
            continue
        scopes = {scope for fact in facts for scope in fact.applies}
        if scopes & {"所有", OURS}:
            continue
        context = sentence.text if sentence.unit.kind in HEADLINES else _context(doc, sentence)
        named = any(NAMES[scope].search(context) for scope in scopes)
        applied = _APPLIED.search(sentence.text)
        if (applied and not _DENIED.search(sentence.text)) or not named:
            yield sentence, applied.start() if applied else 0, "、".join(sorted(scopes))


def _context(doc: Document, sentence: Said) -> str:
    """The paragraph and the heads it stands under."""
    heads = [u.text for u in doc.body if u.kind == "heading" and u.id and u.id == sentence.unit.section]
    return " ".join((sentence.unit.unlabelled, doc.page.title, *heads))
