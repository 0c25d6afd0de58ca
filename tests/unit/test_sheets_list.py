"""The list of sheets shows what the paper looks like and what can be taken."""

from __future__ import annotations

from scripts.site.dom import BuiltPage, parsed
from scripts.site.sheets import PAGE, show_sheets

LIST = (
    '<article><div class="qlist"><ul><li><a href="plan/">还款方案单</a> 写两个方案。</li>'
    '<li><a href="other/">没印</a></li></ul></div></article>'
)


def test_pictures_and_files_of_what_was_printed(tmp_path):
    for path in ("pdf/plan-small.png", "pdf/plan.pdf", "word/plan.docx"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(b"x" * 2500)
    page = BuiltPage(PAGE, parsed(LIST))
    show_sheets(page, tmp_path)
    text = page.text()
    assert text.count("<img") == 1 and 'src="../pdf/plan-small.png"' in text and 'loading="lazy"' in text
    assert "PDF（2 KB）" in text and 'href="../word/plan.docx"' in text and "other-small" not in text


def test_other_pages_stay_as_they_are(tmp_path):
    page = BuiltPage("paths/index.html", parsed(LIST))
    show_sheets(page, tmp_path)
    assert "<img" not in page.text()
