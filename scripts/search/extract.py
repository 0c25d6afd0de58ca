"""The built site as plain pages and sections. Reads HTML files alone and knows nothing of what made them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import html
from lxml.etree import XPath

from scripts.kept import Kept, code_digest, digest
from scripts.parallel import spread

MOST = 6  # readings of whole sites that are kept
ASKED_ID = "also-asked"  # the section that holds readers' own wordings, one list item each
# Not the words of the page: frame, head rows, lists of sources, anything that says so itself.
SKIP = (
    "self::script or self::style or self::template or self::svg or self::header or self::nav or self::footer "
    "or self::aside or self::button or (self::a and @class='n') or @data-search-exclude or @data-next-check "
    "or contains(concat(' ', @class, ' '), ' page-head ') or contains(concat(' ', @class, ' '), ' unsearched ')"
)
_SKIPPED = XPath(SKIP)
_BLOCKS = {
    "p",
    "li",
    "tr",
    "dt",
    "dd",
    "div",
    "section",
    "blockquote",
    "pre",
    "summary",
    "br",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "figcaption",
    "legend",
    "label",
    "option",
}
FOLDERS = {
    "start": "start",
    "stages": "stage",
    "faq": "faq",
    "guides": "guide",
    "tools": "tool",
    "glossary": "glossary",
    "sources": "source",
    "myths": "myth",
    "about": "about",
}


@dataclass(frozen=True)
class Section:
    """Text under one heading; the first of a page has no anchor and no heading."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class Doc:
    """One page of the site. ``key`` is its address below the root without file names ("faq/court/x/")."""

    key: str
    url: str
    title: str
    summary: str
    kind: str  # hub, one of FOLDERS' values, or article
    crumb: tuple[str, ...]  # where it stands, without home: ("问答", "被催收")
    sections: tuple[Section, ...] = field(default=())
    asked: tuple[str, ...] = field(default=())


def read_site(site: Path, *, file_urls: bool = False) -> list[Doc]:
    """Every page of ``site`` in order of address; pages without an ``article``, and the error page, are left out.

    Pages that are as they were in an earlier build are not read again.
    ``file_urls`` keeps ``index.html`` in addresses, for a site that is opened without a server.
    """
    kept, name = Kept("extracts", MOST), digest(code_digest(), file_urls)
    before: dict[str, Doc | None] = kept.get(name) or {}
    now: dict[str, Doc | None] = {}
    at: dict[str, Path] = {}
    for path in sorted(site.rglob("*.html")):
        mark = digest(path.relative_to(site).as_posix(), path.read_bytes())
        now[mark], at[mark] = before.get(mark), path
    new = [mark for mark in now if mark not in before]
    read = spread(lambda n: read_page(at[new[n]], site, file_urls=file_urls), len(new))
    now |= zip(new, read, strict=True)
    if new:
        kept.put(name, now)
        kept.sweep()
    docs = [doc for doc in now.values() if doc]
    docs.sort(key=lambda doc: doc.key)
    folders = {parent for doc in docs for parent in _parents(doc.key)}
    return [replace(doc, kind="hub") if doc.key in folders else doc for doc in docs]


def read_page(path: Path, site: Path, *, file_urls: bool = False) -> Doc | None:
    """One built page, or None when it is not a page to be found."""
    rel = path.relative_to(site).as_posix()
    if rel == "404.html":
        return None
    tree = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    article = next(iter(tree.xpath("//main//article | //article")), None)
    heading = next(iter(article.xpath(".//h1")), None) if article is not None else None
    if heading is None or tree.xpath("//meta[@name='robots'][contains(@content, 'noindex')]"):
        return None
    key = re.sub(r"(^|/)index\.html$", r"\1", rel)
    key = re.sub(r"\.html$", "/", key)
    sections, asked = _sections(article)
    return Doc(
        key=key,
        url=rel if file_urls else re.sub(r"(^|/)index\.html$", r"\1", rel),
        title=_clean(heading),
        summary=next(iter(tree.xpath("//meta[@name='description']/@content")), "").strip(),
        kind=FOLDERS.get(key.split("/")[0], "article") if key else "hub",
        crumb=_crumb(tree),
        sections=tuple(sections),
        asked=tuple(asked),
    )


def _parents(key: str) -> Iterator[str]:
    steps = key.strip("/").split("/")
    for depth in range(len(steps)):
        yield "".join(f"{step}/" for step in steps[:depth])


def _crumb(tree: html.HtmlElement) -> tuple[str, ...]:
    """The steps of the trail after home, as the page shows them."""
    trail = tree.xpath("//nav[@aria-label='当前位置' or contains(@class, 'crumb') or contains(@class, 'md-path')]//li")
    return tuple(filter(None, map(_clean, trail[1:])))


def _sections(article: html.HtmlElement) -> tuple[list[Section], list[str]]:
    """Cut the article at its H2 and H3 that have an id; the readers' wordings come apart from the rest."""
    anchor, heading = "", ""
    words: list[str] = []
    found: list[Section] = []
    asked: list[str] = []

    def close() -> None:
        text = tidy("".join(words))
        if anchor != ASKED_ID and (text or heading or not found):
            found.append(Section(anchor, heading, text))
        words.clear()

    for event, node in _walk(article):
        if event == "heading":
            close()
            anchor, heading = node.get("id"), _clean(node)
        elif event == "item" and anchor == ASKED_ID:
            asked.append(_clean(node))
        elif event == "text":
            words.append(node)
    close()
    return found, asked


def _walk(node: html.HtmlElement) -> Iterator[tuple[str, Any]]:
    """The article in reading order: ("heading", element), ("item", li), ("text", str)."""
    for child in node.iterchildren():
        if not isinstance(child.tag, str) or _SKIPPED(child) or child.tag == "h1":
            yield "text", ("" if child.tag == "span" else "\n") + (child.tail or "")
            continue
        if child.tag in ("h2", "h3") and child.get("id"):
            yield "heading", child
        else:
            gap = "\n" if child.tag in _BLOCKS else ""
            if child.tag == "li":
                yield "item", child
            yield "text", gap + (child.text or "")
            yield from _walk(child)
            yield "text", gap
        yield "text", child.tail or ""


def _clean(node: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", node.text_content().replace("¶", "")).strip()


def tidy(text: str) -> str:
    """One line per block, no empty lines, no blanks to fill in."""
    lines = (re.sub(r"_{3,}|\s+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
