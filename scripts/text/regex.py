"""What is wrong with a regular expression, in words for contributors."""

from __future__ import annotations

import re

# What re says -> what it means
_SAID = (
    ("missing )", "左括号没有关上"),
    ("unbalanced parenthesis", "右括号多了一个"),
    ("unterminated character set", "方括号没有关上"),
    ("nothing to repeat", "*、+、? 的前面没有字"),
    ("multiple repeat", "*、+、? 连写了两个"),
    ("bad escape", "反斜杠用错了"),
    ("bad character range", "方括号里的区间前后颠倒了"),
    ("look-behind requires fixed-width", "(?<=…)里的字数要固定"),
)


def pattern_problem(error: re.error) -> str:
    """The fault and which character of the pattern it stands at, from 1."""
    chinese = next((chinese for english, chinese in _SAID if english in error.msg), "检查括号、方括号和反斜杠")
    return chinese if error.pos is None else f"{chinese}（第{error.pos + 1}个字）"
