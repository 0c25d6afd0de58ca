"""The body of a built guide page as a tree of plain lists and dicts, ready for the Typst template.

A block is a dict with ``t`` (its type) and ``c`` (its content); a piece of text is a string or such a dict.
The template ``sheet.typ`` has one branch for each type. Nothing is escaped: the tree travels as JSON.
"""
from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import east_asian_width
from urllib.parse import urljoin

from lxml import html as lxml_html
from lxml.html import HtmlElement

NOT_PRINTED = frozenset("aside button footer form header img nav script style summary svg template".split())
SKIP_CLASSES = frozenset("headerlink noprint page-head page-tail md-content__button admonition-title".split())
SKIP_SECTIONS = frozenset(["also-asked"])
BOXES = ("deadline", "danger", "cost", "example", "printit", "myth")
HEADINGS = ("h1", "h2", "h3", "h4")
BLOCKS = frozenset(["p", "ul", "ol", "dl", "div", "table", "details", "section", "blockquote", "hr", "pre", *HEADINGS])
LINE = 82  # of a line of the sheet, in half-width characters; short boxes to tick stand in columns
WIDEST, NARROWEST = 44, 8  # of a table column, in half-width characters


class TreeError(Exception):
    """A page that cannot become a sheet."""


def page_tree(html: str) -> tuple[str, list[dict]]:
    """(address of the page, blocks of its body) of a built guide page that went through ``make_form``."""
    page = lxml_html.document_fromstring(html)
    links = page.xpath('//link[@rel="canonical"]/@href')
    articles = page.xpath("//article")
    if not links or not articles:
        lacking = "正文（article）" if links else "网址（link rel=canonical，来自 mkdocs.yml 的 site_url）"
        raise TreeError(f"建好的网页里缺少{lacking}")
    return str(links[0]), blocks(articles[0], str(links[0]))


def blocks(element: HtmlElement, base: str) -> list[dict]:
    """Blocks among the children of ``element``; stray text between them becomes a paragraph."""
    found: list[dict] = []
    loose: list = []
    skipping = False

    def close() -> None:
        found.extend(_paragraphs(loose))
        loose.clear()

    if element.text:
        loose.append(element.text)
    for child in element:
        if _printed(child):
            if child.tag in ("h1", "h2"):
                skipping = child.get("id") in SKIP_SECTIONS
            if skipping:
                pass
            elif child.tag in BLOCKS or _has_block(child):
                close()
                found += _block(child, base)
            else:
                loose += inline(child, base)
        if child.tail and not skipping:
            loose.append(child.tail)
    close()
    return found


def _printed(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str):  # a comment
        return False
    return element.tag not in NOT_PRINTED and not SKIP_CLASSES & set(element.classes)


def _has_block(element: HtmlElement) -> bool:
    return any(child.tag in BLOCKS for child in element.iterdescendants())


def _block(element: HtmlElement, base: str) -> list[dict]:
    tag, classes = element.tag, set(element.classes)
    if tag == "h1":
        return []  # the template sets the title
    if tag in HEADINGS:
        return [{"t": "h", "level": int(tag[1]), "c": _trim(_texts(element, base))}]
    if tag == "p":
        return [_fields(element)] if "field-row" in classes else _paragraphs(_texts(element, base))
    if tag in ("ul", "ol"):
        return _list(element, base)
    if tag == "dl":
        script = element.getparent() is not None and "script" in element.getparent().classes
        rows = [{"t": child.tag, "c": blocks(child, base)} for child in element if child.tag in ("dt", "dd")]
        return [{"t": "dl", "script": script, "c": rows}]
    if tag == "table":
        return [_table(element, base)]
    if tag == "hr":
        return [{"t": "hr"}]
    if tag == "blockquote":
        return [{"t": "quote", "c": blocks(element, base)}]
    if tag == "details" or "admonition" in classes:
        return [_box(element, base)]
    return blocks(element, base)


def _paragraphs(nodes: list) -> list[dict]:
    """Text as paragraphs; ruled lines stand between them."""
    found, text = [], []
    for node in [*nodes, {"t": "lines", "n": 0}]:
        if isinstance(node, str) or node["t"] != "lines":
            text.append(node)
            continue
        if trimmed := _trim(text):
            found.append({"t": "p", "c": trimmed})
        if node["n"]:
            found.append(node)
        text = []
    return found


def _box(element: HtmlElement, base: str) -> dict:
    kind = next((name for name in BOXES if name in element.classes), "note")
    titles = element.xpath('./summary | ./p[contains(@class, "admonition-title")]')
    title = _trim(_texts(titles[0], base)) if titles else []
    return {"t": "box", "kind": kind, "title": title, "c": blocks(element, base)}


