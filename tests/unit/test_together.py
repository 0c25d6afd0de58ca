"""A number stays on the line of its unit, the number of a note on that of its word."""

from __future__ import annotations

import pytest
from lxml import html

from scripts.site.together import hold_quantities, last_word


def held(body: str) -> list[str]:
    element = html.fragment_fromstring(body, create_parent="div")
    words = element.text_content()
    hold_quantities(element)
    hold_quantities(element)  # twice equals once
    assert element.text_content() == words
    return [each.text_content() for each in element.iter("span") if each.get("class") == "whole"]


@pytest.mark.parametrize(
    ("body", "together"),
    [
        ("收到之日起15日内", ["15日"]),
        ("到2026年12月7日为止", ["2026年", "12月", "7日"]),
        ("1～3天，10万～20万元", ["1～3天", "10万～20万元"]),
        ("第8条写3个工作日", ["第8条", "3个工作日"]),
        ("每月1,500.5元", ["1,500.5元"]),
        ("<p>欠<b>500元</b>和6个月</p>", ["500元", "6个月"]),
        ("打12378，拨110报警", []),
        ("24%", []),
        ("<code>15日</code><button>3天</button>", []),
    ],
)
def test_numbers_keep_their_units(body, together):
    assert held(body) == together


@pytest.mark.parametrize(
    ("text", "before", "word"),
    [
        ("不能上诉", "不能上", "诉"),
        ("最长15日", "最长", "15日"),
        ("写着“全清”", "写着“全", "清”"),
        ("看《办法》", "看《办", "法》"),
        ("。 ", "。 ", ""),
    ],
)
def test_the_last_word_of_a_text(text, before, word):
    content = [text]
    assert "".join(last_word(content)) == word
    assert "".join(content) == before


def test_a_link_is_taken_whole_and_other_elements_stay():
    link, tick = html.fragment_fromstring("<a href='x'>《办法》</a>"), html.fragment_fromstring("<label>x</label>")
    content = ["看", link]
    assert last_word(content) == [link] and content == ["看"]
    assert last_word(["看", tick]) == [] and last_word([]) == []


def test_a_row_that_is_a_link_keeps_its_place():
    """The styles of a list of links reach them as children of their row."""
    row = [html.fragment_fromstring("<a href='tel:12356'>12356</a>")]
    assert last_word(row) == [] and len(row) == 1


def test_what_is_held_already_takes_the_number_in():
    element = html.fragment_fromstring("<p>最长<span class='whole'>15日</span></p>")
    content = ["最长", element[0]]
    assert last_word(content) == ["15日"] and content == ["最长"]
