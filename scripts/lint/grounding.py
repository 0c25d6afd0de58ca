"""Does a sentence say more than the facts it stands on? Closed classes of words alone: how strong a duty is, who says
or does it, what follows. Measured on our pages: of 1,400 such words all but a few dozen stand in the cited fact as
well, so a word that no cited fact knows is an error of the page or of the register.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.statements import provers, states
from scripts.registers.model import Fact
from scripts.text.clauses import predications
from scripts.text.likeness import pairs, share


@dataclass(frozen=True)
class Ground:
    """``said`` may stand in a sentence only if ``known`` stands in one of its facts: in the statement and caution
    ("says"), in anything registered with it ("any"), or in all but the caution ("issuer": cautions name who did not say
    it). ``near``: asked only where the sentence itself cites."""

    said: re.Pattern
    known: re.Pattern
    where: str
    near: bool


def _ground(said: str, known: str = "", *, where: str = "any", near: bool = False) -> Ground:
    return Ground(re.compile(said), re.compile(known or said), where, near)


STRENGTH = (  # how strong a duty or a right is
    _ground(r"(?<!不是)(?<!不)必须(?!的)|应当|务必|一律(?!不)|强制(?!执行)",
            r"必须|应当|应(?=[^该届])|须|不得|不可|一律|强制|要(?!素)|义务", where="says"),
    _ground(r"不得|禁止|(?<!权)无权|严禁|违法|不允许|(?<![拿说])不准(?!备)",
            r"不得|禁止|无权|不应|不能|不可|严禁|违法|不允许|违反|不准|处罚|罚款|拘留|无效|不予|不受|罪|刑",
            where="says"),
    _ground(r"(?<!没)有权", r"有权|可以|可(?=[^能])|权|依据", where="says"),
    _ground(r"(?<!不)可以(?![。，（的谈先])|(?<!不)允许",
            r"可(?!能)|有权|允许|能(?!够)|自愿|选择|申请|请求|由|免|渠道", where="says", near=True),
    _ground(r"一律|一概(?!不接)|凡是|什么情形都|任何情况", r"一律|一概|凡|任何|都|所有|不得|均|每", near=True),
    _ground(r"(?<!当时)全部|所有", r"全部|所有|都|均|全|各|任何", near=True),
    _ground(r"(?<!可)只有(?!强制)|仅限|唯一", r"只|仅|唯一|除", near=True),
    _ground(r"永远|一辈子|终身|永久", r"永|终身|一辈子|一直", near=True),
)
CONSEQUENCES = (  # what follows for the reader
    _ground(r"(?<!不是)坐牢|判刑|刑事|(?<!不是)(?<!没到)(?<!不算)(?<!构成)犯罪|有期徒刑|入罪", r"坐牢|刑|罪"),
    _ground(r"已经?判(?!断)|判了|获刑", r"判(?!断)"),
    _ground("拘留"),
    _ground(r"罚款|罚金", "罚"),
    _ground("失信", r"失信|执行"),
    _ground(r"限高|限制高?消费"),
    _ground("冻结", r"冻结|查控|保全"),
    _ground("查封", r"查封|查控|扣押|保全"),
    _ground("拍卖", r"拍卖|变卖"),
    _ground(r"扣划|划走|划扣", "划"),
    _ground("案底", r"案底|罪"),
    _ground(r"无效|不算数", r"无效|不算|效力|追认"),
    _ground(r"免费|不收费|不收钱", r"免费|收费|收任何费|免申|收钱", near=True),
    _ground("视为", r"视为|当作"),
    _ground(r"(?:从|自)[^，。；]{0,8}逾期[^，。；]{0,6}(?:起|算)", "逾期"),
    _ground(r"(?:从|自)[^，。；]{0,8}(?:还清|结清|终止)[^，。；]{0,6}(?:起|算)", r"还清|结清|终止|清偿"),
    _ground(r"(?:从|自)[^，。；]{0,8}起诉[^，。；]{0,6}(?:起|算)", "起诉"),
)
BODIES = (  # who says or does it
    _ground(r"最高人民法院|最高法(?!检)", where="issuer"),
    _ground(r"最高人民检察院|最高检", where="issuer"),
    _ground(r"国家金融监督管理总局|金融监管总局", r"金融监督管理总局|监管总局|金监|金融监管|监管", where="issuer"),
    _ground(r"人民银行|央行", where="issuer"),
    _ground("公安部", where="issuer"),
    _ground(r"公安(?!部)|警方|派出所", r"公安|警|派出所|110|反诈|治安|刑法|诈骗|司法机关", near=True),
    _ground("国务院", where="issuer"),
    _ground(r"全国人大", where="issuer"),
    _ground("网信办", "网信", where="issuer"),
    _ground("市场监管", where="issuer"),
    _ground(r"工信部|工业和信息化部", r"工信|工业和信息化|信息通信|电信", where="issuer"),
    _ground("法院", r"法院|法庭|最高法|法官|诉|判决|《民事|仲裁|司法机关", near=True),
    _ground("检察院", "检察"),
    _ground("银行业协会", where="issuer"),
    _ground(r"互联网金融协会|互金协会", where="issuer"),
    _ground("征信中心"),
    _ground(r"消协|消费者协会"),
    _ground("仲裁"),
    _ground(r"司法局|司法部|司法行政"),
    _ground(r"卫健委|卫生健康委|疾控局", r"卫健|卫生健康|疾控"),
    _ground("民政"),
)
LAWS = tuple(_ground(rf"(?<!《)(?<!共和国)(?:{name})", name, where="issuer", near=True) for name in (
    "民法典", r"民事诉讼法|民诉法", r"(?<!合)刑法", "个人信息保护法", "治安管理处罚法", "征信业管理条例",
    "反电信网络诈骗法", "消费者权益保护法", "劳动合同法", "社会保险法", "仲裁法", "人民调解法"))


@dataclass(frozen=True)
class Said:
    """A sentence that is ours and the facts it stands on: cited in it (``reach`` 0), in its paragraph (1), or, for want
    of nearer ones, on its page (2)."""

    unit: Unit
    start: int
    text: str
    facts: tuple[Fact, ...]
    reach: int


def said(doc: Document, ctx: Context) -> list[Said]:
    """The sentences of a page that stand on facts: cited in them, else in their paragraph, else on the page."""
    return doc.memo("grounds", lambda: [sentence for sentence in sentences(doc, ctx) if any(
        fact.page != "channels" for fact in sentence.facts)])  # whom a number belongs to is for the TEL rules


def sentences(doc: Document, ctx: Context) -> list[Said]:
    """Every sentence that is ours. One that sends the reader to another page and cites nothing itself is left out: what
    it says is proved there."""
    return doc.memo("ours", lambda: list(_sentences(doc, ctx)))


def _sentences(doc: Document, ctx: Context) -> Iterator[Said]:
    for unit in doc.body:
        if unit.kind in ("heading", "box", "header", "term") or not states(unit) or "myth" in unit.boxes:
            continue
        near = provers(doc, unit)
        for a, b in unit.sentences:
            own = [c.fact for c in unit.citations if a <= c.link.a <= b]
            if not own and any(a <= link.a < b for link in unit.flat.links):
                continue
            facts = tuple(fact for id in own or near or doc.cited if (fact := ctx.fact(id)))
            yield Said(unit, a, unit.unquoted[a:b], facts, 0 if own else 1 if near else 2)


_ASIDE = re.compile(r"两回事|另一回事|不是一回事")  # 限额和法院冻结是两回事: named to be told apart


def ungrounded(doc: Document, ctx: Context, grounds: tuple[Ground, ...]) -> Iterator[tuple[Said, re.Match]]:
    """(sentence, word) of every word of the classes that none of the sentence's facts knows."""
    for sentence in said(doc, ctx):
        for ground in grounds:
            if _ASIDE.search(sentence.text):
                continue
            match = None if ground.near and sentence.reach else ground.said.search(sentence.text)
            if match and not ground.known.search(_known(sentence, ground, doc, ctx)):
                yield sentence, match


