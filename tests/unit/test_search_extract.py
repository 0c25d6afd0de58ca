"""What counts as the words of a page."""

from __future__ import annotations

from scripts.search.extract import Section, read_page, read_site, tidy
from tests.search.small import write_site

PAGE = """<!doctype html><html><head><meta name="description" content=" 短答 "></head><body>
<header>页眉</header><nav aria-label="当前位置"><ol><li>首页</li><li>问答</li><li>被催收</li></ol></nav>
<main><article><h1>标题<a class="headerlink">¶</a></h1><div class="page-head">写给别人</div>
<p>开头<strong>加粗</strong>。</p>
<h2 id="how">怎么做</h2><ol><li>第一步</li><li>第二步<ul><li>细节</li></ul></li></ol><script>var x = "脚本"</script>
<h3 id="sub">细分</h3><table><tr><td>甲</td><td>乙</td></tr></table><nav>导航</nav><p data-search-exclude>不要</p>
<h2>没有锚点</h2><p>还在上一节。填______元</p>
<h2 id="also-asked">也有人这样问</h2><ul><li>怎么 说</li><li>另一种</li></ul></article>
<section class="tail">依据</section></main></body></html>"""


def page(tmp_path, text=PAGE, name="faq/a/x/index.html"):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return read_page(path, tmp_path)


def test_sections_words_and_wordings(tmp_path):
    doc = page(tmp_path)
    assert (doc.key, doc.url, doc.title, doc.summary, doc.kind) == ("faq/a/x/", "faq/a/x/", "标题", "短答", "faq")
    assert doc.crumb == ("问答", "被催收")
    assert doc.asked == ("怎么 说", "另一种")
    assert doc.sections == (
        Section("", "", "开头加粗。"),
        Section("how", "怎么做", "第一步\n第二步\n细节"),
        Section("sub", "细分", "甲\n乙\n没有锚点\n还在上一节。填 元"),
    )


def test_what_is_no_page_is_left_out(tmp_path):
    assert page(tmp_path, name="404.html") is None
    assert page(tmp_path, "<html><body><p>无</p></body></html>", "other.html") is None
    assert page(tmp_path, PAGE.replace("<head>", '<head><meta name="robots" content="noindex">'), "hidden.html") is None


def test_addresses_without_a_server_keep_file_names(tmp_path):
    path = tmp_path / "faq/x.html"
    path.parent.mkdir()
    path.write_text(PAGE, encoding="utf-8")
    doc = read_page(path, tmp_path, file_urls=True)
    assert (doc.key, doc.url) == ("faq/x/", "faq/x.html")


def test_pages_above_others_are_hubs(tmp_path):
    kinds = {doc.key: doc.kind for doc in read_site(write_site(tmp_path))}
    assert kinds == {
        "": "hub",
        "faq/": "hub",
        "faq/visit/": "faq",
        "faq/extension/": "faq",
        "faq/credit/": "faq",
        "sources/law/": "source",
        "start/crisis/": "start",
        "start/what-now/": "start",
    }


def test_broken_html_does_not_break_the_build(tmp_path):
    doc = page(tmp_path, "<main><article><h1>题</h1><p>未闭合<h2 id=a>节<p>文<!-- 注 --></article>")
    assert [section.text for section in doc.sections] == ["未闭合", "文"]


def test_tidy_joins_lines_and_drops_blanks_to_fill_in():
    assert tidy(" 一  二\n\n\n______\n三____四 ") == "一 二\n三 四"
