"""Everything that is done to a page after the generator: each page is parsed once and goes through STEPS in order.

To add a step, write a function over the page and name it in the list where its place is.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from scripts.registers import Registers
from scripts.site import (
    anatomy,
    dial,
    dom,
    first_screen,
    forms,
    headers,
    icons,
    links,
    marks,
    notes,
    papered,
    papers,
    passed,
    sharing,
    sheets,
    sizes,
    stacked,
    together,
)
from scripts.site.again import Finished
from scripts.site.dom import BuiltPage
from scripts.text.dates import today


@dataclass(frozen=True)
class Build:
    """What steps may look at besides the page: the finished folder, the registers, the day, the address of the site."""

    site: Path
    registers: Registers
    today: date = field(default_factory=today)
    address: str = ""


Step = Callable[[BuiltPage, Build], None]


def on_article(change: Callable) -> Step:
    """A step for pages that have an article; ``change`` takes that."""

    def step(page: BuiltPage, build: Build) -> None:
        if page.article is not None:
            change(page.article)

    return step


def guide_forms(page: BuiltPage, build: Build) -> None:
    if page.rel.startswith("guides/") and page.article is not None:
        forms.make_form(page.article)


def phones(page: BuiltPage, build: Build) -> None:
    if page.article is not None:
        dial.link_phones(page.article, build.registers.phones.values())


def first_things(page: BuiltPage, build: Build) -> None:
    if page.article is not None:
        anatomy.put_first(page.article, build.registers.phones.values())


def asked(page: BuiltPage, build: Build) -> None:
    wrong = frozenset(word for term in build.registers.terms.values() for word in term.misspellings)
    if page.article is not None:
        anatomy.fold_asked(page.article, wrong)


def citations(page: BuiltPage, build: Build) -> None:
    """Numbers on every page but those of the sources themselves."""
    if page.article is not None and not page.rel.startswith("sources/"):
        notes.number_citations(page.article, build.registers)


def held(page: BuiltPage, build: Build) -> None:
    main = page.tree.find(".//main")
    if main is not None:
        together.hold_quantities(main)


STEPS: tuple[tuple[str, Step], ...] = (
    ("head", on_article(marks.place_head)),
    ("title", on_article(marks.break_title)),
    ("corners", on_article(marks.clear_corners)),
    ("speakers", on_article(marks.mark_speakers)),
    ("bold items", on_article(marks.mark_bold_items)),
    ("papers", lambda page, build: papers.mark_papers(page)),
    ("forms", guide_forms),
    ("tables", lambda page, build: stacked.label_tables(page.tree)),  # after the forms: their tables stack
    ("phones", phones),
    ("answer", on_article(anatomy.set_lead)),
    ("first things first", first_things),
    ("asked", asked),
    ("citations", citations),
    ("first words", on_article(marks.close_first_words)),  # after the citations: notes end some of them
    ("passed", lambda page, build: passed.show_passed(page.tree, build.today)),
    ("button", on_article(first_screen.raise_button)),  # after the citations: their words are gone
    ("numbers and units", held),  # after the citations, which hold some of them
    ("words for paper", on_article(papered.word_for_paper)),
    ("icons", lambda page, build: icons.draw_icons(page.tree)),
    ("contents", lambda page, build: anatomy.trim_contents(page.tree)),
    ("blank lines", lambda page, build: dom.tidy(page.tree)),
    ("picture", lambda page, build: sharing.name_picture(page.tree, page.rel, build.address)),
    ("answer told", lambda page, build: marks.answer_as_shown(page.tree)),
    ("policy", lambda page, build: headers.state_policy(page.tree)),  # after whatever puts a script into the page
)

# What needs files that are made from the pages themselves: printed sheets, the offline package
LAST: tuple[tuple[str, Step], ...] = (
    ("parts", lambda page, build: sizes.link_parts(page.tree, build.site)),
    ("sizes", lambda page, build: sizes.fill_sizes(page.tree, build.site)),
    ("sheets", lambda page, build: sheets.show_sheets(page, build.site)),
)


def run(page: BuiltPage, build: Build, steps: tuple[tuple[str, Step], ...] = STEPS) -> BuiltPage:
    """Take a page through the steps, in order; returns it."""
    for _, step in steps:
        step(page, build)
    return page


def rewrite_pages(build: Build, known: Container[str] = ()) -> dict[str, Finished]:
    """Take every page of the site that is not ``known`` through STEPS and write it; returns the new ones by file."""
    new = {}
    for path in sorted(build.site.rglob("*.html")):
        rel = path.relative_to(build.site).as_posix()
        if rel not in known:
            page = run(dom.read_built(path, build.site), build)
            path.write_text(page.text(), encoding="utf-8", newline="\n")
            new[rel] = Finished(
                sizes.names_files(page.tree),
                links.ids_of(page.tree),
                links.targets_of(page.tree, rel) if rel != "404.html" else frozenset(),
                headers.inline_hashes(page.tree),
            )
    return new


def finish_pages(pages: Mapping[str, Finished], build: Build) -> None:
    """Take those pages that wait for other files through LAST; raises MissingFile."""
    for rel, finished in pages.items():
        if finished.waits:
            path = build.site / rel
            path.write_text(run(dom.read_built(path, build.site), build, LAST).text(), encoding="utf-8", newline="\n")
