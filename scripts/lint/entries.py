"""What an entry of a register says without prose: the telephone to dial, the next question, the words that search takes
for the same, its place in the list. No rule reads it; it is signed with the words of its entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from scripts.registers.model import Fact, Source
from scripts.registers.wordlists import Wording

BY_KEY = ("fact", "facts", "decided_by")  # keys that name facts
LEADS = ("page", "next")  # keys that name a page
# What readers type or write and we look for: right as a thing to find, wrong as prose, so that no rule reads it
FOUND = frozenset({"words", "but", "names", "owners", "synonyms", "misspellings", "avoid", "asked"})
NAMED = ("id", "folder", "topic", "part")  # signed with the order: what an entry is called, the group it stands in
UNSIGNED = {  # keys that show a reader nothing and decide nothing that he is told
    "tests": "what our tests ask, and must lead to `page`",
    "misses": "what our tests ask, and must not lead to it",
    "must": "tells writers what an answer holds",
    "reviewed": "the day of a review: it moves with each",
    "review_every": "when we look again",
    "checked": "the day of a check: it moves with each",
}
# What docs/sources/ shows of a fact, and what it was read at; its conditions are in the print of each sentence that
# stands on it, `news` is an entry of its own, `checked` and `read_at` are for the next check
OF_FACT = (
    "statement",
    "figures",
    "kind",
    "status",
    "confidence",
    "read",
    "source",
    "also",
    "article",
    "anchors",
    "elsewhere",
    "phones",
    "based_on",
    "caution",
    "how_verified",
    "via",
    "see_also",
)
OF_SOURCE = (
    "title",
    "names",
    "issuer",
    "primary",
    "number",
    "number_unverified",
    "issued",
    "effective",
    "expires",
    "url",
    "link",
    "via",
)
OF_WORDING = ("kind", "said")  # its `hits` and `misses` are what loading tries
_HAN = re.compile(r"[\u4e00-\u9fff]")


def texts(node: yaml.Node, key: str = "") -> Iterator[tuple[str, yaml.ScalarNode]]:
    """(key, value) of every value below ``node`` that is signed."""
    if isinstance(node, yaml.ScalarNode):
        yield key, node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from texts(item, key)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value not in UNSIGNED:
                yield from texts(value, name.value)


def is_prose(key: str, value: str) -> bool:
    return bool(_HAN.search(value)) and key not in FOUND


def is_plain(node: yaml.Node) -> bool:
    """A value, or a list of values; else it holds entries."""
    each = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return all(isinstance(value, yaml.ScalarNode) for value in each)


def typed(node: yaml.Node, key: str = "") -> Iterator[str]:
    """What stands in no line of an entry, as "tel=110", "small=none", "synonyms=晚还 没按时还"."""
    if key in UNSIGNED or key in (*NAMED, *BY_KEY, *LEADS):
        return
    if is_plain(node):
        values = [value.value for _, value in texts(node) if value.value and not is_prose(key, value.value)]
        if values:
            yield f"{key}={' '.join(values)}"
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from typed(value, name.value)
    else:
        for item in node.value:
            yield from typed(item, key)


def order(tree: yaml.Node) -> list[str]:
    """The lists of a register with the names of their entries, as they stand: "papers=payment-order complaint"."""
    if isinstance(tree, yaml.SequenceNode):
        return [" ".join(map(_name, tree.value))]
    lists = []
    for key, value in tree.value if isinstance(tree, yaml.MappingNode) else ():
        if isinstance(value, yaml.SequenceNode) and not is_plain(value):
            lists.append(f"{key.value}={' '.join(map(_name, value.value))}")
        elif isinstance(value, yaml.MappingNode):
            inner = [name.value for name, each in value.value if isinstance(each, yaml.MappingNode)]
            lists.append(f"{key.value}={' '.join(inner)}" if inner else key.value)
    return lists


def _name(entry: yaml.Node) -> str:
    """What an entry and its parts are called and where it stands; of one without a name, what it says first."""
    values = list(texts(entry))
    names = [node.value for key, node in values if key in (*NAMED, "number")]
    return "·".join(names or [node.value for _, node in values[:1]])


def kept(record: Fact | Source | Wording) -> list[str]:
    """What a fact, a document or a class of words says of itself, as ``typed`` does."""
    keys = OF_FACT if isinstance(record, Fact) else OF_SOURCE if isinstance(record, Source) else OF_WORDING
    found = {key: getattr(record, key) for key in keys}
    return [f"{key}={' '.join(each) if isinstance(each, tuple) else each}" for key, each in found.items() if each]
