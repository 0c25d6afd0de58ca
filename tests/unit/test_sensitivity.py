"""What the constants of the checks do is measured on exchanges that are wrong by construction."""

from __future__ import annotations

import pytest

from scripts import bench, exchanged, sensitivity
from scripts.lint.document import Document
from scripts.pages import parse_page
from scripts.project import load_project
from scripts.registers import load_registers

PROJECT = load_project()
DOCS = [Document(page, f"docs/{page.rel}") for page in PROJECT.written]


@pytest.mark.slow
@pytest.mark.parametrize("kind", sensitivity.KINDS.values(), ids=sensitivity.KINDS)
def test_an_exchange_changes_one_place_and_is_the_same_twice(kind, monkeypatch):
    monkeypatch.setattr(exchanged, "MOST", 6)
    drawn = exchanged.draw(DOCS, sensitivity.context(PROJECT), kind)
    assert len(drawn) == 6 and drawn == exchanged.draw(DOCS, sensitivity.context(PROJECT), kind)
    for edit in drawn:
        assert edit.find != edit.replace
        body = parse_page(edit.page, edit.replace).body.splitlines()
        changed = [n for n, line in enumerate(parse_page(edit.page, edit.find).body.splitlines()) if line != body[n]]
        assert len(changed) <= 1, edit.page  # none: it was in the front matter


def test_what_is_exchanged_is_a_figure_of_the_same_fact():
    fact = load_registers().facts["appeal-15-days"]
    text = (
        "---\ntitle: 上诉\nkind: faq\n---\n\n# 上诉\n\n判决15日内上诉（[《民事诉讼法》](../../sources/{}.md#{})）。\n"
    )
    doc = Document(parse_page("faq/court/x.md", text.format(fact.source, fact.id)), "x")
    (exchange,) = exchanged.figures(doc, sensitivity.context(PROJECT))
    assert doc.page.text[exchange[0] : exchange[1]] == "15日" and exchange[2] == "10日"


@pytest.mark.slow
def test_a_row_for_each_value_and_the_constant_stays_as_it_was(monkeypatch, capsys):
    code, holder, name, _ = sensitivity.CONSTANTS[0]
    before = getattr(holder, name)
    monkeypatch.setattr(sensitivity, "CONSTANTS", ((code, holder, name, (before, 99.0)),))
    monkeypatch.setattr(sensitivity, "KINDS", {code: sensitivity.KINDS[code]})
    monkeypatch.setattr(exchanged, "MOST", 40)
    monkeypatch.setattr(sensitivity, "load_project", lambda root: PROJECT)
    assert bench.main(["constants"]) == 0
    head, now, other = capsys.readouterr().out.splitlines()
    assert len(head.split("\t")) == 6 and "（现在）" in now and "（现在）" not in other
    alarms, _, reported = now.split("\t")[3:]
    assert alarms == "0" and int(reported.split("/")[0]) > int(other.split("\t")[5].split("/")[0])
    assert getattr(holder, name) == before
