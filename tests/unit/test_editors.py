"""Schemas for editors say what the loader says: every register we have fits, and what it refuses does not."""

from __future__ import annotations

import copy
import json
from datetime import date

import pytest
import yaml

from scripts.lint.schema import SCHEMA
from scripts.pages import walk_pages
from scripts.paths import DATA, ROOT
from scripts.registers import editors
from scripts.text.shape import faults

SCHEMAS = editors.schemas()


def test_every_register_fits_its_schema():
    settings = editors.settings()["yaml.schemas"]
    seen = set()
    for schema, pattern in settings.items():
        for path in ROOT.glob(pattern):
            entries = yaml.safe_load(path.read_text(encoding="utf-8"))
            assert faults(entries, SCHEMAS[schema.removeprefix(f"{editors.FOLDER}/")]) == [], path.name
            seen.add(path)
    assert len(seen) >= 15 and {*DATA.glob("facts/*.yml"), *DATA.glob("wording/*.yml")} <= seen


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"artcle": "第一条"}, "[0].artcle: unknown"),
        ({"confidence": "sure"}, "[0].confidence: enum"),
        ({"figures": "5年"}, "[0].figures: type"),
        ({"page": "law"}, "[0].page: unknown"),
        ({"needs": ["box"]}, "[0].needs[0]: enum"),
    ],
)
def test_what_the_loader_refuses_does_not_fit(change, fault):
    fact = yaml.safe_load((DATA / "facts" / "law.yml").read_text(encoding="utf-8"))[0]
    assert faults([copy.deepcopy(fact) | change], SCHEMAS["facts.json"]) == [fault]


def test_fields_are_explained():
    told = SCHEMAS["facts.json"]["items"]["properties"]
    assert told["caution"]["description"] == "what must not be written"
    json.dumps(SCHEMAS)


@pytest.mark.parametrize(
    ("key", "value", "must"),
    [
        ("title", "  ", "不能空着"),
        ("title", 7, "必须是文字"),
        ("kind", "blog", "必须是 start、stage、"),
        ("reviewed", "2026-02-30", "必须是真实存在、加引号的日期"),
        ("reviewed", "20260222", "必须是真实存在、加引号的日期"),
        ("review_every", True, "必须是1到180的整数"),
        ("review_every", 181, "必须是1到180的整数"),
        ("sources", ["a", "a"], "里有重复的，留一个"),
        ("sources", ["A b"], "必须是编号的列表"),
        ("related", ["a.md", "b.md", "c.md", "d.md"], "最多写3个，现在4个"),
        ("related", ["a.md#x"], "必须是 docs/ 之下页面路径的列表"),
        ("not_for", [{"who": "你"}], "必须是列表，每条写 who"),
        ("changes", [{"date": "2026-02-30", "what": "改了"}], "必须是列表，每条写 date"),
    ],
)
def test_front_matter_says_what_must_be(key, value, must):
    assert SCHEMA[key].fault(value).startswith(must)


def test_front_matter_takes_what_is_right():
    assert SCHEMA["reviewed"].fault(date(2026, 2, 22)) == ""  # FM002 asks for the quotes
    assert SCHEMA["not_for"].fault([{"who": "你", "go": "a/b.md#c"}]) == ""
    assert not any(
        SCHEMA[key].fault(value) for page in walk_pages() for key, value in page.meta.items() if key in SCHEMA
    )
