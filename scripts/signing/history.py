"""What a unit said, and what a fact said, when it was signed: found in git, because the ledger keeps prints alone."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from functools import cache
from pathlib import Path

import yaml

from scripts.lint.document import Document
from scripts.lint.files import parse
from scripts.lint.outside import OutsideDocument, outside_document
from scripts.paths import ROOT
from scripts.registers import RegisterError, Registers, load_registers
from scripts.registers.model import Fact
from scripts.signing.units import SignedUnit, signed_units

MOST = 40  # commits looked at


def _git(*command: str) -> bytes:
    """Output of git; nothing when there is no git or no such thing."""
    try:
        return subprocess.run(["git", *command], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return b""


def _commits(path: str) -> list[str]:
    return _git("log", f"-{MOST}", "--format=%H", "--", path).decode().split()


def old_units(now: Document, wanted: set[str], registers: Registers) -> dict[str, SignedUnit]:
    """Print -> unit, for those of ``wanted`` (whole prints, or of the words alone) that a version of the page had.
    The facts are as they are now: a unit found by its whole print stood on others."""
    found: dict[str, SignedUnit] = {}
    for commit in _commits(now.path) if wanted else ():
        if wanted <= found.keys():
            break
        doc = _read(now, _git("show", f"{commit}:{now.path}"), registers)
        for unit in signed_units(doc, registers) if doc is not None else ():
            found |= {name: unit for name in (unit.words, unit.print) if name in wanted}
    return found


def _read(now: Document, data: bytes, registers: Registers) -> Document | None:
    """Another version of a page, register or template; None when it cannot be read."""
    if not isinstance(now, OutsideDocument):
        doc = parse(data, now.rel, now.path)
        return doc if isinstance(doc, Document) else None
    try:
        return outside_document(now.path, data.decode("utf-8"), registers)
    except (yaml.YAMLError, UnicodeDecodeError):
        return None


def old_facts(doc: Document, words: str, on: str) -> list[Fact]:
    """The facts that the unit of these words stood on when their print was ``on``; none when git does not know."""
    for commit in _commits("data/facts"):
        before = _units_at(doc, commit).get((words, on))
        if before is not None:
            return before
    return []


@cache
def _units_at(doc: Document, commit: str) -> dict[tuple[str, str], list[Fact]]:
    """(words, facts print) of the page as it is, with the facts of one commit -> those facts."""
    known = _registers_at(commit)
    return {(unit.words, unit.on): unit.facts for unit in signed_units(doc, known)} if known else {}


@cache
def _registers_at(commit: str) -> Registers | None:
    """The registers of one commit; none when that version cannot be read any more."""
    packed = _git("archive", commit, "data")
    if not packed:
        return None
    with tempfile.TemporaryDirectory(prefix="mingbaizhi-facts-") as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        try:
            return load_registers(Path(folder, "data"))
        except RegisterError:
            return None
