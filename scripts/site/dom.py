"""One page of the finished site as a tree, and the few moves that the steps are made of.

A piece is a run of text (``str``) or an element without its tail; an element is the list of its pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lxml import html
from lxml.etree import XPath
from lxml.html import HtmlElement

Piece: TypeAlias = str | HtmlElement

# Elements without running text of the page: no step changes a word in them
OPAQUE = frozenset("button code form math nav pre script select style svg template textarea".split())
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BREAKS = re.compile(r"[ \t\r\f]*\n\s*")
_EXACT = ("pre", "textarea", "script", "style")  # every blank in them counts
_RUNS = XPath(
    f"descendant-or-self::text()[contains(., '\n') and . != '\n'][not(ancestor::{' or ancestor::'.join(_EXACT)})]"
)
WITH_DIGIT = XPath("descendant::text()[translate(., '0123456789', '') != .]")


@dataclass(frozen=True)
class BuiltPage:
    """``rel`` is the file below the site ("faq/x/index.html"); steps change ``tree`` in place."""

    rel: str
    tree: HtmlElement

    @property
    def article(self) -> HtmlElement | None:
        """The first article of the page; None on pages without one."""
        return self.tree.find(".//article")

    def text(self) -> str:
        return html.tostring(self.tree, encoding="unicode", doctype="<!doctype html>") + "\n"


def read_built(path: Path, site: Path) -> BuiltPage:
    """Parse the file ``path`` of the folder ``site``."""
    return BuiltPage(path.relative_to(site).as_posix(), parsed(path.read_text(encoding="utf-8")))


def clean(text: str) -> str:
    """Without control characters, which no tree can hold and Markdown may leave behind."""
    return _CONTROL.sub("", text)


def parsed(text: str) -> HtmlElement:
    """A whole document."""
    return html.document_fromstring(clean(text), parser=html.HTMLParser(remove_comments=True))


def fragment(text: str) -> list[Piece]:
    """The pieces of a part of a page."""
    return list(html.fragments_fromstring(text))


def pieces(element: HtmlElement) -> list[Piece]:
    """What stands in ``element``, in order; the children lose their tails, so ``fill`` must follow."""
    found: list[Piece] = [element.text] if element.text else []
    for child in element:
        tail, child.tail = child.tail, None
        found += [child, tail] if tail else [child]
    return found


def fill(element: HtmlElement, content: Iterable[Piece]) -> None:
    """Make ``content`` all that stands in ``element``."""
    for child in list(element):
        element.remove(child)
    element.text = None
    last: HtmlElement | None = None
    for piece in content:
        if not isinstance(piece, str):
            element.append(piece)
            last = piece
        elif last is None:
            element.text = (element.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece


def replace_text(
    element: HtmlElement,
    among: XPath,
    pattern: re.Pattern[str],
    make: Callable[[re.Match[str]], HtmlElement],
    kept: Callable[[HtmlElement], bool],
) -> None:
    """Put an element in the place of every match below ``element``, but not inside what ``kept`` says to leave.

    ``among`` must find every text that can hold a match, and may find more: elements without such a text are passed
    over, which is what makes this fast. WITH_DIGIT fits patterns that never match without a digit.
    """
    texts = [text for text in among(element) if pattern.search(text)]
    holders = [text.getparent().getparent() if text.is_tail else text.getparent() for text in texts]
    known: dict[HtmlElement, bool] = {}
    for holder in dict.fromkeys(holders):
        if not _within(holder, kept, known):
            found = (
                [piece] if not isinstance(piece, str) else _split(piece, pattern, make) for piece in pieces(holder)
            )
            fill(holder, [piece for each in found for piece in each])


def _within(element: HtmlElement, kept: Callable[[HtmlElement], bool], known: dict[HtmlElement, bool]) -> bool:
    """Is the element, or one around it, ``kept``? ``known``: the answers so far; most share what is around them."""
    if element not in known:
        around = element.getparent()
        known[element] = kept(element) or (around is not None and _within(around, kept, known))
    return known[element]


def _split(text: str, pattern: re.Pattern[str], make: Callable[[re.Match[str]], HtmlElement]) -> list[Piece]:
    content: list[Piece] = []
    at = 0
    for match in pattern.finditer(text):
        content += [text[at : match.start()], make(match)]
        at = match.end()
    return [*content, text[at:]]


def with_class(element: HtmlElement, *names: str) -> HtmlElement:
    """Add class names that are not there yet."""
    element.set("class", " ".join(dict.fromkeys([*(element.get("class") or "").split(), *names])))
    return element


_WITH_CLASS = XPath("descendant-or-self::*[name() = $tag][@class]")


def of_class(element: HtmlElement, tag: str, *names: str) -> Iterator[HtmlElement]:
    """Every ``tag`` below ``element`` that has one of the class ``names``."""
    wanted = set(names)
    return iter([each for each in _WITH_CLASS(element, tag=tag) if wanted.intersection(each.get("class").split())])


def tidy(element: HtmlElement) -> None:
    """Blank lines and indents that no reader sees become one line break each."""
    for text in _RUNS(element):
        short = _BREAKS.sub("\n", text)
        if short != text:
            if text.is_tail:
                text.getparent().tail = short
            else:
                text.getparent().text = short
