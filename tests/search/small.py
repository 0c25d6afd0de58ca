"""A built site made of a few own pages, so that tests of the search depend on no content."""

from __future__ import annotations

import json
import shutil
import subprocess
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from scripts.paths import OVERRIDES
from scripts.registers.model import Phone, Pin, Term
from scripts.search import IndexStats, build_index
from scripts.search.weights import Weights

ASSETS = OVERRIDES / "assets" / "search"
FOLDER = Path(__file__).parent
PAGES = {
    "": ("首页", "从这里看起。", [("", "", "欢迎。")], []),
    "start/what-now/": ("我现在该怎么办", "回答几个问题，一分钟分流。", [("", "", "先选一件。")], []),
    "start/crisis/": (
        "撑不住的时候",
        "现在就打电话。",
        [("", "", "有人听你说。"), ("call", "打给谁", "心理援助热线。")],
        [],
    ),
    "faq/": ("全部问题", "按主题排好。", [("", "", "会上门吗 能延期吗 会上征信吗")], []),
    "faq/visit/": (
        "催收会上门吗？",
        "有可能，可以不开门。",
        [("", "", "上门要两个人以上，出示证件。")],
        ["会来我家吗", "外访是什么意思"],
    ),
    "faq/extension/": (
        "花呗能延期还款吗？",
        "可以申请，批不批看对方。",
        [("", "", "还款日之前打客服。借呗也可以问。")],
        ["能晚几天还吗", "可以缓一个月吗"],
    ),
    "faq/credit/": ("花呗逾期会上征信吗？", "会。", [("", "", "还清那天起保存5年。")], ["征信多久消除"]),
    "sources/law/": (
        "法律依据",
        "每条的出处。",
        [
            ("", "", ""),
            ("five-years", "不良信息保存五年", "自还清之日起三个月也不删。"),
            ("visit", "上门的规定", "上门人员出示证件。"),
        ],
        [],
    ),
}
HTML = """<!doctype html><html><head><meta charset="utf-8"><meta name="description" content="{summary}"></head><body>
<nav class="crumb"><ol><li>首页</li><li>栏目</li></ol></nav>
<main><article><h1>{title}</h1><div class="page-head">写给谁</div>{body}</article></main></body></html>"""
TERMS = (
    Term("overdue", "逾期", "", synonyms=("没按时还",), misspellings=("预期",)),
    Term("huabei", "花呗", "", misspellings=("花贝",)),
    Term("visit", "上门", "", synonyms=("外访", "登门")),
    Term("stop", "停息挂账", ""),
)
PINS = (
    Pin(
        "despair",
        "start/crisis.md#call",
        ("我不想活了",),
        words=("不想活", "想死", "对不起…走了"),
        but=("想死机",),
        calls=("12356",),
    ),
)


NOTHING = Weights({}, 1.0, (), (), {})


def registers(terms: tuple[Term, ...] = TERMS, pins: tuple[Pin, ...] = PINS) -> Any:
    """What the search reads of the registers."""
    phones = {"12356": Phone("12356", "全国统一心理援助热线", (), "", "", "")}
    return SimpleNamespace(terms={term.id: term for term in terms}, pins={pin.id: pin for pin in pins}, phones=phones)


def index(site: Path, terms: tuple[Term, ...] = TERMS, pins: tuple[Pin, ...] = PINS, **named) -> IndexStats:
    """Index a small site, with nothing learned."""
    return build_index(site, registers(terms, pins), (), **{"weights": NOTHING, **named})


def write_site(site: Path, pages: dict | None = None) -> Path:
    """Write {address: (title, summary, [(anchor, heading, text)], [wordings])} as a built site, worker included."""
    for key, (title, summary, sections, asked) in (PAGES if pages is None else pages).items():
        body = "".join(
            (f'<h2 id="{anchor}">{escape(heading)}</h2>' if anchor else "") + f"<p>{escape(text)}</p>"
            for anchor, heading, text in sections
        )
        if asked:
            items = "".join(f"<li>{escape(line)}</li>" for line in asked)
            body += f'<h2 id="also-asked">也有人这样问</h2><ul>{items}</ul>'
        path = site / key / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HTML.format(title=escape(title), summary=escape(summary), body=body), encoding="utf-8")
    shutil.copytree(ASSETS, site / "assets/search")
    return site


def call(node: str, *calls: list, known: dict | None = None) -> list:
    """Results of functions of the search's parts, each call [name, [arguments]]; ``known`` is their KNOWN."""
    done = subprocess.run(
        [node, str(FOLDER / "call.js"), str(ASSETS)],
        input=json.dumps({"known": known or {}, "calls": calls}),
        encoding="utf-8",
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)
