"""The list of sheets: a small picture of each, its files and their sizes."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from lxml.html.builder import E

from scripts.printing.press import SMALL
from scripts.site.dom import BuiltPage, fill, of_class, pieces

PAGE = "guides/index.html"
WIDE, HIGH = "124", "176"  # pixels of the picture as shown


def show_sheets(page: BuiltPage, site: Path) -> None:
    """Put picture and files beside each sheet that the list names."""
    if page.rel != PAGE or page.article is None:
        return
    for holder in list(of_class(page.article, "div", "qlist")):
        holder.set("class", "qlist sheets")
        for item in list(holder.iter("li")):
            link = item.find("a")
            slug = PurePosixPath((link.get("href") if link is not None else "") or "x").name
            if not (site / "pdf" / f"{slug}-{SMALL}.png").is_file():
                continue
            title, *about = [each for each in pieces(item) if not isinstance(each, str) or each.strip()]
            picture = E.img(
                {"src": f"../pdf/{slug}-{SMALL}.png", "alt": "", "width": WIDE, "height": HIGH, "loading": "lazy"}
            )
            shown = E.a({"href": link.get("href"), "tabindex": "-1", "aria-hidden": "true"}, picture)
            files = E.span({"class": "files"}, *_files(slug, site))
            fill(item, [shown, title, E.span({"class": "about"}, *about), files])


def _files(slug: str, site: Path) -> list:
    """Where to fill in a sheet, and its files with their sizes."""
    found = [E.a("在网页上填", {"href": f"{slug}/"})]
    for words, path in (("PDF", f"pdf/{slug}.pdf"), ("Word", f"word/{slug}.docx"), ("图片", f"pdf/{slug}-1.png")):
        if (site / path).is_file():
            size = max(1, round((site / path).stat().st_size / 1000))
            found += [E.a(f"{words}（{size} KB）", {"href": f"../{path}"})]
    return found
