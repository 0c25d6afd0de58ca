"""TEL: telephone numbers and private ways to pay or chat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import Hit, rule
from scripts.pages import ASKED
from scripts.text.quantities import quantities

# What looks like an official number: area code or 400/800 numbers, five-digit service numbers, three-digit emergency.
_OFFICIAL = re.compile(
    r"(?<![\d.\-—第])(?:"
    r"[48]00[- \u00a0]?\d{3,4}[- \u00a0]?\d{3,4}"
    r"|\d{2,4}-\d{3,8}-\d{3,8}|\d{2,4}-\d{5,8}|0\d{2,3}[ —]?\d{5,8}"
    r"|9[56]\d{3}(?:\d{1,3})?|12[1-9]\d{2}|12[1-9]\d{3}"
    r"|(?<![〔（(])1(?:10|19|20|22)(?!\d)|(?<=[打拨叫或、警救])1[0-2]\d(?!\d)|1[0-2]\d(?=[或、]1[12]\d)|(?<=[打拨叫])1\d{2,5}"
    r")(?!\d|\.\d|-\d|[年月日天元万号%％])"
)
_CALLED = re.compile(
    r"(?:打|拨|拨打|致电|电话|热线|客服|短信)[:：是为]?[ “]?"
    r"(?P<n>\d{3,12})(?!\d|[年月日天元万次个%％.:：]|-\d)"
)
_SPELT = re.compile(
    r"(?<![\d零〇一二三四五六七八九幺])(?:[\d零〇一二三四五六七八九幺][ \u00a0-]?){4,10}"
    r"[\d零〇一二三四五六七八九幺]"
    r"(?![\d零〇一二三四五六七八九幺十百千万年月日号条%％])"
)
_DIGITS = str.maketrans("零〇一二三四五六七八九幺０１２３４５６７８９", "001234567891" + "0123456789")


def numbers_in(text: str) -> Iterator[tuple[int, str]]:
    """(place, digits as written) of everything that looks like an official number."""
    seen: set[int] = set()
    for match in _OFFICIAL.finditer(text):
        seen.add(match.start())
        yield match.start(), match.group()
    for match in _CALLED.finditer(text):
        if match.start("n") not in seen:
            yield match.start("n"), match.group("n")
    for match in _SPELT.finditer(text):  # 九五一八八, 9 5 1 8 8: nobody writes an official number like this
        if match.start() not in seen and not re.fullmatch(r"[\d-]+", match.group()):
            digits = re.sub(r"[^\d]", "", match.group().translate(_DIGITS))
            if re.fullmatch(r"9[56]\d{3}|12\d{3}|[48]00\d{7}|1[3-9]\d{9}", digits):
                yield match.start(), match.group()


_HAS_NUMBER = re.compile(r"\d{3}|(?:[\d零〇一二三四五六七八九幺] ?){5}")


def _plain(number: str) -> str:
    return re.sub(r"[^\d]", "", number.translate(_DIGITS))


@rule("TEL001", "电话要登记过")
def unknown_number(doc: Document, ctx: Context) -> Iterator[Hit]:
    """像电话的号码必须登记在 data/phones.yml；没有核实过的号码会把读者送到骗子手里。

    坏：拨打400-000-0000
    好：打支付宝客服95188
    """
    known = {_plain(number) for number in ctx.registers.phones}
    for unit in doc.units:
        for link in unit.flat.links:
            if not link.target.startswith("tel:"):
                continue
            words = unit.text[link.a : link.b]
            if _plain(link.target) not in known:
                yield Hit(link.target_at, f"电话“{link.target[4:]}”没有登记：先写进 data/phones.yml")
            elif _plain(words) and _plain(words) != _plain(link.target):
                yield Hit(link.start, f"写的是{words}，拨出去的是{link.target[4:]}：改成同一个号码")
        if (unit.section == ASKED and unit.kind == "item") or not _HAS_NUMBER.search(unit.text):
            continue
        amounts = [(q.start, q.end) for q in quantities(unit.text)]
        for k, number in numbers_in(unit.text):
            if _plain(number) in known or any(a <= k < b for a, b in amounts) or _MOBILE.match(unit.text, k):
                continue
            yield Hit(unit.at(k), f"电话“{number}”没有登记：改成官方号码，或先写进 data/phones.yml")


@rule("TEL002", "电话要写明是谁的")
def owner_unnamed(doc: Document, ctx: Context) -> Iterator[Hit]:
    """登记的号码旁边（同一句，或紧挨着的一句）要写明是谁的电话；人人知道的110、120除外。

    坏：打95188。
    好：打支付宝客服95188。
    """
    by_digits = {_plain(phone.number): phone for phone in ctx.registers.phones.values()}
    for unit in doc.units:
        if unit.section == ASKED or unit.kind in ("title", "heading", "box", "who", "for", "what", "unverified"):
            continue
        yield from _mislabelled(unit, ctx)
        yield from _foreign(unit, ctx)
        labels = [(link.a, link.b) for link in unit.flat.links if not link.target.startswith("tel:")]
        for k, number in numbers_in(unit.text) if re.search(r"\d{3}", unit.text) else ():
            phone = by_digits.get(_plain(number))
            if phone is None or len(phone.number) == 3 or any(a <= k < b for a, b in labels):
                continue
            around, owners = _around(unit, k), (phone.owner, *phone.owners)
            label = _LABEL.search(unit.text[max(0, k - LONGEST_LABEL) : k])
            wrong = label and not any(name in label.group() or label.group() in name for name in owners)
            if wrong or not any(name in around for name in owners):
                yield Hit(unit.at(k), f"{number}必须写明是谁的：{phone.owner}{number}")


LONGEST_LABEL = 20  # characters; the pattern takes 14 at most
_LABEL = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:法院|公安|警方|政府|银行|支付宝|花呗|蚂蚁|监管|法律|征信|消费"
    r"|市民|政务|反诈|心理|协会|税务|社保|劳动|人民)[\u4e00-\u9fff]{0,6}(?:热线|专线|客服|电话)\Z"
)


def _mislabelled(unit: Unit, ctx: Context) -> Iterator[Hit]:
    """A number in the words of a citation must be one of the cited fact's own: [12368能查什么](…#channel-12368)."""
    for citation in unit.citations:
        fact = ctx.fact(citation.fact)
        if fact is None or not fact.phones:
            continue
        phones = {_plain(n) for n in fact.phones}
        label = unit.text[citation.link.a : citation.link.b]
        for match in re.finditer(r"(?<![\d.-])\d[\d-]{2,}(?![\d年条号])", label):
            if _plain(match.group()) not in phones:
                yield Hit(
                    unit.at(citation.link.a + match.start()),
                    f"{match.group()}不是事实 {fact.id} 的电话：{'、'.join(fact.phones)}",
                )


