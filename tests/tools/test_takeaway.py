"""What the letter tool hands out: a Word file that Word, LibreOffice and python-docx open, and pictures."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.tools.node import call, kept_letters

pytestmark = pytest.mark.node
LETTERS = kept_letters()
OBJECTION = next(letter for letter in LETTERS if letter["id"] == "objection-payment-order")
NASTY = "<w:p>&amp;]]>\u0000\u0008\ud83d\ude00\u202e０\n第二行"


def word(node: str, lines: list[dict], kind: str = "letter", title: str = "书信") -> bytes:
    [found] = call(node, ("docx", "docx", [title, lines, kind]))
    return bytes(found[key] for key in sorted(found, key=int))


def written(node: str, letter: dict, values: dict) -> list[dict]:
    return call(node, ("letter", "write", [letter, values]))[0]["lines"]


def words(parts: list) -> str:
    return "".join(part if isinstance(part, str) else part["text"] for part in parts)


def text(line: dict) -> str:
    return words(line["parts"])


def cells(line: dict) -> list[str]:
    """What stands in the cells of a row on paper: a cell that is one empty blank stays white."""
    is_open = [len(cell) == 1 and not isinstance(cell[0], str) and not cell[0]["filled"] for cell in line["cells"]]
    return ["" if white else words(cell) for cell, white in zip(line["cells"], is_open, strict=True)]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
def test_every_letter_is_a_word_file(letter, node):
    lines = written(node, letter, {"name": "某某", "reason": "失业"})
    made = word(node, lines, letter["kind"], letter["title"])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
    document = Document(io.BytesIO(made))
    assert [each.text for each in document.paragraphs] == [text(line) for line in lines if "parts" in line]
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert rows == [cells(line) for line in lines if "cells" in line]
    assert document.core_properties.title == letter["title"]
    fonts = {run._element.rPr.rFonts.get(qn("w:eastAsia")) for each in document.paragraphs for run in each.runs}
    assert fonts == {"宋体", "黑体"}
    assert document.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


def test_a_filled_table_is_a_table_in_word_between_the_right_lines(node):
    defence = next(letter for letter in LETTERS if letter["id"] == "defence")
    [asked] = call(node, ("letter", "blanks", [defence]))
    key = next(part["key"] for part in asked if part.get("row") == "本金" and part.get("long"))
    document = Document(io.BytesIO(word(node, written(node, defence, {key: "没对过账\n请原告举证"}), "court")))
    body = [each.tag.split("}")[1] for each in document.element.body]
    assert body.count("tbl") == 2 and body.index("tbl") == 7
    first, second = document.tables
    assert first.rows[1].cells[2].text == "没对过账\n请原告举证"
    assert first.rows[1].cells[2].paragraphs[0].runs[0].underline
    assert len(first.rows) == 8 and len(second.rows) == 7
    assert sum(column.width.mm for column in first.columns) == pytest.approx(154, abs=0.5), "不宽过纸"


def test_it_is_the_same_bytes_again_and_takes_hostile_text(node):
    lines = [{"kind": "text", "parts": ["因", {"text": NASTY, "filled": True}]}]
    made = word(node, lines, title=NASTY)
    assert made == word(node, lines, title=NASTY)
    [paragraph] = Document(io.BytesIO(made)).paragraphs
    assert paragraph.text == "因<w:p>&amp;]]>😀\u202e０\n第二行"
    assert paragraph.runs[1].underline


@pytest.mark.slow
def test_it_opens_in_an_office_program(node, tmp_path, office_pdf):
    (tmp_path / "a.docx").write_bytes(word(node, written(node, OBJECTION, {"name": "某某"}), "court"))
    reader = PdfReader(office_pdf(tmp_path / "a.docx"))
    assert 1 <= len(reader.pages) <= 2
    assert "异议人" in reader.pages[0].extract_text()


WIDE, ROOM, TALL = 34, 880, 1527  # pixels: a character, a line, a page


@settings(max_examples=25, deadline=None)
@given(typed=st.text(alphabet="还款，。a1\n（）", max_size=400))
def test_pictures_lose_no_character_and_keep_to_the_page(node, typed):
    lines = [{"kind": "title", "parts": ["标题"]}, {"kind": "text", "parts": ["因", {"text": typed, "filled": True}]}]
    [pages] = call(node, ("picture", "pages", [lines, {"each": WIDE}]))
    rows = [row for page in pages for row in page]
    assert "".join(run["text"] for row in rows for run in row["runs"]) == f"标题因{typed}".replace("\n", "")
    for row in rows:
        assert row["y"] < TALL
        assert max((run["x"] + WIDE * len(run["text"]) for run in row["runs"]), default=0) <= ROOM + WIDE


@settings(max_examples=25, deadline=None)
@given(typed=st.text(alphabet="还款，。a1\n（）", max_size=300), many=st.integers(1, 20))
def test_a_table_in_a_picture_keeps_to_its_cells_and_to_the_page(node, typed, many):
    filled = {"text": typed or "×", "filled": True}
    rows = [{"kind": "row", "cells": [["本金"], [{"text": "________", "filled": False}], [filled]]}] * many
    lines = [{"kind": "head", "cells": [["请求"], ["意见"], ["理由"]]}, *rows, {"kind": "text", "parts": ["完"]}]
    [pages] = call(node, ("picture", "pages", [lines, {"each": WIDE}]))
    drawn = [row for page in pages for row in page]
    assert "".join(run["text"] for row in drawn[:-1] for run in row["runs"] if run["filled"]) == (
        (typed or "×").replace("\n", "") * many
    )
    for row in drawn[:-1]:
        assert row["y"] < TALL and row["edges"][0] == 0 and row["edges"][-1] == pytest.approx(ROOM)
        for run in row["runs"]:
            right = min(edge for edge in row["edges"] if edge > run["x"])
            assert run["x"] + WIDE * (len(run["text"]) - 1) <= right, "不写出格子"
    for page in pages:
        ruled = [row for row in page if "edges" in row]
        assert not ruled or (ruled[0]["first"] and ruled[-1]["last"]), "每张上面格子都是封口的"


def test_a_row_that_fits_a_page_is_not_torn(node):
    long = [{"kind": "row", "cells": [["一" * 90], ["二" * 90]]}] * 6
    lines = [{"kind": "head", "cells": [["甲"], ["乙"]]}, *long]
    [pages] = call(node, ("picture", "pages", [lines, {"each": WIDE}]))
    assert len(pages) > 1 and all(page[0]["rest"] == max(row["rest"] for row in page[:9]) for page in pages[1:])


def test_a_line_does_not_begin_with_a_stop(node):
    lines = [{"kind": "item", "parts": ["一" * (ROOM // WIDE) + "，二"]}]
    [[rows]] = call(node, ("picture", "pages", [lines, {"each": WIDE}]))
    assert [row["runs"][0]["text"][0] for row in rows] == ["一", "二"]
