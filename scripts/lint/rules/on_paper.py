"""PRINT: sheets must work on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import Hit, rule

FOLDS = ("details", "tab")


@rule("PRINT001", "打印单不折叠")
def folded_on_paper(doc: Document, ctx: Context) -> Iterator[Hit]:
    """打印单里不用折叠框和标签页：纸上点不开。

    坏：/// details | 填写说明
    好：## 填写说明 {#how-to-fill}
    """
    if doc.page.kind != "guide":
        return
    for box in doc.layout.boxes:
        if box.name in FOLDS:
            yield Hit(box.start, "打印单里不用折叠框和标签页：改成普通小节")
    for unit in doc.body:
        start = unit.block.pieces[0][0] if unit.block else 0
        if re.match(r"(?:\?\?\?\+?|===) ", doc.text[start : start + 6]):
            yield Hit(start, "打印单里不用折叠框和标签页：改成普通小节")


_BLANK = re.compile(
    r"(?<![_\w])_{1,3}(?![_\w])|(?<=[\u4e00-\u9fff：，])_{1,3}(?!_)|＿+"
    r"|（[ \u3000\u00a0]{2,}）|\([ \u00a0\u3000]{2,}\)"
    r"|(?<=[：:])[.…·。]{3,}|【[ \u3000]*】|\[[ \u3000]{2,}\]"
)
_MASKED = re.compile(r"\d{3}[*＊xX×]{3,}\d{0,4}|\d{3,}[*＊xX×]{4,}|[×xX]{2,}(?=[年月日元号路省市区县银])|某{2,}")
_NAMES = re.compile(
    r"(?:姓名|申请人|收件人|联系人|本人|投诉人|答辩人)[:：]? ?"
    r"(?:张三|李四|王五|赵六|张某某?|李某某?|小明)"
)


@rule("PRINT002", "填空用统一的记号")
def blanks(doc: Document, ctx: Context) -> Iterator[Hit]:
    """打印单里要填的地方写四个以上的下划线，程序会变成网页上的输入框和纸上的横线；不放像真的一样的样例信息。

    坏：姓名：张三 电话：138****0000
    好：姓名：________ 电话：________
    """
    if doc.page.kind != "guide":
        return
    for unit in doc.body:
        if "example" in unit.boxes:
            continue
        for match in _BLANK.finditer(unit.text):
            yield Hit(unit.at(match.start()), "填空必须写四个以上的下划线：________")
        for pattern in (_MASKED, _NAMES):
            for match in pattern.finditer(unit.text):
                yield Hit(unit.at(match.start()), f"“{match.group()}”像真人的信息：改成 ________")
