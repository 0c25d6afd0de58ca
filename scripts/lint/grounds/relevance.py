"""Do a sentence and the fact it cites speak of the same thing? Shared pairs of characters, rare ones counting more."""

from __future__ import annotations

from scripts.registers.model import Registers
from scripts.text.likeness import Rarity, pairs


class Relevance:
    """``score(text, fact_id)`` is 0 when nothing is shared; unrelated facts mostly stay below ``UNLIKE``."""

    UNLIKE = 2.2  # bench constants: every citation on our pages scores more, two in five random ones less

    def __init__(self, registers: Registers) -> None:
        self.of = {
            fact.id: pairs(
                " ".join(
                    (
                        fact.statement,
                        fact.caution,
                        fact.article,
                        *fact.figures,
                        *fact.phones,
                        *(registers.sources[s].title for s in (fact.source, *fact.also) if s in registers.sources),
                    )
                )
            )
            for fact in registers.facts.values()
        }
        self.rarity = Rarity(self.of.values())

    def score(self, text: str, fact: str) -> float:
        return self.rarity.weight(pairs(text) & self.of.get(fact, set()))
