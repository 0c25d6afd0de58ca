"""The command: exit codes, formats, fixing files."""

from __future__ import annotations

import json
import re

import pytest

from scripts.lint import cli, main
from scripts.lint.files import parse
from scripts.lint.finding import RULES, Problem
from tests.rule_cases import page_text, registers

ASKED = "## 也有人这样问 {#also-asked}\n\n- 逾期了咋办\n- 还不上咋办\n- 晚几天行不行\n"
GOOD = page_text(f"# 测试页？\n\n先别慌。\n\n{ASKED}", title="测试页？")
CURED = GOOD.replace("先别慌。", "先别慌，看清楚。").replace("测试页？", "别的页？").replace("- ", "- 花呗")
BAD = CURED.replace("，", ",")


@pytest.fixture
def docs(tmp_path, monkeypatch):
    monkeypatch.setattr(cli, "load_registers", registers)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "docs" / "faq" / "credit"
    folder.mkdir(parents=True)
    (folder / "good.md").write_text(GOOD, "utf-8")
    return folder


def run(*argv: str) -> int:
    return main(["--today", "2026-11-22", *argv])


def test_clean(docs, capsys):
    assert run("docs") == 0
    out = capsys.readouterr()
    assert out.out == "" and "1页：0个错误，0个提醒" in out.err


def test_findings_name_place_code_and_cure(docs, capsys):
    (docs / "bad.md").write_text(BAD, "utf-8")
    assert run("docs/faq/credit/bad.md") == 1
    assert "docs/faq/credit/bad.md:11:4 ZH001 “,”必须用全角“，”\n" in capsys.readouterr().out


@pytest.mark.parametrize("argv", [["--select", "ABC"], ["nowhere.md"], ["--explain", "ABC001"]])
def test_wrong_use(docs, capsys, argv):
    assert run(*argv) == 2
    assert capsys.readouterr().err.startswith("lint：")


@pytest.mark.parametrize("argv", [["--today", "2026-13-01"], ["--format", "xml"], ["--nonsense"]])
def test_wrong_options(docs, argv):
    with pytest.raises(SystemExit) as stop:
        run(*argv)
    assert stop.value.code == 2


def test_select_takes_codes_and_families(docs, capsys):
    (docs / "bad.md").write_text(BAD.replace("{#also-asked}", ""), "utf-8")
    assert run("docs", "--select", "HEAD001") == 1
    assert {line.split()[1] for line in capsys.readouterr().out.splitlines()} == {"HEAD001"}
    assert run("docs", "--select", "zh,LINK001") == 1
    assert {line.split()[1] for line in capsys.readouterr().out.splitlines()} == {"ZH001"}


def test_machine_formats(docs, capsys):
    (docs / "bad.md").write_text(BAD, "utf-8")
    assert run("docs", "--format", "json") == 1
    [found] = json.loads(capsys.readouterr().out)
    assert found == {
        "path": "docs/faq/credit/bad.md",
        "line": 11,
        "column": 4,
        "code": "ZH001",
        "severity": "error",
        "message": "“,”必须用全角“，”",
        "fixable": True,
    }
    assert run("docs", "--format", "github") == 1
    assert capsys.readouterr().out == (
        "::error file=docs/faq/credit/bad.md,line=11,col=4,title=ZH001::“,”必须用全角“，”\n"
    )
    assert run("docs", "--format", "sarif") == 1
    sarif = json.loads(capsys.readouterr().out)
    [result] = sarif["runs"][0]["results"]
    assert sarif["version"] == "2.1.0" and result["ruleId"] == "ZH001" and result["level"] == "error"
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 11, "startColumn": 4}


def test_clean_machine_formats_are_valid(docs, capsys):
    assert run("docs", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []
    assert run("docs", "--format", "sarif") == 0
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"] == []


def test_fix_writes_once_and_leaves_good_files_untouched(docs):
    (docs / "bad.md").write_bytes(BAD.replace("\n", "\r\n").encode())
    before = (docs / "good.md").stat().st_mtime_ns
    assert run("docs", "--fix") == 0
    fixed = (docs / "bad.md").read_bytes()
    assert fixed == CURED.replace("\n", "\r\n").encode()
    assert run("docs", "--fix") == 0 and (docs / "bad.md").read_bytes() == fixed
    assert (docs / "good.md").stat().st_mtime_ns == before
    assert sorted(p.name for p in docs.iterdir()) == ["bad.md", "good.md"]


def test_bad_files_are_one_finding_each(docs, capsys):
    (docs / "a.md").write_bytes(b"\xff")
    (docs / "b.md").write_bytes(b"")
    (docs / "c.md").mkdir()
    assert run("docs", "--fix") == 1
    out = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0].rsplit("/")[-1] for line in out] == ["a.md", "b.md", "c.md"]
    assert all(" FM001 " in line for line in out)


