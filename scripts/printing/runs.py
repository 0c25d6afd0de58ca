"""The text inside a block of a built page: runs, gaps to fill in, links; see tree.py for their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import east_asian_width
from urllib.parse import urljoin

from lxml.html import HtmlElement

NOT_PRINTED = frozenset("aside button footer form header img nav script style summary svg template".split())
SKIP_CLASSES = frozenset("headerlink noprint notes page-head page-tail md-content__button admonition-title".split())
HALF = 2  # millimetres: a half-width character in a table
HAND = 32  # millimetres that a date or a telephone number by hand takes
NAME = 60  # and the name of a company or a court
WIDEST = 44  # of a table column, in half-width characters


def printed(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):  # a comment
        return False
    return element.tag not in NOT_PRINTED and not SKIP_CLASSES & set(element.classes)


def width(nodes: Iterable) -> int:
    """Rough width in half-width characters; a gap counts its underscores."""
    total = 0
    for node in nodes:
        if isinstance(node, str):
            total += sum(2 if east_asian_width(char) in "WFA" else 1 for char in node)
        elif "n" in node:
            total += WIDEST if node["t"] == "lines" else max(node["n"], node.get("hand", 0) // HALF)
        else:
            total += width(node.get("c") or [])
    return total


def texts(element: HtmlElement, base: str) -> list:
    """The text of ``element`` and of what stands in it."""
    found = [element.text] if element.text else []
    for child in element:
        if printed(child):
            found += inline(child, base)
        if child.tail:
            found.append(child.tail)
    return found


def inline(element: HtmlElement, base: str) -> list:
    """One element inside a line of text."""
    tag = element.tag
    if tag in ("strong", "b", "em"):
        return [{"t": "b", "c": texts(element, base)}]
    if tag == "a" and "n" in element.classes:
        return [{"t": "note", "c": [element.text_content()]}]
    if tag == "a" and element.get("href", "tel:").partition(":")[0] != "tel":
        address = urljoin(base, element.get("href"))
        return [{"t": "a", "href": address, "c": texts(element, base)}]
    if tag == "br":
        return [{"t": "br"}]
    if tag == "span" and "fill" in element.classes:
        return [_gap(element, element.find("textarea"))]
    return texts(element, base)


def _gap(span: HtmlElement, area: HtmlElement) -> dict:
    """Room to write: within its line, which the last one fills up, or lines of its own."""
    name = area.get("aria-label", "")
    if "lines" in span.classes:
        return {"t": "lines", "n": int(area.get("rows")), "name": name}
    alone = not (span.tail or "").strip() and span.getnext() is None and span.getparent().tag != "td"
    last = alone and "short" not in span.classes
    return {
        "t": "blank",
        "n": round(int(area.get("cols")) * _more(span)),
        "last": last,
        "name": name,
        "hand": HAND if "by-hand" in span.classes else NAME if "by-name" in span.classes else 0,
    }


def _more(span: HtmlElement) -> float:
    """How much longer a gap is in a sentence of what is handed in, which has the page for itself."""
    inside = {name for above in span.iterancestors("div", "td") for name in (above.tag, *above.classes)}
    if "paper" not in inside or "td" in inside or "short" in span.classes:
        return 1
    return 1.7 if "long" in span.classes else 1.4


def trim(nodes: list) -> list:
    """Join neighbouring strings; drop line breaks of the source, which mean nothing between Han characters."""
    joined: list = []
    for node in nodes:
        if isinstance(node, str) and joined and isinstance(joined[-1], str):
            joined[-1] += node
        else:
            joined.append(node)
    for index, node in enumerate(joined):
        if isinstance(node, str):
            text = re.sub(r"(?<=[^\x00-\x7f])\s*\n\s*|\s*\n\s*(?=[^\x00-\x7f])", "", node)
            joined[index] = re.sub(r"\s+", " ", text)
        elif isinstance(node.get("c"), list):
            node["c"] = trim(node["c"])
    if joined and isinstance(joined[0], str):
        joined[0] = joined[0].lstrip()
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip()
    return [node for node in joined if node != ""]
