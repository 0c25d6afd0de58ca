"""MD: constructs of Markdown that the house does not use, because renderers disagree about them or hide the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import Hit, rule

# name of a construct (text/blocks.py) -> what it is and what to write
BLOCKS = {
    "fence": "代码围栏（``` 或 ~~~）本站不显示成代码：删掉围栏，写成普通段落",
    "raw": "<pre>、<script>、<style>、<textarea> 不用：写成普通段落",
    "indent": "缩进四格会变成代码：删掉行首的空格",
    "label": "“[……]:”会被当成链接定义，读者看不到：改写，不用方括号开头",
    "underline": "底下画线会变成标题：标题写 ## 和 {#id}，分隔线上面空一行",
    "foreign": "!!!、???、=== 这些框本站不认：写 /// 框",
}
INLINE = (
    (re.compile(r"`+"), "反引号里的字会变成代码，检查读不到：删掉反引号，要引用就用“ ”"),
    (re.compile(r"!\["), "正文不放图片：用文字写出来"),
    (re.compile(r"~~"), "删除线本站不认，会原样显示：删掉"),
    (re.compile(r"\[\^"), "脚注本站不认：把话写进正文"),
    (re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"), "不用 HTML 实体：直接写那个字符"),
)
_TAGS = "a|circle|desc|div|figcaption|figure|g|path|rect|span|svg|text|title|wbr"
WRITTEN = (  # what only programs write
    (re.compile(rf"</?(?!(?:{_TAGS})\b)[A-Za-z][^<>]*>"), "这个 HTML 标签本站不用，划掉、藏起的字检查读不准：删掉标签"),
    (re.compile(r"<[^<>]*\s(?:hidden|style)\b"), "不在标签上写 hidden、style：藏起来的字读者看不到"),
    (
        re.compile(r"\{:(?!\s*\.(?:b|i-[a-z]+|title|label|to|court-name|signed)\s*\})"),
        "“{: }”里只写 .b、.i-…、.title、.label、.to、.court-name、.signed：别的会藏起字或者改样子",
    ),
)
_COMMENT = re.compile(r"<!--.*?-->", re.S)


@rule("MD001", "不用的 Markdown 写法", once=True)
def foreign_construct(doc: Document, ctx: Context) -> Iterator[Hit]:
    """代码围栏、缩进代码、链接定义、底线标题、反引号、图片、删除线、脚注、实体、别的标签、藏字的属性：有的阅读器
    看到字，有的看不到，检查也读不准。

    坏：[注意]: 平台一定会同意
    好：注意：同不同意由平台决定
    """
    for at, name in doc.layout.odd:
        yield Hit(at, BLOCKS[name])
    body = _COMMENT.sub(lambda match: " " * len(match.group()), doc.text[doc.page.body_start :])
    for pattern, message in INLINE if doc.page.generated else INLINE + WRITTEN:
        for match in pattern.finditer(body):
            yield Hit(doc.page.body_start + match.start(), message)


@rule("MD002", "框要关上")
def unclosed_box(doc: Document, ctx: Context) -> Iterator[Hit]:
    """“///”打开的框，最后一行下面要单独写“///”关上。

    坏：/// danger | 标题，下面没有 ///
    好：/// danger | 标题，内容下面一行 ///
    """
    for box in doc.layout.boxes:
        if not box.closed:
            yield Hit(box.start, f"“/// {box.name}”没有关上：在框的最后一行下面单独写 ///")


@rule("MD003", "表格不能断开")
def broken_table(doc: Document, ctx: Context) -> Iterator[Hit]:
    """表格中间的空行会把下面几行变成一段竖线。

    坏：表头、空行、| 甲 | 乙 |
    好：表头紧跟着 | 甲 | 乙 |
    """
    for unit in doc.body:
        if unit.kind == "paragraph" and unit.text.lstrip().startswith("|"):
            yield Hit(unit.at(0), "表格在这里断开了：删掉这一行上面的空行，或补上表头")
