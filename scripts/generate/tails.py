"""Which facts the foot of a page names, and in which order."""
from __future__ import annotations

import re

from scripts.pages import Page
from scripts.registers.model import CONFIDENCES, Fact, Registers

_CITED = re.compile(r"sources/[a-z0-9-]+\.md#([a-z0-9-]+)")


def based_on(page: Page, registers: Registers) -> list[str]:
    """Fact.id of every line, as first cited in the text; help lines, which are no evidence, at the end.

    Facts of the same article share a line, that of the one we are least sure of.
    """
    cited = {fact: at for at, fact in reversed(list(enumerate(_CITED.findall(page.body))))}
    known = [registers.facts[name] for name in page.sources if name in registers.facts]
    lines: dict[tuple[str, str], Fact] = {}
    for fact in sorted(known, key=lambda fact: (_is_help(fact), cited.get(fact.id, len(page.body)))):
        line = fact.source, fact.article
        lines[line] = max(lines.get(line, fact), fact, key=lambda each: CONFIDENCES.index(each.confidence))
    return [fact.id for fact in lines.values()]


def _is_help(fact: Fact) -> bool:
    return fact.page == "channels" or fact.id.startswith("support-")
