"""The command ``facts``: compare the facts with texts of laws in a folder, and record how the articles were read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.atomic import replace_text
from scripts.laws.compare import Found, compare
from scripts.laws.texts import Law, LawsError, read_laws
from scripts.lint.document import Document
from scripts.pages import PageError
from scripts.paths import ROOT
from scripts.project import Project, load_project
from scripts.registers import RegisterError
from scripts.registers.documents import articles
from scripts.registers.model import Fact
from scripts.registers.readings import written
from scripts.signing.units import signed_units


def main(argv: list[str], root: Path = ROOT) -> int:
    """Exit code 0: all is as recorded; 1: something to read again, or input that cannot be used."""
    parser = argparse.ArgumentParser(
        description="拿法条文本核对事实：条还在不在，数字和词在不在这一条里，和上次读的是不是一样。",
        epilog="文件夹里一个出处一个文件，名字是 data/sources.yml 里的编号：civil-code.md。法条文本不放进项目。",
    )
    parser.add_argument("--laws", type=Path, required=True, metavar="文件夹", help="放法条文本的文件夹")
    parser.add_argument("--record", action="store_true", help="读过以后记下现在的印记（写 data/articles.txt）")
    args = parser.parse_args(argv)
    try:
        project = load_project(root)
        laws = _of_sources(read_laws(args.laws), project, args.laws)
    except (RegisterError, PageError, LawsError) as error:
        print(error, file=sys.stderr)
        return 1
    found = compare(project.registers, laws)
    unused = sorted(laws.keys() - project.registers.sources.keys())
    if unused:
        print(f"没有这个出处，没有用到：{'、'.join(unused)}", file=sys.stderr)
    return _record(project, found) if args.record else _report(project, found)


def _of_sources(laws: dict[str, Law], project: Project, folder: Path) -> dict[str, Law]:
    """``laws`` as they are; raises LawsError when none is a source of ours: to check nothing is not to find nothing."""
    if laws.keys() & project.registers.sources.keys():
        return laws
    raise LawsError(
        f"{folder}:1 里面没有一部登记过的法，什么也没有核对：文件名写 data/sources.yml 里的编号，如 civil-code.md"
    )


def _report(project: Project, found: Found) -> int:
    for fact, key, message in found.problems:
        print(project.registers.places.problem("facts", fact.id, key, f"事实“{fact.id}”{message}"))
    for title, rows in (("和上次读的不一样", found.changed), ("还没有记过", found.unread)):
        for (source, article), facts in sorted(rows.items()):
            print(f"data/articles.txt:1 {source} {article}{title}，要重读：")
            for line in _read_again(project, facts):
                print(f"    {line}")
    count = f"核对了{found.checked}条事实、{len(found.rows)}条条文"
    print(
        f"{count}：{len(found.problems)}处不对，{len(found.changed)}条变了，{len(found.unread)}条没有记过",
        file=sys.stderr,
    )
    if found.changed or found.unread:
        print("重读以后，用 --record 记下来。", file=sys.stderr)
    return 1 if found.problems or found.changed or found.unread else 0


def _read_again(project: Project, facts: list[Fact]) -> list[str]:
    """The facts, and every unit of a page that stands on one of them."""
    names = {fact.id for fact in facts}
    lines = [project.registers.places.at("facts", fact.id) + f" 事实 {fact.id}" for fact in facts]
    for page in project.written:
        if names & set(page.sources):
            doc = Document(page, f"docs/{page.rel}")
            for unit in signed_units(doc, project.registers):
                if names & {fact.id for fact in unit.facts}:
                    lines.append(f"{doc.path}:{doc.place(unit.at)[0]} {unit.text.replace(chr(10), ' ')[:30]}")
    return lines


def _record(project: Project, found: Found) -> int:
    """Write the prints; refused while a fact does not agree with its articles."""
    if found.problems:
        _report(project, found)
        print("还有不对的，没有记：改好上面的，再运行一次。", file=sys.stderr)
        return 1
    path = project.root / "data" / "articles.txt"
    kept = {key: row for key, row in project.registers.articles.items() if key not in found.rows}
    replace_text(path, written(found.rows | {key: row for key, row in kept.items() if _named(project, key)}))
    print(f"记下了{len(found.rows)}条条文的印记。")
    return 0


def _named(project: Project, key: tuple[str, str]) -> bool:
    """Does any fact still name this article? Texts that were not in the folder this time keep their record."""
    return any(
        key[1] in articles(fact, project.registers.sources).get(key[0], ()) for fact in project.registers.facts.values()
    )
