"""Drawings of a page as SVG that Typst can set: it knows no style sheet of the site, and ``viewBox`` only."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

# the road map in black and white; on the screen site.css colours it
MAP_STYLE = """
.track, .stop { stroke: #000; stroke-width: 2; fill: none } .stop { fill: #fff }
.name, .group, .end, .number { font-weight: 600 } .goal { fill: #000 } .hit { fill: none }
.tick { stroke: #fff; stroke-width: 2; fill: none }
"""


def svg_text(svg: HtmlElement) -> str:
    """The drawing as a document of its own; HTML makes the names of attributes small."""
    text = etree.tostring(svg, encoding="unicode", with_tail=False).replace(" viewbox=", " viewBox=")
    return re.sub(r"<svg(?! [^>]*xmlns=)", '<svg xmlns="http://www.w3.org/2000/svg"', text)


def road_map(element: HtmlElement) -> dict:
    """The tall form of the road map, as narrow as its longest words; what it says is its alternative text."""
    [svg] = element.xpath('./svg[contains(@class, "for-phone")]')
    height = svg.get("viewbox").split()[3]
    wide = max(float(one.get("x")) + len(one.text) * float(one.get("font-size")) for one in svg.iter("text"))
    said = "；".join("，".join(part.text for part in one.iter("text")) for one in svg.iter("a"))
    svg.set("viewbox", f"0 0 {wide:.0f} {height}")
    svg.set("font-family", "Noto Sans SC")
    style = etree.Element("style")
    style.text = MAP_STYLE
    svg.insert(0, style)
    return {"t": "map", "svg": svg_text(svg), "alt": f"{svg.get('aria-label')}：{said}"}
