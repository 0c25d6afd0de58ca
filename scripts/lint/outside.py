"""What readers see and no page holds: texts of registers (data/*.yml), of templates and of tools (overrides/), the
sentences that programs write into pages (scripts/), and what mkdocs.yml says of the site, as documents, so that the
rules read them and people sign them like the prose of pages. An entry of a register is signed with all of its values
(lint/entries.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import yaml

from scripts.lint.document import Document, Unit
from scripts.lint.entries import BY_KEY, LEADS, is_plain, is_prose, kept, order, texts, typed
from scripts.lint.finding import RULES
from scripts.pages import parse_page
from scripts.registers.model import Fact, Registers, Source
from scripts.registers.nodes import place
from scripts.registers.wordlists import Wording
from scripts.text.frontmatter import LOADER

REGISTERS = ("triage", "deadlines", "messages", "records", "hubs", "terms", "sayings", "phones", "pins", "intents")
FACTS, SOURCES = "facts", "data/sources.yml"  # what sentences stand on, and what docs/sources/ shows of it
WRITERS = ("scripts/sections.py", "scripts/generate/*.py", "scripts/site/offline.py", "scripts/site/feeds.py")
CODES = ("CLAIM", "FACT", "LAW", "TEL", "TERM001", "READ002", "ZH", "SIGN")  # families of rules that read them
NOT_FOR_THEM = {
    "FACT001": "data_numbers.py holds them against the facts that the entry names",
    "FACT002": "what a word means, and what we do not know, is said there without “据报道”",
    "FACT013": "a register has no boxes",
    "LAW004": "an entry names the law, it does not tell from when it holds",
    "LAW010": "the label is our own",
    "TEL002": "the owner is a key of its own",
}
STATED = ("say", "plain", "fact", "does", "does_not", "hours", "do", "act", "doubt", "article")  # stand on them
NAMES = ("said", "word", "name")  # what is spoken of, not what we say of it
SETTINGS = "mkdocs.yml"  # what the site says of itself, and its menu
DESPAIR = "data/wording/despair.yml"  # decides who is shown where help is; the other word lists only serve the rules
WORDS = "data/terms.yml"  # shown by sound, whatever their order here
WISHES = "data/intents.yml"  # what people want to know, some of it wrong to wish: 停息挂账
LEFT_OUT = re.compile(r"/(?:generated|data)/|/(?:amount|tokens|rank|sounds|words)\.js$")  # made, or words that are read
FRONT = "---\ntitle: {0}\nsummary: {0}\nkind: faq\n---\n"
_HAN = re.compile(r"[\u4e00-\u9fff]")
_END = re.compile(r"[。！？：；]$")
_SENTENCE = re.compile(r"(?=.*[，。：])(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){6}")  # and not a word, a label
_PATTERN = re.compile(r"\bre\.|\br[\"']|\[\^?[^\]]*[，。：]|\braise\b|\w+Error\(")
_REMARK = re.compile(r"\{#.*?#\}|<!--.*?-->|/\*.*?\*/|(?<![:\w\"'])//[^\n]*", re.S)
_MARKUP = re.compile(r"\{%-?|-?%\}|\{\{|\}\}|<[^<>\u4e00-\u9fff]*>")
_LITERAL = re.compile(r"[^\"'`<>{}=;\n]*[\u4e00-\u9fff][^\"'`<>{}=;\n]*")
_RECORD = re.compile(r" *- id: (\S+)$")
Row = tuple[int, str]  # line of the file, Markdown


class OutsideDocument(Document):
    """One file as a list: an item for each entry, a line for each text. Places are those of the file."""

    def __init__(self, path: str, rows: list[Row], values: dict[int, list[str]] | None = None) -> None:
        before = FRONT.format(path.rpartition("/")[2])
        super().__init__(parse_page(path, before + "\n".join(text for _, text in rows) + "\n"), path)
        self._lines = [1] * before.count("\n") + [n for n, _ in rows] + [1]
        self._values = {before.count("\n") + k + 1: each for k, each in (values or {}).items()}

    def place(self, offset: int) -> tuple[int, int]:
        return self._lines[self.row(offset) - 1], 1

    @cached_property
    def units(self) -> list[Unit]:
        return [unit for unit in super().units if not unit.meta]

    def values(self, unit: Unit) -> list[str]:
        return self._values.get(self.row(unit.at(0)), [])


def rules_for(doc: Document) -> list[str]:
    """Codes of the rules that read it; code is typed by other rules than prose, and cites nothing."""
    families = CODES if doc.rel.startswith("data/") else ("CLAIM", "TEL", "TERM001", "SIGN")
    left = NOT_FOR_THEM.keys() - ({"FACT002"} if doc.rel.startswith(f"data/{FACTS}/") else set())
    return [code for code, item in RULES.items() if code.startswith(families) and code not in left and not item.site]


def outside_documents(root: Path, registers: Registers) -> list[OutsideDocument]:
    """A document for each register and template below ``root`` that holds text for readers."""
    files = [root / "data" / f"{name}.yml" for name in REGISTERS]
    files += [*sorted((root / "data" / "holidays").glob("*.yml")), root / SOURCES, root / DESPAIR, root / SETTINGS]
    files += sorted((root / "data" / FACTS).glob("*.yml"))
    files += sorted(path for path in (root / "overrides").rglob("*") if path.suffix in (".html", ".js"))
    files += sorted(path for writers in WRITERS for path in root.glob(writers))
    shown = {path.relative_to(root).as_posix(): path for path in files if path.is_file()}
    found = (
        outside_document(name, path.read_text("utf-8"), registers)
        for name, path in shown.items()
        if not LEFT_OUT.search(name)
    )
    return [doc for doc in found if doc]


def outside_document(path: str, text: str, registers: Registers) -> OutsideDocument | None:
    """The document of one file, None when it says nothing to readers."""
    if path in (SOURCES, DESPAIR) or path.startswith(f"data/{FACTS}/"):
        return _grounds(path, text, registers)
    if path.startswith("data/"):
        return _register(path, text, registers)
    if path == SETTINGS:
        return OutsideDocument(path, list(_settings(_tree(text))))
    rows = list(_sentences(text) if path.endswith(".py") else _literals(text))
    return OutsideDocument(path, rows) if rows else None


def _register(path: str, text: str, registers: Registers) -> OutsideDocument | None:
    """Its order as an item, where that counts, then an item for each entry; ``values`` by the place of an item among
    the rows."""
    tree = _tree(text)
    if tree is None:
        return None
    ordered = path != WORDS
    rows, values = [(1, "- 次序。")] * ordered, {0: order(tree)} if ordered else {}
    for entry in _entries(tree):
        if lines := list(_item(entry, path, registers)):
            values[len(rows)] = list(typed(entry))
            rows += lines
    return OutsideDocument(path, rows, values)


def _tree(text: str) -> yaml.Node | None:
    return yaml.compose(text, Loader=LOADER)


def _settings(node: yaml.Node | None) -> Iterator[Row]:
    """What readers see of the settings; a label of the menu with the page it leads to."""
    if isinstance(node, yaml.ScalarNode) and _HAN.search(node.value):
        yield place(node)[0], f"- {node.value}"
    for item in node.value if isinstance(node, yaml.SequenceNode) else ():
        yield from _settings(item)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(value, yaml.ScalarNode) and value.value.endswith(".md"):
            yield place(key)[0], f"- [{key.value}]({value.value})"
        else:
            yield from _settings(key)
            yield from _settings(value)


def _sentences(program: str) -> Iterator[Row]:
    """The literals of a program that are sentences, without the patterns it searches with and the errors it raises."""
    lines = program.split("\n")
    for n, said in _literals(program):
        if _SENTENCE.match(said) and not _PATTERN.search(lines[n - 1]):
            yield n, said


def _grounds(path: str, text: str, registers: Registers) -> OutsideDocument | None:
    """An item for each fact, document or class of words, of what it says of itself; for a fact also what changed."""
    rows: list[Row] = []
    values = {}
    of_file: dict[str, Mapping[str, Fact | Source | Wording]] = {
        SOURCES: registers.sources,
        DESPAIR: registers.despair,
    }
    records = of_file.get(path, registers.facts)
    record = None
    for n, line in enumerate(text.split("\n"), 1):
        if opened := _RECORD.match(line):
            if record := records.get(opened[1]):
                values[len(rows)] = kept(record)
                rows.append((n, f"- `{record.id}`"))
        elif line.startswith("  news: ") and isinstance(record, Fact):
            said = record.news.rstrip("。")
            rows.append((n, f"- {said}（[依据](../../sources/{record.source}.md#{record.id})）。"))
        elif line.startswith("hosts:"):
            values[len(rows)] = [f"{host.host}={host.owner}" for host in registers.hosts.values()]
            rows.append((n, "- `hosts`"))
    return OutsideDocument(path, rows, values) if rows else None


def _entries(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """The outermost mappings that are one thing (an id, a number, a say), and what stands loose above them."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _entries(item)
    elif isinstance(node, yaml.MappingNode):
        keys = {key.value for key, _ in node.value}
        if keys & {"id", "number", "say"}:
            yield node
            return
        loose = [pair for pair in node.value if is_plain(pair[1])]
        yield yaml.MappingNode(node.tag, loose, node.start_mark, node.end_mark)
        for pair in node.value:
            if pair not in loose:
                yield from _entries(pair[1])


