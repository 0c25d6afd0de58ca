"""Headings, blank lines, list marks: what a well-kept Markdown linter knows better than rules of our own.

Written pages alone: generated ones come from templates that test_generate proves, and are three times as long.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from scripts.pages import walk_pages
from scripts.paths import DOCS, ROOT

# Steps of headings, trailing spaces, tabs, reversed links, blank lines, marks of headings and lists, links, last line
RULES = "md001,md009,md010,md011,md012,md018,md019,md020,md021,md023,md027,md030,md039,md042,md045,md047,md056"


@pytest.mark.slow
def test_written_pages_are_sound_markdown():
    pages = [str(DOCS / page.rel) for page in walk_pages() if not page.generated]
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pymarkdown",
            "--enable-extensions",
            "front-matter",
            "--disable-rules",
            "*",
            "--enable-rules",
            RULES,
            "scan",
            *pages,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    found = f"{run.stdout}{run.stderr}".replace(f"{ROOT}/", "")
    cure = "照每行写的行、列改：MD010 是Tab，换成空格；MD009 是行尾空格；MD012、MD047 是空行多了、少了"
    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0), f"{cure}\n{found}"
