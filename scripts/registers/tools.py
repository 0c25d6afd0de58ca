"""What the tools of the site count and ask by: data/deadlines.yml, data/holidays/, data/triage.yml, data/messages.yml,
data/records.yml.

They are plain trees, read whole; the only thing checked here is that every ``fact`` named in them is registered, and
that dates are dates. The files for the browser are written by scripts/generate/tool_data.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from scripts.registers.model import Registers
from scripts.registers.nodes import TOP, Problem, RegisterError, compose, place, plain_map
from scripts.text.dates import as_date

FILES = ("deadlines", "triage", "messages", "records")


def load_tools(data: Path, registers: Registers) -> dict:
    """File name without suffix -> its content; ``holidays`` -> years in order. A file that is not there is left out.

    Raises RegisterError, which lists all problems with their places.
    """
    problems: list[Problem] = []
    found: dict = {
        name: tree for name in FILES if (tree := _read(data, data / f"{name}.yml", registers, problems)) is not None
    }
    years = [_read(data, path, registers, problems) for path in sorted((data / "holidays").glob("*.yml"))]
    found["holidays"] = [year for year in years if year]
    if problems:
        raise RegisterError(problems)
    return found


def _read(data: Path, path: Path, registers: Registers, problems: list[Problem]) -> dict | None:
    if not path.is_file():
        return None
    shown = path.relative_to(data.parent).as_posix()
    node = compose(path, shown, problems)
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem(shown, place(node) if node else TOP, "必须是“键: 值”的形式"))
        return None
    problems.extend(_wrong(shown, node, registers))
    try:
        return plain_map(node)
    except ValueError as error:
        problems.append(Problem(shown, place(node), str(error)))
        return None


def _wrong(shown: str, node: yaml.Node, registers: Registers) -> Iterator[Problem]:
    """Facts that nobody registered, days that no calendar has."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _wrong(shown, item, registers)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "fact" and value.value not in registers.facts:
                yield Problem(shown, place(value), f"没有登记事实“{value.value}”；先在 data/facts/ 登记")
            if key.value in ("rest", "work") and isinstance(value, yaml.SequenceNode):
                for item in value.value:
                    if not all(map(_is_date, str(item.value).split("/"))):
                        yield Problem(shown, place(item), '日子必须写成 "2026-10-01" 或 "2026-10-01/2026-10-07"')
            yield from _wrong(shown, value, registers)


def _is_date(text: str) -> bool:
    return str(as_date(text)) == text  # "20261001" is a date too, but not as the tools read it
