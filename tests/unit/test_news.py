"""2026，变了什么: what started, ended or is open, by day; figures of a line stand in its fact."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from scripts.generate import news
from scripts.generate.draft import Draft
from scripts.pages import walk_pages
from scripts.registers import RegisterError, load_registers
from tests.unit.register_files import FACT, GOOD, write

REGISTERS = load_registers()


def test_every_line_is_there_once_under_its_heading():
    text = news.pages(Draft(REGISTERS, [page for page in walk_pages() if not page.generated]))[news.REL]
    told = [fact for fact in REGISTERS.facts.values() if fact.news]
    assert len(told) >= 15
    parts = {name: text.split(f"{{#{name}}}")[1].split("\n## ")[0] for name in ("started", "ended", "open")}
    for fact in told:
        assert text.count(f"#{fact.id})") == 1
        assert f"#{fact.id})" in parts[news.group(fact)]


def test_lines_stand_by_day():
    text = news.pages(Draft(REGISTERS, []))[news.REL]
    for name in ("started", "ended"):
        part = text.split(f"{{#{name}}}")[1].split("\n## ")[0]
        days = [tuple(map(int, found)) for found in re.findall(r"^- \*\*(\d+)年(\d+)月(\d+)日", part, re.M)]
        assert days and days == sorted(days)


def test_groups():
    fact = next(fact for fact in REGISTERS.facts.values() if fact.kind == "law" and fact.status == "in-force")
    assert news.group(replace(fact, ends=None)) == "started"
    assert news.group(replace(fact, ends=date(2026, 3, 31))) == "ended"
    assert news.group(replace(fact, status="draft")) == "open"
    assert news.group(replace(fact, kind="none", ends=date(2027, 1, 1))) == "open"


def test_nothing_to_tell_makes_no_page():
    bare = replace(REGISTERS, facts={name: replace(fact, news="") for name, fact in REGISTERS.facts.items()})
    assert news.pages(Draft(bare, [])) == {}


def test_a_number_that_the_fact_does_not_know_is_refused(tmp_path):
    files = {**GOOD, "facts/law.yml": FACT + "  news: 从此9日内答复。\n"}
    with pytest.raises(RegisterError, match="news 里有“9”"):
        load_registers(write(tmp_path, files))
    files = {**GOOD, "facts/law.yml": FACT + "  news: 从此7日内答复。\n"}
    assert load_registers(write(tmp_path / "good", files)).facts["sample-days"].news
