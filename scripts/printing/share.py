"""The picture that goes with a shared link: a few words and a line icon, by the same Typst and fonts as the sheets."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from scripts.printing.glyphs import MEND, all_text, missing
from scripts.printing.press import SITE_NAME, SUBTITLE, PrintError, print_fonts, several

TEMPLATE = Path(__file__).with_name("share.typ")
WIDTH, HEIGHT = 1200, 630  # pixels: a point of the template is a pixel
ACCENT = "#0b5a4e"


def picture(title: str, sub: str, icon: str, mark: str) -> bytes:
    """PNG of WIDTH x HEIGHT; ``icon`` and ``mark`` are SVG, drawn in the accent colour where they say currentColor.

    Raises PrintError when a character is missing from the fonts.
    """
    data = {"title": title, "sub": sub, "site": SITE_NAME, "claim": SUBTITLE, "icon": icon, "mark": mark}
    if lacking := missing(all_text([title, sub])):
        raise PrintError(
            f"打印用的字体里没有“{lacking}”（分享用的图“{title}”）：改用别的字，或者运行 {MEND} 补字后一起提交"
        )
    text = json.dumps({name: each.replace("currentColor", ACCENT) for name, each in data.items()}, ensure_ascii=False)
    compiler = typst.Compiler(
        str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=print_fonts(), sys_inputs={"data": text}
    )
    return several(compiler.compile(format="png", ppi=72))[0]
