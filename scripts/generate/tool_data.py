"""overrides/assets/tools/data/*.js: the registers as the tools of the browser read them, one ES module each.

No figure is typed in a tool: periods, holidays, questions and their sources all come from here. A fact that is named
in the data travels with it under ``facts``: how it is cited, the page that holds it, how sure we are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from scripts.generate import cite
from scripts.registers.model import Registers

HEAD = "// 由 scripts generate 写出，不要手改\nexport default "
FOLDER = "overrides/assets/tools/data"


def files(tools: dict, registers: Registers) -> dict[str, str]:
    """Path below the root -> text, for every register of the tools that is there."""
    made = {}
    for name, tree in tools.items():
        content = {"years": tree} if name == "holidays" else dict(tree)
        content["facts"] = {fact_id: _fact(fact_id, registers) for fact_id in sorted(set(_facts(tree)))}
        made[f"{FOLDER}/{name}.js"] = HEAD + json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return made


def _fact(fact_id: str, registers: Registers) -> dict[str, str]:
    fact = registers.facts[fact_id]
    return {"cited": cite.cited(fact, registers), "page": f"sources/{fact.source}/#{fact_id}", "sure": cite.sure(fact)}


def _facts(tree: object) -> Iterator[str]:
    """Every fact named in the tree."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key == "fact" and value:
                yield value
            yield from _facts(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _facts(value)
