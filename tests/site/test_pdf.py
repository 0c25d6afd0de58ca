"""The PDFs and pictures of the built site: complete, tagged, small, the same on every machine."""

from __future__ import annotations

import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
import segno
from PIL import Image
from pypdf import PdfReader

from scripts import printing
from scripts.pages import Page, walk_pages
from scripts.printing import press
from scripts.printing.glyphs import MEND
from scripts.printing.handbook import CHAPTERS
from scripts.registers import load_registers
from scripts.sections import SECTIONS

GUIDES = [page for page in walk_pages() if page.kind == "guide"]
READ = {"guides/call-script.md"}  # a page to read from, printed alone under its title
ALONE = {page.rel for page in GUIDES if "html | div.paper" in page.body}  # sheets whose PDF is what is handed in
CARD = {"guides/first-aid.md"}  # and what is folded into a wallet
A4 = (595.28, 841.89)
LARGEST = 150_000  # bytes; what a phone with a weak connection should have to load
MM = press.PPI / 25.4  # pixels of a picture


def slug(page: Page) -> str:
    return Path(page.rel).stem


@pytest.fixture(scope="module", params=GUIDES, ids=slug)
def guide(request) -> Page:
    return request.param


@pytest.fixture(scope="module")
def pdf(guide, built_site) -> Path:
    return built_site / "pdf" / f"{slug(guide)}.pdf"


@pytest.fixture(scope="module")
def reader(pdf) -> PdfReader:
    return PdfReader(pdf)


@pytest.fixture
def notes(guide, pdf, reader) -> PdfReader:
    """The file with our own words: of a sheet that is handed in alone, the one beside it."""
    return PdfReader(pdf.with_name(f"{slug(guide)}-notes.pdf")) if guide.rel in ALONE | CARD | READ else reader


def names(outline: list) -> list[str]:
    return [name for one in outline for name in (names(one) if isinstance(one, list) else [one.title])]


def fonts(reader: PdfReader) -> list:
    resources: list[Any] = [page["/Resources"] for page in reader.pages]
    return [font.get_object() for each in resources for font in each["/Font"].get_object().values()]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def printed_headings(guide: Page) -> list[str]:
    found = re.findall(r"^## (.+?)(?: *\{#([\w-]+)\})?$", guide.body, re.M)
    alone = {"also-asked", "paper", *(("phones", "do", "say", "court") if guide.rel in CARD | READ else ())}
    return [text for text, name in found if name not in alone]


def test_pages_and_paper(guide, reader):
    assert len(reader.pages) <= (1 if guide.rel in CARD | READ else 2)
    for page in reader.pages:
        assert [float(side) for side in page.mediabox[2:]] == pytest.approx(A4, abs=1)


def test_what_a_screen_reader_needs(guide, reader, notes):
    assert reader.metadata.title == guide.title
    for file in (reader, notes):
        assert file.trailer["/Root"]["/Lang"] == "zh-CN"
        assert file.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert names(notes.outline) == [guide.title, *printed_headings(guide)]


def test_every_blank_can_be_filled_in(guide, reader):
    """Each field of the page is one of the file, with words for screen readers, inside the page, in tab order."""
    fields = [field.get_object() for field in reader.trailer["/Root"].get("/AcroForm", {}).get("/Fields", [])]
    assert fields or "____" not in guide.body
    assert len({str(field["/T"]) for field in fields}) == len(fields)
    for field in fields:
        left, low, right, high = map(float, field["/Rect"])
        assert field["/TU"] and 0 < left < right < A4[0] and 0 < low < high < A4[1]
        assert field["/P"].get_object()["/Tabs"] == "/S"


def test_what_is_handed_in_is_alone(guide, pdf, reader):
    if guide.rel in CARD | READ:
        return
    if guide.rel not in ALONE:
        assert not pdf.with_name(f"{slug(guide)}-notes.pdf").exists()
        return
    text = bare("".join(page.extract_text() for page in reader.pages))
    for ours in ("逾期明白纸", "12356", "12348", "不含法律意见", "核查", "https://", "打勾以后"):
        assert ours not in text
    word = zipfile.ZipFile(pdf.parents[1] / "word" / f"{slug(guide)}.docx").read("word/document.xml").decode()
    assert 'w:eastAsia="宋体"' in word and "12356" not in word


def test_all_that_is_spoken_stands_on_one_page(built_site):
    """The words of both, what to ask before hanging up and when to hang up, with title, date and help lines."""
    [only] = PdfReader(built_site / "pdf/call-script.pdf").pages
    text = bare(only.extract_text())
    said = re.findall(
        "“([^”]+)”",
        next(page.body for page in GUIDES if page.rel in READ).partition("{#why}")[0].partition("{#say}")[2],
    )
    assert len(said) > 20
    for words in said:
        for part in re.split("_+", words):
            assert bare(part) in text
    assert "打客服电话的话术单" in text and "核查" in text and all(bare(line) in text for line in press.HELP)


