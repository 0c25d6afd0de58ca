"""The command ``sign``: show a unit beside its facts, ask, and write who read it. Nothing signs everything at once."""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from scripts.lint.document import Document
from scripts.lint.files import load
from scripts.lint.outside import outside_documents
from scripts.pages import page_files
from scripts.paths import DATA, DOCS
from scripts.registers import RegisterError, Registers, load_registers
from scripts.signing.ledger import Ledger, LedgerError, Signature, folder_of, load_ledger, locked
from scripts.signing.listing import as_json, as_text, counted, gone_as_text
from scripts.signing.open import lost_units, open_units
from scripts.signing.prints import PRINT
from scripts.signing.units import SignedUnit, signed_units
from scripts.text.dates import today


class SignError(Exception):
    """Nothing was signed; the message says why."""


def main(argv: list[str], docs: Path = DOCS, data: Path = DATA) -> int:
    """Exit code 0: done; 1: something stands in the way, nothing was written; 2: wrong use."""
    args = _parser().parse_args(argv)
    try:
        registers = load_registers(data)
        wanted = _wanted(args.names)
        pages = _pages(docs, data, registers, list(wanted))
        if args.list:
            ledger = load_ledger(data / "signed", registers)
            found = [each for doc in pages for each in open_units(doc, ledger, registers)]
            gone = [each for doc in pages for each in lost_units(doc, ledger, registers)]
            text = "\n\n".join(filter(None, [as_text(found), gone_as_text(gone), counted(found)]))
            print(as_json(found, gone) if args.json else text)
            return 0
        if not wanted:
            raise SignError("写明哪一页：python3 scripts sign faq/court/x.md；要看还有哪些没签，用 --list")
        at_once = any(wanted.values()) or args.gone  # whoever is asked one by one would lock the others out
        with locked(data / "signed") if at_once else nullcontext():
            ledger = load_ledger(data / "signed", registers)
            return _sign(pages, wanted, args, ledger, registers)
    except (RegisterError, LedgerError, SignError) as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="签句子：对着依据读过一句，签上名字。没有一次全签的办法。",
        epilog="例子：python3 scripts sign faq/court/x.md --by reader-a（在终端里一句一句问）；"
        "python3 scripts sign faq/court/x.md k3f7a2bd-x72q … faq/court/y.md … --by reader-a（签写明的这几句）",
    )
    parser.add_argument(
        "names",
        nargs="*",
        metavar="页面、印记",
        help="docs/ 之下的页面、data/triage.yml、overrides/main.html；每一页后面跟要签的印记",
    )
    parser.add_argument("--by", metavar="名字", help="签的人，data/people.yml 里登记过的")
    parser.add_argument("--gone", action="append", default=[], metavar="印记", help="确认签过的这一句不要了")
    parser.add_argument("--list", action="store_true", help="列出没有签的、它站的事实和为什么；可以只列几页、几夹")
    parser.add_argument("--json", action="store_true", help="和 --list 一起：输出给程序看的 JSON")
    return parser


def _wanted(names: list[str]) -> dict[str, list[str]]:
    """Page or folder -> the prints that stand behind it."""
    found: dict[str, list[str]] = {}
    for name in names:
        if not PRINT.fullmatch(name):
            found.setdefault(name.removeprefix("./").removeprefix("docs/").rstrip("/"), [])
        elif not found:
            raise SignError(f"印记 {name} 前面要写页面：python3 scripts sign faq/court/x.md {name} --by 名字")
        else:
            found[list(found)[-1]].append(name)
    return found


def _pages(docs: Path, data: Path, registers: Registers, wanted: list[str]) -> list[Document]:
    """What people sign of ``wanted`` (pages or folders), all of it when there is none."""

    def meant(rel: str) -> bool:
        return not wanted or any(rel == name or rel.startswith(f"{name}/") for name in wanted)

    loaded = load([path for path in page_files(docs) if meant(path.relative_to(docs).as_posix())], docs)
    if loaded.problems:
        raise SignError("\n".join(map(str, loaded.problems)))
    found = [doc for doc in loaded.docs if not doc.page.generated]
    found += [doc for doc in outside_documents(data.parent, registers) if meant(doc.rel)]
    for name in wanted:
        if not any(doc.rel == name or doc.rel.startswith(f"{name}/") for doc in found):
            raise SignError(f"没有“{name}”这一页（程序写出的页面不用签）；印记像 k3f7a2bd-x72q")
    return found


