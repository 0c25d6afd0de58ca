"""Builds the site and reads its pages: links, ids, resources, styles."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from scripts.pages import walk_pages
from scripts.paths import ROOT
from scripts.site.dom import read_built
from scripts.site.headers import inline_hashes

RESOURCES = {
    "img": "src",
    "script": "src",
    "link": "href",
    "source": "src",
    "iframe": "src",
    "audio": "src",
    "video": "src",
    "embed": "src",
    "object": "data",
}
NOT_FETCHED = {"canonical", "alternate", "next", "prev"}  # relations of <link> that fetch nothing


def until(page, expression: str, seconds: float = 10) -> None:
    """Wait until a JavaScript expression is true in ``page``.

    Playwright's own wait evaluates text inside the page, which the site's policy forbids from the second look on.
    """
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"still not true after {seconds} s: {expression}"
        page.wait_for_timeout(50)


def script_hashes(site: Path) -> frozenset[str]:
    """The hashes of the scripts that stand in the pages of ``site``, as a browser would find them."""
    return frozenset().union(*(inline_hashes(read_built(path, site).tree) for path in site.rglob("*.html")))


def newest_review() -> str:
    """The day that checks take for today: tests judge what is written, not how long ago."""
    return max(str(page.meta.get("reviewed", "")) for page in walk_pages())


def run_build(out: Path, today: str = "", more: Sequence[str] = ()) -> None:
    """Build as a person would on the day ``today``; the test that asked for it fails with the builder's words."""
    command = [sys.executable, "-m", "scripts", "build", "--out", str(out), "--today", today or newest_review(), *more]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if answer.returncode:
        said = f"{answer.stdout[-6000:]}\n{answer.stderr[-4000:]}"
        pytest.fail(f"python3 scripts build 没有成功：\n{said}", pytrace=False)


@dataclass
class Read:
    """What stands in a page."""

    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)  # tags with a style or on… attribute, and <style>
    lang: str = ""
    title: str = ""
    description: str = ""
    canonical: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read = Read()
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        read = self.read
        if given.get("id"):
            read.ids.append(given["id"])
        if tag == "style" or "style" in given or any(name.startswith("on") for name in given):
            read.styled.append(self.get_starttag_text() or tag)
        if tag == "html":
            read.lang = given.get("lang", "")
        elif tag == "title" and not read.title:
            self._in_title = True
        elif tag == "meta" and given.get("name") == "description":
            read.description = given.get("content", "")
        if tag in ("a", "area") and "href" in given:
            read.links.append(given["href"])
        if tag == "link" and given.get("rel") == "canonical":
            read.canonical = given["href"]
        if tag in RESOURCES and given.get(RESOURCES[tag]) and given.get("rel") not in NOT_FETCHED:
            read.resources.append(given[RESOURCES[tag]])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.read.title += data


def read_html(text: str) -> Read:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.read


def read_site(site: Path) -> dict[str, Read]:
    """Every page below ``site`` by its address path, such as "/faq/court/x/"."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        rel = "/" + path.relative_to(site).as_posix()
        pages[rel.removesuffix("index.html") if rel.endswith("/index.html") else rel] = read_html(
            path.read_text(encoding="utf-8")
        )
    return pages


def inside(page: str, link: str) -> tuple[str, str] | None:
    """(path, fragment) that ``link`` on ``page`` leads to within the site; None when it leads elsewhere."""
    target = urlsplit(urljoin(f"http://site{page}", link))
    if target.scheme != "http" or target.netloc != "site":
        return None
    return unquote(target.path), unquote(target.fragment)


def broken_links(site: Path, pages: dict[str, Read]) -> list[str]:
    """One line for each link or resource within the site that leads to nothing."""
    found = []
    for page, read in pages.items():
        for link in [*read.links, *read.resources]:
            target = inside(page, link)
            if target is None:
                continue
            path, fragment = target
            if path in pages:
                if fragment and fragment not in pages[path].ids:
                    found.append(f"{page} → {link}：没有这个锚点")
            elif not (site / path.lstrip("/")).is_file():
                found.append(f"{page} → {link}：没有这个文件")
    return found
