"""Signing: what the command lists, shows as changed, asks, refuses and writes."""

from __future__ import annotations

import json

import pytest

from scripts.lint.files import load
from scripts.pages import page_files
from scripts.registers import load_registers
from scripts.signing import history
from scripts.signing.prints import PRINT
from scripts.signing.units import signed_units
from tests.unit.signing_site import small_site


@pytest.fixture
def site(tmp_path):
    return small_site(tmp_path)


def committed(site, monkeypatch) -> str:
    """The page as it is, and from now on what git has of it."""
    text = site.file.read_text("utf-8")
    monkeypatch.setattr(history, "_commits", lambda path: ["old"])
    monkeypatch.setattr(history, "_git", lambda *command: text.encode())
    return text


def test_a_reworded_unit_is_shown_word_by_word(site, capsys, monkeypatch):
    site.sign_all()
    before = committed(site, monkeypatch)
    site.file.write_text(before.replace("再看日期", "再看报送日期"), "utf-8")
    capsys.readouterr()
    assert site("--list", "faq") == 0
    assert "改了字：再看〔＋报送〕日期" in capsys.readouterr().out
    assert site("--list", "--json", "faq") == 0
    [row] = json.loads(capsys.readouterr().out)["units"]
    assert (row["why"], row["before"], row["text"]) == ("words", "再看日期", "再看报送日期")
    assert site("faq/credit/x.md", row["print"], "--by", "reader-b") == 0
    assert site.findings() == [] and len(site.ledger.read_text("utf-8").splitlines()) == len(site.units())


def test_a_changed_fact_is_shown_from_what_to_what(site, capsys, monkeypatch):
    site.sign_all()
    old = load_registers(site.folder / "data")
    law = site.folder / "data" / "facts" / "law.yml"
    law.write_text(
        law.read_text("utf-8").replace("保存5年。", "保存6年。").replace("[5年, 2013", "[6年, 2013"), "utf-8"
    )
    monkeypatch.setattr(history, "_commits", lambda path: ["old"])
    monkeypatch.setattr(history, "_registers_at", lambda commit: old)
    capsys.readouterr()
    assert site("--list", "--json", "faq") == 0
    rows = json.loads(capsys.readouterr().out)["units"]
    assert rows and {row["why"] for row in rows} == {"fact"}
    assert rows[0]["changed"] == [
        {
            "fact": "credit-5-years",
            "from": "不良信息自不良行为终止之日起保存5年；从哪天算：不良行为终止",
            "to": "不良信息自不良行为终止之日起保存6年；从哪天算：不良行为终止",
        }
    ]


def test_a_unit_that_cites_another_fact_says_which(site, capsys, monkeypatch):
    """The words and the facts are as they were; only what the sentence leads to changed."""
    site.sign_all()
    before = committed(site, monkeypatch)
    link = "（[条例](../../sources/credit-rules.md#credit-5-years)）"
    assert link in before
    site.file.write_text(before.replace(link, "（条例）"), "utf-8")
    capsys.readouterr()
    assert site("--list", "--json", "faq") == 0
    rows = json.loads(capsys.readouterr().out)["units"]
    [itself] = [row for row in rows if row["text"].startswith("不良信息保存5年")]
    assert itself["why"] == "links" and len(rows) > 1
    others = [row for row in rows if row != itself]  # they stood on what the page cites
    assert {row["why"] for row in others} == {"cited"}
    assert {(each["fact"], each["to"]) for row in others for each in row["changed"]} == {("credit-5-years", "")}
    assert site("--list", "faq") == 0
    assert "换了链接：不良信息保存5年" in (out := capsys.readouterr().out) and "换了引的事实" in out


def test_what_is_gone_is_shown_in_its_words(site, capsys, monkeypatch):
    site.sign_all()
    before = committed(site, monkeypatch)
    site.file.write_text(before.replace("- 不良信息不是永远保存\n", ""), "utf-8")
    capsys.readouterr()
    assert site("--list", "faq") == 0
    assert "签过的一句没了：不良信息不是永远保存\n" in capsys.readouterr().out
    assert site("--list", "--json", "faq") == 0
    [gone] = json.loads(capsys.readouterr().out)["gone"]
    assert (
        gone["text"] == "不良信息不是永远保存"
        and site("faq/credit/x.md", "--gone", gone["print"], "--by", "reader-a") == 0
    )
    monkeypatch.setattr(history, "_git", lambda *command: b"")
    assert site.findings() == []


