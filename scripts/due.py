"""``python3 scripts due``: what has to be checked again and when, what to open for it, and which pages use it."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

from scripts import reviews
from scripts.generate import cite
from scripts.pages import Page, PageError
from scripts.paths import ROOT
from scripts.project import load_project
from scripts.registers import RegisterError, Registers
from scripts.registers.model import Fact, Source
from scripts.text.dates import as_date, day_argument, today

_OFFICIAL = re.compile(r"^https?://(?:[\w.-]+\.)?(?:gov\.cn|org\.cn|12377\.cn|12321\.cn|china-cba\.net)(?:/|$)")
_EVERY = re.compile(r"^review_every:[ \t]*\d+", re.M)


@dataclass(frozen=True, order=True)
class Due:
    """One thing to read again. ``open`` says where: (place, title, number, words to search) of each document."""

    date: str
    kind: str  # "page", "fact" or "end" (a fact whose rule lapses on that day)
    name: str  # path below docs/, or Fact.id
    what: str
    open: tuple[dict[str, str], ...]
    pages: tuple[str, ...]


def due(pages: Sequence[Page], registers: Registers) -> list[Due]:
    """Everything that will come due, earliest first."""
    users: dict[str, list[str]] = {}
    for page in pages:
        for fact in page.sources if not page.generated else ():
            users.setdefault(fact, []).append(page.rel)
    return sorted([*_pages(pages, registers), *_facts(users, registers)])


def _pages(pages: Sequence[Page], registers: Registers) -> Iterator[Due]:
    for page in pages:
        when = reviews.page_due(page)
        if when and not page.generated:
            facts = [registers.facts[name] for name in page.sources if name in registers.facts]
            yield Due(when.isoformat(), "page", page.rel, page.title, _documents(facts, registers), (page.rel,))


def _facts(users: dict[str, list[str]], registers: Registers) -> Iterator[Due]:
    for fact in registers.facts.values():
        when = reviews.fact_due(fact, registers)
        if when:
            ends = not reviews.over(fact) and when == reviews.lapse(fact, registers)
            yield Due(
                when.isoformat(),
                "end" if ends else "fact",
                fact.id,
                fact.statement,
                _documents([fact], registers),
                tuple(users.get(fact.id, ())),
            )


def _documents(facts: list[Fact], registers: Registers) -> tuple[dict[str, str], ...]:
    """The documents of some facts, each once, with the articles that these facts name."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for fact in facts:
        for name in (fact.source, *fact.also):
            if name in registers.sources:
                article = fact.article if name == fact.source else ""
                found.setdefault((name, article), _document(registers.sources[name], article))
    return tuple(found.values())


def _document(source: Source, article: str) -> dict[str, str]:
    """The issuer's own address where we have one; otherwise whose site to look on, and where it was read last."""
    words = [source.names[0] if source.names else source.title, article or source.number]
    official = source.link and _OFFICIAL.search(source.url)
    place = source.url if official else f"{source.issuer.partition('（')[0] or '发布机关'}的网站"
    return {
        "place": place,
        "read_at": "" if official else source.url,
        "title": source.title,
        "number": source.number,
        "search": " ".join(filter(None, words)),
    }


def as_text(rows: list[Due], day: date) -> str:
    """The list for people: a block for each thing."""
    kinds = {"page": "重读这一页", "fact": "核对这条事实", "end": "这条规定到期"}
    lines = []
    for row in rows:
        late = "（已经过了）" if row.date < day.isoformat() else ""
        what = cite.label(row.what) if row.kind != "page" else row.what
        lines.append(f"{row.date}{late} {kinds[row.kind]} {row.name}：{what}")
        for paper in row.open:
            title = f"《{paper['title']}》" + (f"，{paper['number']}" if paper["number"] else "")
            last = f"（上次读的是 {paper['read_at']}）" if paper["read_at"] else ""
            lines.append(f"    打开 {paper['place']}{last}\n      {title}\n      搜：{paper['search']}")
        if row.kind != "page":
            used = f"用到它的{len(row.pages)}页：{'、'.join(row.pages)}" if row.pages else "没有页面用到它"
            lines.append(f"    {used}")
    return "\n".join(lines)


def spread_pages(pages: Sequence[Page], registers: Registers, docs: Path) -> int:
    """Give every written page the ``review_every`` that fills the emptiest weeks; returns how many pages changed."""
    dated = [(page, day) for page in pages if (day := as_date(page.meta.get("reviewed"))) and not page.generated]
    until = max((day for _, day in dated), default=today()) + timedelta(days=366)
    load: Counter[tuple[int, int]] = Counter()
    changed = 0
    for page, day in dated:
        low, high = reviews.page_days(page, registers)
        hit = {n: reviews.weeks(day + timedelta(days=n), n, until) for n in range(low, high + 1)}
        every = min(hit, key=lambda n: (max((load[week] for week in hit[n]), default=0), len(hit[n]), n))
        load.update(hit[every])
        front = _EVERY.sub(f"review_every: {every}", page.text[: page.body_start], count=1)
        if front != page.text[: page.body_start]:
            (docs / page.rel).write_text(front + page.body, encoding="utf-8", newline="")
            changed += 1
    return changed


def main(argv: list[str], root: Path = ROOT) -> int:
    """Exit code 0: the list was printed; 1: pages or registers cannot be read."""
    parser = argparse.ArgumentParser(description="要重新核对的事：按日期列出页面和事实，要打开什么，哪些页面用到它。")
    parser.add_argument("--within", type=int, default=60, metavar="天数", help="只列多少天以内的（默认60）")
    parser.add_argument("--json", action="store_true", help="输出给程序看的 JSON")
    parser.add_argument("--today", type=day_argument, metavar="日期", help="当作今天的日期，如 2026-11-22")
    parser.add_argument("--spread", action="store_true", help="不列，而是重新分散每页的 review_every")
    options = parser.parse_args(argv)
    try:
        project = load_project(root)
    except (RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.spread:
        print(f"改了{spread_pages(project.pages, project.registers, root / 'docs')}页的 review_every。")
        return 0
    day = options.today or today()
    last = (day + timedelta(days=options.within)).isoformat()
    rows = [row for row in due(project.pages, project.registers) if row.date <= last]
    if options.json:
        print(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1))
    else:
        print(as_text(rows, day) or f"到{last}没有要重新核对的。")
    return 0
