"""The steps after MkDocs, on small pages."""

from __future__ import annotations

import gzip
import json
from types import SimpleNamespace

import brotli
import pytest

from scripts.project import Project
from scripts.registers import load_registers
from scripts.site import compress, dom, headers, marks, pipeline, place, sizes, steps
from scripts.site.render import BuildError
from scripts.site.stacked import label_tables
from tests.unit.pieces import changed

TABLE = """<p>前</p><div class="may">
<table><thead><tr><th>事项</th><th>✓ 可以</th></tr></thead>
<tbody><tr><td>打电话<br>上门</td><td><a href="x">可以</a></td></tr></tbody></table></div>
<table><thead><tr><th>不堆叠</th></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>"""


def test_stacking_tables_are_labelled():
    labelled = changed(label_tables, TABLE)
    assert '<td role="rowheader" data-label="事项">打电话<br>上门</td>' in labelled
    assert '<td role="cell" data-label="✓ 可以"><a href="x">可以</a></td>' in labelled
    assert '<table class="stacks" role="table"><thead role="rowgroup"><tr role="row">' in labelled


def test_other_tables_scroll_and_text_stays_as_it_was():
    labelled = changed(label_tables, TABLE)
    other = TABLE[TABLE.rindex("<table>") :]
    assert labelled.endswith(f'</div>\n<div class="scroll">{other}</div>')
    assert labelled.startswith('<p>前</p><div class="may">')


def test_the_head_of_a_page_follows_its_title():
    head = '<div class="page-head">写给谁</div>'
    assert changed(marks.place_head, f"{head}<h1>题</h1><p>文</p>") == f"<h1>题</h1>{head}<p>文</p>"
    two = f"{head}<h1>题</h1>".replace("<h1>", '<p class="page-head">二</p><h1>')
    assert changed(marks.place_head, two) == f'<h1>题</h1>{head}<p class="page-head">二</p>'


def test_a_title_breaks_after_its_punctuation():
    assert changed(marks.break_title, "<h1>借了，还不上</h1>") == "<h1><span>借了，</span><span>还不上</span></h1>"
    assert changed(marks.break_title, "<h1><code>x</code>，y</h1>") == "<h1><code>x</code>，y</h1>"


@pytest.mark.parametrize(
    ("step", "before", "after"),
    [
        (
            marks.clear_corners,
            "<table><tr><th></th><th>甲</th></tr></table>",
            "<table><tr><td></td><th>甲</th></tr></table>",
        ),
        (
            marks.mark_speakers,
            "<dl><dt>你说</dt><dt>对方说</dt><dt>以后</dt></dl>",
            '<dl><dt class="say">你说</dt><dt class="they">对方说</dt><dt>以后</dt></dl>',
        ),
        (
            marks.mark_bold_items,
            "<ul><li><strong>甲</strong></li><li>\n<p><strong>乙</strong></p></li><li>丙<strong>丁</strong></li></ul>",
            '<ul><li class="bold-first"><strong>甲</strong></li>'
            '<li class="bold-first">\n<p><strong>乙</strong></p></li>'
            "<li>丙<strong>丁</strong></li></ul>",
        ),
        (
            marks.close_first_words,
            '<section class="do"><ol><li class="bold-first"><strong>甲<a>1</a></strong>。乙</li>'
            "<li><b>丙</b>。</li></ol></section>",
            '<section class="do"><ol><li class="bold-first"><strong>甲<a>1</a><span>。</span></strong>乙</li>'
            "<li><b>丙</b>。</li></ol></section>",
        ),
    ],
)
def test_small_marks(step, before, after):
    assert changed(step, before) == after
    assert changed(step, after) == after


def test_a_page_is_written_as_it_was_read_but_for_blank_lines(tmp_path):
    text = (
        '<!doctype html>\n<html lang="zh-CN"><head><script>a &lt; b && "c"</script></head>\n\n    \n'
        "<body><p>甲&lt;&amp;乙</p>\n   \n<pre>一\n\n二</pre><input hidden></body></html>\n"
    )
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "index.html").write_text(text, encoding="utf-8")
    page = dom.read_built(tmp_path / "x" / "index.html", tmp_path)
    assert page.rel == "x/index.html"
    assert page.text() == text
    dom.tidy(page.tree)
    assert page.text() == text.replace("\n\n    \n", "\n").replace("\n   \n", "\n")


def test_only_scripts_that_run_are_hashed():
    page = dom.parsed(
        '<script>let a=1</script><script src="x.js"></script><script type="application/ld+json">{}</script>'
        '<script type="module">let b=2</script>'
    )
    assert len(headers.inline_hashes(page)) == 2


def test_policy_allows_nothing_from_elsewhere():
    policy = headers.content_policy(["'sha256-x'"])
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    assert "script-src 'self' 'sha256-x';" in policy


