"""From sentences of our own to data/despair-weights.json: what tells a cry for help from what only looks like one."""

from __future__ import annotations

import re

import numpy as np

from scripts.registers.senses import Senses
from scripts.search.despair import Cries
from scripts.search.learn import Example, descend, rows_of, vocabulary
from scripts.search.tables import plain
from scripts.search.weights import MOST

SHARED = 2  # sentences that must hold a token
KEPT = {60: 4_000, 100: 2_000}  # two for each token: for and against
CAUTION = 2.0  # steps that must be left over: half of the false alarms go, of the cries one in sixty


def signs_of(raw: str, senses: Senses) -> list[str]:
    """Characters and pairs of characters, each once, where nothing stands that only looks like despair. The same rule
    stands in pins.js."""
    runs = re.sub(senses.but, "\n", plain(raw)).split("\n")
    pairs = [run[at : at + 2] for run in runs for at in range(len(run) - 1)]
    return list(dict.fromkeys([*pairs, *"".join(runs)]))


def learn_cries(cries: list[Example], others: list[Example], senses: Senses) -> Cries:
    """The numbers from sentences that say despair and sentences that do not; both sides count the same."""
    examples = [*cries, *others]
    found = [signs_of(example.text, senses) for example in examples]
    tokens = vocabulary(found, SHARED)
    rows, kept = rows_of(found, tokens)
    cry = np.array(kept) < len(cries)
    wanted = np.stack([~cry, cry], 1).astype(np.float32)
    counts = np.array([examples[number].weight for number in kept], np.float32)
    counts /= np.where(cry, counts[cry].sum(), counts[~cry].sum()) * 2
    weights, bias = descend(rows, wanted, counts, KEPT)
    margin = weights[:, 1] - weights[:, 0]
    step = float(np.quantile(np.abs(margin[margin != 0]), 0.995)) / MOST
    steps = np.clip(np.round(margin / step), -MOST, MOST).astype(int)
    note = {"cries": len(cries), "others": len(others)}
    told = {token: int(value) for token, value in zip(tokens, steps, strict=True) if value}
    return Cries(note, round(float(bias[1] - bias[0]) / step - CAUTION, 2), told)


def says_despair(cries: Cries, raw: str, senses: Senses) -> bool:
    """By the numbers alone, which hear nothing in a single character; pins.js asks the classes of words first."""
    found = signs_of(raw, senses)
    return len(found) > 1 and sum(cries.tokens.get(token, 0) for token in found) / len(found) ** 0.5 + cries.bias > 0
