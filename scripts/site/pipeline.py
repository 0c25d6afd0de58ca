"""Build the whole site: render and post-process while it is proved, then put it in place in one move.

Every step after MkDocs is a function over the finished folder, so another generator needs another ``render`` only.
"""

from __future__ import annotations

import argparse
import gc
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path

from scripts import printing, search
from scripts.lint.whole import site_memory, whole_site
from scripts.paths import SITE
from scripts.project import Project, load_project
from scripts.site import parts, sharing
from scripts.site.again import Again, Finished
from scripts.site.compress import precompress
from scripts.site.device import write_copy
from scripts.site.feeds import write_feeds
from scripts.site.headers import content_policy, headers
from scripts.site.hosts import write_hosts
from scripts.site.links import broken
from scripts.site.making import make_pages
from scripts.site.offline import offline_package
from scripts.site.place import put_in_place, workshop
from scripts.site.progress import said_plainly, step
from scripts.site.proving import proving, refuse_errors
from scripts.site.release import drop_unused, lacking, link_package, name_by_content, write_security
from scripts.site.render import BuildError
from scripts.site.settings import load_settings
from scripts.site.steps import Build, finish_pages
from scripts.site.styles import shorten_styles
from scripts.text.addresses import is_real
from scripts.text.dates import day_argument, han_date, today

MOST = 20  # broken links that are shown
OBJECTS = 100_000  # made since the last look, after which the collector of cycles looks again


def build(
    out: Path = SITE,
    *,
    prove: bool = True,
    strict: bool = True,
    release: bool = False,
    day: date | None = None,
    join: Sequence[Path] = (),
) -> None:
    """Build into ``out``; raises BuildError, and then ``out`` is as it was.

    ``prove`` runs the checks as well (as if on ``day``); ``strict`` stops on a link that leads nowhere; ``release``
    adds compressed copies and the offline package; ``join`` takes the pages from these parts (parts.py).
    """
    with said_plainly(), seldom_collected(), workshop(out) as work:
        project = step("登记表和文章", load_project)
        day = parts.read_labels(join, day) if join else day or today()
        again = None
        if join:
            parts.gather(join, work / "kept")
            again = Again(project, day, parts.kept_in(work / "kept")[0])
            parts.check_whole(project, again)
        site = work / "site"
        check = proving(project, day, join) if prove else nullcontext(lambda wait: None)
        with check as refuse:
            scripts = make(site, project, day, strict, out, again, lambda: refuse(False))
            publish(site, project, day, release, work, out, headers(content_policy(scripts)))
            refuse(True)
        put_in_place(site, out)


