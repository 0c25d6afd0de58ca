"""SRC001, SRC003: the list of sources and the addresses on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scripts.lint.context import Context
from scripts.lint.document import Citation, Document, Unit
from scripts.lint.finding import WARNING, Edit, Hit, rule
from scripts.lint.keeps import all_but_sources
from scripts.lint.rules.front import perhaps
from scripts.registers.model import Registers
from scripts.text.clauses import clipped
from scripts.text.frontmatter import root


@rule("SRC001", "页首的 sources 与正文引用一致", keeps=all_but_sources)
def sources_in_step(doc: Document, ctx: Context) -> Iterator[Hit]:
    """页首 sources 按正文第一次引用的顺序列出引用过的事实，不多不少；引用的事实要登记过，
    说的要是同一件事（不像时提醒）。

    坏：sources: [credit-5-years]，正文没有引用它
    好：sources: []
    """
    listed = doc.meta.get("sources") or []
    if listed != doc.cited and isinstance(listed, list):
        yield _out_of_step(doc, listed)
    for unit in doc.body:
        for citation in unit.citations:
            yield from _citation(doc, unit, citation, ctx)


def _out_of_step(doc: Document, listed: list) -> Hit:
    """What is wrong with the list of sources, at the list, or where it must stand."""
    edit = _rewrite(doc)
    at = next((v.start for v in doc.front if v.path[:1] == ("sources",)), edit.start)
    missing = [id for id in doc.cited if id not in listed]
    extra = [str(id) for id in listed if id not in doc.cited]
    what = [f"正文引用了而没有列出：{'、'.join(missing)}"] if missing else []
    what += [f"列出了而正文没有引用：{'、'.join(extra)}"] if extra else []
    return Hit(at, f"sources 必须与正文引用一致：{'；'.join(what) or '顺序要按第一次引用'}", (edit,))


def _citation(doc: Document, unit: Unit, citation: Citation, ctx: Context) -> Iterator[Hit]:
    """A fact that nobody registered, one that stands on another page, one about something else."""
    fact, link = ctx.fact(citation.fact), citation.link
    if fact is None:
        near = perhaps(citation.fact, ctx.registers.facts) or "：先写进 data/facts/"
        yield Hit(link.target_at, f"事实“{citation.fact}”没有登记{near}")
    elif fact.source != citation.page:
        at = link.target_at + link.target.rindex(f"{citation.page}.md#")
        message = f"事实“{fact.id}”在 sources/{fact.source}.md，不在 {citation.page}.md"
        yield Hit(link.target_at, message, (Edit(at, at + len(citation.page), fact.source),))
    elif ctx.relevance.score(_surroundings(doc, unit), fact.id) < ctx.relevance.UNLIKE:
        message = f"这里说的和事实 {fact.id} 不像一件事（{clipped(fact.statement, 30)}）：核对引用"
        yield Hit(link.start, message, severity=WARNING)


def _surroundings(doc: Document, unit: Unit) -> str:
    """The words a citation is about: its unit, the heads above it, and for a row the other rows of its table."""
    table = [u.text for u in doc.body if u.group == unit.group] if unit.kind == "row" else []
    heads = [u.text for u in doc.body if u.kind == "heading" and u.id == unit.section]
    return "\n".join([doc.page.title, *heads, *table, unit.text])


def _rewrite(doc: Document) -> Edit:
    """The edit that puts the right list into the front matter, in flow style on one line."""
    line = f"sources: [{', '.join(doc.cited)}]"
    node, begin = root(doc.text, doc.page.body_start)
    keys = {key.value: (key, value) for key, value in node.value} if node else {}
    if "sources" in keys:
        key, value = keys["sources"]
        start, end = begin + key.start_mark.index, begin + value.end_mark.index
        return Edit(start, start + len(doc.text[start:end].rstrip()), line)
    after = [name for name in ("related", "reviewed", "review_every", "unverified", "changes") if name in keys]
    end = doc.text.rfind("---", 0, doc.page.body_start)
    at = begin + keys[after[0]][0].start_mark.index if after else end
    newline = "\r\n" if "\r\n" in doc.text[: doc.page.body_start] else "\n"
    return Edit(at, at, line + newline)


_ADDRESS = re.compile(r"https?://[^\s，。；、（）“”<>]+|\bwww\.[a-z0-9-]+\.[a-z.]+", re.I | re.A)
_DOMAIN = re.compile(r"(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|info|io|app)(?![\w-]|\.\w)", re.I | re.A)


@rule("SRC003", "正文不直接贴网址")
def outside_address(doc: Document, ctx: Context) -> Iterator[Hit]:
    """网站外的地址登记在 data/ 里，正文引用事实；官方域名只在登记过时可以写出来。

    坏：见 https://www.example.com/x
    好：见[征信中心答复](../../sources/rules.md#credit-record)
    """
    known = ctx.memo("domains", lambda: _domains(ctx.registers))
    for unit in doc.units:
        for link in unit.flat.links:
            if re.match(r"(?:https?:)?//|mailto:", link.target, re.I):
                yield Hit(link.start, "正文不链接到站外：在 data/ 登记出处，这里引用事实")
        for match in _ADDRESS.finditer(unit.text):
            yield Hit(unit.at(match.start()), f"“{match.group()[:40]}”不能直接贴：在 data/ 登记出处，这里引用事实")
        for match in _DOMAIN.finditer(unit.text):
            name = match.group().lower()
            if name not in known and not name.startswith("www."):
                yield Hit(unit.at(match.start()), f"域名“{match.group()}”没有登记：只写 data/ 里登记过的官方域名")


def _domains(registers: Registers) -> set[str]:
    """Domains that the registers name: linkable hosts, and what the statements of facts spell out."""
    found = set(registers.hosts)
    for source in registers.sources.values():
        if source.link and source.url:
            found.add(urlsplit(source.url).hostname or "")
    for fact in registers.facts.values():
        found.update(m.group().lower() for m in _DOMAIN.finditer(fact.statement + " " + fact.caution))
    return found | {f"www.{name}" for name in found}
