"""HEAD, LINK, FAQ, ASK: the structure readers and links rely on."""
from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.model import Hit, rule
from scripts.pages import ARTICLE_KINDS

_ID = re.compile(r"[a-z][a-z0-9-]*$")


@rule("HEAD001", "小标题要有编号", generated=True)
def heading_id(doc: Document, ctx: Context) -> Iterator[Hit]:
    """二级、三级标题必须写明小写英文的 id，同一页不重复；改标题时 id 不变，别处的链接才不会断。

    坏：## 怎么申请
    好：## 怎么申请 {#how-to-apply}
    """
    seen: dict[str, int] = {}
    for unit in doc.body:
        if unit.kind != "heading" or unit.level not in (2, 3):
            continue
        at, words = unit.at(0), unit.text.strip()
        if not unit.id:
            yield Hit(at, f"“{words}”必须有 id：在标题后面写 {{#english-words}}")
        elif not _ID.match(unit.id):
            yield Hit(at, f"id“{unit.id}”只能用小写字母、数字和短横线，以字母开头")
        elif unit.id in seen:
            yield Hit(at, f"id“{unit.id}”在本页第{doc.place(seen[unit.id])[0]}行用过了：换一个")
        seen.setdefault(unit.id, at)


_EMPTY = re.compile(r"(?:请)?(?:点击?|戳|看|见|参见|查看|进入)?(?:这里|此处|这儿|链接|此链接|这个链接|这篇|这一篇|本页|这页|更多|详情|点击|点我|here|link)"
                    r"(?:了解|查看)?(?:更多|详情)?$", re.I)


@rule("LINK001", "链接文字要说明去哪里")
def empty_link_text(doc: Document, ctx: Context) -> Iterator[Hit]:
    """链接文字写目的地，单独读也懂；不写“点这里”“更多”。

    坏：[点这里](../paths/re-installment.md)
    好：[二次分期怎么谈](../paths/re-installment.md)
    """
    for unit in doc.body:
        for link in unit.flat.links:
            words = unit.text[link.a:link.b].strip(" ，。：“”>→")
            if not link.image and (not words or _EMPTY.match(words)):
                yield Hit(link.start, f"链接文字“{words}”没有说去哪里：写目的地的名字")


ASKED = "also-asked"


def asked_units(doc: Document) -> list[Unit]:
    return [u for u in doc.body if u.section == ASKED and u.kind == "item"]


@rule("ASK001", "结尾要有“也有人这样问”")
def also_asked(doc: Document, ctx: Context) -> Iterator[Hit]:
    """文章和问答的最后一节是“也有人这样问”，列三到八种读者的说法；它们用来搜索，每一句都是一个测试。

    坏：没有这一节，或者只有两句
    好：## 也有人这样问 {#also-asked}，下面列三到八句
    """
    if doc.page.kind not in (*ARTICLE_KINDS, "faq"):
        return
    headings = [u for u in doc.body if u.kind == "heading" and u.level == 2]
    section = next((u for u in headings if u.id == ASKED), None)
    if section is None:
        yield Hit(len(doc.text.rstrip()), "结尾必须有一节“## 也有人这样问 {#also-asked}”，列三到八句读者的说法")
        return
    if section.text.strip() != "也有人这样问":
        yield Hit(section.at(0), "这一节的标题必须是“也有人这样问”")
    if headings[-1] is not section:
        yield Hit(section.at(0), "“也有人这样问”必须是最后一节")
    items = asked_units(doc)
    if not 3 <= len(items) <= 8:
        yield Hit(section.at(0), f"“也有人这样问”必须有三到八句，现在{len(items)}句")
    seen: set[str] = set()
    for unit in items:
        words = re.sub(r"[\s，。？！、]", "", unit.text)
        if words in seen or words == re.sub(r"[\s，。？！、]", "", doc.page.title):
            yield Hit(unit.at(0), f"“{unit.text.strip()}”重复了：换一种读者的说法")
        seen.add(words)