def _known(sentence: Said, ground: Ground, doc: Document, ctx: Context) -> str:
    title = doc.page.title if sentence.reach else ""
    return title + " ".join(basis(fact, ctx, ground.where) for fact in sentence.facts)


def basis(fact: Fact, ctx: Context, where: str = "any") -> str:
    """What is registered with a fact and a page may repeat, as one text; ``where`` as in Ground."""
    def make() -> str:
        if where == "says":
            return fact.statement + fact.caution
        sources = [ctx.registers.sources[s] for s in ctx.laws(fact.id) if s in ctx.registers.sources]
        phones = [phone for phone in ctx.registers.phones.values() if phone.number in fact.phones]
        return " ".join((fact.statement, fact.article, *fact.figures, fact.caution if where == "any" else "",
                         *(s.title + s.issuer for s in sources), *(p.owner + p.does + p.does_not for p in phones)))
    return ctx.memo(f"basis {where} {fact.id}", make)


# -- the opposite of what the fact says ----------------------------------------------------------------------------

_NOT = (r"(?:(?<!拒)(?<!得)(?:不(?:会|得|能|应|可以|可|许|准|允许|必|用|需要|需|要|予|再)|不(?!是)|没有?|无权|无需|无须"
        r"|无|未|绝不|(?<!区)(?<!特)别(?!人)|勿)|严禁|禁止)")
