"""Sheets: from the built page to the tree."""

from __future__ import annotations

import pytest

from scripts.printing.tree import TreeError, page_tree
from tests.unit.small_sheet import ADDRESS, ROAD_MAP, page, tree


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


def test_the_road_map_is_as_narrow_as_its_words_and_says_them():
    _, drawn, _ = tree(ROAD_MAP)
    assert (drawn["t"], drawn["alt"]) == ("map", "路线图：短信，先核对")
    assert 'viewBox="0 0 91 94"' in drawn["svg"] and "<style>" in drawn["svg"]


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
