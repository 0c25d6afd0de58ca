"""Preview on this machine: build, serve, and show every edited page at once; the rest follows behind."""

from __future__ import annotations

import argparse
import io
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import redirect_stderr

from scripts.lint.report import render as report
from scripts.lint.whole import site_memory, whole_site
from scripts.pages import PageError
from scripts.paths import DATA, DOCS, OVERRIDES, ROOT, SITE
from scripts.project import load_project
from scripts.registers import RegisterError
from scripts.signing.ledger import LedgerError
from scripts.site.pipeline import build
from scripts.site.preview import Preview
from scripts.site.render import BuildError, live_server
from scripts.site.sizes import MissingFile
from scripts.text.dates import today

FOLLOW, CHECK = "--follow", "--check-alone"  # how serve calls itself for what follows
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
FEW = 5  # pages that are made one by one
PORT = 8000
HIGHEST = 65535
TRIES = 20


class Behind:
    """What follows an edit in a process of its own: index, sheets, the check. A new one ends the one before."""

    def __init__(self) -> None:
        self.process: subprocess.Popen | None = None

    def start(self, build_first: bool) -> None:
        self.stop()
        command = [sys.executable, str(ROOT / "scripts"), "serve", FOLLOW if build_first else CHECK]
        # Away from the terminal's group, so that Ctrl+C reaches the server alone, which then ends this
        self.process = subprocess.Popen(command, start_new_session=True)

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()


def free_port(host: str, port: int) -> int:
    """``port``, or the next one that nobody listens on; raises OSError, in words for people, when there is none."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror as error:
        raise OSError(f"没有 {host} 这个地址（{error.strerror}）：--host 写 127.0.0.1 或本机的 IP") from None
    last = min(port + TRIES - 1, HIGHEST)
    for candidate in range(port, last + 1):
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address[0], candidate))
                return candidate
            except OSError as error:
                problem = error.strerror
    raise OSError(f"{host} 的端口 {port} 到 {last} 都用不了（{problem}）：用 --port 换一个")


def port_number(text: str) -> int:
    """A port on the command line; raises argparse.ArgumentTypeError."""
    if not text.isdecimal() or not 1 <= int(text) <= HIGHEST:
        raise argparse.ArgumentTypeError(f"端口是 1 到 {HIGHEST} 的整数，现在是“{text}”")
    return int(text)


class Site:
    """The site in preview: whole at first, then page by page as they are edited."""

    def __init__(self) -> None:
        self.behind = Behind()
        self.preview: Preview | None = None

    def update(self) -> None:
        """After a change of files: the edited page at once, or everything when more than pages changed."""
        self.behind.stop()  # it would put what it began with in the place of what follows
        start = time.monotonic()
        edited = self.preview.edited() if self.preview else None
        try:
            if self.preview is None or edited is None or len(edited) > FEW:
                self.rebuild()
                return
            for path in edited:
                self.preview.make(path)
                print(f"{path.relative_to(ROOT).as_posix()} 更新了，{time.monotonic() - start:.1f} 秒", file=sys.stderr)
        except (BuildError, PageError, RegisterError, MissingFile, OSError) as error:
            print(f"{error}\n改好以后会自动再试。", file=sys.stderr)
        self.behind.start(build_first=True)

    def rebuild(self) -> None:
        """Build without refusing, so that a page can be looked at before it is right; the check follows."""
        print("正在生成……", file=sys.stderr)
        self.preview = None
        build(prove=False, strict=False)
        self.preview = Preview()
        self.behind.start(build_first=False)


def follow(build_first: bool) -> int:
    """What ``Behind`` runs: the whole site again, where little is left to do, then the check."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # leaves no work folder behind
    try:
        if build_first:
            with redirect_stderr(io.StringIO()):
                build(prove=False, strict=False)
        project, day = load_project(), today()
        found = whole_site(project, day, site_memory(ROOT, day, project.titles, draft=True), draft=True)
    except (BuildError, LedgerError, PageError, RegisterError) as error:
        print(error, file=sys.stderr)
        return 1
    print(report(found, "text", False) or "检查过了，没有问题。", file=sys.stderr)
    return 0


def main(argv: list[str]) -> int:
    """``python3 scripts serve``."""
    parser = argparse.ArgumentParser(description="在本机预览网站。改了 docs、data、overrides 里的文件会自动刷新。")
    parser.add_argument("--host", default="127.0.0.1", help="监听的地址（默认只有本机能看）")
    parser.add_argument(FOLLOW, action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(CHECK, action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--port", type=port_number, default=PORT, help=f"端口（默认 {PORT}，被占用就用下一个）")
    options = parser.parse_args(argv)
    if options.follow or options.check_alone:
        return follow(build_first=options.follow)
    try:
        port = free_port(options.host, options.port)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    if port != options.port:
        print(f"端口 {options.port} 被占用，改用 {port}。", file=sys.stderr)
    for wish in (signal.SIGINT, signal.SIGTERM):  # also when started with “&” by a script, where Ctrl+C is ignored
        signal.signal(wish, signal.default_int_handler)
    site = Site()
    try:
        run(options.host, port, site)
    finally:
        site.behind.stop()
    return 0


def run(host: str, port: int, site: Site) -> None:
    """Build, then serve until somebody stops us."""
    site.update()
    server = live_server(site.update, host, port, SITE, lambda page: POLICY.sub(b"", page, count=1))
    server.error_handler = lambda code: (SITE / "404.html").read_bytes() if code == 404 else None
    for folder in (DOCS, DATA, OVERRIDES, ROOT / "mkdocs.yml"):
        server.watch(str(folder))
    try:
        server.serve()
    finally:
        server.shutdown(wait=True)
