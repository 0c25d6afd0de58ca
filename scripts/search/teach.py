"""``python3 scripts search learn FILES…``: read labelled questions, judge honestly, learn, write."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import yaml

from scripts.pages import PageError
from scripts.project import load_project
from scripts.registers import RegisterError
from scripts.search.learn import Example, folds, learn, lines_of
from scripts.search.node import SearchError
from scripts.search.weights import WEIGHTS, Weights, features, write_weights
from scripts.search.words import Words, read_words

FOLDS = 5


def read_examples(path: Path, known: Iterable[str]) -> list[Example]:
    """Questions of a YAML list ({q, intent, source.kind}) or of a table (question, tab, intents with commas); those of
    no known intent are left out. Raises SearchError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = list(of_table(text, path) if path.suffix == ".tsv" else of_yaml(text, path))
    except OSError as error:
        raise SearchError(f"读不了 {path}：{error.strerror}") from None
    except UnicodeDecodeError:
        raise SearchError(f"{path} 必须是 UTF-8 编码") from None
    except yaml.YAMLError as error:
        raise SearchError(f"{path} 不是正确的 YAML：{str(error)[:300]}") from None
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
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            question, tab, intents = line.partition("\t")
            if not tab:
                raise SearchError(f"{path}:{number}：每行写问题、制表符、意图，几个意图用逗号分开")
            yield question, [intent.strip() for intent in intents.split(",")], path.stem


def of_yaml(text: str, path: Path) -> Iterable[tuple[str, list[str], str]]:
    rows = next((document for document in yaml.safe_load_all(text) if isinstance(document, list)), [])
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not row.get("q") or not row.get("intent"):
            raise SearchError(f"{path} 第 {number} 项必须写 q（问题）和 intent（意图 id 或列表）")
        intent, source = row["intent"], row.get("source")
        kind = source.get("kind") if isinstance(source, dict) else source
        yield str(row["q"]), [intent] if isinstance(intent, str) else list(intent), str(kind or path.stem)


def shares(weights: Weights, text: str, words: Words) -> np.ndarray:
    """A figure for each intent, the likest highest; intents.js turns the same sums into shares."""
    found = features(text, words)
    sums = np.array(weights.bias, float)
    for token in found:
        for intent, weight in weights.tokens.get(token, ()):
            sums[intent] += weight / max(1, len(found)) ** 0.5
    return sums


def judged(weights: Weights, examples: list[Example], words: Words) -> list[int]:
    """The place of the first right intent for each example, from 1."""
    places = []
    for example in examples:
        order = np.argsort(-shares(weights, example.text, words), kind="stable")
        places.append(1 + min(int(np.flatnonzero(order == weights.intents.index(i))[0]) for i in example.intents))
    return places


def figures(places: list[int]) -> dict[str, float]:
    return {
        "n": len(places),
        "hit@1": round(sum(place == 1 for place in places) / len(places), 4),
        "hit@3": round(sum(place <= 3 for place in places) / len(places), 4),
    }


def judge(questions: list[Example], lines: list[Example], intents: list[str], words: Words) -> dict:
    """How well intents are told on questions that were not learned from: by folds, and with one source left out."""
    places, left_out = [], {}
    for mine, others in folds(questions, FOLDS):
        places += judged(learn(lines + mine, intents, words, {}), others, words)
    for source in sorted({question.source for question in questions}):
        mine = [question for question in questions if question.source != source]
        theirs = [question for question in questions if question.source == source]
        left_out[source] = figures(judged(learn(lines + mine, intents, words, {}), theirs, words))
    return {f"{FOLDS} folds": figures(places), "without": left_out}


def main(argv: list[str]) -> int:
    """``python3 scripts search``: 0 when written, 2 when the files cannot be used."""
    parser = argparse.ArgumentParser(description="搜索的权重：从标好意图的问题和页面的问法学出来。")
    commands = parser.add_subparsers(dest="command", required=True, metavar="learn")
    teach = commands.add_parser("learn", help="学一遍，写 data/search-weights.json；同样的文件，结果每次一样")
    teach.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="文件",
        help="YAML 列表（q、intent），或 .tsv（问题、制表符、意图）；问题本身不会写进项目",
    )
    teach.add_argument("--quick", action="store_true", help="只学不评：不算没学过的问题上的分数")
    options = parser.parse_args(argv)
    try:
        project = load_project()
        intents, words = list(project.registers.intents), read_words(project.registers)
        questions = [example for path in options.files for example in read_examples(path, intents)]
    except (SearchError, RegisterError, PageError) as error:
        print(error, file=sys.stderr)
        return 2
    lines = lines_of(project.pages)
    print(f"{len(questions)} 个问题，{len(lines)} 句页面上的问法，{len(intents)} 个意图……", file=sys.stderr, flush=True)
    scores = {} if options.quick else judge(questions, lines, intents, words)
    note = {"questions": len(questions), "lines": len(lines), "scores": scores}
    weights = learn(lines + questions, intents, words, note)
    write_weights(weights)
    print(f"写好了 {WEIGHTS}：{len(weights.tokens)} 个词元，{sum(map(len, weights.tokens.values()))} 个数。")
    for name, score in {**scores.get("without", {}), f"{FOLDS} 折": scores.get(f"{FOLDS} folds")}.items():
        if score:
            print(
                f"  没学过的（{name}，{score['n']} 个）：第一个意图就对 {score['hit@1']:.1%}，"
                f"前三个里有 {score['hit@3']:.1%}"
            )
    return 0
