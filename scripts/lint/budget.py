"""The recorded number of warnings per rule, in warnings.txt: it may fall, never grow."""
from __future__ import annotations

from collections import Counter
from pathlib import Path

from scripts.lint.model import WARNING, Problem

FILE = Path(__file__).parent / "warnings.txt"
_HEAD = "# 每条规则现有的提醒个数。只能变小：lint --fix 会把它改小，不会改大。\n"


def recorded(file: Path | None = None) -> dict[str, int]:
    file = file or FILE
    if not file.is_file():
        return {}
    rows = (line.split() for line in file.read_text("utf-8").splitlines() if line.strip() and line[0] != "#")
    return {code: int(count) for code, count in rows}


def counted(problems: list[Problem]) -> dict[str, int]:
    return dict(sorted(Counter(p.code for p in problems if p.severity == WARNING).items()))


def over_budget(problems: list[Problem], file: Path | None = None) -> list[str]:
    """One message per rule whose warnings are more than recorded."""
    allowed = recorded(file)
    return [f"{code} 的提醒从{allowed.get(code, 0)}个增加到{count}个：改掉新增的"
            for code, count in counted(problems).items() if count > allowed.get(code, 0)]


def record(problems: list[Problem], file: Path | None = None) -> None:
    """Lower the recorded numbers to what is left."""
    file = file or FILE
    now = counted(problems)
    lower = {code: min(count, now.get(code, 0)) for code, count in recorded(file).items()}
    text = _HEAD + "".join(f"{code} {count}\n" for code, count in sorted(lower.items()) if count)
    if not file.is_file() or file.read_text("utf-8") != text:
        file.write_text(text, "utf-8")
