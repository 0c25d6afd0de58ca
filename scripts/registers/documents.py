"""Which articles of which document a fact stands on, read from its ``article`` text.

The text is a list of clauses divided by ``；``. A clause that opens with 《name》 belongs to the document of
that name among the fact's sources; any other clause belongs to its main source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.registers.model import Fact, Source
from scripts.text.articles import NUMBERED

_NAME = re.compile(r"《([^《》]+)》")
_VERSION = re.compile(r"（[^（）]*(?:修正|修订)）$")


def without_version(title: str) -> str:
    """A title without （2023年修正） at its end."""
    return _VERSION.sub("", title)


def names(source: Source) -> tuple[str, ...]:
    """Every name a citation may use for a document: its title, without version and country, then ``names``."""
    title = without_version(source.title)
    return tuple(dict.fromkeys((title, title.removeprefix("中华人民共和国"), *source.names)))


def articles(fact: Fact, sources: dict[str, Source]) -> dict[str, tuple[str, ...]]:
    """Source id -> the articles of it (第十六条, 第一百七十五条之一) that ``fact`` stands on."""
    found: dict[str, tuple[str, ...]] = {}
    for source, text in _clauses(fact, sources):
        if source:
            found[source] = (*found.get(source, ()), *NUMBERED.findall(text))
    return found


def unknown_names(fact: Fact, sources: dict[str, Source]) -> list[str]:
    """Names in ``article`` that none of the fact's sources carries."""
    return [named[1] for source, text in _clauses(fact, sources) if not source and (named := _NAME.match(text))]


def _clauses(fact: Fact, sources: dict[str, Source]) -> Iterator[tuple[str, str]]:
    """(source id, or "" when the name is nobody's; text) of each clause."""
    by_name = {name: key for key in (fact.source, *fact.also) if key in sources for name in names(sources[key])}
    for text in filter(None, fact.article.split("；")):
        named = _NAME.match(text)
        yield (by_name.get(named[1], "") if named else fact.source), text
