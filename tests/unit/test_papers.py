"""What is handed in: the Word file and the form over the PDF."""

from __future__ import annotations

import io
import subprocess

import pikepdf
import pytest
import typst
from docx import Document
from lxml import html
from pypdf import PdfReader

from scripts.printing.acroform import fillable
from scripts.printing.press import several
from scripts.printing.tree import blocks
from scripts.printing.word import word_file
from scripts.site.forms import make_form

PAPER = """<article><div class="paper court"><p class="title"><strong>异议书</strong></p>
<ul><li>异议人：________ 电话：________</li><li>对方说：________ ________</li></ul>
<p>请求在____年把________元算清。</p><ul><li>[ ] 已经还过________元</li></ul>
<table><thead><tr><th>请求</th><th>意见</th></tr></thead><tbody><tr><td>本金</td><td>______</td></tr></tbody></table>
<p class="court-name">________人民法院</p></div></article>"""


@pytest.fixture(scope="module")
def papers() -> list[dict]:
    article = html.fragment_fromstring(PAPER)
    make_form(article)
    return blocks(article, "https://x.test/")


def test_word_keeps_every_word_and_asks_for_chinese_fonts(papers):
    document = Document(io.BytesIO(word_file("异议书", "2026-11-28", papers)))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for words in ("异议书", "异议人：", "对方说：", "□ 已经还过", "人民法院", "请求在"):
        assert words in text
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["请求", "意见"]
    xml = document.element.xml
    assert 'w:eastAsia="宋体"' in xml and 'w:eastAsia="黑体"' in xml
    assert document.core_properties.title == "异议书" and document.core_properties.author == ""


def test_word_is_the_same_bytes_again(papers, monkeypatch):
    """On Windows too, which a zip file would name."""
    first = word_file("异议书", "2026-11-28", papers)
    monkeypatch.setattr("sys.platform", "win32")
    assert word_file("异议书", "2026-11-28", papers) == first


@pytest.mark.slow
def test_word_opens_in_an_office_program(papers, tmp_path, office_pdf):
    (tmp_path / "a.docx").write_bytes(word_file("异议书", "2026-11-28", papers))
    reader = PdfReader(office_pdf(tmp_path / "a.docx"))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert "异议人" in text and "人民法院" in text


def made(*places: str) -> bytes:
    """A page as Typst sets it, with a link of 100 x 20 points for each of ``places``, fields laid over it."""
    links = [
        f'#place(top + left, dx: 50pt, dy: {80 * at}pt, link("field:{place}", box(width: 100pt, height: 20pt)))'
        for at, place in enumerate(places, 1)
    ]
    page = "\n".join(
        [
            '#set document(title: "x", date: datetime(year: 2026, month: 11, day: 28))',
            "#set page(margin: 0pt)",
            '#set text(lang: "zh")',
            "= x",
            *links,
            "b",
        ]
    )
    [pdf] = several(typst.compile(page.encode(), format="pdf", pdf_standards=["ua-1"]))
    return fillable(pdf)


def test_fields_lie_where_the_template_said():
    with pikepdf.open(io.BytesIO(made("text:1:电话", "text:1:电话", "tick:1:收到：已还"))) as file:
        first, second, tick = file.Root.AcroForm.Fields
        high = float(file.pages[0].mediabox[3])
        assert [float(side) for side in first.Rect] == pytest.approx([50, high - 100, 150, high - 80], abs=0.02)
        assert (str(first.T), str(second.T), str(first.TU)) == ("电话", "电话 2", "电话")
        assert tick.FT == "/Btn" and set(tick.AP.N.keys()) == {"/Yes", "/Off"} and tick.TU == "收到：已还"
        named = {str(field.DA).split()[0] for field in (first, tick)}
        assert named == set(file.Root.AcroForm.DR.Font.keys())
        assert not any("/A" in field or "/Contents" in field for field in (first, second, tick))  # links no more


def test_every_field_stands_in_the_structure_tree_where_it_is_read():
    """PDF/UA-1 7.18.4: each widget in a Form element, which the parent tree leads to."""
    with pikepdf.open(io.BytesIO(made("text:1:电话", "text:1:日期"))) as file:
        tree = file.Root.StructTreeRoot
        numbers = pikepdf.NumberTree(tree.ParentTree)
        for field in file.Root.AcroForm.Fields:
            form = numbers[int(field.StructParent)]
            assert form.S == "/Form" and form.K[0].Obj.objgen == field.objgen
        assert file.pages[0].obj.Tabs == "/S"


def test_several_lines_take_several_lines():
    with pikepdf.open(io.BytesIO(made("text:3:原因", "text:1:日期"))) as file:
        assert [int(field.Ff) >> 12 & 1 for field in file.Root.AcroForm.Fields] == [1, 0]


def test_chinese_typed_into_a_field_is_drawn(engine, tmp_path):
    """poppler writes the numbers of the font's glyphs; read as code units they are other words, or boxes."""
    with pikepdf.open(io.BytesIO(made("text:1:原因"))) as file:
        file.Root.AcroForm.Fields[0].V = pikepdf.String("失业，每月还300元")
        file.save(tmp_path / "filled.pdf")
    command = [engine("poppler"), str(tmp_path / "filled.pdf"), "-"]
    assert "失业，每月还300元" in subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_no_fields_no_form():
    with pikepdf.open(io.BytesIO(made())) as file:
        assert "/AcroForm" not in file.Root


def test_a_form_is_the_same_bytes_again():
    assert made("text:1:电话") == made("text:1:电话")
