"""How tightly articles and sheets are set: tighter only where that saves a page that would stand nearly empty."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any

from scripts.kept import Kept, code_digest, digest
from scripts.printing.press import compiler, key_of

LEVELS = 4  # of tightness in sheet.typ, 0 the widest
SAVES = 0.055  # of the height that one more level saves, about
EMPTY = 0.3  # of the height of a page: with less than that on it, the last one is worth saving


def settle(data: dict) -> dict[str, int]:
    """Address of each sheet of ``data`` -> its level; those that gain nothing are left out."""
    kept = Kept("fit", 0)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    key = digest(code_digest(), key_of(text, pictures=False))
    levels = kept.get(key)
    if levels is None:
        levels = _search(data)
        kept.put(key, levels)
    return levels


def with_levels(data: dict, levels: dict[str, int]) -> dict:
    """The input of the template with each sheet at its level."""
    if "chapters" in data:
        return data | {"chapters": [with_levels(chapter, levels) for chapter in data["chapters"]]}
    return data | {"sheets": [sheet | {"tight": levels.get(sheet["url"], 0)} for sheet in data["sheets"]]}


def _search(data: dict) -> dict[str, int]:
    """Set the book, tighten what ends on a nearly empty page, and again until each is settled."""
    wide = measure(data)
    levels = {url: _first(one) for url, one in wide.items() if _spare(one)}
    settled: dict[str, int] = {}
    while levels:
        found = measure(with_levels(_part(data, levels), levels))
        for url, level in list(levels.items()):
            if found[url]["pages"] < wide[url]["pages"]:
                settled[url] = levels.pop(url)
            elif level + 1 < LEVELS:
                levels[url] = level + 1
            else:
                levels.pop(url)
    return settled


def _spare(one: dict) -> bool:
    return one["pages"] > 1 and one["last"] < EMPTY


def _first(one: dict) -> int:
    """The level that may be enough."""
    share = one["last"] / (one["pages"] - 1 + one["last"])
    return min(LEVELS - 1, max(1, math.ceil(share / SAVES)))


def _part(data: dict, wanted: Iterable[str]) -> dict:
    """The book with the ``wanted`` sheets alone, and the first of each chapter: the title of that stands above it."""
    if "chapters" not in data:
        return data
    chapters = [
        chapter | {"sheets": [sheet for at, sheet in enumerate(chapter["sheets"]) if not at or sheet["url"] in wanted]}
        for chapter in data["chapters"]
    ]
    return data | {"chapters": [one for one in chapters if {sheet["url"] for sheet in one["sheets"]} & set(wanted)]}


def measure(data: dict) -> dict[str, dict[str, Any]]:
    """Address of each sheet -> pages of its running text, and how much of the last one is taken."""
    ends = json.loads(compiler(json.dumps(data, ensure_ascii=False)).query("<end>", field="value"))
    return {one["url"]: one for one in ends}
