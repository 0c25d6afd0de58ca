"""Lists of data/wording/ that know a meaning by classes of words which come together, not by phrases (despair.yml).

A row is a class (``part``) that others name in <angle brackets>, words that say it (``says``), or words that look like
them and mean something else (``but``): these are taken out first. The patterns run in old browsers as well, over text
without its punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.registers.wordlists import Wording

SENSES = ("despair",)
KINDS = ("part", "says", "but")
_PART = re.compile(r"<([a-z-]+)>")
_NEVER = r"(?!)"  # what no row says is never found


@dataclass(frozen=True)
class Senses:
    """Whole patterns, by row; ``says`` and ``but`` are those of all rows of the kind."""

    rows: Mapping[str, str]
    kinds: Mapping[str, str]

    @property
    def says(self) -> str:
        return self._all("says")

    @property
    def but(self) -> str:
        return self._all("but")

    def _all(self, kind: str) -> str:
        return "|".join(said for name, said in self.rows.items() if self.kinds[name] == kind) or _NEVER

    def finds(self, row: str, text: str) -> bool:
        """Does the row hold for raw text? What says it is looked for where nothing that only looks like it stands."""
        bare = re.sub(r"[^0-9a-z\u3400-\u9fff]", "", text.lower())
        left = re.sub(self.but, "\n", bare) if self.kinds[row] == "says" else bare
        return re.search(self.rows[row], left) is not None


def read_senses(rows: Mapping[str, Wording]) -> Senses:
    """The rows with every class written out."""
    parts = {row.id: row.said for row in rows.values() if row.kind == "part"}
    whole = {row.id: _PART.sub(lambda match: f"(?:{parts[match[1]]})", row.said) for row in rows.values()}
    return Senses(whole, {row.id: row.kind for row in rows.values()})


def unusable(row: Wording, rows: Mapping[str, Wording]) -> str:
    """Why the pattern of a row cannot be used, or nothing."""
    if re.search(r"\(\?(<|P|i)", row.said):
        return "的 said 里有 (?<、(?P 或 (?i：老手机的浏览器不认，换个写法"
    parts = {other.id for other in rows.values() if other.kind == "part"}
    if lost := [name for name in _PART.findall(row.said) if name not in parts or row.kind == "part"]:
        return f"的 said 引了 <{lost[0]}>：只能引 kind 是 part 的行，part 里不能再引"
    return ""
