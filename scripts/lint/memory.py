"""What the linter found on pages that are as they were, and are held against what they were held against."""

from __future__ import annotations

from scripts.kept import Kept, code_digest, digest
from scripts.lint.finding import Problem

MOST = 8  # runs with different registers, days or programs


class Memory:
    """Findings by ``key``; ``against`` is the hash of all that pages are held against beside their own words."""

    def __init__(self, against: str, kept: Kept | None = None) -> None:
        self._kept = kept or Kept("lint", MOST)
        self._name = digest(against, code_digest())
        self._known: dict[str, list[Problem]] = self._kept.get(self._name) or {}

    def learn(self, kept: Kept) -> None:
        """Know also what another run found that held pages against the same."""
        self._known |= kept.get(self._name) or {}

    @staticmethod
    def key(*parts: object) -> str:
        return digest(*parts)

    def get(self, key: str) -> list[Problem] | None:
        return self._known.get(key)

    def keep(self, findings: dict[str, list[Problem]]) -> None:
        """Keep these findings, and no others, for the next run."""
        if findings != self._known:
            self._kept.put(self._name, findings)
            self._kept.sweep()
