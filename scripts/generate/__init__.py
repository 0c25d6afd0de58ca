"""Write the pages and template data that follow from ``data/`` and the written pages; or say which are stale."""
from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.generate.files import apply, compare
from scripts.generate.plan import plan
from scripts.pages import PageError
from scripts.paths import ROOT
from scripts.registers import RegisterError

COMMAND = "python3 scripts generate"


def main(argv: list[str]) -> int:
    """Exit code 0: all files are as they should be (or now are); 1: ``--check`` found stale files or bad input."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="从 data/ 和写好的页面写出来源页、术语表、各栏目录、"
                                     "问题目录、网上说法和模板数据。")
    parser.add_argument("--check", action="store_true", help="只检查，不写；有过时的文件就列出来，结束码 1")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    root = options.root.resolve()
    try:
        changes = compare(root, plan(root))
    except (RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.check:
        for change in changes:
            print(f"{change.path.relative_to(root).as_posix()}：{change.what}")
        if changes:
            print(f"共{len(changes)}个文件和 data/、docs/ 不一致。运行：{COMMAND}")
        return 1 if changes else 0
    apply(changes)
    print(f"写了{sum(c.text is not None for c in changes)}个文件，删了{sum(c.text is None for c in changes)}个。")
    return 0
