"""The site for programs: a map with dates, a feed of what changed, and what we know as one file others can build on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from scripts.pages import Page
from scripts.project import Project
from scripts.registers.model import Fact, Registers

MOST = 40  # changes in the feed
LICENSE = "https://creativecommons.org/licenses/by-sa/4.0/"
NAME = "逾期明白纸"
_TEXT, _TEXTS = {"type": "string"}, {"type": "array", "items": {"type": "string"}}  # in JSON Schema


def write_feeds(site: Path, project: Project, address: str) -> None:
    """Write ``sitemap.xml``, ``feed.xml``, ``data.json`` with ``data.schema.json``, and ``robots.txt``."""
    pages = sorted(project.pages, key=lambda page: page.url)
    (site / "sitemap.xml").write_text(sitemap(pages, address), encoding="utf-8", newline="\n")
    (site / "sitemap.xml.gz").unlink(missing_ok=True)  # MkDocs' own, without the dates
    (site / "feed.xml").write_text(feed(pages, address), encoding="utf-8", newline="\n")
    exported = json.dumps(export(project, address), ensure_ascii=False, indent=1)
    (site / "data.json").write_text(exported + "\n", encoding="utf-8", newline="\n")
    schema = json.dumps(export_schema(address), ensure_ascii=False, indent=1)
    (site / "data.schema.json").write_text(schema + "\n", encoding="utf-8", newline="\n")
    robots = f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"
    (site / "robots.txt").write_text(robots, encoding="utf-8", newline="\n")


def changes(page: Page) -> list[tuple[str, str]]:
    """(day, what) of every change that the page tells, newest first."""
    told = page.meta.get("changes") or []
    return sorted(((str(each.get("date")), str(each.get("what"))) for each in told), reverse=True)


def last_day(page: Page) -> str:
    """The day of the last change or whole check; "" for pages that tell none."""
    return max([str(page.meta.get("reviewed") or ""), *(day for day, _ in changes(page))])


def sitemap(pages: Iterable[Page], address: str) -> str:
    """Every page with its last day; generated pages that tell none have no date."""
    rows = []
    for page in pages:
        day = last_day(page)
        when = f"<lastmod>{day}</lastmod>" if day else ""
        rows.append(f"<url><loc>{escape(address + page.url)}</loc>{when}</url>")
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *rows,
            "</urlset>",
            "",
        ]
    )


def feed(pages: Iterable[Page], address: str) -> str:
    """The newest changes as Atom (RFC 4287); days count in Asia/Shanghai."""
    told = [(day, page, what) for page in pages for day, what in changes(page)]
    told.sort(key=lambda each: (each[0], each[1].url), reverse=True)
    updated = told[0][0] if told else "2026-11-22"
    entries = [
        f"<entry><title>{escape(page.title)}：{escape(what)}</title>"
        f'<link href="{escape(address + page.url)}"/><id>{escape(f"{address}{page.url}#{day}")}</id>'
        f"<updated>{day}T00:00:00+08:00</updated><summary>{escape(page.summary)}</summary></entry>"
        for day, page, what in told[:MOST]
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
            f"<title>{NAME}：改了什么</title>",
            f"<id>{escape(address)}</id>",
            f'<link href="{escape(address)}"/><link rel="self" href="{escape(address)}feed.xml"/>',
            f"<updated>{updated}T00:00:00+08:00</updated><author><name>{NAME}</name></author>",
            *entries,
            "</feed>",
            "",
        ]
    )


def export(project: Project, address: str) -> dict:
    """Facts, telephones and answers, in the shape of ``export_schema``."""
    registers = project.registers
    return {
        "$schema": f"{address}data.schema.json",
        "site": address,
        "license": LICENSE,
        "attribution": NAME,
        "updated": max((last_day(page) for page in project.pages), default=""),
        "notice": "一般知识，不是法律意见。每条事实都有核查的日期和把握，过了日子要自己再查。",
        "facts": [_fact(fact, registers, address) for fact in registers.facts.values()],
        "phones": [
            {
                "number": phone.number,
                "owner": phone.owner,
                "does": phone.does,
                "does_not": phone.does_not,
                "hours": phone.hours,
                "fact": phone.fact,
            }
            for phone in registers.phones.values()
        ],
        "answers": [
            {
                "url": address + page.url,
                "question": page.title,
                "answer": page.summary,
                "reviewed": str(page.meta.get("reviewed") or ""),
                "facts": page.sources,
                "asked": page.asked,
            }
            for page in project.pages
            if page.kind == "faq"
        ],
    }


def _fact(fact: Fact, registers: Registers, address: str) -> dict:
    source = registers.sources[fact.source]
    found = {
        "id": fact.id,
        "statement": fact.statement,
        "source": source.title,
        "article": fact.article,
        "issuer": source.issuer,
        "read": fact.read,
        "confidence": fact.confidence,
        "status": fact.status,
        "checked": fact.checked.isoformat() if fact.checked else "",
        "figures": list(fact.figures),
        "caution": fact.caution,
        "url": f"{address}sources/{fact.source}/#{fact.id}",
    }
    return found | ({"original": source.url} if source.link and source.url else {})


def export_schema(address: str) -> dict:
    """The JSON Schema of ``data.json``."""
    facts = _rows(
        "id statement source article issuer read confidence status checked figures caution url",
        figures=_TEXTS,
        original=_TEXT,
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{address}data.schema.json",
        "title": f"{NAME}：事实、电话、回答",
        "type": "object",
        "additionalProperties": False,
        "required": ["site", "license", "attribution", "updated", "notice", "facts", "phones", "answers"],
        "properties": {
            "$schema": _TEXT,
            "site": _TEXT,
            "license": _TEXT,
            "attribution": _TEXT,
            "updated": _TEXT,
            "notice": _TEXT,
            "facts": facts,
            "phones": _rows("number owner does does_not hours fact"),
            "answers": _rows("url question answer reviewed facts asked", facts=_TEXTS, asked=_TEXTS),
        },
    }


def _rows(required: str, **more: dict) -> dict:
    """The schema of a list of objects: the ``required`` names (texts, split by spaces), ``more`` by its own schemas."""
    names = required.split()
    return {
        "type": "array",
        "items": {
            "type": "object",
            "required": names,
            "additionalProperties": False,
            "properties": {name: _TEXT for name in names} | more,
        },
    }
