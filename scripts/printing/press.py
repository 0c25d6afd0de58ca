"""From trees to files: PDF sheets, their pictures for chat apps, and the handbook."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import segno
import typst

from scripts.kept import Kept, digest
from scripts.parallel import processors, spread
from scripts.paths import CACHE
from scripts.printing import acroform
from scripts.printing.glyphs import FONTS, MEND, all_text, missing
from scripts.printing.tree import ALONE
from scripts.text.addresses import RESERVED, is_real
from scripts.text.dates import han_date

TEMPLATE = Path(__file__).with_name("sheet.typ")
KEEP = CACHE / "print"
_has_run = False  # Typst, in this process
SMALL, SMALL_PPI = "small", 30  # the picture on the list of sheets: 248 x 351 pixels
PPI = 144  # of the pictures: 1191 x 1684 pixels a page
SITE_NAME = "逾期明白纸"
SUBTITLE = "不收费，不代办，不是支付宝"
WARNING = "不含法律意见；不要写完整卡号和密码。"
EACH = 40  # sheets that a process sets before it ends
T = TypeVar("T")
HELP = ("心理援助热线：12356", "人身危险报警：110", "公共法律服务热线：12348")


class PrintError(Exception):
    """Something a writer can mend; the message says how."""


@dataclass(frozen=True)
class Sheet:
    """What one guide brings: ``body`` is the tree of scripts.printing.tree, dates are 2026-11-22."""

    slug: str
    title: str
    summary: str
    audience: tuple[tuple[str, str], ...]
    url: str
    reviewed: str
    version: str
    body: list[dict]

    def data(self) -> dict:
        """The sheet as the template takes it."""
        real = is_real(self.url)
        return {
            "title": self.title,
            "summary": self.summary,
            "audience": self.audience,
            "url": self.url,
            "address": re.sub(r"^https?://", "", self.url) if real else "",
            "reviewed": han_date(self.reviewed),
            "version": han_date(self.version),
            "qr": _code(self.url) if real else "",
            "body": self.body,
            "tight": 0,
        }

    def parts(self) -> tuple[list[dict], list[dict]]:
        """(the rest, what is printed alone); the heading above the latter stays with neither."""
        day = {"reviewed": han_date(self.reviewed)}
        papers = [block | day for block in self.body if block["t"] in ALONE]
        ours = [
            block
            for at, block in enumerate(self.body)
            if block["t"] not in ALONE
            and not (block["t"] == "h" and at + 1 < len(self.body) and self.body[at + 1]["t"] in ALONE)
        ]
        return ours, papers


def _code(url: str) -> str:
    code = io.BytesIO()
    segno.make(url, error="m").save(code, kind="svg", border=0, xmldecl=False, svgns=True)
    return code.getvalue().decode()


def sheet_data(sheet: Sheet) -> dict:
    """Input of the template for one guide, whole."""
    return data_of(sheet.title, sheet.summary, [sheet], "sheet")


def paper_data(sheet: Sheet) -> dict | None:
    """Input of the template for what is printed alone; None when the guide has no such part."""
    papers = sheet.parts()[1]
    return data_of(sheet.title, sheet.summary, [replace(sheet, body=papers)], papers[0]["t"]) if papers else None


def print_phone(sheet: Sheet, target: Path) -> None:
    """The card of a guide as ``<slug>-phone.png``, one tall picture for a phone; nothing where there is no card."""
    cards = [block for block in sheet.body if block["t"] == "card"]
    if not cards:
        return
    data = data_of(sheet.title, sheet.summary, [replace(sheet, body=cards)], "phone")
    with tempfile.TemporaryDirectory() as folder:
        print_data(data, "phone", Path(folder), pictures=True)
        shutil.copyfile(Path(folder) / "phone-1.png", target / f"{sheet.slug}-phone.png")


def notes_data(sheet: Sheet) -> dict:
    """Input of the template for the instructions: all but what is printed alone."""
    return data_of(f"{sheet.title}：说明", sheet.summary, [replace(sheet, body=sheet.parts()[0])], "notes")


def data_of(title: str, summary: str, sheets: list[Sheet], part: str) -> dict:
    return {
        "title": title,
        "summary": summary,
        "site": SITE_NAME,
        "subtitle": SUBTITLE,
        "warning": WARNING,
        "help": HELP,
        "reserved": RESERVED,
        "part": part,
        "date": max((sheet.reviewed for sheet in sheets), default=""),
        "sheets": [sheet.data() for sheet in sheets],
    }


def print_data(data: dict, name: str, target: Path, pictures: bool) -> int:
    """Write ``name``.pdf, and when ``pictures`` ``name``-1.png … and a small one, into ``target``; returns the pages.

    Takes the files from the cache when the same input was printed before. Raises PrintError when a character is
    missing from the fonts or Typst refuses the page.
    """
    if lacking := missing(all_text(data)):
        raise PrintError(f"打印用的字体里没有“{lacking}”（{name}）：改用别的字，或者运行 {MEND} 补字后一起提交")
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    key = key_of(text, pictures)
    kept = Kept(KEEP.name, 0, KEEP.parent)
    files = kept.get(key)
    if files is None:
        files = _compile(text, name, pictures)
        kept.put(key, files)
    target.mkdir(parents=True, exist_ok=True)
    for end, content in files.items():
        (target / f"{name}{end}").write_bytes(content)
    pages = len(files) - 2 if pictures else 0  # one of them is the PDF, one the small picture
    for old in numbered(target, name, ".png", pages + 1):
        old.unlink()
    return pages


def numbered(folder: Path, name: str, end: str, first: int) -> list[Path]:
    """The files ``name``-3.png, ``name``-4.png … in their order, from the number ``first`` on."""
    mine = re.compile(rf"{re.escape(name)}-(\d+){re.escape(end)}")
    found = [(int(match[1]), path) for path in folder.glob(f"{name}-*{end}") if (match := mine.fullmatch(path.name))]
    return [path for number, path in sorted(found) if number >= first]


def key_of(text: str, pictures: bool) -> str:
    """Hash of everything that decides the bytes."""
    return digest(text, version("typst"), (PPI, SMALL_PPI) if pictures else 0, _tools())


@cache
def _tools() -> str:
    """Hash of template, form fields and fonts: megabytes, and the same for every sheet."""
    return digest(*(file.read_bytes() for file in (TEMPLATE, Path(acroform.__file__), *sorted(FONTS.glob("*.ttf")))))


def several(made: bytes | list[bytes] | None) -> list[bytes]:
    """Typst returns the file of a lone page bare."""
    return [made] if isinstance(made, bytes) else made or []


@cache
def print_fonts() -> typst.Fonts:
    """Our fonts alone, read once."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def told(made: Iterable[T]) -> Iterator[T]:
    """Pass on what is made, with a line for people who wait: at most one in two seconds."""
    last = time.monotonic()
    for count, one in enumerate(made, 1):
        if time.monotonic() - last > 2:
            last = time.monotonic()
            print(f"  排好了{count}份……", file=sys.stderr, flush=True)
        yield one


