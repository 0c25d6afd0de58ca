"""Telephone numbers in running text become links that dial, and nothing else changes."""

from __future__ import annotations

import re

import pytest
from lxml import html

from scripts.registers import load_registers
from scripts.registers.model import Phone
from scripts.search.extract import read_page
from scripts.site.dial import link_phones
from scripts.site.dom import parsed
from tests.unit.pieces import changed

NUMBERS = ("110", "120", "12356", "12345", "12321", "010-12321", "010-82951332", "400-161-9995")


def phone(number: str, **more) -> Phone:
    return Phone(number=number, owner="谁", owners=("谁",), does="接", does_not="不接", fact="x", **more)


PHONES = [*map(phone, NUMBERS), phone("12333", dial=False)]


def dialled(text: str) -> str:
    return changed(lambda article: link_phones(article, PHONES), text)


def linked(text: str) -> str:
    """``text`` as the words of an article; comes back with [number] for each link."""
    page = dialled(text)
    for number in NUMBERS:
        shown = re.sub(r"(-\d)", r"<span>\1</span>", number)  # no line ends behind a hyphen
        page = page.replace(f'<a class="tel" href="tel:{number.replace("-", "")}">{shown}</a>', f"[{number}]")
    return page


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>难受就打12356，有人听。</p>", "<p>难受就打[12356]，有人听。</p>"),
        ("<p>有危险打110、120。</p>", "<p>有危险打[110]、[120]。</p>"),
        ("<li><strong>110</strong>或120/110</li>", "<li><strong>[110]</strong>或[120]/[110]</li>"),
        ("座机打010-82951332——占线就换400-161-9995", "座机打[010-82951332]——占线就换[400-161-9995]"),
        ("举报打010-12321，不是12321", "举报打[010-12321]，不是[12321]"),
        ("110报警，12345天天有人，120人民医院", "[110]报警，[12345]天天有人，[120]人民医院"),
        ("<b title='1 &gt; 0'>110</b>", '<b title="1 &gt; 0">[110]</b>'),
    ],
)
def test_a_number_dials(text, wanted):
    assert linked(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "第110条、第 120 条",
        "120元，110.4万笔，1,120元，110,000",
        "12356789，912356，A110，110b",
        "100～120，120—130期",
        "¥110，120%，120 天，110多元",
        "尾号0110，0120-110-1",
        "掌上12333",
        "2026-110",
        '<a href="/x/">打110</a>',
        '<a href="tel:110">110</a>',
        '<h2 id="x">打110</h2>',
        "<code>110</code>",
        "<svg><title>110</title><text>110</text></svg>",
        '<label>写下号码 <input value="110"></label>',
        "<script>let a = 110</script>",
        "<summary>什么时候打110</summary>",
        '<p id="channel-110-when">x</p>',
    ],
)
def test_what_is_no_number_to_dial_stays(text):
    assert linked(text) == text


def test_readers_wordings_stay_and_words_beside_a_box_dial():
    asked = '<h2 id="also-asked">也有人这样问</h2><ul><li>12345打得通吗</li></ul>'
    box = '<li><label class="tick"><input type="checkbox"> 打过政务热线12345</label></li>'
    html = dialled(f"{box}{asked}")
    assert asked in html and 'href="tel:12345">12345</a></label>' in html


def test_twice_equals_once():
    once = dialled("<p>110</p>")
    assert once.count("tel:") == 1 and dialled(once) == once


def test_search_reads_the_same_words(tmp_path):
    page = tmp_path / "index.html"
    page.write_text("<article><h1>题</h1><p>打12356，或者110。</p></article>", encoding="utf-8")
    before = read_page(page, tmp_path)
    tree = parsed(page.read_text(encoding="utf-8"))
    link_phones(tree.find(".//article"), PHONES)
    page.write_bytes(html.tostring(tree, encoding="utf-8"))
    assert "tel:12356" in page.read_text(encoding="utf-8") and read_page(page, tmp_path) == before


def test_what_cannot_be_rung_up_is_said_in_the_register():
    phones = load_registers().phones
    assert {"12381", "12333"} <= {number for number, each in phones.items() if not each.dial}
