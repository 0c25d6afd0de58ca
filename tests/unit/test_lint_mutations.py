"""Single edits planted into real pages: each is reported with its code at its place; untouched pages stay silent."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import islice

import pytest

from scripts.lint.document import Document
from scripts.text.articles import in_han
from tests.unit.planted import (
    SITE_CODES,
    Edit,
    found,
    lost_citation,
    no_help,
    numbers,
    replaced,
    sentence,
    stronger,
    wrong_article,
    wrong_side,
)
from tests.unit.real_pages import real_context, written

pytestmark = pytest.mark.slow

ELSEWHERE = ("no help line", "no summary", "other title", "id twice", "wordings gone", "unknown fact", "one wording")
PER_KIND = 12  # pages per kind of edit, spread over the site
MUST = re.compile(real_context().registers.duties["must"].known)

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
