"""Headings, blank lines, tables: what a well-kept Markdown linter knows better than rules of our own."""
from __future__ import annotations

import subprocess
import sys

from scripts.paths import DOCS, ROOT

# Off: rules that our blocks, ids of headings and blanks to fill in (____) run against, and matters of the ZH rules.
OFF = ("md013,md022,md024,md025,md026,md029,md032,md033,md034,md036,md037,md041,md043,md044,md046,md050,md051,md053,"
       "md059,md060")


def test_pages_are_sound_markdown():
    run = subprocess.run([sys.executable, "-m", "pymarkdown", "--enable-extensions", "front-matter", "--disable-rules",
                          OFF, "scan", "-r", str(DOCS)], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)
