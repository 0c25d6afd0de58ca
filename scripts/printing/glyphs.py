"""Which characters the fonts of the PDFs hold, without opening a font."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FONTS = Path(__file__).resolve().parent / "fonts"
COVERED = FONTS / "covered.txt"  # every character of the two fonts, sorted, in one line
MEND = ".venv/bin/python -m scripts.printing.fonts"


@cache
def covered() -> frozenset[str]:
    """Characters that can be printed."""
    return frozenset(COVERED.read_text(encoding="utf-8"))


def missing(text: str) -> str:
    """The characters of ``text`` that cannot be printed, sorted, each once."""
    return "".join(sorted(set(text) - covered()))


def all_text(node: object) -> str:
    """Every string in a tree, for the check of the fonts."""
    if isinstance(node, str):
        return node
    values = node.values() if isinstance(node, dict) else node if isinstance(node, list | tuple) else ()
    return "".join(all_text(value) for value in values)