def test_fonts_travel_with_the_file(reader):
    for font in fonts(reader):
        assert re.match(r"/[A-Z]{6}\+NotoSansSC-", font["/BaseFont"]), "只带用到的字，而且只用仓库里的字体"
        assert "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"]


def test_text_can_be_read_out_and_searched(guide, notes):
    text = bare("".join(page.extract_text() for page in notes.pages))
    for heading in printed_headings(guide):
        assert bare(heading) in text
    assert "也有人这样问" not in text and "____" not in text


def test_foot_stands_on_every_page(guide, notes):
    year, month, day = guide.meta["reviewed"].split("-")
    for number, page in enumerate(notes.pages, 1):
        text = bare(page.extract_text())
        assert f"第{number}页，共{len(notes.pages)}页" in text
        assert f"{year}年{int(month)}月{int(day)}日核查" in text
        assert "不含法律意见；不要写完整卡号和密码" in text and guide.title in text
        assert all(bare(line) in text for line in press.HELP)
        assert ".example" not in text  # a reserved name is no address


def test_small_enough(pdf):
    assert pdf.stat().st_size < LARGEST


def test_a_picture_for_each_page(guide, pdf, reader):
    pictures = sorted(pdf.parent.glob(f"{slug(guide)}-[0-9]*.png"))
    assert len(pictures) == len(reader.pages)
    for picture in pictures:
        assert picture.stat().st_size < 500_000
        with Image.open(picture) as image:
            assert image.size == (1191, 1684)


def test_square_code_leads_to_the_page():
    """Reads the modules off the picture and compares them with the code for the address."""
    url = "https://mingbaizhi.cn/guides/plan/"
    day = "2026-11-28"
    sheet = press.Sheet("plan", "方案单", "短答。", (), url, day, day, [{"t": "p", "c": ["一句话。"]}])
    with tempfile.TemporaryDirectory() as folder:
        press.print_data(press.sheet_data(sheet), "plan", Path(folder), pictures=True)
        with Image.open(Path(folder) / "plan-1.png") as image:
            corner = image.convert("L").crop((int(175.5 * MM), int(272.8 * MM), int(192.5 * MM), int(294 * MM)))
    wanted = [list(map(bool, row)) for row in segno.make(url, error="m").matrix]
    dark = corner.point(lambda value: 255 * (value < 128))
    code = dark.crop(dark.getbbox())
    step = code.width / len(wanted)
    assert code.width == pytest.approx(code.height, abs=2) and step > 2.5
    read = [
        [code.getpixel((int((x + 0.5) * step), int((y + 0.5) * step))) == 255 for x in range(len(wanted))]
        for y in range(len(wanted))
    ]
    assert read == wanted


def test_handbook_holds_everything_in_the_order_of_doing(built_site):
    reader = PdfReader(built_site / "pdf/handbook.pdf")
    chapters = [one.title for one in reader.outline if not isinstance(one, list)]
    assert chapters == list(CHAPTERS.values())
    titles = names(reader.outline)
    for page in walk_pages():
        folder = page.rel.partition("/")[0]
        if folder in CHAPTERS and page.kind == SECTIONS[folder][0]:
            assert page.title in titles, page.rel
    letters = [title for title in titles if re.match("信[一二三四五六七]：", title)]
    assert [title[1] for title in letters] == list("一二三四五六七")
    assert (built_site / "pdf/handbook.pdf").stat().st_size < 3_000_000
    assert all(len(bare(page.extract_text())) > 60 for page in reader.pages), "一页几乎是空的"
    assert all((built_site / f"pdf/section-{folder}.pdf").exists() for folder in CHAPTERS)


def test_lists_stay_lists(built_site):
    """A list of the page comes out as lines of their own, not as one paragraph."""
    lines = PdfReader(built_site / "pdf/agreement-check.pdf").pages[0].extract_text().splitlines()
    assert sum(line.strip().startswith(("谁签", "总额", "期数", "收款方", "书面")) for line in lines) == 5


def test_same_bytes_again(built_site, tmp_path, monkeypatch):
    """Two machines, each with an empty cache, print the same files from the same pages."""
    registers = load_registers()
    for machine in ("one", "two"):
        monkeypatch.setattr(press, "KEEP", tmp_path / f"cache-{machine}")
        for page in walk_pages():
            if page.rel.partition("/")[0] in CHAPTERS:
                (tmp_path / machine / page.url).mkdir(parents=True, exist_ok=True)
                built = (built_site / page.url / "index.html").read_bytes()
                (tmp_path / machine / page.url / "index.html").write_bytes(built)
        try:
            printing.print_guides(tmp_path / machine, walk_pages(), registers)
        except printing.PrintError as error:
            pytest.fail(f"{error}（补字：{MEND}）")
    for path in sorted(path for folder in ("pdf", "word") for path in (tmp_path / "one" / folder).iterdir()):
        assert path.read_bytes() == (tmp_path / "two" / path.parent.name / path.name).read_bytes(), path.name
