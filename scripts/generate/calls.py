"""The words for the telephone of docs/guides/call-script.md as data, so that the full-screen script says the same.

``{"exchanges": [{"who", "they", "say": parts}]}``: parts as in letters.py; ``who`` says for which case the words are.
What they say may be empty: then one begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.generate.letters import parts
from scripts.pages import Page

REL = "guides/call-script.md"
_SCRIPT = re.compile(r"^/{3,} html \| div\.script\s*\n(.*?)^/{3,}\s*$", re.S | re.M)
_LINE = re.compile(r"^(\S+)\n:\s+(.+?)$", re.M)
_THEY = "对方说"


def script(pages: Iterable[Page]) -> dict:
    """The call as tools/call reads it: the page, and exchanges of {who, they: "" or their words, say: parts}."""
    page = next((page for page in pages if page.rel == REL), None)
    found = _SCRIPT.search(page.body) if page else None
    exchanges: list[dict] = []
    they = ""
    for who, words in _LINE.findall(found[1]) if found else ():
        if who == _THEY:
            they = words
        else:
            exchanges.append({"who": who, "they": they, "say": list(parts(words))})
            they = ""
    return {"page": REL, "exchanges": exchanges}