def _sign(
    pages: list[Document], wanted: dict[str, list[str]], args: argparse.Namespace, ledger: Ledger, registers: Registers
) -> int:
    if not args.by:
        raise SignError("还缺 --by 名字：谁读的")
    if args.by not in registers.people:
        raise SignError(f"data/people.yml 里没有“{args.by}”，只有：{'、'.join(registers.people)}")
    by_rel = {doc.rel: doc for doc in pages}
    if folder := next((name for name in wanted if name not in by_rel), ""):
        raise SignError(f"{folder} 是文件夹：写明是哪一页")
    known = {name: {unit.print: unit for unit in signed_units(by_rel[name], registers)} for name in wanted}
    first, count = next(iter(wanted)), sum(map(len, wanted.values()))
    _all_known(wanted, known, by_rel)
    if args.gone and len(wanted) > 1:
        raise SignError("--gone 一次只能写一页")
    _all_gone(args.gone, ledger.of(first), known[first], by_rel[first])
    if not count and not args.gone:
        if len(wanted) > 1:
            raise SignError("一句一句地问，一次只能写一页；要签几页，每一页后面写明签哪几句")
        if not sys.stdin.isatty():
            raise SignError("这里不是终端，要写明签哪几句：python3 scripts sign 页面 印记 … --by 名字")
        return _ask(by_rel[first], args.by, ledger, registers, known[first])
    for print_ in args.gone:
        del ledger.of(first)[print_]
    for name, prints in wanted.items():
        for print_ in prints:
            _add(known[name][print_], name, args.by, ledger, known[name])
    for folder in dict.fromkeys(map(folder_of, wanted)):
        ledger.save(folder)
    print(f"签了{count}句，确认不要{len(args.gone)}句。")
    return 0


def _all_known(
    wanted: dict[str, list[str]], known: dict[str, dict[str, SignedUnit]], pages: dict[str, Document]
) -> None:
    """Raise SignError at the first print that no unit of its page has."""
    for name, prints in wanted.items():
        for print_ in prints:
            if print_ not in known[name]:
                told = f"没有一句的印记是 {print_}：用 python3 scripts sign --list {name} 看现在的"
                raise SignError(f"{pages[name].path}:1 {told}")


def _all_gone(prints: list[str], signed: dict[str, Signature], known: dict[str, SignedUnit], page: Document) -> None:
    """Raise SignError at the first print that is not a signed unit which the page has lost."""
    can_go = {row.print for row in signed.values() if row.print not in known}
    for print_ in prints:
        if print_ not in can_go:
            raise SignError(f"{page.path}:1 没有不见了的一句的印记是 {print_}")


def _add(unit: SignedUnit, page: str, by: str, ledger: Ledger, units: dict[str, SignedUnit]) -> None:
    """Write one signature; it takes the place of a stale one of the same words, or of the same kind of box."""
    signed = ledger.of(page)
    signed[unit.print] = Signature(page, unit.print, by, today().isoformat(), unit.keep)
    stale = [row for row in signed.values() if row.print not in units]
    same = [row for row in stale if row.words == unit.words] or [row for row in stale if row.keep == unit.keep != ""]
    if same:
        del signed[same[0].print]
    if all(name in signed for name in units):  # the page is done: what it used to say needs no pairing any more
        for row in stale:
            if not row.keep:
                signed.pop(row.print, None)


def _answer() -> str:
    """y, n or q; whatever else was typed is asked again, and no more input means q."""
    while True:
        try:
            answer = input("\n读过事实，也读过这一句，对吗？ y 对，签上 ｜ n 先不签 ｜ q 停 > ").strip().lower()
        except EOFError:
            return "q"
        if answer in ("y", "n", "q"):
            return answer
        print(f"看不懂“{answer}”：只写 y、n 或 q")


def _ask(doc: Document, by: str, ledger: Ledger, registers: Registers, units: dict[str, SignedUnit]) -> int:
    """Go through the open units of a page; what was answered with 对 is written at once."""
    waiting = open_units(doc, ledger, registers)
    for row, text in lost_units(doc, ledger, registers):
        print(gone_as_text([(row, text)]))
        print(f"真的不要了，运行 python3 scripts sign {doc.rel} --gone {row.print} --by {by}\n")
    for k, each in enumerate(waiting, 1):
        print(f"—— 第{k}句，共{len(waiting)}句\n{as_text([each])}")
        answer = _answer()
        if answer == "q":
            break
        if answer == "y":
            _add(each.unit, doc.rel, by, ledger, units)
            ledger.save(folder_of(doc.rel))
    left = len(open_units(doc, ledger, registers))
    print(f"这一页还有{left}句没有签。" if left else "这一页都签过了。")
    return 0
