"""What the writers of generated pages work with: the registers and the pages that exist so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from scripts.pages import Page
from scripts.registers import Registers


@dataclass(frozen=True)
class Draft:
    """The site while its pages are generated: what people wrote, and what was generated so far."""

    registers: Registers
    written: list[Page]
    generated: list[Page] = field(default_factory=list)

    def with_pages(self, pages: Iterable[Page]) -> Draft:
        return Draft(self.registers, self.written, [*self.generated, *pages])

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Path below docs/ -> page, written pages first."""
        return {page.rel: page for page in [*self.written, *self.generated]}

    @cached_property
    def users(self) -> dict[str, list[Page]]:
        """Fact id -> the pages that cite it, articles before lists."""
        found: dict[str, list[Page]] = {}
        for page in self.pages.values():
            for fact in dict.fromkeys(page.sources):
                found.setdefault(fact, []).append(page)
        return found

    def by_demand(self, pages: Iterable[Page]) -> list[Page]:
        """In the order in which data/intents.yml lists what the pages answer, then by title."""
        rank = {name: at for at, name in enumerate(self.registers.intents)}

        def key(page: Page) -> tuple:
            main = [rank[i] for i in page.meta.get("main_for") or [] if i in rank]
            also = [rank[i] for i in page.meta.get("intents") or [] if i in rank]
            return min(main or also or [len(rank)]), not main, page.title, page.rel

        return sorted(pages, key=key)
