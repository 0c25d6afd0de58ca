"""Python: ruff finds nothing, and no module outgrows what one can keep in mind."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

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


def imported(path: Path, tree: ast.Module) -> Iterator[tuple[Path, str]]:
    """(file, name) of everything that a module takes from another of ours while it loads."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in ("scripts", "tests"):
            folder = ROOT.joinpath(*node.module.split("."))
            for name in (each.name for each in node.names):
                files = (folder / f"{name}.py", folder / name / "__init__.py", folder.with_suffix(".py"))
                yield next((file for file in files if file.is_file()), folder / "__init__.py"), name


IMPORTS = {path: list(imported(path, ast.parse(path.read_bytes()))) for path in [*MODULES, *TEST_MODULES]}


def test_modules_import_in_one_direction():
    try:
        TopologicalSorter({path: {file for file, _ in taken} for path, taken in IMPORTS.items()}).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(path.relative_to(ROOT).as_posix() for path in error.args[1]))


def test_private_names_stay_in_their_module():
    private = [
        (path.name, name) for path, taken in IMPORTS.items() for _, name in taken if name[:1] == "_" != name[1:2]
    ]
    assert private == []


def test_no_test_takes_from_another_test():
    taken = [(path.name, file.name) for path, all_of in IMPORTS.items() for file, _ in all_of]
    assert [pair for pair in taken if pair[1].startswith("test_")] == []


def test_files_have_the_same_line_ends_on_every_system():
    """Without newline=, Windows writes CR LF: another site, other hashes."""
    free = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "write_text"
        and "newline" not in [each.arg for each in node.keywords]
    ]
    assert free == []


WINDOWS = """
import importlib, multiprocessing.context, os, signal, sys
for name in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules[name] = None  # its import fails
for module, names in (
    (multiprocessing.context, ("ForkContext", "ForkProcess", "ForkServerProcess")),
    (os, ("fork", "getuid", "geteuid", "getpgid", "killpg", "nice", "sched_getaffinity", "setsid")),
    (signal, ("SIGKILL", "SIGHUP", "pthread_sigmask", "sigwait")),
):
    for name in names:
        vars(module).pop(name, None)  # on Windows there is none
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def test_every_module_loads_without_what_windows_has_not():
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in MODULES]
    answer = subprocess.run([sys.executable, "-c", WINDOWS, *names], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr[-2000:]
