"""What ``sign --list`` prints: every open unit with its print and its text, once each fact that they stand on, and what
is gone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from scripts.registers.model import Fact
from scripts.signing.ledger import Signature
from scripts.signing.open import WHY, OpenUnit, marked, told

KINDS = {
    "title": "标题",
    "summary": "短答",
    "for": "适合谁",
    "who": "不适合谁",
    "unverified": "没能核实",
    "heading": "小标题",
    "paragraph": "段",
    "item": "项",
    "row": "行",
    "header": "表头",
    "definition": "话术",
    "script": "话术",
    "box": "框题",
    "deadline": "期限框",
    "danger": "红框",
    "cost": "代价框",
    "example": "举例框",
    "printit": "打印框",
    "myth": "说法框",
    "also-asked": "也有人问",
}


def as_text(found: list[OpenUnit]) -> str:
    """Page by page in reading order; a fact stands before the first unit that needs it, with a number from then on."""
    numbers: dict[str, str] = {}
    lines: list[str] = []
    for page, units in _by_page(found):
        every = {fact.id for each in units for fact in each.unit.facts}
        lines.append(f"\n== {page} · {len(units)}句 ==")
        for each in units:
            lines += _facts(each.unit.facts, numbers)
            lines += _unit(each, every, numbers)
    return "\n".join(lines).lstrip("\n")


def gone_as_text(found: list[tuple[Signature, str]]) -> str:
    """What was signed and is gone, a line each; the words come from git."""
    lines = [
        f"{row.page} {row.print} {row.by}在{row.date}签过的{row.what}没了："
        + (text.replace("\n", " ／ ") or "git 里没有原来的话（还没有提交过）")
        for row, text in found
    ]
    return "\n".join(lines)


def counted(found: list[OpenUnit]) -> str:
    """How many are open, by reason."""
    count = {why: sum(each.why == why for each in found) for why in WHY}
    return f"没有签的{len(found)}句：" + "，".join(f"{WHY[why]}{n}" for why, n in count.items())


def _by_page(found: Iterable[OpenUnit]) -> Iterator[tuple[str, list[OpenUnit]]]:
    pages: dict[str, list[OpenUnit]] = {}
    for each in found:
        pages.setdefault(each.page, []).append(each)
    yield from pages.items()


def _facts(facts: Iterable[Fact], numbers: dict[str, str]) -> Iterator[str]:
    for fact in facts:
        if fact.id not in numbers:
            numbers[fact.id] = f"F{len(numbers) + 1}"
            about = "·".join(part for part in (fact.article or fact.source, _sure(fact)) if part)
            caution = f" ‖ 注意：{fact.caution}" if fact.caution else ""
            yield f"  {numbers[fact.id]} {fact.id}（{about}）{told(fact)}{caution}"


def _sure(fact: Fact) -> str:
    """What a reader of the fact must know of it: how weak it is, whether it still holds."""
    words = {"low": "可信度低", "medium": "可信度中"}.get(fact.confidence, "")
    status = "" if fact.status == "in-force" else fact.status
    kind = fact.kind if fact.kind in ("press", "platform", "none") else ""
    return "、".join(part for part in (words, kind, status) if part)


def _unit(each: OpenUnit, every: set[str], numbers: dict[str, str]) -> Iterator[str]:
    unit = each.unit
    names = {fact.id for fact in unit.facts}
    facts = (
        "本页全部" if names == every and len(names) > 3 else " ".join(numbers[name] for name in names_in(unit.facts))
    )
    text = (marked(each.before, unit.text) if each.before else unit.text).replace("\n", " ／ ")
    links = [link for link in unit.links if not link.startswith("#") or link[1:] not in names]
    leads = f" → {' '.join(dict.fromkeys(links))}" if links else ""
    why = "" if each.why == "new" else f"{WHY[each.why]}："
    yield f"{unit.print} {each.line} {KINDS.get(unit.kind, unit.kind)} [{facts}] {why}{text}{leads}"
    if each.why == "order":
        yield f"    现在接在：{unit.after}".replace("\n", " ／ ")
    for name, old, new in each.changed:
        yield f"    事实 {name}：{marked(old, new)}"
    if each.why == "fact" and not each.changed:
        yield "    git 里没有签的时候的内容（还没有提交过）：对照现在的事实重读"


def names_in(facts: Iterable[Fact]) -> list[str]:
    return [fact.id for fact in facts]


def as_json(found: list[OpenUnit], gone: list[tuple[Signature, str]]) -> str:
    """``{"facts": {id: …}, "units": […], "gone": […]}``, for programs."""
    facts = {fact.id: fact for each in found for fact in each.unit.facts}
    return json.dumps(
        {
            "facts": {name: _fact(fact) for name, fact in facts.items()},
            "units": [_as_dict(each) for each in found],
            "gone": [{"page": row.page, "print": row.print, "what": row.what, "text": text} for row, text in gone],
        },
        ensure_ascii=False,
        indent=1,
    )


def _fact(fact: Fact) -> dict[str, str]:
    return {
        "article": fact.article or fact.source,
        "statement": told(fact),
        "caution": fact.caution,
        "confidence": fact.confidence,
        "kind": fact.kind,
        "status": fact.status,
    }


def _as_dict(each: OpenUnit) -> dict:
    return {
        "page": each.page,
        "line": each.line,
        "print": each.unit.print,
        "kind": each.unit.kind,
        "why": each.why,
        "text": each.unit.text,
        "links": each.unit.links,
        "before": each.before,
        "facts": names_in(each.unit.facts),
        "changed": [{"fact": name, "from": old, "to": new} for name, old, new in each.changed],
    }