def _list(element: HtmlElement, base: str) -> list[dict]:
    """A list, cut where plain items, boxes to tick and fields of a form meet."""
    parts: list[dict] = []
    for number, item in enumerate((child for child in element if child.tag == "li"), int(element.get("start", 1))):
        if "field-row" in item.classes:
            kind, content = "fields", _row(item)
        elif "task-list-item" in item.classes:
            kind, content = "ticks", blocks(item, base)
        else:
            kind, content = element.tag, blocks(item, base)
        if not parts or parts[-1]["t"] != kind:
            parts.append({"t": kind, "start": number, "c": []})
        parts[-1]["c"].append(content)
    for part in parts:
        if part["t"] == "ticks":
            part["columns"] = max(1, min(4, LINE // (max(_width(item) for item in part["c"]) + 5)))
    return parts


def _fields(element: HtmlElement) -> dict:
    return {"t": "fields", "c": [_row(element)]}


def _row(element: HtmlElement) -> list[dict]:
    """The fields of one line: name, unit after the gap, number of ruled lines."""
    row = []
    for label in element.xpath('.//label[contains(@class, "field")]'):
        area = label.find(".//textarea")
        unit = label.xpath('string(span[@class="field-unit"])')
        row.append({"name": label.xpath('string(span[@class="field-name"])'), "unit": unit,
                    "lines": int(area.get("rows"))})
    return row


def _table(element: HtmlElement, base: str) -> dict:
    rows = [[_cell(blocks(cell, base)) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    head = len(element.xpath("./thead/tr"))
    count = max(map(len, rows))
    widths = [max((_width(row[column]) for row in rows if column < len(row)), default=0) for column in range(count)]
    return {"t": "table", "head": head, "rows": [row + [_cell([])] * (count - len(row)) for row in rows],
            "cols": [min(max(width, NARROWEST), WIDEST) for width in widths]}


def _cell(content: list[dict]) -> list[dict]:
    """A cell with nothing but a gap needs no line, its frame is there: it keeps the room to write."""
    if not content:
        return [{"t": "room", "lines": 1, "n": 0}]
    only = content[0]["c"][0] if len(content[0].get("c", "")) == 1 else content[0]
    if len(content) == 1 and isinstance(only, dict) and only["t"] in ("blank", "lines"):
        several = only["t"] == "lines"
        return [{"t": "room", "lines": only["n"] if several else 1, "n": WIDEST if several else only["n"]}]
    return content


def _width(nodes: Iterable) -> int:
    """Rough width in half-width characters; a gap counts its underscores."""
    total = 0
    for node in nodes:
        if isinstance(node, str):
            total += sum(2 if east_asian_width(char) in "WFA" else 1 for char in node)
        elif "n" in node:
            total += WIDEST if node["t"] == "lines" else node["n"]
        else:
            total += _width(node.get("c") or [])
    return total


def _texts(element: HtmlElement, base: str) -> list:
    """The text of ``element`` and of what stands in it."""
    found = [element.text] if element.text else []
    for child in element:
        if _printed(child):
            found += inline(child, base)
        if child.tail:
            found.append(child.tail)
    return found


def inline(element: HtmlElement, base: str) -> list:
    """One element inside a line of text."""
    tag = element.tag
    if tag in ("strong", "b", "em"):
        return [{"t": "b", "c": _texts(element, base)}]
    if tag == "a" and element.get("href", "tel:").partition(":")[0] != "tel":
        address = urljoin(base, element.get("href"))
        return [{"t": "cite" if "/sources/" in address else "a", "href": address, "c": _texts(element, base)}]
    if tag == "br":
        return [{"t": "br"}]
    if tag == "span" and "fill" in element.classes:
        return [_gap(element, element.find("textarea"))]
    return _texts(element, base)


def _gap(span: HtmlElement, area: HtmlElement) -> dict:
    """Room to write: within its line, which the last one fills up, or lines of its own."""
    if "lines" in span.classes:
        return {"t": "lines", "n": int(area.get("rows"))}
    last = not (span.tail or "").strip() and span.getnext() is None and span.getparent().tag != "td"
    return {"t": "blank", "n": int(area.get("cols")), "last": last}


def _trim(nodes: list) -> list:
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
            node["c"] = _trim(node["c"])
    if joined and isinstance(joined[0], str):
        joined[0] = joined[0].lstrip()
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip()
    return [node for node in joined if node != ""]
