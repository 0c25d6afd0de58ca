"""What is handed in: the Word file and the form over the PDF."""

from __future__ import annotations

import io

import pikepdf
import pytest
import typst
from docx import Document
from lxml import html
from pypdf import PdfReader

from scripts.printing.acroform import fillable
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


def test_word_is_the_same_bytes_again(papers):
    assert word_file("异议书", "2026-11-28", papers) == word_file("异议书", "2026-11-28", papers)


@pytest.mark.slow
def test_word_opens_in_an_office_program(papers, tmp_path, office_pdf):
    (tmp_path / "a.docx").write_bytes(word_file("异议书", "2026-11-28", papers))
    reader = PdfReader(office_pdf(tmp_path / "a.docx"))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert "异议人" in text and "人民法院" in text


@pytest.fixture(scope="module")
def plain() -> bytes:
    page = b'#set document(title: "x")\n#set text(lang: "zh")\n= x\n#table(columns: 2)[a][b]'
    return typst.compile(page, format="pdf", pdf_standards=["ua-1"])


def place(**changed) -> dict:
    return {"kind": "text", "name": "电话", "lines": 1, "page": 1, "x": 50, "y": 80, "w": 100, "h": 20} | changed


def test_fields_lie_where_the_template_said(plain):
    places = [place(), place(name="电话"), place(kind="tick", w=12, h=12)]
    with pikepdf.open(io.BytesIO(fillable(plain, places))) as file:
        first, second, tick = file.Root.AcroForm.Fields
        high = float(file.pages[0].mediabox[3])
        assert [float(side) for side in first.Rect] == pytest.approx([50, high - 100, 150, high - 80], abs=0.02)
        assert (str(first.T), str(second.T), str(first.TU)) == ("电话", "电话 2", "电话")
        assert tick.FT == "/Btn" and set(tick.AP.N.keys()) == {"/Yes", "/Off"}


def test_every_field_stands_in_the_structure_tree(plain):
    """PDF/UA-1 7.18.4: each widget in a Form element, which the parent tree leads to."""
    with pikepdf.open(io.BytesIO(fillable(plain, [place(), place(name="日期")]))) as file:
        tree = file.Root.StructTreeRoot
        nodes, numbers = [tree.ParentTree], {}
        while nodes:
            node = nodes.pop()
            nodes += list(node.get("/Kids", []))
            pairs = list(node.get("/Nums", []))
            numbers |= dict(zip(map(int, pairs[::2]), pairs[1::2], strict=True))
        for field in file.Root.AcroForm.Fields:
            form = numbers[int(field.StructParent)]
            assert form.S == "/Form" and form.K.Obj.objgen == field.objgen


def test_several_lines_take_several_lines(plain):
    with pikepdf.open(io.BytesIO(fillable(plain, [place(lines=3)]))) as file:
        assert int(file.Root.AcroForm.Fields[0].Ff) & 1 << 12


def test_no_fields_no_form(plain):
    for fields in ([], [place(w=0)]):
        with pikepdf.open(io.BytesIO(fillable(plain, fields))) as file:
            assert "/AcroForm" not in file.Root


def test_a_form_is_the_same_bytes_again(plain):
    assert fillable(plain, [place()]) == fillable(plain, [place()])
