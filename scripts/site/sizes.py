"""What a page says about files that are made after it: their sizes, the pages of a sheet."""

from __future__ import annotations

import re
from pathlib import Path

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.site.dom import Piece, fill, pieces

SIZE = "data-size-of"  # the attribute that names a file below the site
_PICTURE = re.compile(r"^(.*/pdf/)([a-z0-9-]+)-1\.png$")


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


def link_pictures(page: HtmlElement, site: Path) -> None:
    """A link for each page of a sheet that has several, in place of the one to its first picture."""
    for link in list(page.iter("a")):
        match = _PICTURE.match(link.get("href") or "")
        count = len(list((site / "pdf").glob(f"{match[2]}-[0-9]*.png"))) if match else 0
        if match and link.text == "存成图片" and count > 1:
            links: list[Piece] = [" "] * (2 * count - 1)
            links[::2] = [E.a(f"图片{n}", {"href": f"{match[1]}{match[2]}-{n}.png"}) for n in range(1, count + 1)]
            holder = link.getparent()
            fill(holder, [new for piece in pieces(holder) for new in (links if piece is link else [piece])])
