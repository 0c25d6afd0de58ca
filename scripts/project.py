"""The registers and the pages, read once and handed down to whatever works on them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scripts.pages import Page, walk_pages
from scripts.paths import ROOT
from scripts.registers import Registers, load_registers


@dataclass(frozen=True)
class Project:
    """What ``root`` holds: ``pages`` of docs/ in path order, generated ones too."""

    root: Path
    registers: Registers
    pages: tuple[Page, ...]

    @property
    def written(self) -> list[Page]:
        return [page for page in self.pages if not page.generated]

    @property
    def titles(self) -> dict[str, str]:
        """Path below docs/ -> title."""
        return {page.rel: page.title for page in self.pages}

    @property
    def newest_review(self) -> str:
        """The date of the latest whole check of any page (2026-11-22), which tests and builds may take for today."""
        return max((str(page.meta.get("reviewed") or "") for page in self.pages), default="")


def load_project(root: Path = ROOT) -> Project:
    """Read ``root``/data and ``root``/docs; raises RegisterError or PageError, which name file and line."""
    return Project(root, load_registers(root / "data"), tuple(walk_pages(root / "docs")))
