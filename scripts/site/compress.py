"""What only a release needs: compressed copies, for servers that send them as they are."""
from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TEXT = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".map", ".webmanifest", ".bin"}
SMALLEST = 512  # bytes; below that a compressed copy saves nothing


def precompress(site: Path) -> int:
    """Write ``x.gz`` and ``x.br`` beside every text file; returns how many files were compressed."""
    files = [path for path in sorted(site.rglob("*")) if path.suffix in TEXT and path.is_file()
             and path.stat().st_size >= SMALLEST and "_server" not in path.parts]
    with ThreadPoolExecutor() as pool:
        list(pool.map(_compress, files))
    return len(files)


def _compress(path: Path) -> None:
    content = path.read_bytes()
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(content, 9, mtime=0))
    path.with_name(path.name + ".br").write_bytes(brotli.compress(content, quality=11))
