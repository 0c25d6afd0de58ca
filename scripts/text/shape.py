"""Does a value fit a JSON Schema? The part of the standard that our schemas use."""

from __future__ import annotations

import re

from scripts.text.dates import as_date

_KINDS: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def faults(value: object, schema: dict, at: str = "") -> list[str]:
    """Where ``value`` does not fit ("[0].figures: type"): the place and the keyword of the schema; [] when it does."""
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at}: enum"]
    kind = schema.get("type", "")
    if kind and (not isinstance(value, _KINDS[kind]) or (isinstance(value, bool) and kind != "boolean")):
        return [f"{at}: type"]
    if isinstance(value, str):
        return [f"{at}: {word}" for word in _of_text(value, schema)]
    if isinstance(value, list):
        return _of_list(value, schema, at)
    if isinstance(value, dict):
        return _of_object(value, schema, at)
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        return [f"{at}: range"]
    return []


def _of_text(value: str, schema: dict) -> list[str]:
    wrong = ["minLength"] if len(value.strip()) < schema.get("minLength", 0) else []
    if not re.search(schema.get("pattern", ""), value):
        wrong.append("pattern")
    elif schema.get("format") == "date" and as_date(value) is None:
        wrong.append("format")
    return wrong


def _of_list(value: list, schema: dict, at: str) -> list[str]:
    wrong = [fault for k, each in enumerate(value) for fault in faults(each, schema.get("items", {}), f"{at}[{k}]")]
    if not wrong and schema.get("uniqueItems") and len({repr(each) for each in value}) < len(value):
        wrong.append(f"{at}: uniqueItems")
    if len(value) > schema.get("maxItems", len(value)):
        wrong.append(f"{at}: maxItems")
    return wrong


def _of_object(value: dict, schema: dict, at: str) -> list[str]:
    named = schema.get("properties", {})
    wrong = []
    if schema.get("additionalProperties") is False:
        wrong += [f"{at}.{name}: unknown" for name in value if name not in named]
    wrong += [f"{at}.{name}: missing" for name in schema.get("required", ()) if name not in value]
    known = [name for name in value if name in named]
    return wrong + [fault for name in known for fault in faults(value[name], named[name], f"{at}.{name}")]
