"""The registers as frozen dataclasses: what is known, how it was checked, how it may be said.

Dates are ``datetime.date``; text is exactly as in ``data/*.yml``. Nothing here reads a file.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

# The sources page a fact stands on is the name of its file: data/facts/<page>.yml -> docs/sources/<page>.md
FACT_PAGES = ("law", "court", "rules", "platform", "press", "channels", "scams", "unknown")
FACT_KINDS = ("law", "court", "regulation", "standard", "self-regulation", "platform", "press", "none")
CONFIDENCES = ("high", "medium", "low")
STATUSES = ("in-force", "unclear", "expired", "superseded", "draft")


@dataclass(frozen=True)
class Host:
    """A web address that pages may link to: an official body or a named mainstream medium."""

    host: str  # "gov.cn" stands for itself and everything below it
    owner: str


@dataclass(frozen=True)
class Source:
    """A document that facts stand on: a law, a notice, a report."""

    id: str
    title: str
    names: tuple[str, ...] = ()  # shorter names that pages and ``Fact.article`` use for it, most usual first
    issuer: str = ""
    primary: bool = False  # does the issuer itself decide the matter (law, court, regulator, platform about itself)?
    number: str = ""  # 文号, only when it was read in the document itself
    number_unverified: str = ""  # 文号 that is commonly quoted but was not seen; never shown as certain
    issued: str = ""  # date of this text: "2025-02-28", "2024-05" or "2020", as precise as it is known
    effective: str = ""  # when it first took effect; earlier than issued when the text was amended later
    expires: date | None = None
    url: str = ""  # "" when there is none; where it was read when link is False
    link: bool = False  # may pages link to url (official body or named mainstream media)?
    via: str = ""  # how it was read when not at the issuer's own address


@dataclass(frozen=True)
class Fact:
    """One checkable statement."""

    id: str
    page: str  # one of FACT_PAGES
    statement: str
    kind: str  # one of FACT_KINDS
    status: str  # one of STATUSES
    confidence: str  # one of CONFIDENCES
    source: str  # Source.id of the main document
    also: tuple[str, ...] = ()  # Source.id of further documents it stands on
    article: str = ""  # 第十六条第一款；each further document by name: 《民诉法解释》第一百零七条
    figures: tuple[str, ...] = ()  # every number a page that cites this fact may state
    phones: tuple[str, ...] = ()
    how_verified: str = ""
    checked: date | None = None
    expires: date | None = None
    caution: str = ""  # what must not be written
    via: str = ""  # where this fact was read, beyond what its source says; names reposts
    see_also: tuple[str, ...] = ()  # further addresses that may be linked
    read_at: tuple[str, ...] = ()  # addresses it was read at, for the next check only; never shown to readers
    based_on: tuple[str, ...] = ()  # Fact.id of what a summarising fact rests on


@dataclass(frozen=True)
class Phone:
    """An official telephone number."""

    number: str
    owner: str  # 支付宝客服
    owners: tuple[str, ...]  # every wording that counts as naming the owner in a sentence
    does: str
    does_not: str
    fact: str  # Fact.id that it stands on
    hours: str = ""
    dial: bool = True  # False: it only sends messages, or names an app; pages make no link of it


@dataclass(frozen=True)
class Term:
    """A word of the field and what readers type for it."""

    id: str
    word: str
    plain: str  # one sentence in plain words
    seen_on: str = ""  # on which paper a reader meets it
    synonyms: tuple[str, ...] = ()  # same meaning, search treats them as equal
    misspellings: tuple[str, ...] = ()  # 预期 for 逾期
    avoid: tuple[str, ...] = ()  # words a page must not use for it (TERM001)
    page: str = ""  # docs-relative page that explains it in full
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Claim:
    """A saying that does harm; ``pattern`` is what the linter looks for."""

    id: str
    code: str  # CLAIM001
    pattern: str  # regular expression
    message: str  # what must be
    instead: str  # what to write
    unless: str = ""  # regular expression; found close by, it makes the saying innocent (sayings.around)
    hits: tuple[str, ...] = ()  # sentences that must be reported
    misses: tuple[str, ...] = ()  # near-misses that must stay silent


@dataclass(frozen=True)
class Intent:
    """What readers want to know."""

    id: str
    title: str
    must: str  # what a good answer holds


@dataclass(frozen=True)
class Pin:
    """Words whose first answer is fixed, whatever the score."""

    id: str
    words: tuple[str, ...]  # any of these inside the query
    page: str  # docs-relative path, may carry #anchor
    tests: tuple[str, ...]  # queries that must show it first


@dataclass(frozen=True)
class Saying:
    """A saying found on the web, judged (网上说法与事实)."""

    id: str
    said: str
    topic: str
    verdict: str
    fact: str  # what is so, in words for readers
    decided_by: tuple[str, ...]  # Fact.id
    show: bool = True
    backfire: bool = False


@dataclass(frozen=True)
class Registers:
    """All of ``data/``, by id, in file order."""

    sources: dict[str, Source]
    facts: dict[str, Fact]
    phones: dict[str, Phone]
    terms: dict[str, Term]
    claims: dict[str, Claim]
    intents: dict[str, Intent]
    pins: dict[str, Pin]
    sayings: dict[str, Saying]
    hosts: dict[str, Host] = field(default_factory=dict)
