"""A real server (nginx, Caddy) over a small site as a release leaves it, with the settings that we ship."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from scripts.setup.debian import is_root
from scripts.site.compress import precompress
from scripts.site.headers import content_policy, headers
from scripts.site.hosts import write_hosts
from scripts.site.release import name_by_content
from tests.site.built import script_hashes
from tests.site.listening import free_ports

PAGE = "<!doctype html><html><head><script>let a = 1</script></head><body>{}</body></html>"
INDEX = "search/zh/0123456789ab"
KEPT = ("**/assets*/stylesheets/site.css", "**/search/zh/*/p/0.json")  # two files that are kept, in any release
NGINX = """
{user} worker_processes 1; daemon off; error_log stderr; pid {folder}/nginx.pid;
events {{ worker_connections 64; }}
http {{
    types {{ text/html html; text/css css; application/javascript js; application/json json; }}
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    server {{ listen 127.0.0.1:{port}; {http2} {tls} root {site}; include {site}/{base}_server/nginx.conf; }}
}}
"""
CADDY = """{{
    admin off
    auto_https off
    {http2}
}}
http://127.0.0.1:{port} {{
    root * {site}
    import {site}/{base}_server/Caddyfile
}}
{tls}
"""


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


class Host:
    """A running server; ``get`` asks it."""

    process: subprocess.Popen
    assets: str
    port2: int  # for HTTP/2
    port_tls: int  # for HTTP/2 over TLS
    kept: list[str]  # addresses of files that are kept for ever

    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, path: str, method: str = "GET", **more: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, headers=more)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()


def make_site(site: Path, address: str) -> str:
    """A small site as a release leaves it; returns the name of its folder of assets."""
    for name, text in {"index.html": "家", "start/index.html": "开始" * 400, "404.html": "没有这一页" * 300}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(PAGE.format(text), encoding="utf-8")
    for name in ("assets/stylesheets/site.css", f"{INDEX}/p/0.json"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text('{"x": 1}' * 200, encoding="utf-8")
    assets = name_by_content(site)
    write_hosts(site, address, headers(content_policy(script_hashes(site))))
    precompress(site)
    return assets


def tls(kind: str, openssl: str, top: Path, site: Path, base: str, port: int) -> str:
    """Settings for HTTP/2 over TLS at ``port``, with a certificate that signs itself."""
    command = (
        f"{openssl} req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    )
    subprocess.run(
        [*command.split(), "-keyout", top / "key.pem", "-out", top / "cert.pem"], check=True, capture_output=True
    )
    return {
        "nginx": f"listen 127.0.0.1:{port} ssl http2; ssl_protocols TLSv1.2 TLSv1.3;"
        f" ssl_certificate {top}/cert.pem; ssl_certificate_key {top}/key.pem;",
        "caddy": f"https://127.0.0.1:{port} {{\n tls {top}/cert.pem {top}/key.pem\n root * {site}\n"
        f" import {site}/{base}_server/Caddyfile\n}}",
    }[kind]


def start(
    kind: str,
    top: Path,
    base: str,
    program: str,
    http2: bool = False,
    release: Path | None = None,
    openssl: str = "",
) -> Host:
    """The server ``kind`` over a small site below ``top``, or a ``release``.

    ``http2``: also that, without TLS; ``openssl``: the program to make a certificate with, and HTTP/2 over TLS as well.
    """
    port, port2, port_tls = free_ports(3)
    host = Host(port)
    host.port_tls = port_tls
    host.port2 = port2 if kind == "nginx" else port  # nginx without TLS speaks one protocol a port
    top.mkdir(parents=True, exist_ok=True)
    site = release or top / "www"
    if release is None:
        host.assets = make_site(site / base, f"https://a.example/{base}")
    host.kept = [next(site.glob(pattern)).relative_to(site).as_posix() for pattern in KEPT]
    text = (NGINX if kind == "nginx" else CADDY).format(
        folder=top,
        port=port,
        site=site,
        base=base,
        user="user root;" if is_root() else "",
        http2={"nginx": f"listen 127.0.0.1:{host.port2} http2;", "caddy": "servers {\n protocols h1 h2 h2c\n }"}[kind]
        if http2
        else "",
        tls=tls(kind, openssl, top, site, base, port_tls) if openssl else "",
    )
    (top / "server.conf").write_text(text, encoding="utf-8")
    command = (
        ["-c", str(top / "server.conf")]
        if kind == "nginx"
        else ["run", "--adapter", "caddyfile", "--config", str(top / "server.conf")]
    )
    with open(top / "said.txt", "w") as said:
        host.process = subprocess.Popen(
            [program, *command], stderr=said, env={**os.environ, "HOME": str(top), "XDG_DATA_HOME": str(top)}
        )
    until_it_listens(port, host.process, top / "said.txt")
    return host


def until_it_listens(port: int, process: subprocess.Popen, said: Path) -> None:
    for _ in range(200):
        try:
            return socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert process.poll() is None, said.read_text()
            time.sleep(0.05)
    raise AssertionError("the server does not answer")
