"""One page prepared for the rules: units with their words, sentences, quotations, links and citations."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from scripts.pages import Page
from scripts.text.blocks import lay_out
from scripts.text.clauses import sentences
from scripts.text.frontmatter import Value, front_values
from scripts.text.inline import CELL, OBJECT, Flat, Link, flatten
from scripts.text.layout import Block, Box, Layout

_QUOTED = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|「[^「」]*」|『[^『』]*』|\"[^\"\n]*\"")
_LAW_SAYS = re.compile(r"(?:规定|写明|写着|写的是|原文|条文|载明|要求|明确|说的是)[是为：:，]*\Z")
T = TypeVar("T")
META_KINDS = ("title", "summary", "unverified", "for", "who", "what")


@dataclass(frozen=True, slots=True)
class Citation:
    """A link to the entry of fact ``fact`` on sources page ``page``."""

    fact: str
    page: str
    link: Link


@dataclass(eq=False)
class Unit:
    """A block and its words. Ranges in ``text`` are turned into file offsets by ``flat.at``."""

    kind: str  # a Block kind, or one of META_KINDS for a value of the front matter
    flat: Flat
    scope: int
    boxes: tuple[str, ...] = ()
    group: int = 0
    level: int = 0
    id: str = ""
    section: str = ""  # id of the last H2 above
    block: Block | None = None
    citations: list[Citation] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.flat.text

    @property
    def meta(self) -> bool:
        return self.block is None

    def at(self, index: int) -> int:
        return self.flat.at(index)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        return sentences(self.text)

    def sentence(self, index: int) -> tuple[int, int]:
        return next(((a, b) for a, b in self.sentences if a <= index < b), (0, len(self.text)))

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Sayings in quotation marks; a quotation that the text introduces as the wording of a rule is not one."""
        return [
            match.span()
            for match in _QUOTED.finditer(self.text)
            if not _LAW_SAYS.search(self.text[max(0, match.start() - 6) : match.start()])
        ]

    @cached_property
    def unlabelled(self) -> str:
        """``text`` with the labels of citations, which name the document only, replaced by spaces; same length."""
        text = self.text
        for citation in self.citations:
            a, b = citation.link.a, citation.link.b
            text = text[:a] + " " * (b - a) + text[b:]
        return text

    @cached_property
    def unquoted(self) -> str:
        """``text`` with sayings, and all of a myth box, replaced by OBJECT characters; same length."""
        if "myth" in self.boxes:
            return OBJECT * len(self.text)
        text = self.text
        for a, b in self.quotations:
            text = text[:a] + OBJECT * (b - a) + text[b:]
        return text


class Document:
    """A page that could be read. ``path`` is how messages name it."""

    def __init__(self, page: Page, path: str) -> None:
        self.page, self.path, self.text, self.rel = page, path, page.text, page.rel
        self.meta = page.meta
        self._memo: dict[str, object] = {}

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a file offset, both from 1."""
        line = self.row(offset)
        return line, offset - self.starts[line - 1] + 1

    def row(self, offset: int) -> int:
        """Line of ``text``, from 1."""
        return bisect_right(self.starts, offset)

    def memo(self, name: str, make: Callable[[], T]) -> T:
        """What ``make`` returns, made once per page."""
        if name not in self._memo:
            self._memo[name] = make()
        return cast(T, self._memo[name])

    def forget(self) -> None:
        """Drop what was prepared for the rules; it is made again when asked for."""
        self._memo.clear()
        for name in ("layout", "starts", "front", "units", "body", "cited", "scopes"):
            self.__dict__.pop(name, None)

    @cached_property
    def layout(self) -> Layout:
        return lay_out(self.text, self.page.body_start)

    @cached_property
    def starts(self) -> list[int]:
        """File offsets of the lines."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def front(self) -> list[Value]:
        """Every scalar of the front matter with its place."""
        return front_values(self.text, self.page.body_start)

    @cached_property
    def units(self) -> list[Unit]:
        """Front matter texts first, then the body, in reading order."""
        units = [
            Unit(value.path[0] if value.path[0] in META_KINDS else str(value.path[-1]), value.flat, -1 - k)
            for k, value in enumerate(self.front)
            if value.path[0] in META_KINDS or value.path[-1] in META_KINDS
        ]
        section = ""
        boxes = self.layout.boxes
        for block in self.layout.blocks:
            if block.kind == "heading" and block.level <= 2:
                section = block.id
            flat = flatten(self.text, block.pieces, self.layout.refs, block.kind in ("row", "header"))
            names = tuple(box_name(boxes[k]) for k in block.boxes)
            unit = Unit(block.kind, flat, block.scope, names, block.group, block.level, block.id, section, block)
            unit.citations = [c for link in flat.links if (c := self.citation(link))]
            units.append(unit)
        return units

    def values(self, unit: Unit) -> list[str]:
        """What ``unit`` says without words: where a page sends whom it is not for; more in registers (outside.py)."""
        if unit.kind != "who":
            return []
        entry = self.front[-1 - unit.scope].path[:-1]
        return [value.text for value in self.front if value.path == (*entry, "go")]

    @cached_property
    def body(self) -> list[Unit]:
        return [unit for unit in self.units if not unit.meta]

    @cached_property
    def cited(self) -> list[str]:
        """Fact ids in order of first citation."""
        return list(dict.fromkeys(c.fact for unit in self.body for c in unit.citations))

    @cached_property
    def scopes(self) -> dict[int, list[Citation]]:
        """Citations by scope: what stands in the same paragraph, list item, row or script."""
        found: dict[int, list[Citation]] = {}
        for unit in self.body:
            found.setdefault(unit.scope, []).extend(unit.citations)
        return found

    def citation(self, link: Link) -> Citation | None:
        target, _, anchor = link.target.partition("#")
        if not anchor or not target.endswith(".md"):
            return None
        folder, _, name = self.resolve(target).rpartition("/")
        page = name.removesuffix(".md")
        return Citation(anchor, page, link) if folder == "sources" and page != "index" else None

    def resolve(self, target: str) -> str:
        """docs-relative path of a relative link."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.rel), target))


def box_name(box: Box) -> str:
    """Name of a box; an unclosed one exempts nothing. ``html | div.script`` becomes ``html:div.script``."""
    if not box.closed:
        return "unclosed"
    return f"html:{box.title}" if box.name == "html" else box.name


__all__ = ["CELL", "OBJECT", "Citation", "Document", "Unit"]
