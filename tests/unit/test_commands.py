"""The way in: what is printed and returned for good and bad words, before anything is installed."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import commands
from scripts.paths import ROOT
from scripts.setup import debian


def run(*argv: str, **extra: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts"), *argv],
        capture_output=True,
        text=True,
        env={**os.environ, **extra},
        cwd="/",
    )


def test_without_a_command_lists_them():
    answer = run()
    assert answer.returncode == 2
    assert all(name in answer.stdout for name in commands.COMMANDS)


def test_help_is_clean():
    assert run("--help").returncode == 0


def test_an_unknown_command_is_named_beside_the_one_that_was_meant():
    answer = run("sevre")
    assert answer.returncode == 2
    assert "没有“sevre”这条命令" in answer.stderr and "serve" in answer.stderr


@pytest.mark.parametrize(("typed", "meant"), [("lnit", "lint"), ("bild", "build"), ("docter", "doctor")])
def test_a_slip_is_answered_with_the_command_that_was_meant(typed, meant, capsys):
    assert commands.main([typed]) == 2
    assert f"是不是“{meant}”" in capsys.readouterr().err
    assert commands.main(["月亮"]) == 2
    assert commands.overview() in capsys.readouterr().err


def test_interrupted_before_a_command_has_begun(tmp_path):
    """Ctrl+C while our modules load."""
    (tmp_path / "signal.py").write_text("raise KeyboardInterrupt", "utf-8")
    answer = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "__main__.py"), "doctor"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert (answer.returncode, answer.stdout) == (130, "")
    assert "已停止" in answer.stderr and "Traceback" not in answer.stderr


@pytest.mark.parametrize(
    ("root", "sudo", "line"),
    [
        (True, False, "apt-get update && apt-get install -y git"),
        (False, True, "sudo apt-get update && sudo apt-get install -y git"),
        (False, False, "以root运行：apt-get update && apt-get install -y git"),
    ],
)
def test_what_to_type_on_a_fresh_debian(root, sudo, line, monkeypatch):
    monkeypatch.setattr(debian.os, "geteuid", lambda: 0 if root else 1000, raising=False)
    monkeypatch.setattr(debian.shutil, "which", lambda name: "/usr/bin/sudo" if sudo else None)
    assert debian.apt_line("git") == line


@pytest.mark.slow
@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_command_explains_itself_in_chinese(name):
    answer = run(name, "--help")
    assert answer.returncode == 0, answer.stderr
    assert any("\u4e00" <= char <= "\u9fff" for char in answer.stdout)


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in commands.COMMANDS if name != "test"])
def test_wrong_use_is_2_without_traceback(name):
    answer = run(name, "--no-such-option")
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr


def test_locale_does_not_matter():
    assert run("--help", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="").returncode == 0


def test_old_python_can_read_the_way_in():
    """The version check runs before anything that an older Python cannot parse."""
    import ast

    ast.parse((ROOT / "scripts" / "__main__.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_old_python_is_told_what_is_needed(monkeypatch, capsys):
    from scripts import __main__ as entry

    monkeypatch.setattr(sys, "version_info", (3, 9, 6, "final", 0))
    monkeypatch.setattr(entry.shutil, "which", lambda name: None)
    assert entry.main() == 2
    assert "3.11" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "磁盘满了"), (errno.EROFS, "只读"), (errno.EACCES, "权限")]
)
def test_what_the_machine_refuses_is_one_sentence(number, said, monkeypatch, capsys):
    def refuse(argv):
        raise OSError(number, "in English", "/some/file")

    monkeypatch.setattr("scripts.inventory.main", refuse)
    assert commands.main(["inventory"]) == 1
    err = capsys.readouterr().err
    assert said in err and "/some/file" in err and len(err.splitlines()) == 1


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("argv", [["--help"], ["月亮"], ["inventory"]], ids=" ".join)
def test_a_reader_who_goes_away_is_no_fault(argv, unbuffered):
    """python3 scripts --help | head"""
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, str(ROOT / "scripts"), *argv]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    answer = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, env=environment)
    os.close(write)
    assert answer.returncode in (1, 2) and "Traceback" not in answer.stderr and "BrokenPipe" not in answer.stderr


def test_a_fault_of_the_program_is_not_hidden(monkeypatch):
    monkeypatch.setattr("scripts.inventory.main", lambda argv: Path("/no/such/file").read_text())
    with pytest.raises(FileNotFoundError):
        commands.main(["inventory"])


def test_names_of_files_count_from_where_the_command_was_called():
    docs = ROOT / "docs"
    answer = subprocess.run(
        [sys.executable, str(ROOT / "scripts"), "lint", "about/privacy.md", "--select", "FM001"],
        capture_output=True,
        text=True,
        cwd=docs,
    )
    assert "1页" in answer.stderr, answer.stderr
