"""Paper measured: room to write by hand, and nothing torn that belongs together, in every PDF of the site."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pytest
from pypdf import PdfReader

from scripts.pages import walk_pages
from scripts.printing.runs import HAND
from scripts.site.fields import BY_HAND
from tests.site.pdf_tree import marked

SLUGS = sorted(Path(page.rel).stem for page in walk_pages() if page.kind == "guide")
MM = 72 / 25.4  # points
LINE = 8  # millimetres from one line to the next, at least
PX = 96 / 25.4  # of a browser


class Box(NamedTuple):
    """A text field: sides in mm from the lower left of its page."""

    name: str
    page: tuple[int, int]
    left: float
    low: float
    right: float
    high: float
    several: bool


def boxes(pdf: Path) -> list[Box]:
    with pikepdf.open(pdf) as document:
        form = document.Root.get("/AcroForm")
        fields: list[Any] = list(form.Fields) if form is not None else []  # type: ignore[call-overload]
        return [
            Box(str(one.TU), one.P.objgen, *_sides(one), bool(int(one.get("/Ff", 0)) >> 12 & 1))
            for one in fields
            if str(one.FT) == "/Tx"
        ]


def _sides(field: Any) -> tuple[float, float, float, float]:
    left, low, right, high = (float(side) / MM for side in field.Rect)
    return left, low, right, high


def asks_by_hand(name: str) -> bool:
    """Whether a field's name (of a cell: what its column and its row say) ends in a date or a telephone number."""
    return bool(re.search(rf"(?:{BY_HAND.pattern})$", name.partition("，")[0]))


@pytest.mark.parametrize("slug", SLUGS)
def test_room_for_a_date_and_lines_to_write_on(built_site, slug):
    found = boxes(built_site / f"pdf/{slug}.pdf")
    narrow = [
        f"{one.name}：{one.right - one.left:.0f} mm"
        for one in found
        if not one.several and asks_by_hand(one.name) and one.right - one.left < HAND - 0.2
    ]
    assert not narrow
    tight = [
        f"{one.name}：{one.low - below.low:.1f} mm"
        for one in found
        for below in found
        if one.page == below.page and below.left < one.right and one.left < below.right and not below.several
        if 1 < one.low - below.low < LINE - 0.2
    ]
    assert not tight


@pytest.mark.browser
def test_a_browser_leaves_the_same_room(page, site_url):
    page.set_viewport_size({"width": 665, "height": 1000})  # what is left of an A4 between the margins
    page.emulate_media(media="print")
    wrong = []
    for slug in SLUGS:
        page.goto(f"{site_url}guides/{slug}/")
        page.emulate_media(media="print")
        found = page.locator("article .fill").evaluate_all(
            """all => all.filter(one => one.offsetHeight).map(one => {
              const box = one.getBoundingClientRect(), rows = one.querySelectorAll(".rules > i").length || 1
              return [one.className, box.left, box.bottom, box.right, box.height / rows]
            })"""
        )
        for name, left, bottom, right, pitch in found:
            if "by-hand" in name and right - left < (HAND - 0.5) * PX:
                wrong.append(f"{slug}：{(right - left) / PX:.0f} mm")
            if pitch < (LINE - 0.2) * PX:
                wrong.append(f"{slug}：行高{pitch / PX:.1f} mm")
            below = [
                low - bottom for _, start, low, end, _ in found if bottom + 4 < low and start < right and left < end
            ]
            if below and min(below) < (LINE - 0.2) * PX:
                wrong.append(f"{slug}：{min(below) / PX:.1f} mm 以后又是一行")
    assert not sorted(set(wrong))


def torn(pdf: Path) -> list[str]:
    """Rows on two pages, headings whose text stands on the next page."""
    with pikepdf.open(pdf) as document:
        number = {page.obj.objgen: at for at, page in enumerate(document.pages, 1)}
        rows: dict[tuple, set[int]] = defaultdict(set)
        found, heading = [], 0
        for above, page in marked(document.Root.StructTreeRoot.K):
            at = number[page]
            for role, element in above:
                if role == "/TR":
                    rows[element].add(at)
            titled = any(re.fullmatch(r"/H\d", role) for role, _ in above)
            if heading and not titled and at != heading:
                found.append(f"{pdf.name}第{heading}页：标题和它下面的分开了")
            heading = at if titled else 0
    return found + [f"{pdf.name}第{min(pages)}页：表格的一行分成两页" for pages in rows.values() if len(pages) > 1]


def test_nothing_is_torn(built_site):
    assert not [line for pdf in sorted((built_site / "pdf").glob("*.pdf")) for line in torn(pdf)]


def test_an_exchange_stays_together(built_site):
    """What they say never stands alone at the foot of a page."""
    seen = 0
    for name in ("call-script", "section-paths", "section-rights", "section-stages"):
        for number, page in enumerate(PdfReader(built_site / f"pdf/{name}.pdf").pages, 1):
            spoken = re.findall(r"^ *(对方说|你说)(?=\s)", page.extract_text(), re.M)
            assert not spoken or spoken[-1] == "你说", f"{name}第{number}页"
            seen += len(spoken)
    assert seen > 20


def test_paper_asks_for_nothing_that_only_a_screen_can_do(built_site):
    """No page says to press, open a tool of the site, or look for what is not there; a tool is named as a web page."""
    screen = re.compile(
        r"点进那|点开下|点击|点一下|轻点|按钮|搜索框|打开(?:急救卡|话术单|卡片|信[一二三四五六七]|这封信)|一屏|这一页的PDF|通话模式(?!（网页）)"
    )
    found = []
    for pdf in sorted((built_site / "pdf").glob("*.pdf")):
        for number, page in enumerate(PdfReader(pdf).pages, 1):
            text = re.sub(r"\s", "", page.extract_text())
            found += [f"{pdf.name}第{number}页：{match[0]}" for match in screen.finditer(text)]
    assert not found
