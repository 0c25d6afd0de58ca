"""The check of the whole site, for a project that is loaded already; and what is checked outside the pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from scripts.kept import Kept, digest, files_digest
from scripts.lint import rules  # noqa: F401  registers every rule
from scripts.lint.context import Context
from scripts.lint.data_numbers import figures_in_data
from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.finding import Problem
from scripts.lint.memory import Memory
from scripts.lint.outside import outside_documents, rules_for
from scripts.lint.repository import facts_of_the_future, private_data_elsewhere
from scripts.lint.rules.signed import whole_ledger
from scripts.pages import Page
from scripts.parallel import spread
from scripts.project import Project
from scripts.signing.ledger import load_ledger


def whole_site(
    project: Project,
    today: date,
    memory: Memory | None = None,
    draft: bool = False,
    only: Iterable[Page] | None = None,
) -> list[Problem]:
    """Every finding, in order of place; raises LedgerError.

    ``only`` these pages are reported on, and nothing outside them; ``memory`` spares pages that were checked
    before; in a ``draft`` what nobody has signed is a reminder.
    """
    docs = [Document(page, f"docs/{page.rel}") for page in project.pages]
    ledger = load_ledger(project.root / "data" / "signed", project.registers)
    context = Context(project.registers, today, project.titles, ledger, draft)
    shown = {doc.path for doc in docs} if only is None else {f"docs/{page.rel}" for page in only}
    found = lint(docs, context, None, shown, spread=spread, memory=memory)
    if only is not None:
        return found
    return sorted([*found, *problems_outside(docs, context, project.root)])


def problems_outside(docs: list[Document], context: Context, root: Path) -> list[Problem]:
    """Findings outside the pages: private data, facts of the future, what lacks in the ledger, texts for readers in
    data/ and overrides/."""
    outside = outside_documents(root, context.registers)
    return [
        *(problem for doc in outside for problem in lint([doc], context, rules_for(doc))),
        *private_data_elsewhere(root),
        *facts_of_the_future(context.registers, context.today),
        *whole_ledger([*docs, *outside], context.ledger),
        *figures_in_data(root, context.registers),
    ]


def site_memory(
    root: Path, today: date, titles: Mapping[str, str], draft: bool = False, kept: Kept | None = None
) -> Memory:
    """What is known of pages held against the registers of ``root``, on this day, beside pages of these titles."""
    data = [path for path in (root / "data").rglob("*") if path.is_file()]
    return Memory(digest(today, draft, files_digest(data, root), sorted(titles.items())), kept)
