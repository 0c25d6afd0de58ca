"""The content linter: prose proved against the registers. ``main(argv)`` is the command."""

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    from scripts.lint.cli import main as run  # rules load only when the command runs

    return run(argv)
