"""Sentences that say flatly what a court, a lender, a collector or a credit record will do. Such a sentence stands on a
fact, or it is a guess; most harmful sayings are guesses of this shape, however they are worded.

Measured: 300 pages of ours hold a handful that cite nothing; of invented ones a third to a half have this shape.
"""
from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.grounding import Said, basis, said, sentences
from scripts.text.likeness import pairs

ACTOR = re.compile(
    r"法院|法官|法庭|执行局|仲裁|调解员|催收|机构|平台|对方|他们|征信|银行|资产公司|监管|公安|警察|客服|债权|花呗|支付宝|蚂蚁|公检法"
    r"|谁也|(?<!其)[它他](?!人)|合同|记录|利息|本金|时效|罚息|律师函|传票|支付令|文书|判决|欠条|协议|名下|逾期|起诉|打官司|账")
_GAIN = "同意|批|答应|减|免|停|松口|让|给你|主动|自己|帮|撤|放|立案|退|恢复|消|删|算了|不了了之|暂停|清|失效|作废|解除"
FLAT = re.compile("|".join((
    rf"(?<!不)(?:会|自动|自然|主动)(?:{_GAIN})(?!时效)|会.{{0,4}}(?:砍|帮欠款)",
    r"(?<!来)就(?:会|能(?!谈)|得(?!到)|没(?!有替|有开始)|不(?!要|用怕|能再|能拿)|怂|满意|踏实|拿|只能|作废|清|废|停|散|消|完了)",
    r"不会(?!提醒|自己|消失|删|自动|因此|停|主动|要|让|因为|替|算|帮|退|免|改|给你|议)|绝不(?!要|转)",
    r"都(?:会|能(?!说|查)|不(?![要是交给转签点说接借付])|得(?!到)|认定|是(?:假|骗|吓))|多数(?!地方)|肯定|从来|压根|基本|立马|当天就|非得",
    r"没人|没有人|没哪|没有哪|没用|没关系|没事|没后果|没辙|没办法|(?:不|没)敢|懒得|舍不得|不舍得|白纸",
    r"管不了|管不着你|(?<=[院局行们])查不到|看不见|清零|作废|拿.{1,4}(?:怎样|怎么)|也行(?!动)|划算|不成问题|十拿九稳|十有八九",
    r"过场|走形式|形式而已|虚张声势|早就|早.{1,3}了(?!解)|反正|其实|一律(?!不)|准(?=能|会|行)|大不了|何必|不用(?:还|给|管|理|写|交)",
    r"随便|无所谓|不痛不痒|动不了|个有.个|让步|顶上|网开一面|睁只眼|掀不起|翻篇|了事|较真|轮到|轮不到|犯不着|不值得|咬死|靠谱",
    r"省心|稳(?:了|妥|当)|搞定|摆平|拖一?拖|熬(?:过|到)|扛(?:过|到)|排不上|判不下来|站不住脚|(?<=[全都])停了|开了口|该批",
    r"得拿|得改|只能撤|不许冻|还不还都|只要.{2,12}就|一(?:出|插|提|闹|投诉|登记|曝光|翻).{0,8}(?:就|立|得|非)")))
CARE = re.compile("|".join((
    r"可能|也许|不一定|未必|一般|通常|看(?:合同|情况|你|机构|清|一|看)|由.{0,8}(?:定|决定|认定)",
    r"没有?(?:规定|公开|查到|依据|说|保证|写|找到|标准|官方|这回事|这种|谁|统一|明确)|谁都没法|是不是|会不会|算不算|能不能|有没有|吗",
    r"不要|(?<![分特区类个级])别(?![人的家处])|不是|不等于|不代表|骗|冒充|据|要求|请|如果|的话|声称|自称|有人|网上|广告",
    r"怎么(?!样)|多少|哪[个些里家]|记下|写下|写清|想清|应当默认|可以提|可以谈|尽快|马上打|先(?!拒)")))
THIN = 0.5  # share of a sentence's weight in common with its facts below which it speaks of something else
BACKED = 0.6  # share from which an uncited sentence says what the facts nearby say


def flat(text: str) -> re.Match | None:
    """The word that makes a sentence a flat assertion about an actor; None when it is none."""
    match = FLAT.search(text)
    return match if match and ACTOR.search(text) and not CARE.search(text) else None


def unsupported(doc: Document, ctx: Context) -> Iterator[tuple[Said, re.Match]]:
    """Flat assertions that cite nothing, send nowhere, and are not what the paragraph's or page's facts say."""
    for sentence in sentences(doc, ctx):
        if sentence.reach and not any("script" in box for box in sentence.unit.boxes):
            match = flat(sentence.text)
            if match and (not sentence.facts or coverage(sentence, ctx) < BACKED):
                yield sentence, match


def off_topic(doc: Document, ctx: Context) -> Iterator[tuple[Said, re.Match]]:
    """Flat assertions that cite a fact and share hardly a word with it."""
    for sentence in said(doc, ctx):
        match = flat(sentence.text) if not sentence.reach and sentence.unit.kind != "row" else None
        if match and coverage(sentence, ctx) < THIN:
            yield sentence, match


def coverage(sentence: Said, ctx: Context) -> float:
    """Share of the sentence's pairs of characters, rare ones weighing more, that its facts have too; labels of links
    left out. 1 for a sentence too short to tell."""
    text = sentence.text
    for link in sentence.unit.flat.links:
        a, b = max(link.a - sentence.start, 0), max(link.b - sentence.start, 0)
        text = text[:a] + " " * (min(b, len(text)) - a) + text[b:] if a < len(text) else text
    mine = pairs(text)
    if len(mine) < 5:
        return 1.0
    theirs = pairs(" ".join(basis(fact, ctx) for fact in sentence.facts))
    return ctx.relevance.rarity.covered(mine, theirs)
