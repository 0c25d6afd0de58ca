"""Where the links of a page lead, and which of them lead nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote

from lxml.html import HtmlElement

Target = tuple[str, str]  # a file below the site, the id that is meant there ("" for none)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.I)
_LINKS = {"a": "href", "area": "href", "img": "src", "script": "src", "link": "href", "source": "src"}


def ids_of(page: HtmlElement) -> frozenset[str]:
    return frozenset(map(str, page.xpath("//@id")))  # what XPath gives holds the whole page in memory


def targets_of(page: HtmlElement, rel: str) -> frozenset[Target]:
    """What the page ``rel`` ("faq/x/index.html") names within the site."""
    found = {element.get(_LINKS[element.tag]) for element in page.iter(*_LINKS)}
    return shared(target(rel, address) for address in found if address and not _ELSEWHERE.match(address))


def shared(targets: Iterable[Target]) -> frozenset[Target]:
    """The same object for the same target: pages name mostly what others name too."""
    return frozenset(map(_one, targets))


@cache
def _one(target: Target) -> Target:
    return target


def target(rel: str, address: str) -> Target:
    """The file and id that the relative ``address`` on page ``rel`` means; of a folder, its index."""
    path, _, fragment = unquote(address).partition("#")
    path = path.partition("?")[0]
    if not path:
        return rel, fragment
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(rel), path))
    whole = "" if whole == "." else whole
    folder = path.endswith("/") or posixpath.basename(path) in (".", "..")
    return (posixpath.join(whole, "index.html") if folder else whole), fragment


class Linked(Protocol):
    """A page, as far as links are concerned."""

    @property
    def ids(self) -> frozenset[str]: ...

    @property
    def targets(self) -> frozenset[Target]: ...


def broken(pages: Mapping[str, Linked], site: Path) -> list[str]:
    """One line for each link to nothing, by the file of the page below ``site``."""
    lines = []
    for rel, page in pages.items():
        for path, fragment in sorted(page.targets):
            if path in pages:
                if fragment and fragment not in pages[path].ids:
                    lines.append(f"{rel}：{path} 里没有 #{fragment}")
            elif not (site / path).is_file():
                lines.append(f"{rel}：没有 {path} 这个文件")
    return lines
