"""overrides/generated/data.html: what the templates need from the registers and the pages, as Jinja literals."""

from __future__ import annotations

import json
from collections.abc import Mapping

from scripts import reviews
from scripts.generate import faq, lapses
from scripts.generate.draft import Draft
from scripts.pages import Page
from scripts.sections import TOPICS


def render(site: Draft) -> str:
    """The Jinja file that templates import what they know of pages, stages and telephones from."""
    ordered = sorted(site.pages.values(), key=lambda page: page.rel)
    checks = {page.url: when.isoformat() for page in ordered if (when := reviews.page_due(page))}
    groups = {page.url: _page(page)["title"] for page in ordered if page.kind == "hub" and page.rel.startswith("faq/")}
    groups.pop("faq/", None)
    over = {page.url: lines for page in ordered if (lines := _lapses(page, site))}
    stages = {
        int(page.meta["stage"]): page.rel for page in site.written if page.kind == "stage" and page.meta.get("stage")
    }
    return "\n".join(
        [
            "{#- 由 scripts generate 写出，不要手改 -#}",
            _mapping("pages", {page.rel: _page(page) for page in ordered}),
            _mapping("groups", groups),
            _mapping("next_checks", checks),
            _mapping("lapses", over),
            _set(
                "stages", "[", [json.dumps(stages.get(number, ""), ensure_ascii=False) for number in range(1, 10)], "]"
            ),
            _mapping("phones", {p.number: p.owner for p in site.registers.phones.values()}),
            "",
        ]
    )


def _lapses(page: Page, site: Draft) -> list[list[str]]:
    """[last day, sentence] for each fact of the page whose rule ends."""
    known = [site.registers.facts[name] for name in page.sources if name in site.registers.facts]
    return [list(found) for fact in known if (found := lapses.lapsed(fact, site.registers))[0]]


def _page(page: Page) -> dict:
    topic = page.rel.removeprefix("faq/").removesuffix("/index.md")
    is_hub = page.rel == faq.hub(topic)
    data = {
        "title": TOPICS[topic][0] if is_hub and topic in TOPICS else page.title,
        "url": page.url,
        "summary": page.summary,
        "kind": page.kind,
    }
    return data | ({"stage": page.meta["stage"]} if page.meta.get("stage") else {})


def _literal(value: object) -> str:
    """JSON is Jinja, but for null, which never occurs here."""
    return json.dumps(value, ensure_ascii=False)


def _mapping(name: str, values: Mapping[str, object]) -> str:
    return _set(name, "{", [f"{_literal(key)}: {_literal(value)}" for key, value in values.items()], "}")


def _set(name: str, opening: str, rows: list[str], closing: str) -> str:
    """One row a line, so that a change shows as the line it changes."""
    return "\n".join([f"{{% set {name} = {opening}", ",\n".join(f"  {row}" for row in rows), f"{closing} %}}"])
