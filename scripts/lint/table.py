"""The table of lint rules in CONTRIBUTING.md, from the rules themselves."""

from __future__ import annotations

import re

from scripts.lint import rules  # noqa: F401  registers every rule
from scripts.lint.finding import ERROR, RULES

_TABLE = re.compile(r"(?<=<!-- rules:start -->\n).*?(?=<!-- rules:end -->)", re.S)


def with_rules(text: str) -> str:
    """``text`` with the rows of all rules between its two marks; text without marks stays as it is."""
    head = [("代号", "查什么", "级别", "自动改"), ("---",) * 4]
    rows = [
        (code, rule.name, "错误" if rule.severity == ERROR else "提醒", "能" if rule.fixable else "—")
        for code, rule in sorted(RULES.items())
    ]
    table = "\n".join("| " + " | ".join(row) + " |" for row in [*head, *rows])
    return _TABLE.sub(lambda _: f"\n{table}\n\n", text)
