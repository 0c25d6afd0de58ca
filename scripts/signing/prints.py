"""Prints: short hashes that stay the same as long as what was signed stays the same."""

from __future__ import annotations

import re
import unicodedata
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import blake2b

from scripts.registers.model import Fact
from scripts.text.quantities import figure_keys

PRINT = re.compile(r"[a-z2-7]{8}-[a-z2-7]{4}")
_RANGE = re.compile(r"(?<=\d)[-‐–—~至](?=\d)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_POINT = re.compile(r"(?<=\d)[.:](?=\d)")
_CUT_OFF = re.compile(r"(没有|[不没无未别勿莫])[*_”’\"')\]]*[,。、;:.!]")  # “不，开门” is another thing than “不开门”
_KEPT = frozenset("?%‰✓✗×÷+=<>~¥→¦")


def words(text: str) -> str:
    """The words of ``text`` in order and the signs that carry meaning: 1～3天， and 1-3天 give the same.

    Where a pause stands matters behind a word that denies.
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _POINT.sub("¥", _RANGE.sub("~", _THOUSANDS.sub("", text)))
    text = _CUT_OFF.sub(r"\1¦", text)
    return "".join(char for char in text if char.isalnum() or char in _KEPT)


def words_print(kind: str, parts: Iterable[str], links: Iterable[str], after: str = "") -> str:
    """Print of what a reader reads: the kind of unit, its words, where its links lead, behind which words it stands
    (where that matters). Eight characters."""
    behind = ["\2", words(after)] if after else []
    return _short("\0".join([kind, *(words(part) for part in parts), "\1", *links, *behind]), 8)


def facts_print(facts: Iterable[Fact]) -> str:
    """Print of what a unit stands on. Four characters."""
    stamps = [_stamp(fact) for fact in facts]
    return _short("\0".join(sorted(stamps)), 4) if stamps else "aaaa"


@lru_cache(maxsize=8192)
def _stamp(fact: Fact) -> str:
    """Statement, typed conditions, and what its figures mean: another way to write one changes nothing."""
    figures = sorted({str(key) for figure in fact.figures for key in figure_keys(figure)})
    return repr((fact.id, fact.statement, _bare(conditions(fact)), figures))


def _bare(value: object) -> object:
    """A condition without what it leaves empty: a field that is added to its class later re-opens nothing."""
    if is_dataclass(value) and not isinstance(value, type):
        return [(each.name, _bare(getattr(value, each.name))) for each in fields(value) if getattr(value, each.name)]
    return [_bare(item) for item in value] if isinstance(value, tuple) else str(value)


def conditions(fact: Fact) -> tuple:
    """The typed conditions of a fact, as far as it has any."""
    return tuple(
        (name, value)
        for name in ("unless", "starts", "applies", "by", "needs", "ends")
        if (value := getattr(fact, name))
    )


def _short(text: str, length: int) -> str:
    return b32encode(blake2b(text.encode(), digest_size=5).digest()).decode().lower()[:length]
