"""What a release needs: nothing that no page loads, hashes in addresses, where to write to, what is still missing."""

from __future__ import annotations

import re
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

from scripts.kept import files_digest
from scripts.paths import OVERRIDES
from scripts.text.addresses import is_real

TEXT = (".html", ".js", ".css", ".json", ".webmanifest")
_FOOT = re.compile(r'(<ul class="foot-links">.*?)(</ul>)', re.S)
_PLACE = re.compile(r"<p class=\"package\" data-package[^>]*></p>")
_ASSET = re.compile(r"assets\\?/[\w./-]+")


def drop_unused(site: Path) -> list[str]:
    """Remove files of the theme that nothing of ours names; returns them. Our own assets all stay."""
    shutil.rmtree(site / "partials", ignore_errors=True)  # parts of templates, which MkDocs copies as well
    assets = site / "assets"
    own = {path.relative_to(OVERRIDES).as_posix() for path in (OVERRIDES / "assets").rglob("*")}
    named = {name for path in _texts(site) for name in _ASSET.findall(path.read_text(encoding="utf-8"))}
    gone = []
    for path in sorted(assets.rglob("*"), reverse=True):
        rel = path.relative_to(site).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif rel not in own and rel not in named and path.parent.name != "search":
            path.unlink()
            gone.append(rel)
    return gone


def _texts(site: Path) -> list[Path]:
    """Pages, and scripts and styles of ours; not those of the theme, which name each other."""
    ours = [site / path.relative_to(OVERRIDES) for path in (OVERRIDES / "assets").rglob("*") if path.suffix in TEXT]
    return [*site.rglob("*.html"), *(path for path in ours if path.is_file())]


def name_by_content(site: Path, previous: Path | None = None) -> str:
    """``assets/`` becomes ``assets.<hash>/`` everywhere, so that it may be kept for ever; returns the new name.

    The folder that pages of the ``previous`` release name stays as well, for those that are open in a browser.
    """
    assets = site / "assets"
    files = sorted(path for path in assets.rglob("*") if path.is_file())
    mark = files_digest(files, assets)[:12]
    for path in [*site.rglob("*.html"), *(path for path in files if path.suffix in TEXT)]:
        before = path.read_text(encoding="utf-8")
        after = re.sub(r"(?<![\w.-])assets(\\?/)", rf"assets.{mark}\1", before)
        if after != before:
            path.write_text(after, encoding="utf-8", newline="\n")
    assets.rename(site / f"assets.{mark}")
    if previous:
        keep_assets(previous, site)
    return f"assets.{mark}"


def keep_assets(previous: Path, site: Path) -> None:
    """The assets of the site that goes stay beside the new ones, for pages that are open meanwhile."""
    home = previous / "index.html"
    named = re.search(r"assets\.[0-9a-f]{12}", home.read_text(encoding="utf-8")) if home.is_file() else None
    if named and not (site / named[0]).exists() and (previous / named[0]).is_dir():
        shutil.copytree(previous / named[0], site / named[0], ignore=shutil.ignore_patterns("*.br", "*.gz"))


def link_package(site: Path, package: Path, day: str) -> None:
    """Name the offline ``package`` in the foot of every page, and all about it where a page has a place for it.

    Said are its size, the ``day`` it was checked, its checksum (of the file beside it), its licence and the page to
    open first.
    """
    name = package.relative_to(site).as_posix()
    digest, _ = package.with_name(f"{package.name}.sha256").read_text(encoding="utf-8").split()
    words = f"离线版（{package.stat().st_size / 1e6:.1f} MB，核到{day}）"
    for path in site.rglob("index.html"):
        up = "../" * len(path.relative_to(site).parts[:-1])
        link = f'<a href="{up}{name}">{words}</a>'
        told = (
            f'<p class="package">{link}：一个压缩文件，解压以后先打开index.html，不用联网。许可CC BY-SA 4.0。'
            f'校验和（<a href="{up}{name}.sha256">SHA-256</a>）：<code>{digest}</code></p>'
        )
        before = path.read_text(encoding="utf-8")
        after = _FOOT.sub(rf"\g<1><li>{link}</li>\n\g<2>", before, count=1)
        path.write_text(_PLACE.sub(told, after), encoding="utf-8", newline="\n")


def write_security(site: Path, contact: str, day: date) -> None:
    """``.well-known/security.txt`` (RFC 9116), good for half a year; none without an address to write to."""
    if contact:
        until = datetime.combine(day + timedelta(days=180), datetime.min.time()).isoformat() + "Z"
        where = contact if ":" in contact else f"mailto:{contact}"
        (site / ".well-known").mkdir(exist_ok=True)
        text = f"Contact: {where}\nExpires: {until}\nPreferred-Languages: zh, en\n"
        (site / ".well-known" / "security.txt").write_text(text, encoding="utf-8", newline="\n")


def lacking(address: str, contact: str, repository: str) -> list[str]:
    """What must be set in mkdocs.yml before readers come, in words for the owner."""
    found = []
    if not is_real(address):
        now = address.strip("/") or "空的"
        found.append(f"site_url 还是 {now}：换成自己的域名，不然二维码、打印页脚、站点地图都指向不存在的地址")
    if not contact:
        found.append("extra.contact 还没有：没有收信的地址，读者发现写错了没有地方说，也不会有 security.txt")
    if not repository:
        found.append("extra.repository 还没有：写上代码仓库的网址，懂代码的人才能直接改")
    return found
