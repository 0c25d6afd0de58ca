"""What styles lose on their way to readers: comments and blanks, never a rule."""

from __future__ import annotations

import pytest

from scripts.site.styles import shorten, shorten_styles


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("/* why */\n.a, .b > c {\n  color: red;\n  margin: 0 1px;\n}\n", ".a,.b>c{color:red;margin:0 1px}"),
        (".a { width: calc(100% + 3.2rem); }", ".a{width:calc(100% + 3.2rem)}"),
        (".a :hover, .a:hover { top: 0; }", ".a :hover,.a:hover{top:0}"),
        ('.a::after { content: "  ›; /  "; content: "›" / ""; }', '.a::after{content:"  ›; /  ";content:"›" / ""}'),
        (
            "@media screen and (min-width: 60em) { a + b { color: red } }",
            "@media screen and (min-width:60em){a+b{color:red}}",
        ),
        ("a ~ b, c:not(d + e) + f { width: calc(1px + 1vw) }", "a ~ b,c:not(d + e)+f{width:calc(1px + 1vw)}"),
        (":root { --edge: #fff; } /* a */ /* b */", ":root{--edge:#fff}"),
    ],
)
def test_shortened(written, served):
    assert shorten(written) == served
    assert shorten(served) == served


def test_every_style_of_the_site_and_nothing_else(tmp_path):
    style, page = tmp_path / "assets" / "x" / "a.css", tmp_path / "index.html"
    style.parent.mkdir(parents=True)
    style.write_text("a { color: red; }")
    page.write_text("a { color: red; }")
    shorten_styles(tmp_path)
    assert style.read_text() == "a{color:red}" and page.read_text() == "a { color: red; }"
