"""The printable sheets by name, for the page that hands out files."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.pages import Page


def sheets(pages: Iterable[Page]) -> list[dict[str, str]]:
    """{title, page, pdf} of every guide, by title."""
    return [
        {"title": page.title, "page": page.rel, "pdf": f"pdf/{page.rel.split('/')[-1][:-3]}.pdf"}
        for page in sorted(pages, key=lambda page: page.title)
        if page.kind == "guide"
    ]
