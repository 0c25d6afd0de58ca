"""The one module that knows MkDocs: turns docs/ and overrides/ into a folder of pages."""
from __future__ import annotations

import logging
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from scripts.paths import ROOT
from scripts.project import Project


class BuildError(Exception):
    """The site cannot be built; the message says why and what to do."""


def render(site: Path, project: Project, *, strict: bool = True) -> None:
    """Run MkDocs; raises BuildError."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch(project.newest_review))
    from jinja2 import TemplateError
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    warnings = Collected()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(project.root / "docs"), site_dir=str(site),
                             strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, TemplateError) as error:
        raise BuildError("\n".join(["MkDocs 没有生成网站：", *warnings.shown(), f"  {error}"])) from None
    finally:
        logger.removeHandler(warnings)
    for line in warnings.shown():
        print(line, file=sys.stderr)


class Collected(logging.Handler):
    """Keeps the warnings of MkDocs until its step is over."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())

    def shown(self, most: int = 20) -> list[str]:
        lines = [f"  {text}" for text in self.said[:most]]
        return [*lines, f"  还有 {len(self.said) - most} 条"] if len(self.said) > most else lines


def epoch(newest_review: str) -> int:
    """What the build calls now: the start of that day in seconds since 1970."""
    try:
        return int(datetime.fromisoformat(newest_review).replace(tzinfo=UTC).timestamp())
    except ValueError as error:
        raise BuildError(f"读不出文章的核查日期：{error}") from None
