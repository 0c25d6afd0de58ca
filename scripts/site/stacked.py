"""Tables that stack on phones, where each cell learns the name of its column; the others scroll."""

from __future__ import annotations

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.site.dom import of_class, with_class

STACKED = ("may", "ways", "stack")  # classes of the div around a table that stacks
ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}


def label_tables(page: HtmlElement) -> None:
    """Set ``role``, which keeps a table a table, and ``data-label`` on tables inside STACKED; wrap the others."""
    for holder in of_class(page, "div", *STACKED):
        for table in holder.iter("table"):
            _label(with_class(table, "stacks"))
    for table in list(page.iter("table")):
        if "stacks" not in table.classes:
            holder = E.div({"class": "scroll"})
            table.addprevious(holder)
            holder.append(table)


def _label(table: HtmlElement) -> None:
    labels = [cell.text_content().strip() for cell in table.xpath("./thead//th")]
    for part in table.iter(*ROLES):
        part.set("role", ROLES[part.tag])
    for cell in table.xpath("./thead//th"):
        cell.set("role", "columnheader")
    for row in table.xpath("./tbody/tr"):
        for column, cell in enumerate(row.iterchildren("th", "td")):
            cell.set("role", "rowheader" if cell.tag == "th" or column == 0 else "cell")
            if column < len(labels) and labels[column]:
                cell.set("data-label", labels[column])
