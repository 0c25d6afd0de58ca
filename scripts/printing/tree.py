"""The body of a built guide page as a tree of plain lists and dicts, ready for the Typst template.

A block is a dict with ``t`` (its type) and ``c`` (its content); a piece of text is a string or such a dict.
The template ``sheet.typ`` has one branch for each type. Nothing is escaped: the tree travels as JSON.
"""

from __future__ import annotations

from lxml import html as lxml_html
from lxml.html import HtmlElement

from scripts.printing.cells import cell_of, columns_of
from scripts.printing.drawings import road_map, svg_text
from scripts.printing.runs import HAND, inline, printed, texts, trim, width

SKIP_SECTIONS = frozenset(["also-asked"])
BOXES = ("deadline", "danger", "cost", "example", "printit", "myth")
ALONE = frozenset(["paper", "card", "one-page"])  # parts printed alone: handed in, folded into a wallet, read from
DRAWN = frozenset(["drawing", "roadmap"])
PAPERS = ("letter", "court")  # what is handed in alone: div.paper.letter, div.paper.court
PANELS = ("phones", "do", "say", "court")  # of the emergency card: a message each
STYLES = ("title", "label", "court-name", "to", "signed")  # of a paragraph of such a paper
HEADINGS = ("h1", "h2", "h3", "h4")
BLOCKS = frozenset("p ul ol dl div table details section blockquote hr pre".split()) | frozenset(HEADINGS)
LINE = 82  # of a line of the sheet, in half-width characters; short boxes to tick stand in columns


class TreeError(Exception):
    """A page that cannot become a sheet."""


def page_tree(html: str) -> tuple[str, list[dict]]:
    """(address of the page, blocks of its body and its numbered notes) of a built page that went through the steps."""
    page = lxml_html.document_fromstring(html)
    links = page.xpath('//link[@rel="canonical"]/@href')
    articles = page.xpath("//article")
    if not links or not articles:
        lacking = "正文（article）" if links else "网址（link rel=canonical，来自 mkdocs.yml 的 site_url）"
        raise TreeError(f"建好的网页里缺少{lacking}")
    body = _with_text(blocks(articles[0], str(links[0])))
    notes = _notes(page)
    return str(links[0]), [*body, *([{"t": "notes", "c": notes}] if notes else [])]


def _with_text(body: list[dict]) -> list[dict]:
    """Without the headings of what paper leaves out, a drawing or a tool: nothing stands below them."""
    kept: list[dict] = []
    for node in reversed(body):
        below = kept[-1] if kept else None
        if node["t"] != "h" or (below and (below["t"] != "h" or below["level"] > node["level"])):
            kept.append(node)
    return kept[::-1]


def _notes(page: HtmlElement) -> list[list[str]]:
    """[numbers, where it stands] of the numbered notes; numbers that stand in the same place share an entry."""
    named: dict[str, list[str]] = {}
    for number, item in enumerate(page.xpath('//ol[contains(concat(" ", @class, " "), " notes ")]/li'), 1):
        for link in item.xpath('(./p[contains(@class, "m")]/a)[1]'):
            named.setdefault(link.get("data-paper") or link.text_content().strip(), []).append(str(number))
    return [["、".join(numbers), name] for name, numbers in named.items()]


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
        if printed(child):
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


def _has_block(element: HtmlElement) -> bool:
    return any(child.tag in BLOCKS for child in element.iterdescendants())


def _block(element: HtmlElement, base: str) -> list[dict]:
    tag, classes = element.tag, set(element.classes)
    if tag == "h1":
        return []  # the template sets the title
    if tag in HEADINGS:
        return [{"t": "h", "level": int(tag[1]), "c": trim(texts(element, base))}]
    if tag == "p":
        found = [_fields(element)] if "field-row" in classes else _paragraphs(texts(element, base))
        return [part | {"style": style} for part in found for style in [_style(classes)]] if _style(classes) else found
    if tag == "div" and ALONE & classes:
        return [_alone(element, base)]
    if tag == "div" and DRAWN & classes:
        return [road_map(element) if "roadmap" in classes else _drawing(element, base)]
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
        box = _box(element, base)
        return [box] if box["title"] or tag != "details" else box["c"]  # what was folded away goes on
    return blocks(element, base)


def _drawing(element: HtmlElement, base: str) -> dict:
    """A drawing, its caption and the list beside it."""
    figure = element.find("figure")
    svg = figure.find("svg")
    caption = trim(texts(figure.find("figcaption"), base))
    figure.drop_tree()
    alt = "。".join(part.text for part in svg if part.tag in ("title", "desc"))
    return {"t": "drawing", "svg": svg_text(svg), "alt": alt, "caption": caption, "c": blocks(element, base)}


def _alone(element: HtmlElement, base: str) -> dict:
    """A part that has a page or a file of its own."""
    classes = set(element.classes)
    if "paper" in classes:
        kind = next((name for name in PAPERS if name in classes), PAPERS[0])
        return {"t": "paper", "kind": kind, "c": blocks(element, base)}
    if "card" in classes:
        panels = [child for child in element if "panel" in child.classes]
        return {"t": "card", "c": [{"kind": _panel(one), "c": _first_level(blocks(one, base))} for one in panels]}
    return {"t": "one-page", "c": blocks(element, base)}


def _first_level(nodes: list[dict]) -> list[dict]:
    """The card has no title of its own: the panels are its first headings."""
    return [node | {"level": 1} if node["t"] == "h" else node for node in nodes]


def _panel(panel: HtmlElement) -> str:
    return next((name for name in PANELS if name in panel.classes), "")


def _style(classes: set[str]) -> str:
    return next((name for name in STYLES if name in classes), "")


def _paragraphs(nodes: list) -> list[dict]:
    """Text as paragraphs; ruled lines stand between them."""
    found, text = [], []
    for node in [*nodes, {"t": "lines", "n": 0, "name": ""}]:
        if isinstance(node, str) or node["t"] != "lines":
            text.append(node)
            continue
        if trimmed := trim(text):
            found.append({"t": "p", "c": trimmed})
        if node["n"]:
            found.append(node)
        text = []
    return found


def _box(element: HtmlElement, base: str) -> dict:
    kind = next((name for name in BOXES if name in element.classes), "note")
    titles = element.xpath('./summary | ./p[contains(@class, "admonition-title")]')
    title = trim(texts(titles[0], base)) if titles and "noprint" not in titles[0].classes else []
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
            part["columns"] = max(1, min(4, LINE // (max(width(item) for item in part["c"]) + 5)))
    return parts


def _fields(element: HtmlElement) -> dict:
    return {"t": "fields", "c": [_row(element)]}


def _row(element: HtmlElement) -> list[dict]:
    """The fields of one line: name, unit after the gap, number of ruled lines."""
    row = []
    for label in element.xpath('.//label[contains(@class, "field")]'):
        area = label.find(".//textarea")
        unit = label.xpath('string(span[@class="field-unit"])')
        row.append(
            {
                "name": label.xpath('string(span[@class="field-name"])'),
                "unit": unit,
                "lines": int(area.get("rows")),
                "hand": HAND if "by-hand" in area.getparent().classes else 0,
            }
        )
    return row


def _table(element: HtmlElement, base: str) -> dict:
    rows = [[cell_of(blocks(cell, base)) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    head = len(element.xpath("./thead/tr"))
    count = max(map(len, rows))
    return {
        "t": "table",
        "head": head,
        "rows": [row + [cell_of([])] * (count - len(row)) for row in rows],
        "cols": columns_of([[row[at] for row in rows if at < len(row)] for at in range(count)]),
    }
