"""Texts of laws, one file per source id: ``civil-code.md`` or ``.txt``; an article begins its line with 第…条."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from scripts.signing.prints import words_print
from scripts.text.articles import numbers
from scripts.text.quantities import Key, quantities

SUFFIXES = (".md", ".txt")
IGNORED = ("README",)
_ARTICLE = re.compile(
    r"^[#\s\u3000\u200b]*(第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四五六七八九十])?)"
    r"(?=[\s\u3000]|$)",
    re.M,
)
_POINT = re.compile(r"^([一二三四五六七八九十]+)、", re.M)  # what a reply has instead of articles
_HEADING = re.compile(r"^#+ .*$", re.M)


class LawsError(Exception):
    """The folder, or a file in it, cannot be used; the message names file and line."""


@dataclass
class Article:
    """One article of a law: its words, and the line of the file where it begins."""

    text: str
    line: int

    @property
    def print(self) -> str:
        """Hash of the words; typography left out."""
        return words_print("article", [self.text], [])

    @cached_property
    def keys(self) -> frozenset[Key]:
        return frozenset(quantity.key for quantity in quantities(self.text))


@dataclass
class Law:
    """``head`` is what stands before the first article: title, dates, numbers of documents."""

    shown: str
    head: Article
    articles: dict[str, Article] = field(default_factory=dict)  # "675", "253之一"


def read_laws(folder: Path) -> dict[str, Law]:
    """Source id -> its text; raises LawsError at the first thing that is not a text of a law."""
    if not folder.is_dir():
        raise LawsError(f"{folder}:1 没有这个文件夹：写放法条文本的文件夹，一个出处一个文件")
    found: dict[str, Law] = {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.stem in IGNORED:
            continue
        if path.suffix not in SUFFIXES or not path.is_file():
            raise LawsError(f"{path.name}:1 不是法条文本：文件夹里只放 出处编号.md 或 .txt，一个出处一个文件")
        if path.stem in found:
            raise LawsError(f"{path.name}:1 “{path.stem}”有两个文件：留一个")
        found[path.stem] = _read(path)
    return found


def _read(path: Path) -> Law:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise LawsError(f"{path.name}:{line} 文件必须是 UTF-8 编码：在编辑器里另存为 UTF-8") from None
    except OSError as error:
        raise LawsError(f"{path.name}:1 文件打不开：{error.strerror}") from None
    marks = list(_ARTICLE.finditer(text)) or list(_POINT.finditer(text))
    first = marks[0].start() if marks else len(text)
    law = Law(path.name, Article(text[:first], 1))
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        body = _HEADING.sub("", text[mark.end() : after.start() if after else len(text)]).strip()
        [number] = numbers((mark[1] if mark[1].startswith("第") else f"第{mark[1]}条",)) or {""}
        law.articles.setdefault(number, Article(body, text.count("\n", 0, mark.start(1)) + 1))
    return law
