"""Signing: what the ledger makes lint say, a box that vanished, two at once, damaged lines, merges."""

from __future__ import annotations

import subprocess

import pytest

from scripts.paths import DOCS
from scripts.signing.ledger import LedgerError
from tests.unit.signing_site import small_site


@pytest.fixture
def site(tmp_path):
    return small_site(tmp_path)


def test_a_folder_that_nobody_signed_is_one_reminder(site):
    assert site.findings() == ["SIGN001 warning"]


def test_a_ledger_that_is_lost_is_an_error_once_others_stand(site):
    site.sign_all()
    (site.ledger.parent / "rights.txt").write_text("", "utf-8")
    site.ledger.unlink()
    assert site.findings() == ["SIGN001 error"]


def test_a_signed_page_that_is_gone_is_named(site):
    site.sign_all()
    site.file.rename(site.file.with_name("y.md"))
    units = len(site.units())
    assert site.findings() == ["SIGN001 error"] * units + ["SIGN002 error"]


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


def test_a_signed_box_that_vanished_must_be_let_go(site):
    site.sign_all()
    text = site.file.read_text("utf-8")
    site.file.write_text(text.replace("/// danger | 有人堵门\n打110报警。\n///\n", ""), "utf-8")
    assert site.findings() == ["SIGN002 error"] and site.findings(draft=True) == ["SIGN002 warning"]
    [row] = [row for row in site.ledger.read_text("utf-8").splitlines() if row.endswith(" r")]
    assert site("faq/credit/x.md", "--gone", row.split()[1], "--by", "reader-a") == 0
    assert site.findings() == []


def test_a_plain_sentence_that_vanished_must_be_let_go(site):
    """What is gone may be the exception; a sentence that was only reworded is not gone, but to be signed."""
    site.sign_all()
    text = site.file.read_text("utf-8")
    site.file.write_text(text.replace("- 不良信息不是永远保存\n", ""), "utf-8")
    assert site.findings() == ["SIGN002 error"]
    site.file.write_text(text.replace("- 不良信息不是永远保存\n", "- 不良信息有期限\n"), "utf-8")
    assert site.findings() == ["SIGN001 error"]
    site.file.write_text(text, "utf-8")
    assert site.findings() == []


def test_a_box_that_two_people_signed_beside_two_versions_of_its_fact_is_not_lost(site):
    site.sign_all()
    [row] = [row for row in site.ledger.read_text("utf-8").splitlines() if row.endswith(" r")]
    print_ = row.split()[1]
    twice = row.replace(print_, f"{print_[:8]}-zzzz")
    site.ledger.write_text("\n".join(sorted([*site.ledger.read_text("utf-8").splitlines(), twice])) + "\n", "utf-8")
    assert site.findings() == []
    text = site.file.read_text("utf-8")
    site.file.write_text(text.replace("/// danger | 有人堵门\n打110报警。\n///\n", ""), "utf-8")
    assert site.findings() == ["SIGN002 error"] * 2


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
