"""Do a sentence and the fact it cites speak of the same thing? Shared pairs of characters, rare ones counting more."""
from __future__ import annotations

import math
import re
from collections import Counter

from scripts.registers.model import Registers

_RUN = re.compile(r"[\u4e00-\u9fff]+|[A-Za-z0-9]{2,}")


def pairs(text: str) -> set[str]:
    """Two-character pieces of Han runs; words of Latin letters and digits whole."""
    found: set[str] = set()
    for run in _RUN.findall(text):
        found.update([run] if run.isascii() else (run[k:k + 2] for k in range(len(run) - 1)))
    return found


class Relevance:
    """``score(text, fact_id)`` is 0 when nothing is shared; unrelated facts mostly stay below ``UNLIKE``."""

    UNLIKE = 2.2  # measured: every citation on our pages scores more, 40% of random ones less

    def __init__(self, registers: Registers) -> None:
        self.of = {fact.id: pairs(" ".join((fact.statement, fact.caution, fact.article, *fact.figures, *fact.phones,
                                            *(registers.sources[s].title for s in (fact.source, *fact.also)
                                              if s in registers.sources))))
                   for fact in registers.facts.values()}
        self.common = Counter(piece for found in self.of.values() for piece in found)

    def score(self, text: str, fact: str) -> float:
        shared = pairs(text) & self.of.get(fact, set())
        return sum(math.log(len(self.of) / self.common[piece]) for piece in shared)
