"""Whole sections on paper: the handbook in the order of doing, and one file for each section."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from scripts.pages import Page
from scripts.printing.press import Sheet, article_data, book_data, print_data
from scripts.registers import Registers
from scripts.sections import SECTIONS, grouped

# folder -> title of its chapter; papers come last
CHAPTERS = {
    "start": "先看这里",
    "stages": "走到哪一步",
    "paths": "怎么协商",
    "rights": "权利和投诉",
    "court": "法院",
    "credit": "征信",
    "scams": "防骗",
    "budget": "钱",
    "guides": "打印单",
}
ARTICLES = ("stages", "court")  # sections whose articles are files of their own as well
TITLE = "逾期明白纸：全册"


def chapters(pages: Iterable[Page], registers: Registers) -> dict[str, list[Page]]:
    """Folder -> the pages of it that are printed, in the order of data/hubs.yml."""
    found: dict[str, list[Page]] = {folder: [] for folder in CHAPTERS}
    for page in pages:
        folder = page.rel.partition("/")[0]
        if folder in found and page.kind == SECTIONS[folder][0]:
            found[folder].append(page)
    return {
        folder: [page for _, _, group in grouped(folder, some, registers) for page in group]
        for folder, some in found.items()
        if some
    }


def print_books(parts: dict[str, list[Sheet]], target: Path) -> None:
    """Write ``handbook.pdf``, ``section-<folder>.pdf`` and ``<folder>-<slug>.pdf`` into ``target``."""
    named = [(CHAPTERS[folder], sheets) for folder, sheets in parts.items()]
    if not named:
        return
    print_data(
        book_data(TITLE, "全部文章和打印单，按做的次序排。可以一次打出来，也可以只打需要的几页。", named),
        "handbook",
        target,
        pictures=False,
    )
    for folder, sheets in parts.items():
        title = CHAPTERS[folder]
        print_data(
            book_data(f"{title}：全部{len(sheets)}篇", SECTIONS[folder][2], [(title, sheets)]),
            f"section-{folder}",
            target,
            pictures=False,
        )
        for sheet in sheets if folder in ARTICLES else ():
            print_data(article_data(sheet), f"{folder}-{sheet.slug}", target, pictures=False)
