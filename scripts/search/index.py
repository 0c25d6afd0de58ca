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
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from scripts.search.extract import Doc
from scripts.search.tokens import count, is_han, normalise, scan
from scripts.search.words import Words

SPAN, LINES = 256, 192  # keys a page may have; sections below LINES, lines from there; the rest share the last number
SHARD_BYTES = 1024  # aimed at, on average
MOST_SHARDS = 8192  # after which they grow instead: hosts limit the number of files
MOST_POSTINGS = 1500  # a token that is everywhere keeps its best keys only, so that no shard grows without end
MOST_SINGLES = 48
PLACES = 32  # binary places below a key in memory, for a number in steps of 1 / STEP
BELOW, STEP = 2**PLACES - 1, 2**28
K1, B, LENGTH = 3.0, 0.6, 110  # LENGTH: tokens of a usual section
WEIGHTS = {"title": 6.0, "asked": 4.0, "summary": 4.0, "heading": 5.0, "page": 1.5, "body": 1.0}
SAID = ("title", "asked")  # fields in readers' own spelling
# Lists and registers hold the words of every page: they must not push the page itself down.
# The first pages to read come a little before the rest.
PRIORS = {
    "start": 1.2,
    "stage": 1.1,
    "article": 1.0,
    "faq": 1.0,
    "guide": 0.9,
    "tool": 0.8,
    "glossary": 0.6,
    "about": 0.6,
    "hub": 0.5,
    "source": 0.4,
    "myth": 0.4,
}


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
        self.keys = 0

    def add(self, key: int, numbers: Iterable[tuple[str, int]]) -> None:
        """The tokens of one more section or line with numbers in steps; keys come in rising order."""
        by_token, high = self.by_token, key << PLACES
        for token, number in numbers:
            by_token[token].append(high | number)
        self.keys += 1


def make_index(docs: list[Doc], words: Words) -> Index:
    """Index pages in the order given; the same pages give the same bytes."""
    sections, lines = Postings(), Postings()
    for number, doc in enumerate(docs):
        for place, fields in enumerate(section_fields(doc)):
            sections.add(number * SPAN + min(place, LINES - 1), section_gains(fields, PRIORS[doc.kind], words))
        for place, line in enumerate((doc.title, *doc.asked)):
            lines.add(number * SPAN + min(LINES + place, SPAN - 1), line_weights(line, words))
    packed = pack(sections, lines)
    return Index(shards(packed), sections.keys + lines.keys, len(packed))


def section_fields(doc: Doc) -> Iterator[dict[str, str]]:
    """The fields of each section; the first carries the page's title, short answer and readers' wordings."""
    for number, section in enumerate(doc.sections):
        lead = {"title": doc.title, "summary": doc.summary, "asked": "\n".join(doc.asked)}
        rest = {"page": doc.title, "heading": section.heading}
        yield {**(rest if number else lead), "body": section.text}


def section_gains(fields: dict[str, str], prior: float, words: Words) -> Iterable[tuple[str, int]]:
    """What each token of a section adds to its score, but for its rarity: how often it stands there by the weight of
    the field; each character of the heads counts once, none of the body does."""
    heads: dict[str, float] = defaultdict(float)
    for name, raw in fields.items():
        if name == "body":
            continue
        text = (words.put_right if name in SAID else words.one_way)(normalise(raw))
        for part in (*count(text), dict.fromkeys(filter(is_han, text), 1)):
            for token, times in part.items():
                heads[token] += WEIGHTS[name] * times
    body, lone = count(words.one_way(normalise(fields["body"])))
    share = WEIGHTS["body"] / (1 - B + B * (body.total() + lone.total()) / LENGTH)
    for token in heads.keys() & body.keys():
        heads[token] += share * body.pop(token)
    gains = [steps(prior * gain(share * times)) for times in range(max(body.values(), default=0) + 1)]
    in_heads = [(token, steps(prior * gain(weight))) for token, weight in heads.items()]
    return chain(in_heads, zip(body, map(gains.__getitem__, body.values()), strict=True))


def gain(weight: float) -> float:
    """BM25: the more often, the more, but less and less so."""
    return weight * (K1 + 1) / (K1 + weight)


def steps(value: float) -> int:
    return round(value * STEP)


def is_single(token: str) -> bool:
    return len(token) == 1 and not token.isascii()


def line_weights(raw: str, words: Words) -> Iterable[tuple[str, int]]:
    """The worth of each token of a title or wording, misspellings put right as in what readers type."""
    text = words.put_right(normalise(raw))
    worth = words.worths(text)
    return {token: steps(worth(start, end)) for token, start, end in scan(text)}.items()


def pack(sections: Postings, lines: Postings) -> dict[str, bytes]:
    """The entry of each token. Sections get BM25F: what the token adds to their score, to one byte on one scale for
    all; lines get the share of their weight that the token carries."""
    none = array("Q")
    tokens = sorted(sections.by_token.keys() | lines.by_token.keys())
    keys = sections.keys + lines.keys
    rare = {
        token: rarity(sum(len(part.by_token.get(token, none)) for part in (sections, lines)), keys) for token in tokens
    }
    top = max((rare[token] * max(map(BELOW.__and__, items)) for token, items in sections.by_token.items()), default=1.0)
    whole: dict[int, float] = defaultdict(float)
    for token, items in sorted(lines.by_token.items()):
        for item in items:
            whole[item >> PLACES] += rare[token] * (item & BELOW)

    def postings_of(token: str) -> list[int]:
        share = 255 * rare[token]
        scale = share / top
        found = [
            item >> PLACES << 8 | (round(scale * (item & BELOW)) or 1) for item in sections.by_token.get(token, none)
        ]
        return found + [
            item >> PLACES << 8 | (round(share * (item & BELOW) / whole[item >> PLACES]) or 1)
            for item in lines.by_token.get(token, none)
        ]

    return {token: entry(token, postings_of(token)) for token in tokens}


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


def entry(token: str, postings: list[int]) -> bytes:
    """The entry of a token; a posting is the key with the impact in its last eight bits."""
    most = MOST_SINGLES if is_single(token) else MOST_POSTINGS
    kept = postings
    if len(postings) > most:
        kept = sorted(postings, key=lambda posting: (-(posting & 255), posting))[:most]
    packed, last = bytearray(), 0
    for posting in sorted(kept):
        key = posting >> 8
        delta, last = key - last, key
        while delta > 127:  # a varint, written out: this runs for every posting
            packed.append(delta & 127 | 128)
            delta >>= 7
        packed.append(delta)
        packed.append(posting & 255)
    name = token.encode()
    return varint(len(name)) + name + varint(len(postings)) + varint(len(packed)) + bytes(packed)


def varint(value: int) -> bytes:
    """Seven bits a byte, lowest first, the high bit set on all but the last."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def fnv1a(token: str) -> int:
    """32-bit FNV-1a of the UTF-8 bytes."""
    value = 0x811C9DC5
    for unit in token.encode():
        value = (value ^ unit) * 0x01000193 & 0xFFFFFFFF
    return value
