"""Harmful sentences planted into real pages: each is reported with its code where it stands."""

from __future__ import annotations

from functools import cache

import pytest
import yaml

from scripts.lint.document import Document
from scripts.lint.engine import lint
from tests.rule_cases import FOLDER
from tests.unit.planted import PAGE_CODES, found, sentence
from tests.unit.real_pages import real_context, written

pytestmark = pytest.mark.slow

ATTACKS = yaml.safe_load((FOLDER / "attacks.yml").read_text("utf-8"))


@cache
def hosts() -> list[Document]:
    """Pages that take a planted paragraph."""
    return [
        doc
        for doc in written()
        if doc.page.kind != "about" and list(sentence("x")(doc)) and not lint([doc], real_context(), PAGE_CODES)
    ]


@pytest.mark.parametrize("code", ATTACKS["said"])
def test_every_planted_sentence_is_reported(code):
    silent = []
    for n, text in enumerate(ATTACKS["said"][code]):
        doc = hosts()[n * 7 % len(hosts())]
        [edit] = sentence(text)(doc)
        if code not in found(doc, edit)[0]:
            silent.append(text)
    assert silent == []


@pytest.mark.parametrize("code", ATTACKS["cited"])
def test_every_sentence_that_disagrees_with_what_it_cites_is_reported(code):
    facts, silent = real_context().registers.facts, []
    for id, texts in ATTACKS["cited"][code].items():
        for n, text in enumerate(texts):
            doc = hosts()[n * 7 % len(hosts())]
            up = "../" * doc.rel.count("/")
            [edit] = sentence(text.replace("{c}", f"（[依据]({up}sources/{facts[id].page}.md#{id})）"))(doc)
            if code not in found(doc, edit)[0]:
                silent.append(text)
    assert silent == []
