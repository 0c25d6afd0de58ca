"""``python3 scripts search-eval FILE``: how many questions find a page that claims their intent."""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts.pages import Page, PageError, walk_pages
from scripts.paths import SITE
from scripts.search.node import SearchError, ask, urls_of

WORST = 12  # intents that the text output lists


@dataclass(frozen=True)
class Query:
    """A question and the intents any of which answers it."""

    q: str
    intents: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """``top``: addresses of the results, best first; ``rank``: the first right one from 1, or 0."""

    query: Query
    top: tuple[str, ...]
    rank: int


def read_queries(path: Path) -> list[Query]:
    """The first YAML document of the file that is a list; raises SearchError with what is wrong and where."""
    with reading(path):
        rows = first_list(path.read_text(encoding="utf-8-sig"))
    if not rows:
        raise SearchError(f"{path} 里要有一个列表，每项写 q 和 intent")
    return [read_query(row, number, path) for number, row in enumerate(rows, 1)]


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """What goes wrong while the block reads ``path`` is raised as SearchError."""
    try:
        yield
    except OSError as error:
        raise SearchError(f"读不了 {path}：{error.strerror}") from None
    except UnicodeDecodeError:
        raise SearchError(f"{path} 必须是 UTF-8 编码：在编辑器里另存为 UTF-8") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SearchError(f"{path} 不是正确的 YAML：{str(error)[:300]}") from None


def first_list(text: str) -> list:
    """The first document of a YAML file that is a list; [] when there is none. Raises as yaml does."""
    return next((document for document in list(yaml.safe_load_all(text)) if isinstance(document, list)), [])


def read_query(row: object, number: int, path: Path) -> Query:
    """The ``number``-th item of the file ``path``; raises SearchError."""
    text, intent = (row.get("q"), row.get("intent")) if isinstance(row, dict) else (None, None)
    intents = (intent,) if isinstance(intent, str) else intent
    if not isinstance(text, str | int | float) or isinstance(text, bool) or not str(text).strip():
        raise SearchError(f"{path} 第 {number} 项没有 q（一句话）")
    if not isinstance(intents, list | tuple) or not intents or not all(isinstance(i, str) and i for i in intents):
        raise SearchError(f"{path} 第 {number} 项的 intent 必须是一个 id，或者几个 id 的列表：{text}")
    return Query(str(text), tuple(intents))


def measure(queries: list[Query], answers: list[dict], pages: Iterable[Page]) -> list[Outcome]:
    """Rank of the first result that claims an intent of its query; fixed answers are results too."""
    by_url = {page.url: page for page in pages}
    outcomes = []
    for query, answer in zip(queries, answers, strict=True):
        urls = urls_of(answer)
        rank = next(
            (
                number
                for number, url in enumerate(urls, 1)
                if url in by_url and set(by_url[url].intents) & set(query.intents)
            ),
            0,
        )
        outcomes.append(Outcome(query, tuple(by_url[url].rel if url in by_url else url for url in urls), rank))
    return outcomes


def report(outcomes: list[Outcome]) -> dict:
    """The figures; shares and MRR from 0 to 1 with four digits."""
    by_intent: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for intent in outcome.query.intents:
            by_intent[intent].append(outcome)
    misses = [
        {"q": outcome.query.q, "intent": intent_of(outcome.query), "top": list(outcome.top[:3])}
        for outcome in outcomes
        if not within(outcome, 3)
    ]
    return {
        "n": len(outcomes),
        "hit@1": share(outcomes, 1),
        "hit@3": share(outcomes, 3),
        "mrr": round(sum(1 / outcome.rank for outcome in outcomes if 0 < outcome.rank <= 10) / len(outcomes), 4),
        "empty": sum(not outcome.top for outcome in outcomes),
        "by_intent": {intent: {"n": len(of), "hit@3": share(of, 3)} for intent, of in sorted(by_intent.items())},
        "misses": misses,
    }


def within(outcome: Outcome, places: int) -> bool:
    return 0 < outcome.rank <= places


def share(outcomes: list[Outcome], places: int) -> float:
    return round(sum(within(outcome, places) for outcome in outcomes) / len(outcomes), 4)


def intent_of(query: Query) -> str | list[str]:
    return query.intents[0] if len(query.intents) == 1 else list(query.intents)


def describe(figures: dict, unclaimed: list[str]) -> str:
    """The figures for people."""
    lines = [
        f"{figures['n']} 个问题：第一条就对 {figures['hit@1']:.1%}，前三条里有 {figures['hit@3']:.1%}，"
        f"MRR {figures['mrr']:.3f}，没有结果 {figures['empty']} 个"
    ]
    if unclaimed:
        lines.append(f"{len(unclaimed)} 个意图没有页面认领，它们的问题都算没找到：{'、'.join(unclaimed)}")
    worst = sorted(
        (row["hit@3"], -row["n"], intent) for intent, row in figures["by_intent"].items() if row["hit@3"] < 1
    )
    if worst:
        lines.append("最差的意图（前三条里有的比例，问题数）：")
        lines += [f"  {hit:5.0%}  {-count:3d}  {intent}" for hit, count, intent in worst[:WORST]]
    if figures["misses"]:
        lines.append("没进前三的问题：")
        lines += [
            f"  {miss['q']}（{miss['intent'] if isinstance(miss['intent'], str) else '、'.join(miss['intent'])}）"
            f" → {'，'.join(miss['top']) or '没有结果'}"
            for miss in figures["misses"]
        ]
    return "\n".join(lines)


def eval_main(argv: list[str]) -> int:
    """``python3 scripts search-eval``: 0 when measured, 2 when it could not be."""
    parser = argparse.ArgumentParser(description="用一组问题给搜索打分：结果页认领了问题的意图，就算找到。")
    parser.add_argument("file", type=Path, metavar="文件", help="YAML 列表，每项写 q（问题）和 intent（id 或列表）")
    parser.add_argument("--json", action="store_true", help="只输出 JSON")
    parser.add_argument("--site", type=Path, default=SITE, metavar="文件夹", help="已生成的网站（默认 site/）")
    options = parser.parse_args(argv)
    try:
        queries = read_queries(options.file)
        pages = list(walk_pages())
        outcomes = measure(queries, ask(options.site, [query.q for query in queries]), pages)
    except (SearchError, PageError) as error:
        print(error, file=sys.stderr)
        return 2
    figures = report(outcomes)
    if options.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        claimed = {intent for page in pages for intent in page.intents}
        print(describe(figures, sorted(set(figures["by_intent"]) - claimed)))
    return 0
