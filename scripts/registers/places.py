"""Where each entry of a register stands, so that a check can name file, line and column."""

from __future__ import annotations

from scripts.registers.nodes import At, Problem, shown


class Places:
    """(register, name of the entry) -> file and the place of each key; "" is where the entry begins."""

    def __init__(self) -> None:
        self._index: dict[tuple[str, str], tuple[str, dict[str, At]]] = {}

    def __len__(self) -> int:
        return len(self._index)

    def add(self, register: str, name: str, path: str, keys: dict[str, At]) -> None:
        self._index[register, name] = (path, keys)

    def at(self, register: str, name: str) -> str:
        path, keys = self._index[register, name]
        return shown(path, keys[""])

    def problem(self, register: str, name: str, key: str, message: str) -> Problem:
        """A problem at ``key``, or at the entry when it has no such key."""
        path, keys = self._index[register, name]
        return Problem(path, keys.get(key, keys[""]), message)
