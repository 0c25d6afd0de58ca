"""What the site holds: pages by kind, intents and their pages, facts cited and uncited, printable guides."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from scripts.pages import KIND_FOLDERS, Page, PageError
from scripts.paths import ROOT
from scripts.project import load_project
from scripts.registers import RegisterError, Registers

_CITATION = re.compile(r"\]\((?:\.\./)*sources/[a-z0-9-]+\.md#([a-z0-9-]+)\)")


def cited_facts(pages: Sequence[Page]) -> set[str]:
    """Ids of the facts that pages cite, in the front matter or in the text; the sources pages do not count."""
    citing = [page for page in pages if not page.rel.startswith("sources/")]
    return {fact for page in citing for fact in [*page.sources, *_CITATION.findall(page.body)]}


def inventory(pages: Sequence[Page], registers: Registers) -> dict:
    """The figures, in the shape that ``--json`` prints."""
    kinds = Counter(page.kind for page in pages)
    main = {intent for page in pages for intent in page.meta.get("main_for") or []}
    cited = cited_facts(pages)
    guides = [page for page in pages if page.kind == "guide"]
    return {
        "pages": {kind: kinds[kind] for kind in KIND_FOLDERS if kinds[kind]},
        "intents": {
            "total": len(registers.intents),
            "with_main": sum(intent in main for intent in registers.intents),
            "missing": [intent for intent in registers.intents if intent not in main],
        },
        "facts": {
            "total": len(registers.facts),
            "cited": sum(fact in cited for fact in registers.facts),
            "uncited": [fact for fact in registers.facts if fact not in cited],
        },
        "guides": [
            {"path": page.rel, "title": page.title, "pdf": f"pdf/{PurePosixPath(page.rel).stem}.pdf"} for page in guides
        ],
    }


def as_text(found: dict, registers: Registers) -> str:
    """The same figures for people."""
    pages, intents, facts = found["pages"], found["intents"], found["facts"]
    held = " · ".join(
        f"{name} {len(getattr(registers, name))}"
        for name in ("sources", "facts", "phones", "terms", "claims", "intents", "pins", "sayings")
    )
    lines = [
        f"页面 {sum(pages.values())}：" + " · ".join(f"{kind} {count}" for kind, count in pages.items()),
        f"意图 {intents['total']}，有主答案 {intents['with_main']}",
    ]
    lines += [f"  没有主答案：{intent} {registers.intents[intent].title}" for intent in intents["missing"]]
    lines.append(f"事实 {facts['total']}，页面引用了 {facts['cited']}")
    if facts["uncited"]:
        lines.append("  没有引用：" + "、".join(facts["uncited"]))
    lines.append(f"打印单 {len(found['guides'])}")
    lines += [f"  {guide['path']}  {guide['title']}  → {guide['pdf']}" for guide in found["guides"]]
    return "\n".join([*lines, f"登记表：{held}"])


def main(argv: list[str], root: Path = ROOT) -> int:
    """``python3 scripts inventory``: counts, and judges nothing."""
    parser = argparse.ArgumentParser(description="盘点网站：各类页面、意图和它们的页面、引用和没引用的事实、打印单。")
    parser.add_argument("--json", action="store_true", help="输出给程序看的 JSON")
    options = parser.parse_args(argv)
    try:
        project = load_project(root)
    except (RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 1
    found = inventory(project.pages, project.registers)
    print(json.dumps(found, ensure_ascii=False, indent=2) if options.json else as_text(found, project.registers))
    return 0
