"""Which words make a number a quantity that has to be proved. The table is data/wording/units.yml.

``needs`` is the level of a number with this unit:
  2  has legal or platform meaning by itself: an error without a citation (SRC002), must agree with one (FACT001)
  1  ordinary counting that is compared only where the paragraph cites a fact (FACT001)
  0  never compared
``han`` is the level when the numeral is written in Han characters, where everyday words hide (一次、一天、两天).
A bound next to the number (超过3次, 每天三次, 满一年, 一年内) lifts 0 and 1 to 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache

import yaml

from scripts.paths import DATA
from scripts.text.frontmatter import LOADER

FILE = DATA / "wording" / "units.yml"


@dataclass(frozen=True)
class Unit:
    """A row of the table; registers/wording.py proves its examples."""

    id: str
    words: str  # alternatives, |-separated
    dimension: str  # what the number is compared in
    factor: str = "1"  # how many of the dimension one of it is
    needs: int = 2
    han: int = 2
    but_not: str = ""  # characters that may not follow: 3年级 is no duration
    hits: tuple[str, ...] = ()  # texts with a quantity of this dimension
    misses: tuple[str, ...] = ()  # texts without one

    @property
    def worth(self) -> Decimal:
        return Decimal(self.factor)


BOUND_BEFORE = re.compile(
    r"(?:超过|不超|多于|少于|低于|高于|至少|至多|最多|最少|最长|最短|上限|下限|满|不足|未满|达到|延长|保存|冻结|拘留|期限|有效期"
    r"|连续|累计)[^，。；：、！？\n]{0,4}\Z"
    r"|每(?:个?[天日周月年人次]|个?季度|个月)[^，。；：、！？\n]{0,6}\Z|(?<![逾分])期(?:间|限)?(?:是|为|只有|：)\Z"
)
BOUND_AFTER = re.compile(r"(?:以上|以下|以内|之内|内(?!容|部|心)|以后仍|届满|期满|为限|为上限)")
DAILY_BEFORE = re.compile(r"(?:这|那|(?<!超)过|前|头|后|隔|等|没|哪|近|歇|缓|的|大)\Z")  # 这两天、过两天
PLAN_AFTER = re.compile(r"(?:安排|表|计划|卡|打卡)")  # 七天安排、7天表: our own sheets
VAGUE_BEFORE = re.compile(r"(?:[几数成好若]|(?<!以)上)\Z")  # 几十、数百、上万; 五日以上十日以下 is exact


@cache
def _by_word() -> dict[str, Unit]:
    """Every word of the table; a row that cannot be read is left out, loading the registers reports it."""
    known = {field.name for field in fields(Unit)}
    rows = yaml.load(FILE.read_text("utf-8"), Loader=LOADER)
    good = [
        Unit(**row)
        for row in rows
        if isinstance(row, dict)
        and set(row) <= known
        and all(isinstance(row.get(key), str) for key in ("id", "words", "dimension"))
    ]
    return {word: unit for unit in good for word in unit.words.split("|")}


def unit_of(word: str) -> Unit:
    return _by_word()[word]


def unit_pattern() -> str:
    """The alternatives for a regular expression, longest first."""
    words = _by_word()
    return "|".join(
        re.escape(word) + (f"(?![{words[word].but_not}])" if words[word].but_not else "")
        for word in sorted(words, key=len, reverse=True)
    )
