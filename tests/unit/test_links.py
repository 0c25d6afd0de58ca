"""Where links of built pages lead, and which lead nowhere."""

from __future__ import annotations

import pytest

from scripts.site import links
from scripts.site.again import Finished
from scripts.site.dom import parsed
from scripts.site.render import plainly


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("../y/", ("faq/y/index.html", "")),
        ("../../", ("index.html", "")),
        ("..", ("faq/index.html", "")),
        ("#a", ("faq/x/index.html", "a")),
        ("../../pdf/a.pdf", ("pdf/a.pdf", "")),
        (".", ("faq/x/index.html", "")),
        ("../y/?q=1#b", ("faq/y/index.html", "b")),
        ("%E7%94%B2.html", ("faq/x/甲.html", "")),
        ("../..", ("index.html", "")),
    ],
)
def test_where_a_link_leads(address, wanted):
    assert links.target("faq/x/index.html", address) == wanted


def test_links_to_nothing_are_named(tmp_path):
    (tmp_path / "style.css").touch()
    named = ("two/#there", "gone/", "#here", "two/#lost", "https://a.example/", "tel:110")
    one = parsed(
        '<html><head><link href="style.css"></head><body id="here"><img src="no.png">'
        + "".join(f'<a href="{address}">甲</a>' for address in named)
        + "</body></html>"
    )
    two = parsed('<html><body><p id="there">文</p></body></html>')
    pages = {
        rel: Finished(False, links.ids_of(page), links.targets_of(page, rel))
        for rel, page in (("index.html", one), ("two/index.html", two))
    }
    assert links.broken(pages, tmp_path) == [
        "index.html：没有 gone/index.html 这个文件",
        "index.html：没有 no.png 这个文件",
        "index.html：two/index.html 里没有 #lost",
    ]


@pytest.mark.parametrize(
    ("warning", "told"),
    [
        (
            "Doc file 'faq/x.md' contains a link '../gone.md', but the target 'gone.md' is not found among "
            "documentation files. Did you mean '../here.md'?",
            "docs/faq/x.md:3 链接“../gone.md”不通，没有这个文件：改成有的那一页，或者先新建；是不是“../here.md”？",
        ),
        (
            "Doc file 'faq/x.md' contains a link 'y.md#lost', but the doc 'faq/y.md' does not contain an anchor "
            "'#lost'.",
            "docs/faq/x.md:5 链接“y.md#lost”不通，那一页没有这个编号的小标题：照那一页标题后面的 {#…} 改",
        ),
        (
            "Doc file 'faq/x.md' contains an absolute link '/y/', it was left as is.",
            "docs/faq/x.md 链接“/y/”不通，要写从这一页到那个 .md 文件的相对路径，如 ../court/summons.md",
        ),
        ("Something else", "Something else"),
    ],
)
def test_what_mkdocs_says_of_a_lost_link_has_its_line_and_cure(tmp_path, warning, told):
    (tmp_path / "faq").mkdir()
    (tmp_path / "faq" / "x.md").write_text("# 甲\n\n看[乙](../gone.md)。\n\n看[丙](y.md#lost)。\n", encoding="utf-8")
    assert plainly(warning, tmp_path) == told
