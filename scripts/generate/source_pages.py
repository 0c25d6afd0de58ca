"""docs/sources/: every fact with its document, how it was checked, how sure we are, and who uses it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from scripts.generate import cite, fact_figures, lapses
from scripts.generate.draft import Draft
from scripts.generate.snippets import block, ends, escape, fold, jump, link, page
from scripts.registers.model import FACT_PAGES, Fact, Source
from scripts.text.dates import han_date

TITLES = {
    "law": ("法律、法规和司法解释", "法律、行政法规和司法解释里，和欠款、催收、征信、诉讼有关的每一条。"),
    "court": ("法院的规定和案例", "法院的司法文件、案例和提示，每一条写着出处和把握。"),
    "rules": ("监管规定、国家标准和行业自律", "监管规章和通知、国家标准、行业自律文件。约束力各不相同，每一条分开写。"),
    "platform": ("平台自己说过的话", "花呗、支付宝公开说过的，能查到的都在这里。没查到原文的，写明是二手。"),
    "press": ("媒体报道", "只见于媒体报道的事。个案不等于通例，比例和金额只是当时的报道。"),
    "channels": ("官方电话和投诉渠道", "每个官方电话和渠道管什么、不管什么，从哪里核到的。"),
    "scams": ("骗局和案例", "监管部门、公安和法院公开过的骗局手法和案例。"),
    "unknown": ("没有查到依据的说法", "网上常说、但我们没有找到官方依据的事。页面上不能写成确定的话。"),
}
INDEX = "sources/index.md"
_SHOWN = 12  # pages named under a fact
_FRONT_DOORS = ("https://flk.npc.gov.cn/",)  # collections whose documents have no address of their own


def pages(site: Draft) -> dict[str, str]:
    """One page for each document that facts stand on, and the catalogue of them."""
    by_source: dict[str, list[Fact]] = {}
    for fact in site.registers.facts.values():
        by_source.setdefault(fact.source, []).append(fact)
    made = {f"sources/{name}.md": _page(site.registers.sources[name], facts, site) for name, facts in by_source.items()}
    return {INDEX: _index(by_source, site), **made}


def _index(by_source: dict[str, list[Fact]], site: Draft) -> str:
    """The catalogue: how many facts, the documents by kind, what the levels of confidence mean."""
    facts = [fact for group in by_source.values() for fact in group]
    count = Counter(fact.confidence for fact in facts)
    sure = [
        f"{words}，{count[level]}条\n{{: .sure .sure-{level} }}"
        for level, words in (
            ("high", "把握大：读过原文、原文的副本，或者转载的原文"),
            ("medium", "把握中等：几处可靠的说法一致，或者读到的不全"),
            ("low", "把握不大：只见一处，或者没有找到公开的说明"),
        )
    ]
    checked = max((fact.checked for fact in facts if fact.checked), default=None)
    summary = f"站内每个数字、期限和规定从哪里来、怎么核查、有多大把握，一共{len(facts)}条。"
    groups = [(name, [source for source, group in by_source.items() if group[0].page == name]) for name in FACT_PAGES]
    shown = [(name, sources) for name, sources in groups if sources]
    return page(
        f"依据：{len(facts)}条事实",
        summary,
        [
            jump((TITLES[name][0], name, len(sources)) for name, sources in shown),
            *(part for name, sources in shown for part in _group(name, sources, by_source, site)),
            "## 把握大小怎么看 {#confidence}",
            *sure,
            "文号只写亲眼在文件上见过的；没见过的，写“文号未核到”。转载和二手资料只用来核对，不给链接。",
            _last_check(checked),
        ],
    )


def _group(name: str, sources: list[str], by_source: dict[str, list[Fact]], site: Draft) -> list[str]:
    """One kind of documents in the catalogue: heading, what it holds, each document with the number of its facts."""
    rows = [
        f"- [{cite.short(site.registers.sources[source])}]({source}.md) {len(by_source[source])}条"
        for source in sources
    ]
    return [f"## {TITLES[name][0]} {{#{name}}}", TITLES[name][1], block("qlist", "\n".join(rows))]


def _last_check(checked: date | None) -> str:
    return f"最近一次核对：{han_date(checked)}。" if checked else ""


def _title(source: Source, site: Draft) -> str:
    """The short name, or the whole one where another document has the same short name."""
    short = cite.short(source)
    alike = {
        fact.source
        for fact in site.registers.facts.values()
        if cite.short(site.registers.sources[fact.source]) == short
    }
    return short if len(alike) == 1 else re.sub(r"（[^（）]*）$", "", source.title)


def _page(source: Source, facts: list[Fact], site: Draft) -> str:
    """One document: what it is, then each fact that stands on it."""
    here = f"sources/{source.id}.md"
    title = _title(source, site)
    when = f"，{han_date(source.issued)}公布" if source.issued else ""
    summary = f"{title}{when}，这里用到的{len(facts)}条。"
    return page(title, summary, [_entry(fact, 2, here, site) for fact in facts])


def _entry(fact: Fact, level: int, here: str, site: Draft) -> str:
    """One fact: heading, how sure, the statement, and what stands behind it; what only writers need is folded."""
    label = cite.label(fact.statement)
    for_readers = _rows(
        {
            "出处": _documents(fact, site),
            "现状": [cite.STATUS.get(fact.status, "")],
            "怎么核查的": [_checked(fact)],
            "再核对": [f"{han_date(fact.ends)}前" if fact.ends else ""],
            "根据": [cite.citations(fact.based_on, here, site.registers)],
        }
    )
    for_writers = _rows(
        {
            "数值": ["、".join(fact_figures.for_readers(fact.figures))],
            "写的时候避免": [escape(ends(fact.caution)) if fact.caution else ""],
            "用到它的页面": [_users(fact, here, site)],
        }
    )
    return block(
        "fact",
        f"{'#' * level} {escape(label)} {{#{fact.id}}}",
        f"{cite.sure(fact)}\n{{: .sure .sure-{fact.confidence} }}",
        "" if fact.statement.rstrip("。") == label else escape(fact.statement),
        *lapses.notes(fact, site.registers),
        for_readers,
        fold("给编辑看的", for_writers, searched=False),
    )


def _rows(rows: dict[str, list[str]]) -> str:
    """A definition list of the rows that have something to say."""
    return "\n\n".join(f"{name}\n:   " + "\n\n    ".join(texts) for name, texts in rows.items() if any(texts))


def _documents(fact: Fact, site: Draft) -> list[str]:
    """A line for each document: name (a link where allowed), issuer, number, dates; then articles, further links."""
    lines = []
    for source in (site.registers.sources[name] for name in (fact.source, *fact.also)):
        name = f"[{cite.title(source)}]({source.url})" if source.link else cite.title(source)
        if source.link and source.url in _FRONT_DOORS:
            name += "（打开后搜法名）"
        lines.append("。".join(filter(None, [name, cite.particulars(source)])))
    if fact.article:
        lines.append(f"条文：{fact.article}")
    more = [f"[{_owner(url, site)}]({url})" for url in fact.see_also]
    return [*lines, *([f"也可以看：{'、'.join(more)}"] if more else [])]


def _owner(url: str, site: Draft) -> str:
    """Whose address this is, as data/sources.yml says."""
    host = url.split("/")[2]
    labels = host.split(".")
    known = (site.registers.hosts.get(".".join(labels[at:])) for at in range(len(labels)))
    return next((f"{found.owner.split('（')[0]}（{host}）" for found in known if found), host)


def _checked(fact: Fact) -> str:
    when = f"{han_date(fact.checked)}。" if fact.checked else ""
    read = f"读的是：{ends(fact.via)}" if fact.via else ""
    return escape(f"{ends(fact.how_verified) if fact.how_verified else ''}{read}{when}")


def _users(fact: Fact, here: str, site: Draft) -> str:
    users = [user for user in site.users.get(fact.id, []) if user.rel != here]
    more = f"等{len(users)}页" if len(users) > _SHOWN else ""
    return "、".join(link(user, here, user.title.rstrip("？")) for user in users[:_SHOWN]) + more or "暂时没有页面用到"
