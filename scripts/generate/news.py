"""docs/what-changed.md: facts with ``news``, by the day on which they took effect or lapse."""

from __future__ import annotations

from scripts.generate import cite
from scripts.generate.draft import Draft
from scripts.generate.snippets import block, link, page
from scripts.pages import ANSWER_KINDS
from scripts.registers.model import Fact, Registers
from scripts.text.dates import han_date

REL = "what-changed.md"
TITLE = "2026，变了什么"
SUMMARY = "2026年哪些规定开始了、哪些结束了、哪些还只是草案，和你有什么关系，从哪天起。"
_GROUPS = (
    ("started", "从这一天起", "有了新规定，按施行的日子排。"),
    ("ended", "到这一天为止", "已经结束的，和快要到期的。到期以后有没有接着办，以新的公布为准。"),
    ("open", "还没有定下来的", "草案不能拿去主张权利；没有公布的，我们写“没有查到”。"),
)


def pages(site: Draft) -> dict[str, str]:
    """The page of what changed and will change, by path below docs/; nothing when no fact is news."""
    told = [fact for fact in site.registers.facts.values() if fact.news]
    if not told:
        return {}
    parts = []
    for name, title, words in _GROUPS:
        facts = sorted((f for f in told if group(f) == name), key=lambda f: (day(f, site.registers), f.id))
        if facts:
            parts += [f"## {title} {{#{name}}}", words, block("news", "\n".join(_entry(fact, site) for fact in facts))]
    return {REL: page(TITLE, SUMMARY, parts)}


def group(fact: Fact) -> str:
    """One of the names in _GROUPS."""
    if fact.status == "draft" or fact.kind == "none":
        return "open"
    return "ended" if fact.ends else "started"


def day(fact: Fact, registers: Registers) -> str:
    """ISO day, as precise as it is known: the last day of what ends, else when its document took effect or appeared."""
    source = registers.sources[fact.source]
    return fact.ends.isoformat() if fact.ends and group(fact) == "ended" else source.effective or source.issued


def _entry(fact: Fact, site: Draft) -> str:
    when = han_date(day(fact, site.registers))
    head = {"started": f"**{when}起**：", "ended": f"**{when}**：", "open": ""}[group(fact)]
    sources = cite.citation(fact.id, REL, site.registers)
    users = [user for user in site.users.get(fact.id, []) if user.kind in ANSWER_KINDS][:2]
    see = "、".join(link(user, REL, f"《{user.title.rstrip('？')}》") for user in users)
    return f"- {head}{fact.news.rstrip('。')}（{sources}）。" + (f"看{see}。" if see else "")
