"""The command ``lint``: arguments, files, report, exit code (0 clean, 1 findings, 2 wrong use)."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from scripts.atomic import replace_text
from scripts.lint import rules  # noqa: F401  registers every rule
from scripts.lint.context import Context
from scripts.lint.engine import lint
from scripts.lint.files import Loaded, absolute, docs_root, load
from scripts.lint.finding import ERROR, RULES, Problem
from scripts.lint.fix import checker, fixed
from scripts.lint.report import FORMATS, UNSIGNED, explanation, listing, render
from scripts.lint.schema import json_schema
from scripts.lint.whole import problems_outside, site_memory
from scripts.pages import page_files
from scripts.parallel import spread
from scripts.paths import DATA, DOCS, ROOT
from scripts.registers import RegisterError, Registers, load_registers
from scripts.signing.ledger import Ledger, LedgerError, load_ledger
from scripts.text.dates import day_argument, today


def main(argv: Sequence[str]) -> int:
    """Run the linter; ``argv`` without the command's own name."""
    args = _parser().parse_args(list(argv))
    if args.list or args.schema:
        print(listing() if args.list else json.dumps(json_schema(), ensure_ascii=False, indent=2))
        return 0
    if args.explain:
        return _explain(args.explain.upper())
    try:
        codes = _codes(args.select)
        targets = _targets(args.paths)
    except ValueError as error:
        print(f"lint：{error}", file=sys.stderr)
        return 2
    try:
        registers = load_registers()
    except RegisterError as error:
        print(error, file=sys.stderr)
        return 1
    return _run(args, codes, targets, registers)


def _run(args: argparse.Namespace, codes: list[str] | None, targets: list[Path], registers: Registers) -> int:
    progress = Progress()
    by_root: dict[Path, list[Path]] = {} if targets else {DOCS: []}
    for target in targets:
        by_root.setdefault(docs_root(target), []).append(target)
    problems: list[Problem] = []
    for root, mine in by_root.items():
        try:
            ledger = load_ledger(DATA / "signed", registers) if root == DOCS else None
        except LedgerError as error:
            print(error, file=sys.stderr)
            return 1
        problems += _check(args, codes, root, mine, registers, ledger, progress)
    problems.sort()
    progress.done()
    if report := render(problems, args.format, args.format == "text" and sys.stdout.isatty()):
        print(report)
    return _verdict(args, problems, n=len(targets))


def _check(
    args: argparse.Namespace,
    codes: list[str] | None,
    root: Path,
    targets: list[Path],
    registers: Registers,
    ledger: Ledger | None,
    progress: Progress,
) -> list[Problem]:
    """Findings in ``targets`` below one docs folder; in another project's folder no other page is read."""
    around = page_files(root) if root == DOCS or root.name == "docs" else []
    loaded = load(sorted({*around, *targets}), root)
    titles = {d.rel: d.page.title for d in loaded.docs}
    ctx = Context(registers, args.today or today(), titles, ledger, args.draft)
    shown = {path for path, file in loaded.files.items() if file in set(targets)}
    if args.fix:
        _fix(loaded, ctx, codes, shown, progress)
    memory = None if args.paths or codes else site_memory(ROOT, ctx.today, titles, args.draft)
    problems = lint(loaded.docs, ctx, codes, shown, progress.step, spread, memory)
    problems += [p for p in loaded.problems if p.path in shown and (not codes or p.code in codes)]
    if not args.paths:
        problems += [p for p in problems_outside(loaded.docs, ctx, ROOT) if not codes or p.code in codes]
    return problems


