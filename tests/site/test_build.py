"""The built site as a whole: complete, linked, self-contained, the same each time."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts import renew
from scripts.pages import page_files, read_page
from scripts.site.headers import content_policy
from scripts.site.served import read_headers
from tests.site.built import Read, broken_links, inside, read_site, run_build, script_hashes


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Read]:
    return read_site(built_site)


def test_generated_pages_are_fresh():
    assert renew.main(["--check"]) == 0


def test_every_source_page_is_built(pages):
    expected = {"/" + read_page(path).url for path in page_files()}
    assert expected <= set(pages)


def test_links_lead_somewhere(built_site, pages):
    assert broken_links(built_site, pages) == []


def test_a_link_that_dials_rings_up_the_number_it_shows(built_site):
    """In the frame, the templates and the text of every page: “报警110” that rings up 120 would be found by nobody."""
    dialling = re.compile(r'<a [^>]*href="tel:([^"]*)"[^>]*>(.*?)</a>', re.S)
    wrong, links = [], 0
    for path in built_site.rglob("*.html"):
        for number, label in dialling.findall(path.read_text(encoding="utf-8")):
            shown = re.findall(r"\d[\d-]{2,}", re.sub("<[^>]*>", "", label))
            links += 1
            if [each.replace("-", "") for each in shown] != [number]:
                wrong.append((path.relative_to(built_site).as_posix(), number, label))
    assert links > 2000 and not wrong, wrong[:5]


def test_every_page_can_be_reached_from_home(pages):
    seen, waiting = {"/"}, ["/"]
    while waiting:
        page = waiting.pop()
        targets = {target[0] for link in pages[page].links if (target := inside(page, link))}
        new = (targets & set(pages)) - seen
        seen |= new
        waiting += new
    assert set(pages) - seen - {"/404.html"} == set()


def test_ids_are_unique(pages):
    twice = {page: sorted({i for i in read.ids if read.ids.count(i) > 1}) for page, read in pages.items()}
    assert {page: ids for page, ids in twice.items() if ids} == {}


def test_every_page_says_what_it_is(pages):
    poor = [
        page
        for page, read in pages.items()
        if not (read.title.strip() and len(read.description) >= 10 and read.lang.startswith("zh"))
    ]
    assert poor == []


def test_titles_and_addresses_are_unique(pages):
    named = {page: read for page, read in pages.items() if page != "/404.html"}
    assert len({read.title for read in named.values()}) == len(named)
    assert [page for page, read in named.items() if urlsplit(read.canonical).path != page] == []


def test_nothing_comes_from_another_host(built_site, pages):
    foreign = [
        (page, address)
        for page, read in pages.items()
        for address in read.resources
        if not inside(page, address) and not address.startswith("data:")
    ]
    assert foreign == []
    styles = [
        (path.name, address)
        for path in built_site.rglob("*.css")
        for address in re.findall(
            r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^)\"']+)", path.read_text(encoding="utf-8")
        )
    ]
    assert styles == []


def test_no_inline_style_or_handler(pages):
    assert {page: read.styled[:3] for page, read in pages.items() if read.styled} == {}


def test_policy_allows_exactly_the_inline_scripts(built_site):
    hashes = script_hashes(built_site)
    assert (built_site / "_headers").read_text(encoding="utf-8").startswith("/*\n")
    assert read_headers(built_site)["Content-Security-Policy"] == content_policy(hashes)
    assert len(hashes) <= 8, "内联脚本太多：每种都要在响应头里列一个指纹"


def test_no_page_is_heavy(built_site):
    heavy = {
        path.relative_to(built_site).as_posix(): path.stat().st_size
        for path in built_site.rglob("index.html")
        if path.stat().st_size > 150_000 and not path.relative_to(built_site).as_posix().startswith("sources/")
    }
    assert heavy == {}


def test_two_builds_are_equal_byte_for_byte(built_site, tmp_path):
    again = tmp_path / "site"
    run_build(again)
    assert_same(built_site, again)


def test_joined_parts_are_the_whole_byte_for_byte(built_site, tmp_path):
    made = [tmp_path / f"part-{number}" for number in (1, 2)]
    for number, part in enumerate(made, 1):
        run_build(part, more=("--part", f"{number}/2"))
    run_build(tmp_path / "site", more=("--join", *map(str, made)))
    assert_same(built_site, tmp_path / "site")


def assert_same(one: Path, other: Path) -> None:
    first, second = (
        {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (one, other)
    )
    shutil.rmtree(other)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.browser
def test_policy_holds_in_the_browser(page, site_url, pages):
    """One page of each kind and depth; the page fixture fails on any violation or foreign request."""
    by_shape = {(address.count("/"), address.split("/")[1]): address for address in pages}
    for address in sorted(by_shape.values()):
        page.goto(site_url.rstrip("/") + address, wait_until="load")
        assert page.title()


def test_the_feed_is_named_where_somebody_looks_for_it(built_site):
    for rel, address in (("index.html", "feed.xml"), ("about/changes/index.html", "../../feed.xml")):
        text = (built_site / rel).read_text(encoding="utf-8")
        assert re.search(rf'<link rel="alternate" type="application/atom\+xml"[^>]* href="{re.escape(address)}"', text)
    assert (built_site / "feed.xml").is_file()


def test_every_printed_file_is_linked_from_a_page(built_site: Path) -> None:
    """PDFs, pictures and Word files: what no page leads to would be made and carried for nobody."""
    linked = {
        target[0].lstrip("/")
        for page, read in read_site(built_site).items()
        for link in [*read.links, *read.resources]
        if (target := inside(page, link))
    }
    made = {
        path.relative_to(built_site).as_posix() for name in ("pdf", "word") for path in (built_site / name).iterdir()
    }
    assert len(made) > 150 and not made - linked
