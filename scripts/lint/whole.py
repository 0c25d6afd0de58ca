"""The check of the whole site, for a project that is loaded already."""
from __future__ import annotations

from datetime import date

from scripts.lint import rules  # noqa: F401  registers every rule
from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.model import Problem
from scripts.lint.parallel import spread
from scripts.lint.repository import private_data_elsewhere
from scripts.project import Project


def whole_site(project: Project, today: date) -> list[Problem]:
    """Every finding, in order of place."""
    docs = [Document(page, f"docs/{page.rel}") for page in project.pages]
    context = Context(project.registers, today, {page.rel: page.title for page in project.pages})
    shown = {doc.path for doc in docs}
    return sorted([*lint(docs, context, None, shown, lambda k, n: None, spread), *private_data_elsewhere(project.root)])
