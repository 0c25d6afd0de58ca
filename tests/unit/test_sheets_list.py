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


def test_what_a_sheet_is_for_is_one_piece(tmp_path):
    """Telephones in it stay within the sentence: in the box beside the picture each would be a line of its own."""
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf/plan-small.png").write_bytes(b"x")
    words = '难受打<a class="tel" href="tel:12356">12356</a>，有危险打<a class="tel" href="tel:110">110</a>。'
    page = BuiltPage(PAGE, parsed(LIST.replace("写两个方案。", words)))
    show_sheets(page, tmp_path)
    about = page.article.find(".//li/span[@class='about']")
    assert about.text_content().strip() == "难受打12356，有危险打110。"
    assert [each.tag for each in about.getparent()] == ["a", "a", "span", "span"]


def test_other_pages_stay_as_they_are(tmp_path):
    page = BuiltPage("paths/index.html", parsed(LIST))
    show_sheets(page, tmp_path)
    assert "<img" not in page.text()
