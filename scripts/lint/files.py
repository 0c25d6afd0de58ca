"""Read pages for the linter: every bad file is one clear finding."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from scripts.lint.document import Document
from scripts.lint.engine import unreadable
from scripts.lint.finding import Problem
from scripts.pages import PageError, parse_page
from scripts.paths import DOCS, ROOT
from scripts.text.frontmatter import too_deep

MAX_BYTES = 400_000  # the longest page has 20 kB; a megabyte is a mistake and would only cost time
MAX_LINE = 20_000


@dataclass
class Loaded:
    """Pages that could be read, and what is wrong with the others."""

    docs: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)  # shown path -> file


def load(files: list[Path], root: Path) -> Loaded:
    """Read ``files``; ``root`` is the docs folder that page addresses are relative to."""
    loaded = Loaded()
    for file in files:
        shown = show(file)
        loaded.files[shown] = file
        result = read(file, root, shown)
        if isinstance(result, Problem):
            loaded.problems.append(result)
        else:
            loaded.docs.append(result)
    return loaded


def absolute(path: Path) -> Path:
    """The whole path without following links: a link to itself must not raise."""
    return Path(os.path.abspath(path))


def show(file: Path) -> str:
    """The path as messages name it: from the project's root when the file lies below, else from here."""
    for base in (ROOT, Path.cwd()):
        try:
            return absolute(file).relative_to(base).as_posix()
        except ValueError:
            continue
    return file.as_posix()


def read(file: Path, root: Path, shown: str) -> Document | Problem:
    """The document, or the finding that says why there is none."""
    try:
        if file.is_dir():
            return unreadable(shown, "这是文件夹：.md 结尾的名字只能给页面用，请改名")
        if file.stat().st_size > MAX_BYTES:
            return unreadable(shown, f"文件必须小于{MAX_BYTES // 1000}kB：拆成几页")
        data = file.read_bytes()
    except OSError as error:
        return unreadable(shown, f"文件打不开：{error.strerror or type(error).__name__}")
    return parse(data, absolute(file).relative_to(absolute(root)).as_posix(), shown)


def parse(data: bytes, rel: str, shown: str) -> Document | Problem:
    """The page in ``data``, or why it cannot be read; ``rel``: its path below docs/, ``shown``: the one in messages."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return unreadable(
            shown, f"文件必须是 UTF-8 编码：第{error.start + 1}个字节读不懂；在编辑器里另存为 UTF-8", line
        )
    if not text.strip():
        return unreadable(shown, "文件是空的：写上页首信息和正文，或者删去")
    for n, words in enumerate(text.split("\n"), 1):
        if len(words) > MAX_LINE:
            return unreadable(shown, f"一行必须少于{MAX_LINE}个字：分段", n)
    end = text.find("\n---", 3)
    if text.startswith("---") and too_deep(text[: end if end > 0 else len(text)]):
        return unreadable(shown, "页首信息太长或者嵌套太深：只写约定的键")
    try:
        return Document(parse_page(rel, text), shown)
    except PageError as error:
        return unreadable(shown, str(error), error.line, error.column)


def docs_root(path: Path) -> Path:
    """The docs folder a path belongs to: the project's, else the nearest folder called docs, else its own."""
    path = absolute(path)
    if path == DOCS or DOCS in path.parents:
        return DOCS
    for folder in (path, *path.parents):
        if folder.name == "docs" and folder.is_dir():
            return folder
    return path if path.is_dir() and path.suffix != ".md" else path.parent
