"""Pages that a build need not make again: a page is what its text, templates, registers and programs make it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from scripts.kept import Kept, code_digest, digest, files_digest
from scripts.pages import Page
from scripts.project import Project
from scripts.site.links import Target, shared

LEAST = 9000  # pages that are kept, or three for each page of a larger site; tests build as of several days


@dataclass(frozen=True)
class Finished:
    """What is known of a page after the steps.

    ``waits``: it names files that are made later; ``scripts``: hashes of those that stand in it (headers.py).
    """

    waits: bool
    ids: frozenset[str]
    targets: frozenset[Target]
    scripts: frozenset[str] = frozenset()

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state, targets=shared(state["targets"]))


class Again:
    """The finished pages of earlier builds that are good for this one."""

    def __init__(self, project: Project, day: date, kept: Kept | None = None) -> None:
        self.project, self.day = project, day
        self._kept = kept or Kept("pages", max(LEAST, 3 * len(project.pages)))

    @cached_property
    def _common(self) -> str:
        """The hash of all that every page may show beside its own text."""
        root = self.project.root
        parts = [*(root / "data").rglob("*.yml"), *(root / "overrides").rglob("*.html"), root / "mkdocs.yml"]
        return digest(
            self.day,
            code_digest(),
            files_digest([path for path in parts if path.is_file()], root),
            [page.rel for page in self.project.pages],
        )

    def key(self, page: Page) -> str:
        return digest(self._common, page.rel, page.text)

    def known(self) -> dict[str, Finished]:
        """What is kept, by the page's file below the site."""
        found = ((page, self._kept.get(self.key(page))) for page in self.project.pages)
        return {page.file: kept[0] for page, kept in found if kept}

    def html(self, page: Page) -> str | None:
        """The text of a page that is kept."""
        kept = self._kept.get(self.key(page))
        return kept[1] if kept else None

    def keep(self, new: dict[str, Finished], site: Path) -> None:
        """Keep the ``new`` pages as they stand in ``site``, before the last steps."""
        for page in self.project.pages:
            if finished := new.get(page.file):
                self._kept.put(self.key(page), (finished, (site / page.file).read_text(encoding="utf-8")))
        self._kept.sweep()
