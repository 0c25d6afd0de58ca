"""Setting up: what counts as an environment, what is said when none can be made, and nothing is lost on the way."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from scripts.setup import bootstrap, browser, debian, doctor


class TestStamp:
    @pytest.fixture
    def venv(self, tmp_path, monkeypatch):
        monkeypatch.setattr(bootstrap, "VENV", tmp_path)
        program = bootstrap.venv_python(tmp_path)
        program.parent.mkdir()
        program.touch()
        return tmp_path

    def test_empty_environment_is_not_ready(self, venv):
        assert not bootstrap.is_ready("base", venv)

    def test_the_test_set_holds_the_base_set(self, venv):
        (venv / "mingbaizhi-stamp").write_text(bootstrap.stamp("dev") + "\n", encoding="utf-8")
        assert bootstrap.is_ready("base", venv) and bootstrap.is_ready("dev", venv)

    def test_a_changed_lock_is_noticed(self, venv, tmp_path, monkeypatch):
        (venv / "mingbaizhi-stamp").write_text(bootstrap.stamp("base") + "\n", encoding="utf-8")
        assert not bootstrap.is_ready("dev", venv)
        changed = tmp_path / "requirements.txt"
        changed.write_text("other\n", encoding="utf-8")
        monkeypatch.setitem(bootstrap.LOCKS, "base", changed)
        assert not bootstrap.is_ready("base", venv)

    def test_line_ends_of_windows_change_nothing(self, venv, tmp_path, monkeypatch):
        before = bootstrap.stamp("base")
        other = tmp_path / "requirements.txt"
        other.write_bytes(bootstrap.LOCKS["base"].read_bytes().replace(b"\n", b"\r\n"))
        monkeypatch.setitem(bootstrap.LOCKS, "base", other)
        assert bootstrap.stamp("base") == before


class TestFailures:
    @pytest.fixture(autouse=True)
    def nothing_works(self, monkeypatch, tmp_path):
        monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
        (tmp_path / ".venv").mkdir()

    def test_no_installer_names_the_one_line(self, monkeypatch):
        for way in ("by_uv", "by_venv", "by_system_pip", "by_apt"):
            monkeypatch.setattr(bootstrap, way, lambda lock: "")
        monkeypatch.setattr(bootstrap.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
        with pytest.raises(bootstrap.SetupError, match="apt-get install -y python3-venv"):
            bootstrap.prepare("base")

    @pytest.fixture
    def fails(self, monkeypatch):
        """Every way of installing ends with these words."""

        def with_words(said: str) -> None:
            for way in ("by_uv", "by_venv", "by_system_pip", "by_apt"):
                monkeypatch.setattr(bootstrap, way, lambda lock: said)

        return with_words

    def test_no_network_says_so_and_leaves_no_stamp(self, fails):
        fails("Connection refused")
        with pytest.raises(bootstrap.SetupError, match="网络") as caught:
            bootstrap.prepare("base")
        assert "Connection refused" in str(caught.value)
        assert bootstrap.stamps(bootstrap.VENV) == []

    def test_a_full_disk_is_not_blamed_on_the_network(self, fails):
        fails("ERROR: [Errno 28] No space left on device")
        with pytest.raises(bootstrap.SetupError, match="磁盘满了") as caught:
            bootstrap.prepare("base")
        assert "网络" not in str(caught.value)

    def test_what_is_no_matter_of_the_network_is_not_blamed_on_it(self, fails):
        fails("Error: ensurepip is broken")
        with pytest.raises(bootstrap.SetupError, match="ensurepip is broken") as caught:
            bootstrap.prepare("base")
        assert "网络" not in str(caught.value)

    def test_somebody_elses_things_stay(self):
        thesis = bootstrap.VENV / "thesis.txt"
        thesis.write_text("x", encoding="utf-8")
        with pytest.raises(bootstrap.SetupError, match="里是别的东西，不是环境：移走它"):
            bootstrap.prepare("base")
        assert thesis.read_text(encoding="utf-8") == "x"

    def test_a_file_in_the_way_is_named(self):
        bootstrap.VENV.rmdir()
        bootstrap.VENV.write_text("x", encoding="utf-8")
        with pytest.raises(bootstrap.SetupError, match="不是文件夹，装不进环境"):
            bootstrap.prepare("base")

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows上做链接要特别的权限")
    def test_a_broken_link_in_the_way_is_named(self, tmp_path):
        bootstrap.VENV.rmdir()
        bootstrap.VENV.symlink_to(tmp_path / "gone")
        with pytest.raises(bootstrap.SetupError, match="断了、用不了的链接"):
            bootstrap.prepare("base")
        assert bootstrap.VENV.is_symlink()

    def test_a_damaged_environment_is_made_again(self, monkeypatch):
        (bootstrap.VENV / "pyvenv.cfg").touch()
        seen = []
        monkeypatch.setattr(bootstrap, "by_uv", lambda lock: seen.append(bootstrap.VENV.exists()))
        monkeypatch.setattr(bootstrap.shutil, "rmtree", lambda path: seen.append(path))
        bootstrap.prepare("base")
        assert seen == [bootstrap.VENV, True]


def test_a_folder_that_we_may_only_read_is_one_sentence(monkeypatch, capsys):
    """A checkout of root's, run by somebody else."""

    def locked():
        raise PermissionError(errno.EACCES, "Permission denied", "/checkout/.cache")

    monkeypatch.setattr(bootstrap, "is_ready", lambda need: False)
    monkeypatch.setattr(bootstrap, "locked", locked)
    assert bootstrap.main(["serve"]) == 1
    assert capsys.readouterr().err.startswith("不能写 /checkout/.cache：")


def test_doctor_sees_a_folder_that_cannot_be_written(monkeypatch, capsys):
    monkeypatch.setattr(doctor.os, "access", lambda path, mode: False)
    monkeypatch.setattr(browser, "CACHE", Path(os.devnull))  # a folder cannot be made there
    assert doctor.main([]) == 1
    assert "不能写" in capsys.readouterr().out


def test_doctor_names_the_command_of_the_system(monkeypatch, capsys):
    monkeypatch.setattr(doctor, "CHECKS", (lambda: doctor.Finding("网站", "还没有", "python3 scripts build"),))
    for system, said in (("linux", "python3 scripts build"), ("win32", "这样装：py scripts build")):
        monkeypatch.setattr(sys, "platform", system)
        assert doctor.main([]) == 1
        assert said in capsys.readouterr().out


@pytest.mark.parametrize(("typed", "agreed"), [("", True), (" Y ", True), ("yes", True), ("n", False), ("是", False)])
def test_nothing_is_installed_without_a_yes(typed, agreed, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda asked: typed if "apt-get install -y python3-venv" in asked else "?")
    assert debian.agreed("python3-venv") == agreed
