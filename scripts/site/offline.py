"""The package for reading without a server: the finished site with every link naming its file, zipped."""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
from pathlib import Path

from scripts import search
from scripts.paths import ROOT
from scripts.site.dom import BuiltPage, read_built
from scripts.site.headers import drop_policy

LEFT_OUT = (
    "404.html",
    "offline",
    "share",
    "robots.txt",
    "sitemap.xml",
    "feed.xml",
    "data.json",
    "data.schema.json",
    "search/zh",
)
PICTURE = re.compile(r"(^|/)pdf/[a-z0-9-]+-[0-9]+\.png$")  # of a page of a sheet; the small one in the list stays
GUIDE = """逾期明白纸，离线版

先打开 index.html（用浏览器打开，不用联网）。搜索、表格、算日子都能用；打印单在 pdf 文件夹里。
内容核到{day}。法律和电话会变，过了半年，请到网上看最新的：{address}
可以转给别人、复制、打印。许可见 LICENSE-CONTENT。
有人身危险打110，撑不住打12356。
"""
FIXED_TIME = (2020, 1, 1, 0, 0, 0)  # so that equal contents give an equal package


def offline_package(site: Path, folder: Path, day: str = "", address: str = "") -> Path:
    """Write ``offline/mingbaizhi.zip`` and its checksum into ``site``; returns the zip.

    ``folder`` is where it is put together; ``day`` (2026年11月22日) and ``address`` of the site stand in its guide.
    Pictures of the sheets, which the PDFs beside them show as well, stay out.
    """
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("*.map"))
    for picture in (folder / "pdf").glob("*.png"):
        if PICTURE.search(f"pdf/{picture.name}"):
            picture.unlink()
    (folder / "使用说明.txt").write_text(GUIDE.format(day=day, address=address), encoding="utf-8-sig")
    shutil.copyfile(ROOT / "LICENSE-CONTENT", folder / "LICENSE-CONTENT")
    for name in LEFT_OUT:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for path in sorted(folder.rglob("*.html")):
        page = read_built(path, folder)
        for_files(page)
        path.write_text(page.text(), encoding="utf-8")
    (folder / "search").mkdir(exist_ok=True)
    (folder / search.OFFLINE).touch()  # tells the search to put its index into a script
    search.build_index(folder)
    target = site / "offline" / f"{folder.name}.zip"
    package(folder, target)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(f"{target.name}.sha256").write_text(f"{digest}  {target.name}\n", encoding="utf-8")
    return target


def for_files(page: BuiltPage) -> None:
    """Links name files instead of folders, none a picture that is left out; no policy of hosts is stated."""
    drop_policy(page.tree)
    for link in list(page.tree.iter("a")):
        if PICTURE.search(link.get("href") or ""):
            link.drop_tree()
        elif link.get("href"):
            link.set("href", file_address(link.get("href")))


def file_address(address: str) -> str:
    """``../x/#a`` as ``../x/index.html#a``, ``../..`` as ``../../index.html``; addresses of other kinds stay."""
    path, rest = re.match(r"([^#?]*)(.*)", address, re.S).groups()
    if re.match(r"[a-z][a-z0-9+.-]*:|/", path) or not (path.endswith("/") or re.fullmatch(r"(\.\./)*\.\.?", path)):
        return address
    return f"{path.rstrip('/')}/index.html{rest}"


def package(folder: Path, target: Path) -> None:
    """Zip ``folder`` under its own name, the same bytes each time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", FIXED_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes())
