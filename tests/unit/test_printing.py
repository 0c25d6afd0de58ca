"""Sheets: from the built page to the tree, from the tree to the PDF."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from scripts.pages import walk_pages
from scripts.paths import DATA
from scripts.printing import fonts, main, press, print_guides
from scripts.printing.glyphs import COVERED, FONTS, MEND, missing
from scripts.printing.press import PrintError, Sheet, book_data, print_data, sheet_data
from scripts.printing.tree import TreeError, page_tree
from scripts.registers import load_registers
from scripts.site import forms
from scripts.site.dom import BuiltPage, parsed

ADDRESS = "https://mingbaizhi.example/guides/x/"
EVERYTHING = """
<h2>列表</h2><ul><li>甲<ul><li>乙</li></ul></li><li><p>丙</p></li></ul><ol start="3"><li>丁</li></ol>
<ul><li>原因：________ ________</li><li>日期：________ 工号：________</li>
<li>[ ] 打勾（<a href="../../sources/law/#a">依据</a>）</li>
<li>[ ] 金额________元</li></ul><h3>小标题</h3><dl><dt>词</dt><dd>解释</dd></dl>
<div class="script"><dl><dt>对方说</dt><dd>“问”</dd><dt>你说</dt><dd>“还____元”</dd>
<dt>为什么</dt><dd>因为</dd></dl></div>
<table><thead><tr><th>日期</th><th>说了什么</th></tr></thead><tbody><tr><td>____</td><td>________ ________</td></tr>
<tr><td></td></tr></tbody></table><div class="admonition cost"><p class="admonition-title">要花钱</p><p>字</p></div>
<details><summary>折起来的</summary><p>也要印</p></details><blockquote><p>引用</p></blockquote><hr>
<p>一<br>二<code>三</code><strong>四</strong><a href="../y/">五</a></p>
"""


def page(body: str) -> str:
    built = BuiltPage(
        "guides/x/index.html",
        parsed(
            f'<html><head><link rel="canonical" href="{ADDRESS}"></head><body><article><h1>题</h1>{body}'
            "</article></body></html>"
        ),
    )
    forms.make_form(built.article)
    return built.text()


def tree(body: str) -> list[dict]:
    return page_tree(page(body))[1]


def sheet(body: str = EVERYTHING, **more) -> Sheet:
    given = {
        "slug": "x",
        "title": "题",
        "summary": "一句话。",
        "audience": (("写给", "你"),),
        "url": ADDRESS,
        "reviewed": "2026-11-22",
        "version": "2026-11-01",
        "body": tree(body),
    }
    return Sheet(**{**given, **more})


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(press, "KEEP", tmp_path / "cache")


# ---- tree ---------------------------------------------------------------------


def test_address_and_body():
    address, body = page_tree(page("<p>甲</p>"))
    assert (address, body) == (ADDRESS, [{"t": "p", "c": ["甲"]}])


def test_what_the_template_of_the_site_adds_is_left_out():
    assert tree(
        '<div class="page-head"><p>短答</p></div><nav>目录</nav><p>甲<a class="headerlink" href="#">¶</a></p>'
        "<button>打印</button>"
    ) == [{"t": "p", "c": ["甲"]}]


def test_also_asked_is_not_printed():
    assert tree('<p>甲</p><h2 id="also-asked">也有人这样问</h2><ul><li>问</li></ul><h2>后面</h2><p>乙</p>') == [
        {"t": "p", "c": ["甲"]},
        {"t": "h", "level": 2, "c": ["后面"]},
        {"t": "p", "c": ["乙"]},
    ]


def test_a_heading_with_nothing_below_is_left_out():
    parts = tree("<h2>甲</h2><svg></svg><h2>乙</h2><h3>丙</h3><p>字</p><h2>丁</h2>")
    assert [part["c"] for part in parts] == [["乙"], ["丙"], ["字"]]


ROAD_MAP = """<h2>九步</h2><div class="roadmap">
<svg class="for-phone" viewBox="0 0 324 94" aria-label="路线图">
<a href="../y/"><text x="46" y="9" font-size="17">短信</text><text x="46" y="20" font-size="15">先核对</text></a>
</svg><svg class="for-desktop" viewBox="0 0 684 75"></svg></div><p>字</p>"""


def test_the_road_map_is_as_narrow_as_its_words_and_says_them():
    _, drawn, _ = tree(ROAD_MAP)
    assert (drawn["t"], drawn["alt"]) == ("map", "路线图：短信，先核对")
    assert 'viewBox="0 0 91 94"' in drawn["svg"] and "<style>" in drawn["svg"]


def test_an_article_with_the_road_map_is_one_page_and_the_words_of_the_drawing_are_text(tmp_path):
    data = press.article_data(sheet(ROAD_MAP))
    press.print_data(data, "map", tmp_path, pictures=False)
    [only] = PdfReader(tmp_path / "map.pdf").pages
    assert data["part"] == "map" and "先核对" in only.extract_text()
    assert press.article_data(sheet("<p>字</p>"))["part"] == "book"


def test_a_link_leads_to_the_full_address():
    [paragraph] = tree('<p>五年（<a href="../../sources/law/">征信条例</a>）。</p>')
    assert paragraph["c"][1] == {"t": "a", "href": "https://mingbaizhi.example/sources/law/", "c": ["征信条例"]}


def test_a_telephone_is_printed_as_its_number_alone():
    assert tree('<p>打<a class="tel" href="tel:110">110</a>。</p>') == [{"t": "p", "c": ["打110。"]}]


def test_lists_are_cut_where_fields_and_boxes_begin():
    parts = tree(
        "<ul><li>甲</li><li>原因：________ ________</li><li>数：________元 天：________</li><li>[ ] 乙</li></ul>"
    )
    assert [part["t"] for part in parts] == ["ul", "fields", "ticks"]
    assert parts[1]["c"] == [
        [{"name": "原因", "unit": "", "lines": 2, "hand": 0}],
        [{"name": "数", "unit": "元", "lines": 1, "hand": 0}, {"name": "天", "unit": "", "lines": 1, "hand": 0}],
    ]
    assert parts[2]["columns"] == 4


def test_only_the_last_gap_of_a_line_runs_to_the_margin():
    [paragraph] = tree("<p>从________到________</p>")
    assert [part["last"] for part in paragraph["c"] if isinstance(part, dict)] == [False, True]


def test_columns_get_width_by_what_they_hold():
    [table] = tree(
        "<table><thead><tr><th>日期</th><th>说了什么</th></tr></thead><tbody><tr><td>____</td>"
        f"<td>{'_' * 30}</td></tr></tbody></table>"
    )
    assert (table["head"], [column["share"] for column in table["cols"]]) == (1, [16, 30])


@pytest.mark.parametrize(
    ("cell", "least"),
    [("____", 36), ("一：____", 44), ("____年", 0), ("记下哪一天再去问一次：____", 0), ("____ ____", 0)],
)
def test_a_column_for_dates_by_hand_keeps_their_room(cell, least):
    """32 mm and the sides of the cell, and a word before it; a sentence breaks instead."""
    [table] = tree(f"<table><thead><tr><th>日期</th></tr></thead><tbody><tr><td>{cell}</td></tr></tbody></table>")
    assert table["cols"][0]["least"] == least


def test_fields_for_dates_and_telephones_ask_for_room():
    [fields] = tree("<ul><li>收到日期：____ 电话：____ 法院：____ 截至：____日</li></ul>")
    assert [one["hand"] for one in fields["c"][0]] == [32, 32, 0, 0]


def test_cells_keep_room_to_write():
    [table] = tree("<table><tr><td>甲</td><td>____</td><td>____ ____</td></tr><tr><td></td></tr></table>")
    assert [cell[0].get("lines") for row in table["rows"] for cell in row] == [None, 1, 2, 1, 1, 1]


def test_ruled_lines_stand_between_paragraphs():
    assert [block["t"] for block in tree("<p>对方说________ ________完</p>")] == ["p", "lines", "p"]


def test_line_breaks_of_the_source_mean_nothing_between_han():
    assert tree("<p>一行\n两行 and\nmore</p>") == [{"t": "p", "c": ["一行两行 and more"]}]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<html><body><article></article></body></html>", "site_url"),
        (f'<html><head><link rel="canonical" href="{ADDRESS}"></head></html>', "article"),
    ],
)
def test_pages_that_are_no_guides(html, said):
    with pytest.raises(TreeError, match=said):
        page_tree(html)


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


def test_nothing_is_printed_twice(tmp_path, monkeypatch):
    data = sheet_data(sheet("<p>甲</p>"))
    print_data(data, "x", tmp_path, pictures=True)
    (tmp_path / "x-9.png").write_bytes(b"of an older, longer sheet")
    monkeypatch.setattr(press, "_compile", lambda *given: pytest.fail("printed again"))
    assert print_data(data, "x", tmp_path, pictures=True) == 1
    assert not (tmp_path / "x-9.png").exists()


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


def test_numbers_of_notes_stay_numbers_with_their_list():
    entry = (
        '<li><p>长的陈述。</p><p class="m"><a href="../../sources/x/#a" data-paper="《民事诉讼法》第85条">'
        "《民事诉讼法》第八十五条</a></p></li>"
    )
    other = '<li><p>别的。</p><p class="m"><a href="../../sources/y/#b">法院说明</a></p></li>'
    html = page('<p>要在15日内<a class="n" href="#r1">1</a>。</p>' + f'<ol class="notes">{entry}{other}{entry}</ol>')
    _, body = page_tree(html)
    assert body[0]["c"] == ["要在15日内", {"t": "note", "c": ["1"]}, "。"]
    assert len(body) == 2
    assert body[-1] == {"t": "notes", "c": [["1、3", "《民事诉讼法》第85条"], ["2", "法院说明"]]}
