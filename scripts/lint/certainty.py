"""How sure is a fact, and does the sentence that cites it say so?"""
from __future__ import annotations

import re

from scripts.lint.document import Unit
from scripts.registers.model import Fact

# Words that say how sure we are, or who says it. A fact that is not certain needs one of them in its sentence.
HEDGES = re.compile(
    r"可能|也许|或许|一般|通常|往往|多半|大多|有的|有时|未必|不一定|看情况|看你|看对方|看合同|看机构|因人而异|因地而异|各地|各家|大致|大约|左右|"
    r"没有?(?:公开|公布|查到|找到|核到|核实|读到|看到|规定|统一|官方|依据|说|写|承诺|明确|固定|这样|这回事|保证)|未(?:公开|公布|核实|见|查到)|"
    r"查不到|找不到|不清楚|不确定|说不准|说不清|不好说|为准|决定|自己定|说了算|(?<![依证根数收票单凭占])据(?=[^，。]{0,14}[，（])|报道|媒体|记者|资料|招股书|公告|声明|公开过|公布过|提示过|"
    r"宣布|通报|介绍|公布|发布|提示|案例|答复|表态|统计|称|自称|说法|网上|有人|有资料|官方说|平台说|花呗说|花呗曾|支付宝说|公司说|曾|当时|早年|过去|建议|归纳|概括|例外|"
    r"要?问清|核实|核对|查一下|先查|确认|怎么算|怎么办|是不是|能不能|会不会|有没有|多少|哪些|吗")

# What may be said of a matter on which nothing was found: that nothing was, whose word it is, what to do about it
NOTHING_FOUND = re.compile(
    r"没|未|无法|查不到|不(?:能|要|是|等于|清楚|确定|知道|代表|一定)|说不准|(?<![分特区类个级])别(?![人的家处])|"
    r"看(?:情况|你|对方|合同|机构)|因人而异|各地|各家|可能|也许|为准|由.{0,8}(?:定|决定)|说了算|网上|有人|说法|(?<![依证根数收票单凭占])据|当心|警惕|编的|骗|"
    r"核实|问|确认|建议|整理|归纳|吗|是不是|会不会|有没有|多少|哪些|怎么")


OFFICIAL = ("law", "court", "regulation", "standard")  # what is unclear about them is their validity: see STALE002


def uncertain(fact: Fact) -> str:
    """Why a sentence that cites the fact must say so; "" when it need not."""
    if fact.phones:  # a telephone number is proved by its own register
        return ""
    if fact.kind == "none":
        return "" if fact.based_on and fact.confidence != "low" else "没有依据"
    if fact.confidence == "low":
        return "可信度低"
    if fact.status == "unclear" and fact.kind not in OFFICIAL:
        return "还没有定论"
    if fact.page == "scams" and fact.kind == "platform":  # a warning about a trick says nothing about the platform
        return ""
    return {"press": "来自报道", "platform": "是平台的说法"}.get(fact.kind, "")


def said_with_care(unit: Unit, at: int, fact: Fact) -> bool:
    """Does the sentence around the citation at ``at`` say how sure the fact is? The label of a citation does not."""
    a, b = (0, len(unit.text)) if unit.kind in ("row", "header") else unit.sentence(at)
    words = _without_labels(unit)[a:b]
    if (NOTHING_FOUND if fact.kind == "none" else HEDGES).search(words):
        return True
    return bool(re.search(r"报道|没有公开|没有?查到|为准|网上", unit.text[:a]))  # said once for the paragraph


def _without_labels(unit: Unit) -> str:
    text = unit.text
    for citation in unit.citations:
        text = text[:citation.link.a] + " " * (citation.link.b - citation.link.a) + text[citation.link.b:]
    return text
