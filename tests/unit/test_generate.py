"""Generated pages: the same every time, every fact and list in its place, nothing links to what is not there."""

from __future__ import annotations

import posixpath
import re
from collections import Counter

import jinja2
import pytest

from scripts.generate import cite
from scripts.generate.plan import files
from scripts.pages import GENERATED, parse_page, walk_pages
from scripts.registers import load_registers
from scripts.sections import MYTHS, SECTIONS, TOPICS

FAQ = "---\ntitle: {title}\nsummary: {summary}\nkind: faq\nmain_for: [{intent}]\nsources: [{fact}]\n---\n# {title}\n"


@pytest.fixture(scope="module")
def registers():
    return load_registers()


@pytest.fixture(scope="module")
def written():
    return [page for page in walk_pages() if not page.generated]


@pytest.fixture(scope="module")
def wanted(registers, written):
    return files(registers, written)


def pages_of(wanted: dict[str, str]) -> dict[str, str]:
    return {path.removeprefix("docs/"): text for path, text in wanted.items() if path.endswith(".md")}


def question(name: str, title: str, intent: str, fact: str = "limitation-3-years"):
    return parse_page(f"faq/court/{name}.md", FAQ.format(title=title, summary="看情况。", intent=intent, fact=fact))


# ---- the real site ----


def test_the_same_input_gives_the_same_files(registers, written, wanted):
    assert files(registers, list(reversed(written))) == wanted


def test_every_fact_has_exactly_one_anchor(registers, wanted):
    sources = {rel: text for rel, text in pages_of(wanted).items() if rel.startswith("sources/")}
    heading = re.compile(r"^#.*\{#([a-z0-9-]+)\}$", re.M)
    anchors = Counter(anchor for text in sources.values() for anchor in heading.findall(text))
    assert {fact: anchors[fact] for fact in registers.facts} == dict.fromkeys(registers.facts, 1)
    for fact in registers.facts.values():
        assert f"{{#{fact.id}}}" in sources[f"sources/{fact.source}.md"]


@pytest.mark.parametrize("with_pages", [True, False], ids=["all pages", "no page written yet"])
def test_no_link_leads_nowhere(registers, written, with_pages):
    """Strict builds must pass while only some of the articles exist."""
    kept = written if with_pages else []
    made = pages_of(files(registers, kept))
    there = {page.rel: page.text for page in kept} | made
    checked = 0
    for rel, text in made.items():
        for target in re.findall(r"\]\(([^()\s]+)\)", text):
            if target.startswith("http"):
                continue
            path, _, anchor = target.partition("#")
            to = posixpath.normpath(posixpath.join(posixpath.dirname(rel), path)) if path else rel
            assert to in there, f"{rel} links to {target}"
            assert not anchor or f"{{#{anchor}}}" in there[to], f"{rel} links to {target}"
            checked += 1
    assert checked > 300


def test_every_generated_page_says_so_and_can_be_read(wanted):
    for rel, text in pages_of(wanted).items():
        page = parse_page(rel, text)
        assert page.generated and page.kind in ("hub", "myth"), rel
        assert page.body.startswith(f"# {page.title}\n{GENERATED}\n"), rel
        assert page.summary and len(page.summary) <= 90, rel
        ids = re.findall(r"^#{2,3} .*\{#([a-z0-9-]+)\}$", page.body, re.M)
        assert len(ids) == len(set(ids)) == len(re.findall(r"^#{2,3} ", page.body, re.M)), rel


def test_links_out_go_to_registered_hosts_only(registers, wanted):
    allowed = {source.url for source in registers.sources.values() if source.link}
    allowed |= {url for fact in registers.facts.values() for url in fact.see_also}
    for rel, text in pages_of(wanted).items():
        assert set(re.findall(r"\]\((https?://[^()\s]+)\)", text)) <= allowed, rel


def test_a_number_that_was_not_seen_is_never_shown_as_certain(registers, wanted):
    text = "\n".join(pages_of(wanted).values())
    for source in registers.sources.values():
        if source.number_unverified:
            assert f"{source.number_unverified}（文号未核到）" in text, source.id
            for match in re.finditer(rf"，{re.escape(source.number_unverified)}(.{{7}})", text):
                assert match[1] == "（文号未核到）", source.id


def test_navigation_has_all_its_lists_even_without_articles(registers):
    made = files(registers, [])
    for folder in "start stages paths rights credit court scams budget guides faq myths".split():
        assert f"docs/{folder}/index.md" in made
    assert {"docs/glossary.md", "docs/sources/index.md"} <= set(made) and "docs/tools/index.md" not in made


