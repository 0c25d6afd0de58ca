"""YAML files as nodes that remember their place, and the one exception that carries every problem found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts.text.frontmatter import LOADER, nested, yaml_problem

_MAX_DEPTH = 12
At = tuple[int, int]  # line and column, both from 1
TOP: At = (1, 1)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend in ``data/``."""

    path: str
    at: At
    message: str

    def __str__(self) -> str:
        return f"{shown(self.path, self.at)} {self.message}"


Report = Callable[[str, str], Problem]  # (key, message) -> problem at that key of one entry


def shown(path: str, at: At) -> str:
    """data/terms.yml:4:3, as editors open it."""
    return f"{path}:{at[0]}:{at[1]}"


class RegisterError(Exception):
    """The registers cannot be used; ``problems`` lists all that is wrong, in file order."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def compose(path: Path, name: str, problems: list[Problem]) -> yaml.Node | None:
    """The root node of a YAML file; None when it is empty or, with a problem added, when it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if nested(text):
            raise RecursionError
        return yaml.compose(text, Loader=LOADER)
    except UnicodeDecodeError as error:
        problems.append(
            Problem(name, TOP, f"文件必须是 UTF-8 编码：第 {error.start + 1} 个字节读不懂；在编辑器里另存为 UTF-8")
        )
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = (mark.line + 1, mark.column + 1) if mark else TOP
        problems.append(Problem(name, at, f"不是正确的 YAML：{yaml_problem(error)}"))
    except OSError as error:
        problems.append(Problem(name, TOP, f"文件读不出来：{error.strerror or type(error).__name__}"))
    except RecursionError:
        problems.append(Problem(name, TOP, "嵌套太深，读不下去；登记表只有条目和字段两层"))
    return None


def place(node: yaml.Node) -> At:
    """Where a node begins."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def plain(node: yaml.Node, depth: int = 0) -> object:
    """A node as str, int, float, bool, None, list or dict.

    Raises ValueError (Chinese, for the contributor) for what a register may not hold: unquoted dates, own
    tags, keys that are not words, endless nesting.
    """
    if depth > _MAX_DEPTH:
        raise ValueError("嵌套太深")
    if isinstance(node, yaml.SequenceNode):
        return [plain(item, depth + 1) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        found = {_key(key): plain(value, depth + 1) for key, value in node.value}
        if len(found) != len(node.value):
            raise ValueError("里有一个键写了两次，留一个")
        return found
    return _scalar(node)


def plain_map(node: yaml.MappingNode) -> dict[str, object]:
    """A mapping as dict; raises ValueError like ``plain``."""
    found = plain(node)
    assert isinstance(found, dict)
    return found


def _key(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise ValueError("键必须是一个词")
    return node.value


def _scalar(node: yaml.Node) -> object:
    kind, text = node.tag.rsplit(":", 1)[-1], node.value
    if kind == "str":
        return text
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in ("true", "yes", "on")
    if kind == "timestamp":
        raise ValueError(f'日期要加引号："{text}"')
    try:
        if kind == "int":
            return int(text)
        if kind == "float":
            return float(text)
    except ValueError:
        pass
    raise ValueError(f"看不懂“{text}”；文字请加引号")
