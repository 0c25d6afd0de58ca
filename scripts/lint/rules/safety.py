"""SAFE: help within reach, nobody's personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import Hit, rule
from scripts.lint.grounds.needs import HELP

HELP_KINDS = ("stage", "right", "court", "scam")


@rule("SAFE001", "先看到求助电话")
def help_line(doc: Document, ctx: Context) -> Iterator[Hit]:
    """讲催收、法院、骗局的文章，在短答、开头一段或第一节里写出求助电话（12356、110、120、96110之一）：
    读到这里的人可能正在害怕。

    坏：第一节只讲规定
    好：开头写：撑不住，打心理援助热线12356；有人身危险，打110报警。
    """
    if doc.page.kind not in HELP_KINDS:
        return
    seconds = [u for u in doc.body if u.kind == "heading" and u.level == 2][1:2]
    end = seconds[0].at(0) if seconds else len(doc.text)
    first = [u.text for u in doc.units if u.kind == "summary" or (not u.meta and u.at(0) < end)]
    if not any(map(HELP.search, first)):
        at = next((u.at(0) for u in doc.body if u.kind == "heading"), doc.page.body_start)
        yield Hit(at, "开头或第一节必须写求助电话：撑不住打心理援助热线12356，有人身危险打110报警")


_ID = re.compile(r"(?<!\d)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")
_CARD = re.compile(r"(?<![\d.])(?:62|4|5[1-5]|35|9\d)\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)")
_HOME = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:路|街|大道|巷|弄|小区|花园|苑|新村)\d{1,5}号?"
    r"(?:[^，。；\s]{0,8}?\d{1,4}(?:栋|幢|号楼|单元))+"
    r"[^，。；\s]{0,6}?\d{2,5}(?:室|户|号)?|\d{1,3}(?:栋|幢|号楼)\d{1,2}单元\d{2,4}(?:室|户|号)?"
)


def personal_data(text: str) -> Iterator[tuple[int, str]]:
    """(place, what) of identity numbers, bank cards and home addresses in any text."""
    for match in _ID.finditer(text):
        yield match.start(), "身份证号"
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if 16 <= len(digits) <= 19 and (digits.startswith("62") or _luhn(digits)):
            yield match.start(), "银行卡号"
    if any(sign in text for sign in ("栋", "幢", "号楼", "单元")):
        for match in _HOME.finditer(text):
            yield match.start(), "家庭住址"


def _luhn(digits: str) -> bool:
    total = 0
    for k, char in enumerate(reversed(digits)):
        n = int(char) * (2 if k % 2 else 1)
        total += n - 9 if n > 9 else n
    return total % 10 == 0


@rule("SAFE002", "不出现真实的个人信息", generated=True)
def private_data(doc: Document, ctx: Context) -> Iterator[Hit]:
    """身份证号、银行卡号、家庭住址在整个仓库里都不能出现，代码和例子里也不行。

    坏：身份证号后面写着十八位数字
    好：身份证号：________
    """
    for at, what in personal_data(doc.text):
        yield Hit(at, f"像是{what}：删掉，需要填写的地方用 ________")
