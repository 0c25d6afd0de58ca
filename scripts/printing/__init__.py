"""Printed matter: ``print_guides(site)`` after a build, or the command ``print``.

Reads the built pages of the guides (after ``scripts.site.forms.make_form``) and writes into ``site/pdf/`` and
``site/word/``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.kept import Kept, code_digest, digest
from scripts.pages import Page, PageError, walk_pages
from scripts.parallel import spread
from scripts.paths import SITE
from scripts.printing.fit import settle, with_levels
from scripts.printing.handbook import chapters, print_books
from scripts.printing.press import (
    PrintError,
    Sheet,
    notes_data,
    paper_data,
    print_data,
    print_phone,
    set_apart,
    sheet_data,
    told,
)
from scripts.printing.tree import TreeError, page_tree
from scripts.printing.word import word_file
from scripts.registers import RegisterError, Registers, load_registers

CACHES = ("trees", "fit", "print", "word")
LEAST_KEPT = 500  # results in each cache
LEAST = 40  # pages that are read in several processes


@dataclass(frozen=True)
class PrintedGuide:
    """A guide as it was printed: ``pdf/<slug>.pdf`` with ``pages`` pages and ``bytes`` bytes."""

    slug: str
    title: str
    pages: int
    bytes: int


def print_guides(site: Path, pages: Iterable[Page], registers: Registers) -> list[PrintedGuide]:
    """Print every guide among ``pages`` (the whole site's) that is built in ``site``, then the books of handbook.py, in
    the order of data/hubs.yml.

    Files: ``pdf/<slug>.pdf``, ``pdf/<slug>-<n>.png`` for each page. Where a part of the guide is printed alone
    (tree.ALONE), the PDF holds that part, the rest is ``pdf/<slug>-notes.pdf``, and what is handed in (div.paper)
    comes as ``word/<slug>.docx`` too. Raises PrintError with a message for the writer.
    """
    known = {page.rel: page for page in pages}
    parts = _sheets(chapters(known.values(), registers), known, site)
    sheets, target = parts.get("guides", []), site / "pdf"
    printed = list(told(set_apart(lambda n: _guide(sheets[n], site), len(sheets))))
    print_books(parts, target)
    for name in CACHES:
        Kept(name, max(LEAST_KEPT, 4 * sum(map(len, parts.values())))).sweep()
    return printed


def _guide(sheet: Sheet, site: Path) -> PrintedGuide:
    """Print one guide: the file of print_guides, its pictures, its Word file."""
    target, alone = site / "pdf", paper_data(sheet)
    data = alone or sheet_data(sheet)
    count = print_data(data, sheet.slug, target, pictures=True)
    if count > 1 and not alone and (levels := settle(data)):
        count = print_data(with_levels(data, levels), sheet.slug, target, pictures=True)
    if alone:
        notes = notes_data(sheet)
        print_data(with_levels(notes, settle(notes)), f"{sheet.slug}-notes", target, pictures=False)
        print_phone(sheet, target)
        _word(sheet, site / "word")
    return PrintedGuide(sheet.slug, sheet.title, count, (target / f"{sheet.slug}.pdf").stat().st_size)


def _word(sheet: Sheet, target: Path) -> None:
    papers = [block for block in sheet.body if block["t"] == "paper"]
    if not papers:
        return
    known, key = Kept("word", 0), digest(code_digest(), sheet.title, sheet.reviewed, papers)
    data = known.get(key) or word_file(sheet.title, sheet.reviewed, papers)
    known.put(key, data)
    target.mkdir(exist_ok=True)
    (target / f"{sheet.slug}.docx").write_bytes(data)


def _sheets(parts: dict[str, list[Page]], pages: dict[str, Page], site: Path) -> dict[str, list[Sheet]]:
    """The pages of all parts as they are printed; raises PrintError."""
    listed = [page for part in parts.values() for page in part]
    made = spread(lambda n: _sheet(listed[n], pages, site), len(listed), least=LEAST)
    sheets = dict(zip((page.rel for page in listed), made, strict=True))
    return {folder: [sheets[page.rel] for page in part] for folder, part in parts.items()}


def _tree(text: str) -> tuple[str, list[dict]]:
    """Address and tree of a built page, read once for the same text."""
    known, key = Kept("trees", 0), digest(code_digest(), text)
    tree = known.get(key)
    if tree is None:
        tree = page_tree(text)
        known.put(key, tree)
    return tree


def _sheet(page: Page, pages: dict[str, Page], site: Path) -> Sheet:
    built = site / page.file
    try:
        url, body = _tree(built.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PrintError(f"没有找到建好的网页 {page.file}：先运行 python3 scripts build") from None
    except TreeError as error:
        raise PrintError(f"docs/{page.rel}：{error}") from None
    audience = [("写给", str(page.meta["for"]))] if page.meta.get("for") else []
    for other in page.meta.get("not_for") or []:
        go = pages.get(str(other.get("go", "")).partition("#")[0])
        first = not any(label == "不适合" for label, _ in audience)
        way = f"，请看{_quoted(go.title)}" if go else ""
        audience.append(("不适合" if first else "", f"{other.get('who')}{way}"))
    changes = page.meta.get("changes") or []
    reviewed = str(page.meta.get("reviewed"))
    return Sheet(
        slug=Path(page.rel).stem,
        title=page.title,
        summary=page.summary,
        audience=tuple(audience),
        url=url,
        reviewed=reviewed,
        version=max([str(change["date"]) for change in changes], default=reviewed),
        body=body,
    )


def _quoted(title: str) -> str:
    """The title in quotation marks; its own become single ones."""
    return "“" + title.replace("“", "‘").replace("”", "’") + "”"


def main(argv: list[str]) -> int:
    """``print``: print the guides of a built site."""
    parser = argparse.ArgumentParser(description="把建好的打印单做成 PDF 和图片，放进 site/pdf/")
    parser.add_argument("--site", type=Path, default=SITE, help="建好的网站（默认 site/）")
    site = parser.parse_args(argv).site
    if not (site / "index.html").exists():
        print(f"{site} 里没有建好的网站：先运行 python3 scripts build", file=sys.stderr)
        return 2
    try:
        printed = print_guides(site, walk_pages(), load_registers())
    except (PrintError, PageError, RegisterError) as error:
        print(error, file=sys.stderr)
        return 1
    for guide in printed:
        print(f"pdf/{guide.slug}.pdf：{guide.title}，{guide.pages}页，{guide.bytes / 1000:.0f} kB")
    return 0