def test_asks_in_a_terminal_and_writes_each_answer(site, capsys, monkeypatch):
    answers = iter(["y", "?", "是", "n", "y"])  # what cannot be understood is asked again
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda prompt: next(answers, "q"))
    assert site("faq/credit/x.md", "--by", "reader-a") == 0
    out = capsys.readouterr().out
    assert "F1 credit-5-years（第十六条第一款）不良信息自不良行为终止之日起保存5年；" in out
    assert f"还有{len(site.units()) - 2}句没有签" in out
    assert out.count("看不懂") == 2 and "看不懂“是”：只写 y、n 或 q" in out
    assert len(site.ledger.read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["faq/credit/x.md", "--by", "reader-a"], "不是终端"),
        (["faq/credit/x.md", "aaaaaaaa-aaaa", "--by", "reader-a"], "x.md:1 没有一句"),
        (["faq/credit/x.md", "aaaaaaaa-aaaa"], "还缺 --by"),
        (["faq/credit/x.md", "aaaaaaaa-aaaa", "--by", "谁"], "people.yml 里没有“谁”"),
        (["faq/no.md", "--by", "reader-a"], "没有“faq/no.md”"),
        (["--by", "reader-a"], "写明哪一页"),
        (["faq/credit/x.md", "--gone", "aaaaaaaa-aaaa", "--by", "reader-a"], "没有不见了的一句"),
        (["faq", "aaaaaaaa-aaaa", "--by", "reader-a"], "faq 是文件夹"),
        (["aaaaaaaa-aaaa", "--by", "reader-a"], "前面要写页面"),
        (["data/terms.yml", "aaaaaaaa-aaaa", "--by", "reader-a"], "data/terms.yml:1 没有一句"),
    ],
)
def test_what_cannot_be_signed_is_said_and_nothing_written(site, capsys, argv, said):
    assert site(*argv) == 1
    out = capsys.readouterr()
    assert said in out.err and out.err.count("\n") == 1
    assert not site.ledger.exists()


def test_one_wrong_print_among_right_ones_signs_nothing(site):
    assert site("faq/credit/x.md", site.units()[0].print, "aaaaaaaa-aaaa", "--by", "reader-a") == 1
    assert not site.ledger.exists()


def test_a_listing_is_read_and_signed_in_one_call(site, capsys):
    """Every fact once, before the units that stand on it; prints of several pages in one call."""
    other = site.file.with_name("y.md")
    other.write_text(site.file.read_text("utf-8"), "utf-8")
    assert site("--list", "faq") == 0
    out = capsys.readouterr().out
    assert out.count("F1 credit-5-years（第十六条") == 1 and "保存5年；从哪天算：不良行为终止" in out
    lines = [line.split() for line in out.splitlines()]
    names = [words[0] for words in lines if words and PRINT.fullmatch(words[0])]
    half = len(names) // 2
    assert names == [unit.print for doc in load(page_files(site.docs), site.docs).docs for unit in _units(doc, site)]
    argv = ["faq/credit/x.md", *names[:half], "faq/credit/y.md", *names[half:]]
    assert site(*argv, "--by", "reader-a") == 0
    assert site.findings() == [] and len(site.ledger.read_text("utf-8").splitlines()) == len(names)


def _units(doc, site):
    return signed_units(doc, load_registers(site.folder / "data"))


def test_texts_of_registers_and_templates_are_signed_too(site, capsys):
    """A term: its line in the register, the fact it stands on; words that only search reads re-open nothing."""
    terms = site.folder / "data" / "terms.yml"
    template = site.folder / "overrides" / "main.html"
    template.parent.mkdir()
    template.write_text("{# 说明 #}\n<p>{{ page.title }}</p>\n<p title='甲'>先别转账</p>\n", "utf-8")
    capsys.readouterr()
    assert site("--list", "--json", "data/terms.yml", "overrides") == 0
    units = json.loads(capsys.readouterr().out)["units"]
    [own] = [unit for unit in units if unit["page"] == "overrides/main.html"]
    assert (own["line"], own["text"]) == (3, "甲 先别转账")
    some = next(unit for unit in units if unit["page"] == "data/terms.yml")
    assert terms.read_text("utf-8").splitlines()[some["line"] - 1].strip().startswith("word: ")
    assert site("data/terms.yml", some["print"], "overrides/main.html", own["print"], "--by", "reader-a") == 0
    assert (site.folder / "data" / "signed" / "overrides.txt").read_text("utf-8").startswith("main.html ")
    assert (site.folder / "data" / "signed" / "data.txt").read_text("utf-8").startswith("terms.yml ")
