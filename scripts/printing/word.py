"""What is handed in as a Word file: the tree of tree.py becomes paragraphs that Word and WPS let one edit.

Chinese text takes the East Asian font slots (宋体 for text, 黑体 for headings), without which Word falls back to any
font; a blank becomes underlined space. The same tree gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from scripts.printing.runs import HALF

TEXT, HEAD, LATIN = "宋体", "黑体", "Times New Roman"
SIZES = {"letter": 14, "court": 12}  # points
SPACES = "\u00a0"  # of a blank; one is a quarter of a Han character wide
SPACE = 1.2  # its millimetres
WIDTH = 154  # millimetres


def word_file(title: str, day: str, papers: list[dict]) -> bytes:
    """The ``papers`` (nodes of type "paper") of a guide as .docx; ``day`` is 2026-11-28, its date in the file."""
    document = Document()
    _set_up(document, title, day, SIZES[papers[0]["kind"]])
    for at, paper in enumerate(papers):
        if at:
            document.add_page_break()
        _blocks(document, paper["c"])
    out = io.BytesIO()
    document.save(out)
    return _same_bytes(out.getvalue())


def _set_up(document: Docx, title: str, day: str, size: int) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    section.top_margin, section.bottom_margin = Mm(28), Mm(25)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = LATIN, Pt(size)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), TEXT)
    normal.paragraph_format.line_spacing = 1.6 if size < 14 else 1.8
    normal.paragraph_format.space_after = Pt(0)
    core = document.core_properties
    core.title, core.author, core.language = title, "", "zh-CN"
    core.created = core.modified = datetime.fromisoformat(day)
    core.last_modified_by = core.comments = ""


def _blocks(document: Docx, nodes: list[dict]) -> None:
    for node in nodes:
        kind = node["t"]
        if kind == "p":
            _text(document, node["c"], node.get("style", ""))
        elif kind == "fields":
            for row in node["c"]:
                _row(document, row)
        elif kind in ("ul", "ol", "ticks"):
            for at, item in enumerate(node["c"], node.get("start", 1)):
                _item(document, item, "□ " if kind == "ticks" else f"{at}. " if kind == "ol" else "")
        elif kind == "lines":
            for _ in range(node["n"]):
                _to_margin(document.add_paragraph())
        elif kind == "table":
            _table(document, node)
        elif kind == "h":
            _text(document, node["c"], "label")


def _text(document: Docx, nodes: list, style: str = "") -> Paragraph:
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    if style == "title":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        form.space_after = Pt(14)
    elif style == "label":
        form.space_before, form.keep_with_next = Pt(8), True
    elif style == "signed":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif not style:
        form.first_line_indent = 2 * document.styles["Normal"].font.size
    _runs(paragraph, nodes, HEAD if style in ("title", "label") else TEXT, 20 if style == "title" else None)
    return paragraph


def _runs(paragraph: Paragraph, nodes: list, font: str = TEXT, size: int | None = None) -> None:
    for node in nodes:
        if isinstance(node, str):
            _dress(paragraph.add_run(node), font, size)
        elif node["t"] == "blank":
            _blank(paragraph, node)
        elif node["t"] == "br":
            paragraph.add_run().add_break()
        else:
            _runs(paragraph, node.get("c") or [], HEAD if node["t"] == "b" else font, size)


def _dress(run: Run, font: str, size: int | None) -> None:
    run.font.name = LATIN
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    if size:
        run.font.size = Pt(size)


def _blank(paragraph: Paragraph, node: dict) -> None:
    if node["last"]:
        _to_margin(paragraph)
    else:
        spaces = max(2.3 * node["n"], node["hand"] / SPACE)
        paragraph.add_run(SPACES * int(spaces)).underline = True


def _to_margin(paragraph: Paragraph, share: float = 1) -> None:
    """A line up to ``share`` of the width of the text: an underlined tab."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(round(WIDTH * share, 1)))
    paragraph.add_run("\t").underline = True


def _row(document: Docx, row: list[dict]) -> None:
    """The fields of one line beside each other; a field of several lines takes lines of its own."""
    paragraph = document.add_paragraph()
    for at, one in enumerate(row, 1):
        _dress(paragraph.add_run(("　" if at > 1 else "") + one["name"] + "："), TEXT, None)
        _to_margin(paragraph, at / len(row) - (0.06 if one["unit"] else 0))
        paragraph.add_run(one["unit"])
        for _ in range(one["lines"] - 1):
            _to_margin(document.add_paragraph())


def _item(document: Docx, item: list[dict], mark: str) -> None:
    for at, node in enumerate(item):
        if node["t"] == "p":
            _text(document, [mark if not at else "", *node["c"]], "item")
        else:
            _blocks(document, [node])


def _table(document: Docx, node: dict) -> None:
    table = document.add_table(rows=0, cols=len(node["cols"]), style="Table Grid")
    table.autofit = False
    for row in node["rows"]:
        for cell, content in zip(table.add_row().cells, row, strict=True):
            for part in content:
                if part["t"] == "room":
                    cell.paragraphs[0].paragraph_format.line_spacing = 1.6
                else:
                    _runs(cell.paragraphs[0], part.get("c") or [])
    page = document.sections[0]
    width = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    shares = [max(column["share"], column["least"] / HALF) for column in node["cols"]]
    for column, share in zip(table.columns, shares, strict=True):
        for cell in column.cells:
            cell.width = int(width * share / sum(shares))


def _same_bytes(content: bytes) -> bytes:
    """The package written anew with one date for every part and one system: a zip file keeps when and where it was
    made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.create_system = 3
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
