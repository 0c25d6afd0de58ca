"""The check of a build, which goes on beside it: the generated pages are fresh and the linter has no error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from scripts.lint.finding import ERROR, Problem
from scripts.lint.report import render as report
from scripts.lint.whole import site_memory, whole_site
from scripts.parallel import in_background
from scripts.project import Project
from scripts.renew import COMMAND, is_fresh, listed, stale
from scripts.site import parts
from scripts.site.progress import said_plainly, step
from scripts.site.render import BuildError


@contextmanager
def proving(project: Project, day: date, join: Sequence[Path] = ()) -> Iterator[Callable[[bool], None]]:
    """Check, as if on ``day``, beside what the block does; ``join``: parts (parts.py) whose findings are known.

    Yields what refuses, once: with True when all is checked, which it waits for, with False if that is so by now. What
    else goes wrong in the block is raised only after the check: a finding says where the fault is, a step of the build
    what stumbled over it. To refuse is to print the findings and raise BuildError.
    """

    def check() -> tuple[list[Problem], list[str]]:
        with said_plainly():
            memory = site_memory(project.root, day, project.titles)
            parts.load_findings(memory, join)
            old = old_pages(project)
            return whole_site(project, day, memory), old

    told = False
    with in_background(check) as checked:

        def refuse(wait: bool) -> None:
            nonlocal told
            if not told and (wait or checked.done()):
                told = True
                refuse_errors(*step("检查文章", checked.result))

        try:
            yield refuse
        except Exception:
            refuse(True)
            raise


def old_pages(project: Project) -> list[str]:
    """One message when generated pages are not as the registers make them."""
    if is_fresh(project):
        return []
    return ["\n".join([*listed(stale(project), project.root), f"生成的页面过期了：运行 {COMMAND}"])]


def refuse_errors(found: list[Problem], problems: Sequence[str] = ()) -> None:
    """Print the findings when one is an error; raises BuildError for it or for the ``problems`` that were there."""
    if any(problem.severity == ERROR for problem in found):
        print(report(found, "text", sys.stdout.isatty()))
        problems = [*problems, "文章检查没有通过：看上面列出的问题，改好再来（python3 scripts lint 可以单独检查）"]
    if problems:
        raise BuildError("\n".join(problems))
