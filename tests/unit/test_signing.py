"""Signing: what re-opens a unit and what does not, the command, the ledger, damaged input, merges, size and cost."""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import replace
from datetime import date

import pytest

from scripts.lint.beside import beside_documents
from scripts.lint.context import Context
from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.files import load
from scripts.lint.rules.signed import never_signed
from scripts.pages import page_files
from scripts.paths import DOCS
from scripts.registers import load_registers
from scripts.registers.model import Unless
from scripts.signing import history, sign
from scripts.signing.ledger import LedgerError, Signature, folder_of, load_ledger
from scripts.signing.prints import PRINT
from scripts.signing.units import signed_units
from tests.rule_cases import FOLDER, document, page_text, registers

BODY = """# 测试页

/// danger | 有人堵门
打110报警。
///

## 保存多久 {#how-long}

不良信息保存5年（[条例](../../sources/credit-rules.md#credit-5-years)）。

- 先查一次[报告](free.md)
- 再看日期
- 不良信息不是永远保存

/// html | div.script

对方说
:   “今天必须还”

你说
:   “发文字给我”

///

| 事项 | 可以 |
| --- | --- |
| 打电话 | 白天 |

## 也有人这样问 {#also-asked}

- 保存几年
- 多久消除
"""


def prints(body: str, known=None, **meta: str) -> dict[str, str]:
    doc, _ = document("faq/credit/x.md", page_text(body, sources="[credit-5-years]", **meta))
    assert isinstance(doc, Document)
    return {unit.text: unit.print for unit in signed_units(doc, known or registers())}


def changed(body: str, known=None, **meta: str) -> set[str]:
    """Texts of the units that would have to be signed again."""
    before = set(prints(BODY).values())
    return {text for text, print_ in prints(body, known, **meta).items() if print_ not in before}


def test_everything_a_reader_meets_is_a_unit():
    assert list(prints(BODY, unverified="[没查到的事]", **{"for": "怕接电话的人"})) == [
        "测试页",
        "这是测试用的一页。",
        "没查到的事",
        "怕接电话的人",
        "有人堵门\n打110报警。",
        "保存多久",
        "不良信息保存5年（条例）。",
        "先查一次报告",
        "再看日期",
        "不良信息不是永远保存",
        "对方说\n“今天必须还”",
        "你说\n“发文字给我”",
        "事项\n可以",
        "打电话\n白天",
        "保存几年\n多久消除",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("不良信息保存5年（", "不良信息，保存 5 年("),
        ("“发文字给我”", "发文字给我！"),
        ("再看日期", "**再看日期**"),
        ("## 保存多久 {#how-long}", "## 保存多久 {#long}"),
        ("- 先查", "*   先查"),
    ],
)
def test_typography_alone_opens_nothing(old, new):
    assert old in BODY
    assert changed(BODY.replace(old, new)) == set()


@pytest.mark.parametrize(
    ("old", "new", "opened"),
    [
        ("5年", "7年", {"不良信息保存7年（条例）。"}),
        ("(free.md)", "(paid.md)", {"先查一次报告"}),
        ("- 再看日期", "- 再找人修复", {"再找人修复"}),
        ("“发文字给我”", "“我今天还”", {"你说\n“我今天还”"}),
        ("你说\n", "对方说\n", {"对方说\n“发文字给我”"}),
        ("打110", "打120", {"有人堵门\n打120报警。"}),
        ("/// danger |", "/// example |", {"有人堵门\n打110报警。"}),
        ("白天", "夜里", {"打电话\n夜里"}),
        ("保存多久 {", "保存多久？ {", {"保存多久？"}),
        ("- 多久消除", "- 付钱就能删", {"保存几年\n付钱就能删"}),
        ("永远保存\n", "永远保存\n\n```\n照样能删\n```\n", {"```\n照样能删\n```"}),
    ],
)
def test_a_change_of_words_or_links_opens_its_unit(old, new, opened):
    assert changed(BODY.replace(old, new, 1)) == opened


