"""Findings as text, JSON, GitHub annotations or SARIF."""

from __future__ import annotations

import json

from scripts.lint.finding import ERROR, RULES, Problem, Rule

RED, YELLOW, PLAIN = "\033[31m", "\033[33m", "\033[0m"
UNSIGNED = "SIGN001"  # shown last: signing comes after everything else is mended
FORMATS = ("text", "json", "github", "sarif")


def render(problems: list[Problem], form: str, colour: bool = False) -> str:
    """The whole report, without a final newline; empty text when there is nothing to say."""
    if form == "json":
        return json.dumps([as_dict(p) for p in problems], ensure_ascii=False, indent=1)
    if form == "sarif":
        return json.dumps(sarif(problems), ensure_ascii=False, indent=1)
    if form == "github":
        return "\n".join(map(annotation, problems))
    return "\n".join(line(p, colour) for p in sorted(problems, key=lambda p: p.code == UNSIGNED))


def line(p: Problem, colour: bool) -> str:
    """One finding as people read it, coloured for a terminal; what need not be mended now says so."""
    code = f"{RED if p.severity == ERROR else YELLOW}{p.code}{PLAIN}" if colour else p.code
    level = "" if p.severity == ERROR else "提醒："
    return f"{p.path}:{p.line}:{p.column} {code} {level}{p.message}"


def as_dict(p: Problem) -> dict:
    """One finding as ``--format json`` shows it."""
    return {
        "path": p.path,
        "line": p.line,
        "column": p.column,
        "code": p.code,
        "severity": p.severity,
        "message": p.message,
        "fixable": bool(p.edits),
    }


def annotation(p: Problem) -> str:
    """A GitHub workflow command; %, line ends and the separators of properties are escaped."""

    def escape(text: str, more: str = "") -> str:
        for char, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *((c, f"%{ord(c):02X}") for c in more)):
            text = text.replace(char, code)
        return text

    return (
        f"::{p.severity} file={escape(p.path, ',:')},line={p.line},col={p.column},title={p.code}::{escape(p.message)}"
    )


def sarif(problems: list[Problem]) -> dict:
    """SARIF 2.1.0 with one run; columns count Unicode code points."""
    codes = sorted({p.code for p in problems})
    rules = [_sarif_rule(RULES[code]) for code in codes]
    results = [_sarif_result(p, codes.index(p.code)) for p in problems]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "columnKind": "unicodeCodePoints",
                "results": results,
                "tool": {"driver": {"name": "mingbaizhi-lint", "rules": rules}},
            }
        ],
    }


def _sarif_rule(item: Rule) -> dict:
    return {
        "id": item.code,
        "name": item.name,
        "shortDescription": {"text": item.name},
        "fullDescription": {"text": item.doc.split("\n")[0]},
        "help": {"text": item.doc},
    }


def _sarif_result(p: Problem, index: int) -> dict:
    """``index``: which of the run's rules it is of."""
    region = {"startLine": p.line, "startColumn": p.column}
    return {
        "ruleId": p.code,
        "ruleIndex": index,
        "level": p.severity,
        "message": {"text": p.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": p.path}, "region": region}}],
    }


def listing() -> str:
    """One line per rule, for --list."""
    rows = []
    for code in sorted(RULES):
        item = RULES[code]
        level, cure = "错误" if item.severity == ERROR else "提醒", "可自动改" if item.fixable else "　　　　"
        rows.append(f"{code}  {level}  {cure}  {item.name}")
    return "\n".join(rows)


def explanation(code: str) -> str:
    """What --explain prints: the rule's own docstring."""
    item = RULES[code]
    level = "错误" if item.severity == ERROR else "提醒"
    cure = "能" if item.fixable else "不能"
    return f"{code} {item.name}（{level}，{cure}自动改）\n\n{item.doc}\n\n更多例子：tests/rules/{code}.md"
