"""Read the case files tests/rules/<CODE>.md and run the linter on their blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from scripts.lint import rules  # noqa: F401
from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.files import parse
from scripts.lint.finding import Problem
from scripts.lint.fix import checker, fixed
from scripts.paths import DATA
from scripts.registers import load_registers
from scripts.signing.ledger import load_ledger

FOLDER = Path(__file__).parent / "rules"
TODAY = date(2026, 11, 22)
DEFAULT_FILE = "faq/credit/case.md"
_FENCE = re.compile(r"^(`{3,})(md (?:bad|good|fixed)|problems)\n(.*?)^\1$", re.S | re.M)
_NAMED = re.compile(r"`([^`\n]+\.md)`\n\n?\Z")
_CITED = re.compile(r"sources/[a-z0-9-]+\.md#([a-z0-9-]+)")


@dataclass
class Case:
    """One ``##`` section: files by role, and the expected report."""

    code: str
    name: str
    bad: dict[str, str] = field(default_factory=dict)
    good: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)
    problems: list[str] | None = None


@cache
def registers():
    return load_registers(FOLDER / "registers", wording=DATA)


def cases(file: Path) -> list[Case]:
    text = file.read_text("utf-8")
    found = []
    for part in re.split(r"^## (?=[^\n]*\n(?:(?!^`{3,}).*\n)*?)", _hide(text), flags=re.M)[1:]:
        part = _show(part)
        case = Case(file.stem, part.split("\n", 1)[0].strip())
        for match in _FENCE.finditer(part):
            role, body = match.group(2).removeprefix("md "), match.group(3)
            if role == "problems":
                case.problems = body.split("\n")[:-1]
                continue
            named = _NAMED.search(part[: match.start()])
            getattr(case, role)[named.group(1) if named else DEFAULT_FILE] = body
        found.append(case)
    return found


def _hide(text: str) -> str:
    """Headings inside fences must not begin a case."""
    return _FENCE.sub(lambda m: m.group().replace("\n#", "\n\0#"), text)


def _show(text: str) -> str:
    return text.replace("\n\0#", "\n#")


def document(rel: str, text: str) -> tuple[Document | Problem, int]:
    """The page, and how many lines stand before what the case file shows."""
    before = "" if text.startswith("---") else front(rel, text)
    return parse((before + text).encode("utf-8"), rel, rel), before.count("\n")


def front(rel: str, body: str) -> str:
    """A valid front matter for a body that comes without one."""
    kind = {
        "faq": "faq",
        "guides": "guide",
        "stages": "stage",
        "paths": "path",
        "scams": "scam",
        "court": "court",
        "rights": "right",
        "credit": "credit",
    }.get(rel.split("/")[0], "about")
    sources = ", ".join(dict.fromkeys(_CITED.findall(body)))
    return (
        f"---\ntitle: 测试页\nsummary: 这是测试用的一页。\nkind: {kind}\nsources: [{sources}]\n"
        'reviewed: "2026-11-22"\nreview_every: 90\n---\n'
    )


def page_text(body: str, **changes: str) -> str:
    """A whole page with a valid front matter."""
    meta = {
        "title": "测试页",
        "summary": "这是测试用的一页。",
        "kind": "faq",
        "sources": "[]",
        "reviewed": '"2026-11-22"',
        "review_every": "90",
        **changes,
    }
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in meta.items()) + "---\n" + body


def report(files: dict[str, str], codes: list[str]) -> list[str]:
    """``line:column CODE`` of every finding, with the file's name when there are several."""
    docs, skipped, lines = [], {}, []
    for rel, text in files.items():
        doc, before = document(rel, text)
        skipped[rel] = before
        if isinstance(doc, Problem):
            lines.append(doc)
        else:
            docs.append(doc)
    lines += lint(docs, context(docs), codes)
    name = (lambda p: f"{p.path}:") if len(files) > 1 else (lambda p: "")
    return [
        f"{name(p)}{p.line - skipped[p.path]}:{p.column} {p.code}" + (" 提醒" if p.severity == "warning" else "")
        for p in sorted(lines)
    ]


def context(docs: list[Document]) -> Context:
    ledger = load_ledger(FOLDER / "registers" / "signed", registers())
    return Context(registers(), TODAY, {d.rel: d.page.title for d in docs}, ledger)


def fix(rel: str, text: str, codes: list[str] | None) -> str:
    """``text`` after the fixes of ``codes``."""
    doc, before = document(rel, text)
    assert isinstance(doc, Document), doc
    new, refused = fixed(doc, checker(context([doc]), codes))
    assert not refused
    return "\n".join(new.text.split("\n")[before:])
