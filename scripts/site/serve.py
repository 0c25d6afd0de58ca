"""Preview on this machine: build, serve, and build again whenever a file changes."""
from __future__ import annotations

import argparse
import signal
import socket
import sys
import threading

from scripts.paths import DATA, DOCS, OVERRIDES, ROOT, SITE
from scripts.site.build import BuildError, build, check_sources

PORT = 8000
TRIES = 20
CHECKING = threading.Lock()


def free_port(host: str, port: int) -> int:
    """``port``, or the next one that nobody listens on; raises OSError when none of them is free."""
    for candidate in range(port, port + TRIES):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, candidate))
            except OSError as error:
                if candidate == port + TRIES - 1:
                    raise OSError(f"{host} 的端口 {port} 到 {candidate} 都用不了：{error.strerror}") from None
                continue
        return candidate
    raise AssertionError("unreachable")


def rebuild() -> None:
    """Build without refusing, so that a page can be looked at before it is right; the checks follow."""
    print("正在生成……", file=sys.stderr)
    try:
        build(prove=False, refuse=False)
    except BuildError as error:
        print(f"{error}\n改好以后会自动再试。", file=sys.stderr)
    threading.Thread(target=report, daemon=True).start()


def report() -> None:
    """Print what the checks find; one report at a time, while the pages can already be read."""
    with CHECKING:
        try:
            check_sources(refuse=False)
        except BuildError as error:
            print(error, file=sys.stderr)


def main(argv: list[str]) -> int:
    """``python3 scripts serve``."""
    parser = argparse.ArgumentParser(description="在本机预览网站。改了 docs、data、overrides 里的文件会自动刷新。")
    parser.add_argument("--host", default="127.0.0.1", help="监听的地址（默认只有本机能看）")
    parser.add_argument("--port", type=int, default=PORT, help=f"端口（默认 {PORT}，被占用就用下一个）")
    options = parser.parse_args(argv)
    try:
        port = free_port(options.host, options.port)
    except OSError as error:
        print(error, file=sys.stderr)
        return 1
    from mkdocs.livereload import LiveReloadServer

    class Server(LiveReloadServer):
        def server_activate(self) -> None:
            super().server_activate()
            print(f"\n打开 {self.url} 看网站。按 Ctrl+C 停止。", flush=True)

    rebuild()
    server = Server(builder=rebuild, host=options.host, port=port, root=str(SITE))
    server.error_handler = lambda code: (SITE / "404.html").read_bytes() if code == 404 else None
    for folder in (DOCS, DATA, OVERRIDES, ROOT / "mkdocs.yml"):
        server.watch(str(folder))
    if port != options.port:
        print(f"端口 {options.port} 被占用，改用 {port}。", file=sys.stderr)
    for wish in (signal.SIGINT, signal.SIGTERM):  # also when started with “&” by a script, where Ctrl+C is ignored
        signal.signal(wish, signal.default_int_handler)
    try:
        server.serve()
    finally:
        server.shutdown(wait=True)
    return 0