def _item(entry: yaml.Node, path: str, registers: Registers) -> Iterator[Row]:
    """The lines of one entry; the first begins the item. One that only has values is called by the first of them."""
    up = "../" * path.count("/")  # citations and links of docs/ start at the root
    said = list(texts(entry))
    facts = [value.value for key, value in said if key in BY_KEY and not _HAN.search(value.value)]
    cited = "、".join(
        f"[依据]({up}sources/{registers.facts[fact].source}.md#{fact})" for fact in facts if fact in registers.facts
    )
    leads = [value.value for key, value in said if key in LEADS and ".md" in value.value]
    mark = "- "
    for key, value in said:
        if not is_prose(key, value.value):
            continue
        text = " ".join(value.value.split())
        text = f"“{text}”" if key in NAMES or path == WISHES else text
        text = text if _END.search(text) else f"{text}。"
        text = f"{text[:-1]}（{cited}）{text[-1]}" if cited and key in STATED else text
        yield place(value)[0], mark + text
        mark = "  "
    if mark == "- " and said:
        yield place(entry)[0], f"- `{said[0][1].value}`" + (f"（{cited}）" if cited else "")
    for target in leads:
        yield place(entry)[0], f"  [去处]({up}{target})"


def _literals(text: str) -> Iterator[Row]:
    """Lines of a template or script that say something in Chinese, an item each: the words alone, without code."""
    text = _REMARK.sub(lambda match: "\n" * match.group().count("\n"), text)
    for n, code in enumerate(text.split("\n"), 1):
        if _HAN.search(code):
            words = [found.strip(" ,()+:?") for found in _LITERAL.findall(_MARKUP.sub('"', code))]
            yield n, "- " + " ".join(word for word in words if word)
