"""The command ``generate``: bring every generated file up to date, or say which are not."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from scripts.generate import calls, letters, sheet_names, tool_data
from scripts.generate.changes import Change, apply, compare
from scripts.generate.plan import files
from scripts.kept import Kept, code_digest, digest, files_digest
from scripts.lint.schema import json_schema
from scripts.lint.table import with_rules
from scripts.pages import PageError
from scripts.paths import ROOT
from scripts.project import Project, load_project
from scripts.registers import RegisterError, editors
from scripts.registers.tools import load_tools

COMMAND = "python3 scripts generate"


def is_fresh(project: Project) -> bool:
    """Is every generated file as it should be? What was so once is not worked out again until a file changes."""
    root, kept = project.root, Kept("fresh", 8)
    read = [root / "CONTRIBUTING.md"]
    for folder in ("docs", "data", "overrides", ".vscode"):
        read += (root / folder).rglob("*")
    key = digest(code_digest(), files_digest([path for path in read if path.is_file()], root))
    if kept.get(key):
        return True
    if stale(project):
        return False
    kept.put(key, True)
    kept.sweep()
    return True


def stale(project: Project) -> list[Change]:
    """What must change below the project's root; reads the contributors' guide beside the pages."""
    trees = load_tools(project.root / "data", project.registers)
    trees |= {
        "letters": {"letters": letters.letters(project.written)},
        "call": calls.script(project.written),
        "sheets": {"sheets": sheet_names.sheets(project.written)},
    }
    wanted = files(project.registers, project.written, trees) | tool_data.files(trees, project.registers)
    guide = project.root / "CONTRIBUTING.md"
    if guide.is_file():
        wanted[guide.name] = with_rules(guide.read_text(encoding="utf-8"))
        wanted |= for_editors()
    return compare(project.root, wanted)


def for_editors() -> dict[str, str]:
    """Schemas of the registers and of the head of a page, and the settings that use them."""
    made = {f"{editors.FOLDER}/{name}": schema for name, schema in editors.schemas().items()}
    made[f"{editors.FOLDER}/page.json"] = json_schema()
    made[".vscode/settings.json"] = editors.settings()
    return {name: json.dumps(each, ensure_ascii=False, indent=2) + "\n" for name, each in made.items()}


def main(argv: list[str]) -> int:
    """Exit code 0: all files are as they should be (or now are); 1: ``--check`` found stale files or bad input."""
    parser = argparse.ArgumentParser(
        prog=COMMAND,
        description="从 data/ 和写好的页面写出来源页、术语表、各栏目录、"
        "问题目录、网上说法、模板数据、规则表、编辑器用的格式说明。",
    )
    parser.add_argument("--check", action="store_true", help="只检查，不写；有过时的文件就列出来，结束码 1")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    root = options.root.resolve()
    try:
        changes = stale(load_project(root))
    except (RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.check:
        for line in listed(changes, root):
            print(line)
        if changes:
            print(f"共{len(changes)}个文件和 data/、docs/ 不一致。运行：{COMMAND}")
        return 1 if changes else 0
    apply(changes)
    print(f"写了{sum(c.text is not None for c in changes)}个文件，删了{sum(c.text is None for c in changes)}个。")
    return 0


def listed(changes: list[Change], root: Path) -> list[str]:
    return [f"{change.path.relative_to(root).as_posix()}：{change.what}" for change in changes]
