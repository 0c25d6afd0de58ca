"""What a fact says about itself once its day has passed; hidden until then (assets/javascripts/due.js)."""
from __future__ import annotations

from scripts import calendar
from scripts.generate import cite
from scripts.generate.markdown import escape
from scripts.registers.model import Fact, Registers
from scripts.text.dates import han_date


def lapsed(fact: Fact, registers: Registers) -> tuple[str, str]:
    """(last day, sentence for readers) of a fact with an end; empty texts when it has none or is over anyway."""
    end = calendar.lapse(fact, registers)
    if end is None or calendar.over(fact):
        return "", ""
    said = cite.label(fact.statement).replace("“", "‘").replace("”", "’")
    past = f"“{said}”：这一条登记到{han_date(end)}为止，这一天已经过了。"
    return end.isoformat(), f"{past}后来有没有延期、怎么变的，还没有核对。"


def dates(fact: Fact, registers: Registers) -> dict[str, str]:
    """For the templates: ``ends`` and ``lapse`` of a fact with an end, ``check`` (last day) of any other."""
    end, words = lapsed(fact, registers)
    if end:
        return {"ends": end, "lapse": words}
    due = calendar.fact_due(fact, registers)
    return {"check": due.isoformat()} if due and not calendar.over(fact) else {}


def notes(fact: Fact, registers: Registers) -> list[str]:
    """For the fact's own entry: the same as Markdown paragraphs."""
    found = dates(fact, registers)
    words = escape(found.get("lapse", ""))
    if "check" in found:
        words = f"原定{han_date(found['check'])}前再核对，还没有核对：用到它以前，先看现在怎么规定。"
    day = found.get("ends") or found.get("check")
    return [f'{words}\n{{: .due data-next-check="{day}" hidden="hidden" }}'] if words else []
