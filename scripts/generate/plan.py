"""Every generated file of the site: path below the root -> text."""

from __future__ import annotations

from scripts.generate import faq, glossary, hubs, myths, news, source_pages, template_data, triage
from scripts.generate.draft import Draft
from scripts.pages import Page, parse_page
from scripts.registers import Registers


def files(registers: Registers, written: list[Page], tools: dict | None = None) -> dict[str, str]:
    """The same files for the same pages in any order; later groups may link to the pages of earlier ones.

    ``tools`` is what scripts/registers/tools.py reads.
    """
    tree = (tools or {}).get("triage", {})
    draft = Draft(registers, sorted(written, key=lambda page: page.rel))
    for make in (
        lambda _: triage.pages(tree, registers),
        myths.pages,
        glossary.pages,
        news.pages,
        source_pages.pages,
        hubs.pages,
        faq.pages,
    ):
        made = make(draft)
        draft = draft.with_pages(parse_page(rel, text) for rel, text in made.items())
    wanted = {f"docs/{page.rel}": page.text for page in draft.generated}
    if tree:
        wanted["docs/tools/triage.svg"] = triage.drawing(tree)
    wanted["overrides/generated/data.html"] = template_data.render(draft)
    return wanted
