"""The copy that a reader may keep on the device (存到手机里): what ``overrides/sw.js`` fetches and answers from.

``keep/list.json`` says what there is: packs of files, named by their content, so that a renewed copy fetches only what
changed; the printed sheets, which are kept on demand; and the headers that every answer carries.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import typst

from scripts import search
from scripts.printing.press import several

FOLDER = "keep"
PACKS = f"{FOLDER}/p"  # kept for ever by browsers and servers: what is in it is named by its content
MOST = 600_000  # bytes of files in a pack, about: it is read whole for one of them
TEXT = {".html", ".css", ".js", ".json", ".svg", ".txt"}
ICONS = (192, 512)
_ICON = """#set page(width: 100pt, height: 100pt, margin: 24pt, fill: rgb("#fbfaf7"))
#image(bytes({drawing}), format: "svg", width: 100%, height: 100%)"""


def write_copy(site: Path, headers: Mapping[str, str], day: str, assets: str = "assets") -> Path:
    """Write the packs, their list and the icons; returns the list. ``day`` is that of the newest check."""
    (site / PACKS).mkdir(parents=True, exist_ok=True)
    write_icons(site, site / assets / "images" / "mark.svg")
    packs = []
    for group in groups(site, assets):
        content = pack(site, group)
        digest = hashlib.sha256(content).hexdigest()[:12]
        name = f"{PACKS}/{digest}.json"
        (site / name).write_bytes(content)
        sizes = {"bytes": len(gzip.compress(content, 6)), "held": len(content)}
        packs.append({"name": name, "sha256": digest, "first": group[0], **sizes})
    sheets = [_sheet(site, path) for path in sheet_files(site)]
    listed = {"packs": packs, "sheets": sheets, "headers": dict(headers)}
    version = hashlib.sha256(json.dumps(listed, sort_keys=True).encode()).hexdigest()[:12]
    target = site / FOLDER / "list.json"
    target.write_text(
        json.dumps({"version": version, "day": day, **listed}, ensure_ascii=False), encoding="utf-8", newline="\n"
    )
    return target


def groups(site: Path, assets: str) -> Iterator[list[str]]:
    """The files of each pack, in order, so that the first of each tells where a file is; a folder lies together."""
    group: list[str] = []
    held = 0
    for rel in kept_files(site, assets):
        more = (site / rel).stat().st_size
        elsewhere = group and rel.split("/")[0] != group[-1].split("/")[0]
        if group and (held + more > MOST or (elsewhere and held > MOST // 4)):
            yield group
            group, held = [], 0
        group.append(rel)
        held += more
    if group:
        yield group


def kept_files(site: Path, assets: str) -> list[str]:
    """Every page, what pages load, and the index of the search; below ``site``, in order."""
    index = (site / search.CURRENT).read_text(encoding="utf-8").strip("/")
    folders = [site / assets, site / index]
    found = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    found += [path for path in site.rglob("*.html") if path != site / "404.html"]
    names = (path.relative_to(site).as_posix() for path in found)
    return sorted(name for name in names if not name.endswith((".br", ".gz", ".map")))


def pack(site: Path, group: list[str]) -> bytes:
    """Several files as one: ``{"text": {file: …}, "base64": {file: …}}``."""
    held: dict[str, dict[str, str]] = {"text": {}, "base64": {}}
    for rel in group:
        content = (site / rel).read_bytes()
        if Path(rel).suffix in TEXT:
            held["text"][rel] = content.decode()
        else:
            held["base64"][rel] = base64.b64encode(content).decode()
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()


def sheet_files(site: Path) -> list[Path]:
    """The PDF of each sheet; not the handbook and the sections, which hold them again."""
    pages = (path.parent.name for path in site.glob("guides/*/index.html"))
    return [path for name in sorted(pages) if (path := site / "pdf" / f"{name}.pdf").is_file()]


def _sheet(site: Path, path: Path) -> dict[str, str | int]:
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    return {"name": path.relative_to(site).as_posix(), "sha256": digest, "bytes": len(content), "held": len(content)}


def write_icons(site: Path, drawing: Path) -> None:
    """The mark as pictures for a home screen, with room around it for hosts that cut them round."""
    source = _ICON.format(drawing=json.dumps(drawing.read_text(encoding="utf-8"), ensure_ascii=False))
    for size in ICONS:
        picture = typst.compile(source.encode(), format="png", ppi=size * 72 / 100)
        (site / FOLDER / f"icon-{size}.png").write_bytes(several(picture)[0])
