"""The command ``sign``: show a unit beside its facts, ask, and write who read it. Nothing signs everything at once."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from scripts.lint.document import Document
from scripts.lint.files import Loaded, load
from scripts.lint.rules.signed import lost
from scripts.pages import page_files
from scripts.paths import DATA, DOCS
from scripts.registers import RegisterError, Registers, load_registers
from scripts.signing.ledger import Ledger, LedgerError, Signature, folder_of, load_ledger
from scripts.signing.open import WHY, OpenUnit, marked, open_units, told
from scripts.signing.prints import PRINT
from scripts.signing.units import KEPT_WORDS, SignedUnit, signed_units
from scripts.text.dates import today


class SignError(Exception):
    """Nothing was signed; the message says why."""


def main(argv: list[str], docs: Path = DOCS, data: Path = DATA) -> int:
    """Exit code 0: done; 1: something stands in the way, nothing was written; 2: wrong use."""
    args = _parser().parse_args(argv)
    try:
        registers = load_registers(data)
        ledger = load_ledger(data / "signed", registers)
        loaded = load(page_files(docs), docs)
        pages = _pages(loaded, [name for name in args.names if not PRINT.fullmatch(name)])
        if args.list:
            print(_listing(pages, ledger, registers, args.json))
            return 0
        if len(pages) != 1 or not args.names:
            raise SignError("一次签一页：scripts sign faq/court/x.md；要看还有哪些没签，用 --list")
        return _sign(pages[0], [name for name in args.names if PRINT.fullmatch(name)], args, ledger, registers)
    except (RegisterError, LedgerError, SignError) as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="签句子：对着依据读过一句，签上名字。没有一次全签的办法。",
        epilog="例子：python3 scripts sign faq/court/x.md --by reader-a（在终端里一句一句问）；"
        "python3 scripts sign faq/court/x.md k3f9a2bd-x71q --by reader-a（签这一句）",
    )
    parser.add_argument("names", nargs="*", metavar="页面、印记", help="docs/ 之下的页面，后面可以跟要签的印记")
    parser.add_argument("--by", metavar="名字", help="签的人，data/people.yml 里登记过的")
    parser.add_argument("--gone", action="append", default=[], metavar="印记", help="确认签过的这一句不要了")
    parser.add_argument("--list", action="store_true", help="列出没有签的和为什么；可以只列几页")
    parser.add_argument("--json", action="store_true", help="和 --list 一起：输出给程序看的 JSON")
    return parser


def _pages(loaded: Loaded, names: list[str]) -> list[Document]:
    """The written pages that ``names`` mean (a page or a folder), all of them when there are none."""
    if loaded.problems:
        raise SignError("\n".join(map(str, loaded.problems)))
    written = [doc for doc in loaded.docs if not doc.page.generated]
    wanted = [name.removeprefix("docs/").removeprefix("./").rstrip("/") for name in names]
    for name in wanted:
        if not any(doc.rel == name or doc.rel.startswith(f"{name}/") for doc in written):
            raise SignError(f"没有“{name}”这一页（程序写出的页面不用签）；印记像 k3f9a2bd-x71q")
    return [
        doc
        for doc in written
        if not wanted or any(doc.rel == name or doc.rel.startswith(f"{name}/") for name in wanted)
    ]


def _listing(pages: list[Document], ledger: Ledger, registers: Registers, as_json: bool) -> str:
    found = [each for doc in pages for each in open_units(doc, ledger, registers)]
    if as_json:
        return json.dumps([_as_dict(each) for each in found], ensure_ascii=False, indent=1)
    lines = [f"docs/{each.page}:{each.line} {each.unit.print} {_shown(each)}" for each in found]
    count = {why: sum(each.why == why for each in found) for why in WHY}
    return "\n".join([*lines, f"没有签的{len(found)}句：" + "，".join(f"{WHY[w]}{n}" for w, n in count.items())])


def _as_dict(each: OpenUnit) -> dict:
    return {
        "page": each.page,
        "line": each.line,
        "print": each.unit.print,
        "kind": each.unit.kind,
        "why": each.why,
        "text": each.unit.text,
        "before": each.before,
        "facts": [fact.id for fact in each.unit.facts],
        "changed": [{"fact": name, "from": old, "to": new} for name, old, new in each.changed],
    }


def _shown(each: OpenUnit) -> str:
    """Why a unit is open, and its text, with what changed word by word."""
    text = marked(each.before, each.unit.text) if each.before else each.unit.text
    lines = [f"{WHY[each.why]}：{text.replace(chr(10), ' ')}"]
    for name, old, new in each.changed:
        lines.append(f"    事实 {name}：{marked(old, new)}")
    if each.why == "fact" and not each.changed:
        lines.append("    原来的内容在 git 里没有找到，请对照现在的事实重读")
    return "\n".join(lines)


def _sign(doc: Document, prints: list[str], args: argparse.Namespace, ledger: Ledger, registers: Registers) -> int:
    units = {unit.print: unit for unit in signed_units(doc, registers)}
    signed = ledger.of(doc.rel)
    if not args.by:
        raise SignError("还缺 --by 名字：谁读的")
    if args.by not in registers.people:
        raise SignError(f"data/people.yml 里没有“{args.by}”，只有：{'、'.join(registers.people)}")
    for name in prints:
        if name not in units:
            raise SignError(f"docs/{doc.rel}:1 没有一句的印记是 {name}：用 scripts sign --list {doc.rel} 看现在的")
    can_go = {row.print for row in signed.values() if row.keep and row.print not in units}
    for name in args.gone:
        if name not in can_go:
            raise SignError(f"docs/{doc.rel}:1 没有不见了的框或电话的印记是 {name}")
    if not prints and not args.gone and not sys.stdin.isatty():
        raise SignError("这里不是终端，要写明签哪几句：scripts sign 页面 印记 … --by 名字")
    for name in args.gone:
        del signed[name]
    for name in prints:
        _add(units[name], doc.rel, args.by, ledger, units)
    if prints or args.gone:
        ledger.save(folder_of(doc.rel))
        print(f"签了{len(prints)}句，确认不要{len(args.gone)}句。")
        return 0
    return _ask(doc, args.by, ledger, registers, units)


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


def _ask(doc: Document, by: str, ledger: Ledger, registers: Registers, units: dict[str, SignedUnit]) -> int:
    """Go through the open units of a page; what was answered with 对 is written at once."""
    waiting = open_units(doc, ledger, registers)
    for row in lost(ledger.of(doc.rel), list(units.values())):
        print(
            f"签过的一个{KEPT_WORDS[row.keep]}不见了；真的不要了，运行 scripts sign {doc.rel} --gone {row.print} "
            f"--by {by}\n"
        )
    for k, each in enumerate(waiting, 1):
        print(f"—— 第{k}句，共{len(waiting)}句 · docs/{doc.rel}:{each.line} · {each.unit.kind}\n{_shown(each)}\n")
        for fact in each.unit.facts:
            print(f"  事实 {fact.id}：{told(fact)}" + (f"\n    注意：{fact.caution}" if fact.caution else ""))
        try:
            answer = input("\n读过事实，也读过这一句，对吗？ y 对，签上 ｜ n 先不签 ｜ q 停 > ").strip().lower()
        except EOFError:
            answer = "q"
        if answer == "q":
            break
        if answer == "y":
            _add(each.unit, doc.rel, by, ledger, units)
            ledger.save(folder_of(doc.rel))
    left = len(open_units(doc, ledger, registers))
    print(f"这一页还有{left}句没有签。" if left else "这一页都签过了。")
    return 0
