"""What must hold between the entries of the registers; shape is checked while loading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from urllib.parse import urlsplit

from scripts.registers.documents import names, unknown_names
from scripts.registers.fact_conditions import UNREAD, check_conditions
from scripts.registers.model import CONFIDENCES, FACT_KINDS, READINGS, STATUSES, Claim, Fact, Host, Registers, Source
from scripts.registers.nodes import Problem, Report
from scripts.registers.places import Places
from scripts.registers.prose import check_prose
from scripts.registers.senses import SENSES
from scripts.registers.wording import LISTS, check_wording
from scripts.text.clauses import around
from scripts.text.dates import as_date
from scripts.text.regex import pattern_problem

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_CODE = re.compile(r"[A-Z]+\d{3}")
_NOT_AT_HOME = re.compile(r"镜像|副本|转载|转引|未打开|没有打开|未读|没有读")
_NOT_READ = re.compile(r"^[^；。]*(?:只见(?:报道|转载)|原文(?:未读|没有读到)|全文(?:未读|没有读到))")
_WHEN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_WORDS = {
    "hosts": "网站",
    "sources": "出处",
    "facts": "事实",
    "phones": "电话",
    "terms": "词条",
    "claims": "说法",
    "intents": "意图",
    "pins": "置顶",
    "sayings": "网上说法",
    "bodies": "机关",
    "duties": "用词",
    "consequences": "用词",
    "hedges": "用词",
    "events": "用词",
    "units": "单位",
    "despair": "用词",
}


def check(registers: Registers, places: Places) -> Iterator[Problem]:
    """Every broken promise between entries, each at its place."""

    def report(register: str, name: str) -> Report:
        return lambda key, message: places.problem(register, name, key, f"{_WORDS[register]}“{name}”{message}")

    yield from _ids(registers, report)
    yield from _sources(registers, report)
    for fact in registers.facts.values():
        yield from _fact(fact, registers, report("facts", fact.id))
        yield from check_conditions(fact, registers, report("facts", fact.id))
        yield from check_prose(fact, registers.phones, report("facts", fact.id))
    yield from _references(registers, report)
    for claim in registers.claims.values():
        yield from _claim(claim, report("claims", claim.id))
    yield from check_wording(registers, report)


def host_allowed(url: str, hosts: dict[str, Host]) -> bool:
    """May pages link to ``url``? True when its host, or a parent of it, is registered."""
    try:
        parts = urlsplit(url)
        labels = (parts.hostname or "").split(".")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and any(".".join(labels[i:]) in hosts for i in range(len(labels)))


def claimed(claim: Claim, sentence: str) -> re.Match[str] | None:
    """The words of ``sentence`` that say what ``claim`` forbids, or None."""
    match = _compile(claim.pattern).search(sentence)
    return None if match and claim.unless and _compile(claim.unless).search(around(sentence, *match.span())) else match


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _ids(registers: Registers, report: Callable[[str, str], Report]) -> Iterator[Problem]:
    for register in ("sources", "facts", "terms", "claims", "intents", "pins", "sayings", *LISTS):
        for name in getattr(registers, register):
            if not _ID.fullmatch(name):
                yield report(register, name)("id", "的 id 必须是小写英文字母、数字和单个连字符，例如 civil-code")
    for name in registers.hosts:
        if not _HOST.fullmatch(name):
            yield report("hosts", name)("host", "只写域名，小写，不带 https:// 和路径，例如 gov.cn")


def _sources(registers: Registers, report: Callable[[str, str], Report]) -> Iterator[Problem]:
    used = {name for fact in registers.facts.values() for name in (fact.source, *fact.also)}
    owner: dict[str, str] = {}
    for source in registers.sources.values():
        at = report("sources", source.id)
        if source.id not in used:
            yield at("", "没有一条事实用到，请删去或在事实里引用")
        for name in names(source):
            if owner.setdefault(name, source.id) != source.id:
                yield at("title", f"和“{owner[name]}”都叫《{name}》；一份文件只登记一次，或给其中一个换名")
        yield from _source(source, registers, at)


def _source(source: Source, registers: Registers, at: Report) -> Iterator[Problem]:
    for key in ("issued", "effective"):
        if getattr(source, key) and not _real_date(getattr(source, key)):
            yield at(key, f'的 {key} 必须写成 "2025-02-28"、"2025-02" 或 "2025"')
    if source.number and source.number == source.number_unverified:
        yield at("number_unverified", "的文号要么写 number（见过原文），要么写 number_unverified，不能两处都写")
    if source.link and not source.url:
        yield at("link", "写了 link: true，就必须有 url")
    elif source.link and not host_allowed(source.url, registers.hosts):
        yield at("url", "写了 link: true，网址的域名就必须登记在 hosts；不是官方或主流媒体就改成 link: false")


def _real_date(text: str) -> bool:
    """True for 2025-02-28, 2025-02 and 2025."""
    return bool(_WHEN.fullmatch(text) and as_date((text + "-01-01")[:10]))


def _fact(fact: Fact, registers: Registers, at: Report) -> Iterator[Problem]:
    for key, allowed in (("kind", FACT_KINDS), ("status", STATUSES), ("confidence", CONFIDENCES), ("read", READINGS)):
        if getattr(fact, key) not in allowed:
            yield at(key, f"的 {key} 必须是 {'、'.join(allowed)} 之一；现在是“{getattr(fact, key)}”")
    if not fact.how_verified:
        yield at("how_verified", "必须写 how_verified：读了什么、在哪里读的")
    if fact.checked is None:
        yield at("checked", '必须写 checked：哪一天核对的，例如 "2026-11-22"')
    if fact.status == "expired" and fact.ends is None:
        yield at("status", "写了 expired，就必须写 ends：哪一天失效的")
    sources = [registers.sources[name] for name in (fact.source, *fact.also) if name in registers.sources]
    if fact.confidence == "high" and sources and not any(source.primary for source in sources):
        yield at("confidence", "没有一个出处是有权机关自己的（primary: true），confidence 最高是 medium")
    yield from _reading(fact, sources, at)
    yield from _news(fact, at)
    yield from _fact_references(fact, registers, at)


def _reading(fact: Fact, sources: list[Source], at: Report) -> Iterator[Problem]:
    """What is said about how sure we are may not go beyond what was read."""
    if fact.confidence == "high" and fact.read in UNREAD:
        yield at("confidence", f"的 read 是 {fact.read}，没有读到原文或全文转载，confidence 最高是 medium")
    if fact.read == "none" and fact.kind != "none":
        yield at("read", "写了 read: none（没有公布），kind 就必须是 none")
    if fact.kind == "law" and fact.read not in UNREAD and not fact.article:
        yield at("kind", "的 kind 是 law，必须写 article：照哪一条，例如 第十六条；没有见到条文，read 就写 report")
    seen = " ".join([fact.how_verified, fact.via, *(source.via for source in sources[:1])])
    if fact.read == "original" and (word := _NOT_AT_HOME.search(seen)):
        yield at(
            "read", f"写了 read: original，核查说明里却有“{word[0]}”；读的是副本写 copy，转载写 reprint，报道写 report"
        )
    if fact.read == "copy" and (word := _NOT_READ.search(fact.how_verified)):
        yield at("read", f"写了 read: copy，核查说明里却有“{word[0]}”；转载写 reprint，报道写 report")


def _news(fact: Fact, at: Report) -> Iterator[Problem]:
    """What is told as news says no number that the fact does not know."""
    told = f"{fact.statement} {' '.join(fact.figures)}"
    for number in re.findall(r"\d[\d.]*", fact.news):
        if not re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", told):
            yield at("news", f"的 news 里有“{number}”，statement 和 figures 里没有；照事实写")


def _fact_references(fact: Fact, registers: Registers, at: Report) -> Iterator[Problem]:
    for key, wanted in (("source", (fact.source,)), ("also", fact.also)):
        for name in wanted:
            if name not in registers.sources:
                yield at(key, f"的 {key} 指向“{name}”，sources.yml 里没有；先登记出处")
    if fact.source in fact.also:
        yield at("also", f"的 also 里不必再写 source“{fact.source}”")
    for name in unknown_names(fact, registers.sources):
        yield at("article", f"的 article 提到《{name}》，source 和 also 里没有叫这个名字的出处；补 also 或出处的 names")
    for name in fact.based_on:
        if name == fact.id or name not in registers.facts:
            yield at("based_on", f"的 based_on 指向“{name}”，必须是另一条已登记的事实")
    for url in fact.see_also:
        if not host_allowed(url, registers.hosts):
            yield at("see_also", f"的 see_also 里有不能外链的网址“{url}”；登记域名到 hosts，或移到 read_at")
    for number in fact.phones if registers.phones else ():
        if number not in registers.phones:
            yield at("phones", f"的 phones 里有“{number}”，phones.yml 里没有；先登记电话")


def _references(registers: Registers, report: Callable[[str, str], Report]) -> Iterator[Problem]:
    """What other registers say about facts."""
    wanted: list[tuple[str, str, str, tuple[str, ...]]]
    wanted = [("phones", p.number, "fact", (p.fact,)) for p in registers.phones.values()]
    wanted += [("terms", t.id, "facts", t.facts) for t in registers.terms.values()]
    wanted += [("sayings", s.id, "decided_by", s.decided_by) for s in registers.sayings.values()]
    for register, name, key, facts in wanted:
        for fact in facts:
            if fact not in registers.facts:
                yield report(register, name)(key, f"的 {key} 指向“{fact}”，事实登记表里没有；改成已登记的事实编号")
    for pin in registers.pins.values():
        if pin.wording not in ("", *SENSES):
            yield report("pins", pin.id)("wording", f"的 wording 必须是 {'、'.join(SENSES)}；现在是“{pin.wording}”")
        for number in pin.calls:
            if number not in registers.phones:
                yield report("pins", pin.id)("calls", f"的 calls 里的“{number}”没有登记；先写进 data/phones.yml")


def _claim(claim: Claim, at: Report) -> Iterator[Problem]:
    if not _CODE.fullmatch(claim.code):
        yield at("code", f"的 code 必须是规则编号，例如 CLAIM001；现在是“{claim.code}”")
    for key in ("pattern", "unless"):
        try:
            _compile(getattr(claim, key))
        except re.error as error:
            yield at(key, f"的 {key} 不是正确的正则表达式：{pattern_problem(error)}")
            return
    for key, what in (("hits", "应当报出来"), ("misses", "不该报出来")):
        if not getattr(claim, key):
            yield at(key, f"必须有 {key}：至少一句{what}的话")
    for sentence in claim.hits:
        if not claimed(claim, sentence):
            yield at("hits", f"应当报出“{sentence}”，却没有；改 pattern、unless 或这句 hits")
    for sentence in claim.misses:
        if claimed(claim, sentence):
            yield at("misses", f"不应当报出“{sentence}”，却报了；改 pattern、unless 或这句 misses")
