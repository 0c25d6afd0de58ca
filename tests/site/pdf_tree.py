"""The structure tree of a PDF: what a screen reader follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf


def marked(node: Any, page: Any = None, above: tuple = ()) -> Iterator[tuple[tuple, tuple]]:
    """(elements of the structure tree above it, page) of every piece of content, in reading order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from marked(kid, page, above)
    elif isinstance(node, pikepdf.Dictionary) and "/MCID" not in node:
        page = node.get("/Pg", page)
        if "/S" in node:
            above = (*above, (str(node.S), node.objgen))
        if "/K" in node:
            yield from marked(node.K, page, above)
    elif page is not None:
        own = node.get("/Pg", page) if isinstance(node, pikepdf.Dictionary) else page
        yield above, own.objgen


def elements(node: Any) -> list[Any]:
    """The elements of the structure tree below ``node``, in reading order."""
    if isinstance(node, pikepdf.Array):
        return [each for kid in node for each in elements(kid)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    below = elements(node.K) if "/K" in node else []
    return [node, *below] if "/S" in node else below
