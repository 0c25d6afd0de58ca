"""Open Graph pictures: one for each section, made from our own line icons, named by every page of the section.

``og:image`` must be absolute, so that only a site with a real address has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.pages import Page
from scripts.printing.press import SITE_NAME
from scripts.printing.share import HEIGHT, WIDTH, picture
from scripts.site.icons import FOLDER as ICON_FOLDER
from scripts.site.settings import load_settings
from scripts.text.addresses import is_real

FOLDER = "share"  # of the site; outside assets/, whose name changes with every release
HOME = "home"
ICONS = {  # section -> icon; what is in no section takes the picture of the home page
    "start": "help",
    "stages": "calendar",
    "paths": "message",
    "rights": "letter",
    "credit": "search",
    "court": "court",
    "scams": "stop",
    "budget": "wallet",
    "guides": "print",
    "tools": "bills",
    "faq": "help",
    "myths": "told",
}
MARK = ICON_FOLDER.parent / "mark.svg"


def section_of(rel: str) -> str:
    """Name of the picture for the file ``rel`` below the site or below docs/."""
    folder = rel.partition("/")[0]
    return folder if folder in ICONS else HOME


def name_picture(page: HtmlElement, rel: str, address: str) -> None:
    """State the picture in the head of a page that has og:site_name; nothing while ``address`` is not real."""
    told = page.xpath('//meta[@property="og:site_name"]')
    if not told or not is_real(address):
        return
    facts = {
        "og:image": f"{address}{FOLDER}/{section_of(rel)}.png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": f"{SITE_NAME}的线条画",
    }
    for name, content in reversed(facts.items()):
        told[0].addnext(E.meta(property=name, content=content))


def draw_pictures(site: Path, pages: Iterable[Page]) -> list[Path]:
    """Write ``share/<section>.png``; the words are the title of the section's list."""
    titles = {page.rel: page.title for page in pages}
    found = []
    (site / FOLDER).mkdir(exist_ok=True)
    for name, icon in {**ICONS, HOME: ""}.items():
        title, _, sub = titles.get(f"{name}/index.md", "").partition("：")
        if name == HOME:
            title, sub = SITE_NAME, load_settings().about
        if not title:
            continue  # a section without pages
        sub = "" if re.search(r"\d", sub) else sub  # how many there are changes
        mark = MARK.read_text(encoding="utf-8")
        drawing = (ICON_FOLDER / f"{icon}.svg").read_text(encoding="utf-8") if icon else mark
        found.append(site / FOLDER / f"{name}.png")
        found[-1].write_bytes(picture(title, sub, drawing, mark))
    return found
