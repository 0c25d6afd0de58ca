"""Sheets with a part that is handed in (div.paper): that part is printed, saved and copied alone."""
from __future__ import annotations

from scripts.site.dom import BuiltPage, of_class, with_class


def mark_papers(page: BuiltPage) -> None:
    """Name such pages for the styles, and keep of the bar above the sheet what fits this page (data-alone)."""
    if page.article is None or not page.rel.startswith("guides/"):
        return
    alone = next(of_class(page.article, "div", "paper"), None) is not None
    with_class(page.tree.find("body"), "on-sheet")
    if alone:
        with_class(page.tree.find("body"), "has-paper")
    for part in page.tree.xpath("//*[@data-alone]"):
        if (part.get("data-alone") == "yes") == alone:
            del part.attrib["data-alone"]
        else:
            part.drop_tree()
