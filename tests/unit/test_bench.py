"""The benchmark's frame; the figures themselves are for people to judge."""

from __future__ import annotations

import json
import shutil
import sys

import pytest
import yaml

from scripts import bench, pace
from scripts.pages import page_files, read_page
from scripts.paths import DATA, DOCS


def test_growing_keeps_the_pages_and_adds_readable_copies(tmp_path):
    size = len(page_files(DOCS)) + 5
    assert bench.grow(DOCS, tmp_path, size) == size
    grown = {page.relative_to(tmp_path) for page in page_files(tmp_path)}
    added = grown - {page.relative_to(DOCS) for page in page_files(DOCS)}
    assert len(added) == 5
    assert all(read_page(tmp_path / rel, tmp_path).title.endswith("）") for rel in added)


@pytest.mark.slow
def test_figures_come_as_json(capsys, monkeypatch):
    monkeypatch.setattr(bench, "whole_site", lambda project, day: [])  # the names are asked for, not the figures
    assert bench.main(["--sizes", "1", "--only", "registers,lint", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert set(row) == {"pages", "registers_s", "lint_s", "ms_a_page", "peak_mb"}


@pytest.mark.slow
def test_others_stand_beside_ours(capsys, monkeypatch):
    monkeypatch.setattr(pace, "others", lambda folder: {"material_s": float((folder / "docs").is_dir())})
    assert bench.main(["--sizes", "1", "--only", "registers", "--beside"]) == 0
    names, figures = capsys.readouterr().out.splitlines()
    assert names.split("\t")[-1] == "Material 秒" and figures.split("\t")[-1] == "1.0"


@pytest.mark.slow
def test_lists_grow_with_the_pages(tmp_path):
    bench.grow(DOCS, tmp_path / "docs", len(page_files(DOCS)) + 40)
    shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("signed"))
    questions = tmp_path / "docs" / "faq" / "index.md"
    before = questions.read_text(encoding="utf-8")
    project = bench.regenerate(tmp_path)
    assert len(questions.read_text(encoding="utf-8")) > len(before)
    assert len(project.pages) >= len(page_files(DOCS)) + 40


def test_an_unknown_part_is_wrong_use_and_those_there_are_are_named(capsys):
    with pytest.raises(SystemExit) as stopped:
        bench.main(["--only", "sleep"])
    assert stopped.value.code == 2 and "、".join(bench.PARTS) in capsys.readouterr().err


def test_a_build_is_measured_beside_plain_material(tmp_path, monkeypatch, capsys):
    asked = []

    def spent(command, folder, more=None):
        asked.append((command[-1], sorted(path.name for path in (folder / ".cache").glob("*"))))
        for name in ("pages", "print", "lint"):
            (folder / ".cache" / name).mkdir(parents=True, exist_ok=True)
        return pace.Spent(6.0, 8.0) if "mkdocs" in command else pace.Spent(9.0, 6.0)

    monkeypatch.setattr(pace, "spent", spent)
    monkeypatch.setattr(pace, "jieba_folder", lambda: tmp_path)
    assert bench.main(["build"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 1 + len(pace.NAMES)
    assert out[1].split()[::2] == ["1.00倍", "1.00倍", "Material和它的搜索"]
    assert out[3].split()[:4] == ["1.50倍", "9.0秒", "0.75倍", "6.0秒"]
    assert [kept for _, kept in asked[2:5]] == [["print"], ["print"], ["lint", "print"]]
    assert len(asked) == 8


def test_plain_material_has_its_own_search_and_none_of_our_theme(tmp_path):
    settings = yaml.safe_load(pace.plain_settings(tmp_path).read_text("utf-8"))
    assert settings["plugins"] == [{"search": {"lang": "zh"}}] and "custom_dir" not in settings["theme"]


def test_a_build_that_fails_is_told(tmp_path):
    with pytest.raises(pace.PaceError, match="so it was"):
        pace.spent([sys.executable, "-c", "import sys; sys.exit('so it was')"], tmp_path)
