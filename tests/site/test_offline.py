"""The offline package: every link leads to a file inside it, and the search works without a server."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from scripts.site.offline import offline_package
from tests.site.built import broken_links, inside, read_site


@pytest.fixture(scope="module")
def unpacked(built_site: Path, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    site = folder / "site"
    shutil.copytree(built_site, site)
    with zipfile.ZipFile(offline_package(site, folder / "mingbaizhi")) as archive:
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
    assert not list(unpacked.glob("pdf/*-[0-9].png")) and not list(unpacked.rglob("*.map"))
    assert "Content-Security-Policy" not in (unpacked / "index.html").read_text(encoding="utf-8")
