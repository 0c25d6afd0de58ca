"""The templates: portable to another engine, dates right, and what every page of the built site must carry."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path

import brotli
import jinja2
import pytest
from jinja2 import nodes
from lxml import html as lxml_html

from scripts.pages import ANSWER_KINDS, walk_pages
from scripts.paths import OVERRIDES
from scripts.registers import load_registers
from scripts.site.actions import SHOWN

TEMPLATES = sorted(path for path in OVERRIDES.rglob("*.html") if "generated" not in path.parts)
MODULES = {"m", "data", "lang"}  # names that templates import macros under
FILTERS = {
    "url",
    "e",
    "length",
    "int",
    "replace",
    "first",
    "items",
    "list",
    "tojson",
}  # in Jinja2 and in MiniJinja alike


def words(when: date) -> str:
    return f"{when.year}年{when.month}月{when.day}日"


@pytest.fixture(scope="module")
def macros():
    return jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES)).get_template("partials/macros.html").module


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2026-11-22", "2026年11月22日"), ("2026-01-02", "2026年1月2日"), ("2024-05", "2024年5月"), ("2020", "2020年")],
)
def test_dates_in_words(macros, iso: str, said: str) -> None:
    assert str(macros.date(iso)) == said


def test_short_title(macros) -> None:
    assert str(macros.short("被催收：19个问题")) == "被催收"
    assert str(macros.short("全部问题")) == "全部问题"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_no_python_in_templates(path: Path) -> None:
    """No method of a Python object is called and only filters that MiniJinja has are used."""
    tree = jinja2.Environment().parse(path.read_text(encoding="utf-8"))
    called = [
        f"{call.node.node.name}.{call.node.attr}"
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Getattr)
        and isinstance(call.node.node, nodes.Name)
        and call.node.node.name not in MODULES
    ]
    called += [
        "…." + call.node.attr
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Getattr) and not isinstance(call.node.node, nodes.Name)
    ]
    assert not called, f"模板里调用了方法：{called}"
    assert {found.name for found in tree.find_all(nodes.Filter)} <= FILTERS


def read(site: Path, url: str) -> str:
    return (site / url / "index.html").read_text(encoding="utf-8")


def test_head_of_every_page(built_site: Path) -> None:
    for page in walk_pages():
        text = read(built_site, page.url)
        assert f'<meta name="description" content="{html.escape(page.summary)}">' in text, page.rel
        assert f'<link rel="canonical" href="https://mingbaizhi.example/{page.url}">' in text, page.rel
        assert f'<meta property="og:url" content="https://mingbaizhi.example/{page.url}">' in text, page.rel
        assert f'<meta property="og:title" content="{html.escape(page.title)}">' in text, page.rel
        assert f'<meta property="og:type" content="{"article" if page.url else "website"}">' in text, page.rel
        assert "og:image" not in text, f"{page.rel}：网址还不是真的，没有图可以指"
        assert len(re.findall(r"<h1\b", text)) == 1, page.rel
        assert 'lang="zh-CN"' in text, page.rel


def test_every_page_shows_help_and_its_check(built_site: Path) -> None:
    for page in walk_pages():
        text = read(built_site, page.url)
        assert 'id="help-lines"' in text, page.rel
        assert 'href="tel:12356"' in text, page.rel
        if page.kind not in ("hub", "faq"):
            assert '<p class="lead">' in text, page.rel
        if page.meta.get("reviewed") and page.kind != "hub":
            assert words(date.fromisoformat(page.meta["reviewed"])) in re.sub("<[^>]+>", "", text), page.rel


def test_every_citation_is_a_number_with_its_entry(built_site: Path) -> None:
    """One number a fact, the entries in order and complete; no citation in words is left in an article."""
    register = load_registers()
    for page in (page for page in walk_pages() if not page.rel.startswith("sources/")):
        tree = lxml_html.fromstring(read(built_site, page.url))
        entries = tree.xpath("//ol[@class='notes']/li")
        facts = [entry.find(".//a").get("href").partition("#")[2] for entry in entries]
        assert len(facts) == len(set(facts)) and set(facts) <= set(register.facts), page.rel
        assert [entry.get("id") for entry in entries] == [f"r{n}" for n in range(1, len(entries) + 1)], page.rel
        marks = tree.xpath("//article//a[@class='n']")
        assert list(dict.fromkeys(mark.get("href") for mark in marks)) == [f"#r{n + 1}" for n in range(len(entries))]
        assert page.generated or set(facts) == set(page.sources), page.rel
        for entry, fact in zip(entries, facts, strict=True):
            assert register.facts[fact].statement.rstrip("。") in entry.text_content(), fact
            back = entry.xpath(".//a[contains(@class, 'up')]")[0].get("href")
            assert tree.get_element_by_id(back[1:]).get("href") == f"#{entry.get('id')}"
        words = tree.xpath(
            "//article//a[contains(@href, 'sources/') and contains(@href, '#')][not(ancestor::details[@id='tail'])]"
        )
        assert not [link.text_content() for link in words], page.rel


def test_citations_take_two_characters_in_a_hundred(built_site: Path) -> None:
    numbers = text = 0
    for page in (page for page in walk_pages() if page.kind not in ("hub", "about") and page.sources):
        article = lxml_html.fromstring(read(built_site, page.url)).find(".//article")
        article.get_element_by_id("tail").drop_tree()
        numbers += sum(len(mark.text) for mark in article.iterfind(".//a[@class='n']"))
        text += len(re.sub(r"\s", "", article.text_content()))
    assert numbers / text <= 0.02, f"{numbers} / {text}"


def test_questions_are_told_to_search_engines(built_site: Path) -> None:
    for page in (page for page in walk_pages() if page.kind == "faq"):
        text = read(built_site, page.url)
        found = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)[0])
        question = found["mainEntity"][0]
        assert question["name"] == page.title
        answer = lxml_html.fromstring(text).find(".//article").xpath(".//p[@class='lead']")[0]
        seen = "".join(answer.xpath(".//text()[not(parent::a[@class='n'])]"))
        assert re.sub(r"\s", "", question["acceptedAnswer"]["text"]) == re.sub(r"\s", "", seen), page.rel


@pytest.mark.parametrize(
    ("url", "number"), [("start/hard-night/", "12356"), ("start/danger/", "110"), ("faq/mind/cannot-go-on/", "12356")]
)
def test_an_emergency_begins_with_its_number(built_site: Path, url: str, number: str) -> None:
    article = lxml_html.fromstring(read(built_site, url)).find(".//article")
    call = article.xpath(".//p[contains(@class, 'call-now')]")[0]
    assert call.find("a").get("href") == f"tel:{number}"
    assert not call.xpath("preceding::h2[ancestor::article]")
    assert article.xpath(".//h2[@id='also-asked']/ancestor::*[@hidden]"), "读者的问法不念给这时候的人听"
    assert not article.xpath(".//section[contains(@class, 'related')]")


def test_stage_pages_show_the_part(built_site: Path) -> None:
    names = ("对方自己催", "交给别人催", "进入法院程序")
    for page in (page for page in walk_pages() if page.meta.get("stage")):
        tree = lxml_html.fromstring(read(built_site, page.url))
        here = tree.xpath("//nav[@class='parts']//li[@class='here']")
        assert [each.text_content() for each in here] == [names[(int(page.meta["stage"]) - 1) // 3]], page.rel
        assert not re.search("第.步，共", tree.find(".//article").text_content().partition("路线图")[0])


def test_what_to_do_follows_the_answer(built_site: Path) -> None:
    """At most three steps before the fold and one button; nothing but what is red or a deadline stands between."""
    seen = 0
    for page in (page for page in walk_pages() if page.kind in ANSWER_KINDS):
        article = lxml_html.fromstring(read(built_site, page.url)).find(".//article")
        blocks = article.xpath("./section[@class='do']")
        seen += len(blocks)
        for block in blocks:
            assert len(block.find("ol")) <= SHOWN, page.rel
            assert len(block.xpath(".//a[@class='b']")) <= 1, page.rel
            before = [each for each in block.itersiblings(preceding=True)][:-1]
            assert all({"page-head", "lead", "danger", "head-box"} & set(each.classes) for each in before), page.rel
        assert len(article.xpath(".//*[@id='now']")) <= 1, page.rel
    assert seen > 100


@pytest.mark.parametrize("url", ["start/violence-at-home/", "start/gambling/", "rights/may-and-may-not/"])
def test_whom_to_ring_up_now_stands_above_the_steps(built_site: Path, url: str) -> None:
    article = lxml_html.fromstring(read(built_site, url)).find(".//article")
    (red,) = article.xpath("./div[contains(@class, 'danger')][following-sibling::section[@class='do']]")
    assert red.xpath(".//a[starts-with(@href, 'tel:')]")
    assert not red.xpath("preceding-sibling::h2")


@pytest.mark.parametrize(
    "url", ["start/violence-at-home/", "start/danger/", "start/hard-night/", "faq/mind/cannot-go-on/"]
)
def test_pages_of_fear_have_a_way_out(built_site: Path, url: str) -> None:
    assert lxml_html.fromstring(read(built_site, url)).xpath("//a[@data-leave]")


def test_guides_offer_paper(built_site: Path) -> None:
    for page in (page for page in walk_pages() if page.kind == "guide"):
        text = read(built_site, page.url)
        slug = page.url.removeprefix("guides/").strip("/")
        assert f"pdf/{slug}.pdf" in text and f"pdf/{slug}-1.png" in text, page.rel
        assert "data-print" in text, page.rel


def test_a_page_loads_our_scripts_and_styles_alone(built_site: Path) -> None:
    for url in ("", "stages/calls/", "faq/collection/block-them/"):
        tree = lxml_html.fromstring(read(built_site, url))
        scripts = [each.rpartition("/")[2] for each in tree.xpath("//script/@src")]
        assert scripts == ["site.js", "notes.js", "open.js"]
        assert not tree.xpath("//*[@data-md-component] | //*[contains(@class, 'md-') and not(@id='content')]")


def test_the_first_load_of_an_article_is_small(built_site: Path) -> None:
    """Page, styles and scripts of an article, compressed; the search and the tools are fetched when used."""
    tree = lxml_html.fromstring(read(built_site, "stages/calls/"))
    names = [*tree.xpath("//script/@src"), *tree.xpath("//link[@rel='stylesheet']/@href")]
    files = [built_site / "stages/calls/index.html", *(built_site / name.removeprefix("../../") for name in names)]
    assert sum(len(brotli.compress(each.read_bytes())) for each in files) <= 30_000
