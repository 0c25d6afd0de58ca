"""Rows of the word lists in data/wording/."""

from __future__ import annotations

from dataclasses import dataclass

# Where a ground looks: statement and caution, all that is registered, all but the caution, or, for any party, nowhere
WHERE = ("says", "any", "issuer", "nowhere")


@dataclass(frozen=True)
class Ground:
    """A class of words that a sentence may use only if a fact it stands on knows them (data/wording/): a duty, a
    consequence, a body that decides or acts."""

    id: str
    said: str  # regular expression: the words in a sentence of ours
    name: str = ""  # of a body
    known: str = ""  # regular expression: what must stand in the fact; "" means the same as ``said``
    where: str = "any"  # WHERE: in which texts of the fact
    near: bool = False  # asked only where the sentence itself cites
    hits: tuple[str, ...] = ()  # sentences in which ``said`` is found
    misses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wording:
    """Words that say one kind of thing: how sure we are, that something is guessed (data/wording/)."""

    id: str
    kind: str  # what the words say; each list knows its kinds
    said: str  # regular expression
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
