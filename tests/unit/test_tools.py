"""inventory, new, doctor, and the search for a browser."""

from __future__ import annotations

import errno
import json
import shutil
from datetime import date

import pytest

from scripts import commands, inventory, new
from scripts.pages import KEYS, KIND_FOLDERS, parse_page, read_page
from scripts.paths import DATA
from scripts.setup import browser, doctor, engines, testing

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("kind", new.KINDS)
def test_a_new_page_can_be_read(kind, tmp_path):
    path = new.new_page(kind, "topic/a-b" if kind == "faq" else "a-b", "标题：会怎样？", TODAY, tmp_path)
    page = read_page(path, tmp_path)
    assert (page.kind, page.title) == (kind, "标题：会怎样？")
    assert page.rel.split("/")[0] in KIND_FOLDERS[kind]
    assert list(page.meta) == [key for key in KEYS if key in page.meta]
    assert page.meta["reviewed"] == "2026-11-22"
    assert page.body.startswith("# 标题：会怎样？\n")


def test_a_new_page_never_overwrites(tmp_path):
    path = new.new_page("court", "a-b", "一", TODAY, tmp_path)
    before = path.read_text(encoding="utf-8")
    with pytest.raises(new.NewPageError, match="已经有这一页"):
        new.new_page("court", "court/a-b", "二", TODAY, tmp_path)
    assert path.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("slug", ["支付令", "A-b", "../x", "a_b", "", "a/b/c", "a-b", "court/index", "court//x"])
