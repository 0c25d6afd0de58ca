"""``python3 scripts search learn FILES…``: from labelled questions to data/search-weights.json.

Softmax regression from the features of a question to the intents of data/intents.yml, on the questions of FILES, on
those that we made up (data/questions.tsv) and on the titles and wordings of the pages. Small weights are taken away
while it learns, so that the rest makes up for them. What is written are numbers for tokens of one and two characters
that several questions share; no question can be put together from them (tests/unit/test_search_learn.py tries).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scripts.pages import Page
from scripts.search.weights import MOST, Weights, features
from scripts.search.words import Words

SHARED = 3  # questions that must hold a token before it is learned
ROUNDS, RATE, DECAY = 160, 0.3, 3e-5  # of the descent; DECAY is the price of large weights
KEPT = {60: 20_000, 100: 8_500}  # weights that are left after this round: the largest, times how often the token came
FAMILIAR = 0.2  # to this power
FREQUENT = 0.5  # an intent with n questions counts as n ** FREQUENT
LINES = 0.5  # what a title or wording of a page counts beside a question


@dataclass(frozen=True)
class Example:
    """A question with its intents; ``source`` says where it comes from, for figures that leave one source out."""

    text: str
    intents: tuple[str, ...]
    source: str
    weight: float = 1.0


def lines_of(pages: Iterable[Page]) -> list[Example]:
    """Titles and wordings of the pages that claim an intent."""
    return [
        Example(text, tuple(page.intents), "pages", LINES)
        for page in pages
        if page.intents
        for text in (page.title, *page.asked)
    ]


def vocabulary(rows: list[list[str]], shared: int = SHARED) -> list[str]:
    """Tokens of one or two characters that at least so many rows hold, in alphabetical order."""
    counts = Counter(token for row in rows for token in row)
    return sorted(token for token, count in counts.items() if count >= shared and len(token) <= 3)


@dataclass(frozen=True)
class Rows:
    """Questions as the places of their features in the vocabulary, so that nothing is counted for what they lack."""

    features: np.ndarray  # of all questions, one after the other
    starts: np.ndarray  # where the features of each question begin
    scale: np.ndarray  # 1 / sqrt(number of its features) of each question
    size: int  # of the vocabulary

    def times(self, weights: np.ndarray) -> np.ndarray:
        """What the weights of its features sum up to, for each question."""
        return np.add.reduceat(weights[self.features], self.starts, 0) * self.scale[:, None]

    def back(self, error: np.ndarray) -> np.ndarray:
        """What each feature has to do with the errors of the questions that hold it."""
        found, starts, rows = self._by_feature
        out = np.zeros((self.size, error.shape[1]), np.float32)
        out[found] = np.add.reduceat((error * self.scale[:, None])[rows], starts, 0)
        return out

    @cached_property
    def _by_feature(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The features that come, where each begins when they are sorted, and the question of each entry then."""
        rows = np.repeat(np.arange(len(self.starts)), np.diff(np.r_[self.starts, len(self.features)]))
        order = np.argsort(self.features, kind="stable")
        found, starts = np.unique(self.features[order], return_index=True)
        return found, starts, rows[order]

    def often(self) -> np.ndarray:
        """How many questions hold each feature."""
        return np.bincount(self.features, minlength=self.size)


def rows_of(found: list[list[str]], tokens: list[str]) -> tuple[Rows, list[int]]:
    """The questions that hold a token of the vocabulary, and which ones they are."""
    places = {token: number for number, token in enumerate(tokens)}
    known = [[places[token] for token in row if token in places] for row in found]
    kept = [number for number, row in enumerate(known) if row]
    lengths = [len(known[number]) for number in kept]
    scale = np.array([len(found[number]) ** -0.5 for number in kept], np.float32)
    flat = np.array([place for number in kept for place in known[number]], np.int64)
    return Rows(flat, np.cumsum([0, *lengths[:-1]]), scale, len(tokens)), kept


def targets(examples: list[Example], intents: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Shares of the intents of each example, and what each example counts: frequent intents less than in proportion."""
    places = {intent: number for number, intent in enumerate(intents)}
    wanted = np.zeros((len(examples), len(intents)), np.float32)
    for number, example in enumerate(examples):
        for intent in example.intents:
            wanted[number, places[intent]] = 1 / len(example.intents)
    frequency = np.maximum(wanted.sum(0), 1)
    counts = (wanted * frequency ** (FREQUENT - 1)).sum(1) * np.array([example.weight for example in examples])
    return wanted, (counts / counts.sum()).astype(np.float32)


def descend(
    rows: Rows, wanted: np.ndarray, counts: np.ndarray, kept: dict[int, int] = KEPT
) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias by Adam over all examples at once: the same numbers each time."""
    weights, bias = np.zeros((rows.size, wanted.shape[1]), np.float32), np.zeros(wanted.shape[1], np.float32)
    state = [[np.zeros_like(part), np.zeros_like(part)] for part in (weights, bias)]
    left, familiar = np.ones_like(weights), (rows.often() ** FAMILIAR)[:, None]
    for number in range(1, ROUNDS + 1):
        error = (likely(rows.times(weights) + bias) - wanted) * counts[:, None]
        slopes = (rows.back(error) + DECAY * weights, error.sum(0))
        rate = RATE * (1 - number / (ROUNDS + 1))
        for part, slope, (mean, square) in zip((weights, bias), slopes, state, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope * slope - square)
            part -= rate * (mean / (1 - 0.9**number)) / (np.sqrt(square / (1 - 0.99**number)) + 1e-8)
        if number in kept:
            weights -= np.median(weights, 1, keepdims=True) * (left.min() == 1)
            telling = np.abs(weights) * familiar
            left = (telling >= np.sort(telling, None)[-min(kept[number], telling.size)]).astype(np.float32)
        weights *= left
    return weights, bias


def likely(sums: np.ndarray) -> np.ndarray:
    """Sums to shares of 1, row by row."""
    powers = np.exp(sums - sums.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def learn(examples: list[Example], intents: list[str], words: Words, note: dict) -> Weights:
    """The weights of ``intents`` from ``examples``; the same examples give the same weights."""
    found = [features(example.text, words) for example in examples]
    tokens = vocabulary(found)
    rows, kept = rows_of(found, tokens)
    weights, bias = descend(rows, *targets([examples[number] for number in kept], intents))
    bias -= bias.mean()
    step = float(np.quantile(np.abs(weights[weights != 0]), 0.995)) / MOST
    steps = np.clip(np.round(weights / step), -MOST, MOST).astype(int)
    pairs = {
        token: tuple((int(at), int(row[at])) for at in np.flatnonzero(row))
        for token, row in zip(tokens, steps, strict=True)
    }
    biased = tuple(int(value) for value in np.clip(np.round(bias / step), -9999, 9999))
    return Weights(note, round(step, 6), tuple(intents), biased, {token: row for token, row in pairs.items() if row})


def folds(examples: list[Example], number: int) -> list[tuple[list[Example], list[Example]]]:
    """(to learn from, to judge by) for each fold; equal questions stay together, so that none judges itself."""
    same = sorted({example.text for example in examples})
    random.Random(7).shuffle(same)
    place = {text: at % number for at, text in enumerate(same)}
    return [
        (
            [example for example in examples if place[example.text] != fold],
            [example for example in examples if place[example.text] == fold],
        )
        for fold in range(number)
    ]
