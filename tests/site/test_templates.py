"""The templates: portable to another engine, dates right, and what every page of the built site must carry."""
from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from scripts.pages import walk_pages
from scripts.paths import OVERRIDES
from scripts.registers import load_registers
from scripts.site.dom import parsed

TEMPLATES = sorted(path for path in OVERRIDES.rglob("*.html") if "generated" not in path.parts)
MODULES = {"m", "data", "lang"}  # names that templates import macros under
FILTERS = {"url", "e", "length", "int", "replace", "first", "items", "list",
           "tojson"}  # in Jinja2 and in MiniJinja alike


def words(when: date) -> str:
    return f"{when.year}年{when.month}月{when.day}日"


@pytest.fixture(scope="module")
def macros():
    return jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES)).get_template("partials/macros.html").module


@pytest.mark.parametrize(("iso", "said"), [
    ("2026-11-22", "2026年11月22日"), ("2026-01-02", "2026年1月2日"), ("2024-05", "2024年5月"), ("2020", "2020年")])
def test_dates_in_words(macros, iso: str, said: str) -> None:
    assert str(macros.date(iso)) == said


def test_short_title(macros) -> None:
    assert str(macros.short("被催收：19个问题")) == "被催收"
    assert str(macros.short("全部问题")) == "全部问题"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_no_python_in_templates(path: Path) -> None:
    """No method of a Python object is called and only filters that MiniJinja has are used."""
    tree = jinja2.Environment().parse(path.read_text(encoding="utf-8"))
    called = [f"{call.node.node.name}.{call.node.attr}" for call in tree.find_all(nodes.Call)
              if isinstance(call.node, nodes.Getattr) and isinstance(call.node.node, nodes.Name)
              and call.node.node.name not in MODULES]
    called += ["…." + call.node.attr for call in tree.find_all(nodes.Call)
               if isinstance(call.node, nodes.Getattr) and not isinstance(call.node.node, nodes.Name)]
    assert not called, f"模板里调用了方法：{called}"
    assert {found.name for found in tree.find_all(nodes.Filter)} <= FILTERS


def read(site: Path, url: str) -> str:
    return (site / url / "index.html").read_text(encoding="utf-8")


def test_head_of_every_page(built_site: Path) -> None:
    for page in walk_pages():
        text = read(built_site, page.url)
        assert f'<meta name="description" content="{html.escape(page.summary)}">' in text, page.rel
        assert f'<link rel="canonical" href="https://mingbaizhi.example/{page.url}">' in text, page.rel
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
            assert words(date.fromisoformat(page.meta["reviewed"])) in text, page.rel


def test_tail_names_every_source_once(built_site: Path) -> None:
    register = load_registers()
    for page in walk_pages():
        if page.url:
            tail = read(built_site, page.url).partition('<section class="tail">')[2].partition("</section>")[0]
            named = list(map(register.facts.get, re.findall(r'<a href="[^"]*sources/[a-z0-9-]+/#([^"]+)">', tail)))
            lines = [(fact.source, fact.article) for fact in named]
            wanted = {(fact.source, fact.article) for fact in map(register.facts.get, page.sources)}
            assert set(lines) == wanted, page.rel
            assert len(lines) == len(set(lines)), page.rel
            helps = [fact.page == "channels" or fact.id.startswith("support-") for fact in named]
            assert helps == sorted(helps), page.rel


def test_questions_are_told_to_search_engines(built_site: Path) -> None:
    for page in (page for page in walk_pages() if page.kind == "faq"):
        text = read(built_site, page.url)
        found = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1])
        question = found["mainEntity"][0]
        assert question["name"] == page.title
        answer = question["acceptedAnswer"]["text"]
        shown = parsed(text).find(".//article").text_content()
        assert len(answer) > 10 and answer[:10] in " ".join(shown.split()), page.rel


@pytest.mark.parametrize(("url", "number"), [
    ("start/hard-night/", "12356"), ("start/danger/", "110"), ("faq/mind/cannot-go-on/", "12356")])
def test_an_emergency_begins_with_its_number(built_site: Path, url: str, number: str) -> None:
    article = re.search("<article.*?</article>", read(built_site, url), re.S)[0]
    head, _, rest = article.partition('class="call-now"')
    assert rest.startswith(f'><a href="tel:{number}">{number}</a> ')
    assert not re.search('head-rows|"checked"|contents-fold|<h2', head)
    assert re.search('head-rows|"checked"', rest.rpartition("<h2")[2])


def test_stage_pages_show_the_way(built_site: Path) -> None:
    for page in (page for page in walk_pages() if page.meta.get("stage")):
        text = read(built_site, page.url)
        assert f"第{page.meta['stage']}步，共9步" in text, page.rel
        assert 'class="now"' in text, page.rel


def test_guides_offer_paper(built_site: Path) -> None:
    for page in (page for page in walk_pages() if page.kind == "guide"):
        text = read(built_site, page.url)
        slug = page.url.removeprefix("guides/").strip("/")
        assert f"pdf/{slug}.pdf" in text and f"pdf/{slug}-1.png" in text, page.rel
        assert "data-print" in text, page.rel


def test_our_worker_answers_the_search(built_site: Path) -> None:
    text = read(built_site, "")
    settings = json.loads(re.search(r'<script id="__config" type="application/json">(.*?)</script>', text)[1])
    assert (built_site / settings["search"]).is_file()
    assert re.search(r'<script defer src="assets/javascripts/bundle\.', text)
    assert "stylesheets/main." not in text, "Material 的样式不应载入"
