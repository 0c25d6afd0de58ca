"""The questions: every end is reached, 不知道 everywhere, danger and court first; wizard and text say the same."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import DATA, DOCS
from tests.tools.node import call

TREE = yaml.safe_load((DATA / "triage.yml").read_text(encoding="utf-8"))
QUESTIONS = {question["id"]: question for question in TREE["questions"]}
ENDS = {end["id"]: end for end in TREE["ends"]}


def twin(answers: list[str]) -> tuple[str, str]:
    """Where the walk stands, in Python."""
    at = TREE["start"]
    for said in answers:
        if at in ENDS:
            break
        at = next((answer["go"] for answer in QUESTIONS[at]["answers"] if answer["id"] == said), None)
        if at is None:
            return "error", ""
    return ("end" if at in ENDS else "question"), at


@pytest.mark.node
def test_every_end_is_reached_and_no_way_is_lost(node):
    [ways] = call(node, ("triage", "ways", [TREE]))
    assert {way["end"] for way in ways} == set(ENDS)
    assert all(len(way["answers"]) <= len(QUESTIONS) for way in ways)


def test_the_order_is_safety_court_money():
    assert [question["part"] for question in TREE["questions"]] == sorted(
        question["part"] for question in TREE["questions"]
    )
    assert TREE["start"] == "danger" and TREE["questions"][1]["id"] == "despair"


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_nobody_has_to_know(question):
    last = question["answers"][-1]
    assert last["id"] == "unknown" and "不知道" in last["say"]
    assert 2 <= len(question["answers"]) - 1 <= 3
    assert {answer["go"] for answer in question["answers"]} <= {*QUESTIONS, *ENDS}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_an_end_has_one_thing_to_do(end, project):
    assert (DOCS / end["page"]).is_file()
    assert "tel" not in end or end["tel"] in project.registers.phones
    assert end["do"] and end["say"].endswith("。")


@pytest.mark.node
@settings(max_examples=30, deadline=None)
@given(walks=st.lists(st.lists(st.sampled_from(["yes", "no", "unknown", "me", "late", "x"]), max_size=12), min_size=20))
def test_the_twin_stands_at_the_same_place(node, walks):
    for answers, here in zip(
        walks, call(node, *[("triage", "walk", [TREE, answers]) for answers in walks]), strict=True
    ):
        status, at = twin(answers)
        assert here["status"] == status
        assert status == "error" or here["at"] == at


@pytest.mark.node
@pytest.mark.parametrize(
    "tree",
    [None, {}, [], "x", {"start": "a"}, {"start": "a", "questions": {"a": {"answers": [{"id": "1", "go": "a"}]}}}],
)
def test_a_broken_tree_is_a_named_error(node, tree):
    [here] = call(node, ("triage", "walk", [tree, ["1", "1", "1"]]))
    assert here["status"] == "error" and here["error"] and here["message"]


def test_text_and_drawing_hold_every_question_and_end():
    text = (DOCS / "tools" / "triage.md").read_text(encoding="utf-8")
    drawing = (DOCS / "tools" / "triage.svg").read_text(encoding="utf-8")
    for name, row in [*QUESTIONS.items(), *ENDS.items()]:
        assert f"{{#{name}}}" in text
        assert (row.get("ask") or row["title"]) in drawing
