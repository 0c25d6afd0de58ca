"""A build replaces what a build made, and nothing else; whatever goes wrong, a site is there."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from scripts.paths import CACHE, ROOT, SITE
from scripts.site import pipeline, place


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A site that an earlier build made."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / place.MARK).write_text(place.MARK_TEXT, encoding="utf-8")
    (folder / "index.html").write_text("旧", encoding="utf-8")
    return folder


def new_site(work: Path) -> Path:
    site = work / "site"
    site.mkdir()
    (site / "index.html").write_text("新", encoding="utf-8")
    return site


def read(out: Path) -> str:
    return (out / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", [ROOT, ROOT.parent, ROOT / "docs", ROOT / "docs" / "new", ROOT / "data"])
def test_the_project_itself_is_never_replaced(folder):
    with pytest.raises(place.PlaceError, match="项目自己的文件"):
        place.check_target(folder)


@pytest.mark.parametrize("folder", [SITE, CACHE / "x", ROOT / "a-new-folder"])
def test_new_folders_and_the_usual_one_are_taken(folder):
    place.check_target(folder)


def test_a_folder_with_anything_else_is_refused_and_stays(tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("三年的心血", encoding="utf-8")
    assert pipeline.main(["--no-lint", "--out", str(tmp_path)]) == 1
    assert "有别的文件" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_refused(tmp_path):
    (tmp_path / "x").touch()
    with pytest.raises(place.PlaceError, match="是文件"):
        place.check_target(tmp_path / "x")


def test_an_empty_folder_and_an_older_site_are_taken(tmp_path, out):
    (tmp_path / "empty").mkdir()
    place.check_target(tmp_path / "empty")
    place.check_target(out)


@pytest.mark.parametrize("swaps", [True, False], ids=["one step", "two renames"])
def test_the_new_site_comes_and_the_old_one_goes(out, swaps, monkeypatch):
    if not swaps:
        monkeypatch.setattr(place, "exchange", lambda one, other: False)
    with place.workshop(out) as work:
        place.put_in_place(new_site(work), out)
    assert read(out) == "新" and (out / place.MARK).is_file()
    assert [path.name for path in out.parent.iterdir()] == ["site"]


@pytest.mark.skipif(os.name != "posix", reason="renameat2 is a call of Linux")
def test_folders_change_names_in_one_step(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "from-a").touch()
    assert place.exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b" / "from-a").exists() and (tmp_path / "a").is_dir()
    assert not place.exchange(tmp_path / "a", tmp_path / "gone")


def fail_second_rename(monkeypatch, also_back: bool) -> None:
    """Renaming the new site fails; with ``also_back``, so does every later one."""
    monkeypatch.setattr(place, "exchange", lambda one, other: False)
    rename = Path.rename
    failed: list[Path] = []

    def sometimes(self: Path, target: Path):
        if (self.name == "site" and self.parent.name.startswith(".build-")) or (also_back and failed):
            failed.append(self)
            raise OSError(errno.EACCES, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", sometimes)


def test_a_failed_move_leaves_the_old_site_in_place(out, monkeypatch):
    fail_second_rename(monkeypatch, also_back=False)
    with pytest.raises(place.PlaceError, match="原来的还在"), place.workshop(out) as work:
        place.put_in_place(new_site(work), out)
    assert read(out) == "旧"
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_when_even_that_fails_the_old_site_is_kept_and_named(out, monkeypatch):
    fail_second_rename(monkeypatch, also_back=True)
    with pytest.raises(place.PlaceError, match="完整地在") as caught, place.workshop(out) as work:
        place.put_in_place(new_site(work), out)
    (kept,) = out.parent.glob(".build-*/old")
    assert str(kept) in str(caught.value) and read(kept) == "旧"
    os.utime(kept.parent, (0, 0))
    with place.workshop(out):  # and the next build does not sweep it away
        assert read(kept) == "旧"


def test_what_a_killed_build_left_is_swept_after_an_hour(out):
    for name, age in (("old", 0), ("young", None)):
        left = out.parent / f".build-{name}"
        left.mkdir()
        if age is not None:
            os.utime(left, (age, age))
    with place.workshop(out):
        assert not (out.parent / ".build-old").exists() and (out.parent / ".build-young").exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no such modes")
def test_a_server_of_another_user_can_read_the_site(tmp_path, monkeypatch):
    """Even when the builder's own files are for nobody else."""

    def make_pages(work, project, strict, again):
        (work.site / "x").mkdir(parents=True)
        (work.site / "x" / "index.html").write_text("页", encoding="utf-8")
        return {}, {}

    for name in ("finish", "broken", "publish"):
        monkeypatch.setattr(pipeline, name, lambda *arguments: None)
    monkeypatch.setattr(pipeline, "make_pages", make_pages)
    mask = os.umask(0o077)
    try:
        pipeline.build(tmp_path / "site", prove=False)
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(mask)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]}
    assert modes == {0o755, 0o644}
