"""The button of the first steps stands on the first screen of a small phone: behind them, or before long ones.

How far down it would stand behind them is judged from the words, in px at 360 × 740, numbers in place of citations;
tests/site/test_first_screen.py measures every page in a browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.printing.runs import width
from scripts.site.dom import of_class

LOWEST = 724  # px: the end of a button that surely stands on the screen, should a row more than counted be needed
HEADER, BLOCK, BUTTON, FOLD = 105, 57, 62, 44  # the first with the crumb, the second with its title
TITLE, ANSWER, BOX, STEP = (12, 35.1), (16.4, 31.35), (17.5, 24.8), (16.8, 27.2)  # (Han characters, px) of a row
BOX_EDGE, BOX_GAP, STEP_GAP = 80, 7, 8


def raise_button(article: HtmlElement) -> None:
    """Before the steps of ``section.do`` where it would be below the first screen; the link beside it stays behind."""
    for block in of_class(article, "section", "do"):
        row = next(of_class(block, "div", "row"), None)
        if row is not None and _height(block) > LOWEST:
            block.find("./h2").addnext(E.div(dict(row.attrib), row[0]))
            if not len(row):
                row.drop_tree()


def _height(block: HtmlElement) -> float:
    """Down to the end of a button behind the steps that stand open."""
    fold = FOLD if block.find("./details") is not None else 0
    return HEADER + BLOCK + BUTTON + fold + sum(_above(block)) + sum(map(_step, block.iterfind("./ol/li")))


def _above(block: HtmlElement) -> Iterator[float]:
    for each in block.itersiblings(preceding=True):
        if each.tag == "h1":
            yield _title(each)
        elif "admonition" in each.classes:
            yield BOX_EDGE + sum(_rows(line.text_content(), BOX) + BOX_GAP for line in each)
        else:
            yield sum(_rows(line.text_content(), ANSWER) for line in (each, *each) if "lead" in line.classes)


def _title(title: HtmlElement) -> float:
    """Its phrases (marks.break_title) begin a row each when they do not fit beside the one before."""
    rows, used = 1, 0.0
    for words in [each.text_content() for each in title.iter("span")] or [title.text_content()]:
        long = width([words]) / 2
        if used and used + long > TITLE[0]:
            rows, used = rows + 1, 0.0
        rows += ceil(long / TITLE[0]) - 1
        used += long if long <= TITLE[0] else TITLE[0]
    return rows * TITLE[1]


def _step(step: HtmlElement) -> float:
    """The command stands on a row of its own, the reason below it."""
    words, command = step.text_content(), "".join(step.xpath("string(.//strong)"))
    return STEP_GAP + _rows(command, STEP) + _rows(words[len(command) :], STEP)


def _rows(words: str, row: tuple[float, float]) -> float:
    across, high = row
    return ceil(width(["".join(words.split())]) / 2 / across) * high
