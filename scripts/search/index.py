"""Pages to a static index: BM25F impacts per section, cut into small files that a reader's phone fetches as needed.

A posting is (key, impact): ``key`` = page * SPAN + section, ``impact`` one byte of score. A shard holds the tokens
whose FNV-1a hash falls on it, each entry as: varint length and UTF-8 of the token, varint number of sections that hold
it, varint length of the postings, postings (varint key delta, impact byte). overrides/assets/search/store.js reads it.
"""
from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.search.extract import Doc
from scripts.search.tokens import singles, tokens

SPAN = 256  # sections a page may have; the rest share the last number
SHARD_BYTES = 3072  # aimed at, on average
MOST_SHARDS = 2048  # after which they grow instead: hosts limit the number of files
MOST_POSTINGS = 5000  # a token that is everywhere keeps its best sections only, so that no shard grows without end
MOST_SINGLES = 48
K1, B = 3.0, 0.6
WEIGHTS = {"title": 6.0, "asked": 4.0, "summary": 4.0, "heading": 5.0, "page": 1.5, "body": 1.0}
# Lists and registers hold the words of every page: they must not push the page itself down.
# The first pages to read come a little before the rest.
PRIORS = {"start": 1.2, "stage": 1.1, "article": 1.0, "faq": 1.0, "guide": 0.9, "tool": 0.8, "glossary": 0.6,
          "about": 0.6, "hub": 0.5, "source": 0.4, "myth": 0.4}
Postings = dict[str, list[tuple[int, float]]]


@dataclass(frozen=True)
class Index:
    """``shards``: the files; ``sections``: how many the figures rest on; ``tokens``: how many different ones."""

    shards: list[bytes]
    sections: int
    tokens: int


def make_index(docs: list[Doc]) -> Index:
    """Index pages in the order given; the same pages give the same bytes."""
    counted = [(number, section, doc.kind, fields) for number, doc in enumerate(docs)
               for section, fields in enumerate(section_fields(doc))]
    words = [(page * SPAN + min(section, SPAN - 1), PRIORS[kind], {name: Counter(tokens(text)) for name, text
              in fields.items()}) for page, section, kind, fields in counted]
    letters = [(page * SPAN + min(section, SPAN - 1), PRIORS[kind], {name: Counter(singles(text)) for name, text
                in fields.items() if name != "body"}) for page, section, kind, fields in counted]
    found = impacts(words)
    found = {token: postings for token, postings in found.items() if not is_single(token)}
    found |= {char: postings for char, postings in impacts(letters).items()}
    return Index(shards(found), len(words), len(found))


def is_single(token: str) -> bool:
    return len(token) == 1 and not token.isascii()


def section_fields(doc: Doc) -> Iterator[dict[str, str]]:
    """The fields of each section; the first carries the page's title, short answer and readers' wordings."""
    for number, section in enumerate(doc.sections):
        lead = {"title": doc.title, "summary": doc.summary, "asked": "\n".join(doc.asked)}
        rest = {"page": doc.title, "heading": section.heading}
        yield {**(rest if number else lead), "body": section.text}


def impacts(counted: list[tuple[int, float, dict[str, Counter]]]) -> Postings:
    """BM25F: what each token adds to the score of each section that holds it."""
    lengths = [sum(fields.get("body", Counter()).values()) for _, _, fields in counted]
    mean = sum(lengths) / max(1, len(lengths)) or 1.0
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for (key, _, fields), length in zip(counted, lengths, strict=True):
        for name, counts in fields.items():
            share = WEIGHTS[name] / ((1 - B + B * length / mean) if name == "body" else 1.0)
            for token, count in counts.items():
                weights[token][key] = weights[token].get(key, 0.0) + share * count
    priors = {key: prior for key, prior, _ in counted}
    found: Postings = {}
    for token, sections in weights.items():
        rarity = idf(len(sections), len(counted))
        found[token] = [(key, priors[key] * rarity * tf * (K1 + 1) / (K1 + tf)) for key, tf in sorted(sections.items())]
    return found


def idf(sections_with: int, sections: int) -> float:
    """How telling a token is, from the number of sections that hold it."""
    return math.log(1 + (sections - sections_with + 0.5) / (sections_with + 0.5))


def shards(found: Postings) -> list[bytes]:
    """Postings as files: impacts to one byte on one scale, tokens spread by hash, sorted within a file."""
    top = max((impact for postings in found.values() for _, impact in postings), default=1.0)
    entries = {token: entry(token, postings, 255 / top) for token, postings in found.items()}
    number = min(MOST_SHARDS, -(-sum(map(len, entries.values())) // SHARD_BYTES) or 1)
    files = [bytearray() for _ in range(number)]
    for token in sorted(entries):
        files[fnv1a(token) % number] += entries[token]
    return [bytes(file) for file in files]


def entry(token: str, postings: list[tuple[int, float]], scale: float) -> bytes:
    most = MOST_SINGLES if is_single(token) else MOST_POSTINGS
    kept = sorted(sorted(postings, key=lambda posting: (-posting[1], posting[0]))[:most])
    packed, last = bytearray(), 0
    for key, impact in kept:
        packed += varint(key - last)
        packed.append(max(1, min(255, round(impact * scale))))
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
    for byte in token.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value
