"""FM: the front matter."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import Edit, Hit, rule
from scripts.lint.keeps import front_values_and_body
from scripts.lint.schema import SCHEMA
from scripts.pages import KEYS, KIND_FOLDERS
from scripts.text.frontmatter import keys

HAN = re.compile(r"[\u3400-\u9fff〇]")
OTHERS_PER_INTENT = 7
ALWAYS = ("title", "summary", "kind")


def place_of(doc: Document, *path: str | int) -> int:
    """Offset of a value of the front matter, else of the line after the opening ---."""
    return next((v.start for v in doc.front if v.path[: len(path)] == path), doc.text.find("\n") + 1)


def perhaps(name: str, known: Iterable[str]) -> str:
    """，是不是“home-visit”？ for a name that is nearly a known one, else ""."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    return f"，是不是“{near[0]}”？" if near else ""


def _keys(doc: Document) -> list[tuple[str, int]]:
    """The keys of the front matter and their file offsets."""
    return doc.memo("keys", lambda: keys(doc.text, doc.page.body_start))


@rule("FM001", "页首信息要完整、读得懂", site=True, generated=True)
def front_matter(docs: list[Document], ctx: Context) -> Iterator[tuple[Document, Hit]]:
    """必须有的键都在，没有不认识的键，每个值是约定的样子（scripts/lint/schema.py）；编号和路径指向真实存在的东西；
    一个意图只有一个主页面，最多七个其他页面。文件读不懂（不是 UTF-8、页首信息残缺）也报这一条。

    坏：没有 reviewed
    好：reviewed: "2026-11-20"
    """
    for doc in docs:
        for hit in _shape(doc):
            yield doc, hit
        for hit in _references(doc, ctx):
            yield doc, hit
    yield from _intents(docs, ctx)


def _shape(doc: Document) -> Iterator[Hit]:
    seen: set[str] = set()
    for name, at in _keys(doc):
        if name not in SCHEMA:
            yield Hit(at, f"没有“{name}”这个键" + (perhaps(name, SCHEMA) or "：删掉"))
        elif name in seen:
            yield Hit(at, f"“{name}”写了两次，留一个")
        elif doc.meta.get(name) is None:
            yield Hit(at, f"{name} 不能空着：写上内容，或者删掉这一行")
        elif fault := SCHEMA[name].fault(doc.meta[name]):
            yield Hit(at, f"{name} {fault}")
        seen.add(name)
    for name, key in SCHEMA.items():
        needed = name in ALWAYS or (doc.page.kind in key.needed and not doc.page.generated)
        if name not in seen and needed:
            yield Hit(0, f"页首信息必须有 {name}（{key.meaning}）")


def _references(doc: Document, ctx: Context) -> Iterator[Hit]:
    claimed = [
        (name, k, id)
        for name in ("main_for", "intents")
        if isinstance(doc.meta.get(name), list)
        for k, id in enumerate(doc.meta[name])
    ]
    for name, k, id in claimed:
        if isinstance(id, str) and ctx.registers.intents and id not in ctx.registers.intents:
            near = perhaps(id, ctx.registers.intents) or "："
            yield Hit(place_of(doc, name, k), f"没有“{id}”这个意图{near}编号在 data/intents.yml")
    if len(claimed) > 3:
        at = place_of(doc, claimed[3][0], claimed[3][1])
        yield Hit(at, f"main_for 和 intents 合起来最多3个，现在{len(claimed)}个")
    listed = doc.meta.get("sources")
    for k, id in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(id, str) and ctx.fact(id) is None:
            near = perhaps(id, ctx.registers.facts) or "："
            yield Hit(place_of(doc, "sources", k), f"没有“{id}”这条事实{near}编号在 data/facts/")
    related = doc.meta.get("related")
    targets: list[tuple[tuple[str | int, ...], object]]
    targets = [(("related", k), go) for k, go in enumerate(related if isinstance(related, list) else [])]
    not_for = doc.meta.get("not_for")
    targets += [
        (("not_for", k, "go"), v.get("go"))
        for k, v in enumerate(not_for if isinstance(not_for, list) else [])
        if isinstance(v, dict)
    ]
    for path, go in targets:
        if isinstance(go, str) and go.partition("#")[0] not in ctx.titles:
            yield Hit(place_of(doc, *path), f"没有“{go}”这一页{perhaps(go, ctx.titles) or '：'}写 docs/ 之下的路径")
        elif go == doc.rel:
            yield Hit(place_of(doc, *path), "指向了本页自己：换成别的页面")


def _intents(docs: list[Document], ctx: Context) -> Iterator[tuple[Document, Hit]]:
    pages: dict[tuple[str, str], list[tuple[Document, int]]] = defaultdict(list)
    for doc in docs:
        for name in ("main_for", "intents"):
            listed = doc.meta.get(name)
            for k, id in enumerate(listed if isinstance(listed, list) else []):
                pages[name, str(id)].append((doc, place_of(doc, name, k)))
    for (name, id), claims in pages.items():
        most = 1 if name == "main_for" else OTHERS_PER_INTENT
        for doc, at in claims[most:]:
            others = "、".join(other.rel for other, _ in claims if other is not doc)
            yield (
                doc,
                Hit(
                    at,
                    f"意图“{id}”的主页面已经是 {claims[0][0].path}，这里改写进 intents"
                    if most == 1
                    else f"意图“{id}”最多写在{most}个其他页面，现在有{len(claims)}个：最不相干的那一页去掉它，"
                    f"不一定是这一页（还有 {others}）",
                ),
            )


