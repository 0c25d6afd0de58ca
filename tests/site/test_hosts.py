"""The files for hosts, read by the real servers: what they send for a page, a kept file, a missing and a hidden one."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from scripts.paths import ROOT
from scripts.site.compress import precompress
from scripts.site.dom import parsed
from scripts.site.headers import headers, state_policy
from scripts.site.hosts import AGAIN, FOREVER, every_header, hashed_folders, write_hosts
from scripts.site.release import name_by_content

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
    server {{ listen 127.0.0.1:{port}; {http2} root {site}; include {site}/{base}_server/nginx.conf; }}
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
    write_hosts(site, address, every_header(site))
    precompress(site)
    return assets


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def kind(request, engine) -> str:
    engine(request.param)
    return request.param


@pytest.fixture(scope="module", params=["", "repo/"], ids=["at the root", "below a folder"])
def base(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("hosts")


@pytest.fixture(scope="module")
def host(kind, base, folder, engine) -> Iterator[Host]:
    top = folder / f"{kind}-{base.strip('/')}"
    host = start(kind, top, base, engine(kind))
    yield host
    host.process.terminate()
    host.process.wait(timeout=20)


def start(kind: str, top: Path, base: str, program: str, http2: bool = False, release: Path | None = None) -> Host:
    """The server ``kind`` over a small site below ``top``, or a ``release``; ``http2``: also that, without TLS."""
    with socket.socket() as probe, socket.socket() as other:
        for each in (probe, other):
            each.bind(("127.0.0.1", 0))
        port, port2 = probe.getsockname()[1], other.getsockname()[1]
    host = Host(port)
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
        user="user root;" if os.geteuid() == 0 else "",
        http2={"nginx": f"listen 127.0.0.1:{host.port2} http2;", "caddy": "servers {\n protocols h1 h2c\n }"}[kind]
        if http2
        else "",
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


def test_a_page_has_every_header_its_charset_and_is_asked_for_again(host, base):
    answer = host.get(f"/{base}")
    assert answer.status == 200 and "家" in answer.body.decode()
    assert re.fullmatch(r"text/html; ?charset=utf-8", answer.headers["content-type"], re.I)
    assert answer.headers["cache-control"] == AGAIN
    assert {name.lower() for name in headers("x")} <= set(answer.headers)
    assert "'sha256-" in answer.headers["content-security-policy"]
    assert host.get(f"/{base}", **{"If-None-Match": answer.headers["etag"]}).status == 304


def test_a_file_named_by_its_content_is_kept(host, base):
    for path in (f"{host.assets}/stylesheets/site.css", f"{INDEX}/p/0.json"):
        answer = host.get(f"/{base}{path}")
        assert (answer.status, answer.headers["cache-control"]) == (200, FOREVER), path
        assert "content-security-policy" in answer.headers and answer.headers["x-content-type-options"] == "nosniff"


def test_what_is_missing_under_such_a_name_is_not_kept(host, base):
    for path in ("assets.000000000000/stylesheets/site.css", f"{INDEX}/p/9.json", f"{host.assets}/no.css"):
        answer = host.get(f"/{base}{path}")
        assert (answer.status, answer.headers["cache-control"]) == (404, AGAIN), path


def test_the_error_page_is_ours_packed_and_safe(host, base):
    answer = host.get(f"/{base}no/such/page/", **{"Accept-Encoding": "gzip"})
    assert answer.status == 404 and answer.headers.get("content-encoding") == "gzip"
    assert "content-security-policy" in answer.headers
    assert "没有这一页" in host.get(f"/{base}no/such/page/").body.decode()


def test_packed_copies_are_sent(host, base):
    plain = host.get(f"/{base}start/")
    packed = host.get(f"/{base}start/", **{"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip" and len(packed.body) < len(plain.body) / 3
    assert "accept-encoding" in packed.headers["vary"].lower()


def test_a_missing_slash_leads_to_the_same_host(host, base):
    answer = host.get(f"/{base}start")
    assert answer.status in (301, 308)
    assert answer.headers["location"] in (f"/{base}start/", "start/"), "no scheme, no port"
    assert answer.headers.get("cache-control", AGAIN) == AGAIN


@pytest.mark.parametrize("name", ["_headers", "_server/nginx.conf", "_server/", ".mingbaizhi", ".nojekyll"])
def test_what_is_not_for_readers_is_hidden(host, base, name):
    assert host.get(f"/{base}{name}").status == 404


def test_nothing_can_be_written(host, base):
    assert host.get(f"/{base}", "POST").status == 405


def test_the_settings_of_the_container_start_and_write_nothing_but_tmp(engine, tmp_path):
    site = tmp_path / "www"
    make_site(site, "https://a.example/")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    text = (ROOT / "container" / "nginx.conf").read_text(encoding="utf-8")
    assert "user " not in text and "listen 8080;" in text
    (tmp_path / "tmp").mkdir()
    text = text.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace("/tmp/", f"{tmp_path}/tmp/")
    text = text.replace("/srv/mingbaizhi", str(site))
    root = "user root;\n" if os.geteuid() == 0 else ""
    (tmp_path / "nginx.conf").write_text(root + text, encoding="utf-8")
    command = [engine("nginx"), "-c", str(tmp_path / "nginx.conf"), "-g", "daemon off;"]
    with open(tmp_path / "said.txt", "w") as said:
        process = subprocess.Popen(command, stderr=said)
    try:
        until_it_listens(port, process, tmp_path / "said.txt")
        assert Host(port).get("/").status == 200 and Host(port).get("/_headers").status == 404
        assert "warn" not in (tmp_path / "said.txt").read_text()
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_static_hosts_keep_only_what_is_named_by_its_content(tmp_path):
    assets = make_site(tmp_path, "https://u.example/repo/")
    assert hashed_folders(tmp_path) == [assets, INDEX]
    text = (tmp_path / "_headers").read_text(encoding="utf-8")
    assert text.startswith("/repo/*\n  Content-Security-Policy: default-src 'none'")
    rows = [line for line in text.splitlines() if not line.startswith(" ")]
    assert rows == ["/repo/*", f"/repo/{assets}/*", f"/repo/{INDEX}/*"] and text.count(FOREVER) == 2
    assert (tmp_path / ".nojekyll").is_file()


def test_a_page_states_its_own_policy_before_anything_is_loaded():
    page = parsed('<html><head><meta charset="utf-8"><script>let a</script><script src="x"></script></head></html>')
    state_policy(page)
    first = page.findall("head/meta")[1]
    assert first.get("http-equiv") == "Content-Security-Policy" and page.find("head")[1] is first
    assert first.get("content").count("sha256-") == 1 and "frame-ancestors" not in first.get("content")
    before = first.get("content")
    state_policy(page)
    assert [meta.get("content") for meta in page.findall("head/meta[@http-equiv]")] == [before]


@pytest.mark.browser
def test_a_release_on_a_host_that_sends_no_headers(built_site, tmp_path, browser):
    """As GitHub Pages would serve it: below a folder, without a header of ours; pages, styles and search work."""
    shutil.copytree(built_site, tmp_path / "repo")
    name_by_content(tmp_path / "repo")
    handler = partial(_Quiet, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    missing: list[str] = []
    page = browser.new_page()
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    try:
        page.goto(f"http://127.0.0.1:{server.server_port}/repo/faq/court/payment-order/")
        assert page.evaluate("getComputedStyle(document.body).fontFamily") != ""
        assert page.evaluate("document.styleSheets.length") > 0
        assert missing == []
        blocked = page.evaluate("""() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", event => done(event.violatedDirective))
            const script = document.createElement("script")
            try { script.textContent = "window.ran = 1"; document.head.append(script) } catch { /* Trusted Types */ }
            setTimeout(() => done(window.ran ? "ran" : "nothing"), 500) })""")
        assert blocked.startswith(("script-src", "require-trusted-types-for"))
        foreign = page.evaluate("""() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", event => done(event.violatedDirective))
            import("http://localhost:9/x.js").catch(() => 0)
            setTimeout(() => done("nothing"), 500) })""")
        assert foreign.startswith("script-src")
        html = "() => { try { document.body.innerHTML = '<p>x</p>'; return 'set' } catch { return 'refused' } }"
        assert page.evaluate(html) == ("refused" if page.evaluate("'trustedTypes' in window") else "set")
    finally:
        page.close()
        server.shutdown()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        pass
