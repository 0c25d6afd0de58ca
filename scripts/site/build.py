"""Build the whole site: prove, render, post-process, then put it in place in one move.

Every step after MkDocs is a function over the finished folder, so another generator needs another ``render`` only.
"""
from __future__ import annotations

import argparse
import logging
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from scripts import generate, lint, printing, search
from scripts.pages import PageError, walk_pages
from scripts.paths import CACHE, ROOT, SITE
from scripts.registers import RegisterError, load_registers
from scripts.site.forms import make_forms
from scripts.site.headers import write_headers
from scripts.site.release import write_release
from scripts.site.tables import label_page

_SIZE = re.compile(r'(<span data-size-of="([^"]+)">)[^<]*(</span>)')


class BuildError(Exception):
    """The site cannot be built; the message says why and what to do."""


def step(name: str, function: Callable[[], object]) -> object:
    """Run one step and print its name and seconds."""
    print(f"  {name}……", end="", file=sys.stderr, flush=True)
    start = time.monotonic()
    try:
        result = function()
    except BaseException:
        print(file=sys.stderr)
        raise
    print(f" {time.monotonic() - start:.1f} 秒", file=sys.stderr, flush=True)
    return result


def build(out: Path = SITE, *, prove: bool = True, refuse: bool = True, release: bool = False) -> None:
    """Build into ``out``; raises BuildError.

    ``prove`` runs the checks first, ``refuse`` stops on what they find; ``release`` adds compressed copies and the
    offline package. ``out`` is replaced only when every step went well.
    """
    if prove:
        check_sources(refuse)
    work = work_folder(out)
    try:
        site = work / "site"
        step("生成页面", lambda: render(site, strict=refuse))
        step("表格", lambda: rewrite(site, "**/*.html", label_page))
        step("表单", lambda: rewrite(site, "guides/**/*.html", make_forms))
        step("打印单", lambda: printing.print_guides(site))
        step("搜索索引", lambda: search.build_index(site))
        step("大小、响应头", lambda: (fill_sizes(site), write_robots(site), write_headers(site)))
        if release:
            step("压缩和离线包", lambda: write_release(site, render))
        put_in_place(site, out)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def work_folder(out: Path) -> Path:
    """A fresh folder on the same disk as ``out``; folders that a killed build left behind are removed."""
    parent = CACHE if out == SITE else out.resolve().parent
    parent.mkdir(parents=True, exist_ok=True)
    for old in parent.glob(".build-*"):
        if time.time() - old.stat().st_mtime > 3600:
            shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=".build-", dir=parent))


def check_sources(refuse: bool) -> None:
    """The registers load, the generated pages are fresh, the linter has no error."""
    try:
        step("登记表", load_registers)
        stale = step("生成的页面是不是最新", lambda: generate.main(["--check"]))
        errors = step("检查文章", lambda: lint.main([]))
    except RegisterError as error:
        raise BuildError(f"登记表有错：\n{error}") from None
    problems = [text for code, text in (
        (stale, "生成的页面过期了：运行 python3 scripts generate"),
        (errors, "文章检查没有通过：看上面列出的问题，改好再来（python3 scripts lint 可以单独检查）"),
    ) if code]
    if problems and refuse:
        raise BuildError("\n".join(problems))
    for text in problems:
        print(text, file=sys.stderr)


def render(site: Path, config_file: Path = ROOT / "mkdocs.yml", *, strict: bool = True) -> None:
    """Run MkDocs; raises BuildError."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ["SOURCE_DATE_EPOCH"] = str(newest_review())
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("\n    %(levelname)s %(message)s"))
    handler.setLevel(logging.WARNING)
    logger.addHandler(handler)
    logger.propagate = False
    try:
        config = load_config(str(config_file), site_dir=str(site), strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
    except (MkDocsException, OSError) as error:
        raise BuildError(f"MkDocs 没有生成网站：{error or '见上面的警告'}") from None
    finally:
        logger.removeHandler(handler)


def newest_review() -> int:
    """The date of the latest review of any page, in seconds since 1970: what the build calls today."""
    try:
        dates = [str(page.meta.get("reviewed") or "") for page in walk_pages()]
        return int(datetime.fromisoformat(max(dates)).replace(tzinfo=UTC).timestamp())
    except (PageError, ValueError) as error:
        raise BuildError(f"读不出文章的核查日期：{error}") from None


def rewrite(site: Path, pattern: str, change: Callable[[str], str]) -> None:
    """Replace the text of every page that matches by what ``change`` makes of it."""
    for path in sorted(site.glob(pattern)):
        before = path.read_text(encoding="utf-8")
        after = change(before)
        if after != before:
            path.write_text(after, encoding="utf-8")


def fill_sizes(site: Path) -> None:
    """Write the size of a file into every ``<span data-size-of="pdf/x.pdf">``; raises BuildError when it is missing."""
    def size(match: re.Match[str]) -> str:
        path = site / match.group(2).lstrip("/")
        if not path.is_file():
            raise BuildError(f"页面提到的文件没有生成：{match.group(2)}")
        return f"{match.group(1)}{max(1, round(path.stat().st_size / 1000))} KB{match.group(3)}"

    rewrite(site, "**/*.html", lambda html: _SIZE.sub(size, html))


def write_robots(site: Path) -> None:
    """Let every search engine in and name the map of the site."""
    found = re.search(r'<link rel="canonical" href="([^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    address = f"Sitemap: {found.group(1)}sitemap.xml\n" if found else ""
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n{address}", encoding="utf-8")


def put_in_place(site: Path, out: Path) -> None:
    """Swap the finished folder in; readers of ``out`` never see half a site."""
    old = site.with_name("old")
    if out.exists():
        out.rename(old)
    site.rename(out)
    out.chmod(0o755)


def main(argv: list[str]) -> int:
    """``python3 scripts build``."""
    parser = argparse.ArgumentParser(description="生成网站：检查、页面、打印单、搜索索引。全部成功才替换原来的。")
    parser.add_argument("--out", type=Path, default=SITE, metavar="文件夹", help="生成到哪里（默认 site/）")
    parser.add_argument("--release", action="store_true", help="发布用：另外生成 .gz、.br 和离线包")
    parser.add_argument("--no-lint", action="store_true", help="跳过检查，只在调试时用")
    options = parser.parse_args(argv)
    start = time.monotonic()
    try:
        build(options.out.resolve(), prove=not options.no_lint, release=options.release)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"生成好了：{options.out}，用时 {time.monotonic() - start:.1f} 秒。", file=sys.stderr)
    return 0