def test_links_to_pages_outside_the_given_paths_are_known(docs):
    text = GOOD.replace("sources: []", "sources: []\nrelated: [faq/credit/good.md]")
    (docs / "other.md").write_text(text.replace("测试页？", "别的页？").replace("\n- ", "\n- 花呗"), "utf-8")
    assert run("docs/faq/credit/other.md") == 0


def test_what_is_only_not_signed_comes_last_and_is_counted(capsys):
    found = [Problem("a.md", 1, 1, "SIGN001", "没有签", "warning"), Problem("b.md", 2, 3, "ZH001", "改")]
    assert cli.render(found, "text") == "b.md:2:3 ZH001 改\na.md:1:1 SIGN001 提醒：没有签"
    assert cli._verdict(cli._parser().parse_args([]), found, 2) == 1
    assert capsys.readouterr().err.splitlines() == [
        "2页：1个错误，1个提醒",
        "1句没有签：先改好别的，再读依据、签上，看 python3 scripts sign --list",
    ]


def test_list_explain_schema(capsys):
    assert main(["--list"]) == 0
    listed = capsys.readouterr().out
    assert [code for code in RULES if code not in listed] == []
    assert main(["--explain", "src002"]) == 0
    assert "坏：" in capsys.readouterr().out
    assert main(["--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["additionalProperties"] is False


def test_progress_only_where_a_person_watches(monkeypatch, capsys):
    for watched in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda watched=watched: watched)
        progress = cli.Progress()
        progress.began = progress.last = progress.began - 10
        progress.step(64, 313)
        progress.done()
        assert ("检查第65页，共313页" in capsys.readouterr().err) == watched


def test_files_in_two_folders_are_each_checked_in_their_own(docs, tmp_path, capsys):
    other = tmp_path / "other" / "y.md"
    other.parent.mkdir()
    other.write_text(BAD, "utf-8")
    assert run("docs/faq/credit/good.md", "other/y.md") == 1
    out = capsys.readouterr()
    assert "other/y.md:11:4 ZH001" in out.out and out.err.startswith("2页：")


def test_a_folder_without_pages_is_wrong_use(tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("字", "utf-8")
    assert run(str(tmp_path / "empty")) == 2
    assert "里没有页面（.md 文件）" in capsys.readouterr().err
    assert run(str(tmp_path / "a.txt")) == 2
    assert "不是页面" in capsys.readouterr().err


def test_a_file_of_a_foreign_folder_is_read_alone(tmp_path, monkeypatch):
    page = tmp_path / "many" / "x.md"
    page.parent.mkdir()
    page.write_text(GOOD, "utf-8")
    monkeypatch.setattr(cli, "page_files", lambda root: pytest.fail("读了别的文件"))
    assert run(str(page)) in (0, 1)


def test_a_path_counts_from_where_the_command_runs(docs, monkeypatch, capsys):
    (docs / "bad.md").write_text(BAD, "utf-8")
    monkeypatch.chdir(docs.parent)
    assert run("credit/bad.md") == 1
    assert "ZH001" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("title: x\n\tkind: faq", "制表符"),
        ('title: "x', "引号没有关上"),
        ("title: a: b", "两个冒号"),
        ("title: x\n   kind: faq", "多缩进了"),
        ("title: [a", "没有关上"),
        ("title: *x", "加引号"),
    ],
)
def test_broken_front_matter_is_told_in_chinese(front, said):
    found = parse(f"---\n{front}\n---\n# x".encode(), "faq/a/b.md", "x.md")
    assert isinstance(found, Problem) and said in found.message
    assert not re.search("[a-z]{4}", found.message.split("：", 1)[1])


def test_a_mistyped_name_is_told_the_near_one(docs, capsys):
    text = GOOD.replace("sources: []", "main_for: [record-duraton]\nsources: [credit-5-year]")
    (docs / "x.md").write_text(text, "utf-8")
    run("docs/faq/credit/x.md")
    out = capsys.readouterr().out
    assert "没有“credit-5-year”这条事实，是不是“credit-5-years”？" in out and "这个意图，是不是“" in out
