"""What a release adds: addresses by content, nothing unused, what programs read, what is still missing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.pages import parse_page
from scripts.project import Project, load_project
from scripts.site import feeds, release
from scripts.site.serve import POLICY
from scripts.site.settings import Settings, load_settings
from scripts.text.shape import faults

ADDRESS = "https://a.example/repo/"
PAGE = """---
title: {title}
summary: 短答<甲>。
kind: faq
reviewed: "2026-11-22"
changes:
  - date: "2026-11-22"
    what: 首次发布
  - date: "{day}"
    what: 改了一个数 & 别的
---
# {title}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    pages = (
        parse_page("faq/a/one.md", PAGE.format(title="一", day="2026-11-25")),
        parse_page("faq/a/two.md", PAGE.format(title="二", day="2026-11-24")),
        parse_page("faq/index.md", "---\ntitle: 全部\nsummary: 表\nkind: hub\n---\n# 全部\n"),
    )
    return Project(tmp_path, load_project().registers, pages)


def write(site: Path, **files: str) -> None:
    for name, text in files.items():
        path = site / name.replace("__", "/").replace("_js", ".js").replace("_css", ".css").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_files_of_the_theme_that_no_page_names_go(tmp_path, monkeypatch):
    monkeypatch.setattr(release, "OVERRIDES", tmp_path / "overrides")
    site = tmp_path / "site"
    write(tmp_path / "overrides", assets__own_js="import './part.js'", assets__part_js="1")
    write(
        site,
        index_html='<script src="assets/used_1.js"></script><script src="assets/own.js"></script>',
        assets__own_js="import './part.js'",
        assets__part_js="1",
        assets__theme__main_css="x",
        assets__lunr__tr_js="x",
    )
    (site / "assets" / "used_1.js").write_text("x")
    assert sorted(release.drop_unused(site)) == ["assets/lunr/tr.js", "assets/theme/main.css"]
    assert sorted(path.name for path in (site / "assets").rglob("*")) == ["own.js", "part.js", "used_1.js"]


def test_addresses_of_assets_say_what_is_in_them(tmp_path):
    def made(name: str, style: str) -> tuple[str, Path]:
        site = tmp_path / name
        write(
            site,
            index_html='<link href="assets/s.css"><p>my-assets/ 和 assets 都不是</p>',
            x__y_html='"../assets/s.css"',
            assets__s_css=style,
            assets__a_js=r'root = src.replace(/assets\/a\.js.*$/, ""); load("assets/s.css")',
        )
        return release.name_by_content(site), site

    first, site = made("one", "a{}")
    assert first.startswith("assets.") and len(first) == 19
    home = (site / "index.html").read_text(encoding="utf-8")
    assert f'href="{first}/s.css"' in home and "my-assets/ 和 assets 都不是" in home
    assert (site / "x" / "y.html").read_text(encoding="utf-8") == f'"../{first}/s.css"'
    script = (site / first / "a.js").read_text(encoding="utf-8")
    assert rf"/{first}\/a\.js.*$/" in script and f'load("{first}/s.css")' in script
    assert made("two", "a{}")[0] == first and made("three", "b{}")[0] != first


def test_the_assets_of_pages_that_are_open_stay_for_one_release(tmp_path):
    def made(name: str, previous: str) -> str:
        write(tmp_path / name, index_html='<link href="assets/s.css">', assets__s_css=name)
        return release.name_by_content(tmp_path / name, tmp_path / previous)

    first, second = made("one", "none"), made("two", "one")
    third = made("three", "two")
    assert {path.name for path in (tmp_path / "two").glob("assets.*")} == {first, second}
    assert {path.name for path in (tmp_path / "three").glob("assets.*")} == {second, third}


def test_where_to_write_to(tmp_path):
    release.write_security(tmp_path, "", date(2026, 11, 28))
    assert not (tmp_path / ".well-known").exists()
    release.write_security(tmp_path, "a@a.example", date(2026, 11, 28))
    text = (tmp_path / ".well-known" / "security.txt").read_text(encoding="utf-8")
    assert text.splitlines()[:2] == ["Contact: mailto:a@a.example", "Expires: 2027-05-27T00:00:00Z"]


