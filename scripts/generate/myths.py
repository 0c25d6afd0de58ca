"""docs/myths/: what the web says, what is so, and on what it rests."""

from __future__ import annotations

from collections import Counter

from scripts.generate.cite import citations
from scripts.generate.draft import Draft
from scripts.generate.snippets import block, escape, page
from scripts.registers.model import Saying
from scripts.sections import MYTHS

INDEX = "myths/index.md"
VERDICTS = {
    "harmful-advice": "照做有害",
    "wrong": "不对",
    "misleading": "会误导",
    "outdated": "过时了",
    "partly": "对一半",
    "unverifiable-anecdote": "没有依据",
}


def pages(site: Draft) -> dict[str, str]:
    """The sayings of each topic and the list of the topics, by path below docs/; nothing without sayings."""
    by_topic = {name: [s for s in site.registers.sayings.values() if s.topic == name] for name in MYTHS}
    by_topic = {name: found for name, found in by_topic.items() if found}
    if not by_topic:
        return {}
    return {INDEX: _index(by_topic), **{rel(name): _topic(name, found, site) for name, found in by_topic.items()}}


def rel(topic: str) -> str:
    return f"myths/{topic}.md"


def _index(by_topic: dict[str, list[Saying]]) -> str:
    count = Counter(saying.verdict for found in by_topic.values() for saying in found)
    total = sum(count.values())
    rows = "\n".join(
        f"- [{MYTHS[name][0]}]({name}.md) {len(found)}条。{MYTHS[name][1]}" for name, found in by_topic.items()
    )
    tally = "，".join(f"{words}{count[verdict]}条" for verdict, words in VERDICTS.items() if count[verdict])
    return page(
        f"网上说法与事实：{total}条",
        "网上流传的说法，逐条核对：网上怎么说，事实是什么，依据在哪里。",
        [
            block("qlist", rows),
            "## 一共核了哪些 {#tally}",
            f"{tally}。",
            "“没有依据”是说没有查到，不等于一定假；“照做有害”是说照着做可能更糟。说法只写大意，不转载原文。",
        ],
    )


def _topic(name: str, found: list[Saying], site: Draft) -> str:
    title, summary = MYTHS[name]
    order = list(VERDICTS)
    found = sorted(found, key=lambda saying: (not saying.backfire, order.index(saying.verdict)))
    facts = list(dict.fromkeys(fact for saying in found for fact in saying.decided_by))
    checked = [when for fact in facts if (when := site.registers.facts[fact].checked)]
    meta = {"sources": f"[{', '.join(facts)}]"} if facts else {}
    if checked:
        meta |= {"reviewed": f'"{min(checked).isoformat()}"', "review_every": "90"}
    return page(title, summary, [_entry(saying, name, site) for saying in found], kind="myth", **meta)


def _entry(saying: Saying, topic: str, site: Draft) -> str:
    said = escape(saying.said)
    heading = f"“{said.replace('“', '‘').replace('”', '’')}”"
    basis = f"（依据：{citations(saying.decided_by, rel(topic), site.registers)}）" if saying.decided_by else ""
    warning = "照做可能更糟。" if saying.backfire and saying.verdict != "harmful-advice" else ""
    fact = escape(saying.fact).rstrip("。")
    return "\n\n".join(
        [
            f"## {heading} {{#{saying.id}}}",
            f"**{VERDICTS[saying.verdict]}**。{warning}{fact}{basis}。",
            f"碰到了：{escape(saying.do)}",
        ]
    )
