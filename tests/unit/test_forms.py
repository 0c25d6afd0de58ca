"""Blanks and boxes of a guide become a form; nothing else changes."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.site.forms import make_form
from tests.unit.pieces import changed

EXTENSIONS = ["attr_list", "def_list", "tables", "pymdownx.blocks.admonition", "pymdownx.blocks.html"]


def form(text: str) -> str:
    return changed(make_form, markdown.markdown(text, extensions=EXTENSIONS))


def test_gap_in_a_sentence_is_named_by_the_words_before_it():
    assert form("我欠________元。") == (
        '<p>我欠<span class="gap"><span class="fill"><textarea class="blank" rows="1" cols="8" '
        'aria-label="我欠（元）" inputmode="decimal" autocomplete="off" placeholder=" "></textarea></span>'
        "元。</span></p>"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("从____年____月____日算", ["从（年）", "从（月）", "从（日）"]),
        ("先说原因。再说数：________", ["再说数"]),
        ("请写 ________，再写________。", ["请写", "再写"]),
        (
            "| 日期 | 说了什么 |\n| --- | --- |\n| 第一次 | ________ |\n| ________ | 听到________ |",
            ["说了什么，第一次", "日期", "听到"],
        ),
        ("## 记下来 {#x}\n\n“________”", ["记下来"]),
    ],
)
def test_names(text, names):
    html = form(text)
    assert [part.split('"')[0] for part in html.split('aria-label="')[1:]] == names


def test_field_rows_have_their_label():
    html = form("- 日期：________ 工号：________\n- 每月能还：________元\n- 结果：________ ________ ________")
    assert html.count('<li class="field-row">') == 3
    assert '<label class="field"><span class="field-name">工号</span><span class="fill">' in html
    assert '<span class="field-unit">元</span></label>' in html
    assert '<span class="fill lines"><textarea class="blank" rows="3" cols="8" autocomplete="off"' in html
    assert "aria-label" not in html


def test_plain_list_item_keeps_its_bullet():
    assert "field-row" not in form("- 我欠________元，分____期")


def test_boxes_to_tick():
    html = form("- [ ] 账单截图\n- [ ] **总额**：本金________元\n- [ ] 录音（[依据](x.md)）")
    assert html.count('type="checkbox"') == 3 and "disabled" not in html and "[ ]" not in html
    assert '<label class="tick"><input type="checkbox" autocomplete="off"> 账单截图</label></li>' in html
    assert '<strong>总额</strong>：本金</label><span class="gap"><span class="fill">' in html  # one field a label
    assert ' 录音</label>（<a href="x.md">依据</a>）</li>' in html  # a link is not part of the target


def test_underscores_that_markdown_took_for_bold_come_back():
    html = form("- **期数**：____期，从________到________\n- 每月能还：________元 从哪天起：________")
    assert html.count("<textarea") == 5 and html.count("<strong>") == 1
    assert form("**真的***粗*") == "<p><strong>真的</strong><em>粗</em></p>"


def test_a_gap_after_bold_words_of_a_box_is_named_by_them():
    assert 'aria-label="孩子老人（元）"' in form("- [ ] **孩子老人**________元")


def test_a_table_with_fields_becomes_cards_on_phones():
    html = form("| 日期 | 数 |\n| --- | --- |\n| 一 | ________ |")
    assert html.startswith('<div class="stack filled"><table>') and html.endswith("</table></div>")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>标题</h2><p>没有横线</p>",
        '<pre><code>____</code></pre><p><code>a____b</code><img alt="____" src="x&gt;y.png"></p>',
        "<p>三条___不算</p><p><strong><em>重</em></strong></p>",
    ],
)
def test_the_rest_stays(html):
    assert changed(make_form, html) == html


WORDS = st.lists(
    st.sampled_from(
        [
            "________",
            "____ ____",
            "元",
            "：",
            "，",
            "日期：",
            "- [ ] ",
            "- ",
            "\n\n",
            "**粗**",
            "&lt;",
            "&amp;",
            "| a | b |\n| - | - |\n",
            "“",
            "[名](x.md)",
            " ",
        ]
    ),
    max_size=14,
)


@given(WORDS)
def test_twice_equals_once_and_no_blank_is_left(parts):
    html = changed(lambda article: None, form("".join(parts)))  # an empty item is written without its end
    assert changed(make_form, html) == html
    assert "____" not in html or "<hr" in html or "<code>" in html
