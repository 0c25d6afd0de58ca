"""The first command of the README: it builds, says where, serves, and stops quietly."""
from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from scripts.paths import ROOT
from scripts.site import serve
from scripts.site.serve import free_port


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
    process = subprocess.Popen([sys.executable, "-m", "scripts", "serve", "--port", "18230"], cwd=ROOT, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               start_new_session=True, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
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
    process = subprocess.Popen([sys.executable, str(ROOT / "scripts"), "lint"], text=True, start_new_session=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
    time.sleep(wait)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=30)[1]
    assert process.returncode in (130, -signal.SIGINT, 0)  # a fast machine may be done, a slow one not yet awake
    assert "Traceback" not in said or process.returncode == -signal.SIGINT
