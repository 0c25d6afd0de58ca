"""What words mean the same and what they are worth. overrides/assets/search/words.js has the same two functions.

Index and query are both written with one word for each group of synonyms (登门 and 外访 are 上门), so that a synonym
costs no look-up of its own; tests/search/words.json proves that Python and JavaScript agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from scripts.registers import Registers
from scripts.search.tokens import normalise

# Words that do not tell questions apart: what was borrowed and from whom. A question about 借呗 is answered by the page
# on its subject, not by the one page that happens to name it. Their synonyms count as they do.
COMMON = ("花呗", "借呗", "信用购", "信用卡", "网贷", "网商贷", "支付宝", "蚂蚁", "微粒贷", "白条", "银行", "平台")
# How a question is put, not what it is about; nor is which paper is wanted told by 模板.
FRAMES = (
    "模板",
    "模版",
    "范文",
    "范本",
    "样本",
    "样板",
    "格式",
    "表格",
    "怎么写",
    "怎么办",
    "真假",
    "会不会",
    "能不能",
    "可不可以",
    "可以吗",
    "行不行",
    "有没有",
    "是不是",
    "要不要",
    "用不用",
    "是什么",
    "什么意思",
    "为什么",
    "请问",
    "怎么样",
    "会怎样",
    "怎么",
    "什么",
    "如何",
    "需要",
    "应该",
    "可以",
    "哪些",
    "这个",
    "那个",
    "你好",
    "一下",
    "知道",
    "现在",
    "我的",
    "我想",
    "问题",
    "情况",
    "算不算",
    "多久",
    "多少",
)
WORTH_COMMON, WORTH_FRAME, WORTH_ACROSS = 0.4, 0.4, 0.5


@dataclass(frozen=True)
class Words:
    """``same``: word to the word that stands for its group; ``wrong``: misspelling to word; ``worth``: what a known
    word is worth (1 unless common)."""

    same: dict[str, str]
    wrong: dict[str, str] = field(default_factory=dict)
    worth: dict[str, float] = field(default_factory=dict)

    @cached_property
    def _same(self) -> Callable[[str], str]:
        return replacer(self.same)

    @cached_property
    def _wrong(self) -> Callable[[str], str]:
        return replacer(self.wrong)

    @cached_property
    def _known(self) -> re.Pattern[str]:
        return re.compile(any_of(self.worth))

    def one_way(self, text: str) -> str:
        """Normalised text with every synonym as the word that stands for its group."""
        return self._same(text)

    def put_right(self, text: str) -> str:
        """Normalised text as a reader means it: misspellings put right, then said in one way."""
        return self._same(self._wrong(text))

    def worths(self, text: str) -> Callable[[int, int], float]:
        """What a stretch of ``text`` (said in one way) is worth: less when cut across the edge of a word we know."""
        known = [(match.start(), match.end(), self.worth[match.group()]) for match in self._known.finditer(text)]

        def worth(start: int, end: int) -> float:
            for at, stop, value in known:
                if start < stop and at < end:
                    return value if at <= start and end <= stop else WORTH_ACROSS
            return 1.0

        return worth


def any_of(words: Iterable[str]) -> str:
    """A pattern for the longest of these words; of none, a pattern that never matches."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    longest = {
        first: "|".join(map(re.escape, sorted(rests, key=len, reverse=True)))
        for first, rests in sorted(by_first.items())
    }
    return "|".join(f"{re.escape(first)}(?:{rests})" for first, rests in longest.items()) or r"(?!)"


def replacer(table: dict[str, str]) -> Callable[[str], str]:
    pattern = re.compile(any_of(table))
    return lambda text: pattern.sub(lambda match: table[match.group()], text)


def read_words(registers: Registers) -> Words:
    """The words of data/terms.yml."""
    same: dict[str, str] = {}
    for group in groups(registers):
        one = next((same[word] for word in group if word in same), group[0])
        for word in group:
            same.setdefault(word, one)
    wrong = {slip: normalise(term.word) for term in registers.terms.values() for slip in phrases(*term.misspellings)}
    worth = {
        word: 1.0
        for term in registers.terms.values()
        for word in phrases(term.word, *term.synonyms)
        if 2 <= len(word) <= 6
    }
    for words, value in ((FRAMES, WORTH_FRAME), (COMMON, WORTH_COMMON)):
        worth |= {word: value for word in words}
        worth |= {word: value for word, one in same.items() if one in words}
    return Words({word: one for word, one in same.items() if word != one}, wrong, worth)


def groups(registers: Registers) -> Iterator[list[str]]:
    """Words that mean the same, the register's own first."""
    for term in registers.terms.values():
        group = phrases(term.word, *term.synonyms)
        if len(group) > 1:
            yield group


def phrases(*words: str) -> list[str]:
    """Normalised, two characters at least, each once."""
    return [word for word in dict.fromkeys(map(normalise, words)) if len(word) > 1]
