"""A program that runs unseen: silent when it went well, its last errors when it did not."""

from __future__ import annotations

import sys

import pytest

from scripts.setup import quiet


def python(code: str, **environment: str) -> str | None:
    return quiet.run([sys.executable, "-c", code], **environment)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("print('好')", None),
        ("import sys; print('一步'); sys.exit('坏了')", "坏了"),
        ("import sys; print('只在这里说\\n\\n为什么'); sys.exit(3)", "只在这里说\n为什么"),
        ("import sys; print(*range(9), sep='\\n'); sys.exit(1)", "3\n4\n5\n6\n7\n8"),
        ("import os, sys; sys.exit(os.environ['SAID'])", "这样"),
    ],
)
def test_only_a_failure_is_told(code, said):
    assert python(code, SAID="这样", PYTHONUTF8="1") == said


def test_a_failure_without_a_word_has_its_code():
    assert python("import sys; sys.exit(7)") == f"{sys.executable} 以 7 结束"


def test_a_program_that_is_not_there_is_named(tmp_path):
    assert quiet.run([str(tmp_path / "none")], tmp_path).startswith(f"{tmp_path / 'none'}：")
