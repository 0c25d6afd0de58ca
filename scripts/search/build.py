"""The search of a built site: read its pages, write its index, join the worker's parts into one file."""
from __future__ import annotations

import base64
import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from scripts.registers import Registers, load_registers
from scripts.search.extract import Doc, read_site
from scripts.search.index import SPAN, make_index
from scripts.search.tables import make_tables

FOLDER = "search/zh"
STUB = "search/search_index.json"  # what Material's script fetches on every page: here only the way to the index
INLINE = "search/search_index.js"  # the same for a site opened without a server, with the index inside
WORKER = "assets/search"
LISTS = ("hub", "glossary", "source", "myth")  # long lists say nothing at their top: the section is shown
CHUNK = 16  # sections whose text shares a file
PARTS = ("tokens.js", "expand.js", "store.js", "rank.js", "render.js")  # put before worker.js, in this order


@dataclass(frozen=True)
class IndexStats:
    """What was written. Bytes are uncompressed."""

    pages: int
    sections: int
    tokens: int
    files: int
    bytes: int
    largest_shard: int
    folder: str
    warnings: tuple[str, ...]


def build_index(site: Path, registers: Registers | None = None) -> IndexStats:
    """Write the search of the built ``site``; doing it twice changes nothing.

    An offline build is known by its ``search_index.js``: the index then goes inside it, and addresses keep their file
    names. Raises RegisterError when ``data/`` cannot be read.
    """
    offline = (site / INLINE).is_file()
    docs = read_site(site, file_urls=offline)
    index = make_index(docs)
    tables, warnings = make_tables(docs, registers or load_registers())
    files = {"tables.json": dump(tables)}
    files |= {f"s/{number}.bin": shard for number, shard in enumerate(index.shards)}
    for number, doc in enumerate(docs):
        files |= {f"p/{number}{name}.json": dump(data) for name, data in fragments(doc).items()}
    folder = f"{FOLDER}/{digest(files)}/"
    meta = {"folder": folder, "shards": len(index.shards), "sections": index.sections, "span": SPAN, "chunk": CHUNK}
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    if offline:
        inline = [{"name": name, "data": base64.b64encode(data).decode()} for name, data in files.items()]
        write(site / INLINE, b"var __index = " + dump(stub(site, meta, inline)))
    else:
        for name, data in files.items():
            write(site / folder / name, data)
    write(site / STUB, dump(stub(site, meta, [])))
    join_worker(site / WORKER)
    return IndexStats(len(docs), index.sections, index.tokens, len(files), sum(map(len, files.values())),
                      max(map(len, index.shards)), folder, tuple(warnings))


def fragments(doc: Doc) -> dict[str, dict | list]:
    """One page as results need it, by what its file name ends in.

    The page itself, and for the kinds that are found by their sections (``LISTS``) the texts, some sections a file.
    """
    lists = doc.kind in LISTS
    page = {"url": doc.url, "title": doc.title, "summary": doc.summary, "crumb": doc.crumb, "asked": doc.asked,
            "lists": lists, "sections": [[section.anchor, section.heading] for section in doc.sections]}
    texts = [section.text for section in doc.sections] if lists else []
    return {"": page} | {f"-{at // CHUNK}": texts[at:at + CHUNK] for at in range(0, len(texts), CHUNK)}


def stub(site: Path, meta: dict, docs: list[dict]) -> dict:
    """Material's index file without its documents, with the way to ours; its ``config`` is kept."""
    try:
        config = json.loads((site / STUB).read_text(encoding="utf-8"))["config"]
    except (OSError, ValueError, KeyError):
        config = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": []}
    return {"config": {**config, "zh": meta}, "docs": docs}


def join_worker(folder: Path) -> None:
    """Put the worker's parts into the one file, so that a page asks for one; without them it is joined already."""
    parts = [folder / name for name in PARTS]
    if not all(part.is_file() for part in parts):
        return
    text = "".join(path.read_text(encoding="utf-8") for path in (*parts, folder / "worker.js"))
    write(folder / "worker.js", text.encode())
    for part in parts:
        part.unlink()


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
