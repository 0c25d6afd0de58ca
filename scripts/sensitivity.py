"""``python3 scripts bench constants``: what the measured constants of the checks do at other values.

For each value: findings of the one check on our own pages, which are false alarms while the pages are right; how many
planted edits of tests/recall/ that check reports alone; and how many exchanges of the kind it is there for
(exchanged.py). A constant stands where it gives no false alarm and reports most.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from scripts import exchanged, recall
from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.grounds import bounds
from scripts.lint.grounds.relevance import Relevance
from scripts.lint.rules import homes
from scripts.pages import PageError
from scripts.paths import ROOT
from scripts.project import Project, load_project
from scripts.registers import RegisterError
from scripts.text.dates import today

KINDS = {"FACT015": exchanged.figures, "LAW010": exchanged.articles, "SRC001": exchanged.facts}
CONSTANTS: tuple[tuple[str, Any, str, tuple[float, ...]], ...] = (  # code, where it stands, name, values
    ("FACT015", bounds, "RATIO", (1.0, 1.3, 1.6, 2.0, 3.0)),
    ("FACT015", bounds, "MARGIN", (0.0, 1.5, 3.0, 4.5, 9.0)),
    ("FACT015", bounds, "FARTHER", (0.0, 0.2, 0.4, 0.6, 1.0)),
    ("LAW010", homes, "FOREIGN", (3, 4, 6, 8, 12)),
    ("LAW010", homes, "OWN", (0, 1, 2, 3, 5)),
    ("SRC001", Relevance, "UNLIKE", (0.0, 1.1, 2.2, 3.3, 4.4)),
)


@dataclass(frozen=True)
class Row:
    """One value of one constant; ``stands``: it is the value in use."""

    code: str
    name: str
    value: float
    stands: bool
    alarms: int
    edits: int
    exchanged: int
    of: int


@contextmanager
def at(holder: Any, name: str, value: float) -> Iterator[None]:
    """The constant has this value meanwhile."""
    before = getattr(holder, name)
    setattr(holder, name, value)
    try:
        yield
    finally:
        setattr(holder, name, before)


def measure(project: Project) -> list[Row]:
    """A row for each value; raises RecallError."""
    docs = [Document(page, f"docs/{page.rel}") for page in project.written]
    planted = recall.read_edits(project.root / recall.FOLDER)
    planted.pop(recall.HARMLESS)
    drawn = {code: exchanged.draw(docs, context(project), kind) for code, kind in KINDS.items()}
    rows = []
    for code, holder, name, values in CONSTANTS:
        for value in values:
            with at(holder, name, value):
                alarms = len(lint(docs, context(project), [code]))
                *judged, last = recall.measure(project, planted | {"exchanged": ("", drawn[code])}, [code])
            edits = sum(row.checks for row in judged)
            rows.append(Row(code, name, value, value == getattr(holder, name), alarms, edits, last.checks, last.edits))
    return rows


def context(project: Project) -> Context:
    """A new one each time: it remembers what it found."""
    return Context(project.registers, today(), project.titles)


def table(rows: list[Row]) -> str:
    """The rows for people, by tabs."""
    lines = ["检查\t常数\t值\t自己页面上的误报\t报出的题\t报出的对换"]
    for row in rows:
        mark = "（现在）" if row.stands else ""
        lines.append(
            f"{row.code}\t{row.name}\t{row.value:g}{mark}\t{row.alarms}\t{row.edits}\t{row.exchanged}/{row.of}"
        )
    return "\n".join(lines)


def main(argv: list[str]) -> int:
    """Exit code 0: measured; 1: registers, pages or edits that cannot be read."""
    parser = argparse.ArgumentParser(description="检查里量出来的常数，换成别的值会误报多少、报出多少改坏的句子。")
    parser.add_argument("--json", action="store_true", help="输出给程序看的 JSON")
    args = parser.parse_args(argv)
    try:
        rows = measure(load_project(ROOT))
    except (recall.RecallError, RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps([asdict(row) for row in rows], ensure_ascii=False) if args.json else table(rows))
    return 0
