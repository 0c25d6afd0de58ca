"""What a screen reader needs of every PDF of the site: PDF/UA-1 as far as programs can see."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from pdfua.rules import structure
from pdfua.validator import Validator

from tests.site.pdf_tree import elements, marked


@pytest.fixture(scope="module")
def pdfs(built_site) -> list[Path]:
    return sorted((built_site / "pdf").glob("*.pdf"))


def whole_number(value: object) -> int | None:
    """What pdfua 0.1.3 asks of a piece of content: since pikepdf 10 its own way raises for arrays, and its rule
    UA-14-001 (a heading is not empty) was left out of the report."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def test_checker_finds_nothing_and_leaves_nothing_out(pdfs, monkeypatch):
    monkeypatch.setattr(structure, "as_integer", whole_number)
    checker = Validator()
    wrong = []
    for pdf in pdfs:
        for outcome in checker.validate(str(pdf)).outcomes:
            wrong += [f"{pdf.name}：{outcome.rule_id} {found.message}" for found in outcome.findings]
            wrong += [f"{pdf.name}：{outcome.rule_id} {outcome.skipped_reason}"] if outcome.skipped_reason else []
    assert not wrong
    assert "UA-14-001" in {outcome.rule_id for outcome in checker.validate(str(pdfs[0])).outcomes}


def test_an_empty_heading_is_seen(pdfs, monkeypatch, tmp_path):
    """The rule that was left out finds what it is for."""
    monkeypatch.setattr(structure, "as_integer", whole_number)
    with pikepdf.open(next(pdf for pdf in pdfs if pdf.name == "plan.pdf")) as document:
        heading = next(one for one in elements(document.Root.StructTreeRoot.K) if re.fullmatch(r"/H\d", str(one.S)))
        heading.K = pikepdf.Array([])
        document.save(tmp_path / "empty.pdf")
    outcomes = {each.rule_id: each for each in Validator().validate(str(tmp_path / "empty.pdf")).outcomes}
    assert [found.message for found in outcomes["UA-14-001"].findings] == ["Empty heading element /H1."]


def test_headings_go_down_one_level_at_a_time(pdfs):
    """ISO 14289-1, 7.4.2: no level is skipped, and the first heading is an H1."""
    wrong = []
    for pdf in pdfs:
        with pikepdf.open(pdf) as document:
            names = (str(one.S) for one in elements(document.Root.StructTreeRoot.K))
            levels = [int(name[2:]) for name in names if re.fullmatch(r"/H\d", name)]
        steps = zip([0, *levels], levels, strict=False)
        wrong += [f"{pdf.name}：H{one}后面是H{other}" for one, other in steps if other > one + 1]
    assert not wrong


def test_every_word_is_in_the_reading_order(pdfs):
    """A field of a form stands with the words that ask for it, not at the end of the file."""
    seen = 0
    for pdf in pdfs:
        with pikepdf.open(pdf) as document:
            if "/AcroForm" not in document.Root:
                continue
            names = [str(one.S) for one in elements(document.Root.StructTreeRoot.K)]
            fields = [at for at, name in enumerate(names) if name == "/Form"]
            assert len(fields) == len(document.Root.AcroForm.Fields)
            assert fields[0] < len(names) - len(fields), f"{pdf.name}：填写的地方都排在最后"
            seen += 1
            assert list(marked(document.Root.StructTreeRoot.K))
    assert seen > 20
