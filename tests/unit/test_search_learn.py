"""Learning: the same twice, nothing of a single question kept, Python and JavaScript weigh a question alike."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from scripts.paths import DATA
from scripts.registers import load_registers
from scripts.search import teach
from scripts.search.evaluate import Outcome, Query
from scripts.search.judge import figures, weak, without
from scripts.search.learn import SHARED, Example, folds, learn, vocabulary
from scripts.search.node import SearchError
from scripts.search.tables import make_tables, plain
from scripts.search.teach import OURS, read_examples
from scripts.search.tokens import normalise, scan
from scripts.search.weights import MOST, Weights, features, read_weights, write_weights
from scripts.search.words import Words, read_words
from tests.search.small import call

WORDS = Words(
    {"登门": "上门", "外访": "上门"}, {"预期": "逾期"}, {"上门": 1.0, "逾期": 1.0, "怎么办": 0.4, "花呗": 0.4}
)
VISIT = ["会上门吗", "登门怎么办", "外访合法吗", "有人上门了", "真的会来上门吗"]
CREDIT = ["会上征信吗", "征信多久消除", "征信花了", "还清了征信怎么改", "征信报告怎么看"]
SECRET = "张三丰在襄阳城欠了郭靖七百两"  # a question that stands alone: nothing of it may be learned


def taught(extra: tuple[Example, ...] = ()):
    rows = [Example(text, (intent,), "x") for intent, texts in (("visit", VISIT), ("credit", CREDIT)) for text in texts]
    return learn([*rows, *extra], ["visit", "credit"], WORDS, {"questions": 10})


def shares(weights: Weights, text: str, words: Words) -> np.ndarray:
    """A figure for each intent, the likest highest, written apart from intents.js, which must find the same."""
    found = features(text, words)
    sums = np.array(weights.bias, float)
    for token in found:
        for intent, weight in weights.tokens.get(token, ()):
            sums[intent] += weight / max(1, len(found)) ** 0.5
    return sums


def test_it_tells_what_it_was_taught_and_what_sounds_like_it():
    weights = taught()
    for text, intent in (("会派人外访吗", 0), ("征信怎么样了", 1)):
        assert shares(weights, text, WORDS).argmax() == intent


def test_the_same_examples_give_the_same_file(tmp_path):
    for name in ("one", "two"):
        write_weights(taught(), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert read_weights(tmp_path / "one") == taught()


def test_nothing_of_a_single_question_is_kept():
    weights = taught((Example(SECRET, ("visit",), "x"),))
    alone = set(features(SECRET, WORDS)) - {token for text in (*VISIT, *CREDIT) for token in features(text, WORDS)}
    assert alone and not alone & set(weights.tokens)
    rows = [features(text, WORDS) for text in (*VISIT, *CREDIT)]
    assert all(sum(token in row for row in rows) >= SHARED for token in weights.tokens)
    assert vocabulary(rows) == sorted(vocabulary(rows))


def test_the_written_weights_are_numbers_of_short_tokens():
    raw = json.loads((DATA / "search-weights.json").read_text(encoding="utf-8"))
    assert set(raw) == {"note", "step", "intents", "bias", "tokens"}
    assert max(map(len, raw["tokens"])) <= 3 and list(raw["tokens"]) == sorted(raw["tokens"])
    for row in raw["tokens"].values():
        numbers = list(map(int, row.split()))
        assert len(numbers) % 2 == 0 and all(abs(weight) <= MOST for weight in numbers[1::2])
        assert all(0 <= intent < len(raw["intents"]) for intent in numbers[::2])


def chains(tokens: set[str], length: int) -> int:
    """In how many ways two-character tokens can be strung together to this many characters (counted, not made)."""
    counts = {token: 1 for token in tokens if len(token) == 2}
    for _ in range(length - 2):
        following: dict[str, int] = {}
        by_first = {char: [token for token in counts if token[0] == char] for char in {token[0] for token in counts}}
        for token, count in counts.items():
            for after in by_first.get(token[1], ()):
                following[after] = following.get(after, 0) + count
        counts |= {token: following.get(token, 0) for token in counts}
    return sum(counts.values())


def test_no_question_can_be_put_together_again():
    """The tokens overlap in so many ways that a sentence of ten characters has no trace of its own among them."""
    weights = read_weights()
    assert chains(set(weights.tokens), 10) > 10**9


@pytest.mark.skipif("MINGBAIZHI_QUESTIONS" not in os.environ, reason="MINGBAIZHI_QUESTIONS 没有写：要查哪些问题文件")
def test_no_row_of_the_question_files_stands_in_the_repository():
    weights = read_weights()
    files = [Path(name) for name in os.environ["MINGBAIZHI_QUESTIONS"].split(os.pathsep)]
    rows = [example for path in files for example in read_examples(path, weights.intents)]
    learned, ours = (path.read_text(encoding="utf-8") for path in (DATA / "search-weights.json", OURS))
    assert not [row.text for row in rows if len(row.text) > 3 and row.text in learned]
    assert not [row.text for row in rows if len(row.text) > 8 and row.text in ours]  # anybody says a shorter one
    mine = {plain(line.split("\t")[0]) for line in ours.splitlines()}
    assert not [row.text for row in rows if len(row.text) > 8 and plain(row.text) in mine]


def test_our_own_questions_are_of_known_intents_and_each_stands_once():
    intents = load_registers().intents
    rows = [line.split("\t") for line in OURS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    assert not {intent for _, found in rows for intent in found.split(",")} - intents.keys()
    texts = [normalise(text) for text, _ in rows]
    assert not {text for text in texts if texts.count(text) > 1}
    assert {intent for _, found in rows for intent in found.split(",")} == intents.keys()


def test_our_own_words_do_not_judge_themselves():
    ours = [Example("会上门吗？", ("visit",), "pages"), Example("征信", ("credit",), "pages")]
    assert without(ours, [Example("会 上门吗", ("visit",), "x")]) == ours[1:]


def test_what_the_judge_prints():
    found = [Outcome(Query("q", ("visit",)), ("a", "b"), rank) for rank in (1, 1, 3, 4, 0)]
    assert figures("折", found) == "折\t5\t0.400\t0.600\t0"
    assert weak(found, 0.7) == ["visit 0.60（5个）"] and not weak(found, 0.6) and not weak(found[:4], 0.9)


def test_no_question_judges_itself():
    examples = [Example(text, ("visit",), "x") for text in (*VISIT, *VISIT, *CREDIT)]
    for mine, others in folds(examples, 3):
        assert not {example.text for example in mine} & {example.text for example in others}
        assert len(mine) + len(others) == len(examples)


@pytest.mark.node
def test_javascript_weighs_alike(node):
    weights = taught()
    packed = weights.packed([], {})
    tables = """({ raw, same, wrong }) => {
        const t = readTables({ variants: "", worth: {}, same, wrong, initials: {}, intents: raw.intents });
        return raw.texts.map((x) => intentsOf(oneWay(understood(x, t), t), t.intents));
    }"""
    texts = ["会派人外访吗", "征信预期了", "登门怎么办？", "征信"]
    found = call(
        node, [tables, [{"raw": {"intents": packed, "texts": texts}, "same": WORDS.same, "wrong": WORDS.wrong}]]
    )[0]
    for text, theirs in zip(texts, found, strict=True):
        sums = shares(weights, text, WORDS) * weights.step
        powers = [2.718281828459045 ** (value - max(sums)) for value in sums]
        assert theirs == pytest.approx([power / sum(powers) for power in powers], abs=1e-4)


@pytest.mark.node
def test_words_are_said_in_one_way_and_worth_the_same_in_both(node):
    script = """(texts, raw) => {
        const t = readTables(raw);
        return texts.map((x) => {
            const n = oneWay(normalise(x).text, t), of = worths(n, t);
            return [n, scan(n).map(([, a, b]) => of(a, b))];
        });
    }"""
    raw = {
        "variants": "",
        "worth": {"1": ["上门", "逾期"], "0.4": ["怎么办", "花呗"]},
        "same": WORDS.same,
        "wrong": {},
        "initials": {},
        "intents": None,
    }
    texts = ["花呗逾期登门怎么办", "外访外访", "花呗", "没有关系"]
    for text, (folded, values) in zip(texts, call(node, [script, [texts, raw]])[0], strict=True):
        assert folded == WORDS.one_way(normalise(text))
        worth = WORDS.worths(folded)
        assert values == [worth(start, end) for _, start, end in scan(folded)]


def test_what_the_tables_leave_out_is_what_the_worker_takes_for_granted():
    """Synonyms of two to six characters are worth 1: words.js knows, the table file says the rest."""
    words = read_words(load_registers())
    told = make_tables([], words, None, {})
    worth = {word: float(value) for value, listed in told["worth"].items() for word in listed}
    for word in (*told["same"], *told["same"].values()):
        if len(word) < 7:
            worth.setdefault(word, 1.0)
    assert worth == words.worth


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("q.tsv", "没有制表符\n", "制表符"),
        ("q.tsv", "问题\tnone:别的\n", "没有一个标了已知意图"),
        ("q.yml", "- {q: 问题}\n", "第 1 项必须写"),
        ("q.yml", "- [\n", "不是正确的 YAML"),
        ("q.yml", "- q: 2026-13-45\n", "不是正确的 YAML"),
    ],
)
def test_a_bad_file_is_explained(tmp_path, name, text, message):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(SearchError, match=message):
        read_examples(tmp_path / name, ["visit"])


def test_files_are_read_with_their_sources(tmp_path):
    (tmp_path / "a.tsv").write_text("# 说明\n会上门吗\tvisit,credit\n***号呢\tnone:别的\n", encoding="utf-8")
    (tmp_path / "b.yml").write_text("- {q: 征信呢, intent: credit, source: {kind: 论坛}}\n", encoding="utf-8")
    assert read_examples(tmp_path / "a.tsv", ["visit", "credit"]) == [Example("会上门吗", ("visit", "credit"), "a")]
    assert read_examples(tmp_path / "b.yml", ["credit"]) == [Example("征信呢", ("credit",), "论坛")]


def test_the_command_writes_and_says_what(tmp_path, monkeypatch, capsys):
    written = []
    monkeypatch.setattr(teach, "learn", lambda *given: taught())
    monkeypatch.setattr(teach, "write_weights", written.append)
    monkeypatch.setattr(teach, "learn_cries", lambda *given: "cries")
    monkeypatch.setattr(teach, "write_cries", written.append)
    (tmp_path / "a.tsv").write_text("会上门吗\thome-visit\n", encoding="utf-8")
    assert teach.main(["learn", str(tmp_path / "a.tsv")]) == 0
    assert len(written) == 2 and written[0] == "cries" and "个词元" in capsys.readouterr().out
    assert teach.main(["learn", str(tmp_path / "no.tsv")]) == 2
