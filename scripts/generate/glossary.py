"""docs/glossary.md: the words of the field in plain Chinese, by their sound."""
from __future__ import annotations

from itertools import groupby

from pypinyin import lazy_pinyin

from scripts.generate.cite import citations
from scripts.generate.draft import Draft
from scripts.generate.markdown import ends, jump, link, page
from scripts.registers.model import Term

REL = "glossary.md"


def pages(site: Draft) -> dict[str, str]:
    terms = sorted((t for t in site.registers.terms.values() if listed(t)), key=lambda term: _sound(term.word))
    if not terms:
        return {}
    rows, parts = [], []
    for letter, group in groupby(terms, key=lambda term: _sound(term.word)[0][0]):
        entries = [_entry(term, site) for term in group]
        rows.append((letter.upper(), f"letter-{letter}", 0))
        parts += [f"## {letter.upper()} {{#letter-{letter}}}", *entries]
    summary = f"{len(terms)}个词，每个一句白话，写着会在哪份文件上看到。按读音排。"
    return {REL: page("词语解释：文书和电话里的词", summary, [jump(rows), *parts])}


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