@rule("FM002", "键的顺序，日期加引号", keeps=front_values_and_body, generated=True)
def order_and_quotes(doc: Document, ctx: Context) -> Iterator[Hit]:
    """键按约定的顺序写；日期加引号（不加引号的日期会让别的程序出错）。

    坏：reviewed: 2026-11-20
    好：reviewed: "2026-11-20"
    """
    for value in doc.front:
        if not value.style and value.tag.endswith(":timestamp"):
            quoted = f'"{value.text}"'
            yield Hit(value.start, f"日期必须加引号：{quoted}", (Edit(value.start, value.end, quoted),))
    typed = _keys(doc)
    known = [name for name, _ in typed if name in KEYS]
    wanted = sorted(known, key=KEYS.index)
    if known != wanted and len(set(known)) == len(known):
        places = [at for name, at in typed if name in KEYS]
        at = next(at for name, at, right in zip(known, places, wanted, strict=True) if name != right)
        yield Hit(at, f"键的顺序必须是：{'、'.join(wanted)}", _reordered(doc, typed))


def _reordered(doc: Document, typed: list[tuple[str, int]]) -> tuple[Edit, ...]:
    """Put the lines of each key in order; nothing when a comment stands between them."""
    begin, end = typed[0][1], doc.text.rfind("---", 0, doc.page.body_start)
    cuts = [at for _, at in typed] + [end]
    parts = [(name, doc.text[a:b]) for (name, a), b in zip(typed, cuts[1:], strict=True)]
    if doc.text[begin - 1 : begin] not in ("\n", "") or any(re.search(r"^\s*#", part, re.M) for _, part in parts):
        return ()
    if any(name not in KEYS for name, _ in parts) or not all(part.endswith("\n") for _, part in parts):
        return ()
    return (Edit(begin, end, "".join(part for _, part in sorted(parts, key=lambda p: KEYS.index(p[0])))),)


@rule("FM003", "种类与文件夹对应", generated=True)
def kind_in_folder(doc: Document, ctx: Context) -> Iterator[Hit]:
    """每个文件夹只放一种页面；index.md 和程序写出的清单是 hub。

    坏：docs/guides/x.md 写 kind: faq
    好：docs/guides/x.md 写 kind: guide
    """
    kind = doc.meta.get("kind")
    if not isinstance(kind, str) or kind not in KIND_FOLDERS:
        return
    folder = doc.rel.split("/")[0] if "/" in doc.rel else ""
    index = doc.rel.endswith("index.md")
    if index and kind != "hub":
        yield Hit(place_of(doc, "kind"), "index.md 的 kind 必须是 hub")
    elif kind != "hub" and not index and folder not in KIND_FOLDERS[kind]:
        wanted = next((k for k, folders in KIND_FOLDERS.items() if folder in folders), "")
        place, right = f"docs/{folder}/" if folder else "docs/", f"docs/{KIND_FOLDERS[kind][0]}/"
        told = f"文件夹 {folder} 里的页面 kind 必须是 {wanted}，现在是 {kind}：改 kind，或者把文件放进 {right}"
        yield Hit(place_of(doc, "kind"), told if wanted else f"{place} 不放 kind 是 {kind} 的页面：把文件放进 {right}")
    elif kind == "hub" and not index and not doc.page.generated and "/" in doc.rel:
        yield Hit(place_of(doc, "kind"), "手写的 hub 只能是 index.md：kind 改成文件夹对应的种类")


@rule("FM004", "标题一致，短答像答案", generated=True)
def title_and_summary(doc: Document, ctx: Context) -> Iterator[Hit]:
    """title 与正文唯一的一级标题相同；summary 是完整的一句或几句，90个汉字以内，不以问句开头。

    坏：summary: 花呗
    好：summary: 花呗逾期后各阶段会发生什么，你每一步能做什么。
    """
    heads = [u for u in doc.body if u.kind == "heading" and u.level == 1]
    title, summary = doc.meta.get("title"), doc.meta.get("summary")
    if not heads:
        yield Hit(doc.page.body_start, f"正文必须以一级标题开头：# {title}")
    for unit in heads[1:]:
        yield Hit(unit.at(0), "只能有一个一级标题：这里改成二级标题")
    if heads and isinstance(title, str) and heads[0].text.strip() != title.strip():
        yield Hit(heads[0].at(0), f"一级标题必须与 title 相同：{title}")
    if not isinstance(summary, str) or not summary.strip():
        return
    at, text = place_of(doc, "summary"), summary.strip()
    count = len(HAN.findall(text))
    if count > 90:
        yield Hit(at, f"summary 必须在90个汉字以内，现在{count}个")
    if count < 6 or text[-1] not in "。！？”）":
        yield Hit(at, "summary 必须是完整的句子，句号结尾")
    if re.match(r"[^。！]*[？?]", text):
        yield Hit(at, "summary 第一句必须是答案，不能是问句")
