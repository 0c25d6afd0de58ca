"""Planted edits: every class is measured on real pages; wrong files are named; the table is published between marks."""

from __future__ import annotations

import json

import pytest

from scripts import bench, recall
from scripts.paths import ROOT
from scripts.project import load_project

CLASSES = 16


@pytest.fixture(scope="module")
def rows():
    return recall.measure(load_project(), recall.read_edits(ROOT / recall.FOLDER))


@pytest.mark.slow
def test_every_class_is_there_and_nearly_every_edit_fits_its_page(rows):
    wrong = [row for row in rows if row.slug != recall.HARMLESS]
    assert len(wrong) == CLASSES and all(row.edits >= 6 for row in wrong)
    assert sum(row.edits for row in wrong) >= 110
    assert rows[-1].slug == recall.HARMLESS and rows[-1].edits >= 35


@pytest.mark.slow
def test_signatures_leave_at_most_three_in_a_hundred(rows):
    wrong = [row for row in rows if row.slug != recall.HARMLESS]
    assert sum(row.signed for row in wrong) >= 0.97 * sum(row.edits for row in wrong)
    assert all(row.checks <= row.signed <= row.edits for row in rows)


@pytest.mark.slow
def test_the_checks_alone_are_quiet_on_harmless_edits(rows):
    assert rows[-1].checks <= 0.05 * rows[-1].edits
    assert "| 合计 |" in recall.table(rows) and "无害的改动" in recall.table(rows)


@pytest.mark.parametrize("text", ["class: 甲\n", "edits: [", "class: 甲\nedits:\n  - {find: 甲}\n", "- 甲\n"])
def test_a_file_that_is_no_class_is_named(tmp_path, text):
    folder = tmp_path / recall.FOLDER
    folder.mkdir(parents=True)
    (folder / "odd.yml").write_text(text, "utf-8")
    with pytest.raises(recall.RecallError, match=r"tests/recall/odd\.yml:\d+ 读不懂"):
        recall.read_edits(folder)


def test_no_folder_is_said(tmp_path):
    with pytest.raises(recall.RecallError, match="没有题"):
        recall.read_edits(tmp_path)


def test_an_edit_that_no_longer_fits_is_listed_and_fails(monkeypatch, capsys):
    edit = recall.Edit("faq/court/payment-order.md", "没有这一句", "x", "", "tests/recall/x.yml", 7)
    monkeypatch.setattr(recall, "read_edits", lambda folder: {"x": ("一类", [edit])})
    assert bench.main(["recall", "--json"]) == 1
    out = capsys.readouterr()
    assert "tests/recall/x.yml:7 页面上没有这一句了" in out.err
    assert json.loads(out.out)[0]["unused"] == ["tests/recall/x.yml:7"]


def test_the_table_is_published_between_its_marks(tmp_path):
    guide = tmp_path / "CONTRIBUTING.md"
    guide.write_text(f"前\n\n{recall.START}\n旧\n{recall.END}\n\n后\n", "utf-8")
    recall.publish(guide, "新")
    assert guide.read_text("utf-8") == f"前\n\n{recall.START}\n\n新\n\n{recall.END}\n\n后\n"
    guide.write_text("没有记号", "utf-8")
    with pytest.raises(recall.RecallError, match="没有"):
        recall.publish(guide, "新")
    assert guide.read_text("utf-8") == "没有记号"


def test_a_box_is_taken_out_whole():
    text = "一\n\n/// deadline | 题\n甲\n///\n\n/// cost | 另\n乙\n///\n"
    edit = recall.Edit("x.md", "", "", "deadline", "f", 1)
    assert edit.apply(text) == "一\n\n\n/// cost | 另\n乙\n///\n"
    assert edit.apply("一\n") is None
