"""Where each entry of a register stands, so that a check can name file and line."""

from __future__ import annotations

from scripts.registers.nodes import Problem


class Places:
    """(register, name of the entry) -> file and the line of each key; "" is the entry's first line."""

    def __init__(self) -> None:
        self._index: dict[tuple[str, str], tuple[str, dict[str, int]]] = {}

    def __len__(self) -> int:
        return len(self._index)

    def add(self, register: str, name: str, path: str, lines: dict[str, int]) -> None:
        self._index[register, name] = (path, lines)

    def at(self, register: str, name: str) -> str:
        path, lines = self._index[register, name]
        return f"{path}:{lines['']}"

    def problem(self, register: str, name: str, key: str, message: str) -> Problem:
        """A problem at the line of ``key``, or of the entry when it has no such key."""
        path, lines = self._index[register, name]
        return Problem(path, lines.get(key, lines[""]), message)
