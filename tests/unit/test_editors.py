"""Schemas for editors say what the loader says: every register we have fits, and what it refuses does not."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
import yaml

from scripts.paths import DATA, ROOT
from scripts.registers import editors

SCHEMAS = editors.schemas()


def faults(value: object, schema: dict, at: str = "") -> list[str]:
    """Where ``value`` does not fit; the part of JSON Schema that ours use."""
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{at}: {value}"]
    kinds: dict[str, Any] = {
        "object": dict,
        "array": list,
        "string": str,
        "boolean": bool,
        "integer": int,
        "number": (int, float),
    }
    if "type" in schema and not isinstance(value, kinds[schema["type"]]):
        return [f"{at}: {type(value).__name__}"]
    if isinstance(value, list):
        return [fault for k, each in enumerate(value) for fault in faults(each, schema.get("items", {}), f"{at}[{k}]")]
    if isinstance(value, dict) and "properties" in schema:
        named = schema["properties"]
        wrong = [f"{at}.{name}: unknown" for name in value if name not in named]
        wrong += [f"{at}.{name}: missing" for name in schema["required"] if name not in value]
        return wrong + [
            fault for name in value if name in named for fault in faults(value[name], named[name], f"{at}.{name}")
        ]
    return []


def test_every_register_fits_its_schema():
    settings = editors.settings()["yaml.schemas"]
    seen = 0
    for schema, pattern in settings.items():
        for path in ROOT.glob(pattern):
            entries = yaml.safe_load(path.read_text(encoding="utf-8"))
            assert faults(entries, SCHEMAS[schema.removeprefix(f"{editors.FOLDER}/")]) == [], path.name
            seen += 1
    assert seen >= 15 and {path.name for path in DATA.glob("facts/*.yml")}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"artcle": "第一条"}, "[0].artcle: unknown"),
        ({"confidence": "sure"}, "[0].confidence: sure"),
        ({"figures": "5年"}, "[0].figures: str"),
        ({"page": "law"}, "[0].page: unknown"),
        ({"needs": ["box"]}, "[0].needs[0]: box"),
    ],
)
def test_what_the_loader_refuses_does_not_fit(change, fault):
    fact = yaml.safe_load((DATA / "facts" / "law.yml").read_text(encoding="utf-8"))[0]
    assert faults([copy.deepcopy(fact) | change], SCHEMAS["facts.json"]) == [fault]


def test_fields_are_explained():
    told = SCHEMAS["facts.json"]["items"]["properties"]
    assert told["caution"]["description"] == "what must not be written"
    json.dumps(SCHEMAS)
