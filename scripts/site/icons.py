"""Line icons: an element of class ``i-NAME`` gets the drawing assets/images/icons/NAME.svg inside, before its words."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from scripts.paths import ROOT

FOLDER = ROOT / "overrides" / "assets" / "images" / "icons"
_NAME = re.compile(r"(?:^|\s)i-([a-z]+)(?=\s|$)")


def draw_icons(page: HtmlElement) -> None:
    """Put every named icon in place; an ``<i class="i-NAME">`` gives way to its drawing."""
    for element in page.xpath("//*[contains(@class, 'i-')]"):
        found = _NAME.search(element.get("class"))
        if not found or not (FOLDER / f"{found[1]}.svg").is_file():
            continue
        svg = html.fragment_fromstring(_drawing(FOLDER / f"{found[1]}.svg"))
        if element.tag == "i":
            svg.tail = element.tail
            element.getparent().replace(element, svg)
            continue
        svg.tail, element.text = element.text, None
        element.insert(0, svg)
        rest = _NAME.sub("", element.get("class")).strip()
        if rest:
            element.set("class", rest)
        else:
            del element.attrib["class"]


@lru_cache
def _drawing(path: Path) -> str:
    text = path.read_text(encoding="utf-8").strip()
    return text.replace(
        '<svg xmlns="http://www.w3.org/2000/svg"', '<svg class="icon" aria-hidden="true" focusable="false"', 1
    )
