"""No statement is typed twice: the FAQ answers, the article explains.

Paragraphs are compared by the four-character pieces of their Han characters and digits (Jaccard). Two kinds may
recur by design: the help line and a deadline box, which must stand wherever the reader may be.
"""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from scripts.pages import Page, parse_page, walk_pages

SHORTEST = 40  # Han characters and digits; shorter ones are phrases
ALIKE = 0.72
_BLOCK = re.compile(r"\n\s*\n|\n(?=[-*|] |\d+\. )")
_DEADLINE = re.compile(r"^/// (?:deadline|danger)\b.*?^///\s*$", re.S | re.M)


def paragraphs(page: Page) -> Iterator[str]:
    body = _DEADLINE.sub("", page.body)
    for block in _BLOCK.split(re.sub(r"\]\([^)]*\)", "]", body)):
        text = re.sub(r"[^\u4e00-\u9fff0-9]", "", block)
        if len(text) >= SHORTEST and "12356" not in text:
            yield text


def near_duplicates(pages: Iterable[Page]) -> list[str]:
    """``a ~ b: text`` for every pair of paragraphs on different pages that say nearly the same."""
    known = [(page.rel, text, {text[i:i + 4] for i in range(len(text) - 3)})
             for page in pages if not page.generated and page.kind != "guide" for text in paragraphs(page)]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, pieces) in enumerate(known):
        for piece in pieces:
            holders[piece].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in holders.values():
        for i, a in enumerate(numbers[:80]):
            for b in numbers[i + 1:80]:
                shared[a, b] += 1
    return sorted(f"{known[a][0]} ~ {known[b][0]}: {known[a][1][:40]}" for (a, b), count in shared.items()
                  if known[a][0] != known[b][0] and count / len(known[a][2] | known[b][2]) >= ALIKE)


def _page(rel: str, text: str) -> Page:
    return parse_page(rel, f"---\nkind: faq\n---\n# 题\n\n{text}\n")


SAID = ("投诉由放贷机构自己负责处理，不是催收公司，也不是监管部门；"
        "简单的十五天里要给你处理决定，复杂的可以再延长一些时间。")


def test_the_same_paragraph_on_two_pages_is_found():
    again = SAID.replace("复杂的", "比较复杂的")
    found = near_duplicates([_page("faq/a.md", SAID), _page("faq/b.md", again)])
    assert [line.split(":")[0] for line in found] == ["faq/a.md ~ faq/b.md"]


def test_help_lines_and_deadlines_may_recur():
    line = ("难受得撑不住的时候，打心理援助热线12356，可以不说名字；"
            "有马上的危险，打110报警或者打120急救，请身边的人陪着你。")
    box = f"/// deadline | 十五天内要动\n{SAID}\n///"
    assert near_duplicates([_page("faq/a.md", line + "\n\n" + box), _page("faq/b.md", line + "\n\n" + box)]) == []


def test_no_paragraph_is_typed_twice():
    assert near_duplicates(walk_pages()) == []


def test_every_wording_belongs_to_one_page():
    holders: dict[str, list[str]] = defaultdict(list)
    for page in walk_pages():
        for wording in {*page.asked, page.title} if page.kind == "faq" else page.asked:
            holders[re.sub(r"[？，、\s]", "", wording)].append(page.rel)
    assert {wording: pages for wording, pages in holders.items() if len(pages) > 1} == {}
