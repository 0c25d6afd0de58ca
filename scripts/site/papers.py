"""Sheets with a part that is handed in (div.paper): that part is printed, saved and copied alone."""

from __future__ import annotations

from lxml.html.builder import E

from scripts.site.dom import BuiltPage, of_class, with_class


def mark_papers(page: BuiltPage) -> None:
    """Name such pages for the styles; keep of the bar above the sheet what fits this page:
    data-alone is "no", "yes" (a part is printed alone), "word" (and is handed in) or "card" (and is folded)."""
    if page.article is None or not page.rel.startswith("guides/"):
        return
    handed = next(of_class(page.article, "div", "paper"), None) is not None
    folded = next(of_class(page.article, "div", "card"), None) is not None
    with_class(page.tree.find("body"), "on-sheet")
    if handed or folded:
        with_class(page.tree.find("body"), "has-paper" if handed else "has-card")
    if folded:
        _link_card(page)
    for part in page.tree.xpath("//*[@data-alone]"):
        if part.get("data-alone") in ({"yes", "word"} if handed else {"yes", "card"} if folded else {"no"}):
            del part.attrib["data-alone"]
        else:
            part.drop_tree()


def _link_card(page: BuiltPage) -> None:
    """The style of its paper, after all others."""
    last = page.tree.xpath("//head/link[@rel='stylesheet'][last()]")[0]
    last.addnext(E.link({"rel": "stylesheet", "href": last.get("href").replace("sheet.css", "card.css")}))
