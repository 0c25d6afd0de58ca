"""A new page from the template of its kind, with correct front matter and the anatomy of the writing guide."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import yaml

from scripts.generate.changes import apply
from scripts.pages import ASKED, KIND_FOLDERS, SLUG, Page, PageError
from scripts.paths import DOCS, SITE
from scripts.project import load_project
from scripts.registers import RegisterError
from scripts.renew import stale
from scripts.search.node import SearchError, ask, urls_of
from scripts.sections import TOPICS
from scripts.text.dates import today
from scripts.text.likeness import pairs, share

SHOWN = 3  # pages that may answer already
LIKE, SAME = 0.25, 0.5  # shared pieces of two questions: may be about the same thing; ask the same

_SLUG = re.compile(SLUG)
ASKED_SECTION = ("也有人这样问", ASKED, "- 用读者的话写三到八种问法")
STEPS = "/// html | div.steps\n1.  **先做什么。** 找谁，要多久，拿到什么。\n2.  **再做什么。** 为什么。\n///"
# kind -> sections (title, id, what to write there); 也有人这样问 is added to all but guides, tools, about
OUTLINES: dict[str, list[tuple[str, str, str]]] = {
    "stage": [
        ("你会看到的信号", "signs", "- 怎么确认自己在这一阶段，写读者看得到的东西"),
        ("今天做的三步", "today", STEPS),
        (
            "对方能做、不能做",
            "may-and-may-not",
            "/// html | div.may\n| 事项 | ✓ 可以 | × 不可以 |\n"
            "| --- | --- | --- |\n| 打电话 | 每格写明出处 | 每格写明出处 |\n///",
        ),
        (
            "对方说，你说",
            "script",
            "/// html | div.script\n对方说\n:   “他的话”\n\n你说\n:   “你的话”\n\n为什么\n:   一句\n///",
        ),
        ("要留的证据", "evidence", "- 留什么、怎么留"),
        ("什么时候停下来求助", "stop", "/// danger | 写法律后果或人身危险\n做什么，找谁，最晚哪天。\n///"),
    ],
    "path": [
        ("适合谁、不适合谁", "who", "- 收入、阶段、欠款种类"),
        (
            "得到什么、付出什么",
            "cost",
            "/// html | div.ways\n| 方面 | 会怎样 |\n| --- | --- |\n"
            "| 利息和费用 | 写明出处 |\n| 征信 | 写明出处 |\n| 催收 | 写明出处 |\n| 诉讼 | 写明出处 |\n///",
        ),
        ("条件和材料", "papers", "- 要什么；没有那份证明时用什么代替"),
        ("怎么做", "how", STEPS),
        ("谈成前核对", "check", "- 点头前看哪几条"),
        ("被拒绝怎么办", "refused", "下一步去哪里。"),
        ("断供怎么办", "missed", "先做什么。"),
        ("举例", "example", "/// example | 举例（人物虚构）\n一个人怎么走这条路。\n///"),
    ],
    "faq": [("为什么", "why", "一到三句，每句带出处。"), ("现在做什么", "now", "1. 第一步。\n2. 第二步。")],
    "guide": [
        ("填之前", "before", "- [ ] 要准备的材料"),
        ("正文", "sheet", "- 姓名：________\n- 日期：________"),
        ("打完或寄出以后", "after", "等多久，下一张是哪一张。"),
    ],
    "tool": [("怎么用", "how", "没有脚本时照这里的步骤做。")],
    "about": [("内容", "content", "写清楚。")],
}
GENERAL = [("为什么", "why", "每句带出处。"), ("怎么做", "how", STEPS), ("什么时候停下来求助", "stop", "找谁。")]
KINDS = [kind for kind in KIND_FOLDERS if kind != "hub"]


class NewPageError(Exception):
    """The page cannot be made; the message says why."""


def template(kind: str, title: str, day: date) -> str:
    """The text of a new page; what is left to write stands in 【】."""
    heading = yaml.safe_dump({"title": title}, allow_unicode=True, width=1000).strip()
    front = ["---", heading, "summary: 【短答，不超过90个汉字，单独看得懂】", f"kind: {kind}"]
    if kind not in ("about", "tool"):
        front += ["main_for: []", "intents: []"]
    if kind not in ("faq", "about"):
        front += ["for: 【写给谁】"]
    if kind == "stage":
        front += ["stage: 1"]
    front += [
        "sources: []",
        "related: []",
        f'reviewed: "{day}"',
        "review_every: 90",
        "changes:",
        f'  - date: "{day}"',
        "    what: 首次发布",
        "---",
    ]
    sections = [*OUTLINES.get(kind, GENERAL)]
    if kind not in ("guide", "tool", "about"):
        sections.append(ASKED_SECTION)
    body = [f"# {title}", ""]
    if kind == "faq":
        body += ["**【会、不会、看情况，第一句就是答案】**", ""]
    for name, anchor, text in sections:
        body += [f"## {name} {{#{anchor}}}", "", text, ""]
    return "\n".join([*front, *body]).rstrip() + "\n"


def new_page(kind: str, slug: str, title: str, day: date, docs: Path = DOCS) -> Path:
    """Write the page and return its path; raises NewPageError."""
    parts = slug.removesuffix(".md").split("/")
    folders = KIND_FOLDERS[kind]
    if parts[0] in folders:
        parts = parts[1:]
    if not parts or not all(_SLUG.fullmatch(part) for part in parts) or parts[-1] == "index":
        raise NewPageError(f"地址“{slug}”不行：只用小写字母、数字和短横线，例如 court/payment-order")
    if kind == "faq" and len(parts) != 2:
        raise NewPageError("问答的地址要写主题和名字两段，例如 court/payment-order")
    path = docs.joinpath(folders[0], *parts).with_suffix(".md")
    if path.exists():
        raise NewPageError(f"已经有这一页了，没有改动：{path}。改那一页，或者换一个地址")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(template(kind, title.strip(), day), encoding="utf-8", newline="\n")
    return path


def check_topic(slug: str) -> None:
    """Raise NewPageError for a question in a folder that no list of questions would show."""
    topic = slug.removeprefix("faq/").split("/")[0]
    if "/" in slug and _SLUG.fullmatch(topic) and topic not in TOPICS:
        near = difflib.get_close_matches(topic, TOPICS, 1)
        hint = f"，是不是“{near[0]}”？" if near else "；"
        raise NewPageError(f"没有“{topic}”这个主题{hint}主题有{'、'.join(TOPICS)}，登记在 scripts/sections.py")


def answered(title: str, pages: Iterable[Page], site: Path = SITE) -> list[tuple[Page, bool]]:
    """Pages that may answer ``title`` already, likeliest first, and whether they ask nearly the same words.

    Asks the search of the built site; where there is none, compares the words of titles and of readers' questions.
    """
    known = {page.url: page for page in pages}
    words = pairs(title)
    likeness = {
        url: max(share(words, pairs(text)) for text in (page.title, *page.asked)) for url, page in known.items()
    }
    try:
        found = [url for url in urls_of(ask(site, [title])[0]) if url in known]
    except (SearchError, ValueError):  # not built, or built by an older program
        found = []
    nearest = sorted(likeness, key=lambda url: -likeness[url])[:SHOWN]
    order = [
        *(url for url in nearest if likeness[url] >= SAME),
        *found,
        *(url for url in nearest if likeness[url] >= LIKE),
    ]
    return [(known[url], likeness[url] >= SAME) for url in dict.fromkeys(order)][:SHOWN]


def may_go_on(title: str, found: list[tuple[Page, bool]], anyway: bool) -> bool:
    """Show what may answer already; ask a person, or refuse when the same is asked and nobody can be asked."""
    if not found:
        return True
    print(f"这些页面可能已经答了“{title}”：", file=sys.stderr)
    for page, same in found:
        note = "（问的几乎一样）" if same else ""
        print(f"  docs/{page.rel}  {page.title}{note}\n    {page.summary}", file=sys.stderr)
    if anyway or not any(same for _, same in found):
        return True
    if sys.stdin.isatty():
        return input("还是要新建吗？[y/N] ").strip().lower() in ("y", "yes")
    print("没有新建：把新的问法加到那一页的“也有人这样问”里。确实是另一件事，加 --anyway。", file=sys.stderr)
    return False


def main(argv: list[str]) -> int:
    """``python3 scripts new KIND SLUG TITLE``."""
    parser = argparse.ArgumentParser(
        description="按模板新建一页，再更新目录。不会覆盖已有的页面；新问题先看哪些页面已经答了。",
        epilog='例子：python3 scripts new faq court/payment-order "收到支付令，不理它会怎样？"',
    )
    parser.add_argument("kind", choices=KINDS, metavar="种类", help="、".join(KINDS))
    parser.add_argument("slug", metavar="地址", help="小写字母、数字、短横线，如 court/payment-order")
    parser.add_argument("title", metavar="标题", help="读者的话")
    parser.add_argument("--anyway", action="store_true", help="已经有差不多的问题，也新建")
    options = parser.parse_args(argv)
    try:
        if options.kind == "faq":
            check_topic(options.slug)
        found = answered(options.title, load_project().pages) if options.kind == "faq" else []
        if not may_go_on(options.title, found, options.anyway):
            return 1
        path = new_page(options.kind, options.slug, options.title, today())
        renewed = apply(stale(load_project()))
    except NewPageError as error:
        print(error, file=sys.stderr)
        return 2
    except (PageError, RegisterError) as error:
        print(error, file=sys.stderr)
        return 1
    print(
        f"新建了 {path}，更新了{renewed}个生成的文件。\n把样子里的话换成自己的，依次运行：\n"
        f"  python3 scripts lint --fix --draft {path.relative_to(DOCS.parent).as_posix()}\n"
        f"  python3 scripts sign {path.relative_to(DOCS).as_posix()} --by 名字\n  python3 scripts generate\n"
        "  python3 scripts lint"
    )
    return 0
