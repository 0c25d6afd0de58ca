"""Word lists: every row is a pattern that finds what it must and is silent where it must."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import partial

from scripts.registers.model import Registers
from scripts.registers.nodes import Problem, Report
from scripts.registers.senses import KINDS as SENSE_KINDS
from scripts.registers.senses import SENSES, read_senses, unusable
from scripts.registers.wordlists import WHERE, Ground, Wording
from scripts.text.measures import Unit
from scripts.text.quantities import quantities
from scripts.text.regex import pattern_problem

LISTS = ("bodies", "duties", "consequences", "hedges", "events", "units", *SENSES)
KINDS = {"hedges": ("hedge", "nothing-found"), "events": ("event",)}


def check_wording(registers: Registers, report: Callable[[str, str], Report]) -> Iterator[Problem]:
    """Every row that does not keep its word, at its place."""
    for name in SENSES:
        yield from _senses(getattr(registers, name), partial(report, name))
    for name in (name for name in LISTS if name not in SENSES):
        for row in getattr(registers, name).values():
            if isinstance(row, Unit):
                yield from _unit(row, report(name, row.id))
                continue
            yield from _row(row, KINDS.get(name, ()), report(name, row.id))


def _senses(rows: Mapping[str, Wording], at: Callable[[str], Report]) -> Iterator[Problem]:
    wrong = [problem for row in rows.values() for problem in _shape(row, SENSE_KINDS, at(row.id))]
    wrong += [at(row.id)("said", why) for row in rows.values() if (why := unusable(row, rows))]
    yield from wrong
    if not wrong:
        finds = read_senses(rows).finds
        for row in rows.values():
            yield from _examples(row, "said", partial(finds, row.id), at(row.id))


def _row(row: Ground | Wording, kinds: tuple[str, ...], at: Report) -> Iterator[Problem]:
    wrong = list(_shape(row, kinds, at))
    yield from wrong
    if not wrong:
        yield from _examples(row, "said", lambda text: re.search(row.said, text) is not None, at)


def _shape(row: Ground | Wording, kinds: tuple[str, ...], at: Report) -> Iterator[Problem]:
    if isinstance(row, Wording) and row.kind not in kinds:
        yield at("kind", f"的 kind 必须是 {'、'.join(kinds)} 之一；现在是“{row.kind}”")
    if isinstance(row, Ground) and row.where not in WHERE:
        yield at("where", f"的 where 必须是 {'、'.join(WHERE)} 之一；现在是“{row.where}”")
    for key in ("said", "known"):
        try:
            re.compile(getattr(row, key, ""))
        except re.error as error:
            yield at(key, f"的 {key} 不是正确的正则表达式：{pattern_problem(error)}")


def _unit(row: Unit, at: Report) -> Iterator[Problem]:
    try:
        Decimal(row.factor)
    except InvalidOperation:
        yield at("factor", f'的 factor 必须是加引号的数，如 "0.01"；现在是“{row.factor}”')
    yield from _examples(row, "words", lambda text: any(q.key[0] == row.dimension for q in quantities(text)), at)


def _examples(row: Ground | Wording | Unit, cure: str, finds: Callable[[str], bool], at: Report) -> Iterator[Problem]:
    for key, wanted in (("hits", True), ("misses", False)):
        sentences = getattr(row, key)
        if not sentences:
            yield at(key, f"必须有 {key}：至少一句{'应当' if wanted else '不应当'}找到的话")
        for sentence in sentences:
            if finds(sentence) != wanted:
                should = "应当找到“{}”里的词，却没有" if wanted else "不应当在“{}”里找到，却找到了"
                yield at(key, f"{should.format(sentence)}；改 {cure} 或这句 {key}")
