"""Units, words and places: true in every construct of Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from scripts.lint.document import Document
from scripts.lint.files import parse
from scripts.text.inline import CELL, OBJECT
from tests.unit.any_markdown import MARKDOWN

FRONT = "---\ntitle: 测试\nsummary: 这是测试用的一页。\nkind: faq\n---\n"


def page(body: str, rel: str = "faq/credit/x.md") -> Document:
    doc = parse((FRONT + body).encode(), rel, rel)
    assert isinstance(doc, Document), doc
    return doc


def shape(body: str) -> list[tuple[str, str]]:
    return [(u.kind, u.text) for u in page(body).body]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# 标题 {#top}\n\n一段\n两行。", [("heading", "标题 "), ("paragraph", "一段两行。")]),
        ("see this\nline", [("paragraph", f"see this{CELL}line")]),
        (
            "- 甲\n- 乙\n    - 丙\n\n    乙的第二段\n1. 丁",
            [("item", "甲"), ("item", "乙"), ("item", "丙"), ("item", "乙的第二段"), ("item", "丁")],
        ),
        ("- [ ] 账单\n- [x] 合同", [("item", "账单"), ("item", "合同")]),
        (
            "| 甲 | 乙 |\n| --- | --- |\n| 一 \\| 二 | `a|b` 三 |",
            [("header", f"甲{CELL}乙"), ("row", f"一 | 二{CELL}{OBJECT} 三")],
        ),
        (
            "对方说\n:   “还钱”\n\n你说\n:   “好”",
            [("term", "对方说"), ("definition", "“还钱”"), ("term", "你说"), ("definition", "“好”")],
        ),
        ("/// danger | 标题\n内容\n///\n外面", [("box", "标题"), ("paragraph", "内容"), ("paragraph", "外面")]),
        ("//// html | div.a\n/// cost | 钱\n内\n///\n////", [("box", "钱"), ("paragraph", "内")]),
        ("/// html | div.a\n    attrs: {id: x}\n\n字\n///", [("paragraph", "字")]),
        ("> 引文\n> 两行", [("paragraph", "引文两行")]),
        ("```\n看\n```", [("paragraph", OBJECT)]),
        ("~~~py\n看", [("paragraph", "~~~py看")]),
        ("段落\n\n    缩进的代码\n\n后面", [("paragraph", "段落"), ("paragraph", "缩进的代码"), ("paragraph", "后面")]),
        ("<!-- 注释\n\n两段 -->\n字<!-- 行内 -->后", [("paragraph", "字后")]),
        ("<!-- 没有关上\n字", [("paragraph", "<!-- 没有关上字")]),
        ("<script>\n不看\n</script>\n看", [("paragraph", "看")]),
        ('<div class="a">字</div>', [("html", "字")]),
        ("**粗**和*斜*和_下_和~~删~~，a_b_c，____元", [("paragraph", "粗和斜和_下_和~~删~~，a_b_c，____元")]),
        (
            '[文字](a.md "题")和![图](b.png)和<https://x.cn>和[参照][r]\n\n[r]: c.md',
            [("paragraph", f"文字和{OBJECT}和{OBJECT}和参照")],
        ),
        ("[跨\n行](a.md)", [("paragraph", "跨行")]),
        ("`代码`、``a`b``、没关`上", [("paragraph", f"{OBJECT}、{OBJECT}、没关`上")]),
        ("5&nbsp;年&lt;、\\*星\\*", [("paragraph", "5\u00a0年<、*星*")]),
        ("一\r\n二\r\n\r\n三", [("paragraph", "一二"), ("paragraph", "三")]),
        ("---\n\n***", []),
    ],
    ids=lambda x: x[:16].replace("\n", "/") if isinstance(x, str) else "",
)
def test_units(body, expected):
    assert shape(body) == expected


def test_citations_serve_their_paragraph_item_row_or_script():
    cite = "[依据](../../sources/law.md#a)"
    doc = page(
        f"甲{cite}\n\n乙\n\n- 丙{cite}\n    - 丁\n- 戊\n\n| 己 | 庚{cite} |\n| - | - |\n| 辛 | 壬 |\n\n"
        f"/// html | div.script\n\n对方说\n:   子\n\n为什么\n:   丑{cite}\n\n///\n"
    )
    proved = {u.text[0] for u in doc.body if doc.scopes[u.scope]}
    assert proved == {"甲", "丙", "己", "对", "子", "为", "丑"}


def test_same_item_second_paragraph_shares_the_citation():
    doc = page("- 甲[依据](../../sources/law.md#a)\n\n    第二段\n- 乙")
    assert [bool(doc.scopes[u.scope]) for u in doc.body] == [True, True, False]


def test_only_links_to_entries_of_sources_pages_are_citations():
    doc = page(
        "[a](../../sources/law.md#x)[b](../../sources/index.md#x)[c](../../sources/law.md)[d](../court/law.md#x)"
    )
    assert doc.cited == ["x"]


def test_front_matter_values_know_their_place():
    text = "---\r\ntitle: '他说''好''，😀逾期'\r\nsummary: >\r\n  第一行\r\n  第二行。\r\nkind: faq\r\n---\r\n"
    doc = parse(text.encode(), "faq/a/b.md", "x")
    title, summary = doc.units[0], doc.units[1]
    assert title.text == "他说'好'，😀逾期" and doc.text[title.at(title.text.index("逾"))] == "逾"
    assert doc.place(title.at(title.text.index("逾"))) == (2, 18)
    assert doc.place(summary.at(summary.text.index("二"))) == (5, 4)


def test_quotations_and_myths_are_blanked_but_not_the_wording_of_a_rule():
    doc = page("他说“还5年”，条例规定：“保存5年”。\n\n/// myth | 网上\n都错\n///\n\n“没关上的5年")
    a, _, c, d = doc.body
    assert a.unquoted == "他说" + OBJECT * 5 + "，条例规定：“保存5年”。"
    assert set(c.unquoted) == {OBJECT} and d.unquoted == "“没关上的5年"


def test_an_unclosed_box_exempts_nothing():
    assert page("/// myth | 网上\n内容").body[1].boxes == ("unclosed",)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_every_flat_character_stands_where_it_says(body):
    doc = page(body)
    for unit in doc.body:
        for k, char in enumerate(unit.text):
            at = unit.at(k)
            assert 0 <= at <= len(doc.text)
            assert char in (OBJECT, CELL) or doc.text[at] == char or doc.text[at] == "&"
        assert len(unit.unquoted) == len(unit.text)
    for block in doc.layout.blocks:
        assert all(a <= b for a, b in block.pieces)
