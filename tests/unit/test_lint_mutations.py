"""Single edits planted into real pages: each is reported with its code at its place; untouched pages stay silent.

Edits find their text by what it is (a proved number, a citation, an id), so that rewording a page breaks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

import pytest
import yaml

from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.files import parse
from scripts.lint.finding import RULES
from scripts.lint.grounds.bounds import places
from scripts.lint.grounds.numbers import statements
from scripts.lint.grounds.said import basis, provers, said
from scripts.lint.rules.safety import HELP_KINDS
from scripts.pages import ARTICLE_KINDS
from scripts.text.articles import in_han, references
from scripts.text.quantities import proved, quantities
from tests.rule_cases import FOLDER
from tests.unit.test_lint_docs import site, written

pytestmark = pytest.mark.slow

ELSEWHERE = ("no help line", "no summary", "other title", "id twice", "wordings gone", "unknown fact", "one wording")
PER_KIND = 12  # pages per kind of edit, spread over the site
Edit = tuple[int, int, str]
MUST = re.compile(site()[1].registers.duties["must"].known)
PAGE_CODES = [code for code, rule in RULES.items() if not rule.site]
SITE_CODES = [code for code, rule in RULES.items() if rule.site]


def planted(doc: Document, edit: Edit) -> Document | None:
    start, end, new = edit
    changed = parse((doc.text[:start] + new + doc.text[end:]).encode(), doc.rel, doc.path)
    return changed if isinstance(changed, Document) else None


def found(doc: Document, edit: Edit, whole: bool = False) -> tuple[set[str], set[str]]:
    """(codes near the edit, codes anywhere on the page); an unreadable page is FM001."""
    changed = planted(doc, edit)
    if changed is None:
        return {"FM001"}, {"FM001"}
    first = doc.text.count("\n", 0, edit[0]) + 1
    last = first + edit[2].count("\n")
    reported = lint([changed], site()[1], PAGE_CODES)
    if whole:
        docs = [changed if d.path == doc.path else d for d in site()[0].docs]
        reported += lint(docs, site()[1], SITE_CODES, {doc.path})
    return {p.code for p in reported if first - 1 <= p.line <= last + 1}, {p.code for p in reported}


# -- where an edit goes: each function yields (edit, wanted codes) for one page --------------------------------------


def numbers(change: Callable[[str, str], str]) -> Callable[[Document], Iterator[Edit]]:
    """Proved numbers, changed so that no cited fact knows the result. ``change`` gets digits and what follows."""

    def edits(doc: Document) -> Iterator[Edit]:
        ctx = site()[1]
        for s in statements(doc, ctx):
            q, unit, facts = s.quantity, s.unit, provers(doc, s.unit)
            digits = re.match(r"\d+", q.raw)
            if s.quoted or q.level < 2 or not digits or not facts or unit.meta:
                continue
            start, end = unit.flat.span(q.start, q.end)
            proven = any(proved(q.key, ctx.figures(f)) for f in facts)
            if not proven or doc.text[start:end] != unit.text[q.start : q.end]:
                continue
            tail = unit.text[q.start + len(digits.group()) : q.end]
            new = change(digits.group(), tail)
            keys = [x.key for x in quantities(new)]
            known = any(proved(k, ctx.figures(f)) for k in keys for f in facts)
            if new != digits.group() + tail and keys and not known:
                yield start, end, new

    return edits


UNITS = {
    "日": "个工作日",
    "天": "个月",
    "个月": "年",
    "年": "个月",
    "元": "万元",
    "万元": "元",
    "小时": "天",
    "%": "折",
    "倍": "%",
    "工作日": "天",
    "个工作日": "天",
    "次": "倍",
    "期": "个月",
    "岁": "%",
}


def replaced(pattern: str, new: str | Callable[[re.Match], str], within: str = "body") -> Callable:
    def edits(doc: Document) -> Iterator[Edit]:
        begin, end = (0, doc.page.body_start) if within == "front" else (doc.page.body_start, len(doc.text))
        if within == "asked" and doc.page.kind not in (*ARTICLE_KINDS, "faq"):
            return
        for match in re.compile(pattern, re.M).finditer(doc.text, begin, end):
            yield match.start(), match.end(), new(match) if callable(new) else match.expand(new)

    return edits


def wrong_article(doc: Document) -> Iterator[Edit]:
    """The next article of the same law, when no fact of the page knows it."""
    for unit in doc.body:
        for ref in references(unit.unquoted):
            known = {n for c in doc.cited for laws in site()[1].articles(c).values() for n in laws}
            n = str(int(ref.numbers[0]) + 1) if ref.numbers[0].isdigit() else ""
            old = f"第{in_han(int(ref.numbers[0]))}条" if n else ""
            start = doc.text.find(old, unit.at(ref.start)) if n and n not in known else -1
            if start >= 0 and start - unit.at(ref.start) < 40 and len(ref.numbers) == 1:
                yield start, start + len(old), f"第{in_han(int(n))}条"


def lost_citation(doc: Document) -> Iterator[Edit]:
    """The only citation of a paragraph that states a number with a meaning."""
    for s in statements(doc, site()[1]):
        here = doc.scopes.get(s.unit.scope, [])
        if s.unit.kind == "paragraph" and s.quantity.level == 2 and not s.quoted and len(here) == 1:
            link = here[0].link
            match = re.compile(r"\[[^\[\]]*\]\([^()]*\)").match(doc.text, link.start)
            if match and not link.a <= s.quantity.start < link.b:
                yield match.start(), match.end(), "见规定"


def no_help(doc: Document) -> Iterator[Edit]:
    if doc.page.kind in HELP_KINDS:
        new = re.sub(r"12356|96110|(?<!\d)1[12]0(?!\d)", "热线", doc.text)
        yield 0, len(doc.text), new


def sentence(text: str) -> Callable[[Document], Iterator[Edit]]:
    """A paragraph of its own before the second section."""

    def edits(doc: Document) -> Iterator[Edit]:
        heads = [m.start() for m in re.compile(r"^## ", re.M).finditer(doc.text, doc.page.body_start)]
        if len(heads) > 1 and doc.text[heads[1] - 1] == "\n" and not doc.layout.boxes:
            yield heads[1], heads[1], f"{text}\n\n"

    return edits


def stronger(old: str, new: str, known: re.Pattern) -> Callable[[Document], Iterator[Edit]]:
    """``old`` becomes ``new`` in a sentence none of whose cited facts says anything like it; "" puts it in front."""

    def edits(doc: Document) -> Iterator[Edit]:
        for one in said(doc, site()[1]):
            basis_text = " ".join(basis(fact, site()[1]) for fact in one.facts)
            at = one.text.find(old) if old else len(one.text) - len(one.text.lstrip())
            if one.reach or one.unit.kind not in ("paragraph", "item") or at < 0 or known.search(basis_text):
                continue
            start = one.unit.flat.span(one.start + at, one.start + at + max(len(old), 1))[0]
            if doc.text[start : start + len(old)] == old:
                yield start, start + len(old), new

    return edits


def wrong_side(doc: Document) -> Iterator[Edit]:
    """最长60日 becomes 至少60日."""
    pattern = re.compile(r"(?:最长|最多|不超过)(?=\d)")
    for s in statements(doc, site()[1]):
        match = pattern.search(s.unit.text, max(0, s.quantity.start - 3), s.quantity.end)
        if match and match.end() == s.quantity.start and s.unit.kind in ("paragraph", "item") and not s.quoted:
            start, end = s.unit.flat.span(match.start(), match.end())
            known = [p for fact in provers(doc, s.unit) for p in places(fact, site()[1]) if p.key == s.quantity.key]
            if known and all(p.sides == {"most"} for p in known):
                yield start, end, "至少"


EDITS: dict[str, tuple[str, Callable]] = {
    "wrong number": ("FACT001", numbers(lambda n, tail: str(int(n) + 38) + tail)),
    "number in Han": ("FACT001", numbers(lambda n, tail: in_han(int(n) % 900 + 41) + tail)),
    "one digit more": ("FACT001", numbers(lambda n, tail: n + "7" + tail)),
    "other unit": ("FACT001", numbers(lambda n, tail: n + UNITS.get(tail, tail))),
    "range with a wrong end": ("FACT001", numbers(lambda n, tail: f"{n}～{int(n) + 77}{tail}")),
    "swapped digits": ("FACT001", numbers(lambda n, tail: n[::-1] + tail if len(n) > 1 else str(9 - int(n)) + tail)),
    "phone digit": ("TEL001", replaced(r"(?<![-\d])95188(?=[，。（、；])", "95189")),
    "phone digit of a hotline": (
        "TEL001",
        replaced(r"(?<![-\d])123(?:78|63|48|68|56|45)(?![-\d])", lambda m: m[0][:4] + "1"),
    ),
    "another owner's phone": ("TEL002", replaced(r"(?<=支付宝客服)95188", "12368")),
    "repealed law": ("LAW001|LAW008", replaced(r"《民法典》(?=第)", "《合同法》")),
    "old body": ("TERM001|LAW001", replaced(r"(?<=[打向找到由])金融监管总局(?!接替)", "银保监会")),
    "next article": ("LAW003", wrong_article),
    "article in digits": ("LAW002", replaced(r"(?<=》第)十六(?=条)|(?<=》第)二十(?=条)", "16")),
    "lost citation": ("SRC002", lost_citation),
    "unknown fact": ("SRC001", replaced(r"(?<=sources/civil-code\.md#)[a-z0-9-]+", "no-such-fact")),
    "fact on another page": ("SRC001", replaced(r"sources/civil-procedure-law\.md(?=#)", "sources/civil-code.md")),
    "source not listed": ("SRC001", replaced(r"^sources: \[[a-z0-9-]+, ", "sources: [", "front")),
    "outside link": ("SRC003", replaced(r"\]\([a-z./-]+\.md\)", "](https://www.example.com/x)")),
    "stale": ("STALE001", replaced(r'^reviewed: ".*"', 'reviewed: "2025-01-05"', "front")),
    "from the future": ("STALE001", replaced(r'^reviewed: ".*"', 'reviewed: "2031-01-05"', "front")),
    "unquoted date": ("FM002", replaced(r'^reviewed: "(.*)"', r"reviewed: \1", "front")),
    "impossible date": ("FM001", replaced(r'^reviewed: ".*"', 'reviewed: "2026-02-30"', "front")),
    "no summary": ("FM001", replaced(r"^summary: .*\n", "", "front")),
    "empty summary": ("FM001|FM004", replaced(r"^summary: .*", 'summary: ""', "front")),
    "asking summary": ("FM004", replaced(r"^summary: .*", "summary: 花呗逾期了会怎么样？", "front")),
    "unknown key": ("FM001", replaced(r"^kind: ", "author: 佚名\nkind: ", "front")),
    "key out of order": ("FM002", replaced(r"\A---\n(title: .*\n)(summary: .*\n)", r"---\n\2\1", "front")),
    "wrong kind": ("FM003", replaced(r"^kind: faq$", "kind: guide", "front")),
    "twice the key": ("FM001", replaced(r"^kind: .*\n", r"\g<0>\g<0>", "front")),
    "other title": ("FM004", replaced(r"^title: .", "title: 甲乙", "front")),
    "too rare a review": ("FM001", replaced(r"^review_every: \d+", "review_every: 900", "front")),
    "four related": ("FM001", replaced(r"^related: \[", "related: [index.md, faq/a.md, faq/b.md, ", "front")),
    "summary with a new number": (
        "FACT001|SRC002",
        replaced(r"^(summary: .*。)$(?=[^}]*^sources: \[[a-z])", r"\1最多41天。", "front"),
    ),
    "no help line": ("SAFE001", no_help),
    "half-width comma": ("ZH001", replaced(r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", ",")),
    "straight quotes": ("ZH002", replaced(r"“([\u4e00-\u9fff]+)”", r'"\1"')),
    "half-width brackets": ("ZH003", replaced(r"（([\u4e00-\u9fff]+)）", r"(\1)")),
    "three dots": ("ZH004", replaced(r"(?<=[\u4e00-\u9fff])。(?=\n\n)", "...")),
    "typed space": ("ZH005", replaced(r"(?<=[\u4e00-\u9fff])(?=\d+[天年元])", " ")),
    "full-width digit": ("ZH006", replaced(r"(?<=[\u4e00-\u9fff])1(?=\d*天|\d*年|\d*日)", "１")),
    "zero width": ("ZH006", replaced(r"(?<=逾)期", "\u200b期")),
    "no id": ("HEAD001", replaced(r"^(## .*?) \{#[a-z-]+\}$", r"\1")),
    "id twice": (
        "HEAD001",
        replaced(
            r"^## .*\{#(?P<a>[a-z-]+)\}\n(?P<b>(?:(?!## ).*\n)+## .*)\{#[a-z-]+\}$", r"## 一 {#\g<a>}\n\g<b>{#\g<a>}"
        ),
    ),
    "Chinese id": ("HEAD001", replaced(r"(?<=\{#)now(?=\})", "现在")),
    "empty link words": ("LINK001", replaced(r"\[[^\[\]]+\](?=\([a-z./-]+\.md\))", "[点这里]")),
    "wordings gone": ("ASK001", replaced(r"^## 也有人这样问 \{#also-asked\}\n(.*\n)*", "", "asked")),
    "one wording": ("ASK001", replaced(r"(?<=\{#also-asked\}\n\n)(- .*\n)(- .*\n)+", r"\1", "asked")),
    "off without reason": ("LINT001", replaced(r"^## ", "<!-- lint: off ZH001 -->\n## ")),
    "off without effect": ("LINT002", replaced(r"^## ", "<!-- lint: off ZH001 因为有理由 -->\n## ")),
    "stronger duty": ("FACT004", stronger("可以", "务必", MUST)),
    "added punishment": ("FACT004", stronger("", "不照做要拘留，", re.compile("拘留"))),
    "another body": ("LAW006", stronger("", "国务院要求，", re.compile("国务院"))),
    "bound on the other side": ("FACT015", wrong_side),
    "invented document": ("LAW008", replaced(r"《民法典》(?=第)", "《民间借款办法》")),
    "example a week late": ("FACT016", replaced(r"(?<=最后一天是2026年12月)7(?=日)", "14")),
    "vague time": ("READ002", sentence("目前还没有别的办法。")),
    "avoided word": ("TERM001", replaced(r"账号(?=[^“”\n]*[“\n])", "帐号")),
    "avoided name": ("TERM001", sentence("他们叫这些人老赖，这不对。")),
}


@cache
def chosen(kind: str) -> list[tuple[Document, Edit]]:
    """The middle edit of every page that has one, thinned to PER_KIND pages spread over the site."""
    every = [(doc, edits[len(edits) // 2]) for doc in written() if (edits := list(islice(EDITS[kind][1](doc), 9)))]
    return every[:: max(1, len(every) // PER_KIND)][:PER_KIND]


def missed(kind: str) -> list[str]:
    wanted = set(EDITS[kind][0].split("|"))
    anywhere = kind in ELSEWHERE
    whole = bool(wanted & set(SITE_CODES))
    return [
        f"{doc.path}:{doc.place(edit[0])[0]} {edit[2][:30]!r}"
        for doc, edit in chosen(kind)
        if not wanted & found(doc, edit, whole)[anywhere]
    ]


@pytest.mark.parametrize("kind", EDITS)
def test_every_planted_edit_is_reported(kind):
    assert missed(kind) == []


def test_there_are_enough_edits():
    counts = {kind: len(chosen(kind)) for kind in EDITS}
    assert all(counts.values()), counts
    assert sum(counts.values()) >= 400, counts


ATTACKS = yaml.safe_load((FOLDER / "attacks.yml").read_text("utf-8"))


@cache
def hosts() -> list[Document]:
    """Pages that take a planted paragraph."""
    return [
        doc
        for doc in written()
        if doc.page.kind != "about" and list(sentence("x")(doc)) and not lint([doc], site()[1], PAGE_CODES)
    ]


@pytest.mark.parametrize("code", ATTACKS["said"])
def test_every_planted_sentence_is_reported(code):
    silent = []
    for n, text in enumerate(ATTACKS["said"][code]):
        doc = hosts()[n * 7 % len(hosts())]
        [edit] = sentence(text)(doc)
        if code not in found(doc, edit)[0]:
            silent.append(text)
    assert silent == []


@pytest.mark.parametrize("code", ATTACKS["cited"])
def test_every_sentence_that_disagrees_with_what_it_cites_is_reported(code):
    facts, silent = site()[1].registers.facts, []
    for id, texts in ATTACKS["cited"][code].items():
        for n, text in enumerate(texts):
            doc = hosts()[n * 7 % len(hosts())]
            up = "../" * doc.rel.count("/")
            [edit] = sentence(text.replace("{c}", f"（[依据]({up}sources/{facts[id].page}.md#{id})）"))(doc)
            if code not in found(doc, edit)[0]:
                silent.append(text)
    assert silent == []
