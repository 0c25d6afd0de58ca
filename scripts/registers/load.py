"""Read ``data/`` into the dataclasses of model.py; the dataclasses themselves are the schema."""

from __future__ import annotations

import difflib
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from pathlib import Path

import yaml

from scripts.paths import DATA, ROOT
from scripts.registers import model
from scripts.registers.check import check
from scripts.registers.nodes import TOP, At, Problem, RegisterError, compose, place, plain
from scripts.registers.places import Places
from scripts.registers.readings import read_articles
from scripts.registers.values import convert
from scripts.text.measures import Unit

# register -> (file, class, word for one entry, key that names an entry)
LISTS = {
    "phones": ("phones.yml", model.Phone, "电话", "number"),
    "terms": ("terms.yml", model.Term, "词条", "id"),
    "claims": ("claims.yml", model.Claim, "说法", "id"),
    "intents": ("intents.yml", model.Intent, "意图", "id"),
    "pins": ("pins.yml", model.Pin, "置顶", "id"),
    "sayings": ("sayings.yml", model.Saying, "网上说法", "id"),
    "hubs": ("hubs.yml", model.HubGroup, "目录的组", "id"),
    "people": ("people.yml", model.Person, "签名的人", "id"),
    "bodies": ("wording/bodies.yml", model.Ground, "机关", "id"),
    "duties": ("wording/duties.yml", model.Ground, "用词", "id"),
    "consequences": ("wording/consequences.yml", model.Ground, "用词", "id"),
    "hedges": ("wording/hedges.yml", model.Wording, "用词", "id"),
    "events": ("wording/events.yml", model.Wording, "用词", "id"),
    "units": ("wording/units.yml", Unit, "单位", "id"),
    "despair": ("wording/despair.yml", model.Wording, "用词", "id"),
}
PARTS: dict[str, tuple[type, str, str]] = {
    "tuple[Unless, ...]": (model.Unless, "例外", "says"),
    "tuple[Start, ...]": (model.Start, "起算日", "event"),
}
SOURCES = {
    "hosts": (model.Host, "网站", "host"),
    "sources": (model.Source, "出处", "id"),
}
FILES = ("sources.yml", *(file for file, *_ in LISTS.values()), *(f"facts/{page}.yml" for page in model.FACT_PAGES))


@dataclass
class _Reader:
    """Collects entries and problems while the files are read."""

    data: Path
    problems: list[Problem] = field(default_factory=list)
    places: Places = field(default_factory=Places)

    def show(self, path: Path) -> str:
        return path.relative_to(self.data.parent if path.is_relative_to(self.data) else ROOT).as_posix()

    def problem(self, path: Path, at: At, message: str) -> None:
        self.problems.append(Problem(self.show(path), at, message))

    def compose(self, path: Path) -> yaml.Node | None:
        return compose(path, self.show(path), self.problems) if path.is_file() else None

    def entries(
        self,
        path: Path,
        node: yaml.Node | None,
        register: str,
        cls: type,
        word: str,
        key: str,
        known: dict,
        given: dict[str, str] | None = None,
    ) -> None:
        """Add the entries of one YAML list to ``known``; ``given`` are fields that do not stand in the file."""
        if node is None:
            return
        if not isinstance(node, yaml.SequenceNode):
            self.problem(path, place(node), f"必须是一个列表：每条{word}以“- {key}: ”开头")
            return
        for item in node.value:
            if not isinstance(item, yaml.MappingNode):
                self.problem(path, place(item), f"每条{word}必须是“键: 值”的形式，以“- {key}: ”开头")
                continue
            values, keys = self.record(path, item, cls, word, key, given or {})
            if values is None or (name := values.get(key)) is None:
                continue
            if name in known:
                self.problem(
                    path,
                    keys[key],
                    f"{word}“{name}”登记了两次，先前在 {self.places.at(register, name)}；一处改名或删去",
                )
                continue
            self.places.add(register, name, self.show(path), keys)
            known[name] = cls(**values)

    def record(
        self, path: Path, node: yaml.MappingNode, cls: type, word: str, key: str, given: dict[str, str]
    ) -> tuple[dict | None, dict[str, At]]:
        """Field values and their places; the values are None when the entry cannot be used."""
        schema = _schema(cls)
        before = len(self.problems)
        found = {k.value: v for k, v in node.value if isinstance(k, yaml.ScalarNode)}
        name = f"{word}“{found[key].value}”" if isinstance(found.get(key), yaml.ScalarNode) else f"这条{word}"
        keys = {"": place(node)}
        values: dict[str, object] = dict(given)
        for key_node, value_node in node.value:
            at = place(key_node)
            label = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            if label not in schema or label in given:
                self.problem(path, at, f"{name}不能有“{label}”这个键{_nearest(label, schema, given)}")
            elif label in keys:
                self.problem(path, at, f"{name}的 {label} 写了两次，留一个")
            else:
                keys[label] = at
                values[label] = self.value(path, key_node, value_node, schema[label][0], name)
        for label, (_, required) in schema.items():
            if required and label not in found and label not in given:
                self.problem(path, keys[""], f"{name}必须有 {label}{_choice(cls, label)}，请补上")
        return (values if len(self.problems) == before else None), keys

    def value(self, path: Path, key: yaml.Node, node: yaml.Node, kind: str, name: str) -> object:
        """A field as its type; problems stand at the field, those of a part at the part."""
        try:
            if kind not in PARTS:
                return convert(kind, plain(node))
            if not isinstance(node, yaml.SequenceNode):
                raise ValueError(f"必须是列表，每条以“- {PARTS[kind][2]}: ”开头")
        except ValueError as error:
            self.problem(path, place(key), f"{name}的 {key.value} {error}")
            return None
        cls, word, first = PARTS[kind]
        parts = []
        for item in node.value:
            if not isinstance(item, yaml.MappingNode):
                self.problem(path, place(item), f"{name}的 {key.value} 每条必须是“键: 值”的形式，以“- {first}: ”开头")
                continue
            values, _ = self.record(path, item, cls, f"{name}的{word}", first, {})
            parts.append(cls(**values) if values else None)
        return tuple(parts)