def _verdict(args: argparse.Namespace, problems: list[Problem], n: int) -> int:
    errors = sum(p.severity == ERROR for p in problems)
    warnings = len(problems) - errors
    if args.format == "text":
        fixable = sum(bool(p.edits) for p in problems)
        tail = f"，其中{fixable}个可以用 --fix 改" if fixable else ""
        print(f"{n}页：{errors}个错误，{warnings}个提醒{tail}", file=sys.stderr)
        if unsigned := sum(p.code == UNSIGNED for p in problems):
            first = "先改好别的，再" if unsigned < len(problems) else ""
            print(f"{unsigned}句没有签：{first}读依据、签上，看 python3 scripts sign --list", file=sys.stderr)
    return 1 if errors else 0


def _fix(loaded: Loaded, ctx: Context, codes: list[str] | None, shown: set[str], progress: Progress) -> None:
    check = checker(ctx, codes)
    for k, doc in enumerate(loaded.docs):
        if doc.path not in shown or doc.page.generated:
            continue
        new, refused = fixed(doc, check)
        if new.text != doc.text:
            replace_text(loaded.files[doc.path], new.text)
            loaded.docs[k] = new
        for code in refused:
            print(f"{doc.path}：{code} 的自动修改会动到别的内容，没有改", file=sys.stderr)
        progress.step(k, len(loaded.docs))


class Progress:
    """A line on standard error once the work takes longer than two seconds; only where a person watches."""

    def __init__(self) -> None:
        self.began = self.last = time.monotonic()
        self.watched, self.shown = sys.stderr.isatty(), False

    def step(self, k: int, n: int) -> None:
        now = time.monotonic()
        if self.watched and now - self.began > 2 and now - self.last > 0.5:
            self.last, self.shown = now, True
            print(f"\r检查第{k + 1}页，共{n}页", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        if self.shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lint", description="检查页面：数字、出处、说法、标点、结构。")
    parser.add_argument("paths", nargs="*", help="文件或文件夹；不写就是整个 docs/")
    parser.add_argument("--fix", action="store_true", help="改好可以自动改的")
    parser.add_argument("--select", action="append", metavar="代码", help="只查这些规则，逗号分开；ZH 表示所有 ZH 规则")
    parser.add_argument("--format", choices=FORMATS, default="text", help="报告的格式")
    parser.add_argument("--today", type=day_argument, metavar="日期", help="当作今天的日期，如 2026-11-22")
    parser.add_argument("--draft", action="store_true", help="没有签的句子只算提醒，预览时用")
    parser.add_argument("--list", action="store_true", help="列出所有规则")
    parser.add_argument("--explain", metavar="代码", help="说明一条规则")
    parser.add_argument("--schema", action="store_true", help="页首信息的 JSON Schema，给编辑器用")
    return parser


def _codes(select: list[str] | None) -> list[str] | None:
    """Rule codes named on the command line; a family name stands for all of its rules."""
    if not select:
        return None
    chosen: list[str] = []
    for name in (part.strip().upper() for item in select for part in item.split(",") if part.strip()):
        found = [code for code in RULES if code == name or code.rstrip("0123456789") == name]
        if not found:
            raise ValueError(f"没有规则“{name}”；lint --list 列出全部")
        chosen.extend(found)
    return sorted(set(chosen))


def _targets(paths: list[str]) -> list[Path]:
    """The pages to report on; raises ValueError for what is not there or holds none."""
    if not paths:
        return page_files(DOCS)
    found: list[Path] = []
    for name in paths:
        path = absolute(Path(name))
        if not os.path.lexists(path):
            raise ValueError(f"没有这个文件或文件夹：{name}")
        pages = page_files(path) if path.is_dir() and path.suffix != ".md" else [path]
        if not pages:
            raise ValueError(f"{name} 里没有页面（.md 文件）")
        if path.is_file() and path.suffix != ".md":
            raise ValueError(f"{name} 不是页面：只检查 .md 文件")
        found.extend(pages)
    return list(dict.fromkeys(found))


def _explain(code: str) -> int:
    if code not in RULES:
        print(f"lint：没有规则“{code}”；lint --list 列出全部", file=sys.stderr)
        return 2
    print(explanation(code))
    return 0
