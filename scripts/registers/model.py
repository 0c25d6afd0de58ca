"""The registers as frozen dataclasses: what is known, how it was checked, how it may be said.

Dates are ``datetime.date``; text is exactly as in ``data/*.yml``. Nothing here reads a file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from scripts.registers.places import Places
from scripts.registers.readings import Person, ReadArticle
from scripts.registers.wordlists import Ground, Wording
from scripts.text.measures import Unit

# The sources page a fact stands on is the name of its file: data/facts/<page>.yml -> docs/sources/<page>.md
FACT_PAGES = ("law", "court", "rules", "platform", "press", "channels", "scams", "unknown")
FACT_KINDS = ("law", "court", "regulation", "standard", "self-regulation", "platform", "press", "none")
CONFIDENCES = ("high", "medium", "low")
SCOPES = ("信用卡", "消费金融公司", "小贷", "银行", "所有")  # kinds of debts; 花呗 is one of a 消费金融公司
NEEDS = ("deadline", "danger", "cost", "help")  # boxes by name, and a telephone to turn to
# How it was read, best first: at the issuer's own place; a faithful copy of that text (public mirror, stored page);
# a reprint; what others report of it; nothing published was found
READINGS = ("original", "copy", "reprint", "report", "none")
STATUSES = ("in-force", "unclear", "expired", "superseded", "draft")
# (class, field) -> the words it may hold; of a tuple, each of its words
WORDS = {
    ("Fact", "kind"): FACT_KINDS,
    ("Fact", "status"): STATUSES,
    ("Fact", "confidence"): CONFIDENCES,
    ("Fact", "read"): READINGS,
    ("Fact", "applies"): SCOPES,
    ("Fact", "needs"): NEEDS,
}


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
class Unless:
    """An exception to a rule: a sentence that states the rule must name it, in its own paragraph, item or row."""

    says: str  # 双方另有约定; shown in the finding
    words: tuple[str, ...]  # one of them must stand there: [约定, 合同另有]
    rule: tuple[str, ...] = ()  # words that show that the rule is stated; () means: one of the fact's figures is


@dataclass(frozen=True)
class Start:
    """The event from which a period runs."""

    event: str  # 收到支付令; shown in the finding
    words: tuple[str, ...]  # one of them must stand where a sentence says from when it is counted: [收到, 送达]
    period: tuple[str, ...] = ()  # the figures that run from it: [15日]; () means all of the fact's


@dataclass(frozen=True)
class Fact:
    """One checkable statement, with the conditions that programs read. Every condition may be left out::

    - id: reply-in-15-days
      statement: 应当在收到之日起15日内答复，双方另有约定的除外。
      figures: [15日]
      unless:
        - says: 双方另有约定  # for the finding
          words: [约定]  # one of these must stand where the rule is stated
          rule: [答复]  # what shows that it is stated; left out: one of the figures
      starts:
        - event: 收到投诉
          words: [收到, 送到]  # one of these must stand in “从……起”
          period: [15日]  # only when several periods run from different days
      applies: [消费金融公司]  # 信用卡 | 消费金融公司 | 小贷 | 银行 | 所有
      by: [lender]  # ids in data/wording/bodies.yml
      needs: [deadline]  # deadline | danger | cost (a box), help (a telephone to turn to)
      ends: "2027-12-31"  # last day of the rule
    """

    id: str
    page: str  # one of FACT_PAGES
    statement: str
    kind: str  # one of FACT_KINDS
    status: str  # one of STATUSES
    confidence: str  # one of CONFIDENCES
    read: str  # one of READINGS: how the weakest part of the statement was read
    source: str  # Source.id of the main document
    also: tuple[str, ...] = ()  # Source.id of further documents it stands on
    article: str = ""  # 第十六条第一款；each further document by name: 《民诉法解释》第一百零七条
    figures: tuple[str, ...] = ()  # every number a page that cites this fact may state
    elsewhere: tuple[str, ...] = ()  # figures that no article of it has: counted out, or from another paper
    anchors: tuple[str, ...] = ()  # single words that must stand in its articles (scripts facts --laws)
    phones: tuple[str, ...] = ()
    how_verified: str = ""
    checked: date | None = None
    unless: tuple[Unless, ...] = ()
    starts: tuple[Start, ...] = ()
    applies: tuple[str, ...] = ()  # of SCOPES: whose debts the rule is about; () when it does not say
    by: tuple[str, ...] = ()  # ids of data/wording/bodies.yml: who decides, acts or says it
    needs: tuple[str, ...] = ()  # of NEEDS: what a written page that cites it must carry
    ends: date | None = None  # the last day on which the rule holds
    caution: str = ""  # what must not be written
    news: str = ""  # what changed for readers, in one or two sentences; shown with its day on 2026，变了什么
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
    page: str  # docs-relative path, may carry #anchor
    tests: tuple[str, ...]  # queries that must show it first
    words: tuple[str, ...] = ()  # any of these inside the query; “…” stands for a few characters between
    but: tuple[str, ...] = ()  # phrases that hold such words and mean something else
    misses: tuple[str, ...] = ()  # queries that must not show it
    calls: tuple[str, ...] = ()  # Phone.number of those that the answer offers to ring
    wording: str = ""  # one of SENSES: its classes of words, and what was learned, show it too


@dataclass(frozen=True)
class HubGroup:
    """A group of pages on the list of a section, in the order of doing; groups stand as in the file."""

    id: str  # the anchor of the group
    folder: str  # section: docs/<folder>/
    title: str
    pages: tuple[str, ...]  # names of pages in that folder, without .md


@dataclass(frozen=True)
class Saying:
    """A saying that people meet and that is not so, judged (网上说法与事实)."""

    id: str
    said: str
    topic: str
    verdict: str
    fact: str  # what is so, in words for readers
    do: str  # what to do when one meets it
    decided_by: tuple[str, ...]  # Fact.id
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
    bodies: dict[str, Ground] = field(default_factory=dict)
    duties: dict[str, Ground] = field(default_factory=dict)
    consequences: dict[str, Ground] = field(default_factory=dict)
    hedges: dict[str, Wording] = field(default_factory=dict)
    hubs: dict[str, HubGroup] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    events: dict[str, Wording] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    despair: dict[str, Wording] = field(default_factory=dict)
    articles: dict[tuple[str, str], ReadArticle] = field(default_factory=dict)  # (source, 第十六条)
    places: Places = field(default_factory=Places, repr=False, compare=False)
