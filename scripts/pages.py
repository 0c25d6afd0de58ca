"""Pages as they stand in docs/: front matter, body, where each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import yaml

from scripts.paths import DOCS
from scripts.text.frontmatter import FRONT, LOADER, yaml_problem

# kind -> folders it may live in; a hub is an index.md or a generated list, anywhere
KIND_FOLDERS = {
    "start": ("start",),
    "stage": ("stages",),
    "path": ("paths",),
    "right": ("rights",),
    "credit": ("credit",),
    "court": ("court",),
    "scam": ("scams",),
    "budget": ("budget",),
    "faq": ("faq",),
    "guide": ("guides",),
    "tool": ("tools",),
    "myth": ("myths",),
    "about": ("about",),
    "hub": (),
}
ARTICLE_KINDS = ("start", "stage", "path", "right", "credit", "court", "scam", "budget")
ANSWER_KINDS = (*ARTICLE_KINDS, "faq")  # pages that answer a reader's question
ASKED = "also-asked"  # id of the section that lists how readers put it
KEYS = (
    "title",
    "summary",
    "kind",
    "main_for",
    "intents",
    "for",
    "not_for",
    "stage",
    "sources",
    "related",
    "reviewed",
    "review_every",
    "unverified",
    "changes",
)
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"  # one part of an address, a pattern
GENERATED = "<!-- 由 scripts generate 写出，不要手改 -->"  # second line of the body of every generated page


class PageError(Exception):
    """A page that cannot be read; carries line and column, both from 1."""

    def __init__(self, message: str, line: int = 1, column: int = 1):
        super().__init__(message)
        self.line, self.column = line, column


@dataclass(frozen=True)
class Page:
    """One Markdown page.

    ``rel`` is the path below docs/ ("faq/court/x.md"); ``text`` the whole file; ``body`` what follows the
    front matter; ``body_start`` its offset in ``text``; ``meta`` the parsed front matter.
    """

    rel: str
    text: str
    meta: dict = field(default_factory=dict)
    body_start: int = 0

    @property
    def body(self) -> str:
        return self.text[self.body_start :]

    @property
    def kind(self) -> str:
        return str(self.meta.get("kind", ""))

    @property
    def title(self) -> str:
        return str(self.meta.get("title", ""))

    @property
    def summary(self) -> str:
        return str(self.meta.get("summary", ""))

    @property
    def intents(self) -> list[str]:
        """Intent ids this page is the main answer to, then those it also answers."""
        return [*(self.meta.get("main_for") or []), *(self.meta.get("intents") or [])]

    @property
    def sources(self) -> list[str]:
        return list(self.meta.get("sources") or [])

    @property
    def generated(self) -> bool:
        return GENERATED in self.body[:400]

    @property
    def url(self) -> str:
        """Address below the site root, with directory addresses: ``faq/court/x/``."""
        path = PurePosixPath(self.rel)
        stem = path.parent if path.name == "index.md" else path.with_suffix("")
        return "" if str(stem) == "." else f"{stem}/"

    @property
    def file(self) -> str:
        """The built page below the site: ``faq/court/x/index.html``."""
        return f"{self.url}index.html"

    @property
    def asked(self) -> list[str]:
        """The wordings under 也有人这样问."""
        match = re.search(r"^##[^\n]*\{#" + ASKED + r"\}[^\n]*\n(.*?)(?=^#|\Z)", self.body, re.S | re.M)
        return re.findall(r"^[-*] +(.+?)\s*$", match.group(1), re.M) if match else []


def parse_page(rel: str, text: str) -> Page:
    """Split and parse; raises PageError with the place when the front matter is missing or broken."""
    match = FRONT.match(text)
    if not match:
        raise PageError("文件必须以页首信息起头：第一行写 ---，下面写键，写完另起一行再写 ---")
    try:
        meta = yaml.load(match.group(1), Loader=LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
        raise PageError(f"页首信息不是正确的 YAML：{yaml_problem(error)}", line, column) from None
    except (ValueError, RecursionError) as error:
        raise PageError(f"页首信息读不懂：{type(error).__name__}", 2) from None
    if not isinstance(meta, dict):
        raise PageError("页首信息必须是“键: 值”的形式", 2)
    return Page(rel, text, meta, match.end())


def read_page(path: Path, docs: Path = DOCS) -> Page:
    """Read a page; raises PageError when it is not UTF-8 or its front matter cannot be read."""
    rel = path.relative_to(docs).as_posix()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PageError(f"文件必须是 UTF-8 编码：第 {error.start + 1} 个字节读不懂；在编辑器里另存为 UTF-8") from None
    return parse_page(rel, text)


def page_files(docs: Path = DOCS) -> list[Path]:
    return sorted(path for path in docs.rglob("*.md"))


def walk_pages(docs: Path = DOCS) -> Iterator[Page]:
    """Every page below docs/, in path order; raises PageError with the file's name at the first unreadable one."""
    for path in page_files(docs):
        try:
            yield read_page(path, docs)
        except PageError as error:
            raise PageError(f"docs/{path.relative_to(docs).as_posix()}:{error.line}: {error}", error.line) from None
