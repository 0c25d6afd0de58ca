"""DUP and ASK002: nothing is said twice on the site, by us or in the readers' wordings."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import Hit, rule
from scripts.text.clauses import clipped
from scripts.text.likeness import pieces, share

SHORTEST = 40  # Han characters and digits; shorter ones are phrases
ALIKE = 0.72
HELP = "12356"  # the help line recurs by design, and so do boxes: they stand wherever the reader may be
COMMON = 80  # a piece in more paragraphs than that tells nothing
_BLOCK = re.compile(r"\n\s*\n|\n(?=[-*|] |\d+\. )")
_BOX = re.compile(r"^/// (?:deadline|danger|cost)\b.*?^///\s*$", re.S | re.M)
_NOT_SAID = re.compile(r"\]\([^)]*\)|[^\u4e00-\u9fff0-9]")
Paragraph = tuple[Document, int, str]


@rule("DUP001", "同一段话只写一次", site=True)
def typed_twice(docs: list[Document], ctx: Context) -> Iterator[tuple[Document, Hit]]:
    """两页上的段落几乎一样：问答给答案，文章讲道理，一处写全，另一处链接过去。求助电话和期限、危险、代价框可以重复。

    坏：把投诉期限的整段话，从文章抄进问答
    好：问答里写一句结论，链接到文章
    """
    first: dict[str, Paragraph] = {}
    for paragraph in (each for doc in docs if doc.page.kind != "guide" for each in _paragraphs(doc)):
        before = first.setdefault(paragraph[2], paragraph)
        if before[0] is not paragraph[0]:
            yield _twice(before, paragraph)
    known = list(first.values())
    for a, b in _alike(known):
        yield _twice(known[a], known[b])


def _twice(first: Paragraph, again: Paragraph) -> tuple[Document, Hit]:
    """Many pages with the same words are each held against the first, not against each other."""
    doc, at, text = again
    where = f"{first[0].path}:{first[0].place(first[1])[0]}"
    return doc, Hit(at, f"“{clipped(text)}”和 {where} 几乎一样：留一处，另一处写一句结论并链接过去")


def _paragraphs(doc: Document) -> Iterator[Paragraph]:
    start = doc.page.body_start
    body = _BOX.sub(lambda box: " " * len(box.group()), doc.text[start:])
    cuts = [(0, 0), *(match.span() for match in _BLOCK.finditer(body)), (len(body), len(body))]
    for (_, a), (b, _) in pairwise(cuts):
        text = _NOT_SAID.sub("", body[a:b])
        if len(text) >= SHORTEST and HELP not in text:
            yield doc, start + a + len(body[a:b]) - len(body[a:b].lstrip()), text


def _alike(known: list[Paragraph]) -> list[tuple[int, int]]:
    """Pairs of paragraphs on different pages that say nearly the same, in order."""
    holders: dict[str, array] = defaultdict(lambda: array("I"))
    for number, (_, _, text) in enumerate(known):
        for piece in pieces(text):
            holders[piece].append(number)
    candidates: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in holders.values():
        for i, a in enumerate(numbers[:COMMON] if len(numbers) > 1 else ()):
            for b in numbers[i + 1 : COMMON]:
                candidates[a, b] += 1
    return sorted(
        pair
        for pair, count in candidates.items()
        if count >= SHORTEST // 2
        and known[pair[0]][0] is not known[pair[1]][0]
        and share(pieces(known[pair[0]][2]), pieces(known[pair[1]][2])) >= ALIKE
    )


@rule("ASK002", "一种问法只属于一页", site=True)
def wording_of_two_pages(docs: list[Document], ctx: Context) -> Iterator[tuple[Document, Hit]]:
    """“也有人这样问”里的一句，和问答的标题，全站只能出现在一页：搜到它的人要有一个答案。

    坏：“能晚几天还吗”写在两页上
    好：留在真正回答它的那一页
    """
    first: dict[str, Document] = {}
    for doc in docs:
        for wording in dict.fromkeys([*doc.page.asked, *([doc.page.title] if doc.page.kind == "faq" else [])]):
            key = re.sub(r"[？，、\s]", "", wording)
            other = first.setdefault(key, doc)
            if other is not doc:
                at = doc.text.find(wording, doc.page.body_start if wording in doc.page.asked else 0)
                yield doc, Hit(max(at, 0), f"“{wording}”已经写在 {other.path}：留在真正回答它的那一页")
