"""``python3 scripts search judge FILES…``: how well the whole search does on questions that it did not learn from.

For each fold weights are learned from all other questions, and the shipped worker is asked with those; equal questions
stay in one fold. With one source left out, its questions are judged by weights that saw none of that source.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.pages import Page
from scripts.search.build import CURRENT, FOLDER, SCRIPTS, dump, in_order
from scripts.search.evaluate import Outcome, Query, measure, share
from scripts.search.extract import read_site
from scripts.search.learn import Example, folds, learn
from scripts.search.node import ask
from scripts.search.tables import plain
from scripts.search.weights import Weights
from scripts.search.words import Words

FOLDS = 4
SOME = 5  # questions that an intent must have before its own figure says anything


class Trial:
    """The search of a built site with other weights, in a folder of its own."""

    def __init__(self, site: Path, folder: Path, pages: list[Page]) -> None:
        self.site, self.pages = folder, pages
        for part in (SCRIPTS, FOLDER):
            shutil.copytree(site / part, folder / part)
        current = (folder / CURRENT).read_text(encoding="utf-8")
        self.tables = folder / current / "tables.json"
        self.docs = in_order(read_site(site))

    def outcomes(self, weights: Weights, examples: list[Example]) -> list[Outcome]:
        """What the worker finds for the examples with these weights."""
        tables = json.loads(self.tables.read_text(encoding="utf-8"))
        tables["intents"] = weights.packed(self.docs, {page.url: page for page in self.pages})
        self.tables.write_bytes(dump(tables))
        queries = [Query(example.text, example.intents) for example in examples]
        return measure(queries, ask(self.site, [query.q for query in queries]), self.pages)


def judge(
    site: Path, pages: list[Page], questions: list[Example], ours: list[Example], intents: list[str], words: Words
) -> Iterator[tuple[str, list[Outcome]]]:
    """(what was left out, outcomes): all folds by source, each source left out, and with our own words alone."""
    with tempfile.TemporaryDirectory(prefix="mingbaizhi-judge-") as folder:
        trial = Trial(site, Path(folder), pages)
        by_source: dict[str, list[Outcome]] = {}
        for mine, others in folds(questions, FOLDS):
            found = trial.outcomes(learn(without(ours, others) + mine, intents, words, {}), others)
            for example, outcome in zip(others, found, strict=True):
                by_source.setdefault(example.source, []).append(outcome)
        yield f"{FOLDS}折", [outcome for found in by_source.values() for outcome in found]
        yield from ((f"{FOLDS}折，{source}", found) for source, found in sorted(by_source.items()))
        for source in sorted(by_source):
            rest = [question for question in questions if question.source != source]
            left_out = [question for question in questions if question.source == source]
            weights = learn(without(ours, left_out) + rest, intents, words, {})
            yield f"整个来源没学过，{source}", trial.outcomes(weights, left_out)
        yield "一个来源也没学过", trial.outcomes(learn(without(ours, questions), intents, words, {}), questions)


def without(ours: list[Example], judged: list[Example]) -> list[Example]:
    """Our own words but those that are judged: some questions are anybody's words."""
    said = {plain(example.text) for example in judged}
    return [example for example in ours if plain(example.text) not in said]


def figures(name: str, outcomes: list[Outcome]) -> str:
    """A line of the report, by tabs: name, questions, share right at first, among three, without any answer."""
    empty = sum(not outcome.top for outcome in outcomes)
    return f"{name}\t{len(outcomes)}\t{share(outcomes, 1):.3f}\t{share(outcomes, 3):.3f}\t{empty}"


def weak(outcomes: list[Outcome], least: float) -> list[str]:
    """Intents with SOME questions or more of which less than ``least`` have an answer among the first three."""
    by_intent: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        for intent in outcome.query.intents:
            by_intent.setdefault(intent, []).append(outcome)
    return [
        f"{intent} {share(found, 3):.2f}（{len(found)}个）"
        for intent, found in sorted(by_intent.items())
        if len(found) >= SOME and share(found, 3) < least
    ]
