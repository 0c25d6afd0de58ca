"""The steps after MkDocs, on small pages."""
from __future__ import annotations

import gzip
import zipfile
from types import SimpleNamespace

import brotli
import pytest

from scripts.site import build, compress, headers, offline
from scripts.site.render import BuildError
from scripts.site.tables import label_page

TABLE = """<p>前</p><div class="may">
<table><thead><tr><th>事项</th><th>✓ 可以</th></tr></thead>
<tbody><tr><td>打电话<br>上门</td><td><a href="x">可以</a></td></tr></tbody></table></div>
<table><thead><tr><th>不堆叠</th></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>"""


def test_stacking_tables_are_labelled():
    labelled = label_page(TABLE)
    assert '<td role="rowheader" data-label="事项">打电话<br>上门</td>' in labelled
    assert '<td role="cell" data-label="✓ 可以"><a href="x">可以</a></td>' in labelled
    assert '<table role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">事项</th>' in labelled


def test_other_tables_and_text_stay_as_they_were():
    labelled = label_page(TABLE)
    assert labelled.endswith(TABLE[TABLE.index("</div>"):])
    assert labelled.startswith('<p>前</p><div class="may">')


def test_label_is_escaped():
    rows = "<thead><tr><th>甲&quot;乙</th></tr></thead><tbody><tr><td>x</td></tr></tbody>"
    page = f'<div class="ways"><table>{rows}</table></div>'
    assert 'data-label="甲&quot;乙"' in label_page(page)


def test_only_scripts_that_run_are_hashed(tmp_path):
    (tmp_path / "index.html").write_text(
        '<script>let a=1</script><script src="x.js"></script><script type="application/ld+json">{}</script>'
        '<script type="module">let b=2</script>', encoding="utf-8")
    assert len(headers.script_hashes(tmp_path)) == 2


def test_policy_allows_nothing_from_elsewhere():
    policy = headers.content_policy(["'sha256-x'"])
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    assert "script-src 'self' 'sha256-x';" in policy


def test_headers_name_what_may_be_kept(tmp_path):
    for name in ("index.html", "assets/a.0123abcd.min.js", "assets/own.css", "search/zh/0123456789ab/s/0.bin"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    headers.write_headers(tmp_path)
    text = (tmp_path / "_headers").read_text(encoding="utf-8")
    assert "\n/assets/a.0123abcd.min.js\n" in text and "\n/search/zh/0123456789ab/*\n" in text
    assert "own.css" not in text
    for name in ("Caddyfile", "nginx.conf"):
        assert "Content-Security-Policy" in (tmp_path / "_server" / name).read_text(encoding="utf-8")


def test_sizes_are_filled_in(tmp_path):
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "x.pdf").write_bytes(b"x" * 83_600)
    page = tmp_path / "index.html"
    page.write_text('<span data-size-of="pdf/x.pdf"></span>', encoding="utf-8")
    build.fill_sizes(tmp_path)
    build.fill_sizes(tmp_path)
    assert page.read_text(encoding="utf-8") == '<span data-size-of="pdf/x.pdf">84 KB</span>'


def test_a_missing_file_is_named(tmp_path):
    (tmp_path / "index.html").write_text('<span data-size-of="pdf/y.pdf"></span>', encoding="utf-8")
    with pytest.raises(BuildError, match=r"pdf/y\.pdf"):
        build.fill_sizes(tmp_path)


def test_compressed_copies_hold_the_same(tmp_path):
    text = "逾期" * 1000
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    (tmp_path / "small.txt").write_text("x", encoding="utf-8")
    assert compress.precompress(tmp_path) == 1
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()).decode() == text
    assert brotli.decompress((tmp_path / "index.html.br").read_bytes()).decode() == text


def test_package_is_the_same_each_time(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.html").write_text("甲", encoding="utf-8")
    for name in ("1.zip", "2.zip"):
        offline.package(folder, tmp_path / name)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "1.zip").namelist() == ["site/a.html"]


def test_a_failed_build_leaves_the_old_site(tmp_path, monkeypatch):
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("旧", encoding="utf-8")

    def fail(*arguments, **named):
        raise BuildError("坏了")

    monkeypatch.setattr(build, "render", fail)
    with pytest.raises(BuildError, match="坏了"):
        build.build(out, prove=False)
    assert (out / "index.html").read_text(encoding="utf-8") == "旧"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(("link", "file"), [
    ("../x/", "../x/index.html"), ("..", "../index.html"), ("./", "./index.html"), (".", "./index.html"),
    ("../pdf/x.pdf", "../pdf/x.pdf"), ("https://a.example/", "https://a.example/"), ("tel:110", "tel:110"), ("", ""),
])
def test_links_of_the_offline_package_name_files(link, file):
    assert offline.for_files(f'<a class="a" href="{link}#b">') == f'<a class="a" href="{file}#b">'


def test_a_fixed_answer_that_leads_nowhere_stops_the_build(tmp_path, monkeypatch):
    stats = SimpleNamespace(warnings=("data/pins.yml：despair 指向的页面不在网站里：gone.md",))
    monkeypatch.setattr(build.search, "build_index", lambda site: stats)
    monkeypatch.setattr(build.printing, "print_guides", lambda site: None)
    with pytest.raises(BuildError, match=r"gone\.md"):
        build.finish(tmp_path)
