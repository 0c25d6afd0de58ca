"""scripts generate: quiet when all is fresh; stale, missing and left over files and broken input are named."""

from __future__ import annotations

import shutil

import pytest

from scripts.pages import GENERATED
from scripts.paths import ROOT
from scripts.renew import main


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A copy of the project in which all is as it must be."""
    folder = tmp_path_factory.mktemp("fresh")
    for name in ("data", "docs", "overrides/generated"):
        shutil.copytree(ROOT / name, folder / name)
    assert main(["--root", str(folder)]) == 0
    return folder


@pytest.fixture
def copy(fresh, tmp_path):
    return shutil.copytree(fresh, tmp_path, dirs_exist_ok=True)


def test_check_is_quiet_when_all_is_fresh_and_writes_nothing(copy, capsys):
    before = {path: path.stat().st_mtime_ns for path in copy.rglob("*.md")}
    capsys.readouterr()
    assert main(["--check", "--root", str(copy)]) == 0
    assert capsys.readouterr().out == ""
    assert {path: path.stat().st_mtime_ns for path in copy.rglob("*.md")} == before


@pytest.mark.slow
def test_check_names_stale_missing_and_left_over_files_and_the_command(copy, capsys):
    law, glossary, old = copy / "docs/sources/civil-code.md", copy / "docs/glossary.md", copy / "docs/myths/old.md"
    law.write_text(law.read_text(encoding="utf-8") + "手写的一行\n", encoding="utf-8")
    glossary.unlink()
    old.write_text(f"---\ntitle: 旧\nsummary: 旧。\nkind: myth\n---\n# 旧\n{GENERATED}\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["--check", "--root", str(copy)]) == 1
    out = capsys.readouterr().out
    assert "docs/sources/civil-code.md：过时了" in out and "docs/glossary.md：还没有" in out
    assert "docs/myths/old.md：多余" in out and "python3 scripts generate" in out
    assert main(["--root", str(copy)]) == 0
    assert not old.exists() and main(["--check", "--root", str(copy)]) == 0


def test_only_files_with_the_mark_are_removed(copy):
    own = copy / "docs/myths/own.md"
    own.write_text("---\ntitle: 手写\nsummary: 手写。\nkind: myth\n---\n# 手写\n", encoding="utf-8")
    assert main(["--root", str(copy)]) == 0 and own.exists()
    assert not list(copy.rglob("*.new"))


def test_a_broken_register_or_page_is_named_without_a_traceback(copy, capsys):
    (copy / "data/intents.yml").write_text("- id: x\n", encoding="utf-8")
    assert main(["--check", "--root", str(copy)]) == 1
    assert "data/intents.yml:1" in capsys.readouterr().err
    shutil.copy(ROOT / "data/intents.yml", copy / "data/intents.yml")
    (copy / "docs/scams/broken.md").write_text("没有页首\n", encoding="utf-8")
    assert main(["--root", str(copy)]) == 1
    assert "docs/scams/broken.md:1" in capsys.readouterr().err
