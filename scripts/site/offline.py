"""The package for reading without a server: the finished site with every link naming its file, zipped."""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
from pathlib import Path

from lxml.html.builder import E

from scripts import search
from scripts.paths import ROOT
from scripts.site.bundle import START, bundle
from scripts.site.device import sheet_files
from scripts.site.dom import BuiltPage, of_class, read_built, with_class
from scripts.site.headers import drop_policy
from scripts.site.links import target
from scripts.text.addresses import is_real

LEFT_OUT = (
    "404.html",
    "_headers",
    "_server",
    ".nojekyll",
    "sw.js",
    "manifest.webmanifest",
    "keep",
    "offline",
    "share",
    "word",
    "robots.txt",
    "sitemap.xml",
    "feed.xml",
    "data.json",
    "data.schema.json",
    "search/zh",
)
BLOCKS = (  # between two of these no space is seen
    "html head body meta link title script header nav main section article footer div h1 h2 h3 p ul ol li dl dt dd"
    " table thead tbody tr th td"
).split()
FILE = re.compile(r"^(?!\w+:).*(^|/)(pdf|word)/[^/]+$")  # a link to a printed file
FOR_HOSTS = (
    "//link[@rel='canonical' or @rel='manifest' or @rel='alternate']"
    " | //meta[@property or @name='description' or @name='theme-color' or @name='referrer']"
    " | //script[@type='application/ld+json']"
)
GUIDE = """逾期明白纸，离线版

先打开 index.html（用浏览器打开，不用联网）。搜索、表格和工具都能用；打印单的PDF在 pdf 文件夹里。
图片和Word网站上才有，合成一册的PDF（全册）也在网站上{handbook}。
内容核到{day}。法律和电话会变，过了半年，请到网上看最新的{address}。
可以转给别人、复制、打印。许可见 LICENSE-CONTENT。
有人身危险打110，撑不住打12356。
"""
FIXED_TIME = (2020, 1, 1, 0, 0, 0)  # so that equal contents give an equal package


def offline_package(site: Path, folder: Path, day: str = "", address: str = "") -> Path:
    """Write ``offline/mingbaizhi.zip`` and its checksum into ``site``; returns the zip.

    ``folder`` is where it is put together; ``day`` (2026年11月22日) and ``address`` of the site stand in its guide.
    Of the printed files only the PDF of each sheet goes along: pictures, Word and collections hold the same again.
    """
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("*.map"))
    leave_out(folder)
    handbook = f"{address}pdf/handbook.pdf" if is_real(address) else ""
    guide = GUIDE.format(
        day=day, address=f"：{address}" if handbook else "", handbook=f"：{handbook}" if handbook else ""
    )
    (folder / "使用说明.txt").write_text(guide, encoding="utf-8-sig", newline="\n")
    shutil.copyfile(ROOT / "LICENSE-CONTENT", folder / "LICENSE-CONTENT")
    join_tools(folder / "assets" / "tools")
    for path in sorted(folder.rglob("*.html")):
        page = read_built(path, folder)
        for_files(page, folder, handbook)
        share_scripts(page, folder)
        close_up(page)
        path.write_text(page.text(), encoding="utf-8", newline="\n")
    (folder / "search").mkdir(exist_ok=True)
    (folder / search.OFFLINE).touch()  # tells the search to put its index into a script
    search.build_index(folder)
    archive = site / "offline" / f"{folder.name}.zip"
    package(folder, archive)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    archive.with_name(f"{archive.name}.sha256").write_text(
        f"{digest}  {archive.name}\n", encoding="utf-8", newline="\n"
    )
    return archive


def leave_out(folder: Path) -> None:
    """Take away LEFT_OUT and every printed file that is no PDF of a sheet."""
    sheets = set(sheet_files(folder))
    for path in (folder / "pdf").glob("*"):
        if path not in sheets:
            path.unlink()
    for name in LEFT_OUT:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def join_tools(tools: Path) -> None:
    """The modules of the tools as one script: a page that is opened as a file may not load modules."""
    if not tools.is_dir():
        return
    script = bundle(tools)
    shutil.rmtree(tools)
    tools.mkdir()
    (tools / START).write_text(script, encoding="utf-8", newline="\n")


def for_files(page: BuiltPage, folder: Path, handbook: str = "") -> None:
    """Links name files instead of folders, none what is left out; nothing is said that only hosts and engines read.

    Of the collections a link to the ``handbook`` on the site stays, where it has an address.
    """
    drop_policy(page.tree)
    for books in list(of_class(page.tree, "div", "books")):
        if handbook:
            books.addprevious(E.p(E.a("全册PDF", href=handbook), "（要联网）"))
        books.drop_tree()
    for sheets in of_class(page.tree, "div", "sheets"):
        with_class(sheets, "bare")
    for element in page.tree.xpath(FOR_HOSTS):
        element.drop_tree()
    for script in page.tree.xpath("//script[@type='module']"):
        del script.attrib["type"]
        script.set("defer", "")
    for element in list(page.tree.iter("a", "img")):
        name = "href" if element.tag == "a" else "src"
        if FILE.search(element.get(name) or "") and not (folder / target(page.rel, element.get(name))[0]).is_file():
            holder = element.getparent()
            element.drop_tree()
            if holder.tag == "p" and not len(holder) and not (holder.text or "").strip():
                holder.drop_tree()
        elif element.get("href"):
            element.set("href", file_address(element.get("href")))
    for link in [link for link in page.tree.iter("a") if link.get("aria-hidden") and not len(link) and not link.text]:
        link.drop_tree()


def share_scripts(page: BuiltPage, folder: Path) -> None:
    """A script that stands in the head of every page is one file, which the page still waits for: 60 kB less."""
    for script in page.tree.xpath("//head/script[not(@src) and not(@type)]"):
        name = f"assets/{hashlib.sha256((script.text or '').encode()).hexdigest()[:8]}.js"
        (folder / name).write_text(script.text or "", encoding="utf-8", newline="\n")
        script.text = None
        script.set("src", "../" * page.rel.count("/") + name)


def close_up(page: BuiltPage) -> None:
    """No line breaks between blocks: 14 kB less."""
    blocks = set(BLOCKS)
    for element in page.tree.iter(*BLOCKS):
        if len(element) and element[0].tag in blocks and not (element.text or "").strip():
            element.text = None
        around = element.getparent(), element.getnext()
        if not (element.tail or "").strip() and all(near is None or near.tag in blocks for near in around):
            element.tail = None


def file_address(address: str) -> str:
    """``../x/#a`` as ``../x/index.html#a``, ``../..`` as ``../../index.html``; addresses of other kinds stay."""
    path = re.split("[#?]", address, maxsplit=1)[0]
    rest = address[len(path) :]
    if re.match(r"[a-z][a-z0-9+.-]*:|/", path) or not (path.endswith("/") or re.fullmatch(r"(\.\./)*\.\.?", path)):
        return address
    return f"{path.rstrip('/')}/index.html{rest}"


def package(folder: Path, target: Path) -> None:
    """Zip ``folder`` under its own name, the same bytes each time and on every system."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*"), key=Path.as_posix):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", FIXED_TIME)
                entry.create_system, entry.external_attr = 3, 0o644 << 16
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, compresslevel=9)
