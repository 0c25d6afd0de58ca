"""Pages to a static index: BM25F impacts per section, cut into small files that a reader's phone fetches as needed.

A posting is (key, impact). ``key`` = page * SPAN + section; from LINES on it stands for a line instead, the title or
one wording of the page, and the impact is the share of the line's weight that the token carries (255 is all of it). A
shard holds the tokens whose FNV-1a hash falls on it: four bytes of length and four of Adler-32 over what follows (both
lowest byte first), then for each token: varint length and UTF-8, varint number of keys that hold it, varint length of
the postings, postings (varint key delta, impact byte). overrides/assets/search/store.js reads it.
"""

from __future__ import annotations

import math
import struct
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, compress
from operator import sub

from scripts.search.extract import Doc
from scripts.search.tokens import count, is_han, normalise, scan
from scripts.search.words import Words

SPAN, LINES = 256, 192  # keys a page may have; sections below LINES, lines from there; the rest share the last number
SHARD_BYTES = 1024  # aimed at, on average
MOST_SHARDS = 8192  # after which they grow instead: hosts limit the number of files
MOST_POSTINGS = 1500  # a token that is everywhere keeps its best keys only, so that no shard grows without end
MOST_SINGLES = 48
PLACES = 32  # binary places below a key in memory, for a number in steps of 1 / STEP
STEP = 2**28
HIGH = int(sys.byteorder == "little")  # which half of an item lies second in memory: its key
BYTES = [bytes((value,)) for value in range(256)]
SHORT = BYTES[:128] + [bytes((value & 127 | 128, value >> 7)) for value in range(128, 1 << 14)]
LONG = [bytes((value & 127 | 128, value >> 7 | 128)) for value in range(1 << 14)]
K1, B, LENGTH = 3.0, 0.6, 110  # LENGTH: tokens of a usual section
WEIGHTS = {"title": 6.0, "asked": 4.0, "summary": 4.0, "heading": 5.0, "page": 1.5, "body": 1.0}
SAID = ("title", "asked")  # fields in readers' own spelling
# Lists and registers hold the words of every page: they must not push the page itself down.
# The first pages to read come a little before the rest.
PRIORS = {"start": 1.2, "stage": 1.1, "article": 1.0, "faq": 1.0, "guide": 0.9, "tool": 0.8}
PRIORS |= {"glossary": 0.6, "about": 0.6, "hub": 0.5, "source": 0.4, "myth": 0.4}


@dataclass(frozen=True)
class Index:
    """``shards``: the files; ``keys``: how many sections and lines there are; ``tokens``: how many different ones."""

    shards: list[bytes]
    keys: int
    tokens: int


class Postings:
    """Keys of every token with a number for each, in one flat array a token: lists of pairs would take ten times the
    memory. An item is the key and below it ``PLACES`` binary places of the number."""

    def __init__(self) -> None:
        self.by_token: dict[str, array] = defaultdict(lambda: array("Q"))
        self.count = 0  # sections or lines

    def add(self, key: int, *parts: tuple[Mapping[str, float], Callable[[float], float]]) -> None:
        """One more section or line, key after key: the values of its tokens, and what number a value makes."""
        by_token, self.count = self.by_token, self.count + 1
        for values, number_of in parts:
            items = {value: key << PLACES | steps(number_of(value)) for value in set(values.values())}
            for token, item in zip(values, map(items.__getitem__, values.values()), strict=True):
                by_token[token].append(item)

    def often(self, token: str) -> int:
        return len(self.by_token.get(token, ()))

    def of(self, token: str) -> tuple[list[int], list[int]]:
        """The keys of a token and their numbers, in steps."""
        if token not in self.by_token:
            return [], []
        halves = memoryview(self.by_token[token]).cast("B").cast("I").tolist()
        return halves[HIGH::2], halves[1 - HIGH :: 2]


def make_index(docs: list[Doc], words: Words) -> Index:
    """Index pages in the order given; the same pages give the same bytes."""
    sections, lines = Postings(), Postings()
    for number, doc in enumerate(docs):
        add_page(number * SPAN, doc, words, sections, lines)
    packed = pack(sections, lines)
    return Index(shards(packed), sections.count + lines.count, len(packed))


def add_page(first: int, doc: Doc, words: Words, sections: Postings, lines: Postings) -> None:
    """The sections and lines of a page; the first section carries its title, short answer and readers' wordings."""
    prior = PRIORS[doc.kind]
    top = heads({"title": doc.title, "summary": doc.summary, "asked": "\n".join(doc.asked)}, words)
    on_each = heads({"page": doc.title}, words)
    for place, section in enumerate(doc.sections):
        above = heads({"heading": section.heading}, words, on_each) if place else top
        sections.add(first + min(place, LINES - 1), *section_gains(above, section.text, prior, words))
    for place, line in enumerate((doc.title, *doc.asked)):
        lines.add(first + min(LINES + place, SPAN - 1), (line_weights(line, words), float))


def heads(fields: dict[str, str], words: Words, more: Mapping[str, float] | None = None) -> dict[str, float]:
    """How often each token and each character stands in the fields, by the weight of the field; on top of ``more``."""
    found: dict[str, float] = defaultdict(float, more or {})
    for name, raw in fields.items():
        text = (words.put_right if name in SAID else words.one_way)(normalise(raw))
        for part in (*count(text), dict.fromkeys(filter(is_han, text), 1)):
            for token, times in part.items():
                found[token] += WEIGHTS[name] * times
    return found


