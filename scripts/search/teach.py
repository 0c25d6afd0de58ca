"""``python3 scripts search learn|judge FILES…``: read labelled questions; learn and write, or judge honestly."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from scripts.pages import PageError
from scripts.paths import DATA, SITE
from scripts.project import Project, load_project
from scripts.registers import RegisterError
from scripts.registers.senses import read_senses
from scripts.search.cries import learn_cries
from scripts.search.despair import CRIES, write_cries
from scripts.search.evaluate import Outcome, first_list, reading
from scripts.search.judge import figures, judge, weak
from scripts.search.learn import Example, learn, lines_of
from scripts.search.node import SearchError
from scripts.search.weights import WEIGHTS, write_weights
from scripts.search.words import read_words

LOOK_ALIKE = 4.0  # what a sentence that only looks like a cry for help counts beside any other
PINNED = 0.3  # what a test of a fixed answer counts: there are a thousand cries, and the pin finds them anyway
OURS = DATA / "questions.tsv"


def read_examples(path: Path, known: Iterable[str]) -> list[Example]:
    """Questions of a YAML list ({q, intent, source.kind}) or of a table (question, tab, intents with commas); those of
    no known intent are left out. Raises SearchError."""
    with reading(path):
        text = path.read_text(encoding="utf-8-sig")
        rows = list(of_table(text, path) if path.suffix == ".tsv" else of_yaml(text, path))
    allowed = set(known)
    found = [
        Example(question.replace("*", ""), tuple(intent for intent in intents if intent in allowed), source)
        for question, intents, source in rows
        if allowed & set(intents)
    ]
    if not found:
        raise SearchError(f"{path} 里没有一个标了已知意图的问题：意图的 id 在 data/intents.yml")
    return found


def of_table(text: str, path: Path) -> Iterable[tuple[str, list[str], str]]:
    """(question, intents, kind) of each line of a .tsv; the kind is the name of the file. Raises SearchError."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            question, tab, intents = line.partition("\t")
            if not tab:
                raise SearchError(f"{path}:{number}：每行写问题、制表符、意图，几个意图用逗号分开")
            yield question, [intent.strip() for intent in intents.split(",")], path.stem


def of_yaml(text: str, path: Path) -> Iterable[tuple[str, list[str], str]]:
    """(question, intents, kind) of each item of the list in a YAML file. Raises SearchError."""
    for number, row in enumerate(first_list(text), 1):
        if not isinstance(row, dict) or not row.get("q") or not row.get("intent"):
            raise SearchError(f"{path} 第 {number} 项必须写 q（问题）和 intent（意图 id 或列表）")
        intent, source = row["intent"], row.get("source")
        kind = source.get("kind") if isinstance(source, dict) else source
        yield str(row["q"]), [intent] if isinstance(intent, str) else list(intent), str(kind or path.stem)


def own_lines(project: Project, intents: list[str]) -> list[Example]:
    """What stands in the project: titles and wordings of the pages, questions that we made up, and those by which the
    fixed answers are tested: a wording that none of their words holds still finds the page."""
    by_rel = {page.rel: page for page in project.pages}
    tests = [
        Example(text, tuple(by_rel[pin.page].intents), "pins", PINNED)
        for pin in project.registers.pins.values()
        if pin.page in by_rel and by_rel[pin.page].intents
        for text in pin.tests
    ]
    return lines_of(project.pages) + read_examples(OURS, intents) + tests


def cries_of(project: Project, ours: list[Example]) -> tuple[list[Example], list[Example]]:
    """What we made up ourselves that says despair, and what does not; nothing of any question file."""
    pins = project.registers.pins.values()
    cries = [text for pin in pins if pin.wording for text in pin.tests]
    about = {
        intent
        for pin in pins
        if pin.wording
        for page in project.pages
        if page.rel == pin.page
        for intent in page.intents
    }
    others = [example for example in ours if not about & set(example.intents)]
    alike = [text for pin in pins for text in (pin.misses if pin.wording else pin.tests)]
    return [Example(text, (), "pins") for text in cries], others + [
        Example(text, (), "pins", LOOK_ALIKE) for text in alike
    ]


def parse(argv: list[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(description="搜索的权重：从标好意图的问题和页面的问法学出来。")
    commands = parser.add_subparsers(dest="command", required=True, metavar="learn|judge")
    help_of_files = "YAML 列表（q、intent），或 .tsv（问题、制表符、意图）；问题本身不会写进项目"
    teach = commands.add_parser("learn", help="学一遍，写 data/search-weights.json；同样的文件，结果每次一样")
    teach.add_argument("files", nargs="*", type=Path, metavar="文件", help=help_of_files)
    test = commands.add_parser("judge", help="没有学过的问题上，整套搜索有多准：分几折，再把每个来源整个留出来")
    test.add_argument("files", nargs="+", type=Path, metavar="文件", help=help_of_files)
    test.add_argument("--site", type=Path, default=SITE, metavar="文件夹", help="已生成的网站（默认 site/）")
    return parser.parse_args(argv)


def main(argv: list[str]) -> int:
    """``python3 scripts search``: 0 when done, 2 when the files cannot be used."""
    options = parse(argv)
    try:
        project = load_project()
        intents, words = list(project.registers.intents), read_words(project.registers)
        ours = own_lines(project, intents)
        questions = [example for path in options.files for example in read_examples(path, intents)]
        print(f"{len(questions)} 个问题，{len(ours)} 句自己的话，{len(intents)} 个意图……", file=sys.stderr, flush=True)
        if options.command == "judge":
            show(judge(options.site, list(project.pages), questions, ours, intents, words))
            return 0
    except (SearchError, RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 2
    write_cries(learn_cries(*cries_of(project, ours), read_senses(project.registers.despair)))
    weights = learn(ours + questions, intents, words, {"questions": len(questions), "lines": len(ours)})
    write_weights(weights)
    print(
        f"写好了 {CRIES.name}，{WEIGHTS}：{len(weights.tokens)} 个词元，{sum(map(len, weights.tokens.values()))} 个数。"
    )
    return 0


def show(found: Iterable[tuple[str, list[Outcome]]]) -> None:
    """The figures line by line as they come; after the first, the intents that fare worst."""
    print("没有学过的\t问题\t第一条就对\t前三条里有\t没有结果")
    for number, (name, outcomes) in enumerate(found):
        print(figures(name, outcomes), flush=True)
        if not number and (worst := weak(outcomes, 0.8)):
            print(f"  不到八成的意图：{'、'.join(worst)}", flush=True)
