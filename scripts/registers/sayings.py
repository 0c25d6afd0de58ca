"""Which words of a sentence may excuse a harmful saying in it."""
from __future__ import annotations

import re

_CLAUSE = re.compile("[，；：,;:]")
BEFORE, BEHIND = 1, 2  # clauses; what stands farther off excuses nothing


def around(text: str, start: int, end: int) -> str:
    """The clauses that hold ``text[start:end]``, with one before and two behind."""
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    first = max(k for k, cut in enumerate(cuts[:-1]) if cut <= start)
    last = max(k for k, cut in enumerate(cuts[:-1]) if cut < max(end, 1))
    return text[cuts[max(first - BEFORE, 0)]:cuts[min(last + 1 + BEHIND, len(cuts) - 1)]]
