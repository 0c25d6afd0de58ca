"""How paper and pages look, against kept pictures: every page of every sheet, and a dozen pages on a phone.

A picture is kept as a coarse grid of ink, a digit a cell (0 white, 9 black), in pictures.txt: a few kB in all, readable
in a diff. The words of the site change often, so the tolerance lets a line more or less pass; what it stops is a layout
that falls apart: a page that is gone or new, a lost style, an empty half. Where the change is meant:

    MINGBAIZHI_PICTURES=renew .venv/bin/python -m pytest tests/site/test_pictures.py
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from scripts.pages import walk_pages

KEPT = Path(__file__).with_name("pictures.txt")
PAPER, PHONE = (12, 17), (9, 37)  # cells of a grid: wide, high
HIGH = 1480  # pixels of a page that are compared: two screens
MEAN, AREA = 0.75, 0.12  # of ten: how far the cells may be off on average; share of cells that may be off by 3 or more
SLUGS = sorted(Path(page.rel).stem for page in walk_pages() if page.kind == "guide")
PAGES = (
    "",
    "guides/",
    "guides/plan/",
    "guides/letter-extension/",
    "guides/first-aid/",
    "stages/roadmap/",
    "court/payment-order/",
    "paths/compare/",
    "tools/deadline/",
    "tools/",
    "glossary/",
    "sources/civil-code/",
)


def grid(picture: Image.Image, size: tuple[int, int]) -> list[str]:
    """Rows of digits: the darkness of each cell; a cell that is a third ink is black enough for 9."""
    small = picture.convert("L").resize(size, Image.Resampling.BOX)
    cells = [min(9, (255 - value) * 27 // 255) for value in small.tobytes()]
    return ["".join(map(str, cells[at : at + size[0]])) for at in range(0, len(cells), size[0])]


def kept() -> dict[str, list[str]]:
    blocks = KEPT.read_text(encoding="utf-8").strip().split("\n\n") if KEPT.exists() else []
    return {name: rows for name, *rows in (block.split("\n") for block in blocks)}


def compare(found: dict[str, list[str]], kind: str) -> None:
    """Fail with the names that look different; or keep what was found."""
    wanted = {name: rows for name, rows in kept().items() if name.startswith(kind)}
    if os.environ.get("MINGBAIZHI_PICTURES") == "renew":
        others = {name: rows for name, rows in kept().items() if not name.startswith(kind)}
        text = "\n\n".join("\n".join([name, *rows]) for name, rows in sorted({**others, **found}.items()))
        KEPT.write_text(text + "\n", encoding="utf-8")
        return
    assert found.keys() == wanted.keys(), "张数或者页数变了"
    assert not [name for name in found if differs(found[name], wanted[name])]


def differs(one: list[str], other: list[str]) -> bool:
    off = [abs(int(a) - int(b)) for a, b in zip("".join(one), "".join(other), strict=True)]
    return sum(off) / len(off) > MEAN or sum(each > 2 for each in off) / len(off) > AREA


def test_a_lost_style_is_seen_and_a_changed_word_is_not():
    rows = ["000000000000", "034443210000", *["045554443210"] * 8, "000000000000"]
    word = [*rows[:3], "045554443000", *rows[4:]]
    assert not differs(rows, word)
    assert differs(rows, [*["000000000000"] * 5, *rows[:6]])
    assert differs(rows, ["0" * 12] * len(rows))


def test_every_page_of_every_sheet(built_site):
    found = {}
    for slug in SLUGS:
        for path in sorted((built_site / "pdf").glob(f"{slug}-[0-9]*.png")):
            with Image.open(path) as picture:
                found[f"paper {path.stem}"] = grid(picture, PAPER)
    compare(found, "paper ")


@pytest.mark.browser
def test_a_dozen_pages_on_a_phone(page, site_url, engine):
    engine("cjk fonts")
    found = {}
    for address in PAGES:
        page.goto(site_url + address)
        shot = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": 360, "height": HIGH})
        with Image.open(io.BytesIO(shot)) as picture:
            found[f"phone {address or 'home'}"] = grid(picture, PHONE)
    compare(found, "phone ")
