"""How fast the checks, the build and the search are, now and with many more pages.

Larger sites are copies of the real articles under other names, in a temporary folder, with hubs, lists and sources
pages generated anew, so that they grow as well: the same mix of headings, tables and links that readers get, but the
same words too, so sizes of the index are a lower bound. Nothing that an earlier run kept is used.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from scripts import pace, recall, search, sensitivity
from scripts.generate.changes import apply
from scripts.lint.whole import whole_site
from scripts.pages import PageError, page_files
from scripts.paths import DATA, DOCS
from scripts.project import Project, load_project
from scripts.registers import RegisterError, load_registers
from scripts.renew import stale
from scripts.search import peers
from scripts.search.node import SearchError, ask
from scripts.site.making import make_pages
from scripts.site.render import BuildError
from scripts.site.steps import Build
from scripts.text.dates import today

OTHERS = {"build": pace.main, "constants": sensitivity.main, "recall": recall.main, "search": peers.main}
SIZES = (300, 1000, 3000, 10000)
PARTS = ("registers", "lint", "render", "index", "query")
QUERIES = (
    "还不上",
    "预期三天会上门吗",
    "征信",
    "每天打几十个电话给我家人",
    "支付令",
    "停息挂账",
    "zhengxin",
    "三个月没还了怎么办",
)


def grow(docs: Path, target: Path, size: int) -> int:
    """Copy ``docs`` to ``target`` and add numbered copies of its articles until there are ``size`` pages."""
    files = page_files(docs)
    for path in sorted(docs.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(docs)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    articles = [path for path in files if path.name != "index.md" and path.relative_to(docs).parts[0] != "sources"]
    for number in range(max(0, size - len(files))):
        path = articles[number % len(articles)]
        copy = target / path.relative_to(docs).with_name(f"{path.stem}-{number}.md")
        text = path.read_text(encoding="utf-8")
        copy.write_text(
            re.sub(r"^(title: |# )(.+)$", rf"\g<1>\g<2>（{number}）", text, flags=re.M), encoding="utf-8", newline="\n"
        )
    return len(page_files(target))


def regenerate(root: Path) -> Project:
    """The project at ``root`` with every generated page as the written ones want it."""
    apply(stale(load_project(root)))
    return load_project(root)


def peak_mb() -> int:
    """The most memory that this process, or one of its helpers, held so far; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most // (1_000_000 if sys.platform == "darwin" else 1000)


def seconds(function: Callable[[], object]) -> float:
    """Processor time of a call and of its helpers, output hidden: what runs beside hardly counts."""
    start = os.times()
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        function()
    return round(sum(os.times()[:4]) - sum(start[:4]), 2)


@contextmanager
def grown(size: int) -> Iterator[Project]:
    """The project with ``size`` pages (or as many as there are, when that is more), while it is measured."""
    with tempfile.TemporaryDirectory(prefix="mingbaizhi-bench-") as folder:
        grow(DOCS, Path(folder, "docs"), size)
        shutil.copytree(DATA, Path(folder, "data"), ignore=shutil.ignore_patterns("signed"))
        yield regenerate(Path(folder))


def measure(size: int, wanted: tuple[str, ...]) -> dict:
    """Figures for a site of ``size`` pages. Times in CPU seconds."""
    with grown(size) as project:
        site = project.root / "site"
        found: dict = {"pages": len(project.pages)}
        if "registers" in wanted:
            found["registers_s"] = seconds(load_registers)
        if "lint" in wanted:
            found["lint_s"] = seconds(lambda: whole_site(project, today()))
        if {"render", "index", "query"} & set(wanted):
            found["pages_s"] = seconds(lambda: make_pages(Build(site, project.registers), project, strict=False))
            found["site_mb"] = round(sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6, 1)
        if {"index", "query"} & set(wanted):
            found["index_s"] = seconds(lambda: search.build_index(site, project.registers))
            index = site / search.build.FOLDER
            found["index_mb"] = round(sum(path.stat().st_size for path in index.rglob("*") if path.is_file()) / 1e6, 1)
        if "query" in wanted:
            answers = ask(site, list(QUERIES))
            found["query_ms"] = round(statistics.median(answer["ms"] for answer in answers), 1)
            found["query_kb"] = round(statistics.median(answer["bytes"] for answer in answers) / 1000, 1)
        spent = sum(value for key, value in found.items() if key.endswith("_s"))
        found |= {"ms_a_page": round(1000 * spent / len(project.pages), 1), "peak_mb": peak_mb()}
    return found


def peers_on(size: int) -> dict:
    """What plain Material and Zensical take for the same pages; Zensical where ``test --engines`` installed it."""
    with grown(size) as project:
        return pace.others(project.root)


def table(rows: list[dict]) -> str:
    """The figures in columns, for people."""
    names = {
        "pages": "页数",
        "registers_s": "登记表 秒",
        "lint_s": "检查 秒",
        "pages_s": "生成 秒",
        "site_mb": "网站 MB",
        "index_s": "索引 秒",
        "index_mb": "索引 MB",
        "query_ms": "一次搜索 毫秒",
        "query_kb": "一次搜索 kB",
        "ms_a_page": "一页 毫秒",
        "peak_mb": "内存 MB",
        "material_s": "Material 秒",
        "zensical_s": "Zensical 秒",
    }
    shown = [key for key in names if key in rows[0]]
    lines = ["\t".join(names[key] for key in shown)]
    return "\n".join(lines + ["\t".join(str(row[key]) for key in shown) for row in rows])


def parts(text: str) -> tuple[str, ...]:
    """The PARTS that an argument names, split by commas; raises argparse.ArgumentTypeError."""
    chosen = tuple(part.strip() for part in text.split(","))
    if not set(chosen) <= set(PARTS):
        raise argparse.ArgumentTypeError(f"只能是 {'、'.join(PARTS)}，用逗号分开")
    return chosen


def main(argv: list[str]) -> int:
    """``python3 scripts bench``; the words of OTHERS before all else are other benchmarks."""
    if argv[:1] and argv[0] in OTHERS:
        return OTHERS[argv[0]](argv[1:])
    options = _parser().parse_args(argv)
    rows = []
    for size in options.sizes:
        print(f"正在量 {size} 页……", file=sys.stderr, flush=True)
        try:
            rows.append(measure(size, options.only))
        except (BuildError, SearchError, RegisterError, PageError) as error:
            print(error, file=sys.stderr)
            return 1
    for size, row in zip(options.sizes, rows, strict=True) if options.beside else ():  # after all, for the memory
        try:
            row |= peers_on(size)
        except (pace.PaceError, SearchError) as error:
            print(error, file=sys.stderr)
            return 1
    print(json.dumps(rows, indent=2) if options.json else table(rows))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="量一量检查、建站和搜索在更多页面下的速度。页面复制在临时文件夹里。",
        epilog="bench build：和Material比一次生成。bench recall：种进改坏的句子，看检查和签名报出多少。"
        "bench constants：检查里的常数换成别的值会怎样。"
        "bench search 文件：和别的搜索比。",
    )
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=SIZES[:2],
        metavar="页数",
        help=f"量多少页的网站（默认 {SIZES[0]} {SIZES[1]}，可以到 {SIZES[-1]}）",
    )
    parser.add_argument("--only", type=parts, default=PARTS, metavar="部分", help="、".join(PARTS) + "，逗号分开")
    parser.add_argument("--beside", action="store_true", help="同样的页面，再让Material和Zensical各生成一次")
    parser.add_argument("--json", action="store_true", help="只输出 JSON")
    return parser