def compiler(text: str) -> typst.Compiler:
    """Typst on the template with ``text``, its data as JSON."""
    global _has_run  # read by set_apart
    _has_run = True
    return typst.Compiler(str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=print_fonts(), sys_inputs={"data": text})


def set_apart(work: Callable[[int], T], n: int, each: int = EACH) -> Iterator[T]:
    """``work(0)`` to ``work(n - 1)``, which run Typst, in order: in processes that end, and give back the memory that
    it took, after ``each`` of them.

    Typst keeps threads that a fork does not take along, so whoever has run it goes on alone.
    """
    size = each * processors()
    for first in range(0, n, size):
        yield from _set(work, range(n)[first : first + size])


def _set(work: Callable[[int], T], items: range) -> Iterator[T]:
    return spread(lambda k: work(items[k]), len(items), least=sys.maxsize if _has_run else 1)


def _compile(text: str, name: str, pictures: bool) -> dict[str, bytes]:
    """Run Typst; what the name of each file ends with -> its bytes."""
    made = compiler(text)
    try:
        [pdf] = several(made.compile(format="pdf", pdf_standards=["ua-1"]))
        images = several(made.compile(format="png", ppi=PPI)) if pictures else []
        small = several(made.compile(format="png", ppi=SMALL_PPI))[:1] if pictures else []
    except RuntimeError as error:
        raise PrintError(f"{name} 排不成 PDF：{error}") from None
    files = {".pdf": acroform.fillable(pdf)}
    files |= {f"-{number}.png": image for number, image in enumerate(images, 1)}
    return files | {f"-{SMALL}.png": image for image in small}
