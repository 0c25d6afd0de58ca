"""What rules may know besides the page: the registers, prepared for matching, the date, and the site's other pages."""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from scripts.lint.relevance import Relevance
from scripts.registers.documents import articles, names
from scripts.registers.model import Claim, Fact, Registers
from scripts.text.articles import numbers
from scripts.text.quantities import Key, figure_keys

PROVES_NOTHING = "none"  # the kind of a fact that proves nothing


@dataclass
class Context:
    """``titles``: docs-relative path -> title of every page of the site."""

    registers: Registers
    today: date
    titles: dict[str, str] = field(default_factory=dict)
    _keys: dict[str, frozenset[Key]] = field(default_factory=dict)
    _memo: dict[str, object] = field(default_factory=dict)

    def memo(self, name: str, make: Callable[[], object]) -> object:
        """What ``make`` returns, made once per run."""
        if name not in self._memo:
            self._memo[name] = make()
        return self._memo[name]

    def fact(self, id: str) -> Fact | None:
        return self.registers.facts.get(id)

    def figures(self, id: str) -> frozenset[Key]:
        """Keys of the figures that a citation of fact ``id`` proves; none for a fact of kind none."""
        fact = self.fact(id)
        if fact is None:
            return frozenset()
        if fact.kind != PROVES_NOTHING:
            return self.stated(id)
        based = frozenset(key for other in fact.based_on for key in self.figures(other))
        return self.stated(id) & based

    def stated(self, id: str) -> frozenset[Key]:
        """Keys of all figures registered with fact ``id``, whatever its kind."""
        if id not in self._keys:
            fact = self.fact(id)
            self._keys[id] = frozenset(key for figure in (fact.figures if fact else ()) for key in figure_keys(figure))
        return self._keys[id]

    def articles(self, id: str) -> dict[str, frozenset[str]]:
        """Source id -> the article numbers of it that fact ``id`` stands on."""
        fact = self.fact(id)
        return {key: numbers(found) for key, found in articles(fact, self.registers.sources).items()} if fact else {}

    def laws(self, id: str) -> tuple[str, ...]:
        """Source ids of fact ``id``."""
        fact = self.fact(id)
        return (fact.source, *fact.also) if fact else ()

    def named(self, source: str, law: str) -> bool:
        """Is ``law`` a name of the source?"""
        entry = self.registers.sources.get(source)
        return entry is not None and any(law in (name, f"中华人民共和国{name}") for name in names(entry))

    @cached_property
    def relevance(self) -> Relevance:
        return Relevance(self.registers)

    @cached_property
    def claims(self) -> dict[str, list[tuple[Claim, re.Pattern, re.Pattern | None]]]:
        """Rows of claims.yml by rule code, compiled."""
        rows: dict[str, list] = {}
        for claim in self.registers.claims.values():
            unless = re.compile(claim.unless) if claim.unless else None
            rows.setdefault(claim.code, []).append((claim, re.compile(claim.pattern, re.M), unless))
        return rows
