"""The picture of a shared link: which one a page names, and what is drawn."""

from __future__ import annotations

import struct

import pytest
from lxml import html

from scripts.pages import parse_page, walk_pages
from scripts.printing.press import PrintError
from scripts.printing.share import HEIGHT, WIDTH, picture
from scripts.site import sharing
from scripts.text.addresses import is_real

HEAD = '<html><head><meta property="og:site_name" content="站"></head><body></body></html>'
LARGEST = 40_000  # bytes: phones fetch it over a poor line


def named(rel: str, address: str, head: str = HEAD) -> dict[str, str]:
    tree = html.document_fromstring(head)
    sharing.name_picture(tree, rel, address)
    return {each.get("property"): each.get("content") for each in tree.iter("meta")}


@pytest.mark.parametrize(
    ("address", "real"),
    [
        ("https://mingbaizhi.cn/", True),
        ("https://mingbaizhi.cn:8443/sub/", True),
        ("https://mingbaizhi.example/", False),
        ("http://localhost:8000/", False),
        ("https://mylocalhost.cn/", True),
        ("https://a.test/", False),
        ("", False),
        ("/", False),
    ],
)
def test_only_an_address_that_readers_can_reach_is_real(address: str, real: bool) -> None:
    assert is_real(address) is real
    assert ("og:image" in named("court/x/index.html", address)) is real


def test_a_page_names_the_picture_of_its_section() -> None:
    found = named("court/summons/index.html", "https://mingbaizhi.cn/sub/")
    assert found["og:image"] == "https://mingbaizhi.cn/sub/share/court.png"
    assert (found["og:image:width"], found["og:image:height"]) == (str(WIDTH), str(HEIGHT))
    assert found["og:image:alt"]
    for rel in ("index.html", "about/privacy/index.html", "glossary/index.html"):
        assert named(rel, "https://mingbaizhi.cn/")["og:image"].endswith("/share/home.png"), rel


def test_a_page_that_tells_nothing_of_itself_names_none() -> None:
    assert named("404.html", "https://mingbaizhi.cn/", "<html><head></head><body></body></html>") == {}


def test_every_section_has_a_small_picture(tmp_path) -> None:
    pages = walk_pages()
    drawn = {path.stem: path.read_bytes() for path in sharing.draw_pictures(tmp_path, pages)}
    assert set(drawn) == {*sharing.ICONS, sharing.HOME}
    assert {sharing.section_of(page.rel) for page in pages} <= set(drawn)
    for name, data in drawn.items():
        assert data[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", data[16:24]) == (WIDTH, HEIGHT), name
        assert len(data) <= LARGEST, f"{name}：{len(data)}字节"
    assert len(set(drawn.values())) == len(drawn)


def test_a_number_in_the_title_stays_out(tmp_path, monkeypatch) -> None:
    said = []

    def note(title: str, sub: str, *_: str) -> bytes:
        said.append((title, sub))
        return b""

    monkeypatch.setattr(sharing, "picture", note)
    texts = {"faq": "全部问题：219个", "court": "法院：文书和期限"}
    pages = [parse_page(f"{name}/index.md", f"---\ntitle: {text}\n---\n# {text}\n") for name, text in texts.items()]
    sharing.draw_pictures(tmp_path, pages)
    assert said[:2] == [("法院", "文书和期限"), ("全部问题", "")]
    assert said[-1][0] == "逾期明白纸" and "。" not in said[-1][1]


def test_a_character_without_a_shape_is_told() -> None:
    with pytest.raises(PrintError, match="没有“\U0002a6d6”"):
        picture("\U0002a6d6", "", "", "")
