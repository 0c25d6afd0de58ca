"""The one module that knows MkDocs: turns docs/ and overrides/ into a folder of pages."""
from __future__ import annotations

import logging
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from scripts.pages import PageError, walk_pages
from scripts.paths import DOCS, ROOT


class BuildError(Exception):
    """The site cannot be built; the message says why and what to do."""


def render(site: Path, *, docs: Path = DOCS, strict: bool = True) -> None:
    """Run MkDocs; raises BuildError."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ["SOURCE_DATE_EPOCH"] = str(newest_review(docs))
    from jinja2 import TemplateError
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    warnings = Collected()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site),
                             strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, TemplateError, OSError) as error:
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


def newest_review(docs: Path) -> int:
    """The date of the latest review of any page, in seconds since 1970: what the build calls today."""
    try:
        dates = [str(page.meta.get("reviewed") or "") for page in walk_pages(docs)]
        return int(datetime.fromisoformat(max(dates)).replace(tzinfo=UTC).timestamp())
    except (PageError, ValueError) as error:
        raise BuildError(f"读不出文章的核查日期：{error}") from None
