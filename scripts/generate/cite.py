"""How facts and documents are named on generated pages."""

from __future__ import annotations

import re

from scripts.generate.snippets import to
from scripts.registers.documents import without_version
from scripts.registers.model import Fact, Registers, Source
from scripts.text.articles import NUMBERED
from scripts.text.dates import han_date

STATUS = {
    "unclear": "现在是否有效，没有核清",
    "expired": "已经过期",
    "superseded": "已经被替代",
    "draft": "还是草案，没有施行",
}
READ = {
    "original": "读过原文",
    "copy": "读过原文的副本",
    "reprint": "读过转载",
    "report": "没读到原文，只见报道或二手资料",
    "none": "没有找到公开的说明",
}
_LABEL, _LEAST, _MOST = 40, 14, 56  # characters of a fact's heading: wanted, too short to say anything, most
_LONG_NAME = 22
_DOCUMENT = re.compile(r"(法典?|条例|规定|办法|解释|意见|通知|批复|指引|公约|公告|提示|草案）?|试行）|方案)$")


def label(statement: str) -> str:
    """A heading for a fact: its first sentence, or as many whole clauses of it as fit."""
    first = re.split(r"[。；]", statement)[0]
    if len(first) <= _LABEL + 4:
        return first
    ends = [at for at, char in enumerate(first) if char in "，：" and _balanced(first[:at])]
    best = max([at for at in ends if at <= _LABEL], default=0)
    if best < _LEAST:
        best = next((at for at in ends if _LABEL < at <= _MOST), 0)
    return first[:best] if best else _at_a_comma(first)


def _at_a_comma(text: str) -> str:
    stops = [at for at, char in enumerate(text[:_LABEL]) if char in "、（" and at > _LEAST and _balanced(text[:at])]
    return text[: stops[-1] if stops else _LABEL] + "……"


def _balanced(text: str) -> bool:
    return all(text.count(left) == text.count(right) for left, right in ("“”", "《》", "（）"))


def _marked(name: str) -> str:
    """``name`` in 《》, names inside it in 〈〉."""
    return f"《{name.replace('《', '〈').replace('》', '〉')}》"


def title(source: Source) -> str:
    """The full name: a law, a rule or a notice in 《》, a headline in quotation marks."""
    if _DOCUMENT.search(without_version(source.title)) and not re.search(r"^[（“《]|：", source.title):
        return _marked(source.title)
    if source.primary or not source.issuer or "“" in source.title[:1]:
        return source.title
    return f"“{source.title.replace('“', '‘').replace('”', '’')}”"


def short(source: Source) -> str:
    """The name a sentence would use: 《民法典》, 财新2025年报道."""
    name = source.names[0] if source.names else without_version(source.title).removeprefix("中华人民共和国")
    kind = _DOCUMENT.search(name)
    if len(name) <= _LONG_NAME:
        return _marked(name) if kind and "：" not in name else name
    issuer = re.sub(r"（[^）]*）", "", re.split(r"[、；/]", source.issuer)[0])
    words = re.search(r"(通知|意见|提示|公告|规定|解释|指引|发布会|案例|说明)[^，。]*$", name)
    what = words[1] if words else "资料" if source.primary else "报道"
    year = f"{source.issued[:4]}年" if source.issued else "的"
    return f"{issuer}{year}{what}" if issuer else "二手资料"


def cited(fact: Fact, registers: Registers) -> str:
    """Short text for a link to a fact: 《民法典》第五百零九条等."""
    source = registers.sources[fact.source]
    if source.id == "search-found-nothing":
        return "我们查到的和没查到的"
    numbers = NUMBERED.findall(fact.article)
    if not numbers:
        return short(source)
    named = re.match(r"《[^《》]+》", fact.article)
    return f"{named[0] if named else short(source)}{numbers[0]}{'等' if len(numbers) > 1 else ''}"


def citation(fact_id: str, here: str, registers: Registers) -> str:
    """A Markdown link to the fact's own entry."""
    fact = registers.facts[fact_id]
    return f"[{cited(fact, registers)}]({to(f'sources/{fact.source}.md#{fact_id}', here)})"


def citations(fact_ids: tuple[str, ...], here: str, registers: Registers) -> str:
    """Links to several facts, one for each name: facts of the same article need no second link."""
    by_name = {cited(registers.facts[fact_id], registers): fact_id for fact_id in reversed(fact_ids)}
    return "、".join(citation(fact_id, here, registers) for fact_id in reversed(by_name.values()))


def number(source: Source) -> str:
    """The 文号 of a document; one that nobody saw says so. "" where there is none."""
    unseen = f"{source.number_unverified}（文号未核到）" if source.number_unverified else ""
    return source.number or unseen


def particulars(source: Source) -> str:
    """Issuer, number and dates of a document in one line."""
    dates = [
        f"{han_date(source.issued)}公布" if source.issued else "",
        f"{han_date(source.effective)}起施行" if source.effective else "",
        f"{han_date(source.expires)}到期" if source.expires else "",
    ]
    return "，".join(filter(None, [_of_today(source.issuer), number(source), *dates]))


def _of_today(issuer: str) -> str:
    """An issuer that has been renamed, with its present name."""
    return re.sub(r"原?((?:中国)?(?:银保监会|银监会)(?:办公厅)?)", r"原\1（现金融监管总局）", issuer)


def sure(fact: Fact) -> str:
    """How sure we are and how it was read, in words; the style sheet adds the dots."""
    level = {"high": "把握大", "medium": "把握中等", "low": "把握不大"}[fact.confidence]
    return f"{level}：{'几处资料对照归纳' if fact.read == 'none' and fact.confidence != 'low' else READ[fact.read]}"
