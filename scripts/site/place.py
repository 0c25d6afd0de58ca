"""Where a build works and how the finished site takes its place: nobody else's files are touched, nothing is lost."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.paths import CACHE, ROOT, SITE

MARK = ".mingbaizhi"  # the file that says that a folder was made by a build and may be replaced
MARK_TEXT = "这个文件夹由 python3 scripts build 生成，下次生成时整个替换。\n"
STALE = 3600  # seconds after which the folder of a killed build is removed
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class PlaceError(Exception):
    """The site cannot be put there; the message says why and what to do."""


def check_target(out: Path) -> None:
    """Raises PlaceError unless ``out`` may be replaced: not there, empty, or made by an earlier build."""
    if out == ROOT or ROOT.is_relative_to(out) or _is_part(out):
        raise PlaceError(f"{out} 里是项目自己的文件：--out 换一个空文件夹，或者不写（生成到 site/）")
    if out.exists() and not out.is_dir():
        raise PlaceError(f"{out} 是文件，不是文件夹：--out 换一个名字")
    if out != SITE and not _may_go(out):
        raise PlaceError(f"{out} 里有别的文件，生成会把它们全部删掉，所以没有动：--out 换一个空文件夹")


def _is_part(out: Path) -> bool:
    """Does ``out`` belong to what the project is made of?"""
    top = ROOT / out.relative_to(ROOT).parts[0] if out.is_relative_to(ROOT) else SITE
    return top not in (SITE, CACHE) and top.exists() and not (out == top and _may_go(out))


def _may_go(out: Path) -> bool:
    return not out.is_dir() or (out / MARK).is_file() or not any(out.iterdir())


@contextmanager
def workshop(out: Path) -> Iterator[Path]:
    """A fresh folder on the same disk as ``out``, removed afterwards; raises PlaceError when ``out`` is not ours."""
    check_target(out)
    parent = CACHE if out == SITE else out.parent
    parent.mkdir(parents=True, exist_ok=True)
    for old in parent.glob(".build-*"):
        if time.time() - old.stat().st_mtime > STALE and not (old / "old").exists():
            shutil.rmtree(old, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix=".build-", dir=parent))
    try:
        yield work
    finally:
        if out.exists() or not (work / "old").exists():  # else it holds the only copy of the site
            shutil.rmtree(work, ignore_errors=True)


def put_in_place(site: Path, out: Path) -> None:
    """Make ``site`` the folder ``out``, in one step where the system can; raises PlaceError, the old one in place."""
    (site / MARK).write_text(MARK_TEXT, encoding="utf-8", newline="\n")
    old = site.with_name("old")
    try:
        if not out.exists():
            site.rename(out)
        elif exchange(site, out):
            site.rename(old)
        else:
            out.rename(old)
            site.rename(out)
    except OSError as error:
        if not out.exists() and old.exists():
            _put_back(old, out)
        raise PlaceError(f"新网站没有换上去（{error.strerror or error}），原来的还在：{out}") from None


def _put_back(old: Path, out: Path) -> None:
    try:
        old.rename(out)
    except OSError as error:
        raise PlaceError(
            f"网站没有换上去，原来的也放不回去（{error.strerror or error}）。它完整地在 {old}，请自己移到 {out}"
        ) from None


def exchange(one: Path, other: Path) -> bool:
    """Swap the names of two folders in one step; False where the system knows no such call."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if call is None:
        return False
    return call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0
