"""Facts against texts of laws that lie outside the project: ``main(argv)`` is the command ``facts``."""

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    from scripts.laws.check_facts import main as run

    return run(list(argv))
