"""What is checked outside docs/: nobody's personal data anywhere (SAFE002), no fact checked tomorrow (STALE001)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from scripts.lint.finding import Problem
from scripts.lint.rules.safety import personal_data
from scripts.registers.model import Registers

FOLDERS = ("data", "overrides", "scripts", "tests")
TEXT = {".md", ".yml", ".yaml", ".py", ".js", ".mjs", ".html", ".css", ".json", ".txt", ".toml", ".typ", ".tsv"}
OWN_CASES = "tests/rules/SAFE002.md"  # shows what the rule catches; invalid numbers
MAX_BYTES = 1_000_000


def private_data_elsewhere(root: Path) -> list[Problem]:
    """Findings in the text files of the project that are not pages."""
    return [problem for path in _files(root) for problem in _problems(path, path.relative_to(root).as_posix())]


def _files(root: Path) -> Iterator[Path]:
    yield from sorted(p for p in root.iterdir() if p.suffix in TEXT and p.is_file())
    for folder in FOLDERS:
        for parent, names, files in os.walk(root / folder):
            names[:] = sorted(n for n in names if not n.startswith((".", "__")) and n != "node_modules")
            yield from (Path(parent, name) for name in sorted(files) if Path(name).suffix in TEXT)


def _problems(path: Path, shown: str) -> Iterator[Problem]:
    try:
        if shown == OWN_CASES or path.stat().st_size > MAX_BYTES:
            return
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return
    for at, what in personal_data(text):
        line = text.count("\n", 0, at) + 1
        yield Problem(shown, line, at - text.rfind("\n", 0, at), "SAFE002", f"像是{what}：删掉")


def facts_of_the_future(registers: Registers, today: date) -> Iterator[Problem]:
    """Facts that say they were checked on a day that has not come."""
    for fact in registers.facts.values():
        if fact.checked and fact.checked > today:
            place = registers.places.problem(
                "facts", fact.id, "checked", f"事实“{fact.id}”的 checked 不能是将来的日期（今天是 {today}）"
            )
            yield Problem(place.path, *place.at, "STALE001", place.message)
