"""What the letter tool hands out: a Word file that Word, LibreOffice and python-docx open, and pictures."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.tools.node import TOOLS, call

pytestmark = pytest.mark.node
LETTERS = json.loads((TOOLS / "data" / "letters.js").read_text(encoding="utf-8").split("export default ")[1])["letters"]
OBJECTION = next(letter for letter in LETTERS if letter["id"] == "objection-payment-order")
NASTY = "<w:p>&amp;]]>\u0000\u0008\ud83d\ude00\u202e０\n第二行"


def word(node: str, lines: list[dict], kind: str = "letter", title: str = "书信") -> bytes:
    [found] = call(node, ("docx", "docx", [title, lines, kind]))
    return bytes(found[key] for key in sorted(found, key=int))


def written(node: str, letter: dict, values: dict) -> list[dict]:
    return call(node, ("letter", "write", [letter, values]))[0]["lines"]


def text(line: dict) -> str:
    return "".join(part if isinstance(part, str) else part["text"] for part in line["parts"])


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
def test_every_letter_is_a_word_file(letter, node):
    lines = written(node, letter, {"name": "某某", "reason": "失业"})
    made = word(node, lines, letter["kind"], letter["title"])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
    document = Document(io.BytesIO(made))
    assert [each.text for each in document.paragraphs] == [text(line) for line in lines]
    assert document.core_properties.title == letter["title"]
    fonts = {run._element.rPr.rFonts.get(qn("w:eastAsia")) for each in document.paragraphs for run in each.runs}
    assert fonts == {"宋体", "黑体"}
    assert document.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


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


def test_a_line_does_not_begin_with_a_stop(node):
    lines = [{"kind": "item", "parts": ["一" * (ROOM // WIDE) + "，二"]}]
    [[rows]] = call(node, ("picture", "pages", [lines, {"each": WIDE}]))
    assert [row["runs"][0]["text"][0] for row in rows] == ["一", "二"]
