"""What a result of the search shows: markup stays text, marks and excerpts leave words and numbers whole."""

from __future__ import annotations

import re

import pytest

from scripts.search.build import JOINED
from scripts.search.node import ask
from tests.search.small import ASSETS, call, index, write_site

pytestmark = pytest.mark.node


def test_markup_stays_text(tmp_path, node):
    bad = "<img src=x onerror=alert(1)>&\"'"
    pages = {
        "sources/a/": (
            bad + "花呗",
            bad + "花呗",
            [("", "", ""), ("x", bad + "花呗逾期" + bad, "花呗逾期" + bad)],
            [bad + "花呗逾期"],
        )
    }
    site = write_site(tmp_path, pages)
    index(site, pins=())
    item = ask(site, ["<img src=x onerror=alert(1)>花呗逾期"])[0]["items"][0]
    assert item["title"]["text"] == bad + "花呗" and all(item["title"]["text"][a:b] for a, b in item["title"]["marks"])
    text = "".join((ASSETS / name).read_text(encoding="utf-8") for name in JOINED["panel.js"])
    assert "innerHTML" not in text and "insertAdjacentHTML" not in text


def test_marks_follow_numerals_and_wide_letters(node):
    shown = "(raw, tokens, words) => marks(raw, { tokens: new Set(tokens), words }).map(([a, b]) => raw.slice(a, b))"
    assert call(
        node,
        [shown, ["逾期三个月，ＡＰＰ里", ["3个", "个月", "app"], []]],
        [shown, ["没按时还，按时", [], ["没按时还"]]],
    ) == [["三个月", "ＡＰＰ"], ["没按时还"]]


@pytest.mark.parametrize("number", ["95188", "400-161-9995", "24%", "010-82951332"])
def test_a_number_is_never_cut_in_an_excerpt(node, number):
    cut = "(raw) => excerpt(raw, { tokens: new Set(['催收']), words: [] })"
    texts = [f"催收{'字' * before}{number}并留凭证{'字' * 80}" for before in range(70, 92)]
    digits = [re.findall(r"[0-9][0-9.%-]*", shown) for shown in call(node, *[[cut, [text]] for text in texts])]
    assert all(row in ([], [number]) for row in digits) and [number] in digits and [] in digits
