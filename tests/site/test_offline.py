"""The offline package: every link leads to a file inside it, and the search works without a server."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from scripts.site.bundle import BundleError, bundle
from scripts.site.dom import BuiltPage, parsed, read_built
from scripts.site.offline import close_up, for_files, offline_package
from tests.site.built import broken_links, inside, read_site
from tests.site.tool_page import TOOLS, choose


@pytest.fixture(scope="module")
def unpacked(built_site: Path, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    site = folder / "site"
    shutil.copytree(built_site, site)
    package = offline_package(site, folder / "mingbaizhi")
    shutil.copyfile(package, folder / "mingbaizhi.zip")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder / "out")
    shutil.rmtree(site)
    return folder / "out" / "mingbaizhi"


def test_links_lead_to_files(unpacked):
    pages = read_site(unpacked)
    assert len(pages) > 50
    assert broken_links(unpacked, pages) == []
    folders = {
        page: [
            link
            for link in read.links
            if link[:1] != "#" and (target := inside(page, link)) and (unpacked / target[0].lstrip("/")).is_dir()
        ]
        for page, read in pages.items()
    }
    assert {page: links for page, links in folders.items() if links} == {}


@pytest.mark.browser
def test_tools_work_from_a_file(page, unpacked):
    seen = set()
    for name in TOOLS:
        page.goto((unpacked / "tools" / name / "index.html").as_uri())
        page.locator(".tool[data-ready]").wait_for()
        for link in page.locator(".tool a[href^='file:']").all():
            target = Path(unquote(urlsplit(link.get_attribute("href")).path))
            assert target.is_file(), f"{name}：{target}"
            seen.add(name)
    assert {"download", "letter"} <= seen
    page.goto((unpacked / "tools" / "deadline" / "index.html").as_uri())
    page.locator(".tool[data-ready]").wait_for()
    for question, answer in (("你收到的是", "支付令"), ("怎么到你手里的", "家人签收")):
        choose(page, question, answer)
    page.get_by_label("收到那天").fill("2026-11-22")
    assert "2026年12月7日" in page.locator(".tool-answer").inner_text()


def test_it_is_small(unpacked):
    package = unpacked.parent.parent / "mingbaizhi.zip"
    of_a_real_address = 85_000  # its codes and footers on paper, and on each page: counted on a release
    assert package.stat().st_size <= 6_000_000 - of_a_real_address


def test_lines_end_between_blocks_alone_are_taken_out():
    words = "<ul>\n<li>甲 <b>乙</b>\n<i>丙</i></li>\n<li><p>丁</p>\n</li>\n</ul>\n<span>戊</span>\n<b>己</b>"
    page = BuiltPage("x/index.html", parsed(f"<!doctype html>\n<html>\n<body>\n{words}</body></html>"))
    close_up(page)
    assert (
        "<body><ul><li>甲 <b>乙</b>\n<i>丙</i></li><li><p>丁</p></li></ul>\n<span>戊</span>\n<b>己</b>" in page.text()
    )


def test_a_module_that_the_bundle_does_not_understand_is_refused(tmp_path):
    (tmp_path / "start.js").write_text('/* import x */\nimport * as a from "./b.js"\n', encoding="utf-8")
    with pytest.raises(BundleError, match="start"):
        bundle(tmp_path)


@pytest.mark.browser
def test_search_works_from_a_file(page, unpacked):
    page.goto((unpacked / "index.html").as_uri())
    page.locator("[data-search]:visible").first.click()
    page.locator(".search-input").press_sequentially("花贝预期会上门么", delay=5)
    first = page.locator(".search-hit").first
    first.wait_for()
    first.click()
    page.wait_for_url("file:///**/index.html*")
    assert page.locator("h1").inner_text()


def test_the_package_says_how_to_begin_and_what_may_be_done_with_it(unpacked):
    assert "先打开 index.html" in (unpacked / "使用说明.txt").read_text(encoding="utf-8-sig")
    assert "CC BY-SA" in (unpacked / "LICENSE-CONTENT").read_text(encoding="utf-8")
    sheets = {f"{path.parent.name}.pdf" for path in unpacked.glob("guides/*/index.html")}
    assert {path.name for path in (unpacked / "pdf").iterdir()} == sheets and not list(unpacked.rglob("*.map"))
    assert "Content-Security-Policy" not in (unpacked / "index.html").read_text(encoding="utf-8")


def test_the_handbook_is_named_where_the_site_has_an_address(unpacked, tmp_path):
    """It would make the package half as large again: the package leads to it, when there is a place to lead to."""
    assert "handbook" not in (unpacked / "guides/index.html").read_text(encoding="utf-8")
    (tmp_path / "guides").mkdir()
    written = (
        '<html><body><article><div class="books"><a href="x">x</a></div><p><a href="../pdf/a.pdf">PDF</a></p></article>'
    )
    (tmp_path / "guides/index.html").write_text(written, encoding="utf-8")
    page = read_built(tmp_path / "guides/index.html", tmp_path)
    for_files(page, tmp_path, "https://debt.example.com/pdf/handbook.pdf")
    link = '<article><p><a href="https://debt.example.com/pdf/handbook.pdf">全册PDF</a>（要联网）</p></article>'
    assert link in page.text()
