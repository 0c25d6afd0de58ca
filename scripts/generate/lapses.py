"""What a fact says about itself once its day has passed; hidden until then (assets/javascripts/due.js)."""

from __future__ import annotations

from scripts import reviews
from scripts.generate import cite
from scripts.generate.snippets import escape
from scripts.registers.model import Fact, Registers
from scripts.text.dates import han_date


def lapsed(fact: Fact, registers: Registers) -> tuple[str, str]:
    """(last day, sentence for readers) of a fact with an end; empty texts when it has none or is over anyway."""
    end = reviews.lapse(fact, registers)
    if end is None or reviews.over(fact):
        return "", ""
    said = cite.label(fact.statement).replace("“", "‘").replace("”", "’")
    past = f"“{said}”：这一条登记到{han_date(end)}为止，这一天已经过了。"
    return end.isoformat(), f"{past}后来有没有延期、怎么变的，还没有核对。"


def line(fact: Fact, registers: Registers) -> tuple[str, str] | None:
    """(day, sentence to show once it has passed): the end of the rule, or the day of the next check."""
    end, words = lapsed(fact, registers)
    if end:
        return end, words
    due = reviews.fact_due(fact, registers)
    if due is None or reviews.over(fact):
        return None
    return due.isoformat(), f"原定{han_date(due)}前再核对，还没有核对：用到它以前，先看现在怎么规定。"


def notes(fact: Fact, registers: Registers) -> list[str]:
    """For the fact's own entry: the same as a Markdown paragraph."""
    found = line(fact, registers)
    return [f'{escape(found[1])}\n{{: .due data-next-check="{found[0]}" hidden="hidden" }}'] if found else []
