"""The first command of the README: it builds, says where, serves, and stops quietly."""
from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from scripts.paths import ROOT
from scripts.site.serve import free_port


def test_a_port_in_use_is_passed_over():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port("127.0.0.1", port) > port


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
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    try:
        address = next((found.group() for line in process.stdout if (found := re.search(r"http://\S+/", line))), "")
        assert address.startswith("http://127.0.0.1:182")
        status, home = fetch(address)
        assert status == 200 and "逾期明白纸" in home and "livereload" in home
        status, missing = fetch(f"{address}no/such/page/")
        assert status == 404 and "没有找到" in missing
    finally:
        process.send_signal(wish)
        said = process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert "Traceback" not in said
