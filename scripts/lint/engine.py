"""Run rules over documents: select, suppress, sort. No printing, no clock, no writing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.finding import ERROR, RULES, Edit, Hit, Problem, Rule
from scripts.lint.memory import Memory

OFF = re.compile(r"<!--\s*lint:\s*off\b(?P<rest>.*?)-->", re.S)
CODE = re.compile(r"[A-Z]{2,6}\d{3}$")


@dataclass
class Off:
    """A suppression comment: it silences ``codes`` in ``start``..``end``, the next block."""

    at: int
    codes: list[str]
    reason: str
    start: int
    end: int
    line_start: int  # the comment with its line, for deleting it
    line_end: int
    used: set[str]


def in_turn(work: Callable[[int], list], n: int) -> Iterable[list]:
    return map(work, range(n))


def lint(
    docs: list[Document],
    ctx: Context,
    codes: Iterable[str] | None = None,
    report: set[str] | None = None,
    step: Callable[[int, int], None] = lambda k, n: None,
    spread: Callable = in_turn,
    memory: Memory | None = None,
) -> list[Problem]:
    """All findings in ``docs`` by the rules ``codes`` (all when None), sorted; only pages named in ``report``.

    ``step(k, n)`` is called after page k of n; ``spread`` says how to run the pages (parallel.py); ``memory`` knows
    what earlier runs found on pages that are as they were, and is told the rest.
    """
    chosen = [RULES[code] for code in (codes or RULES)]
    hits = _site_hits(docs, ctx, [rule for rule in chosen if rule.site])
    looked = [doc for doc in docs if report is None or doc.path in report]
    page_rules, codes_run = [r for r in chosen if not r.site], {r.code for r in chosen}

    def one(k: int) -> list[Problem]:
        doc = looked[k]
        found = check_page(doc, ctx, page_rules, hits[doc.path], codes_run)
        doc.forget()
        return found

    keys = [
        memory.key(doc.path, doc.text, [(item.code, hit) for item, hit in hits[doc.path]]) if memory else ""
        for doc in looked
    ]
    known = [memory.get(key) if memory else None for key in keys]
    todo = [k for k, found in enumerate(known) if found is None]
    for n, found in enumerate(spread(lambda n: one(todo[n]), len(todo))):
        known[todo[n]] = found
        step(len(looked) - len(todo) + n, len(looked))
    if memory:
        memory.keep({key: found or [] for key, found in zip(keys, known, strict=True)})
    return sorted(problem for found in known for problem in found or ())


def _site_hits(docs: list[Document], ctx: Context, rules: list[Rule]) -> dict[str, list[tuple[Rule, Hit]]]:
    """What rules that look at all pages together find, by path of the page."""
    hits: dict[str, list[tuple[Rule, Hit]]] = {doc.path: [] for doc in docs}
    for item in rules:
        for doc, hit in item.check([d for d in docs if item.generated or not d.page.generated], ctx):
            hits[doc.path].append((item, hit))
    return hits


def check_page(
    doc: Document, ctx: Context, rules: list[Rule], hits: list[tuple[Rule, Hit]], chosen: set[str]
) -> list[Problem]:
    """What the ``rules`` for single pages find, with the ``hits`` of those for all pages; less what is silenced.

    ``chosen`` are the codes that are run. A place is reported once for each code.
    """
    for item in rules:
        if item.code.startswith("LINT") or (doc.page.generated and not item.generated):
            continue
        hits.extend((item, hit) for hit in item.check(doc, ctx))
    offs = suppressions(doc)
    kept = [(item, hit) for item, hit in hits if not _silenced(item, hit, offs)]
    if not doc.page.generated:
        for code in ("LINT001", "LINT002"):
            if code in chosen:
                kept.extend((RULES[code], hit) for hit in RULES[code].check(offs, chosen))
    unique: dict[tuple[str, int, str], tuple[Rule, Hit]] = {}
    for item, hit in sorted(kept, key=lambda pair: pair[1].at):
        key = (item.code, _sentence(doc, hit.at), "") if item.once else (item.code, hit.at, hit.message)
        unique.setdefault(key, (item, hit))
    return [problem(doc, item, hit) for item, hit in unique.values()]


def _sentence(doc: Document, at: int) -> int:
    """Where the sentence begins that holds file offset ``at``."""
    return max(doc.text.rfind(mark, 0, at) for mark in "。！？\n|")


def problem(doc: Document, item: Rule, hit: Hit) -> Problem:
    """A hit with its place as people count it, from 1."""
    line, column = doc.place(hit.at)
    edits = hit.edits if item.fixable else ()
    return Problem(doc.path, line, column, item.code, hit.message, hit.severity or item.severity, edits)


def unreadable(path: str, message: str, line: int = 1, column: int = 1) -> Problem:
    """The one finding about a file that no rule can look at."""
    return Problem(path, line, column, "FM001", message, ERROR)


def suppressions(doc: Document) -> list[Off]:
    """The suppression comments of a page, each with the block it applies to."""
    offs = []
    for start, end, boxes in doc.layout.comments:
        match = OFF.match(doc.text, start, end)
        if not match:
            continue
        words = match.group("rest").split()
        codes = []
        while words and CODE.match(words[0].rstrip(",，、")):
            codes.append(words.pop(0).rstrip(",，、"))
        a, b = _next_block(doc, end, boxes)
        line_start = doc.text.rfind("\n", 0, start) + 1
        line_end = doc.text.find("\n", end) + 1 or len(doc.text)
        offs.append(Off(start, codes, " ".join(words), a, b, line_start, line_end, set()))
    return offs


def _next_block(doc: Document, after: int, boxes: tuple[int, ...]) -> tuple[int, int]:
    """File range of the first block after ``after`` at the same depth of boxes; empty when there is none."""
    layout, depth = doc.layout, len(boxes)
    ahead = [b for b in layout.blocks if b.pieces[0][0] >= after]
    boxes_ahead = [k for k, box in enumerate(layout.boxes) if box.start >= after]
    first = ahead[0] if ahead else None
    if boxes_ahead and (first is None or layout.boxes[boxes_ahead[0]].start < first.pieces[0][0]):
        box = layout.boxes[boxes_ahead[0]]
        return box.start, box.end
    if first is None or first.boxes[:depth] != boxes:
        return after, after
    same = [b for b in ahead if b.group == first.group] if first.group else [first]
    return first.pieces[0][0], same[-1].pieces[-1][1]


def _silenced(item: Rule, hit: Hit, offs: list[Off]) -> bool:
    silenced = False
    for off in offs:
        if item.code in off.codes and off.start <= hit.at <= off.end and off.start < off.end:
            off.used.add(item.code)
            silenced = True
    return silenced


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with the edits made, last first; an edit that overlaps an earlier one is left for the next round."""
    taken: list[Edit] = []
    for edit in sorted(set(edits)):
        same = taken and (edit.start, edit.end) == (taken[-1].start, taken[-1].end)
        if not taken or (edit.start >= taken[-1].end and not same):
            taken.append(edit)
    for edit in reversed(taken):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text
