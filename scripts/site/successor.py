"""The announced successor of Material for MkDocs, Zensical, over the same tree: does it make the same pages?

Both outputs go through the same STEPS; then every page is compared in what readers and our own programs rely on.
"""

from __future__ import annotations

import argparse
import posixpath
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from lxml.html import HtmlElement

from scripts.pages import PageError
from scripts.project import Project, load_project
from scripts.registers import RegisterError
from scripts.setup import engines
from scripts.site.dom import of_class, read_built
from scripts.site.links import broken, target
from scripts.site.render import BuildError, render
from scripts.site.steps import Build, rewrite_pages

PROGRAM = "zensical"
SHOWN = 5  # pages that are named for each difference
INSTALL = "没有 zensical：python3 scripts test --engines 会装好；装在别处的，用 --program 指出它在哪里"

LOADED = "//link[@rel='stylesheet']/@href | //script/@src"


def _words(page: HtmlElement) -> str:
    article = page.find(".//article")
    return " ".join("".join(article.itertext()).split()) if article is not None else ""


def _skip(page: HtmlElement) -> bool:
    """Does the skip link lead to something?"""
    link = next(of_class(page, "a", "skip"), None)
    return link is not None and bool(page.xpath("//*[@id=$id]", id=(link.get("href") or "#").lstrip("#")))


def _home(page: HtmlElement, rel: str) -> list[str]:
    """Where the name of the site leads to."""
    return [target(rel, link.get("href") or "")[0] for link in of_class(page, "a", "brand")]


def _answer(page: HtmlElement) -> list[str]:
    return page.xpath("//script[@type='application/ld+json']/text()")


# What is compared on every page, and what a difference means
LOOKS: dict[str, Callable[[HtmlElement], object]] = {
    "标题": lambda page: page.findtext(".//title"),
    "网址（canonical）": lambda page: page.xpath("//link[@rel='canonical']/@href"),
    "锚点": lambda page: sorted(page.xpath("//@id")),
    "跳到正文的链接有没有去处": _skip,
    "不进搜索的部分有几处": lambda page: len(page.xpath("//*[@data-search-exclude or contains(@class, 'unsearched')]")),
    "正文的字": _words,
    "结构化数据": _answer,
    "加载的样式和脚本": lambda page: sorted(map(posixpath.normpath, page.xpath(LOADED))),
    "当前栏目的记号": lambda page: len(page.xpath("//*[@aria-current]")),
}


def make_other(project: Project, program: str, folder: Path) -> Path:
    """The site as the successor makes it, in ``folder``; raises FileNotFoundError, or OSError with its words."""
    for name in ("docs", "overrides"):
        shutil.copytree(project.root / name, folder / name)
    shutil.copyfile(project.root / "mkdocs.yml", folder / "mkdocs.yml")
    answer = subprocess.run([program, "build"], cwd=folder, capture_output=True, text=True)
    if answer.returncode:
        raise OSError(f"{program} build 没有成功：\n{answer.stdout[-2000:]}{answer.stderr[-2000:]}")
    return folder / "site"


def compare(ours: Path, theirs: Path) -> dict[str, list[str]]:
    """What differs, and on which pages; links of theirs that lead nowhere."""
    mine, other = ({path.relative_to(site).as_posix() for path in site.rglob("*.html")} for site in (ours, theirs))
    found = {"只有MkDocs有的页": sorted(mine - other), "只有Zensical有的页": sorted(other - mine)}
    for rel in sorted(mine & other):
        one, two = read_built(ours / rel, ours).tree, read_built(theirs / rel, theirs).tree
        differ = [name for name, look in LOOKS.items() if look(one) != look(two)]
        if _home(one, rel) != _home(two, rel):
            differ.append("回首页的链接")
        for name in differ:
            found.setdefault(name, []).append(rel)
    return {name: pages for name, pages in found.items() if pages}


def differences(project: Project, program: str) -> dict[str, list[str]]:
    """What differs when both generators have made the site and both went through the same steps; raises OSError."""
    with tempfile.TemporaryDirectory() as work:
        ours = Path(work) / "ours"
        theirs = make_other(project, program, Path(work) / "other")
        render(ours, project)
        made = [rewrite_pages(Build(site, project.registers)) for site in (ours, theirs)]
        print(f"MkDocs {len(made[0])}页，Zensical {len(made[1])}页，都经过同样的工序。", file=sys.stderr)
        found = compare(ours, theirs)
        if lost := sorted(set(broken(made[1], theirs)) - set(broken(made[0], ours))):
            found["只有Zensical有的断链"] = lost
    return found


def main(argv: list[str]) -> int:
    """``python3 scripts successor``."""
    parser = argparse.ArgumentParser(description="让Zensical用同一份源文件生成网站，逐页和MkDocs的比。")
    parser.add_argument("--program", default=engines.find(PROGRAM) or PROGRAM, metavar="程序", help="zensical在哪里")
    options = parser.parse_args(argv)
    try:
        found = differences(load_project(), options.program)
    except FileNotFoundError:
        print(INSTALL, file=sys.stderr)
        return 2
    except (OSError, RegisterError, PageError, BuildError) as error:
        print(error, file=sys.stderr)
        return 1
    for name, pages in found.items():
        print(f"  {name}：{len(pages)}页不同，{'、'.join(pages[:SHOWN])}{'……' if pages[SHOWN:] else ''}")
    print("没有不同。" if not found else f"共{len(found)}种不同。")
    return 1 if found else 0
