"""LINT: suppression comments must be worth their place."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.lint.engine import Off
from scripts.lint.finding import RULES, Edit, Hit, rule
from scripts.lint.keeps import without_comments

SHORTEST = 4  # characters of a reason


@rule("LINT001", "豁免要写理由")
def suppression_without_reason(offs: list[Off], chosen: set[str]) -> Iterator[Hit]:
    """`<!-- lint: off 代码 理由 -->` 要写明豁免哪条规则、为什么；它只管紧跟着的一段、一个列表、一张表或一个框。

    坏：<!-- lint: off SRC002 -->
    好：<!-- lint: off SRC002 这里的3天是填表建议，不是规定 -->
    """
    for off in offs:
        unknown = [code for code in off.codes if code not in RULES or code.startswith("LINT")]
        if not off.codes:
            yield Hit(off.at, "豁免必须写明规则代码，例如：<!-- lint: off SRC002 理由 -->")
        elif unknown:
            yield Hit(off.at, f"没有可以豁免的规则{'、'.join(unknown)}：用 lint --list 查代码")
        elif len(off.reason) < SHORTEST:
            yield Hit(off.at, f"豁免{'、'.join(off.codes)}必须写理由：在代码后面写一句为什么")


@rule("LINT002", "没有用的豁免", keeps=without_comments)
def suppression_without_effect(offs: list[Off], chosen: set[str]) -> Iterator[Hit]:
    """豁免的那条规则在下一段里本来就没有发现问题，这条豁免要删掉。

    坏：对没有数字的段落写 <!-- lint: off SRC002 先留着 -->
    好：删掉这一行
    """
    for off in offs:
        idle = [code for code in off.codes if code in chosen and code in RULES and code not in off.used]
        if idle and set(off.codes) <= chosen and len(off.reason) >= SHORTEST:
            edits = (Edit(off.line_start, off.line_end, ""),) if len(idle) == len(off.codes) else ()
            yield Hit(off.at, f"豁免{'、'.join(idle)}没有用处：下一段没有这个问题，删掉", edits)
