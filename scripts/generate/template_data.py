"""overrides/generated/data.html: what the templates need from the registers and the pages, as Jinja literals."""
from __future__ import annotations

import json
from collections.abc import Mapping

from scripts import calendar
from scripts.generate import cite, faq, lapses, tails
from scripts.generate.draft import Draft
from scripts.pages import Page
from scripts.registers.model import Fact
from scripts.sections import TOPICS


def render(site: Draft) -> str:
    facts = {fact.id: _fact(fact, site) for fact in site.registers.facts.values()}
    pages = {page.rel: _page(page) for page in sorted(site.pages.values(), key=lambda page: page.rel)}
    based_on = {page.url: lines for page in sorted(site.pages.values(), key=lambda page: page.rel)
                if (lines := tails.based_on(page, site.registers))}
    phones = [{"number": p.number, "owner": p.owner, "does": p.does, "hours": p.hours}
              for p in site.registers.phones.values()]
    checks = {page.url: when.isoformat() for page in sorted(site.pages.values(), key=lambda page: page.rel)
              if (when := calendar.page_due(page))}
    stages = {int(page.meta["stage"]): page.rel
              for page in site.written if page.kind == "stage" and page.meta.get("stage")}
    return "\n".join([
        "{#- 由 scripts generate 写出，不要手改 -#}",
        _mapping("facts", facts), _mapping("pages", pages), _mapping("tails", based_on),
        _mapping("next_checks", checks),
        _set("stages", "[", [json.dumps(stages.get(number, ""), ensure_ascii=False) for number in range(1, 10)], "]"),
        _set("phones", "[", [_literal(phone) for phone in phones], "]"), ""])



def _fact(fact: Fact, site: Draft) -> dict:
    """``title`` and ``article`` read as one name when put side by side."""
    source = site.registers.sources[fact.source]
    own_names = fact.article.startswith("《")
    data = {"title": "" if own_names else cite.short(source), "article": fact.article, "issuer": source.issuer,
            "number": source.number, "date": source.issued, "confidence": fact.confidence, "kind": fact.kind,
            "page": fact.source, "sure": cite.sure(fact)}
    return data | lapses.dates(fact, site.registers) | ({"url": source.url} if source.link else {})


def _page(page: Page) -> dict:
    topic = page.rel.removeprefix("faq/").removesuffix("/index.md")
    is_hub = page.rel == faq.hub(topic)
    data = {"title": TOPICS[topic][0] if is_hub and topic in TOPICS else page.title, "url": page.url,
            "summary": page.summary, "kind": page.kind}
    return data | ({"stage": page.meta["stage"]} if page.meta.get("stage") else {})


def _literal(value: object) -> str:
    """JSON is Jinja, but for null, which never occurs here."""
    return json.dumps(value, ensure_ascii=False)


def _mapping(name: str, values: Mapping[str, object]) -> str:
    return _set(name, "{", [f"{_literal(key)}: {_literal(value)}" for key, value in values.items()], "}")


def _set(name: str, opening: str, rows: list[str], closing: str) -> str:
    """One row a line, so that a change shows as the line it changes."""
    return "\n".join([f"{{% set {name} = {opening}", ",\n".join(f"  {row}" for row in rows), f"{closing} %}}"])
