"""What is kept between runs is used only when nothing it depends on changed, and is never needed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from scripts import renew
from scripts.kept import Kept, digest, files_digest
from scripts.lint import engine, whole
from scripts.lint.memory import Memory
from scripts.pages import parse_page
from scripts.project import Project
from scripts.registers import load_registers
from scripts.site.again import Again, Finished

DAY = date(2026, 11, 28)
PAGE = """---
title: 题
summary: 短答。
kind: about
reviewed: "2026-11-22"
review_every: 90
---
# 题

## 一 {#a}

正文。
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small project on the disk, with the real registers in memory."""
    for name in ("docs/about", "data", "overrides"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "data" / "x.yml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    pages = tuple(parse_page(f"about/{name}.md", PAGE) for name in ("one", "two"))
    for page in pages:
        (tmp_path / "docs" / page.rel).write_text(page.text, encoding="utf-8")
    return Project(tmp_path, load_registers(), pages)


def test_what_was_put_is_found_and_what_was_not_is_nothing(tmp_path):
    kept = Kept("x", 2, tmp_path)
    assert kept.get("a") is None
    kept.put("a", [1, "二"])
    assert Kept("x", 2, tmp_path).get("a") == [1, "二"]


def test_a_damaged_file_is_as_good_as_none(tmp_path):
    kept = Kept("x", 2, tmp_path)
    kept.put("a", "b")
    for text in (b"", b"\x80\x05broken", b"cno.such.module\nx\n."):
        (tmp_path / "x" / "a").write_bytes(text)
        assert kept.get("a") is None


def test_the_longest_unused_goes(tmp_path):
    kept = Kept("x", 2, tmp_path)
    for at, key in enumerate("abc"):
        kept.put(key, key)
        os.utime(tmp_path / "x" / key, (at, at))
    kept.get("a")
    kept.sweep()
    assert sorted(path.name for path in (tmp_path / "x").iterdir()) == ["a", "c"]


def test_a_folder_that_cannot_be_written_is_no_fault():
    kept = Kept("x", 2, Path(os.devnull))
    kept.put("a", 1)
    kept.sweep()
    assert kept.get("a") is None


def test_digests_tell_parts_apart(tmp_path):
    assert digest("ab", "c") != digest("a", "bc") != digest(b"a", "bc")
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").write_text("")
    one = files_digest([tmp_path / "a", tmp_path / "b"], tmp_path)
    assert one == files_digest([tmp_path / "b", tmp_path / "a"], tmp_path)
    (tmp_path / "a").rename(tmp_path / "c")
    assert one != files_digest([tmp_path / "c", tmp_path / "b"], tmp_path)


def with_page(project: Project, text: str) -> Project:
    changed = parse_page("about/one.md", text)
    (project.root / "docs" / changed.rel).write_text(text, encoding="utf-8")
    return Project(project.root, project.registers, (changed, *project.pages[1:]))


def test_findings_are_the_same_with_and_without_memory(project, tmp_path):
    bad = with_page(project, PAGE.replace("正文。", "利息是24%，打  95188。"))
    kept = Kept("lint", 4, tmp_path / "cache")
    plain = whole.whole_site(bad, DAY)
    assert plain
    first, second = (whole.whole_site(bad, DAY, Memory("same", kept)) for _ in range(2))
    assert first == second == plain
    assert [p.edits for p in first] == [p.edits for p in second]
    assert whole.whole_site(project, DAY, Memory("same", kept)) == whole.whole_site(project, DAY)


def test_pages_that_are_as_they_were_are_not_checked_again(project, tmp_path, monkeypatch):
    kept = Kept("lint", 4, tmp_path / "cache")
    checked = []
    check = engine.check_page
    monkeypatch.setattr(engine, "check_page", lambda doc, *more: checked.append(doc.path) or check(doc, *more))
    outside = ["mkdocs.yml"]  # what stands outside the pages is read each time
    everything = ["docs/about/one.md", "docs/about/two.md", *outside]
    whole.whole_site(project, DAY, Memory("x", kept))
    assert checked == everything
    changed = with_page(project, PAGE.replace("正文。", "别的正文。"))
    whole.whole_site(changed, DAY, Memory("x", kept))
    assert checked[3:] == ["docs/about/one.md", *outside]
    whole.whole_site(changed, DAY, Memory("other registers", kept))
    assert checked[5:] == everything


def test_the_memory_of_a_site_depends_on_registers_day_and_titles(project, monkeypatch):
    names = []
    monkeypatch.setattr(whole, "Memory", lambda name, kept: names.append(name))
    whole.site_memory(project.root, DAY, project.titles)
    whole.site_memory(project.root, DAY, project.titles, draft=True)
    whole.site_memory(project.root, date(2026, 11, 29), project.titles)
    whole.site_memory(project.root, DAY, {"about/one.md": "别的"})
    (project.root / "data" / "x.yml").write_text("a: 2\n", encoding="utf-8")
    whole.site_memory(project.root, DAY, project.titles)
    assert len(set(names)) == 5


def test_a_page_is_good_until_something_it_shows_changes(project, tmp_path):
    kept = Kept("pages", 99, tmp_path / "cache")
    site = tmp_path / "site"
    new = {}
    for name in ("one", "two"):
        (site / "about" / name).mkdir(parents=True)
        (site / "about" / name / "index.html").write_text(name, encoding="utf-8")
        new[f"about/{name}/index.html"] = Finished(False, frozenset("a"), frozenset())
    Again(project, DAY, kept).keep(new, site)
    again = Again(project, DAY, kept)
    assert again.known() == new
    assert [again.html(page) for page in project.pages] == ["one", "two"]
    changed = with_page(project, PAGE.replace("正文", "新正文"))
    assert list(Again(changed, DAY, kept).known()) == ["about/two/index.html"]
    assert Again(project, date(2026, 11, 29), kept).known() == {}
    for path in ("data/x.yml", "mkdocs.yml", "overrides/main.html"):
        (project.root / path).write_text("changed\n", encoding="utf-8")
        assert Again(project, DAY, kept).known() == {}, path
        Again(project, DAY, kept).keep(new, site)
    assert Again(Project(project.root, project.registers, project.pages[:1]), DAY, kept).known() == {}


def test_generated_files_are_worked_out_once(monkeypatch, tmp_path):
    seen = []
    monkeypatch.setattr(renew, "stale", lambda project: seen.append(1) or [])
    monkeypatch.setattr(renew, "Kept", lambda name, most: Kept(name, most, tmp_path / "cache"))
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    project = Project(root, load_registers(), ())
    assert renew.is_fresh(project) and renew.is_fresh(project) and seen == [1]
    (root / "docs" / "x.md").write_text("新", encoding="utf-8")
    monkeypatch.setattr(renew, "stale", lambda project: seen.append(2) or ["something"])
    assert not renew.is_fresh(project) and not renew.is_fresh(project) and seen == [1, 2, 2]
