"""The announced successor of the generator makes the same pages from the same tree; one module alone knows MkDocs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.paths import ROOT
from scripts.project import load_project
from scripts.site.successor import compare, differences

# What README lists: raw links inside the drawing of the road map are moved one folder up by Zensical
KNOWN = {"只有Zensical有的断链": r"stages/roadmap/index\.html：没有 [a-z-]+/index\.html 这个文件"}
PAGE = """<!doctype html><html><head><title>{title}</title><link rel="stylesheet" href="a.css"></head>
<body><a class="skip" href="#{skip}">跳</a><a class="brand" href="{home}">家</a>
<article id="content"><p id="{anchor}">{words}</p><details class="{css}"><p>叠</p></details></article></body></html>"""
SAME = {"title": "一", "skip": "content", "home": "..", "anchor": "a", "words": "字", "css": "unsearched"}


def site(folder: Path, **changed: str) -> Path:
    for rel in ("index.html", "x/index.html"):
        (folder / rel).parent.mkdir(parents=True, exist_ok=True)
        given = SAME | {"home": "." if rel == "index.html" else ".."} | (changed if rel != "index.html" else {})
        (folder / rel).write_text(PAGE.format(**given), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({}, None),
        ({"home": "./.."}, None),
        ({"home": ""}, "回首页的链接"),
        ({"title": "二"}, "标题"),
        ({"skip": "__skip"}, "跳到正文的链接有没有去处"),
        ({"anchor": "b"}, "锚点"),
        ({"words": "别的字"}, "正文的字"),
        ({"css": "x"}, "不进搜索的部分有几处"),
    ],
)
def test_a_difference_is_named(tmp_path, changed, name):
    found = compare(site(tmp_path / "one"), site(tmp_path / "two", **changed))
    assert found == ({name: ["x/index.html"]} if name else {})


def test_a_page_that_is_missing_is_named(tmp_path):
    one, two = site(tmp_path / "one"), site(tmp_path / "two")
    (two / "x" / "index.html").unlink()
    assert compare(one, two) == {"只有MkDocs有的页": ["x/index.html"]}


@pytest.mark.slow
def test_zensical_makes_the_same_site(engine):
    found = differences(load_project(), engine("zensical"))
    left = {
        name: lines
        for name, pages in found.items()
        if (lines := [line for line in pages if not re.fullmatch(KNOWN.get(name, "(?!)"), line)])
    }
    assert left == {}


def test_one_module_alone_knows_the_generator():
    knows = re.compile(r"^\s*(?:from|import) (?:mkdocs|material|zensical)\b", re.M)
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "scripts").rglob("*.py")
        if knows.search(path.read_text(encoding="utf-8"))
    }
    assert found - {"scripts/search/peers.py"} == {"scripts/site/render.py"}, "peers.py measures Material's own search"
