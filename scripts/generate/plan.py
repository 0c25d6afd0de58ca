"""Every generated file of the site: path below the root -> text."""
from __future__ import annotations

from pathlib import Path

from scripts.generate import faq, glossary, hubs, myths, sources, template_data
from scripts.generate.contributing import with_rules
from scripts.generate.site import Site
from scripts.pages import Page, parse_page, walk_pages
from scripts.registers import Registers, load_registers


def plan(root: Path) -> dict[str, str]:
    """Read ``root``/data, the written pages of ``root``/docs, and the contributors' guide.

    Raises RegisterError or PageError when they cannot be read.
    """
    registers = load_registers(root / "data")
    written = [page for page in walk_pages(root / "docs") if not page.generated]
    wanted = files(registers, written)
    guide = root / "CONTRIBUTING.md"
    if guide.is_file():
        wanted[guide.name] = with_rules(guide.read_text(encoding="utf-8"))
    return wanted


def files(registers: Registers, written: list[Page]) -> dict[str, str]:
    """The same files for the same pages in any order; later groups may link to the pages of earlier ones."""
    site = Site(registers, sorted(written, key=lambda page: page.rel))
    for make in (myths.pages, glossary.pages, sources.pages, hubs.pages, faq.pages):
        made = make(site)
        site = site.with_pages(parse_page(rel, text) for rel, text in made.items())
    wanted = {f"docs/{page.rel}": page.text for page in site.generated}
    wanted["overrides/generated/data.html"] = template_data.render(site)
    return wanted
