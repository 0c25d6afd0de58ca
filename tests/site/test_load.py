"""A bounded load on the shipped settings of nginx and Caddy: no error, over HTTP/1.1, HTTP/2 and HTTP/2 with TLS, and
with slow readers.

MINGBAIZHI_LOAD=requests runs more of them; MINGBAIZHI_RELEASE names a release to load instead of a small site.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.running_host import Host, start

REQUESTS = int(os.environ.get("MINGBAIZHI_LOAD", "2000"))
CLIENTS, SLOW = 32, 50
SECONDS = 60  # after which a run is ended whatever it has done
PIECE, PAUSE = 64, 0.02  # a slow reader takes so many bytes, then waits


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def host(request, engine, tmp_path_factory) -> Iterator[Host]:
    release = os.environ.get("MINGBAIZHI_RELEASE")
    running = start(
        request.param,
        tmp_path_factory.mktemp("load") / request.param,
        "",
        engine(request.param),
        http2=True,
        release=Path(release) if release else None,
        openssl=engine("openssl"),
    )
    yield running
    running.process.terminate()
    running.process.wait(timeout=20)


def load(program: str, address: str, host: Host, tmp_path: Path, *more: str) -> str:
    """Ask for a page, a style and a file of the index again and again; what h2load says at its end."""
    paths = ["/", "/start/", *(f"/{name}" for name in host.kept)]
    (tmp_path / "asked.txt").write_text("".join(f"{address}{path}\n" for path in paths))
    command = [program, "-n", str(REQUESTS), "-c", str(CLIENTS), "-t", "1", "-i", str(tmp_path / "asked.txt"), *more]
    command += ["-H", "accept-encoding: gzip"]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    print(answer.stdout)
    return answer.stdout


WAYS = {
    "HTTP/1.1": ("http/1.1", ["--h1"]),
    "HTTP/2": ("h2c", ["-m", "10"]),
    "HTTP/2 over TLS": ("h2", ["-m", "10"]),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_request_of_many_is_answered(host, engine, tmp_path, way):
    protocol, more = WAYS[way]
    port = {"http/1.1": host.port, "h2c": host.port2, "h2": host.port_tls}[protocol]
    said = load(engine("h2load"), f"http{'s' * (protocol == 'h2')}://127.0.0.1:{port}", host, tmp_path, *more)
    counted = re.search(r"requests: (\d+) total.* (\d+) succeeded, (\d+) failed, (\d+) errored, (\d+) timeout", said)
    assert counted and counted.groups() == (str(REQUESTS), str(REQUESTS), "0", "0", "0"), said
    assert f"status codes: {REQUESTS} 2xx" in said
    assert f"Application protocol: {protocol}\n" in said
    assert ("TLS Protocol: TLSv1.3" in said) is (protocol == "h2")


def test_slow_readers_keep_nobody_waiting(host):
    """Readers in the underground: each takes a few bytes and waits; beside them others are answered at once."""
    whole: list[bool] = []

    def read_slowly() -> None:
        with socket.create_connection(("127.0.0.1", host.port), 10) as line:
            for part in ("GET /start/ HTTP/1.1\r\n", f"Host: 127.0.0.1:{host.port}\r\n", "Connection: close\r\n\r\n"):
                line.sendall(part.encode())
                time.sleep(PAUSE)
            got = b""
            while piece := line.recv(PIECE):
                got += piece
                time.sleep(PAUSE / 4)
            length = re.search(rb"(?i)content-length: (\d+)", got)
            body = got.split(b"\r\n\r\n", 1)[-1]
            whole.append(got.startswith(b"HTTP/1.1 200") and (length is None or len(body) == int(length[1])))

    readers = [threading.Thread(target=read_slowly, daemon=True) for _ in range(SLOW)]
    for reader in readers:
        reader.start()
    waits = []
    for _ in range(20):
        before = time.monotonic()
        assert host.get("/start/").status == 200
        waits.append(time.monotonic() - before)
    for reader in readers:
        reader.join(SECONDS)
    assert whole == [True] * SLOW
    assert sorted(waits)[len(waits) // 2] < 1, "half of those beside them wait less than a second"
    print(f"beside {SLOW} slow readers: median {sorted(waits)[10] * 1000:.0f} ms, longest {max(waits) * 1000:.0f} ms")
