"""Python: ruff finds nothing, and no module outgrows what one can keep in mind."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from scripts.paths import ROOT

MODULES = sorted(path for path in (ROOT / "scripts").rglob("*.py"))
TEST_MODULES = sorted((ROOT / "tests").rglob("*.py"))


def test_ruff_finds_nothing():
    answer = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "scripts", "tests"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stdout[-4000:]


def test_code_is_formatted():
    answer = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--check", "--no-cache", "scripts", "tests"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, f"python3 -m ruff format scripts tests\n{answer.stdout[-4000:]}"


def test_types_are_right():
    answer = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-error-summary"], cwd=ROOT, capture_output=True, text=True
    )
    assert (answer.stdout, answer.returncode) == ("", 0)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", TEST_MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_of_tests_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


def test_one_name_stands_for_one_module():
    named = (path.parent if path.stem == "__init__" else path for path in MODULES if path.stem != "__main__")
    names = Counter(path.stem for path in named)
    assert [name for name, count in names.items() if count > 1] == []