def test_sizes_are_filled_in(tmp_path):
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "x.pdf").write_bytes(b"x" * 83_600)
    (tmp_path / "pdf" / "y.pdf").write_bytes(b"x" * 1_260_000)
    text = '<span data-size-of="pdf/x.pdf"></span><span data-size-of="/pdf/y.pdf">A4</span>'
    once = changed(lambda page: sizes.fill_sizes(page, tmp_path), text)
    assert once == '<span data-size-of="pdf/x.pdf">84 KB</span><span data-size-of="/pdf/y.pdf">1.3 MB</span>'
    assert changed(lambda page: sizes.fill_sizes(page, tmp_path), once) == once


def test_every_page_of_a_sheet_has_its_picture(tmp_path):
    (tmp_path / "pdf").mkdir()
    for name in ("x-1.png", "x-2.png", "y-1.png", "y-letter-1.png", "y-22-1.png"):
        (tmp_path / "pdf" / name).write_bytes(b"")
    text = '<p><a href="../pdf/x-1.png">存成图片</a>，<a href="../pdf/y-1.png">存成图片</a></p>'
    assert changed(lambda page: sizes.link_parts(page, tmp_path), text) == (
        '<p><a href="../pdf/x-1.png">图片1</a> <a href="../pdf/x-2.png">图片2</a>，'
        '<a href="../pdf/y-1.png">存成图片</a></p>'
    )


def test_every_volume_of_a_book_has_its_link(tmp_path):
    (tmp_path / "pdf").mkdir()
    for name in ("handbook", "handbook-2", "handbook-3", "section-court"):
        (tmp_path / "pdf" / f"{name}.pdf").write_bytes(b"")
    text = '<p><a href="../pdf/handbook.pdf">全册</a>，<a href="../pdf/section-court.pdf">法院</a></p>'
    assert changed(lambda page: sizes.link_parts(page, tmp_path), text) == (
        '<p><a href="../pdf/handbook.pdf">全册</a> <a href="../pdf/handbook-2.pdf">第2册</a> '
        '<a href="../pdf/handbook-3.pdf">第3册</a>，<a href="../pdf/section-court.pdf">法院</a></p>'
    )


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(sizes.MissingFile, match=r"pdf/y\.pdf"):
        changed(lambda page: sizes.fill_sizes(page, tmp_path), '<span data-size-of="pdf/y.pdf"></span>')


def test_every_page_goes_through_the_steps_once(tmp_path):
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "x.pdf").write_bytes(b"x" * 5000)
    home = "<html><body><article><h1>一，二</h1></article></body></html>"
    (tmp_path / "index.html").write_text(home, encoding="utf-8")
    (tmp_path / "x.html").write_text('<html><body><b data-size-of="pdf/x.pdf"></b></body></html>', encoding="utf-8")
    work = steps.Build(tmp_path, load_registers())
    new = steps.rewrite_pages(work)
    assert [rel for rel, page in new.items() if page.waits] == ["x.html"]
    steps.finish_pages(new, work)
    assert "<span>一，</span>" in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert ">5 KB<" in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_compressed_copies_hold_the_same(tmp_path):
    text = "逾期" * 1000
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    (tmp_path / "small.txt").write_text("x", encoding="utf-8")
    assert compress.precompress(tmp_path) == 1
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()).decode() == text
    assert brotli.decompress((tmp_path / "index.html.br").read_bytes()).decode() == text
    header = (tmp_path / "index.html.gz").read_bytes()[:10]
    assert header == b"\x1f\x8b\x08\0\0\0\0\0\x02\xff", "no time and no system: one site on every Python"


def test_a_failed_build_leaves_the_old_site(tmp_path, monkeypatch):
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("旧", encoding="utf-8")

    def fail(*arguments, **named):
        raise BuildError("坏了")

    (out / place.MARK).touch()
    monkeypatch.setattr(pipeline, "make_pages", fail)
    with pytest.raises(BuildError, match="坏了"):
        pipeline.build(out, prove=False)
    assert (out / "index.html").read_text(encoding="utf-8") == "旧"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_fixed_answer_that_leads_nowhere_stops_the_build(tmp_path, monkeypatch):
    stats = SimpleNamespace(warnings=("data/pins.yml：despair 指向的页面不在网站里：gone.md",))
    monkeypatch.setattr(pipeline.search, "build_index", lambda site, *given, **named: stats)
    monkeypatch.setattr(pipeline.printing, "print_guides", lambda *given: None)
    with pytest.raises(BuildError, match=r"gone\.md"):
        pipeline.finish(steps.Build(tmp_path, load_registers()), Project(tmp_path, load_registers(), ()), {})


@pytest.mark.parametrize(
    "first", ['<p class="lead">会。<a class="n">1</a>但要<b>早</b>。</p>', "<p>会。但要<b>早</b>。</p><p>别的</p>"]
)
def test_search_engines_are_told_what_stands_on_the_page(first):
    told = '{"mainEntity": [{"acceptedAnswer": {"text": "</script 别处的短答"}}]}'.replace("</", "<\\/")
    page = dom.parsed(
        f'<html><head><script type="application/ld+json">{told}</script></head>'
        f"<body><article><h1>题</h1>{first}</article></body></html>"
    )
    marks.answer_as_shown(page)
    again = json.loads(page.find(".//script").text)
    assert again["mainEntity"][0]["acceptedAnswer"]["text"] == "会。但要早。"
