"""The smallest drivers for Firefox (Marionette) and WebKit (WebDriver): open an address, run a script in the page."""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from tests.site.listening import free_ports

PREFERENCES = """user_pref("marionette.port", {port});
user_pref("app.update.auto", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("intl.accept_languages", "zh-CN");
user_pref("toolkit.legacyUserProfileCustomizations.stylesheets", true);
"""
# No window of Firefox is narrower than 500 px, unless its own style says so
NARROW = "* { min-width: 0 !important }\n"
# WebKit's small browser is as wide as its toolbar, 447 px, unless that is next to nothing
TOOLBAR = "* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0 }\n"


class Page(Protocol):
    """A window of a browser."""

    def open(self, address: str) -> None: ...

    def run(self, script: str) -> object:
        """The value of a JavaScript function body in the page; it may return a promise."""


class _Firefox:
    def __init__(self, port: int) -> None:
        self.socket = _connect(port)
        self.number = 0
        self._read()
        self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})

    def _read(self) -> list | dict:
        size = b""
        while not size.endswith(b":"):
            size += self.socket.recv(1)
        text = b""
        while len(text) < int(size[:-1]):
            text += self.socket.recv(65536)
        return json.loads(text)

    def ask(self, command: str, arguments: dict) -> Any:
        self.number += 1
        message = json.dumps([0, self.number, command, arguments]).encode()
        self.socket.sendall(f"{len(message)}:".encode() + message)
        _, _, error, result = self._read()
        assert not error, error
        return result

    def open(self, address: str) -> None:
        self.ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str) -> object:
        return self.ask("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def pdf(self) -> bytes:
        """The page as it is printed on A4; the margins are those of its style."""
        given = {"page": {"width": 21.0, "height": 29.7}, "shrinkToFit": False}
        return base64.b64decode(self.ask("WebDriver:Print", given)["value"])


class _WebKit:
    def __init__(self, base: str) -> None:
        self.base = base
        self.base += "/session/" + self.ask("/session", {"capabilities": {}})["sessionId"]

    def ask(self, path: str, body: dict) -> dict:
        request = urllib.request.Request(
            self.base + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        self.ask("/url", {"url": address})

    def run(self, script: str) -> object:
        return self.ask("/execute/sync", {"script": script, "args": []})


def _connect(port: int) -> socket.socket:
    for _ in range(300):
        with suppress(OSError):
            return socket.create_connection(("127.0.0.1", port), timeout=30)
        time.sleep(0.1)
    raise AssertionError("浏览器没有起来")


@contextmanager
def _started(command: list[str], **environment: str) -> Iterator[subprocess.Popen]:
    running = subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield running
    finally:
        running.terminate()
        with suppress(subprocess.TimeoutExpired):
            running.wait(timeout=10)
        running.kill()
        running.wait()


@contextmanager
def firefox(program: str, folder: Path, width: int = 0) -> Iterator[Page]:
    """A headless Firefox with a profile of its own in ``folder``; ``width`` of the page in CSS px."""
    [port] = free_ports(1)
    (folder / "user.js").write_text(PREFERENCES.format(port=port), encoding="utf-8")
    (folder / "chrome").mkdir(exist_ok=True)
    (folder / "chrome/userChrome.css").write_text(NARROW, encoding="utf-8")
    command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with _started(command, HOME=str(folder), MOZ_HEADLESS="1"):
        page = _Firefox(port)
        if width:
            page.ask("WebDriver:SetWindowRect", {"width": width, "height": 740})
        yield page
        page.socket.close()


@contextmanager
def screen(xvfb: str, folder: Path) -> Iterator[dict[str, str]]:
    """The environment of programs that need a screen, while there is one."""
    display = f":{90 + os.getpid() % 400}"
    with _started([xvfb, display, "-screen", "0", "1400x900x24"]):
        for _ in range(100):
            if Path(f"/tmp/.X11-unix/X{display[1:]}").exists():
                break
            time.sleep(0.1)
        yield {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(folder),
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }


@contextmanager
def webkit(program: str, xvfb: str, folder: Path, width: int = 0) -> Iterator[Page]:
    """WebKit's small browser in a screen of its own; ``width`` of the window in px."""
    [port] = free_ports(1)
    style = folder / ".config/gtk-3.0/gtk.css"
    style.parent.mkdir(parents=True, exist_ok=True)
    style.write_text(TOOLBAR, encoding="utf-8")
    with screen(xvfb, folder) as environment, _started([program, f"--port={port}"], **environment):
        _connect(port).close()
        page = _WebKit(f"http://127.0.0.1:{port}")
        if width:
            page.ask("/window/rect", {"width": width, "height": 740})
        yield page
        with suppress(OSError):
            request = urllib.request.Request(page.base, method="DELETE")
            urllib.request.urlopen(request, timeout=10).close()
