"""What the files of a finished site say by themselves: pages, bytes, what they load from where, checksums."""

from __future__ import annotations

import gzip
import hashlib
import json
import statistics
from pathlib import Path
from urllib.parse import urlsplit

from scripts.site.dom import read_built
from scripts.site.hosts import HIDDEN
from scripts.site.links import target

ARTICLE = "stages/calls/index.html"  # the page whose first load is weighed: an article of middling length
SUMS = "SHA256SUMS"
PACKED = (".br", ".gz")
_LOADED = "//link[@rel='stylesheet' and not(@media='print')]/@href | //script/@src | //link[@rel='icon']/@href"
_FROM = "//img/@src | //script/@src | //link[@rel='stylesheet']/@href | //iframe/@src | //video/@src | //audio/@src"


def count_files(site: Path) -> dict:
    """Bytes are after gzip where a server sends them so."""
    pages = sorted(site.rglob("*.html"))
    sizes, foreign, inline = [], 0, 0
    for path in pages:
        page = read_built(path, site).tree
        sizes.append(zipped(path))
        foreign += sum(bool(urlsplit(address).netloc) for address in page.xpath(_FROM))
        inline += len(page.xpath("//*[@style] | //style | //@*[starts-with(name(), 'on')]"))
    listed = json.loads((site / "keep" / "list.json").read_text(encoding="utf-8"))
    return {
        "pages": len(pages),
        "page_bytes_median": int(statistics.median(sizes)),
        "first_load_bytes": first_load(site, ARTICLE),
        "named_on_other_hosts": foreign,
        "inline_styles_and_handlers": inline,
        "copy_bytes": sum(pack["bytes"] for pack in listed["packs"]),
        "package_bytes": sum(path.stat().st_size for path in site.glob("offline/*.zip")),
        "site_bytes": sum(path.stat().st_size for path in site_files(site)),
    }


def first_load(site: Path, rel: str) -> int:
    """Bytes of a page with all that it loads before somebody does anything."""
    page = read_built(site / rel, site).tree
    loaded = {target(rel, address)[0] for address in page.xpath(_LOADED) if not urlsplit(address).netloc}
    return zipped(site / rel) + sum(zipped(site / name) for name in loaded)


def zipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def site_files(site: Path) -> list[Path]:
    """What is served, without compressed copies, which differ with the program that made them."""
    return [path for path in sorted(site.rglob("*")) if path.is_file() and path.suffix not in PACKED]


def write_sums(site: Path) -> str:
    """Write the checksum of every file that readers get, as sha256sum reads it; returns the checksum of the list."""
    files = [path for path in site_files(site) if path.relative_to(site).parts[0] not in (SUMS, *HIDDEN)]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(site).as_posix()}" for path in files]
    text = "\n".join(lines) + "\n"
    (site / SUMS).write_text(text, encoding="utf-8", newline="\n")
    return hashlib.sha256(text.encode()).hexdigest()
