"""The pages of a build: those that are known from earlier ones, and the others made by MkDocs and the steps.

Pages are made in groups, each in a folder and, where the system can, a process of its own: that spreads them over the
processors and bounds the memory, since MkDocs holds the text of all pages of one run.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from scripts.pages import Page
from scripts.parallel import processors, spread
from scripts.project import Project
from scripts.site.again import Again, Finished
from scripts.site.render import render, stand_in
from scripts.site.steps import Build, rewrite_pages

MOST = 1000  # pages of a group
LEAST = 75  # pages below which a group of its own costs more than it saves
LOST = "404.html"  # every run of MkDocs makes it; the first group's is taken


def make_pages(
    work: Build,
    project: Project,
    *,
    strict: bool = True,
    only: Sequence[Page] | None = None,
    again: Again | None = None,
) -> tuple[dict[str, Finished], dict[str, Finished]]:
    """Make all pages of ``project`` (or ``only`` these) in ``work.site``; those that ``again`` has are taken, the
    others kept there.

    Returns the known and the new ones, by file below the site. Raises BuildError.
    """
    placed = place(work.site, project, again) if again else set()
    todo = [page for page in (project.pages if only is None else only) if page.rel not in placed]
    groups = split(todo)
    known = again.known() if again else {}

    def group(n: int) -> dict[str, Finished]:
        """Make group ``n``; every one but the first works aside, among pages that it leaves out."""
        here = work if n == 0 else replace(work, site=aside(work.site, n))
        whole = len(groups) == 1 and len(todo) == len(project.pages)
        render(here.site, project, strict=strict, only=None if whole else groups[n])
        made = rewrite_pages(here, known if n == 0 else {LOST})
        if again:
            again.keep(made, here.site)
        return made

    new: dict[str, Finished] = {}
    for n, made in enumerate(spread(group, len(groups), least=2)):
        if n:
            bring(aside(work.site, n), work.site, made)
        new |= made
    return known, dict(sorted(new.items()))


def split(pages: Sequence[Page]) -> list[Sequence[Page]]:
    """Pages in turn, as one folder's are alike; one group at least, since MkDocs makes more than pages."""
    count = max(min(processors(), len(pages) // LEAST), -(-len(pages) // MOST), 1)
    return [pages[n::count] for n in range(count)]


def place(site: Path, project: Project, again: Again) -> set[str]:
    """Write the pages that are known; returns them by their path below docs/."""
    placed = set()
    for page in project.pages:
        if text := again.html(page):
            placed.add(page.rel)
            stand_in(site, project, page, text)
    return placed


def aside(site: Path, n: int) -> Path:
    return site.with_name(f"{site.name}-{n}")


def bring(source: Path, site: Path, files: dict[str, Finished]) -> None:
    """Move pages that were made aside into the site."""
    for rel in files:
        (site / rel).parent.mkdir(parents=True, exist_ok=True)
        os.replace(source / rel, site / rel)
