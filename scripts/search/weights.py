"""What each intent's questions are made of, as numbers: data/search-weights.json, written by ``search learn``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from scripts.pages import Page
from scripts.paths import DATA
from scripts.registers import TOP, Problem, RegisterError
from scripts.search.extract import Doc
from scripts.search.tokens import is_han, normalise, scan
from scripts.search.words import Words

WEIGHTS = DATA / "search-weights.json"
SIGNS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')  # what numbers are packed in
MOST = 46  # largest weight, in steps; SIGNS holds -MOST to MOST


@dataclass(frozen=True)
class Weights:
    """``tokens``: for each token (intent number, weight in steps) pairs; ``bias``: one for each intent, in steps."""

    note: dict
    step: float
    intents: tuple[str, ...]
    bias: tuple[int, ...]
    tokens: dict[str, tuple[tuple[int, int], ...]]

    def packed(self, docs: list[Doc], claims: dict[str, Page]) -> dict:
        """As the worker reads it, with the pages of each intent, its main page first."""
        pages: list[list[int]] = [[] for _ in self.intents]
        for number, doc in enumerate(docs):
            page = claims.get(doc.key)
            if page is None:
                continue
            for intent in page.intents:
                if intent in self.intents:
                    place = pages[self.intents.index(intent)]
                    place.insert(0, number) if intent in (page.meta.get("main_for") or ()) else place.append(number)
        if len(self.intents) >= len(SIGNS):
            raise RegisterError(
                [Problem("intents.yml", TOP, f"意图多于{len(SIGNS) - 1}个，搜索的权重装不下：合并几个")]
            )
        return {
            "step": self.step,
            "signs": SIGNS,
            "most": MOST,
            "bias": self.bias,
            "pages": pages,
            "tokens": " ".join(self.tokens),
            "intents": " ".join(map(steps_of, self.tokens.values())),
            "weights": "".join(SIGNS[weight + MOST] for pairs in self.tokens.values() for _, weight in pairs),
        }


def steps_of(pairs: tuple[tuple[int, int], ...]) -> str:
    """The intents of a token in rising order, each as what it is more than the one before: this packs well."""
    intents = [-1, *(intent for intent, _ in pairs)]
    return "".join(SIGNS[after - before] for before, after in pairwise(intents))


def features(raw: str, words: Words) -> list[str]:
    """What a question is weighed by: its tokens, misspellings put right and synonyms said in one way, and its
    characters, each once. The same rule stands in intents.js."""
    text = words.put_right(normalise(raw))
    return list(dict.fromkeys([*(token for token, _, _ in scan(text)), *filter(is_han, text)]))


def read_weights(path: Path = WEIGHTS) -> Weights | None:
    """The weights, or None where nothing was learned yet. Raises RegisterError when the file cannot be read."""
    if not path.is_file():
        return None
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        tokens = {
            token: tuple(zip(*[iter(map(int, row.split()))] * 2, strict=True)) for token, row in raw["tokens"].items()
        }
        return Weights(raw["note"], float(raw["step"]), tuple(raw["intents"]), tuple(raw["bias"]), tokens)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"读不懂（{error}）：运行 python3 scripts search learn 重新学一遍"
        raise RegisterError([Problem(path.name, TOP, message)]) from None


def write_weights(weights: Weights, path: Path = WEIGHTS) -> None:
    """One token a line, so that a difference can be read."""
    rows = ",\n".join(
        f'{json.dumps(token, ensure_ascii=False)}: "{" ".join(f"{i} {w}" for i, w in pairs)}"'
        for token, pairs in sorted(weights.tokens.items())
    )
    head = json.dumps(
        {"note": weights.note, "step": weights.step, "intents": weights.intents, "bias": weights.bias},
        ensure_ascii=False,
        indent=1,
    )
    path.write_text(f'{head[:-2]},\n "tokens": {{\n{rows}\n}}}}\n', encoding="utf-8", newline="\n")
