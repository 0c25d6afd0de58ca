"""Lists that a reader keeps: CSV out and in again, counts by each measure."""

from __future__ import annotations

import csv
import io

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import DATA
from tests.tools.node import call

pytestmark = pytest.mark.node
LIMITS = yaml.safe_load((DATA / "records.yml").read_text(encoding="utf-8"))
COLUMNS = [{"id": "date", "label": "日期"}, {"id": "said", "label": "说了什么"}, {"id": "no", "label": "编号"}]
TEXT = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00\r\n"), max_size=20)


def test_excel_reads_it_in_chinese(node):
    [text] = call(
        node, ("records", "csv", [COLUMNS, [{"date": "2026-11-28", "said": '他说"还钱",不还就…', "no": "录01"}]])
    )
    assert text.startswith("\ufeff") and text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows == [["日期", "说了什么", "编号"], ["2026-11-28", '他说"还钱",不还就…', "录01"]]


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(st.fixed_dictionaries({"date": st.just("2026-11-28"), "said": TEXT, "no": TEXT}), max_size=15))
def test_out_and_in_again(node, rows):
    [text] = call(node, ("records", "csv", [COLUMNS, rows]))
    theirs = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))[1:]
    assert len(theirs) == len(rows)
    assert not any(cell[:1] in "=+-@" for row in theirs for cell in row if cell), "表格软件会当公式算"
    [read] = call(node, ("records", "readCsv", [COLUMNS, text]))
    assert read.get("rows", []) == rows


@pytest.mark.parametrize("text", ["", "a,b\r\n1,2", '"没有关上', None, 5, "\x00"], ids=repr)
def test_another_file_is_a_named_error(node, text):
    [read] = call(node, ("records", "readCsv", [COLUMNS, text]))
    assert read["error"] and read["message"]


def rows(*calls: tuple[str, str, str, str]) -> list[dict]:
    return [dict(zip(("date", "time", "kind", "number"), each, strict=True)) for each in calls]


def count(node, kept: list[dict]) -> dict:
    return call(node, ("records", "counts", [kept, LIMITS["limits"], LIMITS["quiet"]]))[0]


def test_two_measures_do_not_mix(node):
    kept = rows(
        *[("2026-11-28", "10:00", "打通了", f"1{n}") for n in range(4)], *[("2026-11-28", "11:00", "没打通", "22")] * 6
    )
    assert [(each["id"], each["count"]) for each in count(node, kept)["over"]] == [("connected", 4)]
    kept += rows(("2026-11-28", "12:00", "没打通", "2 2"))
    assert ("missed", 7) in [(each["id"], each["count"]) for each in count(node, kept)["over"]]


def test_at_the_limit_is_not_over_it(node):
    assert not count(node, rows(*[("2026-11-28", "10:00", "打通了", "1")] * 3))["over"]
    assert not count(node, rows(*[("2026-11-28", "10:00", "短信", "1")] * 30))["over"]


@pytest.mark.parametrize(
    ("time", "quiet"),
    [("21:59", False), ("22:00", True), ("23:30", True), ("07:59", True), ("08:00", False), ("", False)],
)
def test_the_hours(node, time, quiet):
    assert bool(count(node, rows(("2026-11-28", time, "打通了", "1")))["quiet"]) is quiet


def test_the_figures_are_those_of_the_facts(project):
    for limit in LIMITS["limits"]:
        assert f"{limit['count']}次" in project.registers.facts[limit["fact"]].statement
    statement = project.registers.facts[LIMITS["quiet"]["fact"]].statement
    assert LIMITS["quiet"]["from"] in statement and LIMITS["quiet"]["to"].removeprefix("0") in statement


def test_numbers_of_evidence(node):
    kept = [{"no": "录01"}, {"no": "录03"}, {"no": "图01"}, {"no": ""}]
    assert call(node, *[("records", "evidenceNumber", [kept, kind]) for kind in "录图文"]) == ["录04", "图02", "文01"]
