"""A file is replaced whole or not at all, and nothing stays beside it."""

from __future__ import annotations

import os

import pytest

from scripts.atomic import replace_text


def test_the_file_is_replaced_and_keeps_its_mode(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("旧", "utf-8")
    file.chmod(0o640)
    replace_text(file, "新\r\n")
    assert file.read_bytes() == "新\r\n".encode()
    assert os.name != "posix" or file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_was_not_there_gets_the_usual_mode(tmp_path):
    (tmp_path / "usual").touch()
    replace_text(tmp_path / "new", "新")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_text("旧", "utf-8")
    monkeypatch.setattr("os.replace", lambda *a: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        replace_text(file, "新")
    assert file.read_text("utf-8") == "旧" and list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.name != "posix", reason="Windows上建链接要另外的权限")
def test_a_link_stays_a_link(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_text("旧", "utf-8")
    link.symlink_to(file)
    replace_text(link, "新")
    assert link.is_symlink() and file.read_text("utf-8") == "新"
