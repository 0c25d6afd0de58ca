"""docs/faq/: the questions of each topic with their short answers, and all questions on one page."""

from __future__ import annotations

from scripts.generate.draft import Draft
from scripts.generate.snippets import answers, block, jump, link, page, to
from scripts.pages import Page
from scripts.sections import TOPICS

ALL = "faq/index.md"
_MANY = 10  # questions of a topic; above that they stand in groups


def pages(site: Draft) -> dict[str, str]:
    """The list of each topic that has a question, and the list of all of them, by path below docs/."""
    by_topic = {name: _questions(name, site) for name in TOPICS}
    by_topic = {name: found for name, found in by_topic.items() if found}
    made = {hub(name): _topic(name, found, site) for name, found in by_topic.items()}
    return {ALL: _all(by_topic), **made}


def hub(topic: str) -> str:
    return f"faq/{topic}/index.md"


def _questions(topic: str, site: Draft) -> list[Page]:
    return site.by_demand(p for p in site.written if p.kind == "faq" and p.rel.startswith(f"faq/{topic}/"))


def _topic(name: str, found: list[Page], site: Draft) -> str:
    words, summary = TOPICS[name]
    here = hub(name)
    groups = _groups(found, site) if len(found) > _MANY else []
    if len(groups) < 2:
        parts = [answers(found, here)]
    else:
        parts = [jump((title, anchor, len(group)) for title, anchor, group in groups)]
        for title, anchor, group in groups:
            parts += [f"## {title} {{#{anchor}}}", answers(group, here)]
    return page(f"{words}：{len(found)}个问题", f"{summary}先看第一句就够，点开有依据和核查日期。", parts)


def _groups(found: list[Page], site: Draft) -> list[tuple[str, str, list[Page]]]:
    """(title, anchor, questions): by what they answer first, in the order of demand; single ones last, together."""
    by_intent: dict[str, list[Page]] = {}
    for question in found:
        by_intent.setdefault(next(iter(question.intents), ""), []).append(question)
    known = site.registers.intents
    several = [(known[i].title, i, group) for i, group in by_intent.items() if i in known and len(group) > 1]
    inside = {question.rel for _, _, group in several for question in group}
    rest = [question for question in found if question.rel not in inside]
    return [*several, *([("其他问题", "others", rest)] if rest else [])]


def _all(by_topic: dict[str, list[Page]]) -> str:
    total = sum(map(len, by_topic.values()))
    parts = [jump((TOPICS[name][0], name, len(found)) for name, found in by_topic.items())] if by_topic else []
    for name, found in by_topic.items():
        rows = "\n".join(f"- {link(question, ALL)}" for question in found)
        more = f"{TOPICS[name][1]}[看这一组的短答]({to(hub(name), ALL)})"
        parts.append(block("group", f"## {TOPICS[name][0]} {{#{name}}}", more, block("qlist", rows)))
    summary = f"{total}个问题，按事情分组，问得多的在前面。不用搜索，也能从这里找到。" if total else "问题还在整理。"
    return page(f"全部问题：{total}个", summary, parts)