def test_a_changed_fact_opens_what_stands_on_it():
    """Its own sentence, the title and summary, the heading, what leans on it in its section; nothing else."""
    known = registers()
    fact = known.facts["credit-5-years"]
    opened = {
        "测试页",
        "这是测试用的一页。",
        "保存多久",
        "不良信息保存5年（条例）。",
        "事项\n可以",
        "不良信息不是永远保存",
    }
    for more in (
        {"statement": "不良信息保存6年。"},
        {"applies": ("小贷",)},
        {"ends": date(2027, 1, 1)},
        {"unless": (Unless("另有约定", ("约定",)),)},
    ):
        assert changed(BODY, replace(known, facts={**known.facts, fact.id: replace(fact, **more)})) == opened
    again = replace(fact, checked=date(2027, 1, 1))
    assert changed(BODY, replace(known, facts={**known.facts, fact.id: again})) == set()


# ---- the command ----


@pytest.fixture
def site(tmp_path):
    """docs/ and data/ of a small project: ``site(*argv)`` runs the command, ``site.ledger`` is the file."""
    page = tmp_path / "docs" / "faq" / "credit" / "x.md"
    page.parent.mkdir(parents=True)
    page.write_text(page_text(BODY, sources="[credit-5-years]"), "utf-8")
    data = tmp_path / "data"
    subprocess.run(["cp", "-r", str(FOLDER / "registers"), str(data)], check=True)
    subprocess.run(["cp", "-r", str(DOCS.parent / "data" / "wording"), str(data / "wording")], check=True)
    (data / "signed" / "rights.txt").unlink()

    class Site:
        docs, folder, ledger = tmp_path / "docs", tmp_path, data / "signed" / "faq.txt"
        file = page

        def __call__(self, *argv: str) -> int:
            return sign.main(list(argv), self.docs, data)

        def units(self):
            [doc] = load(page_files(self.docs), self.docs).docs
            return signed_units(doc, load_registers(data))

        def sign_all(self, by: str = "reader-a") -> None:
            assert self("faq/credit/x.md", *(unit.print for unit in self.units()), "--by", by) == 0

        def findings(self, draft: bool = False) -> list[str]:
            docs = load(page_files(self.docs), self.docs).docs
            known = load_registers(data)
            ctx = Context(known, date(2026, 11, 22), {}, load_ledger(data / "signed", known), draft)
            return [
                f"{p.code} {p.severity}"
                for p in [*lint(docs, ctx, ["SIGN001", "SIGN002"]), *never_signed(docs, ctx.ledger)]
            ]

    return Site()


def test_a_folder_that_nobody_signed_is_one_reminder(site):
    assert site.findings() == ["SIGN001 warning"]


def test_once_one_is_signed_every_unit_must_be(site):
    units = site.units()
    assert site("faq/credit/x.md", units[0].print, "--by", "reader-a") == 0
    assert site.findings() == ["SIGN001 error"] * (len(units) - 1)
    assert site.findings(draft=True) == ["SIGN001 warning"] * (len(units) - 1)
    site.sign_all()
    assert site.findings() == []
    rows = site.ledger.read_text("utf-8").splitlines()
    assert rows == sorted(rows) and len(rows) == len(units)
    assert any(row.endswith(" r") for row in rows)


def test_a_reworded_unit_is_shown_word_by_word(site, capsys, monkeypatch):
    site.sign_all()
    before = site.file.read_text("utf-8")
    monkeypatch.setattr(history, "_commits", lambda path: ["old"])
    monkeypatch.setattr(history, "_git", lambda *command: before.encode())
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


def test_a_signed_box_that_vanished_must_be_let_go(site, capsys):
    site.sign_all()
    text = site.file.read_text("utf-8")
    site.file.write_text(text.replace("/// danger | 有人堵门\n打110报警。\n///\n", ""), "utf-8")
    assert site.findings() == ["SIGN002 error"] and site.findings(draft=True) == ["SIGN002 warning"]
    [row] = [row for row in site.ledger.read_text("utf-8").splitlines() if row.endswith(" r")]
    assert site("faq/credit/x.md", "--gone", row.split()[1], "--by", "reader-a") == 0
    assert site.findings() == []


