"""Words that only a screen can follow, and what paper says instead."""

from __future__ import annotations

from lxml import html

from scripts.printing.tree import page_tree
from scripts.site.papered import PHRASES, word_for_paper
from tests.unit.small_sheet import page, tree


def worded(body: str) -> html.HtmlElement:
    article = html.fromstring(f"<article>{body}</article>")
    word_for_paper(article)
    return article


def shown(article: html.HtmlElement, hidden: str) -> str:
    return "".join(article.xpath(f'.//text()[not(ancestor::*[contains(@class, "{hidden}")])]'))


def test_a_phrase_has_its_words_for_paper_and_the_screen_keeps_its_own():
    article = worded("<p>在图上，点进那一步。</p>")
    assert shown(article, "paper-only") == "在图上，点进那一步。"
    assert shown(article, "noprint") == "在图上，找到那一步。"
    assert all(screen != paper for screen, paper in PHRASES.items())


def test_the_box_of_a_sheet_is_not_opened_papered():
    article = worded(
        '<div class="admonition printit"><p>一页。<a href="../../guides/x/">打开<b>急救卡</b></a></p></div>'
    )
    assert shown(article, "noprint") == "一页。见急救卡"
    assert shown(article, "paper-only") == "一页。打开急救卡"


def test_a_tool_is_said_to_be_a_page_of_the_web():
    article = worded('<p>用<a href="../../tools/deadline/">算最后一天</a>算，看<a href="../tools/">全部</a></p>')
    assert shown(article, "noprint") == "用算最后一天（网页）算，看全部"
    assert shown(article, "paper-only") == "用算最后一天算，看全部"


def test_steps_that_were_folded_away_go_on_without_a_box():
    body = (
        '<section class="do"><h2>现在做</h2><ol><li>甲</li></ol>'
        '<details><summary>还有1步</summary><ol start="2"><li>乙</li></ol></details></section>'
    )
    before = page_tree(page(body))[1]
    assert [part["t"] for part in before] == ["h", "ol", "box"]
    after = tree(html.tostring(worded(body), encoding="unicode"))
    assert [part["t"] for part in after] == ["h", "ol", "ol"] and after[2]["start"] == 2


def test_twice_equals_once():
    body = (
        '<p>点进那一步，用<a href="../tools/sms/">短信核对</a></p>'
        '<div class="printit"><p><a href="../guides/x/">打开卡片</a></p></div>'
    )
    once = worded(body)
    text = html.tostring(once)
    word_for_paper(once)
    assert html.tostring(once) == text
