"""Preview on this machine: build, serve, and build again whenever a file changes."""
from __future__ import annotations

import argparse
import signal
import socket
import subprocess
import sys

from scripts.paths import DATA, DOCS, OVERRIDES, ROOT, SITE
from scripts.site.pipeline import BuildError, build

PORT = 8000
HIGHEST = 65535
TRIES = 20


class Check:
    """The linter beside the server, as a process of its own: a new one ends the one before."""

    def __init__(self) -> None:
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        self.stop()
        # Away from the terminal's group, so that Ctrl+C reaches the server alone, which then ends this
        self.process = subprocess.Popen([sys.executable, "-m", "scripts", "lint", "--draft"], cwd=ROOT,
                                        start_new_session=True)

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
    if not text.isdecimal() or not 1 <= int(text) <= HIGHEST:
        raise argparse.ArgumentTypeError(f"端口是 1 到 {HIGHEST} 的整数，现在是“{text}”")
    return int(text)


def rebuild(check: Check) -> None:
    """Build without refusing, so that a page can be looked at before it is right; the checks follow."""
    print("正在生成……", file=sys.stderr)
    try:
        build(prove=False, strict=False)
    except BuildError as error:
        print(f"{error}\n改好以后会自动再试。", file=sys.stderr)
    check.start()


def main(argv: list[str]) -> int:
    """``python3 scripts serve``."""
    parser = argparse.ArgumentParser(description="在本机预览网站。改了 docs、data、overrides 里的文件会自动刷新。")
    parser.add_argument("--host", default="127.0.0.1", help="监听的地址（默认只有本机能看）")
    parser.add_argument("--port", type=port_number, default=PORT, help=f"端口（默认 {PORT}，被占用就用下一个）")
    options = parser.parse_args(argv)
    try:
        port = free_port(options.host, options.port)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    if port != options.port:
        print(f"端口 {options.port} 被占用，改用 {port}。", file=sys.stderr)
    for wish in (signal.SIGINT, signal.SIGTERM):  # also when started with “&” by a script, where Ctrl+C is ignored
        signal.signal(wish, signal.default_int_handler)
    check = Check()
    try:
        run(options.host, port, check)
    finally:
        check.stop()
    return 0


def run(host: str, port: int, check: Check) -> None:
    """Build, then serve until somebody stops us."""
    from mkdocs.livereload import LiveReloadServer

    class Server(LiveReloadServer):
        def server_activate(self) -> None:
            super().server_activate()
            print(f"\n打开 {self.url} 看网站。按 Ctrl+C 停止。", flush=True)

    rebuild(check)
    server = Server(builder=lambda: rebuild(check), host=host, port=port, root=str(SITE))
    server.error_handler = lambda code: (SITE / "404.html").read_bytes() if code == 404 else None
    for folder in (DOCS, DATA, OVERRIDES, ROOT / "mkdocs.yml"):
        server.watch(str(folder))
    try:
        server.serve()
    finally:
        server.shutdown(wait=True)
