"""The tokenizer says the same in Python and in JavaScript: one file of vectors, and random text."""

from __future__ import annotations

import json
import random

import pytest

from scripts.search.tokens import is_han, normalise, scan, tokens
from scripts.text.numerals import han_number
from tests.search.small import FOLDER, call

VECTORS = json.loads((FOLDER / "tokens.json").read_text(encoding="utf-8"))
ALPHABET = "花呗逾期还款三个月天一二两十百千零〇万元年 　,。/.-:~%+aBzＧ５59０😭唄İß㍿é第条\n\t'<&"


@pytest.mark.parametrize("row", VECTORS, ids=[row["text"][:20] or "empty" for row in VECTORS])
def test_vectors(row):
    assert normalise(row["text"]) == row["normalised"]
    assert tokens(row["text"]) == row["tokens"]


@pytest.mark.node
def test_vectors_in_javascript(node):
    answers = call(
        node,
        *[
            ["(t) => { const n = normalise(t); return [n.text, scan(n.text).map(([w]) => w)]; }", [row["text"]]]
            for row in VECTORS
        ],
    )
    assert answers == [[row["normalised"], row["tokens"]] for row in VECTORS]


@pytest.mark.node
def test_random_text_gives_the_same_in_both(node):
    dice = random.Random(20261122)
    texts = ["".join(dice.choices(ALPHABET, k=dice.randint(0, 24))) for _ in range(1500)]
    answers = call(
        node,
        *[["(t) => { const n = normalise(t); return [n.text, scan(n.text), n.at.length]; }", [text]] for text in texts],
    )
    for text, (folded, found, places) in zip(texts, answers, strict=True):
        assert folded == normalise(text)
        expected = [[token, units(folded[:start]), units(folded[:end])] for token, start, end in scan(folded)]
        assert found == expected, text
        assert places == units(folded) + 1


def units(text: str) -> int:
    """Length as JavaScript counts it."""
    return len(text.encode("utf-16-le")) // 2


def test_places_are_those_of_the_token():
    text = normalise("GB/T45251里的三个月，花呗逾期")
    for token, start, end in scan(text):
        assert text[start:end].replace("/", "") == token


NUMERALS = json.loads((FOLDER / "numerals.json").read_text(encoding="utf-8"))


def test_numerals():
    assert [[text, han_number(text)] for text, _ in NUMERALS] == NUMERALS


@pytest.mark.node
def test_numerals_in_javascript(node):
    answers = call(node, *[["numeralValue", [text]] for text, _ in NUMERALS])
    assert answers == [value for _, value in NUMERALS]


def test_tokens_hold_no_operators_and_no_markup():
    assert all(char.isalnum() or char in ".%" for token in tokens('<b>花呗</b> "逾期" +1.5 -x ~^*') for char in token)


def test_han_is_told():
    assert is_han("催") and is_han("〇") and not is_han("") and not is_han("ａ")
