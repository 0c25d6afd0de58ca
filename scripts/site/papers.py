"""Sheets with a part that is printed alone: what is handed in, a card to fold, one page to read from."""

from __future__ import annotations

from lxml.html.builder import E

from scripts.site.dom import BuiltPage, of_class, with_class

# class of the part that is printed alone -> classes of the body; where the title and the help lines stay, not "handed"
ALONE = {"paper": ("alone", "handed"), "card": ("alone", "handed", "has-card"), "one-page": ("alone",)}


def mark_papers(page: BuiltPage) -> None:
    """Name such pages for the styles; keep of the bar above the sheet what fits this page:
    data-alone is "no", "yes" (a part is printed alone), or the class of that part."""
    if page.article is None or not page.rel.startswith("guides/"):
        return
    kind = next((name for name in ALONE if next(of_class(page.article, "div", name), None) is not None), "")
    for name in ("on-sheet", *ALONE.get(kind, ())):
        with_class(page.tree.find("body"), name)
    if kind == "card":
        _link_card(page)
    for part in page.tree.xpath("//*[@data-alone]"):
        if part.get("data-alone") in ({"yes", kind} if kind else {"no"}):
            del part.attrib["data-alone"]
        else:
            part.drop_tree()


def _link_card(page: BuiltPage) -> None:
    """The style of its paper, after all others."""
    last = page.tree.xpath("//head/link[@rel='stylesheet'][last()]")[0]
    last.addnext(E.link({"rel": "stylesheet", "href": last.get("href").replace("sheet.css", "card.css")}))
