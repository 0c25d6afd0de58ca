"""Signed sentences: who read which unit of prose beside its facts, and when. ``main(argv)`` is the command ``sign``.

A program cannot judge whether a sentence is true; it makes sure that somebody did, and says when that no longer holds.
"""

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    from scripts.signing.sign import main as run  # the linter loads only when the command runs

    return run(list(argv))
