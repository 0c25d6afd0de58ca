"""Every rule against its case file: the file is documentation and test at once."""

from __future__ import annotations

import pytest

from scripts.lint.document import Document
from scripts.lint.finding import RULES
from tests.rule_cases import FOLDER, Case, cases, document, fix, report

FILES = sorted(FOLDER.glob("*.md"))
CASES = [case for file in FILES for case in cases(file)]
BAD = [case for case in CASES if case.bad]
GOOD = [case for case in CASES if case.good]


def name(case: Case) -> str:
    return f"{case.code} {case.name}"


def codes_of(case: Case) -> list[str]:
    """LINT rules look at what other rules found; two of those are enough."""
    return [case.code, "ZH001", "ZH005"] if case.code.startswith("LINT") else [case.code]


def test_every_rule_has_cases_and_every_file_a_rule():
    assert {file.stem for file in FILES} == set(RULES)
    assert {case.code for case in BAD} == set(RULES)
    assert {case.code for case in GOOD} == set(RULES)


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_rule_has_its_case_file(code):
    assert FOLDER / f"{code}.md" in FILES, f"{code} 没有案例：照 tests/rules/READ003.md 写 tests/rules/{code}.md"


@pytest.mark.parametrize("code", sorted(RULES))
def test_docstring_says_what_it_catches_with_examples(code):
    lines = RULES[code].doc.split("\n")
    assert lines[0]
    assert {"坏：", "好："} <= {line[:2] for line in lines}, f"{code} 的说明文字要各有一行“坏：”和“好：”"


@pytest.mark.parametrize("case", BAD, ids=name)
def test_bad_is_reported_exactly(case):
    assert case.problems is not None, "没有 problems 块"
    found = report(case.bad, codes_of(case))
    assert found == case.problems, f"报出的是{found}，tests/rules/{case.code}.md 里写的是{case.problems}"


@pytest.mark.parametrize("case", GOOD, ids=name)
def test_good_is_silent(case):
    assert report(case.good, codes_of(case)) == []


@pytest.mark.parametrize("code", sorted(RULES))
def test_fixable_rules_and_only_they_show_a_fix(code):
    assert any(case.fixed for case in BAD if case.code == code) == RULES[code].fixable


@pytest.mark.parametrize("case", [case for case in BAD if case.fixed], ids=name)
def test_fix(case):
    fixable = [code for code, rule in RULES.items() if rule.fixable]
    for rel, text in case.fixed.items():
        once = fix(rel, case.bad[rel], codes_of(case))
        assert once == text
        assert fix(rel, once, codes_of(case)) == once
        assert report({rel: once}, fixable) == []


@pytest.mark.parametrize("case", [case for case in BAD if not case.fixed and case.code in RULES], ids=name)
def test_what_shows_no_fix_is_left_alone(case):
    if RULES[case.code].fixable:
        for rel, text in case.bad.items():
            if isinstance(document(rel, text)[0], Document):
                assert fix(rel, text, [case.code]) == text
