"""Front matter with places: every scalar, where it stands, and which characters of the file it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from scripts.text.inline import Flat

FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the quick one, where libyaml is there
MAX_FRONT = 20_000  # characters; more cannot be meant, and deep nesting crashes the C parser
MAX_DEPTH = 500  # of brackets in brackets
_BRACKETS = re.compile(r"[\[\]{}]")
_DEEP = re.compile(r"(?:[-?:][ \t]){40}")


# What PyYAML says -> what a contributor can do about it
_YAML = (
    ("cannot start any token", "用了制表符（Tab），或者用 @、` 开头：缩进用空格，值加上引号"),
    ("found a tab", "用了制表符（Tab）：YAML 只认空格"),
    ("end of stream", "引号没有关上"),
    ("mapping values are not allowed", "一行里有两个冒号，或者这一行多缩进了：把值加上引号，或者和上一个键对齐"),
    ("could not find expected ':'", "键的后面要有冒号和空格"),
    ("expected <block end>", "缩进没有对齐，或列表的“- ”前后空格不一样"),
    ("expected ',' or", "方括号或花括号没有关上"),
    ("undefined alias", "* 开头的值要加引号"),
    ("special characters are not allowed", "有看不见的控制字符：删掉"),
    ("found duplicate", "有重复的键"),
)


def yaml_problem(error: yaml.YAMLError) -> str:
    """What is wrong with a YAML text, in words for contributors."""
    said = f"{getattr(error, 'problem', '') or error}"
    return next((chinese for english, chinese in _YAML if english in said), "检查缩进、引号和冒号")


@dataclass(frozen=True)
class Value:
    """``path``: keys and indices from the top; ``start``/``end``: file range of the scalar as typed."""

    path: tuple[str | int, ...]
    text: str
    start: int
    end: int
    style: str | None  # None plain, ' or " quoted, | or > block
    tag: str
    flat: Flat


def too_deep(front: str) -> bool:
    """Would parsing this front matter risk the parser's stack?"""
    return len(front) > MAX_FRONT or front.count("[") + front.count("{") > 500 or bool(_DEEP.search(front))


def nested(text: str) -> bool:
    """Do brackets or marks of lists stand in each other so deep that the C parser may run out of stack?

    On Windows 5,000 levels end the process without a word, on Linux 100,000.
    """
    depth = 0
    for mark in _BRACKETS.finditer(text):
        depth = depth + 1 if mark[0] in "[{" else max(0, depth - 1)
        if depth > MAX_DEPTH:
            return True
    return bool(_DEEP.search(text))


def root(text: str, body_start: int) -> tuple[yaml.Node | None, int]:
    """The composed front matter and the file offset of its first character."""
    begin = text.find("\n") + 1
    end = text.rfind("---", begin, body_start)
    return yaml.compose(text[begin:end], Loader=LOADER), begin


def keys(text: str, body_start: int) -> list[tuple[str, int]]:
    """The keys at the top and the file offset of each."""
    node, begin = root(text, body_start)
    return [(str(key.value), begin + key.start_mark.index) for key, _ in node.value] if node else []


def front_values(text: str, body_start: int) -> list[Value]:
    """Every text in the front matter, in order, with its keys and its place in the file."""
    node, begin = root(text, body_start)
    values: list[Value] = []
    if node is not None:
        _walk(node, (), text, begin, values, set())
    return values


def _walk(node: yaml.Node, path: tuple, text: str, begin: int, values: list[Value], seen: set[int]) -> None:
    if isinstance(node, yaml.ScalarNode):
        start, end = begin + node.start_mark.index, begin + node.end_mark.index
        values.append(Value(path, node.value, start, end, node.style, node.tag, _align(node, text, start, end)))
        return
    if id(node) in seen:  # an alias
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _walk(value, (*path, str(getattr(key, "value", ""))), text, begin, values, seen)
    else:
        for k, item in enumerate(node.value):
            _walk(item, (*path, k), text, begin, values, seen)


def _align(node: yaml.ScalarNode, text: str, start: int, end: int) -> Flat:
    """Match the characters of a scalar with those typed for it (quotes, escapes and folded lines lie between)."""
    value = node.value
    flat = Flat(value)
    raw = text[start:end]
    if (found := raw.find(value)) >= 0:
        flat.mark(0, start + found)
        flat.mark(len(value), start + found + len(value))
        return flat
    if node.style in ("'", '"'):  # doubled quotes and escapes: no fix may touch one half of them
        flat.mark_odd(range(len(value)))
    at = start
    for k, char in enumerate(value):
        here = at
        while here < end and text[here] != char and not (char.isspace() and text[here].isspace()):
            here += 1
        if here < end:
            at = here + 1
        else:
            here = min(at, end - 1)
        flat.mark(k, max(here, start))
    flat.mark(len(value), at)
    return flat