def test_every_saying_stands_on_one_page_with_what_to_do(registers, wanted):
    made = pages_of(wanted)
    for saying in registers.sayings.values():
        anchors = [rel for rel, text in made.items() if rel.startswith("myths/") and f"{{#{saying.id}}}" in text]
        assert len(anchors) == 1, saying.id
        assert saying.topic in MYTHS and saying.do


def test_glossary_holds_the_words_readers_meet(registers, wanted):
    text = wanted["docs/glossary.md"]
    for term in registers.terms.values():
        assert (f"### {term.word} {{#{term.id}}}" in text) == bool(term.seen_on)


def test_template_data_is_jinja_and_says_what_the_registers_say(registers, written, wanted):
    module = jinja2.Environment().from_string(wanted["overrides/generated/data.html"]).module
    assert {page.rel for page in written} <= set(module.pages)
    assert module.pages["faq/court/index.md"]["title"] == TOPICS["court"][0]
    assert len(module.stages) == 9
    assert module.phones == {phone.number: phone.owner for phone in registers.phones.values()}


# ---- a small site ----


def test_questions_stand_in_the_order_of_demand(registers):
    ask = [question("a", "还有时效吗？", "statute-of-limitations"), question("b", "会起诉我吗？", "will-i-be-sued")]
    text = files(registers, ask)["docs/faq/court/index.md"]
    assert text.index("会起诉我吗") < text.index("还有时效吗")
    assert text.startswith("---\ntitle: 起诉与法院：2个问题\n")


def test_many_questions_stand_in_groups(registers):
    ask = [question(f"q{n}", f"第{n}问？", "will-i-be-sued" if n % 2 else "mediation") for n in range(12)]
    text = files(registers, ask)["docs/faq/court/index.md"]
    assert "（6）](#will-i-be-sued)" in text and text.count("\n## ") == 2


def test_a_fact_names_the_pages_that_use_it(registers):
    made = files(registers, [question("a", "还有时效吗？", "statute-of-limitations")])
    assert "[还有时效吗](../faq/court/a.md)" in "".join(made.values())
    assert "暂时没有页面用到" in made["docs/sources/civil-code.md"]


def test_what_only_writers_need_is_folded(registers):
    law = files(registers, [])["docs/sources/civil-code.md"]
    entry = law.partition("{#lender-may-sue-no-minimum}")[2].partition("\n////")[0]
    shown, fold, folded = entry.partition("\n/// details | 给编辑看的\n")
    assert fold and folded.endswith("\n///")
    assert "出处\n:   " in shown and "怎么核查的\n:   " in shown
    assert "用到它的页面\n:   " in folded and "写的时候避免\n:   " in folded
    assert not any(name in shown for name in ("数值\n", "写的时候避免", "用到它的页面"))


def test_a_collection_without_addresses_says_what_to_search_for(wanted):
    text = "\n".join(pages_of(wanted).values())
    links = text.count("](https://flk.npc.gov.cn/)")
    assert links == text.count("](https://flk.npc.gov.cn/)（打开后搜法名）") > 0


def test_stages_follow_the_road(registers):
    def stage(name: str, number: int | None):
        head = f"stage: {number}\n" if number else ""
        return parse_page(f"stages/{name}.md", f"---\ntitle: {name}\nsummary: 看。\nkind: stage\n{head}---\n# {name}\n")

    made = files(registers, [stage("late", 2), stage("early", 1), stage("roadmap", None)])
    text = made["docs/stages/index.md"]
    assert text.index("roadmap.md") < text.index("early.md") < text.index("late.md")
    assert 'set stages = [\n  "stages/early.md",\n  "stages/late.md",\n  "",' in made["overrides/generated/data.html"]


def test_a_list_written_by_hand_is_left_alone(registers):
    own = parse_page("guides/index.md", "---\ntitle: 单子\nsummary: 单子。\nkind: hub\n---\n# 单子\n")
    assert "docs/guides/index.md" not in files(registers, [own])


def test_every_section_has_words_within_measure():
    for title, summary in [*((t, s) for _, t, s in SECTIONS.values()), *TOPICS.values(), *MYTHS.values()]:
        assert title and summary.endswith("。") and len(summary) < 60


def test_facts_of_the_same_article_are_linked_once(registers):
    several = ("credit-card-article-70-scope", "card-article-70-does-not-cover-huabei", "limitation-3-years")
    assert cite.citations(several, "glossary.md", registers).count("](") == 2
