"""How likely words say despair, as numbers: data/despair-weights.json, written by ``search learn``, read by pins.js.

The classes of words in data/wording/despair.yml know what can be said outright; these numbers know what is said in
other words. They are small enough to stand in the panel: nothing has to be fetched for them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from scripts.paths import DATA
from scripts.registers import TOP, Problem, RegisterError
from scripts.search.weights import MOST, SIGNS

CRIES = DATA / "despair-weights.json"


@dataclass(frozen=True)
class Cries:
    """``tokens``: weights in steps of characters and pairs of characters. Their sum over a text, divided by the square
    root of how many different ones it has, and ``bias`` (in steps) added, is above zero when it says despair."""

    note: dict
    bias: float
    tokens: dict[str, int]

    def packed(self) -> dict:
        """As pins.js reads it."""
        weights = "".join(SIGNS[weight + MOST] for weight in self.tokens.values())
        return {"bias": self.bias, "tokens": " ".join(self.tokens), "signs": SIGNS, "most": MOST, "weights": weights}


def read_cries(path: Path = CRIES) -> Cries | None:
    """The numbers, or None where nothing was learned yet. Raises RegisterError when the file cannot be read."""
    if not path.is_file():
        return None
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Cries(raw["note"], float(raw["bias"]), {token: int(weight) for token, weight in raw["tokens"].items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"读不懂（{error}）：运行 python3 scripts search learn 重新学一遍"
        raise RegisterError([Problem(path.name, TOP, message)]) from None


def write_cries(cries: Cries, path: Path = CRIES) -> None:
    """One token a line, so that a difference can be read."""
    rows = ",\n".join(f"{json.dumps(token, ensure_ascii=False)}: {weight}" for token, weight in cries.tokens.items())
    head = json.dumps({"note": cries.note, "bias": cries.bias}, ensure_ascii=False, indent=1)
    path.write_text(f'{head[:-2]},\n "tokens": {{\n{rows}\n}}}}\n', encoding="utf-8", newline="\n")
