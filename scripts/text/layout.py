"""What a page is cut into: blocks, the boxes around them, and the cells of a table row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(slots=True)
class Block:
    """``pieces`` are file ranges (lines, or the cells of a row); ``scope`` is shared by what one citation serves."""

    kind: str  # heading box paragraph item row header term definition html
    pieces: list[tuple[int, int]]
    scope: int
    boxes: tuple[int, ...] = ()  # the boxes around it, outermost first, as indices into Layout.boxes
    level: int = 0  # of a heading, of a list item
    id: str = ""  # of a heading
    group: int = 0  # blocks of one list, table or definition list share it


@dataclass(slots=True)
class Box:
    """A ``/// name | title`` box; boxes within each other differ in their slashes."""

    name: str
    title: str
    start: int  # file range from the opening to the closing line
    end: int
    slashes: int
    closed: bool = False


@dataclass
class Layout:
    """A page in its blocks, without looking into their words."""

    blocks: list[Block] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    refs: dict[str, str] = field(default_factory=dict)
    odd: list[tuple[int, str]] = field(default_factory=list)  # constructs the house does not use: place, name
    comments: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list)  # on their own lines: range, boxes


def cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """File ranges of the cells of the table row ``text[start:end]``, without the spaces around them."""
    line = text[start:end]
    bars = [m.start() for m in re.finditer(r"\\.|`[^`]*`|\|", line) if m.group() == "|"]
    edges = [-1, *bars, len(line)]
    found = []
    for a, b in pairwise(edges):
        cell = line[a + 1 : b]
        lead = len(cell) - len(cell.lstrip())
        found.append((start + a + 1 + lead, start + a + 1 + max(lead, len(cell.rstrip()))))
    if found and line.lstrip().startswith("|"):
        found = found[1:]
    if len(found) > 1 and line.rstrip().endswith("|"):
        found = found[:-1]
    return found
