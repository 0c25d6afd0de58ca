"""The one module that knows MkDocs: turns docs/ and overrides/ into a folder of pages."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scripts.pages import Page
from scripts.paths import CACHE, ROOT
from scripts.project import Project

_BROKEN = re.compile(r"Doc file '(.+?)' contains an? (?:absolute |unrecognized relative )?link '(.+?)'(.*)", re.S)
_BETTER = re.compile(r"Did you mean '(.+?)'\?")


class BuildError(Exception):
    """The site cannot be built; the message says why and what to do."""


def render(site: Path, project: Project, *, strict: bool = True, only: Sequence[Page] | None = None) -> None:
    """Make the pages of ``project``, or ``only`` these, beside those that are in ``site``; raises BuildError.

    MkDocs holds the text of all pages that it makes in one run.
    """
    aside = hold_back(site, project, {page.rel for page in (project.pages if only is None else only)})
    try:
        run(site, project, strict, dirty=only is not None)
    finally:
        for path in aside:
            path.unlink()


def run(site: Path, project: Project, strict: bool, dirty: bool) -> None:
    """MkDocs once; when ``dirty``, for the pages that are not in ``site`` yet."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch(project.newest_review))
    from jinja2 import TemplateError
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    warnings = Collected(project.root / "docs")
    logger = logging.getLogger("mkdocs")
    logging.getLogger("mkdocs.commands.build").addFilter(not_of_dirt)
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        config = load_config(
            str(ROOT / "mkdocs.yml"), docs_dir=str(project.root / "docs"), site_dir=str(site), strict=strict
        )
        keep_templates(config.theme)
        config.plugins.on_startup(command="build", dirty=dirty)
        try:
            mkdocs_build(config, dirty=dirty)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, TemplateError) as error:
        why = [] if isinstance(error, Abort) and warnings.said else [f"  {error}"]
        raise BuildError("\n".join(["MkDocs 没有生成网站：", *warnings.shown(), *why])) from None
    finally:
        logger.removeHandler(warnings)
    for line in warnings.shown():
        print(line, file=sys.stderr)


def keep_templates(theme: Any) -> None:
    """Templates are translated once, not on every run; Jinja sees by itself when one changed."""
    from jinja2 import FileSystemBytecodeCache

    folder = CACHE / "templates"
    make = theme.get_env

    def get_env() -> Any:
        env = make()
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))
        return env

    folder.mkdir(parents=True, exist_ok=True)
    theme.get_env = get_env


def hold_back(site: Path, project: Project, wanted: set[str]) -> list[Path]:
    """Empty files for the pages that are neither there nor ``wanted`` in this run."""
    others = [page for page in project.pages if page.rel not in wanted]
    return [stand_in(site, project, page, "") for page in others if not (site / page.file).exists()]


def stand_in(site: Path, project: Project, page: Page, text: str) -> Path:
    """Write the built file of a page, as new as MkDocs must find it to leave it alone (its ``--dirty``)."""
    path = site / page.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    source = (project.root / "docs" / page.rel).stat().st_mtime
    if path.stat().st_mtime <= source:
        os.utime(path, (source + 1, source + 1))
    return path


def not_of_dirt(record: logging.LogRecord) -> bool:
    """Not the warning that a ``--dirty`` build may hold old pages: ours holds those that are as they must be."""
    return "'dirty' build" not in record.getMessage()


def plainly(warning: str, docs: Path) -> str:
    """What MkDocs says of a link that leads nowhere, with the line it stands on and the cure; else as it is."""
    match = _BROKEN.match(warning)
    if not match:
        return warning
    rel, link, rest = match.groups()
    page = docs / rel
    lines = page.read_text("utf-8").splitlines() if page.is_file() else []
    at = next((f":{n}" for n, words in enumerate(lines, 1) if f"]({link}" in words), "")
    better = _BETTER.search(rest)
    if "anchor" in rest:
        why = "那一页没有这个编号的小标题：照那一页标题后面的 {#…} 改"
    elif "left as is" in rest:
        why = "要写从这一页到那个 .md 文件的相对路径，如 ../court/summons.md"
    else:
        why = "没有这个文件：改成有的那一页，或者先新建"
    return f"docs/{rel}{at} 链接“{link}”不通，{why}" + (f"；是不是“{better[1]}”？" if better else "")


class Collected(logging.Handler):
    """Keeps the warnings of MkDocs until its step is over."""

    def __init__(self, docs: Path) -> None:
        super().__init__(logging.WARNING)
        self.docs = docs
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(plainly(record.getMessage(), self.docs))

    def shown(self, most: int = 20) -> list[str]:
        lines = [f"  {text}" for text in self.said[:most]]
        return [*lines, f"  还有 {len(self.said) - most} 条"] if len(self.said) > most else lines


def epoch(newest_review: str) -> int:
    """What the build calls now: the start of that day in seconds since 1970."""
    try:
        return int(datetime.fromisoformat(newest_review).replace(tzinfo=UTC).timestamp())
    except ValueError as error:
        raise BuildError(f"读不出文章的核查日期：{error}") from None


def live_server(
    build: Callable[[], None], host: str, port: int, site: Path, open_page: Callable[[bytes], bytes]
) -> Any:
    """MkDocs' server that renews pages in the browser; ``open_page`` makes a page that lets its script in."""
    from mkdocs.livereload import LiveReloadServer

    class Server(LiveReloadServer):
        def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
            return super()._inject_js_into_html(open_page(content), epoch)

        def server_activate(self) -> None:
            super().server_activate()
            print(f"\n打开 {self.url} 看网站。按 Ctrl+C 停止。", flush=True)

    return Server(builder=build, host=host, port=port, root=str(site))


class OnePage:
    """MkDocs with its settings, files, navigation and templates in memory, to render single pages."""

    def __init__(self) -> None:
        from mkdocs.commands.build import get_context
        from mkdocs.config import load_config
        from mkdocs.structure.files import get_files, set_exclusions
        from mkdocs.structure.nav import get_navigation
        from mkdocs.structure.pages import Page

        self._context = get_context
        self._config = load_config(str(ROOT / "mkdocs.yml"))
        keep_templates(self._config.theme)
        self._config.plugins.on_startup(command="build", dirty=False)
        self._config = self._config.plugins.on_config(self._config)
        self._files = get_files(self._config)
        self._env = self._config.theme.get_env()
        self._files.add_files_from_theme(self._env, self._config)
        set_exclusions(self._files, self._config)
        self._nav = get_navigation(self._files, self._config)
        for file in self._files.documentation_pages():
            if file.page is None:
                Page(None, file, self._config)
        self._env = self._config.plugins.on_env(self._env, config=self._config, files=self._files)

    def html(self, rel: str) -> str:
        """The page ``rel`` ("faq/x.md") as its file says now."""
        file = self._files.src_uris[rel]
        page = file.page
        assert page is not None, rel  # __init__ made one for every file
        page.read_source(self._config)
        page.render(self._config, self._files)
        page.active = True
        try:
            documents = self._files.documentation_pages()
            context = self._context(self._nav, documents, self._config, page)
            context = self._config.plugins.on_page_context(context, page=page, config=self._config, nav=self._nav)
            return self._env.get_template("main.html").render(context)
        finally:
            page.active = False
