"""Time: what comes due is a list and a reminder, never a failure; no week is overfull; a future date is an error."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import html

from scripts import due, lint, reviews
from scripts.generate import lapses
from scripts.lint.repository import facts_of_the_future
from scripts.pages import walk_pages
from scripts.paths import DATA
from scripts.registers import load_registers
from scripts.site.passed import show_passed
from scripts.text.dates import as_date
from tests.rule_cases import page_text, registers


def pages():
    return [page for page in walk_pages() if not page.generated and page.meta.get("reviewed")]


def docs_at(root: Path) -> Path:
    """An empty docs/ beside the real data/."""
    shutil.copytree(DATA, root / "data")
    (root / "docs").mkdir()
    return root / "docs"


def newest() -> date:
    return max(day for page in pages() if (day := as_date(page.meta["reviewed"])))


@pytest.mark.slow
@pytest.mark.parametrize("days", [30, 120, 400])
def test_lint_passes_on_any_later_day(days, capsys):
    assert lint.main(["--today", str(newest() + timedelta(days=days))]) == 0
    out = capsys.readouterr()
    assert "0个错误" in out.err
    assert {line.split()[1] for line in out.out.splitlines()} <= {"SIGN001", "STALE001", "STALE002"}


def test_no_week_of_the_coming_year_carries_more_than_a_tenth():
    """When it fails because pages were added or read anew: ``python3 scripts due --spread``."""
    until = newest() + timedelta(days=366)
    load = Counter(
        week for page in pages() for week in reviews.weeks(reviews.page_due(page), page.meta["review_every"], until)
    )
    assert max(load.values()) <= len(pages()) / 10
    known = load_registers()
    facts = Counter(reviews.fact_due(fact, known).isocalendar()[:2] for fact in known.facts.values())
    assert max(facts.values()) <= len(known.facts) / 10


def test_a_fact_checked_tomorrow_is_an_error_with_its_place():
    found = list(facts_of_the_future(registers(), date(2025, 1, 1)))
    assert found and all(p.code == "STALE001" and p.severity == "error" for p in found)
    assert found[0].path.startswith("registers/facts/") and found[0].line > 1
    assert list(facts_of_the_future(registers(), date(2099, 1, 1))) == []


def test_the_list_names_what_to_open_and_who_uses_it(capsys):
    assert due.main(["--within", "400", "--today", str(newest()), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    assert {row["kind"] for row in rows} == {"page", "fact", "end"}
    assert {row["name"] for row in rows if row["kind"] == "page"} == {page.rel for page in pages()}
    for row in rows:
        for paper in row["open"]:
            assert paper["place"] and paper["title"] and paper["search"]
            assert paper["place"].startswith("http") != ("的网站" in paper["place"])
        if row["kind"] != "page":
            assert row["open"]
    assert due.main(["--within", "0", "--today", str(newest())]) == 0
    assert "没有要重新核对的" in capsys.readouterr().out
    assert due.main(["--within", "400", "--today", str(newest() + timedelta(days=400))]) == 0
    assert "（已经过了）" in capsys.readouterr().out


def test_wrong_use_is_said_in_words(tmp_path, capsys):
    with pytest.raises(SystemExit) as stop:
        due.main(["--today", "2026-13-01"])
    assert stop.value.code == 2 and "日期必须像" in capsys.readouterr().err
    (docs_at(tmp_path) / "bad.md").write_text("没有页首", "utf-8")
    assert due.main([], tmp_path) == 1
    assert "bad.md:1" in capsys.readouterr().err


def test_spread_fills_the_weeks_evenly_and_changes_one_line(tmp_path, capsys):
    docs = docs_at(tmp_path)
    for n in range(60):
        (docs / f"p{n}.md").write_text(page_text("# 测试页\n"), "utf-8")
    before = (docs / "p0.md").read_text("utf-8").splitlines()
    assert due.main(["--spread"], tmp_path) == 0
    load = Counter(
        week
        for page in walk_pages(docs)
        for week in reviews.weeks(reviews.page_due(page), page.meta["review_every"], date(2027, 11, 22))
    )
    assert max(load.values()) <= 6
    after = (docs / "p0.md").read_text("utf-8").splitlines()
    assert all(a.startswith("review_every:") for a, b in zip(before, after, strict=True) if a != b)
    capsys.readouterr()
    assert due.main(["--spread"], tmp_path) == 0
    assert "改了0页" in capsys.readouterr().out


def test_a_lapsed_fact_says_so_in_its_own_words():
    known = registers()
    [note] = lapses.notes(known.facts["trial-measure"], known)
    assert note.startswith("“试行办法规定收到后7日内答复”：这一条登记到2026年10月31日为止")
    assert 'data-next-check="2026-10-31" hidden' in note
    [other] = lapses.notes(known.facts["credit-5-years"], known)
    assert other.startswith("原定2")


def test_the_build_shows_what_has_passed():
    def shown(day: date) -> list[str]:
        tree = html.fromstring(
            '<div><p data-next-check="2026-12-31" hidden="hidden">甲</p>'
            '<p data-next-check="2027-01-01" hidden>乙</p></div>'
        )
        show_passed(tree, day)
        return [line.text for line in tree if line.get("hidden") is None]

    assert shown(date(2026, 12, 31)) == []
    assert shown(date(2027, 1, 1)) == ["甲"]
    assert shown(date(2027, 1, 2)) == ["甲", "乙"]
