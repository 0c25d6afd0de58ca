"""``data/signed/<folder>.txt``: one line for each unit that somebody read.

A line is ``page print person date`` and, for a box or telephone that must not get lost, a letter::

    court/payment-order.md k3f7a2bd-x72q reader-a 2026-11-28 d

``page`` is the path below the folder; beside the folders of docs/ there are ``data``, ``overrides`` and ``scripts``
(lint/outside.py). Lines are sorted, so that what two people signed merges.
"""

from __future__ import annotations

import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from scripts.atomic import replace_text
from scripts.registers.model import Registers
from scripts.signing.prints import PRINT
from scripts.signing.units import KEPT_WORDS, SignedUnit
from scripts.text.dates import as_date

PATIENCE = 20  # seconds
_BUSY = "另一个 sign 正在写：等它写完；确定没有，就删去这个文件"
_SHAPE = "每行必须是“页面 印记 签的人 日期”，例如 how-long.md k3f7a2bd-x72q reader-a 2026-11-28"
_PAGE = re.compile(r"[a-z0-9_-]+(?:/[a-z0-9_-]+)*\.(?:md|yml|html|js|py)")


class LedgerError(Exception):
    """A line that cannot be used; the message names file and line."""

    def __init__(self, path: str, line: int, message: str):
        super().__init__(f"{path}:{line} {message}")
        self.path, self.line, self.message = path, line, message


@dataclass(frozen=True, order=True)
class Signature:
    """One line of data/signed: who read which words of a page, and when; ``keep`` says what must not be lost."""

    page: str  # docs-relative
    print: str
    by: str
    date: str
    keep: str = ""

    @property
    def words(self) -> str:
        return self.print[:8]

    @property
    def what(self) -> str:
        return f"一个{KEPT_WORDS[self.keep]}" if self.keep else "一句"


@dataclass
class Ledger:
    """All folders that have a file. A folder without one has never been signed."""

    folder: Path
    names: frozenset[str] = frozenset()  # folders with a file
    by_page: dict[str, dict[str, Signature]] = field(default_factory=dict)  # page -> print -> signature

    def of(self, page: str) -> dict[str, Signature]:
        return self.by_page.setdefault(page, {})

    def covers(self, page: str) -> bool:
        return folder_of(page) in self.names

    def rows(self, name: str) -> list[Signature]:
        """The signatures of one folder, in the order of its file."""
        return sorted(row for page, rows in self.by_page.items() if folder_of(page) == name for row in rows.values())

    def line_of(self, page: str) -> int:
        """Where the signatures of a page begin in the file of its folder."""
        return next(n for n, row in enumerate(self.rows(folder_of(page)), 1) if row.page == page)

    def save(self, name: str) -> None:
        """Write one folder's file, sorted."""
        text = "".join(_line(row) for row in self.rows(name))
        self.folder.mkdir(parents=True, exist_ok=True)
        replace_text(self.folder / f"{name}.txt", text)
        self.names |= {name}


def lost(signed: dict[str, Signature], units: list[SignedUnit]) -> list[Signature]:
    """Signed units that the page no longer has: an exception that stood in a line of its own, a box, a telephone. One
    that was only reworded is not lost, and one that stands word for word is there, though the ledger has it twice: two
    people signed it beside the fact before and after a change."""
    here, known = {unit.words for unit in units}, {row.words for row in signed.values()}
    reworded = Counter(unit.keep for unit in units if unit.words not in known)
    rows = [row for row in signed.values() if row.words not in here]
    return [row for k, row in enumerate(rows) if sum(r.keep == row.keep for r in rows[: k + 1]) > reworded[row.keep]]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Only one ``sign`` at a time reads and writes the ledgers: what two people sign side by side must not get lost."""
    folder.mkdir(parents=True, exist_ok=True)
    lock, until = folder / ".lock", time.monotonic() + PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            if time.monotonic() > until:
                raise LedgerError(f"{folder.parent.name}/{folder.name}/.lock", 1, _BUSY) from None
            time.sleep(0.05)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def folder_of(page: str) -> str:
    """faq/court/x.md -> faq; index.md -> index; data/triage.yml -> data; mkdocs.yml -> mkdocs."""
    return page.partition("/")[0] if "/" in page else Path(page).stem


def _line(row: Signature) -> str:
    page = row.page.partition("/")[2] or row.page
    return " ".join(filter(None, [page, row.print, row.by, row.date, row.keep])) + "\n"


def load_ledger(folder: Path, registers: Registers) -> Ledger:
    """Read every file; raises LedgerError at the first line that is damaged or signed by nobody we know."""
    found = Ledger(folder, frozenset(path.stem for path in folder.glob("*.txt")))
    for path in sorted(folder.glob("*.txt")):
        shown = f"{folder.parent.name}/{folder.name}/{path.name}"
        try:
            lines = path.read_bytes().decode("utf-8").split("\n")
        except UnicodeDecodeError:
            raise LedgerError(shown, 1, "文件必须是 UTF-8 编码：从 git 取回原来的") from None
        for n, line in enumerate(lines, 1):
            if line.strip():
                row = _read(line, path.stem, shown, n, registers)
                known = found.of(row.page).get(row.print)
                if known is None or row.date > known.date:
                    found.of(row.page)[row.print] = row
    return found


def _read(line: str, name: str, shown: str, n: int, registers: Registers) -> Signature:
    words = line.split()
    if not 4 <= len(words) <= 5 or not _PAGE.fullmatch(words[0]) or not PRINT.fullmatch(words[1]):
        raise LedgerError(shown, n, f"这一行坏了：{_SHAPE}；从 git 取回原来的一行，或者删去这一行再签")
    page, print_, by, day, *keep = words
    if as_date(day) is None:
        raise LedgerError(shown, n, f"日期必须像 2026-11-28，现在是“{day}”")
    if by not in registers.people:
        raise LedgerError(shown, n, f"data/people.yml 里没有“{by}”：先登记这个人，或者改成登记过的")
    if keep and keep[0] not in KEPT_WORDS:
        raise LedgerError(shown, n, f"末尾的字母只能是 {'、'.join(KEPT_WORDS)}，现在是“{keep[0]}”")
    return Signature(
        page if page.partition(".")[0] == name else f"{name}/{page}", print_, by, day, keep[0] if keep else ""
    )
