"""Word lists: every row is a pattern that finds what it must and is silent where it must."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scripts.registers.model import WHERE, Ground, Registers, Wording
from scripts.registers.nodes import Problem

Report = Callable[[str, str], Problem]  # (key, message) -> problem at that key of one row
LISTS = ("bodies", "duties", "consequences", "hedges", "guesses")
KINDS = {"hedges": ("hedge", "nothing-found"), "guesses": ("actor", "flat", "care")}


def check_wording(registers: Registers, report: Callable[[str, str], Report]) -> Iterator[Problem]:
    """Every row that does not keep its word, at its place."""
    for name in LISTS:
        for row in getattr(registers, name).values():
            yield from _row(row, KINDS.get(name, ()), report(name, row.id))


def _row(row: Ground | Wording, kinds: tuple[str, ...], at: Report) -> Iterator[Problem]:
    if isinstance(row, Wording) and row.kind not in kinds:
        yield at("kind", f"的 kind 必须是 {'、'.join(kinds)} 之一；现在是“{row.kind}”")
    if isinstance(row, Ground) and row.where not in WHERE:
        yield at("where", f"的 where 必须是 {'、'.join(WHERE)} 之一；现在是“{row.where}”")
    for key in ("said", "known"):
        try:
            re.compile(getattr(row, key, ""))
        except re.error as error:
            yield at(key, f"的 {key} 不是正确的正则表达式：{error}")
            return
    for key, wanted in (("hits", True), ("misses", False)):
        sentences = getattr(row, key)
        if not sentences:
            yield at(key, f"必须有 {key}：至少一句{'应当' if wanted else '不应当'}找到的话")
        for sentence in sentences:
            if bool(re.search(row.said, sentence)) != wanted:
                should = "应当找到“{}”里的词，却没有" if wanted else "不应当在“{}”里找到，却找到了"
                yield at(key, f"{should.format(sentence)}；改 said 或这句 {key}")
