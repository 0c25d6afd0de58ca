"""What only a release needs: compressed copies, for servers that send them as they are."""

from __future__ import annotations

import gzip
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from scripts.kept import Kept, digest

TEXT = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".map", ".webmanifest", ".bin"}
LEAST = 4000  # compressed files that are kept for the next release
UNKNOWN_SYSTEM = b"\xff"  # RFC 1952, 2.3.1
SMALLEST = 512  # bytes; below that a compressed copy saves nothing


def precompress(site: Path) -> int:
    """Write ``x.gz`` and ``x.br`` beside every text file; returns how many files were compressed."""
    files = [
        path
        for path in sorted(site.rglob("*"))
        if path.suffix in TEXT and path.is_file() and path.stat().st_size >= SMALLEST and "_server" not in path.parts
    ]
    kept = Kept("compressed", max(LEAST, 2 * len(files)))
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda path: _compress(path, kept), files))
    kept.sweep()
    return len(files)


def _compress(path: Path, kept: Kept) -> None:
    """Most files are as they were in the release before."""
    content = path.read_bytes()
    key = digest(content, brotli.__version__, zlib.ZLIB_RUNTIME_VERSION, UNKNOWN_SYSTEM)
    if (made := kept.get(key)) is None:
        made = _gzip(content), brotli.compress(content, quality=11)
        kept.put(key, made)
    path.with_name(path.name + ".gz").write_bytes(made[0])
    path.with_name(path.name + ".br").write_bytes(made[1])


def _gzip(content: bytes) -> bytes:
    """The tenth byte names the system; Python 3.11 and 3.14 write it differently."""
    made = gzip.compress(content, 9, mtime=0)
    return made[:9] + UNKNOWN_SYSTEM + made[10:]
