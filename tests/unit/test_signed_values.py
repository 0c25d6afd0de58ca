"""Every value of a register is signed with its entry, and the order of the entries; what is left out has a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
import yaml

from scripts.lint.entries import FOUND, OF_FACT, OF_SOURCE, OF_WORDING, UNSIGNED
from scripts.lint.outside import REGISTERS, outside_document, outside_documents
from scripts.paths import DATA, ROOT
from scripts.registers import load_registers
from scripts.registers.model import Fact, Source
from scripts.signing.units import SignedUnit, signed_units

ORDER = "次序。"
FILES = [*(f"{name}.yml" for name in REGISTERS), *(f"holidays/{path.name}" for path in DATA.glob("holidays/*.yml"))]


@pytest.fixture(scope="module")
def known():
    return load_registers()


def units(name: str, text: str, known) -> list[SignedUnit]:
    doc = outside_document(f"data/{name}", text, known)
    assert doc
    return signed_units(doc, known)


def prints(name: str, text: str, known) -> list[str]:
    return [unit.print for unit in units(name, text, known)]


def opened(before: list[SignedUnit], after: list[SignedUnit]) -> list[SignedUnit]:
    """What has to be read again; neither list has more units than the other."""
    return [b for a, b in zip(before, after, strict=True) if a.print != b.print]


def values(node: yaml.Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield path, node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from values(item, path)
    else:
        for key, value in node.value:
            yield from values(value, (*path, key.value))


@pytest.mark.parametrize("name", FILES)
def test_no_value_of_any_kind_can_change_unseen(name, known):
    """One value of each key gets one more character."""
    text = (DATA / name).read_text("utf-8")
    tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    of_each = {(path[0], path[-1]): node for path, node in values(tree) if node.value}
    before = prints(name, text, known)
    unseen = set()
    for (_, key), node in of_each.items():
        end = node.end_mark.index - (text[node.end_mark.index - 1] in "\"'")
        if prints(name, f"{text[:end]}9{text[end:]}", known) == before:
            unseen.add(key)
    anchors = {"id"} if name == "terms.yml" else set()  # of the glossary: LINK001 holds them
    assert unseen <= UNSIGNED.keys() | anchors


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("messages", ", '铲单'", ""),
        ("messages", "'打款'", "'打球'"),
        ("terms", "synonyms: [逾期利息, 逾期息费]", "synonyms: [逾期利息, 复利]"),
        ("terms", "misspellings: [本斤]", "misspellings: [利息]"),
        ("terms", "avoid: [登陆]", "avoid: [登录]"),
        ("phones", 'owners: ["110", 报警', 'owners: ["110", 客服'),
        ("phones", "fact: sms-police-12110\n  dial: false", "fact: sms-police-12110\n  dial: true"),
        ("hubs", "[what-now, three-things", "[three-things, what-now"),
        ("pins", "page: scams/already-cheated.md", "page: scams/paid-agents.md"),
        ("pins", 'calls: ["12356", "120", "110"]', 'calls: ["12356"]'),
        ("deadlines", "reminders: [5, 2]", "reminders: [5, 1]"),
        ("deadlines", "names: [拒收, 拒签", "names: [拒收, 公告"),
        ("triage", "start: danger", "start: court"),
        ("holidays/2026", "2026-10-01/2026-10-07", "2026-10-01/2026-10-08"),
        ("intents", "title: 延期还款", "title: 停息"),
    ],
)
def test_one_value_opens_its_own_entry(name, old, new, known):
    text = (DATA / f"{name}.yml").read_text("utf-8")
    assert old in text
    before, after = (units(f"{name}.yml", each, known) for each in (text, text.replace(old, new, 1)))
    [unit] = opened(before, after)
    assert unit.text != ORDER


def test_another_number_opens_the_entry_and_the_list(known):
    text = (DATA / "phones.yml").read_text("utf-8")
    before, after = (units("phones.yml", each, known) for each in (text, text.replace('"12356"', '"12355"', 1)))
    listed, entry = opened(before, after)
    assert listed.text == ORDER != entry.text and "number=12355" in entry.links


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("records", "id: connected", "id: missed"),
        ("hubs", "id: start-next, folder: start", "id: start-next, folder: stages"),
        ("sayings", "topic: negotiation", "topic: collection"),
        ("triage", "id: despair\n    part: 0", "id: despair\n    part: 1"),
        ("triage", '{id: "yes", say: 有, go: end-danger}', '{id: "no", say: 有, go: end-danger}'),
        ("deadlines", "  may-restart: {", "  no-appeal: {"),
        ("deadlines", "notice: {count", "payment_order: {count"),
    ],
)
def test_where_an_entry_stands_is_signed_with_the_order(name, old, new, known):
    text = (DATA / f"{name}.yml").read_text("utf-8")
    assert old in text
    before, after = (units(f"{name}.yml", each, known) for each in (text, text.replace(old, new, 1)))
    assert [unit.text for unit in opened(before, after)] == [ORDER]


def test_what_is_looked_for_is_read_by_no_rule(known):
    """Words that people type are right to find and wrong to write: no line of a document holds them."""
    text = "- id: a\n  word: 甲词\n  plain: 一种说法\n  synonyms: [乙词]\n  misspellings: [丙词]\n  avoid: [丁词]\n"
    doc = outside_document("data/terms.yml", text, known)
    assert doc and not any(word in doc.text for word in ("乙词", "丙词", "丁词"))
    [unit] = signed_units(doc, known)
    assert unit.links == ["synonyms=乙词", "misspellings=丙词", "avoid=丁词"]
    assert not FOUND & UNSIGNED.keys()


def test_an_entry_without_a_sentence_is_called_by_its_first_value(known):
    [ordered, unit] = units("pins.yml", "- id: a\n  page: start/danger.md\n  words: [堵门]\n", known)
    assert ordered.text == ORDER and "`a`" in unit.text
    assert unit.links == ["words=堵门", "start/danger.md"]


def test_every_register_that_tells_a_reader_something_is_among_them(known):
    """The others are read by programs alone, which their own hits and misses hold."""
    seen = {doc.rel.removeprefix("data/") for doc in outside_documents(ROOT, known) if doc.rel.startswith("data/")}
    others = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.yml")} - seen
    lists = {"bodies", "consequences", "duties", "events", "hedges", "units"}
    assert others == {"claims.yml", "people.yml", *(f"wording/{name}.yml" for name in lists)}


@pytest.mark.parametrize("key", OF_WORDING)
def test_who_is_shown_where_help_is_is_signed(key, known):
    """A word taken out of a class of despair, a class that no longer counts."""
    text, row = (DATA / "wording" / "despair.yml").read_text("utf-8"), known.despair["poison"]
    other = replace(known, despair={**known.despair, row.id: changed(row, key)})
    before, after = (units("wording/despair.yml", text, each) for each in (known, other))
    assert [unit.text for unit in opened(before, after)] == ["`poison`"]


def changed(record, key: str):
    value = getattr(record, key)
    return replace(record, **{key: (*value, "9") if isinstance(value, tuple) else f"{value}9"})


@pytest.mark.parametrize("key", OF_FACT)
def test_what_is_shown_of_a_fact_is_signed(key, known):
    """How sure we are and why, its article, what must not be written: the entry of the fact, and no other."""
    text, fact = (DATA / "facts" / "law.yml").read_text("utf-8"), known.facts["appeal-15-days"]
    other = replace(known, facts={**known.facts, fact.id: changed(fact, key)})
    before, after = (units("facts/law.yml", text, each) for each in (known, other))
    assert [b.text for a, b in zip(before, after, strict=True) if a.words != b.words] == [f"`{fact.id}`"]


@pytest.mark.parametrize("key", OF_SOURCE)
def test_what_is_shown_of_a_document_is_signed(key, known):
    text, source = (DATA / "sources.yml").read_text("utf-8"), known.sources["credit-reporting-regulation"]
    other = replace(known, sources={**known.sources, source.id: changed(source, key)})
    before, after = (units("sources.yml", text, each) for each in (known, other))
    assert [unit.text for unit in opened(before, after)] == [f"`{source.id}`"]


def test_every_key_of_a_fact_and_of_a_document_is_signed_or_stands_in_another_print():
    conditions = {"unless", "starts", "applies", "by", "needs", "ends"}  # prints.py: in each sentence that stands on it
    assert {each.name for each in fields(Fact)} == {*OF_FACT, *conditions, "id", "page", "news", "checked", "read_at"}
    assert {each.name for each in fields(Source)} == {*OF_SOURCE, "id"}


def test_whose_an_address_is_is_signed(known):
    text, host = (DATA / "sources.yml").read_text("utf-8"), known.hosts["chinacourt.org"]
    other = replace(known, hosts={**known.hosts, host.host: replace(host, owner="某公司")})
    before, after = (units("sources.yml", text, each) for each in (known, other))
    assert [unit.text for unit in opened(before, after)] == ["`hosts`"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("不收费，不代办", "收费，代办"), ("- 防骗: scams", "- 代办: scams"), ("预算: budget", "预算: court")],
)
def test_what_the_settings_say_and_where_the_menu_leads_is_signed(old, new, known):
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    before, after = (outside_document("mkdocs.yml", each, known) for each in (text, text.replace(old, new, 1)))
    assert old in text and before and after
    assert len(opened(signed_units(before, known), signed_units(after, known))) == 1
