"""Changing the pages of a finished site."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def rewrite(site: Path, pattern: str, change: Callable[[str], str]) -> None:
    """Replace the text of every page that matches by what ``change`` makes of it."""
    for path in sorted(site.glob(pattern)):
        before = path.read_text(encoding="utf-8")
        after = change(before)
        if after != before:
            path.write_text(after, encoding="utf-8")
