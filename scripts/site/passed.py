"""Lines about days that have passed when the site is built are shown without a script as well."""

from __future__ import annotations

from datetime import date

from lxml import html


def show_passed(tree: html.HtmlElement, today: date) -> None:
    """What was to be checked before ``today`` is no longer hidden."""
    for line in tree.xpath(".//*[@data-next-check]"):
        if line.get("data-next-check") < today.isoformat():
            line.attrib.pop("hidden", None)
