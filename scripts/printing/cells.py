"""The cells of a table on paper: how wide their columns are, and the room to write in them."""

from __future__ import annotations

from scripts.printing.runs import HALF, WIDEST, width

NARROWEST = 8  # of a column, in half-width characters
SIDES = 4  # of a cell together, in millimetres
SHORT = 16  # half-width characters that stay in one line where columns must share
CHARACTER = 2.1  # millimetres that a half-width character takes in a table, a digit at most
ROOM = 155  # millimetres that the narrowest page has for a table


def columns_of(columns: list[list[list[dict]]]) -> list[dict]:
    """The columns of a table; where their words do not all fit in one line, short ones keep theirs whole."""
    found = [column_of(cells) for cells in columns]
    wanted = [column["share"] * CHARACTER + SIDES for column in found]
    short = [at for at, column in enumerate(found) if column["share"] <= SHORT and not column["least"]]
    if sum(wanted) > ROOM > 1.5 * sum(wanted[at] for at in short):
        for at in short:
            if not any(map(_gaps, columns[at])):
                found[at]["least"] = round(wanted[at], 1)
    return found


def _gaps(cell: list[dict]) -> list[dict]:
    nodes = [node for block in cell for node in [block, *block.get("c", [])] if isinstance(node, dict)]
    return [node for node in nodes if node["t"] in ("blank", "lines", "room")]


def column_of(cells: list[list[dict]]) -> dict:
    """Its share of the width; of a column for dates by hand also the least, in millimetres of cell."""
    share = min(max(map(width, cells), default=0), WIDEST)
    return {"share": max(share, NARROWEST), "least": max(map(_least, cells), default=0)}


def _least(cell: list[dict]) -> float:
    """The room for what is written by hand and a word or two before it (一：); a sentence breaks instead."""
    gaps = _gaps(cell)
    hand = max((gap.get("hand", 0) for gap in gaps), default=0)
    words = width(cell) - width(gaps)
    return hand + SIDES + words * HALF if hand and words < 6 else 0


def cell_of(content: list[dict]) -> list[dict]:
    """A cell with nothing but a gap needs no line, its frame is there: it keeps the room to write."""
    if not content:
        return [{"t": "room", "lines": 1, "n": 0, "name": ""}]
    only = content[0]["c"][0] if len(content[0].get("c", "")) == 1 else content[0]
    if len(content) == 1 and isinstance(only, dict) and only["t"] in ("blank", "lines"):
        several = only["t"] == "lines"
        return [
            {
                "t": "room",
                "lines": only["n"] if several else 1,
                "n": WIDEST if several else only["n"],
                "name": only["name"],
                "hand": only.get("hand", 0),
            }
        ]
    return content