def test_what_is_missing_is_said():
    assert len(release.lacking("https://x.example/", "", "")) == 3
    assert release.lacking("https://mingbaizhi.org/", "a@b.org", "https://b.org/r") == []
    assert "空的" in release.lacking("/", "a", "b")[0]


def test_settings_come_from_one_place(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("site_url: https://a.org/x\nextra: {contact: a@a.org}\n", encoding="utf-8")
    assert load_settings(tmp_path) == Settings("https://a.org/x/", "a@a.org", "")
    assert load_settings().address.endswith("/")


def test_the_map_has_a_day_for_every_page_that_tells_one(project):
    root = ElementTree.fromstring(feeds.sitemap(project.pages, ADDRESS).encode())
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {url.findtext("s:loc", namespaces=space): url.findtext("s:lastmod", namespaces=space) for url in root}
    assert found == {f"{ADDRESS}faq/a/one/": "2026-11-25", f"{ADDRESS}faq/a/two/": "2026-11-24", f"{ADDRESS}faq/": None}


def test_the_feed_tells_the_newest_first(project):
    root = ElementTree.fromstring(feeds.feed(project.pages, ADDRESS).encode())
    space = {"a": "http://www.w3.org/2005/Atom"}
    titles = [entry.findtext("a:title", namespaces=space) for entry in root.iterfind("a:entry", space)]
    assert titles == ["一：改了一个数 & 别的", "二：改了一个数 & 别的", "二：首次发布", "一：首次发布"]
    assert root.findtext("a:updated", namespaces=space) == "2026-11-25T00:00:00+08:00"
    ids = [entry.findtext("a:id", namespaces=space) for entry in root.iterfind("a:entry", space)]
    assert len(set(ids)) == 4 and all(each.startswith(ADDRESS) for each in ids)


def test_what_we_know_can_be_taken_along(tmp_path):
    project = load_project()
    feeds.write_feeds(tmp_path, project, ADDRESS)
    data = json.loads((tmp_path / "data.json").read_text(encoding="utf-8"))
    schema = json.loads((tmp_path / "data.schema.json").read_text(encoding="utf-8"))
    assert faults(data, schema) == []
    assert faults(data | {"more": "x"}, schema) == [".more: unknown"]
    assert ".facts[0].statement: missing" in faults(data | {"facts": [{"id": "x"}]}, schema)
    assert [fact["id"] for fact in data["facts"]] == list(project.registers.facts)
    assert len(data["answers"]) == sum(page.kind == "faq" for page in project.pages)
    hidden = {address for fact in project.registers.facts.values() for address in fact.read_at}
    text = (tmp_path / "data.json").read_text(encoding="utf-8")
    assert not [
        address
        for address in hidden - {source.url for source in project.registers.sources.values()}
        if f'"{address}"' in text
    ], "where a repost was read is for the next check only"
    assert (tmp_path / "robots.txt").read_text(encoding="utf-8").endswith(f"Sitemap: {ADDRESS}sitemap.xml\n")


def test_preview_may_bring_its_own_script():
    page = b'<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><meta name="x"></head>'
    assert POLICY.sub(b"", page, count=1) == b'<head><meta name="x"></head>'


def test_every_page_leads_to_the_package(tmp_path):
    foot = '<ul class="foot-links"><li>甲</li></ul><ul></ul>'
    write(tmp_path, index_html=foot, a__b__index_html=foot, c__index_html=f'<p class="package" data-package></p>{foot}')
    (tmp_path / "offline").mkdir()
    (tmp_path / "offline" / "x.zip").write_bytes(b"x" * 1_260_000)
    (tmp_path / "offline" / "x.zip.sha256").write_text("5ec0de  x.zip\n", encoding="utf-8")
    release.link_package(tmp_path, tmp_path / "offline" / "x.zip", "2026年11月22日")
    for name, up in (("index.html", ""), ("a/b/index.html", "../../")):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert f'<li>甲</li><li><a href="{up}offline/x.zip">离线版（1.3 MB，核到2026年11月22日）</a></li>' in text
        assert text.count("x.zip") == 1
    told = (tmp_path / "c" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../offline/x.zip.sha256">SHA-256</a>）：<code>5ec0de</code>' in told
