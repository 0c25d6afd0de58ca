"""Where links of built pages lead, and which lead nowhere."""

from __future__ import annotations

import pytest

from scripts.site import links
from scripts.site.again import Finished
from scripts.site.dom import parsed


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
