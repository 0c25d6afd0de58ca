"""Build the whole site: prove, render, post-process, then put it in place in one move.

Every step after MkDocs is a function over the finished folder, so another generator needs another ``render`` only.
"""
from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from scripts import generate, lint, printing, search
from scripts.pages import PageError
from scripts.paths import CACHE, SITE
from scripts.registers import RegisterError, load_registers
from scripts.site.compress import precompress
from scripts.site.headers import write_headers
from scripts.site.offline import offline_package
from scripts.site.render import BuildError, render
from scripts.site.sizes import MissingFile
from scripts.site.steps import Build, finish_pages, rewrite_pages


def step(name: str, function: Callable[[], object]) -> object:
    """Run one step, then print its name and seconds."""
    start = time.monotonic()
    result = function()
    print(f"  {name} {time.monotonic() - start:.1f} 秒", file=sys.stderr, flush=True)
    return result


def build(out: Path = SITE, *, prove: bool = True, refuse: bool = True, release: bool = False,
          today: str | None = None) -> None:
    """Build into ``out``; raises BuildError.

    ``prove`` runs the checks first (as if on the day ``today``, "2026-11-22"), ``refuse`` stops on what they find;
    ``release`` adds compressed copies and the offline package. ``out`` is replaced only when all went well.
    """
    if prove:
        check_sources(refuse, today)
    work = work_folder(out)
    try:
        site = work / "site"
        step("生成页面", lambda: render(site, strict=refuse))
        finish(site)
        step("响应头", lambda: (write_robots(site), write_headers(site)))
        if release:
            step("离线包", lambda: offline_package(site, work / "mingbaizhi"))
            step("压缩", lambda: precompress(site))
        put_in_place(site, out)
    except (MissingFile, PageError, RegisterError, printing.PrintError) as error:
        raise BuildError(str(error)) from None
    finally:
        shutil.rmtree(work, ignore_errors=True)


def finish(site: Path) -> None:
    """What follows MkDocs: the steps over the pages, printed sheets, search index."""
    work = Build(site, load_registers())
    waiting = step("页面的各道工序", lambda: rewrite_pages(work))
    step("打印单", lambda: printing.print_guides(site))
    step("文件大小", lambda: finish_pages(waiting, work))
    stats = step("搜索索引", lambda: search.build_index(site, work.registers))
    if stats.warnings:  # a fixed answer that leads nowhere is worse than none
        raise BuildError("\n".join(stats.warnings))


def work_folder(out: Path) -> Path:
    """A fresh folder on the same disk as ``out``; folders that a killed build left behind are removed."""
    parent = CACHE if out == SITE else out.resolve().parent
    parent.mkdir(parents=True, exist_ok=True)
    for old in parent.glob(".build-*"):
        if time.time() - old.stat().st_mtime > 3600:
            shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=".build-", dir=parent))


def check_sources(refuse: bool, today: str | None = None) -> None:
    """The registers load, the generated pages are fresh, the linter has no error."""
    try:
        step("登记表", load_registers)
        stale = step("生成的页面是不是最新", lambda: generate.main(["--check"]))
        errors = step("检查文章", lambda: lint.main(["--today", today] if today else []))
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
    parser.add_argument("--today", metavar="日期", help="检查时当作今天的日期，如 2026-11-22")
    parser.add_argument("--no-lint", action="store_true", help="跳过检查，只在调试时用")
    options = parser.parse_args(argv)
    start = time.monotonic()
    print("正在生成……", file=sys.stderr, flush=True)
    try:
        build(options.out.resolve(), prove=not options.no_lint, release=options.release,
              today=options.today)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"生成好了：{options.out}，用时 {time.monotonic() - start:.1f} 秒。", file=sys.stderr)
    return 0
