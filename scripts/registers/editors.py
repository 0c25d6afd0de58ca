"""JSON Schema of the files in ``data/``, from the dataclasses that read them: what an editor offers while one types."""

from __future__ import annotations

import inspect
import re
from dataclasses import MISSING, fields
from functools import cache

from scripts.registers import model
from scripts.registers.load import LISTS, PARTS, SOURCES

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = ".vscode/schemas"
GIVEN = {"Fact": ("page",)}  # fields that the name of the file decides
_TYPES = {
    "str": {"type": "string"},
    "bool": {"type": "boolean"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
}


def schemas() -> dict[str, dict]:
    """File name of the schema -> schema, one for each file of data/ (for all of facts/, one)."""
    made = {_file(file): _list(cls, word) for file, cls, word, _ in LISTS.values()}
    made["facts.json"] = _list(model.Fact, "事实")
    made["sources.json"] = {
        "$schema": DRAFT,
        "type": "object",
        "additionalProperties": False,
        "required": list(SOURCES),
        "properties": {name: {"type": "array", "items": _entry(cls)} for name, (cls, _, _) in SOURCES.items()},
    }
    return made


def settings() -> dict:
    """What the YAML support of Visual Studio Code reads: which schema is for which file."""
    files = {f"{FOLDER}/{_file(file)}": f"data/{file}" for file, *_ in LISTS.values()}
    files |= {f"{FOLDER}/facts.json": "data/facts/*.yml", f"{FOLDER}/sources.json": "data/sources.yml"}
    return {
        "yaml.schemas": dict(sorted(files.items())),
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "editor.unicodeHighlight.ambiguousCharacters": False,
    }


def _file(register: str) -> str:
    """wording/duties.yml -> wording-duties.json."""
    return f"{register.removesuffix('.yml').replace('/', '-')}.json"


def _list(cls: type, word: str) -> dict:
    return {"$schema": DRAFT, "title": word, "type": "array", "items": _entry(cls)}


def _entry(cls: type) -> dict:
    """One entry: its fields with their types and what model.py says of them."""
    notes, given = _notes(cls), GIVEN.get(cls.__name__, ())
    own = [each for each in fields(cls) if each.name not in given]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [each.name for each in own if each.default is MISSING and each.default_factory is MISSING],
        "properties": {
            each.name: _field(cls, each.name, str(each.type))
            | ({"description": notes[each.name]} if each.name in notes else {})
            for each in own
        },
    }


def _field(cls: type, name: str, kind: str) -> dict:
    kind = kind.removesuffix(" | None")
    words = model.WORDS.get((cls.__name__, name))
    if kind in PARTS:
        return {"type": "array", "items": _entry(PARTS[kind][0])}
    if match := re.fullmatch(r"tuple\[(\w+), \.\.\.\]", kind):
        return {"type": "array", "items": {"enum": list(words)} if words else _TYPES.get(match[1], {})}
    return {"enum": list(words)} if words else _TYPES.get(kind, {})


@cache
def _notes(cls: type) -> dict[str, str]:
    """The comment behind each field in model.py."""
    return dict(re.findall(r"^    (\w+): [^#\n]+?  # (.+)$", inspect.getsource(cls), re.M))
