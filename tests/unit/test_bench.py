"""The benchmark's frame; the figures themselves are for people to judge."""
from __future__ import annotations

import json

import pytest

from scripts import bench
from scripts.pages import page_files, read_page
from scripts.paths import DOCS


def test_growing_keeps_the_pages_and_adds_readable_copies(tmp_path):
    size = len(page_files(DOCS)) + 5
    assert bench.grow(DOCS, tmp_path, size) == size
    grown = {page.relative_to(tmp_path) for page in page_files(tmp_path)}
    added = grown - {page.relative_to(DOCS) for page in page_files(DOCS)}
    assert len(added) == 5
    assert all(read_page(tmp_path / rel, tmp_path).title.endswith("）") for rel in added)


def test_figures_come_as_json(capsys, monkeypatch):
    monkeypatch.setattr(bench, "whole_site", lambda project, day: [])  # the names are asked for, not the figures
    assert bench.main(["--sizes", "1", "--only", "registers,lint", "--json"]) == 0
    row, = json.loads(capsys.readouterr().out)
    assert set(row) == {"pages", "registers_s", "lint_s"}


def test_unknown_section_is_wrong_use(capsys):
    with pytest.raises(SystemExit) as stopped:
        bench.main(["--only", "sleep"])
    assert stopped.value.code == 2
