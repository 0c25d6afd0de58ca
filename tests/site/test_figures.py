"""What is said in public about the finished site is counted by a command, and anybody can count it again."""

from __future__ import annotations

import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from scripts import recall
from scripts.figures import count, tell
from scripts.figures import survey as looking
from scripts.figures.survey import SurveyError, survey
from scripts.recall import Row

PAGE = (
    """<!doctype html><html lang="zh-CN"><head><title>一</title></head><body><main><h1>一</h1>{}</main></body></html>"""
)


def apart(function, *given):
    """Playwright refuses to start twice in one thread, and another test's browser may still be open in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(function, *given).result()


def small(folder: Path, *bodies: str) -> Path:
    for number, body in enumerate(bodies):
        (folder / str(number)).mkdir(parents=True)
        (folder / str(number) / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    (folder / "_headers").write_text(
        "/*\n  Content-Security-Policy: img-src 'self'; script-src 'none'\n", encoding="utf-8"
    )
    return folder


@pytest.mark.browser
def test_a_survey_counts_what_is_wrong(tmp_path):
    fine = apart(survey, small(tmp_path / "fine", "<p>好</p>", "<p>也好</p>"))
    assert fine == {
        "looked_at": 2,
        "axe_findings": 0,
        "axe_rules": {},
        "requests_to_others": 0,
        "policy_violations": 0,
        "script_errors": 0,
    }
    wrong = apart(survey, small(tmp_path / "wrong", "<p>好</p>", '<img src="/x.png"><script>let a</script>'))
    assert wrong["axe_rules"] == {"image-alt": 1} and wrong["axe_findings"] == 1
    assert wrong["policy_violations"] == 1
    named = "http://localhost:9/x.png"  # another host by name, the same machine
    forbidden = small(tmp_path / "other", f'<img alt="" src="{named}">')
    other = apart(survey, forbidden)
    assert other["requests_to_others"] + other["policy_violations"] >= 1
    (forbidden / "_headers").write_text("/*\n  Content-Security-Policy: script-src 'none'\n", encoding="utf-8")
    assert apart(survey, forbidden)["requests_to_others"] == 1


def test_without_a_browser_it_says_at_once_how_to_get_one(tmp_path, monkeypatch):
    monkeypatch.setattr(looking, "find_chromium", lambda: None)
    monkeypatch.setattr(tell, "load_project", lambda: pytest.fail("counted before it looked for a browser"))
    for tool, words in (("apt-get", "apt-get install -y chromium"), (None, "Chrome或Chromium")):
        monkeypatch.setattr(looking.shutil, "which", lambda name, tool=tool: name if name == tool else None)
        with pytest.raises(SurveyError, match=words):
            tell.collect(tmp_path, None, None)


def test_files_are_counted_and_their_sums_prove_them(built_site, tmp_path):
    found = count.count_files(built_site)
    assert found["pages"] == len(list(built_site.rglob("*.html")))
    assert found["named_on_other_hosts"] == 0 and found["inline_styles_and_handlers"] == 0
    assert found["first_load_bytes"] < 60_000
    small(tmp_path / "site", "<p>好</p>")
    count.write_sums(tmp_path / "site")
    assert "_headers" not in (tmp_path / "site" / count.SUMS).read_text()

    def check() -> int:
        return subprocess.run(tell.CHECK, shell=True, cwd=tmp_path / "site", capture_output=True).returncode

    assert check() == 0
    (tmp_path / "site" / "0" / "index.html").write_text("别的", encoding="utf-8")
    assert check() != 0


@pytest.mark.browser
def test_the_page_and_the_copy_for_phones_say_what_was_counted(built_site, tmp_path, monkeypatch, capsys):
    shutil.copytree(built_site, tmp_path / "site")
    rows = [Row("a", "甲", 7, 5, 7), Row(recall.HARMLESS, "乙", 3, 1, 3)]
    monkeypatch.setattr(recall, "measure", lambda project, edits: rows)
    questions = tmp_path / "asked.yml"
    questions.write_text("- {q: 会上门吗, intent: home-visit}\n", encoding="utf-8")
    assert apart(tell.main, ["--site", str(tmp_path / "site"), "--most", "2", "--questions", str(questions)]) == 0
    page = (tmp_path / "site" / tell.PAGE).read_text(encoding="utf-8")
    assert "7句，单靠检查报出5句" in page and "看了2页，不合格0处" in page and "1个问题" in page
    figures = json.loads((tmp_path / "site" / tell.FILE).read_text(encoding="utf-8"))
    assert figures["recall"] == {"edits": 7, "reported": 5, "harmless": 3, "false_alarms": 1}
    packs = [path.read_text(encoding="utf-8") for path in (tmp_path / "site" / "keep" / "p").glob("*.json")]
    assert sum("单靠检查报出5句" in pack for pack in packs) == 1
    assert subprocess.run(tell.CHECK, shell=True, cwd=tmp_path / "site").returncode == 0
    assert tell.CHECK in capsys.readouterr().out


def test_a_folder_that_is_no_site_is_refused(tmp_path, capsys):
    assert tell.main(["--site", str(tmp_path)]) == 2
    assert "build --release" in capsys.readouterr().err
