"""The files for hosts, read by the real servers: what they send for a page, a kept file, a missing and a hidden one."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.paths import ROOT
from scripts.setup.debian import is_root
from scripts.site.headers import headers
from scripts.site.hosts import AGAIN, FOREVER
from tests.site.listening import free_ports
from tests.site.running_host import INDEX, Host, make_site, start, until_it_listens


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
    [port] = free_ports(1)
    text = (ROOT / "container" / "nginx.conf").read_text(encoding="utf-8")
    assert "user " not in text and "listen 8080;" in text
    (tmp_path / "tmp").mkdir()
    text = text.replace("listen 8080;", f"listen 127.0.0.1:{port};").replace("/tmp/", f"{tmp_path}/tmp/")
    text = text.replace("/srv/mingbaizhi", str(site))
    root = "user root;\n" if is_root() else ""
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