_DENIED = re.compile(_NOT + r"([\u4e00-\u9fff]{2})")
_DENIAL = re.compile(_NOT)
_NO = re.compile(r"不|没|无|未|别(?!人)|勿|禁|拒|免|或")
_UNLESS = re.compile(r"才|除非|只有|以前|之前|吗|是否|能否|的$|、")
_THEN = re.compile(r"，(?:就|可以|要|再|先|也|才|打|向|去|说明|照|便)")  # 不答复，可以投诉: a condition denies nothing
ALIKE = 0.4  # share of common pairs from which two clauses say the same thing; fewer give chance meetings


def opposites(doc: Document, ctx: Context) -> Iterator[tuple[Said, int, str, str]]:
    """(sentence, place in it, clause, the fact's clause): one denies what the other says in the same words."""
    for sentence in said(doc, ctx):
        if sentence.reach or sentence.unit.kind == "row":  # a cell may stand under “不可以”
            continue
        theirs = [pair for fact in sentence.facts for pair in clauses(fact, ctx)]
        for start, end in predications(sentence.text):
            clause = sentence.text[start:end]
            mine = pairs(_DENIAL.sub("", clause))
            if len(mine) < 4 or _UNLESS.search(clause) or _THEN.match(sentence.text, end):
                continue
            score, other = max(((share(mine, pieces), text) for text, pieces in theirs),
                               default=(0, ""))
            if score >= ALIKE and contradict(clause, other):
                yield sentence, start, clause, other


def clauses(fact: Fact, ctx: Context) -> list[tuple[str, set[str]]]:
    """The clauses of a fact's statement with their pairs of characters, denials taken out."""
    said = fact.statement
    return ctx.memo(f"clauses {fact.id}", lambda: [
        (said[a:b], found) for a, b in predications(said) if (found := pairs(_DENIAL.sub("", said[a:b])))])


def contradict(one: str, other: str) -> bool:
    """Does exactly one of two like clauses deny what the other says?"""
    if _UNLESS.search(other) or len(_DENIAL.findall(one)) == len(_DENIAL.findall(other)):
        return False
    return _denied_by(one, other) or _denied_by(other, one)


def _denied_by(clause: str, other: str) -> bool:
    """Does ``other`` say 不X where ``clause`` says X?"""
    return any(not _NO.search(clause[:plain.start()]) for match in _DENIED.finditer(other)
               for plain in re.finditer(re.escape(match.group(1)), clause))
