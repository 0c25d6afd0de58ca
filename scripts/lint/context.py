"""What rules may know besides the page: the registers, prepared for matching, the date, and the site's other pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from scripts.lint.grounds.relevance import Relevance
from scripts.registers.documents import articles
from scripts.registers.documents import names as names_of
from scripts.registers.model import Claim, Fact, Registers
from scripts.registers.wordlists import Ground
from scripts.signing.ledger import Ledger
from scripts.text.articles import numbers
from scripts.text.clauses import statements
from scripts.text.quantities import Key, figure_keys

_FORBIDS = re.compile(r"不要|不能|不得|别|禁止|禁用|不可|不许|不允许|不应|勿")
WHOLE = 5  # characters from which a quotation in a caution is wording, not a word to explain
PROVES_NOTHING = "none"  # the kind of a fact that proves nothing


T = TypeVar("T")


@dataclass(frozen=True)
class Known:
    """A row of a word list, compiled; fields as in model.Ground."""

    id: str
    name: str
    said: re.Pattern[str]
    known: re.Pattern[str]
    where: str
    near: bool


@dataclass
class Context:
    """``titles``: docs-relative path -> title of every page of the site; ``ledger``: who signed what."""

    registers: Registers
    today: date
    titles: dict[str, str] = field(default_factory=dict)
    ledger: Ledger | None = None
    draft: bool = False  # what is not signed is a reminder
    _keys: dict[str, frozenset[Key]] = field(default_factory=dict)
    _memo: dict[str, object] = field(default_factory=dict)

    def memo(self, name: str, make: Callable[[], T]) -> T:
        """What ``make`` returns, made once per run."""
        if name not in self._memo:
            self._memo[name] = make()
        return cast(T, self._memo[name])

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

    def sources(self, id: str) -> tuple[str, ...]:
        """Source ids of fact ``id``."""
        fact = self.fact(id)
        return (fact.source, *fact.also) if fact else ()

    def named(self, source: str, law: str) -> bool:
        """Is ``law`` a name of the source?"""
        entry = self.registers.sources.get(source)
        return entry is not None and any(law in (name, f"中华人民共和国{name}") for name in names_of(entry))

    def words(self, register: str, kind: str) -> re.Pattern[str]:
        """One pattern of all rows of a kind in a word list; it matches nothing when there are none."""
        rows = getattr(self.registers, register).values()
        return self.memo(
            f"words {register} {kind}",
            lambda: re.compile("|".join(f"(?:{row.said})" for row in rows if row.kind == kind) or "(?!)"),
        )

    @cached_property
    def events(self) -> list[tuple[str, re.Pattern[str]]]:
        return [(row.id, re.compile(row.said)) for row in self.registers.events.values()]

    @cached_property
    def bodies(self) -> list[Known]:
        return _compiled(self.registers.bodies.values())

    @cached_property
    def duties(self) -> list[Known]:
        return _compiled([*self.registers.duties.values(), *self.registers.consequences.values()])

    @cached_property
    def laws(self) -> list[Known]:
        """The short names of laws, for sentences that name one without 《》."""
        names = {
            name: source.id
            for source in self.registers.sources.values()
            for name in names_of(source)
            if re.fullmatch(r"[\u4e00-\u9fff]{1,12}(?:法|法典|条例)", name) and len(name) < 12
        }
        alike: dict[str, list[str]] = {}
        for name, source in names.items():
            alike.setdefault(source, []).append(name)
        return [
            Known(
                source,
                found[0],
                re.compile(rf"(?<!《)(?<!共和国)(?<![\u4e00-\u9fff]合)(?:{'|'.join(found)})"),
                re.compile("|".join(found)),
                "issuer",
                True,
            )
            for source, found in alike.items()
        ]

    @cached_property
    def forbidden(self) -> dict[str, str]:
        """Wording that the caution of a fact puts in quotation marks and forbids -> the fact."""
        return {
            quote: fact.id
            for fact in self.registers.facts.values()
            for a, b in statements(fact.caution)
            for quote in _quoted_after_no(fact.caution[a:b])
            if len(quote) >= WHOLE
        }

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


def _compiled(rows: Iterable[Ground]) -> list[Known]:
    return [
        Known(row.id, row.name, re.compile(row.said), re.compile(row.known or row.said), row.where, row.near)
        for row in rows
    ]


def _quoted_after_no(text: str) -> list[str]:
    """What stands in quotation marks behind 不要、不能: 写“甲”，不要写“乙”和“丙” gives 乙 and 丙."""
    plain = re.sub("“[^“”]*”", lambda quote: " " * len(quote.group()), text)
    first = _FORBIDS.search(plain)
    return [quote.group(1) for quote in re.finditer("“([^“”]+)”", text) if first and quote.start() > first.start()]