def load_registers(data: Path = DATA, wording: Path | None = None) -> model.Registers:
    """Read and check every register below ``data``; a file that is not there yields an empty register,
    but for the project's own, where it was lost.

    ``wording`` is the folder that holds the folder wording/, ``data`` itself when it is None.

    Raises RegisterError, which lists all problems with file, line and column.
    """
    data = data.resolve()
    reader = _Reader(data)
    known: dict[str, dict] = {name: {} for name in ("sources", "hosts", "facts", *LISTS)}
    if not data.is_dir():
        raise RegisterError([Problem(data.name, TOP, "没有这个文件夹；在项目根目录里运行")])
    if data == DATA.resolve() and (lost := [file for file in FILES if not (data / file).is_file()]):
        raise RegisterError([_lost(f"{data.name}/{file}") for file in lost])
    _read_sources(reader, known)
    _read_facts(reader, known["facts"])
    for register, (file, cls, word, key) in LISTS.items():
        path = (wording if wording and file.startswith("wording/") else data) / file
        reader.entries(path, reader.compose(path), register, cls, word, key, known[register])
    articles = read_articles(data / "articles.txt", f"{data.name}/articles.txt", reader.problems)
    registers = model.Registers(**known, articles=articles, places=reader.places)
    if not reader.problems:  # half-read registers would only yield false alarms about references
        reader.problems.extend(check(registers, reader.places))
    if reader.problems:
        raise RegisterError(reader.problems)
    return registers


def _lost(shown: str) -> Problem:
    return Problem(shown, TOP, f"这个文件不见了：用 git checkout -- {shown} 找回来；不要了的，也留一个空文件")


def _read_sources(reader: _Reader, known: dict[str, dict]) -> None:
    path = reader.data / "sources.yml"
    node = reader.compose(path)
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode) or [getattr(k, "value", "") for k, _ in node.value] != list(SOURCES):
        reader.problem(path, place(node), "必须先后有 hosts: 和 sources: 两个列表，没有别的键")
        return
    for (register, (cls, word, key)), (_, value) in zip(SOURCES.items(), node.value, strict=True):
        reader.entries(path, value, register, cls, word, key, known[register])


def _read_facts(reader: _Reader, facts: dict[str, model.Fact]) -> None:
    for path in sorted((reader.data / "facts").glob("*.y*ml")):
        if path.suffix != ".yml" or path.stem not in model.FACT_PAGES:
            reader.problem(path, TOP, f"文件名必须是 {'、'.join(model.FACT_PAGES)} 之一，后缀 .yml")
            continue
        reader.entries(path, reader.compose(path), "facts", model.Fact, "事实", "id", facts, {"page": path.stem})


@cache
def _schema(cls: type) -> dict[str, tuple[str, bool]]:
    """Field name -> (type as written in model.py, is it required?)."""
    return {f.name: (str(f.type), f.default is MISSING and f.default_factory is MISSING) for f in fields(cls)}


def _choice(cls: type, label: str) -> str:
    """The words that a field may hold, where they are few."""
    words = model.WORDS.get((cls.__name__, label))
    return f"（{'、'.join(words)} 之一）" if words else ""


def _nearest(label: str, schema: dict, given: dict) -> str:
    if label in given:
        return "：它由文件名决定，请删去"
    near = difflib.get_close_matches(label, schema, n=1)
    return f"，是不是“{near[0]}”？" if near else f"；可用的键：{'、'.join(k for k in schema if k not in given)}"
