"""The real pages as the check reads them, loaded once for all tests of a process."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from scripts.lint import rules  # noqa: F401  registers every rule
from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.files import Loaded, load
from scripts.pages import page_files
from scripts.paths import DOCS
from scripts.registers import load_registers


@cache
def loaded() -> Loaded:
    """Every page below docs/, with what is wrong in reading them."""
    return load(page_files(DOCS), DOCS)


@cache
def real_context() -> Context:
    """What the check knows beside a page, on the day of the newest review: nothing is stale."""
    reviewed = [str(doc.meta.get("reviewed", "")) for doc in loaded().docs]
    today = date.fromisoformat(max(day for day in reviewed if re.fullmatch(r"\d{4}-\d\d-\d\d", day)))
    return Context(load_registers(), today, {doc.rel: doc.page.title for doc in loaded().docs})


def written() -> list[Document]:
    """The pages that people wrote."""
    return [doc for doc in loaded().docs if not doc.page.generated]