def _foreign(unit: Unit, ctx: Context) -> Iterator[Hit]:
    """A number beside citations of telephone facts must belong to one of them."""
    facts = [(c, fact) for c in unit.citations if (fact := ctx.fact(c.fact)) and fact.phones]
    phones = {_plain(number) for _, fact in facts for number in fact.phones}
    said = {_plain(number) for _, number in numbers_in(unit.text)} if phones else set()
    if said and not (said | set(re.findall(r"\d{3,}", unit.text))) & phones:
        citation, fact = facts[0]
        yield Hit(citation.link.start, f"引用的事实 {fact.id} 不是这个号码的：它的电话是{'、'.join(fact.phones)}")


def _around(unit: Unit, k: int) -> str:
    """The sentence with its neighbours; all of a table row or list item's words when it is short."""
    if unit.kind == "row":
        return unit.text
    sentences = unit.sentences
    here = next((n for n, (a, b) in enumerate(sentences) if a <= k < b), 0)
    return unit.text[sentences[max(0, here - 1)][0] : sentences[min(len(sentences) - 1, here + 1)][1]]


_MOBILE = re.compile(
    r"(?<!\d)[1１][3-9３-９][\d０-９][- ]?[\d０-９]{4}[- ]?[\d０-９]{4}(?!\d)"
    r"|[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}"
)
_CHAT = re.compile(
    r"(?:QQ|扣扣|企鹅)(?:号|群)?[:：是为]? ?\d{5,11}"
    r"|(?:微信|薇信|V信|VX|WX|vx|wx|[我的加]V)(?:号|群)?(?:搜索?)?[:：是为]? ?[A-Za-z][\w-]{4,19}"
    r"|[\w.+-]+@[\w-]+\.[a-z.]{2,10}"
    r"|(?:支付宝|收款)账号[:：是为]? ?[\w.@-]{6,}",
    re.I | re.A,
)
_CHAT_SIGNS = ("Q", "q", "扣扣", "企鹅", "信", "X", "x", "@", "账号", "V")  # none of them, no need to search
_INVITES = re.compile(
    r"(?:扫码?|添加|加)[^，。]{0,8}(?:顾问|老师|律师|法务|博主|小编|客服)"
    r"的?(?:企业)?微信|私信(?:我|小编|博主|老师|顾问)"
    r"|(?:请|可以|欢迎|马上|立即|直接|想[^，。]{0,6}就|^)(?:加|添加|扫码加|搜)"
    r"(?:我|我们|老师|顾问|律师|法务|博主|小编)[^，。]{0,4}"
    r"(?:微信|QQ|扣扣|企业微信|群|好友)|加V(?:信|咨询)?(?![A-Za-z])",
    re.I,
)
_WARNS = re.compile(r"不|别|勿|骗|让你|要你|叫你|让我|要我|要求|引导|诱导|自称|才肯|拒绝|冒充|当心")


@rule("TEL003", "不留私人联系方式和收款账号", generated=True)
def private_contact(doc: Document, ctx: Context) -> Iterator[Hit]:
    """手机号、QQ、微信号、邮箱、收款账号都不写；也不请读者加谁的微信。

    坏：加微信abc12345咨询、13812345678
    好：删掉；打登记过的官方电话
    """
    for unit in doc.units:
        for pattern, signs in ((_MOBILE, ("1", "１", "一", "幺")), (_CHAT, _CHAT_SIGNS)):
            for match in pattern.finditer(unit.text) if any(sign in unit.text for sign in signs) else ():
                if not re.search(r"官方|举报", unit.text[max(0, match.start() - 6) : match.start()]):
                    yield Hit(unit.at(match.start()), f"“{match.group()[:20]}”是私人联系方式：删掉")
        for match in _INVITES.finditer(unit.unquoted):
            a, b = unit.sentence(match.start())
            if not _WARNS.search(unit.text[a:b]):
                yield Hit(unit.at(match.start()), f"“{match.group()}”是在拉人加私人账号：删掉，写官方渠道")