def build_part(out: Path, number: int, of: int, *, prove: bool = True, day: date | None = None) -> None:
    """Check and make the pages of part ``number`` of ``of`` into the folder ``out``; raises BuildError."""
    with said_plainly(), seldom_collected(), workshop(out) as work:
        project = step("登记表和文章", load_project)
        day = day or today()
        mine = parts.pages_of(project, number, of)
        pages, findings = parts.kept_in(work / "part")
        (work / "part").mkdir()
        if prove:
            memory = site_memory(project.root, day, project.titles, kept=findings)
            refuse_errors(step("检查文章", lambda: whole_site(project, day, memory, only=mine)))
        made = Build(work / "site", project.registers, day, load_settings().address)
        step("生成页面", lambda: make_pages(made, project, strict=False, only=mine, again=Again(project, day, pages)))
        parts.write_label(work / "part", number, of, day)
        put_in_place(work / "part", out)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """A build makes many objects and few cycles of them: looking for those took a twentieth of it."""
    before = gc.get_threshold()
    gc.set_threshold(OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def make(
    site: Path,
    project: Project,
    day: date,
    strict: bool,
    previous: Path | None = None,
    again: Again | None = None,
    refuse: Callable[[], None] = lambda: None,
) -> frozenset[str]:
    """The pages, those that ``again`` has not kept from an earlier build, and what is made from all of them.

    ``refuse`` may stop after the pages. Returns the hashes of the scripts that stand in the pages.
    """
    again = again or Again(project, day)
    work = Build(site, project.registers, day, load_settings().address)
    known, new = step("生成页面", lambda: make_pages(work, project, strict=strict, again=again))
    print(f"  {len(new)}页新做，{len(known)}页和以前一样", file=sys.stderr, flush=True)
    refuse()
    pages = known | new
    finish(work, project, pages, previous)
    if lost := broken(pages, site):
        more = [f"还有 {len(lost) - MOST} 条"] if lost[MOST:] else []
        told = "\n".join(["这些链接没有去处：改链接，或者补上那个文件、那个编号", *lost[:MOST], *more])
        if strict:
            raise BuildError(told)
        print(told, file=sys.stderr)
    return frozenset().union(*(page.scripts for page in pages.values()))


def finish(work: Build, project: Project, pages: Mapping[str, Finished], previous: Path | None = None) -> None:
    """What is made from the finished pages: printed sheets, search index (beside that of ``previous``)."""
    site = work.site
    step("给程序看的", lambda: write_feeds(site, project, work.address))
    step("打印单", lambda: printing.print_guides(site, project.pages, project.registers))
    step("文件大小", lambda: finish_pages(pages, work))
    stats = step("搜索索引", lambda: search.build_index(site, project.registers, project.pages, previous=previous))
    if stats.warnings:  # a fixed answer that leads nowhere is worse than none
        raise BuildError("\n".join(stats.warnings))


def publish(
    site: Path, project: Project, day: date, release: bool, work: Path, previous: Path, every: dict[str, str]
) -> None:
    """What hosts and other programs need; of a release, also the offline package and compressed copies.

    ``every``: the headers that all answers carry.
    """
    settings = load_settings()
    if is_real(settings.address):
        step("分享用的图", lambda: sharing.draw_pictures(site, project.pages))
    step("样式", lambda: shorten_styles(site))
    gone = step("没有网页用的文件", lambda: drop_unused(site))
    print(f"  去掉了{len(gone)}个", file=sys.stderr)
    assets = "assets"
    if release:
        newest = han_date(project.newest_review)
        package = step("离线包", lambda: offline_package(site, work / "mingbaizhi", newest, settings.address))
        link_package(site, package, newest)
        assets = name_by_content(site, previous)
        write_security(site, settings.contact, day)
    step("手机里的一份", lambda: write_copy(site, every, project.newest_review, assets))
    step("响应头", lambda: write_hosts(site, settings.address, every))
    if release:
        step("压缩", lambda: precompress(site))
        if missing := lacking(settings.address, settings.contact, settings.repository):
            print("\n".join(["发布以前，mkdocs.yml里还缺：", *(f"  {line}" for line in missing)]), file=sys.stderr)


def part(text: str) -> tuple[int, int]:
    """ "2/4" as (2, 4)."""
    found = re.fullmatch(r"(\d{1,3})/(\d{1,3})", text)
    if not found or not 1 <= int(found[1]) <= int(found[2]):
        raise argparse.ArgumentTypeError(f"要写成 2/4 的样子（共4份里的第2份），现在是“{text}”")
    return int(found[1]), int(found[2])


def main(argv: list[str]) -> int:
    """``python3 scripts build``."""
    parser = argparse.ArgumentParser(description="生成网站：检查、页面、打印单、搜索索引。全部成功才替换原来的。")
    parser.add_argument(
        "--out", type=Path, default=SITE, metavar="文件夹", help="生成到哪里（默认 site/）：空文件夹，或以前生成的网站"
    )
    parser.add_argument("--release", action="store_true", help="发布用：另外生成 .gz、.br 和离线包")
    parser.add_argument("--today", type=day_argument, metavar="日期", help="当作今天的日期，如 2026-11-22")
    parser.add_argument("--part", type=part, metavar="第几份/共几份", help="只检查、只做其中几个文件夹的页面，如 2/4")
    parser.add_argument("--join", type=Path, nargs="+", default=(), metavar="文件夹", help="把各份合成网站")
    parser.add_argument("--no-lint", action="store_true", help="跳过检查，只在调试时用")
    options = parser.parse_args(argv)
    if options.part and (options.join or options.release or options.out.resolve() == SITE.resolve()):
        parser.error("--part 做的是一份，要写 --out 另放一个文件夹，不能和 --join、--release 一起用")
    start = time.monotonic()
    print("正在生成……", file=sys.stderr, flush=True)
    try:
        out, prove = options.out.resolve(), not options.no_lint
        if options.part:
            build_part(out, *options.part, prove=prove, day=options.today)
        else:
            build(out, prove=prove, release=options.release, day=options.today, join=options.join)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"生成好了：{options.out}，用时 {time.monotonic() - start:.1f} 秒。", file=sys.stderr)
    return 0
