"""FILE, HEAD, LINK, FAQ, ASK: the structure readers and links rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import WARNING, Hit, rule
from scripts.lint.rules.front import place_of
from scripts.pages import ANSWER_KINDS, ASKED, SLUG
from scripts.sections import TOPICS

_ID = re.compile(r"[a-z][a-z0-9-]*$")
_ADDRESS = re.compile(rf"{SLUG}(?:/{SLUG})*\.md")


@rule("FILE001", "文件的路径就是网址")
def address(doc: Document, ctx: Context) -> Iterator[Hit]:
    """路径印在纸上，也在电话里念：只用小写英文字母、数字和短横线。问答放在 faq/主题/ 里，
    主题登记在 scripts/sections.py；不在登记过的主题里，目录上就没有它。

    坏：docs/faq/上门.md
    好：docs/faq/collection/home-visit.md
    """
    if not _ADDRESS.fullmatch(doc.rel):
        yield Hit(
            doc.page.body_start, "文件和文件夹的名字只能用小写英文字母、数字和短横线，例如 home-visit.md：改文件名"
        )
    elif doc.page.kind == "faq":
        folder, *between = doc.rel.split("/")[:-1] or [""]
        if folder == "faq" and (len(between) != 1 or between[0] not in TOPICS):
            yield Hit(
                doc.page.body_start,
                f"问答要放在 docs/faq/主题/ 里，主题有{'、'.join(TOPICS)}（登记在 scripts/sections.py）：挪进去",
            )


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


_EMPTY = re.compile(
    r"(?:请)?(?:点击?|戳|看|见|参见|查看|进入)?"
    r"(?:这里|此处|这儿|链接|此链接|这个链接|这篇|这一篇|本页|这页|更多|详情|点击|点我|here|link)"
    r"(?:了解|查看)?(?:更多|详情)?$",
    re.I,
)


@rule("LINK001", "链接文字要说明去哪里")
def empty_link_text(doc: Document, ctx: Context) -> Iterator[Hit]:
    """链接文字写目的地，单独读也懂；不写“点这里”“更多”。

    坏：[点这里](../paths/re-installment.md)
    好：[二次分期怎么谈](../paths/re-installment.md)
    """
    for unit in doc.body:
        for link in unit.flat.links:
            words = unit.text[link.a : link.b].strip(" ，。：“”>→")
            if not link.image and (not words or _EMPTY.match(words)):
                yield Hit(link.start, f"链接文字“{words}”没有说去哪里：写目的地的名字")


@rule("LINK002", "链接写的要是去的那一页")
def other_title(doc: Document, ctx: Context) -> Iterator[Hit]:
    """链接文字是另一页的标题，去的却不是那一页：读者会走错。

    坏：[债务清单](../budget/list-debts.md)，而“债务清单”是 guides/debt-list.md 的标题
    好：[债务清单](../guides/debt-list.md)
    """
    for unit in doc.body:
        for link in unit.flat.links:
            target = link.target.partition("#")[0]
            here = doc.resolve(target) if target else doc.rel
            words = unit.text[link.a : link.b].strip()
            if link.image or not target.endswith(".md") or here.startswith(TERMS) or len(words) < SHORTEST_TITLE:
                continue
            named = ctx.memo("pages by title", lambda: _by_title(ctx)).get(words)
            if named and here not in named and here in ctx.titles and words not in ctx.titles[here]:
                yield Hit(link.start, f"“{words}”是 {named[0]} 的标题，链接去的却是 {here}：改链接，或改文字")


def _by_title(ctx: Context) -> dict[str, list[str]]:
    """Title, without its question mark, and what stands before its colon -> the pages that bear it."""
    found: dict[str, list[str]] = {}
    for rel, title in ctx.titles.items():
        for name in dict.fromkeys((title, title.rstrip("？"), title.split("：")[0])):
            found.setdefault(name, []).append(rel)
    return found


SHORTEST_TITLE = 4  # characters; shorter titles are common words
TERMS = ("sources/", "glossary")  # a word explained, not a page recommended


def asked_units(doc: Document) -> list[Unit]:
    return [u for u in doc.body if u.section == ASKED and u.kind == "item"]


@rule("ASK001", "结尾要有“也有人这样问”")
def also_asked(doc: Document, ctx: Context) -> Iterator[Hit]:
    """文章和问答的最后一节是“也有人这样问”，列三到八种读者的说法；它们用来搜索，每一句都是一个测试。

    坏：没有这一节，或者只有两句
    好：## 也有人这样问 {#also-asked}，下面列三到八句
    """
    if doc.page.kind not in ANSWER_KINDS:
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


_FORMAL = re.compile(
    r"^(?:关于|有关|浅析|浅谈|论|解读|详解|如何看待|常见问题)"
    r"|(?:的(?:问题|说明|解读|须知|介绍)|须知|指南|攻略|详解|全解析|大全)[？?]?$"
)
LONGEST_QUESTION = 28


@rule("FAQ001", "问题用读者的话，一个问题一个地址", site=True)
def reader_question(docs: list[Document], ctx: Context) -> Iterator[tuple[Document, Hit]]:
    """问答的标题是读者会说出口的一句问话，以？结尾；同一个问题全站只有一页。

    坏：关于上门催收
    好：催收会上门吗？
    """
    first: dict[str, Document] = {}
    for doc in docs:
        if doc.page.kind != "faq":
            continue
        title, at = doc.page.title.strip(), place_of(doc, "title")
        if not title.endswith("？"):
            yield doc, Hit(at, "问答的标题必须是一句问话，以“？”结尾")
        elif _FORMAL.search(title):
            yield doc, Hit(at, "问答的标题要用读者的话，不用“关于”“须知”一类的词")
        if len(re.findall(r"[\u3400-\u9fff]", title)) > LONGEST_QUESTION:
            yield doc, Hit(at, f"问答的标题必须在{LONGEST_QUESTION}个汉字以内：只问一件事")
        key = re.sub(r"[\W_]|花呗|吗|呢|的|了|我", "", title)
        if key in first:
            yield doc, Hit(at, f"这个问题在 {first[key].path} 问过了：合成一页")
        first.setdefault(key, doc)


_STORY = re.compile(
    r"(?:很多人?|不少人?|许多人?|有些人|有一位|有位|我有个|我朋友"
    r"|小[\u4e00-\u9fff](?!额|贷|程|于|心|时)"
    r"|曾经|随着|近年来?|众所周知|如今|在当今"
    r"|说到|提到|谈到|关于|首先|大家)"
)


@rule("FAQ002", "第一句就是答案", severity=WARNING)
def answer_first(doc: Document, ctx: Context) -> Iterator[Hit]:
    """问答正文的第一句直接回答：会、不会、看情况；40个汉字以内，不反问，不讲故事。

    坏：很多人担心催收会上门。
    好：**有可能。** 没有查到放贷机构的公开表态。
    """
    if doc.page.kind != "faq":
        return
    first = next((u for u in doc.body if u.kind not in ("heading", "box")), None)
    if first is None or not first.sentences:
        yield Hit(doc.page.body_start, "标题下面第一句必须是答案")
        return
    a, b = first.sentences[0]
    words = re.sub(r"（[^（）]*）", "", first.text[a:b]).strip()
    count = len(re.findall(r"[\u3400-\u9fff]", words))
    if words.endswith(("？", "?")):
        yield Hit(first.at(a), "第一句必须是答案，不能反问")
    elif _STORY.match(words):
        yield Hit(first.at(a), "第一句必须是答案：先说会、不会或看情况，再说别的")
    elif count > 40:
        yield Hit(first.at(a), f"第一句必须在40个汉字以内，现在{count}个")
