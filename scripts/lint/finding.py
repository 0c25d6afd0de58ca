"""What a rule is and what it reports. Offsets count characters of the file's text, from 0."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

ERROR, WARNING = "error", "warning"


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``new``."""

    start: int
    end: int
    new: str


class Hit(NamedTuple):
    """What a rule yields: where, what must be, how to fix it; ``severity`` only when it differs from the rule's."""

    at: int
    message: str
    edits: tuple[Edit, ...] = ()
    severity: str = ""


@dataclass(frozen=True, order=True)
class Problem:
    """One finding; ``line`` and ``column`` count from 1, columns in characters."""

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: str = ERROR
    edits: tuple[Edit, ...] = field(default=(), compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column} {self.code} {self.message}"


@dataclass(frozen=True)
class Rule:
    """``check(doc, ctx)`` yields Hits; with ``site`` it is ``check(docs, ctx)`` and yields (doc, Hit).

    ``keeps(text)`` is what a fix must leave unchanged; a fix that changes it is refused.
    ``generated``: does the rule also look at pages that a program wrote?
    ``once``: one finding a sentence is enough; further ones say the same of other words.
    """

    code: str
    name: str
    severity: str
    check: Callable[..., Iterable]
    keeps: Callable[[str], object] | None = None
    site: bool = False
    generated: bool = False
    once: bool = False

    @property
    def fixable(self) -> bool:
        return self.keeps is not None

    @property
    def doc(self) -> str:
        return inspect.getdoc(self.check) or ""


RULES: dict[str, Rule] = {}


def rule(
    code: str,
    name: str,
    *,
    severity: str = ERROR,
    keeps: Callable[[str], object] | None = None,
    site: bool = False,
    generated: bool = False,
    once: bool = False,
) -> Callable:
    """Register a rule; its docstring (Chinese) says what it catches, with 坏： and 好： lines."""

    def register(check: Callable) -> Callable:
        if code in RULES:
            raise ValueError(f"代号 {code} 已经有规则用了：换一个没有用过的，python3 scripts lint --list 列出全部")
        RULES[code] = Rule(code, name, severity, check, keeps, site, generated, once)
        return check

    return register
