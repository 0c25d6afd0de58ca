"""Sheets: the fonts, from the tree to the PDF, the command."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from scripts.pages import walk_pages
from scripts.paths import DATA
from scripts.printing import fonts, main, press, print_guides
from scripts.printing.glyphs import COVERED, FONTS, MEND, missing
from scripts.printing.handbook import article_data, book_data
from scripts.printing.press import PrintError, print_data, sheet_data
from scripts.registers import load_registers
from tests.unit.small_sheet import ROAD_MAP, page, sheet


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(press, "KEEP", tmp_path / "cache")


# ---- fonts --------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Regular", "Bold"])
def test_list_of_characters_is_what_the_fonts_hold(name):
    font = TTFont(FONTS / f"NotoSansSC-{name}.ttf")
    assert set(COVERED.read_text(encoding="utf-8").strip("\n")) == {chr(code) for code in font.getBestCmap()}
    assert "glyf" in font and font["name"].getDebugName(6) == f"NotoSansSC-{name}"


def test_fonts_hold_the_common_characters_and_their_licence():
    common = {char for char in fonts.wanted() if "\u4e00" <= char <= "\u9fff"}
    assert len(common) >= 3755
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8").upper()
    assert not missing("欠款元日期：，。（）《》“”？·①⑩✓×□→～—…0123456789Aa")


def test_fonts_hold_every_character_of_the_guides():
    for guide in walk_pages():
        if guide.kind == "guide":
            text = guide.title + guide.summary + guide.body
            assert not missing(text), f"docs/{guide.rel} 有打印字体里没有的字“{missing(text)}”：运行 {MEND}"


def test_only_the_registered_source_font_is_cut(tmp_path, capsys):
    (tmp_path / "x.ttf").write_bytes(b"x")
    assert fonts.main([str(tmp_path / "x.ttf")]) == 2
    assert "不是登记的那一版" in capsys.readouterr().err


# ---- PDF ----------------------------------------------------------------------


def test_every_kind_of_block_prints_and_prints_the_same_again(tmp_path):
    data = sheet_data(sheet())
    assert print_data(data, "x", tmp_path / "1", pictures=True) == 1
    press.KEEP.rename(tmp_path / "old")
    print_data(data, "x", tmp_path / "2", pictures=True)
    for name in ("x.pdf", "x-1.png"):
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_an_article_with_the_road_map_is_one_page_and_the_words_of_the_drawing_are_text(tmp_path):
    data = article_data(sheet(ROAD_MAP))
    press.print_data(data, "map", tmp_path, pictures=False)
    [only] = PdfReader(tmp_path / "map.pdf").pages
    assert data["part"] == "map" and "先核对" in only.extract_text()
    assert article_data(sheet("<p>字</p>"))["part"] == "book"


def test_nothing_is_printed_twice(tmp_path, monkeypatch):
    data = sheet_data(sheet("<p>甲</p>"))
    print_data(data, "x", tmp_path, pictures=True)
    (tmp_path / "x-9.png").write_bytes(b"of an older, longer sheet")
    (tmp_path / "x-9-1.png").write_bytes(b"of another sheet")
    monkeypatch.setattr(press, "_compile", lambda *given: pytest.fail("printed again"))
    assert print_data(data, "x", tmp_path, pictures=True) == 1
    assert not (tmp_path / "x-9.png").exists() and (tmp_path / "x-9-1.png").exists()


def test_text_is_never_taken_for_markup(tmp_path):
    odd = '#let $x$ *a* _b_ `c` @d <e> "f" -- ... // \\ [g] {h}'
    print_data(sheet_data(sheet(title=odd, body=[{"t": "p", "c": [odd]}])), "x", tmp_path, pictures=False)


def test_a_missing_character_is_named_with_its_page_and_the_command(tmp_path):
    with pytest.raises(PrintError, match=f"“𠮷”（call-script）.*{MEND}"):
        print_data(sheet_data(sheet("<p>𠮷</p>")), "call-script", tmp_path, pictures=False)


def test_handbook_has_the_date_of_its_newest_sheet():
    data = book_data("册", "短答。", [("章", [sheet(), sheet(reviewed="2027-01-01")])])
    assert (data["date"], len(data["chapters"][0]["sheets"])) == ("2027-01-01", 2)


def test_telephones_on_every_sheet_are_registered():
    registered = (DATA / "phones.yml").read_text(encoding="utf-8")
    for line in press.HELP:
        assert f'number: "{line.partition("：")[2]}"' in registered


# ---- command ------------------------------------------------------------------

GUIDE = """---
title: 题
summary: 一句话。
kind: guide
for: 要打电话的人
not_for:
  - who: 收到法院文书的人
    go: guides/y.md
reviewed: "2026-11-22"
changes:
  - date: "2026-11-23"
    what: 首次发布
---
# 题
"""


def test_guides_of_a_site(tmp_path):
    docs, site = tmp_path / "docs", tmp_path / "site"
    (docs / "guides").mkdir(parents=True)
    for slug in ("x", "y"):
        (docs / "guides" / f"{slug}.md").write_text(GUIDE, encoding="utf-8")
        (site / "guides" / slug).mkdir(parents=True)
        (site / "guides" / slug / "index.html").write_text(page("<p>甲</p>"), encoding="utf-8")
    printed = print_guides(site, walk_pages(docs), load_registers())
    assert [(guide.slug, guide.title, guide.pages) for guide in printed] == [("x", "题", 1), ("y", "题", 1)]
    assert printed[0].bytes == (site / "pdf/x.pdf").stat().st_size
    assert sorted(path.name for path in (site / "pdf").iterdir()) == [
        "handbook.pdf",
        "section-guides.pdf",
        "x-1.png",
        "x-small.png",
        "x.pdf",
        "y-1.png",
        "y-small.png",
        "y.pdf",
    ]
    (site / "guides/y/index.html").unlink()
    with pytest.raises(PrintError, match=r"guides/y/index\.html：先运行 python3 scripts build"):
        print_guides(site, walk_pages(docs), load_registers())


def test_command_without_a_site(tmp_path, capsys):
    assert main(["--site", str(tmp_path)]) == 2
    assert "先运行 python3 scripts build" in capsys.readouterr().err
