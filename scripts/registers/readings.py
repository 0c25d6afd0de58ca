"""Who reads, and what was read: ``data/articles.txt``, which ``scripts facts`` writes.

A line is ``source article print words``: ``civil-procedure-law 第二百二十七条 k3f7a2bd 15日``. The words are figures
and anchors of the facts that stand on the article, as far as they stand in it; never its text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from scripts.registers.nodes import TOP, Problem

_LINE = re.compile(r"([a-z0-9-]+) (第\S+条(?:之\S)?) ([a-z2-7]{8})((?: \S+)*)")
_SHAPE = "每行必须是“出处 第…条 印记 数字和词”；用 python3 scripts facts --laws 文件夹 --record 重写"


@dataclass(frozen=True)
class Person:
    """Somebody who reads and signs sentences (data/people.yml), by role; no names of real people."""

    id: str
    role: str  # 法律校对


@dataclass(frozen=True)
class ReadArticle:
    """An article of a law as it was last read: a hash of it, and figures and single words that stand in it."""

    print: str
    words: tuple[str, ...] = ()


def read_articles(path: Path, shown: str, problems: list[Problem]) -> dict[tuple[str, str], ReadArticle]:
    """(source id, 第十六条) -> what was recorded; a line that cannot be read becomes a problem."""
    found: dict[tuple[str, str], ReadArticle] = {}
    if not path.is_file():
        return found
    try:
        lines = path.read_bytes().decode("utf-8").splitlines()
    except UnicodeDecodeError:
        problems.append(Problem(shown, TOP, "文件必须是 UTF-8 编码：从 git 取回原来的"))
        return found
    for n, line in enumerate(lines, 1):
        if match := _LINE.fullmatch(line):
            found[match[1], match[2]] = ReadArticle(match[3], tuple(match[4].split()))
        elif line.strip() and not line.startswith("#"):
            problems.append(Problem(shown, (n, 1), _SHAPE))
    return found


def written(rows: dict[tuple[str, str], ReadArticle]) -> str:
    """The text of the file, sorted."""
    lines = [" ".join([source, article, row.print, *row.words]) for (source, article), row in sorted(rows.items())]
    return "\n".join(["# 读过的条文：出处、条、印记、事实的数字和词在这一条里的。不含条文。", *lines]) + "\n"
