"""``python3 scripts bench recall``: how many planted wrong edits are reported, by class, and how many harmless ones.

A file of tests/recall/ is one class of edits to our own pages: ``page``, ``find`` and ``replace``, or ``box`` for a box
that is taken out. Nobody tunes the checks on them; an edit that no longer fits its page is drawn anew.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts.atomic import replace_text
from scripts.lint import rules  # noqa: F401  registers every rule
from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.files import parse
from scripts.lint.finding import ERROR, RULES, WARNING
from scripts.pages import PageError
from scripts.paths import ROOT
from scripts.project import Project, load_project
from scripts.registers import RegisterError
from scripts.signing.ledger import Signature, lost
from scripts.signing.units import signed_units
from scripts.text.dates import today

FOLDER = Path("tests") / "recall"
HARMLESS = "harmless"
START, END = "<!-- recall:start -->", "<!-- recall:end -->"


class RecallError(Exception):
    """The edits cannot be used; the message names file and line."""


@dataclass(frozen=True)
class Edit:
    """One planted edit; ``file`` and ``line`` say where it is written down."""

    page: str
    find: str
    replace: str
    box: str
    file: str
    line: int

    def apply(self, text: str) -> str | None:
        """The page with the edit, None when it no longer fits."""
        if self.box:
            new = re.sub(rf"^(/{{3,}}) {self.box} \|.*?^\1[ \t]*\n", "", text, count=1, flags=re.S | re.M)
            return new if new != text else None
        return text.replace(self.find, self.replace, 1) if self.find in text else None


@dataclass
class Row:
    """What became of one class: edits, reported by the checks alone, reported with signatures, not used."""

    slug: str
    title: str
    edits: int = 0
    checks: int = 0
    signed: int = 0
    unused: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


def read_edits(folder: Path) -> dict[str, tuple[str, list[Edit]]]:
    """Name of the file -> (class, edits); raises RecallError."""
    found = {}
    for path in sorted(folder.glob("*.yml")):
        shown = f"{FOLDER.as_posix()}/{path.name}"
        try:
            node = yaml.compose(path.read_text("utf-8"))
            tree = yaml.safe_load(path.read_text("utf-8"))
            lines = [item.start_mark.line + 1 for item in node.value[1][1].value] if node else []
            edits = [
                Edit(row["page"], row.get("find", ""), row.get("replace", ""), row.get("box", ""), shown, line)
                for row, line in zip(tree["edits"], lines, strict=True)
            ]
            found[path.stem] = (str(tree["class"]), edits)
        except (yaml.YAMLError, LookupError, TypeError, AttributeError, ValueError) as error:
            mark = getattr(error, "problem_mark", None)
            raise RecallError(
                f"{shown}:{mark.line + 1 if mark else 1} 读不懂：要写 class 和 edits，"
                "每条写 page、find、replace，或者 page、box"
            ) from None
    if not found:
        raise RecallError(f"{folder}:1 没有题：每类一个 .yml 文件")
    return found


class Judge:
    """Knows what the pages say now, so that an edit is judged by what is new; ``codes`` alone may report, then by
    warnings too, or all by errors."""

    def __init__(self, project: Project, codes: list[str] | None = None) -> None:
        self.project = project
        self.texts = {page.rel: page.text for page in project.written}
        self.context = Context(project.registers, today(), project.titles)
        every = [code for code, rule in RULES.items() if not rule.site and not code.startswith(("SIGN", "STALE"))]
        self.codes, self.severities = codes or every, {ERROR, WARNING} if codes else {ERROR}
        self._known: dict[str, tuple[Counter, dict[str, Signature]]] = {}

    def judge(self, edit: Edit) -> tuple[bool, bool] | None:
        """(the checks report it, a signature opens or is missed); None when the edit does not fit the page."""
        text = edit.apply(self.texts.get(edit.page, ""))
        doc = self._parse(edit.page, text) if text else None
        if doc is None:
            return None
        before, signed = self._page(edit.page)
        found = bool(self._findings(doc) - before)
        units = signed_units(doc, self.project.registers)
        return found, found or any(unit.print not in signed for unit in units) or bool(lost(signed, units))

    def _page(self, rel: str) -> tuple[Counter, dict[str, Signature]]:
        if rel not in self._known:
            doc = self._parse(rel, self.texts[rel])
            assert doc is not None, rel  # the project could read it
            rows = {
                unit.print: Signature(rel, unit.print, "x", "2026-01-01", unit.keep)
                for unit in signed_units(doc, self.project.registers)
            }
            self._known[rel] = self._findings(doc), rows
        return self._known[rel]

    def _findings(self, doc: Document) -> Counter:
        found = lint([doc], self.context, self.codes)
        return Counter((p.code, p.message) for p in found if p.severity in self.severities)

    @staticmethod
    def _parse(rel: str, text: str) -> Document | None:
        doc = parse(text.encode("utf-8"), rel, rel)
        return doc if isinstance(doc, Document) else None


def measure(project: Project, edits: dict[str, tuple[str, list[Edit]]], codes: list[str] | None = None) -> list[Row]:
    """A row for each class of edits: how many still fit, what the checks report, what only a signature stops.

    ``edits``: title and edits by the name of the class; ``codes`` are all checks when left out. HARMLESS comes last.
    """
    judge, rows = Judge(project, codes), []
    for slug, (title, group) in edits.items():
        row = Row(slug, title)
        for edit in group:
            answer, place = judge.judge(edit), f"{edit.file}:{edit.line}"
            if answer is None:
                row.unused += (place,)
                continue
            row.edits += 1
            row.checks += answer[0]
            row.signed += answer[1]
            row.missed += () if answer[0] else (place,)
        rows.append(row)
    return sorted(rows, key=lambda row: row.slug == HARMLESS)


def table(rows: list[Row]) -> str:
    """The figures as a Markdown table."""
    wrong = [row for row in rows if row.slug != HARMLESS]
    whole = Row("", "合计", *(sum(getattr(row, key) for row in wrong) for key in ("edits", "checks", "signed")))
    lines = ["| 改坏的一类 | 题 | 只靠检查 | 加上签名 |", "| --- | --- | --- | --- |"]
    lines += [f"| {row.title} | {row.edits} | {row.checks} | {row.signed} |" for row in (*wrong, whole)]
    for row in rows:
        if row.slug == HARMLESS:
            lines += ["", f"无害的改动{row.edits}处：检查误报{row.checks}处，要重签{row.signed}处。"]
    return "\n".join(lines)


def publish(path: Path, text: str) -> None:
    """Put the table between its marks in the contributors' guide."""
    guide = path.read_text("utf-8")
    if START not in guide or END not in guide:
        raise RecallError(f"{path.name}:1 没有 {START} 和 {END} 两行记号，不知道写在哪里")
    replace_text(path, guide[: guide.index(START) + len(START)] + f"\n\n{text}\n\n" + guide[guide.index(END) :])


def main(argv: list[str], root: Path = ROOT) -> int:
    """Exit code 0: measured; 1: edits that cannot be read or no longer fit a page."""
    parser = argparse.ArgumentParser(description="把改坏的句子种进真的页面，看检查和签名报出多少。题在 tests/recall/。")
    parser.add_argument("--json", action="store_true", help="输出给程序看的 JSON")
    parser.add_argument("--missed", action="store_true", help="列出检查没有报出的题")
    parser.add_argument("--publish", action="store_true", help="把表写进 CONTRIBUTING.md")
    args = parser.parse_args(argv)
    try:
        rows = measure(load_project(root), read_edits(root / FOLDER))
        if args.publish:
            publish(root / "CONTRIBUTING.md", table(rows))
    except (RecallError, RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps([vars(row) for row in rows], ensure_ascii=False, indent=1) if args.json else table(rows))
    for title, place in ((row.title, place) for row in rows for place in row.missed if row.slug != HARMLESS):
        if args.missed:
            print(f"{title}：{place}")
    unused = [place for row in rows for place in row.unused]
    for place in unused:
        print(f"{place} 页面上没有这一句了：照现在的页面重出一题", file=sys.stderr)
    return 1 if unused else 0
