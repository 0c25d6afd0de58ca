"""The pieces of the offline package: what links name, what pages share, and the same bytes each time."""

from __future__ import annotations

import zipfile

import pytest

from scripts.site import dom, offline


def test_package_is_the_same_each_time(tmp_path, monkeypatch):
    """On Windows too, which a zip file would name."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "a.html").write_text("甲", encoding="utf-8")
    offline.package(folder, tmp_path / "1.zip")
    monkeypatch.setattr("sys.platform", "win32")
    offline.package(folder, tmp_path / "2.zip")
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "1.zip").namelist() == ["site/a.html"]


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../x/", "../x/index.html"),
        ("..", "../index.html"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("../../..#a", "../../../index.html#a"),
        ("../x/#a", "../x/index.html#a"),
        ("../pdf/x.pdf", "../pdf/x.pdf"),
        ("https://a.example/", "https://a.example/"),
        ("tel:110", "tel:110"),
        ("#a", "#a"),
        ("..x", "..x"),
    ],
)
def test_links_of_the_offline_package_name_files(link, file):
    assert offline.file_address(link) == file


def test_a_page_of_the_offline_package_names_files(tmp_path):
    page = dom.BuiltPage("x/index.html", dom.parsed('<html><body><a href="..">家</a></body></html>'))
    offline.for_files(page, tmp_path)
    assert '<a href="../index.html">家</a>' in page.text()


def test_the_script_in_the_head_of_every_offline_page_is_one_file(tmp_path):
    (tmp_path / "assets").mkdir()
    for rel, up in (("index.html", ""), ("x/y/index.html", "../../")):
        page = dom.BuiltPage(rel, dom.parsed("<html><head><script>let a = 1</script></head><body>家</body></html>"))
        offline.share_scripts(page, tmp_path)
        (file,) = (tmp_path / "assets").iterdir()
        assert file.read_text(encoding="utf-8") == "let a = 1"
        assert f'<script src="{up}assets/{file.name}"></script>' in page.text()
