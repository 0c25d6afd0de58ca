"""How like two texts are: by the pieces of so many characters that they share. The one measure.

``pairs`` and ``pieces`` cut; ``share`` compares evenly (Jaccard); ``Rarity`` weighs a piece by how few texts of a
collection hold it, so that 逾期 and 机构 count little and 再审 much.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

_RUN = re.compile(r"[\u4e00-\u9fff]+|[A-Za-z0-9]{2,}")


def pairs(text: str) -> set[str]:
    """Two-character pieces of Han runs; words of Latin letters and digits whole."""
    found: set[str] = set()
    for run in _RUN.findall(text):
        found.update([run] if run.isascii() else (run[k : k + 2] for k in range(len(run) - 1)))
    return found


def pieces(text: str, n: int = 4) -> set[str]:
    """Every ``n`` neighbouring characters of ``text``."""
    return {text[k : k + n] for k in range(len(text) - n + 1)}


def share(one: set[str], other: set[str]) -> float:
    """Shared pieces among all pieces: 0 nothing in common, 1 the same."""
    both = len(one | other)
    return len(one & other) / both if both else 0.0


class Rarity:
    """Weights of pieces over a collection of texts: log of (texts / texts that hold the piece)."""

    def __init__(self, collection: Iterable[set[str]]) -> None:
        texts = list(collection)
        self.size = len(texts)
        self.holders = Counter(piece for found in texts for piece in found)

    def weight(self, found: Iterable[str]) -> float:
        """Sum of the weights of ``found``; a piece that no text holds weighs like one that one text holds."""
        return sum(math.log(max(self.size, 1) / max(self.holders.get(piece, 1), 1)) for piece in found)
