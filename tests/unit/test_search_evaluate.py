"""search-eval: what it reads, how it counts, what it prints."""

from __future__ import annotations

import json

import pytest

from scripts.pages import Page
from scripts.search import evaluate
from scripts.search.evaluate import Query, measure, read_queries, report
from scripts.search.node import SearchError


def write(tmp_path, text):
    path = tmp_path / "q.yml"
    path.write_text(text, encoding="utf-8")
    return path


def answer(*urls, pins=()):
    return {"items": [{"url": url} for url in urls], "pins": [{"url": url} for url in pins]}


def pages():
    return [
        Page("faq/a.md", "", {"main_for": ["one"]}),
        Page("faq/b.md", "", {"intents": ["two", "one"]}),
        Page("faq/c.md", "", {}),
    ]


def test_reads_the_first_list_and_ignores_the_rest(tmp_path):
    path = write(
        tmp_path,
        "intents: [{id: one}]\n---\n- {q: 问题, intent: one, source: x}\n"
        "- {q: 95188, intent: [one, two]}\n---\n- {q: 后面的, intent: one}\n",
    )
    assert read_queries(path) == [Query("问题", ("one",)), Query("95188", ("one", "two"))]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\n", "要有一个列表"),
        ("", "要有一个列表"),
        ("[]\n", "要有一个列表"),
        ("- [\n", "不是正确的 YAML"),
        ("- {intent: one}\n", "第 1 项没有 q"),
        ("- 一句话\n", "第 1 项没有 q"),
        ("- {q: ' ', intent: one}\n", "第 1 项没有 q"),
        ("- {q: 好, intent: one}\n- {q: 坏}\n", "第 2 项的 intent"),
        ("- {q: 坏, intent: []}\n", "第 1 项的 intent"),
        ("- {q: 坏, intent: [1]}\n", "第 1 项的 intent"),
    ],
)
def test_a_bad_file_is_explained(tmp_path, text, message):
    with pytest.raises(SearchError, match=message):
        read_queries(write(tmp_path, text))


def test_a_file_that_is_not_there_or_not_text(tmp_path):
    with pytest.raises(SearchError, match="读不了"):
        read_queries(tmp_path / "no.yml")
    (tmp_path / "b.yml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SearchError, match="UTF-8"):
        read_queries(tmp_path / "b.yml")


def test_a_hit_is_a_page_that_claims_the_intent():
    queries = [
        Query("甲", ("one",)),
        Query("乙", ("two",)),
        Query("丙", ("none", "two")),
        Query("丁", ("none",)),
        Query("戊", ("one",)),
    ]
    answers = [
        answer("faq/a/"),
        answer("faq/c/", "faq/a/", "start/x/#y", "faq/b/#z"),
        answer("faq/b/"),
        answer("faq/a/"),
        answer(),
    ]
    outcomes = measure(queries, answers, pages())
    assert [outcome.rank for outcome in outcomes] == [1, 4, 1, 0, 0]
    assert outcomes[1].top == ("faq/c.md", "faq/a.md", "start/x/", "faq/b.md")
    figures = report(outcomes)
    assert list(figures) == ["n", "hit@1", "hit@3", "mrr", "empty", "by_intent", "misses"]
    assert (figures["n"], figures["hit@1"], figures["hit@3"], figures["empty"]) == (5, 0.4, 0.4, 1)
    assert figures["mrr"] == round((1 + 1 / 4 + 1) / 5, 4)
    assert figures["by_intent"]["one"] == {"n": 2, "hit@3": 0.5}
    assert figures["misses"][0] == {"q": "乙", "intent": "two", "top": ["faq/c.md", "faq/a.md", "start/x/"]}


def test_the_command_prints_json_or_words(tmp_path, monkeypatch, capsys):
    path = write(tmp_path, "- {q: 甲, intent: one}\n- {q: 乙, intent: none}\n")
    monkeypatch.setattr(evaluate, "walk_pages", lambda: iter(pages()))
    monkeypatch.setattr(evaluate, "ask", lambda site, queries: [answer("faq/a/") for _ in queries])
    assert evaluate.eval_main([str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["hit@3"] == 0.5
    assert evaluate.eval_main([str(path)]) == 0
    said = capsys.readouterr().out
    assert "50.0%" in said and "1 个意图没有页面认领" in said and "none" in said


def test_wrong_use_is_two_and_no_traceback(tmp_path, capsys):
    assert evaluate.eval_main([str(tmp_path / "no.yml")]) == 2
    assert "读不了" in capsys.readouterr().err
    assert evaluate.eval_main([str(write(tmp_path, "- {q: 甲, intent: one}\n")), "--site", str(tmp_path)]) == 2
    assert "先运行" in capsys.readouterr().err
