"""What a browser prints is what the PDF holds: as many pages, empty and filled in, in three engines.

Long fields are those of several lines; on a letter that has none, the gap for the reason. WebKit takes the margins of
the print dialog, not those of the style: here they are the same.
"""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from scripts.pages import walk_pages
from tests.site.webdriver import firefox, screen

SLUGS = sorted(Path(page.rel).stem for page in walk_pages() if page.kind == "guide")
MARGINS = [12, 17, 10, 17]  # millimetres, as in sheet.css
LONG = ("我在二〇二六年三月因为失业没有了收入，之后一直在找工作，同时借了亲戚的钱先还了房租和孩子的学费，" * 7)[:300]
FILL = f"""
let all = [...document.querySelectorAll(".fill.lines > .blank")]
if (!all.length) all = [...document.querySelectorAll(".paper p .fill.long > .blank")].slice(1, 2)
for (const one of all) {{
  one.value = {json.dumps(LONG)}
  one.dispatchEvent(new Event("input", {{ bubbles: true }}))
}}
"""
pytestmark = pytest.mark.browser


def pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture(scope="module")
def wanted(built_site) -> dict[str, tuple[int, int]]:
    """Slug -> pages of its PDF, which hold empty and filled."""
    found = {slug: pages((built_site / f"pdf/{slug}.pdf").read_bytes()) for slug in SLUGS}
    return {slug: (count, count) for slug, count in found.items()}


def differing(found: dict, wanted: dict) -> list[str]:
    return [f"{slug}：PDF {wanted[slug]}，浏览器 {count}" for slug, count in found.items() if count != wanted[slug]]


def test_chromium(browser, site_url, wanted):
    page = browser.new_page(locale="zh-CN")
    found = {}
    for slug in SLUGS:
        page.goto(f"{site_url}guides/{slug}/")
        empty = pages(page.pdf(prefer_css_page_size=True))
        page.evaluate(FILL)
        found[slug] = (empty, pages(page.pdf(prefer_css_page_size=True)))
    page.close()
    assert not differing(found, wanted)


def test_the_road_map_is_one_page(browser, engine, site_url, built_site, tmp_path):
    """As PDF and from each engine, with the end of the drawing and of the text on it."""
    address = f"{site_url}stages/roadmap/"
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    made = {
        "PDF": (built_site / "pdf/stages-roadmap.pdf").read_bytes(),
        "Chromium": page.pdf(prefer_css_page_size=True),
    }
    page.close()
    made |= in_the_others(engine, tmp_path, address)
    assert {name: pages(pdf) for name, pdf in made.items()} == dict.fromkeys(made, 1)
    for name in ("PDF", "Chromium"):
        words = PdfReader(io.BytesIO(made[name])).pages[0].extract_text()
        assert "谈成或还清" in words and "坐牢" in words


def test_firefox(engine, site_url, wanted, tmp_path):
    found = {}
    with firefox(engine("firefox"), tmp_path) as page:
        for slug in SLUGS:
            page.open(f"{site_url}guides/{slug}/")
            empty = pages(page.pdf()) if wanted[slug][0] > 1 else 1  # what fits when filled fits when empty
            page.run(FILL)
            found[slug] = (empty, pages(page.pdf()))
    assert not differing(found, wanted)


def test_a_long_list_is_printed_whole(browser, engine, site_url, tmp_path):
    """On the screen its entries are laid out when they come near; on paper each word stands there with its height."""
    address = f"{site_url}glossary/"
    page = browser.new_page(locale="zh-CN")
    page.goto(address)
    words = page.locator(".word > h3").all_inner_texts()
    made = {"Chromium": page.pdf(prefer_css_page_size=True)}
    page.close()
    made |= in_the_others(engine, tmp_path, address)
    (tmp_path / "made.pdf").write_bytes(made["Chromium"])  # the words in the PDF of the others cannot be read back
    told = subprocess.run(["pdftotext", tmp_path / "made.pdf", "-"], capture_output=True, text=True, check=True)
    printed = "".join(told.stdout.split())
    assert [word for word in words if word.replace(" ", "") not in printed] == []
    long = {name: pages(pdf) for name, pdf in made.items()}
    assert long["Chromium"] == long["Firefox"] <= 13, long
    assert long["WebKit"] <= long["Chromium"] + 3, long  # it sets the notes in one column


def in_the_others(engine, folder, address):
    """The page as Firefox and WebKit print it."""
    with firefox(engine("firefox"), folder) as page:
        page.open(address)
        made = {"Firefox": page.pdf()}
    print_in_webkit(engine, folder, [[address, "", f"{folder}/page.pdf"]])
    return made | {"WebKit": (folder / "page.pdf").read_bytes()}


def print_in_webkit(engine, folder: Path, jobs: list) -> None:
    engine("webkit print")
    with screen(engine("xvfb"), folder) as environment:
        ran = subprocess.run(
            ["/usr/bin/python3", str(Path(__file__).with_name("print_webkit.py"))],
            input=json.dumps({"jobs": jobs, "margins": MARGINS}),
            env=environment,
            capture_output=True,
            text=True,
        )
    assert ran.returncode == 0, ran.stderr[-2000:]


def test_webkit(engine, site_url, wanted, tmp_path):
    jobs = [
        [f"{site_url}guides/{slug}/", script, f"{tmp_path}/{slug}-{state}.pdf"]
        for slug in SLUGS
        for state, script in (("empty", ""), ("filled", FILL))
    ]
    print_in_webkit(engine, tmp_path, jobs)
    found = {
        slug: tuple(pages((tmp_path / f"{slug}-{state}.pdf").read_bytes()) for state in ("empty", "filled"))
        for slug in SLUGS
    }
    assert not differing(found, wanted)
