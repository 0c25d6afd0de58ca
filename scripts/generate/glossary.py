"""docs/glossary.md: the words of the field in plain Chinese, by the paper on which readers meet them."""

from __future__ import annotations

import re

from pypinyin import lazy_pinyin

from scripts.generate.cite import citations
from scripts.generate.draft import Draft
from scripts.generate.snippets import block, ends, jump, link, page
from scripts.registers.model import Term

REL = "glossary.md"
# anchor, name of the group, words of Term.seen_on that put a word into it; the first that fits takes it
PLACES = (
    (
        "court-papers",
        "法院来的纸上",
        ("传票", "判决", "裁定", "法院", "起诉状", "支付令", "执行", "仲裁", "调解", "限制消费令", "答辩", "司法"),
    ),
    ("on-credit-report", "信用报告上", ("信用报告", "征信", "异议申请表")),
    ("middlemen", "中介嘴里、网上", ("中介", "广告", "私信", "短视频", "网上", "假客服", "贷款咨询")),
    ("calls", "催收电话和短信里", ("催收", "电话", "短信", "上门", "转让")),
    ("bills", "账单、合同和App里", ("",)),
)


def pages(site: Draft) -> dict[str, str]:
    """The glossary, by path below docs/; nothing when no word is listed."""
    terms = sorted((t for t in site.registers.terms.values() if listed(t)), key=lambda term: _sound(term.word))
    if not terms:
        return {}
    rows, parts = [], []
    for anchor, name, _ in PLACES:
        if entries := [block("word", _entry(term, site)) for term in terms if _place(term) == anchor]:
            rows.append((name, anchor, len(entries)))
            parts.append(block("group", f"## {name} {{#{anchor}}}", *entries))
    summary = f"{len(terms)}个词，每个一句白话。按在哪里看到它分组。"
    return {REL: page("词语解释：文书和电话里的词", summary, [jump(rows), *parts])}


def _place(term: Term) -> str:
    """Anchor of the group of the first place that ``seen_on`` names."""
    first = re.split("[、，,]", term.seen_on)[0]
    return next(anchor for anchor, _, words in PLACES if any(word in first for word in words))


def listed(term: Term) -> bool:
    """Entries without a place where readers meet the word only guide wording and search."""
    return bool(term.seen_on)


def _sound(word: str) -> list[str]:
    return [part.lower() for part in lazy_pinyin(word)]


def _entry(term: Term, site: Draft) -> str:
    basis = f"（{citations(term.facts, REL, site.registers)}）" if term.facts else ""
    shunned = [word for other in site.registers.terms.values() for word in other.avoid]
    also = [name for name in term.synonyms if not any(word in name for word in shunned)]
    lines = [f"会在这里看到：{ends(term.seen_on)}", f"也叫：{ends('、'.join(also))}" if also else ""]
    full = site.pages.get(term.page)
    lines.append(f"整页说明：{link(full, REL)}。" if full else "")
    return f"### {term.word} {{#{term.id}}}\n\n{term.plain.rstrip('。')}{basis}。\n\n{''.join(filter(None, lines))}"
