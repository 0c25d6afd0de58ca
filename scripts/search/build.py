"""The search of a built site: read its pages, write its index, join the parts of its scripts."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.pages import Page, walk_pages
from scripts.paths import OVERRIDES
from scripts.registers import Registers, load_registers
from scripts.search.despair import read_cries
from scripts.search.extract import Doc, read_site
from scripts.search.index import LINES, SPAN, Index, make_index
from scripts.search.tables import make_fixed, make_sounds, make_tables
from scripts.search.weights import Weights, read_weights
from scripts.search.words import read_words

FOLDER = "search/zh"
CURRENT = f"{FOLDER}/current.txt"  # names the folder of this index
BYTES = "bytes"  # among the files of an offline build: the 256 characters that stand for bytes in the others
OFFLINE = "search/offline.js"  # marks a site opened without a server; there the files of the index stand in it
SCRIPTS = "assets/search"
LISTS = ("hub", "glossary", "source", "myth")  # long lists say nothing at their top: the section is shown
CHUNK = 8  # sections whose text shares a file
# The parts of each script, in order; each script comes to the reader as one file.
SHARED = ("tokens.js", "pins.js")
JOINED = {
    "worker.js": (*SHARED, "words.js", "sounds.js", "intents.js", "store.js", "rank.js", "answer.js", "worker.js"),
    "panel.js": (*SHARED, "ask.js", "cards.js", "panel.js"),
}


@dataclass(frozen=True)
class IndexStats:
    """What was written. Bytes are uncompressed."""

    pages: int
    keys: int
    tokens: int
    files: int
    bytes: int
    largest_shard: int
    folder: str
    warnings: tuple[str, ...]


def build_index(
    site: Path,
    registers: Registers | None = None,
    pages: Iterable[Page] | None = None,
    *,
    weights: Weights | None = None,
    previous: Path | None = None,
) -> IndexStats:
    """Write the search of the built ``site``; doing it twice changes nothing.

    An offline build is known by its ``search/offline.js``: the index then goes inside it, and addresses keep their file
    names. ``pages`` say which intents each claims. ``previous`` is the site that this one will replace: its index stays
    beside the new one, for tabs that are open meanwhile. Raises RegisterError when ``data/`` cannot be read.
    """
    registers = registers or load_registers()
    offline = (site / OFFLINE).is_file()
    docs = in_order(read_site(site, file_urls=offline))
    words = read_words(registers)
    index = make_index(docs, words)
    claims = {page.url: page for page in (walk_pages() if pages is None else pages)}
    tables = {
        "tables.json": dump(make_tables(docs, words, weights or read_weights(), claims)),
        "sounds.json": dump(make_sounds(registers)),
    }
    files = tables | files_of(docs, index)
    folder = f"{FOLDER}/{digest(files)}/"
    fixed, warnings = make_fixed(docs, registers, claims, read_cries())
    write_files(site, folder, files, offline)
    if previous:
        keep_previous(previous, site)
    join_scripts(site / SCRIPTS, {**fixed, "meta": known_of(docs, index, folder)})
    return IndexStats(
        len(docs),
        index.keys,
        index.tokens,
        len(files),
        sum(map(len, files.values())),
        max(map(len, index.shards)),
        folder,
        tuple(warnings),
    )


def files_of(docs: list[Doc], index: Index) -> dict[str, bytes]:
    """What readers fetch for a query, by its name below the folder of the index: shards of keys, pages by number."""
    files = {f"s/{number}.bin": shard for number, shard in enumerate(index.shards)}
    for number, doc in enumerate(docs):
        files |= {f"p/{number}{name}.json": dump(data) for name, data in fragments(doc).items()}
    return files


def known_of(docs: list[Doc], index: Index, folder: str) -> dict:
    """What the worker must know of the index before it fetches any of it; ``docs`` are ``in_order``."""
    lists = next((number for number, doc in enumerate(docs) if doc.kind in LISTS), len(docs))
    guides = [number for number, doc in enumerate(docs) if doc.kind == "guide"] or [0, -1]
    return {
        "folder": folder,
        "guides": [guides[0], guides[-1]],
        "shards": len(index.shards),
        "keys": index.keys,
        "span": SPAN,
        "lines": LINES,
        "lists": lists,
        "chunk": CHUNK,
    }


def in_order(docs: list[Doc]) -> list[Doc]:
    """Pages by their numbers in the index: those that are found by their sections come last."""
    return sorted(docs, key=lambda doc: doc.kind in LISTS)


def write_files(site: Path, folder: str, files: dict[str, bytes], offline: bool) -> None:
    """Put ``files`` below ``folder`` and name it in CURRENT; offline all of them go into one script. Others go."""
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    if offline:
        binary = {name: data for name, data in files.items() if not name.endswith(".json")}
        alphabet = letters_for(binary.values())
        inline = {name: data.decode() for name, data in files.items() if name not in binary}
        inline |= {name: data.decode("latin-1").translate(alphabet) for name, data in binary.items()}
        inline[BYTES] = "".join(alphabet[byte] for byte in range(256))
        write(site / OFFLINE, b"var searchFiles = " + dump(inline))
        return
    for part in {name.rpartition("/")[0] for name in files}:
        (site / folder / part).mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        with open(f"{site}/{folder}/{name}", "wb", buffering=0) as file:
            file.write(data)
    write(site / CURRENT, folder.encode())


def letters_for(shards: Iterable[bytes]) -> dict[int, str]:
    """A character for each byte, of ``BYTES``, the shortest for the commonest: zipped, 5 % less than base64 takes."""
    often = Counter(b"".join(shards))
    shortest = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA1, 0x180)) if chr(code) not in '"\\\xad']
    return dict(zip(sorted(range(256), key=lambda byte: (-often[byte], byte)), shortest, strict=False))


def keep_previous(previous: Path, site: Path) -> None:
    """Copy the index of the site that goes, and that alone: what it had kept itself goes."""
    mark = previous / CURRENT
    folder = mark.read_text(encoding="utf-8") if mark.is_file() else ""
    if folder and (previous / folder).is_dir() and not (site / folder).exists():
        shutil.copytree(previous / folder, site / folder)


def fragments(doc: Doc) -> dict[str, dict]:
    """One page as a result needs it, by what its file name ends in.

    A page that is found by its sections (``LISTS``) comes in pieces, each with the texts of some sections.
    """
    page = {
        "url": doc.url,
        "title": doc.title,
        "summary": doc.summary,
        "kind": doc.kind,
        "crumb": doc.crumb,
        "sections": [[section.anchor, section.heading] for section in doc.sections],
    }
    if doc.kind not in LISTS:
        return {"": page}
    return {
        f"-{at // CHUNK}": {
            **page,
            "sections": [[section.anchor, section.heading, section.text] for section in doc.sections[at : at + CHUNK]],
        }
        for at in range(0, len(doc.sections), CHUNK)
    }


def join_scripts(folder: Path, known: dict) -> None:
    """Write each script as one file that also knows what must be there before anything is asked for; its parts go."""
    source = OVERRIDES / SCRIPTS
    for script, names in JOINED.items():
        mine = {"meta": known["meta"]} if script == "worker.js" else known
        head = f'"use strict";\nconst KNOWN = {dump(mine).decode()};\n'
        text = "".join(bare((source / name).read_text(encoding="utf-8")) for name in names)
        write(folder / script, f"(() => {{\n{head}{text}}})();\n".encode())
    for part in {name for names in JOINED.values() for name in names} - set(JOINED):
        (folder / part).unlink(missing_ok=True)


def bare(script: str) -> str:
    """A part without its comments and its own "use strict": readers fetch it on slow phones."""
    return re.sub(r' // [^\n"`]*$|^ */\*.*?\*/\n|^"use strict";\n', "", script, flags=re.M | re.S)


def digest(files: dict[str, bytes]) -> str:
    """A name for these contents, so that a page never mixes two builds."""
    total = hashlib.sha256()
    for name, data in sorted(files.items()):
        total.update(f"{name}\0{len(data)}\0".encode() + data)
    return total.hexdigest()[:12]


def dump(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
