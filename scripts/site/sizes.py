"""What a page says about files that are made after it: their sizes, the pages of a sheet, the volumes of a book."""

from __future__ import annotations

import re
from pathlib import Path

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.printing.press import numbered
from scripts.site.dom import Piece, fill, pieces

SIZE = "data-size-of"  # the attribute that names a file below the site
_PICTURE = re.compile(r"^(.*/pdf/)([a-z0-9-]+)-1\.png$")
_BOOK = re.compile(r"^(.*/pdf/)(handbook|section-[a-z]+)\.pdf$")


class MissingFile(Exception):
    """A page names a file that was not made; the message says which."""


def names_files(page: HtmlElement) -> bool:
    return bool(page.xpath(f"boolean(.//*[@{SIZE}])"))


def fill_sizes(page: HtmlElement, site: Path) -> None:
    """Write the size of a file into every ``<span data-size-of="pdf/x.pdf">``; raises MissingFile."""
    for place in page.xpath(f".//*[@{SIZE}]"):
        path = site / place.get(SIZE).lstrip("/")
        if not path.is_file():
            raise MissingFile(f"页面提到的文件没有生成：{place.get(SIZE)}")
        size = path.stat().st_size
        place.text = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1000))} KB"


def link_parts(page: HtmlElement, site: Path) -> None:
    """A link to each of several files where one leads to the first: pictures of a sheet, volumes of a book."""
    for link in list(page.iter("a")):
        if links := _pictures(link, site) or _volumes(link, site):
            apart: list[Piece] = [" "] * (2 * len(links) - 1)
            apart[::2] = links
            holder = link.getparent()
            fill(holder, [new for piece in pieces(holder) for new in (apart if piece is link else [piece])])


def _pictures(link: HtmlElement, site: Path) -> list[HtmlElement]:
    match = _PICTURE.match(link.get("href") or "")
    files = numbered(site / "pdf", match[2], ".png", 1) if match else []
    if not match or link.text != "存成图片" or len(files) < 2:
        return []
    return [E.a(f"图片{n}", {"href": f"{match[1]}{file.name}"}) for n, file in enumerate(files, 1)]


def _volumes(link: HtmlElement, site: Path) -> list[HtmlElement]:
    match = _BOOK.match(link.get("href") or "")
    files = numbered(site / "pdf", match[2], ".pdf", 2) if match else []
    if not match or not files:
        return []
    return [link, *(E.a(f"第{n}册", {"href": f"{match[1]}{file.name}"}) for n, file in enumerate(files, 2))]
