"""The built site as plain pages and sections. Reads HTML files alone and knows nothing of what made them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import html

from scripts.kept import Kept, code_digest, digest
from scripts.parallel import spread

MOST = 6  # readings of whole sites that are kept
ASKED_ID = "also-asked"  # the section that holds readers' own wordings, one list item each
# Not the words of the page: frame, head rows, lists of sources, anything that says so itself.
SKIPPED = {"script", "style", "template", "svg", "header", "nav", "footer", "aside", "button", "h1"}
SKIPPED_STYLES = {"page-head", "unsearched"}
SKIPPED_SIGNS = {"data-search-exclude", "data-next-check"}
_PARSER = html.HTMLParser(encoding="utf-8")
_GAPS = re.compile(r"_{3,}|[^\S\n]+")
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
    tree = html.fromstring(path.read_bytes(), parser=_PARSER)
    parts: dict[str, list[html.HtmlElement]] = {"meta": [], "nav": [], "article": []}
    for node in tree.iter(*parts):
        parts[node.tag].append(node)
    said = {meta.get("name"): meta.get("content", "") for meta in reversed(parts["meta"])}
    article = next(iter(parts["article"]), None)
    heading = next(article.iter("h1"), None) if article is not None else None
    if heading is None or "noindex" in said.get("robots", ""):
        return None
    key = re.sub(r"(^|/)index\.html$", r"\1", rel)
    key = re.sub(r"\.html$", "/", key)
    sections, asked = _sections(article)
    return Doc(
        key=key,
        url=rel if file_urls else re.sub(r"(^|/)index\.html$", r"\1", rel),
        title=_clean(heading),
        summary=said.get("description", "").strip(),
        kind=FOLDERS.get(key.split("/")[0], "article") if key else "hub",
        crumb=_crumb(parts["nav"]),
        sections=tuple(sections),
        asked=tuple(asked),
    )


def _parents(key: str) -> Iterator[str]:
    steps = key.strip("/").split("/")
    for depth in range(len(steps)):
        yield "".join(f"{step}/" for step in steps[:depth])


def _crumb(navs: list[html.HtmlElement]) -> tuple[str, ...]:
    """The steps of the trail after home, as the page shows them."""
    steps = [step for nav in navs if _is_trail(nav) for step in nav.iter("li")]
    return tuple(filter(None, map(_clean, steps[1:])))


def _is_trail(nav: html.HtmlElement) -> bool:
    styles = nav.get("class", "")
    return nav.get("aria-label") == "当前位置" or "crumb" in styles or "md-path" in styles


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

    def walk(node: html.HtmlElement) -> None:
        nonlocal anchor, heading
        for child in node:
            tag = child.tag
            if _is_skipped(child):
                words.append("" if tag == "span" else "\n")
            elif tag in ("h2", "h3") and child.get("id"):
                close()
                anchor, heading = child.get("id"), _clean(child)
            else:
                if tag == "li" and anchor == ASKED_ID:
                    asked.append(_clean(child))
                gap = "\n" if tag in _BLOCKS else ""
                words.append(gap + (child.text or ""))
                walk(child)
                words.append(gap)
            words.append(child.tail or "")

    walk(article)
    close()
    return found, asked


def _is_skipped(node: html.HtmlElement) -> bool:
    """Is it not of the words of the page? A comment is not."""
    if node.tag in SKIPPED or not isinstance(node.tag, str):
        return True
    signs = node.keys()
    if not signs:
        return False
    styles = node.get("class", "")
    source = node.tag == "a" and styles == "n"
    return source or not SKIPPED_SIGNS.isdisjoint(signs) or not SKIPPED_STYLES.isdisjoint(styles.split())


def _clean(node: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", node.text_content().replace("¶", "")).strip()


def tidy(text: str) -> str:
    """One line per block, no empty lines, no blanks to fill in."""
    lines = (line.strip() for line in _GAPS.sub(" ", text).split("\n"))
    return "\n".join(line for line in lines if line)
