"""``python3 scripts search learn FILES…``: from labelled questions to data/search-weights.json.

Softmax regression from the features of a question to the intents of data/intents.yml, on the questions of FILES and on
the titles and wordings of the pages. What is written are numbers for tokens of one and two characters that several
questions share; no question can be put together from them (tests/unit/test_search_learn.py tries).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from scripts.pages import Page
from scripts.search.weights import MOST, Weights, features
from scripts.search.words import Words

SHARED = 3  # questions that must hold a token before it is learned
KEPT, FAMILIAR = 7600, 0.2  # weights that are written: the largest times how often their token came, to this power
ROUNDS, RATE, DECAY = 240, 0.3, 3e-5  # of the descent; DECAY is the price of large weights
FREQUENT = 0.5  # an intent with n questions counts as n ** FREQUENT
LINES = 1.0  # what a title or wording of a page counts beside a question


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


def vocabulary(rows: list[list[str]]) -> list[str]:
    """Tokens of one or two characters that at least SHARED rows hold, in alphabetical order."""
    counts = Counter(token for row in rows for token in row)
    return sorted(token for token, count in counts.items() if count >= SHARED and len(token) <= 3)


def matrix(rows: list[list[str]], tokens: list[str]) -> np.ndarray:
    """One row a question: 1 / sqrt(number of its features) for each token that it holds."""
    places = {token: number for number, token in enumerate(tokens)}
    found = np.zeros((len(rows), len(tokens)), np.float32)
    for number, row in enumerate(rows):
        for token in row:
            if token in places:
                found[number, places[token]] = 1 / max(1, len(row)) ** 0.5
    return found


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


def descend(inputs: np.ndarray, wanted: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias by Adam over all examples at once: the same numbers each time."""
    weights, bias = np.zeros((inputs.shape[1], wanted.shape[1]), np.float32), np.zeros(wanted.shape[1], np.float32)
    state = [[np.zeros_like(part), np.zeros_like(part)] for part in (weights, bias)]
    for number in range(1, ROUNDS + 1):
        scores = inputs @ weights + bias
        powers = np.exp(scores - scores.max(1, keepdims=True))
        error = (powers / powers.sum(1, keepdims=True) - wanted) * counts[:, None]
        slopes = (inputs.T @ error + DECAY * weights, error.sum(0))
        rate = RATE * (1 - number / (ROUNDS + 1))
        for part, slope, (mean, square) in zip((weights, bias), slopes, state, strict=True):
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope * slope - square)
            part -= rate * (mean / (1 - 0.9**number)) / (np.sqrt(square / (1 - 0.99**number)) + 1e-8)
    return weights, bias


def learn(examples: list[Example], intents: list[str], words: Words, note: dict) -> Weights:
    """The weights of ``intents`` from ``examples``; the same examples give the same weights."""
    rows = [features(example.text, words) for example in examples]
    tokens = vocabulary(rows)
    inputs = matrix(rows, tokens)
    weights, bias = descend(inputs, *targets(examples, intents))
    weights -= weights.mean(1, keepdims=True)
    bias -= bias.mean()
    step = float(np.quantile(np.abs(weights), 0.999)) / MOST
    steps = np.clip(np.round(weights / step), -MOST, MOST).astype(int)
    telling = np.abs(steps) * (inputs > 0).sum(0)[:, None] ** FAMILIAR
    least = np.sort(telling, None)[-min(KEPT, steps.size)]
    kept = {
        token: tuple((int(at), int(row[at])) for at in np.flatnonzero((value >= least) & (row != 0)))
        for token, row, value in zip(tokens, steps, telling, strict=True)
    }
    biased = tuple(int(value) for value in np.clip(np.round(bias / step), -9999, 9999))
    return Weights(note, round(step, 6), tuple(intents), biased, {token: row for token, row in kept.items() if row})


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
