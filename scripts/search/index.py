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
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.search.extract import Doc
from scripts.search.tokens import is_han, normalise, scan
from scripts.search.words import Words

SPAN, LINES = 256, 192  # keys a page may have; sections below LINES, lines from there; the rest share the last number
SHARD_BYTES = 1024  # aimed at, on average
MOST_SHARDS = 8192  # after which they grow instead: hosts limit the number of files
MOST_POSTINGS = 1500  # a token that is everywhere keeps its best keys only, so that no shard grows without end
MOST_SINGLES = 48
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
    """Keys and weights of every token in flat arrays: lists of pairs would take ten times the memory."""

    def __init__(self) -> None:
        self.by_token: dict[str, tuple[array, array]] = defaultdict(lambda: (array("I"), array("f")))
        self.keys = 0

    def add(self, key: int, weights: dict[str, float]) -> None:
        """The tokens of one more section or line; keys come in rising order."""
        for token, weight in weights.items():
            keys, values = self.by_token[token]
            keys.append(key)
            values.append(weight)
        self.keys += 1


def make_index(docs: list[Doc], words: Words) -> Index:
    """Index pages in the order given; the same pages give the same bytes."""
    sections, lines = Postings(), Postings()
    for number, doc in enumerate(docs):
        for place, fields in enumerate(section_fields(doc)):
            sections.add(number * SPAN + min(place, LINES - 1), section_weights(fields, words))
        for place, line in enumerate((doc.title, *doc.asked)):
            lines.add(number * SPAN + min(LINES + place, SPAN - 1), line_weights(line, words))
    packed = pack(sections, lines, [PRIORS[doc.kind] for doc in docs])
    return Index(shards(packed), sections.keys + lines.keys, len(packed))


def section_fields(doc: Doc) -> Iterator[dict[str, str]]:
    """The fields of each section; the first carries the page's title, short answer and readers' wordings."""
    for number, section in enumerate(doc.sections):
        lead = {"title": doc.title, "summary": doc.summary, "asked": "\n".join(doc.asked)}
        rest = {"page": doc.title, "heading": section.heading}
        yield {**(rest if number else lead), "body": section.text}


def section_weights(fields: dict[str, str], words: Words) -> dict[str, float]:
    """How often each token stands in a section, by the weight of the field; each character of its heads counts once."""
    weights: dict[str, float] = defaultdict(float)
    for name, raw in fields.items():
        text = (words.put_right if name in SAID else words.one_way)(normalise(raw))
        found = Counter(token for token, _, _ in scan(text))
        share = WEIGHTS[name] / ((1 - B + B * found.total() / LENGTH) if name == "body" else 1.0)
        for token, count in found.items():
            if name != "body" or not is_single(token):
                weights[token] += share * count
        if name != "body":
            for char in set(filter(is_han, text)):
                weights[char] += WEIGHTS[name]
    return weights


def is_single(token: str) -> bool:
    return len(token) == 1 and not token.isascii()


def line_weights(raw: str, words: Words) -> dict[str, float]:
    """The worth of each token of a title or wording, misspellings put right as in what readers type."""
    text = words.put_right(normalise(raw))
    worth = words.worths(text)
    return {token: worth(start, end) for token, start, end in scan(text)}


def pack(sections: Postings, lines: Postings, priors: list[float]) -> dict[str, bytes]:
    """The entry of each token. Sections get BM25F: what the token adds to their score, to one byte on one scale for
    all; lines get the share of their weight that the token carries."""
    nothing = (array("I"), array("f"))
    tokens = sorted(sections.by_token.keys() | lines.by_token.keys())
    keys = sections.keys + lines.keys
    rare = {
        token: rarity(sum(len(part.by_token.get(token, nothing)[0]) for part in (sections, lines)), keys)
        for token in tokens
    }

    impacts = {token: impacts_of(*postings, rare[token], priors) for token, postings in sections.by_token.items()}
    top = max(map(max, impacts.values()), default=1.0)
    whole: dict[int, float] = defaultdict(float)
    for token, postings in sorted(lines.by_token.items()):
        for key, worth in zip(*postings, strict=True):
            whole[key] += worth * rare[token]

    def postings_of(token: str) -> Iterator[tuple[int, int]]:
        for key, impact in zip(sections.by_token.get(token, nothing)[0], impacts.get(token, ()), strict=True):
            yield key, byte(255 * impact / top)
        for key, worth in zip(*lines.by_token.get(token, nothing), strict=True):
            yield key, byte(255 * worth * rare[token] / whole[key])

    return {token: entry(token, list(postings_of(token))) for token in tokens}


def impacts_of(keys: array, weights: array, rare: float, priors: list[float]) -> array:
    """What a token adds to the score of each section that holds it."""
    return array(
        "d",
        (
            priors[key // SPAN] * rare * weight * (K1 + 1) / (K1 + weight)
            for key, weight in zip(keys, weights, strict=True)
        ),
    )


def byte(value: float) -> int:
    return max(1, min(255, round(value)))


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


def entry(token: str, postings: list[tuple[int, int]]) -> bytes:
    most = MOST_SINGLES if is_single(token) else MOST_POSTINGS
    kept = postings
    if len(postings) > most:
        kept = sorted(postings, key=lambda posting: (-posting[1], posting[0]))[:most]
    packed, last = bytearray(), 0
    for key, impact in sorted(kept):
        packed += varint(key - last)
        packed.append(impact)
        last = key
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
