"""Line icons: an element of class ``i-NAME`` gets the drawing assets/images/icons/NAME.svg inside, before its words."""

from __future__ import annotations

import re
from copy import deepcopy
from functools import cache

from lxml import html
from lxml.html import HtmlElement

from scripts.paths import ROOT

FOLDER = ROOT / "overrides" / "assets" / "images" / "icons"
_NAME = re.compile(r"(?:^|\s)i-([a-z]+)(?=\s|$)")


def draw_icons(page: HtmlElement) -> None:
    """Put every named icon in place; an ``<i class="i-NAME">`` gives way to its drawing."""
    for element in page.xpath("//*[contains(@class, 'i-')]"):
        found = _NAME.search(element.get("class"))
        drawing = _drawing(found[1]) if found else None
        if found is None or drawing is None:
            continue
        svg = deepcopy(drawing)
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


@cache
def _drawing(name: str) -> HtmlElement | None:
    """None for a name that is no drawing's."""
    path = FOLDER / f"{name}.svg"
    if not path.is_file():
        return None
    text = path.read_text(encoding="utf-8").strip()
    marked = '<svg class="icon" aria-hidden="true"'
    return html.fragment_fromstring(text.replace('<svg xmlns="http://www.w3.org/2000/svg"', marked, 1))
