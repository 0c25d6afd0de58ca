"""docs/<section>/index.md: the pages of a section with their short answers."""

from __future__ import annotations

from scripts.generate.draft import Draft
from scripts.generate.snippets import answers, link, page
from scripts.pages import Page
from scripts.sections import ALWAYS, SECTIONS, grouped

_WHILE_EMPTY = ("start/what-now.md", "stages/roadmap.md", "paths/compare.md")


def pages(site: Draft) -> dict[str, str]:
    """The list of each section that has pages and no list written by hand, by path below docs/."""
    made = {}
    for folder, (kind, title, summary) in SECTIONS.items():
        here = f"{folder}/index.md"
        if here in site.pages:  # somebody wrote this list by hand
            continue
        pages_here = [p for p in site.pages.values() if p.kind == kind and p.rel.startswith(f"{folder}/")]
        found = _in_order(folder, pages_here, site)
        if found:
            made[here] = page(
                title,
                summary,
                [
                    part
                    for group in grouped(folder, found, site.registers)
                    for part in (f"## {group[0]} {{#{group[1]}}}" if group[0] else "", answers(group[2], here))
                ],
            )
        elif folder in ALWAYS:
            made[here] = page(title, summary, [_while_empty(here, site)])
    return made


def _in_order(folder: str, found: list[Page], site: Draft) -> list[Page]:
    if folder != "stages":
        return site.by_demand(found)
    return sorted(found, key=lambda p: (int(p.meta.get("stage") or 0), p.rel))  # the road map has no number: first


def _while_empty(here: str, site: Draft) -> str:
    others = "、".join(link(site.pages[rel], here) for rel in _WHILE_EMPTY if rel in site.pages)
    return "这一栏的文章还在写。" + (f"先看：{others}。" if others else "")