def test_asks_in_a_terminal_and_writes_each_answer(site, capsys, monkeypatch):
    answers = iter("yny")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda prompt: next(answers, "q"))
    assert site("faq/credit/x.md", "--by", "reader-a") == 0
    out = capsys.readouterr().out
    assert "F1 credit-5-years（第十六条第一款）不良信息自不良行为终止之日起保存5年；" in out
    assert f"还有{len(site.units()) - 2}句没有签" in out
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
        (["faq/credit/x.md", "--gone", "aaaaaaaa-aaaa", "--by", "reader-a"], "没有不见了的框"),
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


def test_one_wrong_print_among_right_ones_signs_nothing(site, capsys):
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


def test_two_at_once_wait_for_each_other(site, capsys, monkeypatch):
    monkeypatch.setattr("scripts.signing.ledger.PATIENCE", 0.1)
    lock = site.folder / "data" / "signed" / ".lock"
    lock.touch()
    assert site("faq/credit/x.md", site.units()[0].print, "--by", "reader-a") == 1
    assert capsys.readouterr().err.startswith("data/signed/.lock:1 另一个 sign 正在写")
    lock.unlink()
    assert site("faq/credit/x.md", site.units()[0].print, "--by", "reader-a") == 0 and not lock.exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("坏了", "这一行坏了"),
        ("<<<<<<< HEAD", "这一行坏了"),
        ("credit/x.md abcdefgh-abcd nobody 2026-11-22", "没有“nobody”"),
        ("credit/x.md abcdefgh-abcd reader-a 2026-13-22", "日期必须像"),
        ("credit/x.md abcdefgh-abcd reader-a 2026-11-22 z", "末尾的字母"),
    ],
)
def test_a_damaged_line_is_named(site, capsys, line, said):
    site.sign_all()
    text = site.ledger.read_text("utf-8") + line + "\n"
    site.ledger.write_text(text, "utf-8")
    capsys.readouterr()
    assert site("--list") == 1
    err = capsys.readouterr().err
    assert err.startswith(f"data/signed/faq.txt:{len(text.splitlines())} ") and said in err
    assert site.ledger.read_text("utf-8") == text
    with pytest.raises(LedgerError):
        site.findings()


def test_two_peoples_work_merges(site):
    """A real merge with the attribute that the project sets; both signed different units of one page."""

    def git(*command: str) -> str:
        return subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *command],
            cwd=site.folder,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    (site.folder / ".gitattributes").write_text((DOCS.parent / ".gitattributes").read_text("utf-8"), "utf-8")
    names = [unit.print for unit in site.units()]
    assert site("faq/credit/x.md", names[0], "--by", "reader-a") == 0
    git("init", "-q", "-b", "main"), git("add", "-A"), git("commit", "-qm", "one")
    git("switch", "-qc", "other")
    assert site("faq/credit/x.md", *names[1::2], "--by", "reader-a") == 0
    git("commit", "-qam", "two"), git("switch", "-q", "main")
    assert site("faq/credit/x.md", *names[2::2], "--by", "reader-b") == 0
    git("commit", "-qam", "three"), git("merge", "-q", "other")
    assert site.findings() == []


# ---- the whole site ----


def test_size_and_cost_of_the_whole_site():
    """All of our pages signed: the ledger stays below 500 kB, the prints cost less than 0.4 s of processor time."""
    known = load_registers()
    docs: list[Document] = [doc for doc in load(page_files(DOCS), DOCS).docs if not doc.page.generated]
    docs += beside_documents(DOCS.parent, known)
    for doc in docs:
        assert doc.units  # prepared for the other rules anyway
    start = time.process_time()
    units = [(doc.rel, unit) for doc in docs for unit in signed_units(doc, known)]
    assert time.process_time() - start < 0.4 * max(1, len(docs) / 350) * 2  # twice: machines of strangers
    rows = {Signature(rel, unit.print, "reader-a", "2026-11-28", unit.keep) for rel, unit in units}
    assert (
        sum(len(" ".join([row.page.partition("/")[2], row.print, row.by, row.date, row.keep])) + 1 for row in rows)
        < 500_000
    )
    assert len({folder_of(rel) for rel, _ in units}) > 5