def section_gains(above: dict[str, float], text: str, prior: float, words: Words) -> Iterator[tuple]:
    """What each token of a section adds to its score, but for its rarity, as ``Postings.add`` wants it: how much of it
    stands in the heads above it, and how often in its text, of which single characters do not count."""
    body, lone = count(words.one_way(normalise(text)))
    share = WEIGHTS["body"] / (1 - B + B * (body.total() + lone.total()) / LENGTH)
    yield (
        {token: weight + share * body.pop(token, 0) for token, weight in above.items()},
        lambda weight: prior * gain(weight),
    )
    yield body, lambda times: prior * gain(share * times)


def gain(weight: float) -> float:
    """BM25: the more often, the more, but less and less so."""
    return weight * (K1 + 1) / (K1 + weight)


def steps(value: float) -> int:
    return round(value * STEP)


def is_single(token: str) -> bool:
    return len(token) == 1 and not token.isascii()


def line_weights(raw: str, words: Words) -> dict[str, float]:
    """The worth of each token of a title or wording, misspellings put right as in what readers type."""
    text = words.put_right(normalise(raw))
    worth = words.worths(text)
    return {token: worth(start, end) for token, start, end in scan(text)}


def pack(sections: Postings, lines: Postings) -> dict[str, bytes]:
    """The entry of each token. Sections get BM25F: what the token adds to their score, to one byte on one scale for
    all; lines get the share of their weight that the token carries."""
    tokens = sorted(sections.by_token.keys() | lines.by_token.keys())
    count = sections.count + lines.count
    rare = {token: rarity(sections.often(token) + lines.often(token), count) for token in tokens}
    top = largest(sections, rare)
    whole: dict[int, float] = defaultdict(float)
    for token in sorted(lines.by_token):
        for key, number in zip(*lines.of(token), strict=True):
            whole[key] += rare[token] * number

    def entry_of(token: str) -> bytes:
        share = 255 * rare[token]
        keys, numbers = sections.of(token)
        impacts = list(map(round, map((share / top).__mul__, numbers)))
        if token in lines.by_token:
            more, numbers = lines.of(token)
            impacts += [round(share * number / whole[key]) for key, number in zip(more, numbers, strict=True)]
            keys += more
            order = sorted(range(len(keys)), key=keys.__getitem__)
            keys, impacts = ([*map(of.__getitem__, order)] for of in (keys, impacts))
        return entry(token, keys, bytes(impacts).replace(b"\0", b"\1"))

    return {token: entry_of(token) for token in tokens}


def largest(sections: Postings, rare: Mapping[str, float]) -> float:
    """The most that any token adds to a section. A common one is not looked at where it could not be the one."""
    most, found = max(PRIORS.values()) * (K1 + 1) * STEP, 0.0
    for token in sections.by_token:
        if rare[token] * most > found:
            found = max(found, rare[token] * max(sections.of(token)[1]))
    return found or 1.0


def rarity(keys_with: int, keys: int) -> float:
    """How telling a token is, from the number of sections and lines that hold it."""
    return math.log(1 + (keys - keys_with + 0.5) / (keys_with + 0.5))


def shards(entries: dict[str, bytes]) -> list[bytes]:
    """Entries as files: tokens spread by hash, sorted within a file, length and checksum in front."""
    number = min(MOST_SHARDS, -(-sum(map(len, entries.values())) // SHARD_BYTES) or 1)
    files = [bytearray() for _ in range(number)]
    for token in sorted(entries):
        files[fnv1a(token) % number] += entries[token]
    return [sealed(bytes(file)) for file in files]


def sealed(data: bytes) -> bytes:
    """Length and checksum before the data, so that a cut or exchanged file is known for what it is."""
    return struct.pack("<II", len(data), zlib.adler32(data)) + data


def entry(token: str, keys: list[int], impacts: bytes) -> bytes:
    """The entry of a token: keys in rising order, each with its impact."""
    most = MOST_SINGLES if is_single(token) else MOST_POSTINGS
    name, head = token.encode(), varint(len(keys))
    if len(keys) > most:
        chosen = best(impacts, most)
        keys, impacts = list(compress(keys, chosen)), bytes(compress(impacts, chosen))
    deltas = map(varint, map(sub, keys, chain((0,), keys)))
    packed = b"".join(chain.from_iterable(zip(deltas, map(BYTES.__getitem__, impacts), strict=True)))
    return varint(len(name)) + name + head + varint(len(packed)) + packed


def best(impacts: bytes, most: int) -> bytes:
    """1 for each of the ``most`` largest impacts, of equal ones for the first; 0 for the rest."""
    least = 255
    while (equal := impacts.count(least)) < most:
        most -= equal
        least -= 1
    marks = impacts.translate(bytes((value > least) + 2 * (value == least) for value in range(256)))
    return marks.replace(b"\2", b"\1", most).replace(b"\2", b"\0")


def varint(value: int) -> bytes:
    """Seven bits a byte, lowest first, the high bit set on all but the last."""
    return SHORT[value] if value < 1 << 14 else LONG[value & (1 << 14) - 1] + varint(value >> 14)


def fnv1a(token: str) -> int:
    """32-bit FNV-1a of the UTF-8 bytes."""
    value = 0x811C9DC5
    for unit in token.encode():
        value = (value ^ unit) * 0x01000193 & 0xFFFFFFFF
    return value
