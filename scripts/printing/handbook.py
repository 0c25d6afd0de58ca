"""Whole sections on paper: the handbook in the order of doing, and one file for each section."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from scripts.pages import Page
from scripts.printing.fit import settle, with_levels
from scripts.printing.press import EACH, Sheet, data_of, numbered, print_data, set_apart, told
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
MOST = 150  # articles and sheets in one volume: some 240 pages, 2 MB, and half a gigabyte to set them
PIECE = 50  # of them are fitted at a time
# Name of the file, and what makes the input of the template: copies of a whole site would fill the memory
Books = list[tuple[str, Callable[[], dict]]]
TITLE = "逾期明白纸：全册"
SUMMARY = "全部文章和打印单，按做的次序排。可以一次打出来，也可以只打需要的几页。"


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
    """Write ``handbook.pdf``, ``section-<folder>.pdf`` and ``<folder>-<slug>.pdf`` into ``target``; what does not go
    into one volume is continued in ``handbook-2.pdf`` …

    How tightly each page is set is found out once, in the handbook, where it has the most to say.
    """
    if not parts:
        return
    for book in ("handbook", *(f"section-{folder}" for folder in CHAPTERS)):
        for old in numbered(target, book, ".pdf", 2):
            old.unlink()
    volumes = _volumes("handbook", TITLE, SUMMARY, [(CHAPTERS[folder], sheets) for folder, sheets in parts.items()])
    levels: dict[str, int] = {}
    for _, make in volumes:
        levels |= _levels(make())
    single: Books = []
    for folder, sheets in parts.items():
        name = CHAPTERS[folder]
        volumes += _volumes(f"section-{folder}", f"{name}：全部{len(sheets)}篇", SECTIONS[folder][2], [(name, sheets)])
        single += [(f"{folder}-{one.slug}", partial(article_data, one)) for one in sheets if folder in ARTICLES]
    for books, each in ((volumes, 1), (single, EACH)):
        list(told(set_apart(partial(_print, books, levels, target), len(books), each)))


def _print(books: Books, levels: dict[str, int], target: Path, n: int) -> None:
    """Write the book number ``n``."""
    name, make = books[n]
    print_data(with_levels(make(), levels), name, target, pictures=False)


def _levels(data: dict) -> dict[str, int]:
    """fit.settle of a book, some articles at a time: for all of them at once it would need a gigabyte."""
    pieces = [
        data | {"chapters": [chapter | {"sheets": chapter["sheets"][at : at + PIECE]}]}
        for chapter in data["chapters"]
        for at in range(0, len(chapter["sheets"]), PIECE)
    ]
    settled = set_apart(lambda n: settle(pieces[n]), len(pieces), each=1)
    return {url: level for some in settled for url, level in some.items()}


def _volumes(name: str, title: str, summary: str, chapters: list[tuple[str, list[Sheet]]]) -> Books:
    placed = [(chapter, sheet) for chapter, sheets in chapters for sheet in sheets]
    cut = [placed[at : at + MOST] for at in range(0, len(placed), MOST)]
    books: Books = []
    for number, some in enumerate(cut, 1):
        parts = [(chapter, [sheet for _, sheet in each]) for chapter, each in groupby(some, key=itemgetter(0))]
        which = f"（第{number}册，共{len(cut)}册）" if cut[1:] else ""
        file = f"{name}-{number}" if number > 1 else name
        books.append((file, partial(book_data, title + which, summary, parts)))
    return books


def book_data(title: str, summary: str, chapters: list[tuple[str, list[Sheet]]]) -> dict:
    """Input of the template for several articles and sheets in chapters; a lone chapter may have no name.

    What is handed in or folded has pages of its own; the first link of a page to another one of the book says where
    that stands.
    """
    sheets = [sheet for _, some in chapters for sheet in some]
    inside = {sheet.url for sheet in sheets}
    return data_of(title, summary, [], "book") | {
        "date": max(sheet.reviewed for sheet in sheets),
        "chapters": [{"title": name, "sheets": [_in_book(sheet, inside) for sheet in some]} for name, some in chapters],
    }


def article_data(sheet: Sheet) -> dict:
    """Input of the template for an article in a file of its own; the one with the road map keeps to one page."""
    if any(block["t"] == "map" for block in sheet.body):
        return data_of(sheet.title, sheet.summary, [sheet], "map")
    return book_data(sheet.title, sheet.summary, [("", [sheet])])


def _in_book(sheet: Sheet, inside: set[str]) -> dict:
    ours, papers = sheet.parts()
    new = inside - {sheet.url}
    return sheet.data() | {"body": _crossed(ours, new), "papers": papers}


def _crossed(node: object, new: set[str]) -> object:
    """``node`` with ``to``, a page of the book, on the first link to each of ``new``, which loses it."""
    if isinstance(node, list):
        return [_crossed(each, new) for each in node]
    if not isinstance(node, dict):
        return node
    found = {key: _crossed(value, new) for key, value in node.items()}
    if node.get("t") == "a" and (page := node["href"].partition("#")[0]) in new:
        new.discard(page)
        found["to"] = page
    return found
