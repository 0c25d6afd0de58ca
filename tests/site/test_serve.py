"""The first command of the README: it builds, says where, serves, and stops quietly."""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import date
from pathlib import Path

import pytest

from scripts.pages import walk_pages
from scripts.paths import DOCS, OVERRIDES, ROOT
from scripts.site import preview, serve
from scripts.site.serve import free_port
from tests.site.built import newest_review


def test_a_port_in_use_is_passed_over():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port("127.0.0.1", port) > port


def test_the_last_port_is_no_overflow():
    with pytest.raises(OSError, match="65535"), socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", 65535))
        taken.listen()
        free_port("127.0.0.1", 65535)


def test_a_host_that_nobody_knows_is_not_blamed_on_the_ports():
    with pytest.raises(OSError, match=r"没有 nosuch\.invalid 这个地址"):
        free_port("nosuch.invalid", 8000)


@pytest.mark.parametrize("port", ["99999", "0", "-1", "abc"])
def test_an_impossible_port_is_wrong_use(port, capsys):
    with pytest.raises(SystemExit) as stopped:
        serve.main([f"--port={port}"])
    assert stopped.value.code == 2
    assert "65535" in capsys.readouterr().err


def fetch(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM])
def test_serve_builds_and_answers(wish):
    """Also when the shell that started it ignores Ctrl+C, as shells do for what runs behind them."""
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts", "serve", "--port", "18230"],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
    )
    try:
        address = next((found.group() for line in process.stdout if (found := re.search(r"http://\S+/", line))), "")
        assert address.startswith("http://127.0.0.1:182")
        status, home = fetch(address)
        assert status == 200 and "逾期明白纸" in home and "livereload" in home
        status, missing = fetch(f"{address}no/such/page/")
        assert status == 404 and "没有找到" in missing
    finally:
        os.killpg(process.pid, wish)  # as a terminal does, while the check is running
        said = process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert "Traceback" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
@pytest.mark.parametrize("wait", [0.8, 1.5])
def test_ctrl_c_in_the_check_is_one_word(wait):
    """A terminal sends it to every process of the check."""
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "scripts"), "lint"],
        text=True,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    time.sleep(wait)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=30)[1]
    assert process.returncode in (130, -signal.SIGINT, 0)  # a fast machine may be done, a slow one not yet awake
    assert "Traceback" not in said or process.returncode == -signal.SIGINT


def test_one_edited_page_is_as_the_build_makes_it(built_site, tmp_path, monkeypatch):
    """A page of each kind, made alone; what serve shows after an edit is what the next build shows."""
    shutil.copytree(built_site, tmp_path / "site")
    monkeypatch.setattr(preview, "SITE", tmp_path / "site")
    alone = preview.Preview()
    alone.build = dataclasses.replace(alone.build, today=date.fromisoformat(newest_review()))
    by_kind = {page.kind: page for page in walk_pages()}
    for page in by_kind.values():
        target = tmp_path / "site" / page.url / "index.html"
        target.unlink()
        alone.make(DOCS / page.rel)
        assert target.read_bytes() == (built_site / page.url / "index.html").read_bytes(), page.rel


def test_only_edited_pages_are_made_alone(monkeypatch):
    alone = preview.Preview.__new__(preview.Preview)
    page, style = DOCS / "x.md", OVERRIDES / "x.css"
    alone.seen = {page: (1.0, 1), style: (1.0, 1)}
    states = [{page: (2.0, 1), style: (1.0, 1)}, {page: (2.0, 1), style: (2.0, 1)}, {page: (2.0, 1)}]
    monkeypatch.setattr(preview, "state", lambda: states.pop(0))
    assert alone.edited() == [page]
    assert alone.edited() is None  # a style changed
    assert alone.edited() is None  # a file went


def test_the_check_behind_the_server_reports():
    command = [sys.executable, str(ROOT / "scripts"), "serve", serve.CHECK]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert answer.returncode == 0 and answer.stderr.strip(), answer.stderr


def test_a_new_edit_ends_what_followed_the_one_before(monkeypatch):
    behind = serve.Behind()
    monkeypatch.setattr(serve, "ROOT", Path("/no/such/folder"))
    behind.process = first = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    behind.start(build_first=False)
    assert first.poll() is not None and behind.process is not first
    behind.stop()
    behind.stop()
