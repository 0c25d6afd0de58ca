"""Compare wanted files with the disk; write them whole or not at all; remove what should no longer exist."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.atomic import replace_text
from scripts.pages import GENERATED


@dataclass(frozen=True)
class Change:
    """What has to be done to a generated file."""

    path: Path
    text: str | None  # None: the file must go
    what: str  # for people: 过时, 还没有, 多余


def compare(root: Path, wanted: dict[str, str]) -> list[Change]:
    """What must change below ``root`` so that it holds ``wanted`` (path below root -> text), in path order.

    Only Markdown below docs/ that carries GENERATED is ever removed.
    """
    changes = []
    for rel, text in wanted.items():
        path = root / rel
        if not path.is_file():
            changes.append(Change(path, text, "还没有"))
        elif path.read_bytes().replace(b"\r\n", b"\n") != text.encode():  # git on Windows may change line ends
            changes.append(Change(path, text, "过时了"))
    for path in (root / "docs").rglob("*.md"):
        if path.relative_to(root).as_posix() not in wanted and _carries_mark(path):
            changes.append(Change(path, None, "多余，应当删去"))
    return sorted(changes, key=lambda change: change.path)


def _carries_mark(path: Path) -> bool:
    return f"\n{GENERATED}\n" in path.read_text(encoding="utf-8", errors="replace")[:4000]


def apply(changes: list[Change]) -> int:
    """Make the changes; returns how many there were."""
    for change in changes:
        if change.text is None:
            change.path.unlink()
            continue
        change.path.parent.mkdir(parents=True, exist_ok=True)
        replace_text(change.path, change.text)
    return len(changes)
