"""Pages made in groups are the pages made in one run: none lost, none twice, those that are known not made again."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from scripts import parallel
from scripts.kept import Kept
from scripts.pages import parse_page
from scripts.project import Project
from scripts.registers import load_registers
from scripts.site import making
from scripts.site.again import Again
from scripts.site.making import make_pages, split
from scripts.site.render import BuildError
from scripts.site.steps import Build

TEXT = "---\ntitle: 甲\nkind: about\n---\n\n# 甲\n"
NAMES = [f"about/p{number}.md" for number in range(7)]
DAY = date(2026, 11, 28)


@pytest.fixture()
def project(tmp_path: Path) -> Project:
    for name in ("docs/about", "data", "overrides"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    pages = tuple(parse_page(rel, TEXT) for rel in NAMES)
    for page in pages:
        (tmp_path / "docs" / page.rel).write_text(page.text, encoding="utf-8")
    return Project(tmp_path, load_registers(), pages)


def render(site: Path, project: Project, *, strict: bool, only=None) -> None:
    """As MkDocs: the pages that are asked for and a page for lost addresses."""
    for page in only or project.pages:
        (site / page.file).parent.mkdir(parents=True, exist_ok=True)
        (site / page.file).write_text(f'<html><body><a href="../p1/">{page.rel}</a></body></html>', encoding="utf-8")
    (site / "404.html").write_text("<html><body>没有</body></html>", encoding="utf-8")


def content(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


@pytest.mark.parametrize(
    "processes", [1, pytest.param(3, marks=pytest.mark.skipif(not hasattr(os, "fork"), reason="这台机器不能fork"))]
)
def test_groups_make_what_one_run_makes(project, tmp_path, monkeypatch, processes):
    monkeypatch.setattr(making, "render", render)
    whole = Build(tmp_path / "whole" / "site", project.registers, DAY)
    alone = make_pages(whole, project)
    monkeypatch.setattr(making, "LEAST", 2)
    monkeypatch.setattr(making, "MOST", 3)
    monkeypatch.setattr(parallel, "processors", lambda: processes)
    apart = Build(tmp_path / "apart" / "site", project.registers, DAY)
    assert make_pages(apart, project) == alone
    assert list(alone[1]) == sorted(["404.html", *(page.file for page in project.pages)])
    assert content(apart.site) == content(whole.site)
    again = Again(project, DAY, Kept("pages", 99, tmp_path / "cache"))
    again.keep({file: made for file, made in alone[1].items() if "p3" not in file}, whole.site)
    later = Build(tmp_path / "later" / "site", project.registers, DAY)
    known, new = make_pages(later, project, again=again)
    assert len(known) == 6 and list(new) == ["404.html", "about/p3/index.html"]
    assert content(later.site) == content(whole.site)


def test_what_a_group_cannot_make_stops_the_build(project, tmp_path, monkeypatch):
    def fail(site, project, *, strict, only):
        raise BuildError(f"没有生成：{only[0].rel}")

    monkeypatch.setattr(making, "render", fail)
    monkeypatch.setattr(making, "LEAST", 2)
    monkeypatch.setattr(making, "MOST", 3)
    with pytest.raises(BuildError, match=r"没有生成：about/p0\.md"):
        make_pages(Build(tmp_path / "work" / "site", project.registers, DAY), project)


def test_groups_hold_every_page_once(project, monkeypatch):
    monkeypatch.setattr(making, "LEAST", 2)
    monkeypatch.setattr(making, "processors", lambda: 2)
    groups = split(project.pages)
    assert len(groups) == 2 and sorted(page.rel for group in groups for page in group) == NAMES
    monkeypatch.setattr(making, "MOST", 2)
    assert max(map(len, split(project.pages))) == 2
    assert split(()) == [()], "MkDocs makes more than pages"


def test_beside_a_thread_nothing_is_forked(monkeypatch):
    monkeypatch.setattr(parallel.threading, "active_count", lambda: 2)
    assert parallel.processors() == 1