def test_a_bad_address_is_refused(slug, tmp_path):
    with pytest.raises(new.NewPageError):
        new.new_page("faq", slug, "标题", TODAY, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("title", ["# 井号", "'引号", "键: 值", "[方括号]", "yes", "2026-11-22"])
def test_any_title_survives_the_front_matter(title):
    assert parse_page("x.md", new.template("about", title, TODAY)).meta["title"] == title


def test_inventory_prints_the_agreed_shape(capsys):
    assert inventory.main(["--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"pages", "intents", "facts", "guides"}
    assert set(found["intents"]) == {"total", "with_main", "missing"}
    assert set(found["facts"]) == {"total", "cited", "uncited"}
    assert found["facts"]["cited"] + len(found["facts"]["uncited"]) == found["facts"]["total"]
    assert all(set(guide) == {"path", "title", "pdf"} for guide in found["guides"])


def test_inventory_speaks_of_a_broken_page(tmp_path, capsys):
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "x.md").write_text("没有页首信息", encoding="utf-8")
    assert inventory.main([], tmp_path) == 1
    assert "docs/x.md:1" in capsys.readouterr().err


def test_doctor_names_a_fix_for_whatever_is_missing(capsys, monkeypatch):
    monkeypatch.setattr(browser, "find_chromium", lambda: None)
    doctor.main([])
    said = capsys.readouterr().out
    assert "浏览器" in said and "这样装：" in said


def test_the_driver_of_the_browser_gets_a_node_that_starts(monkeypatch):
    monkeypatch.setattr(browser, "find_node", lambda: "/ours/node")
    bare, chosen = {}, {"PLAYWRIGHT_NODEJS_PATH": "/theirs"}
    browser.lend_node(bare)
    browser.lend_node(chosen)
    assert bare == {"PLAYWRIGHT_NODEJS_PATH": "/ours/node"} and chosen == {"PLAYWRIGHT_NODEJS_PATH": "/theirs"}


def test_a_named_browser_comes_first(monkeypatch, tmp_path):
    program = tmp_path / "my-chrome"
    program.touch()
    monkeypatch.setenv("MINGBAIZHI_CHROMIUM", str(program))
    assert browser.find_chromium().program == str(program)
    monkeypatch.setenv("MINGBAIZHI_CHROMIUM", str(tmp_path / "gone"))
    assert browser.find_chromium() is None


def test_a_record_of_a_deleted_browser_is_ignored(monkeypatch, tmp_path):
    monkeypatch.setattr(browser, "FOLDER", tmp_path)
    (tmp_path / "launch.json").write_text('{"program": "/nowhere/chrome", "environment": {}}', encoding="utf-8")
    assert browser.cached_chromium() is None
    (tmp_path / "launch.json").write_text("{", encoding="utf-8")
    assert browser.cached_chromium() is None


def test_every_engine_says_how_it_comes():
    for name in engines.ENGINES:
        assert engines.line(name).startswith(("sudo apt-get install -y ", "python3 scripts test --engines"))


def test_an_engine_is_found_by_name_or_place(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    nowhere = engines.Engine("x", ("no-such-program", str(tmp_path / "server")))
    monkeypatch.setitem(engines.ENGINES, "x", nowhere)
    assert engines.find("x") is None and engines.missing(["x"]) == ["x"]
    (tmp_path / "server").touch()
    assert engines.find("x") == str(tmp_path / "server")


def test_engines_come_in_one_call_of_apt(monkeypatch):
    calls = []
    monkeypatch.setattr(engines, "missing", lambda names: ["nginx", "caddy"])
    monkeypatch.setattr(engines.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(browser, "run", lambda command, *where, **extra: calls.append(command))
    assert engines.install(["nginx", "caddy"]) == []
    assert [command[1] for command in calls] == ["update", "install"] and calls[1][-2:] == ["nginx", "caddy"]


@pytest.mark.parametrize(
    ("argv", "many"),
    [
        ([], True),
        (["tests/unit"], True),
        (["tests/unit/test_site.py"], False),
        (["-x"], False),
        (["tests/a.py::test_b"], False),
        (["tests/a.py", "tests/b.py"], True),
    ],
)
def test_whole_runs_take_several_processes(argv, many, monkeypatch):
    monkeypatch.setattr(testing.os, "sched_getaffinity", lambda pid: {0, 1}, raising=False)
    assert (testing.workers(argv) == ["-n", "2", "--dist", "worksteal"]) == (many and testing.os.name == "posix")


@pytest.mark.parametrize(
    ("argv", "installs"),
    [
        (["tests/test_rules.py", "-k", "READ003"], False),
        (["tests/unit/test_text.py::test_x"], False),
        (["tests/unit", "tests/site/test_pdf.py"], True),
        (["tests/unit", "--engines"], True),
        (["-k", "tests"], True),
        ([], True),
    ],
)
def test_a_rule_is_tried_without_waiting_for_a_browser(argv, installs, monkeypatch):
    installed = []
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(testing.subprocess, "call", lambda command, **more: 0)
    monkeypatch.setattr(testing.engines, "install", lambda names: installed.append(names) or [])
    assert testing.main(argv) == 0
    assert bool(installed) == installs


def test_quick_runs_what_writers_need(monkeypatch):
    commands = []
    monkeypatch.setattr(testing.subprocess, "call", lambda command, **more: commands.append(command) or 0)
    monkeypatch.setattr(testing.engines, "install", lambda names: pytest.fail("nothing is installed for it"))
    assert testing.main(["--quick", "-k", "phones"]) == 0
    assert commands[0][-len(testing.QUICK) - 2 :] == [*testing.QUICK, "-k", "phones"]


def test_quick_uses_every_processor(monkeypatch):
    commands = []
    monkeypatch.setattr(testing.os, "sched_getaffinity", lambda pid: {0, 1}, raising=False)
    monkeypatch.setattr(testing.subprocess, "call", lambda command, **more: commands.append(command) or 0)
    assert testing.main(["--quick"]) == 0
    assert ("-n" in commands[0]) == (testing.os.name == "posix")


def test_a_question_that_is_answered_is_shown_first(tmp_path):
    """Without a built site, by the words of titles and of readers' questions."""
    asked = "\n## 也有人这样问 {#also-asked}\n\n- 提前还花呗要钱吗\n"
    pages = [
        parse_page(f"faq/money/{name}.md", f"---\ntitle: {title}\nsummary: 看情况。\n---\n# {title}\n{more}")
        for name, title, more in (("early", "花呗可以提前还清吗？", asked), ("calls", "会打给我妈吗？", ""))
    ]
    [(page, same)] = new.answered("提前还花呗要不要钱", pages, tmp_path)
    assert page.rel == "faq/money/early.md" and same
    assert new.answered("法院会冻结微信吗", pages, tmp_path) == []


def test_nobody_types_the_same_question_twice(capsys):
    page = parse_page("faq/a/b.md", "---\ntitle: 一样\nsummary: 短答。\n---\n# 一样\n")
    assert not new.may_go_on("一样", [(page, True)], anyway=False)
    said = capsys.readouterr().err
    assert "docs/faq/a/b.md" in said and "短答。" in said and "--anyway" in said
    assert new.may_go_on("一样", [(page, True)], anyway=True)
    assert new.may_go_on("像", [(page, False)], anyway=False) and new.may_go_on("新", [], anyway=False)


@pytest.mark.parametrize(("slug", "said"), [("overdu/x", "是不是“overdue”"), ("faq/xyz/x", "overdue、deduction")])
def test_a_question_that_no_list_would_show_is_refused(slug, said, monkeypatch, capsys):
    monkeypatch.setattr(new, "new_page", lambda *given: pytest.fail("nothing is written"))
    assert new.main(["faq", slug, "问？"]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_one_sentence(monkeypatch, capsys):
    def refuse(*given):
        raise PermissionError(errno.EACCES, "Permission denied", "/docs/court")

    monkeypatch.setattr(new, "new_page", refuse)
    assert commands.main(["new", "court", "x-y", "问？"]) == 1
    assert capsys.readouterr().err.startswith("没有写这里的权限")


def test_a_new_page_renews_the_lists(monkeypatch, capsys):
    called = []
    monkeypatch.setattr(new, "answered", lambda title, pages: [])
    monkeypatch.setattr(new, "new_page", lambda kind, slug, title, day: new.DOCS / "faq" / "a" / "b.md")
    monkeypatch.setattr(new, "stale", lambda project: ["one", "two"])
    monkeypatch.setattr(new, "apply", lambda changes: called.append(changes) or len(changes))
    assert new.main(["faq", "court/b", "问？"]) == 0
    assert called == [["one", "two"]] and "更新了2个生成的文件" in capsys.readouterr().out
