"""A small guide as a built page, as a tree and as a sheet to print."""

from __future__ import annotations

from scripts.printing.press import Sheet
from scripts.printing.tree import page_tree
from scripts.site import forms
from scripts.site.dom import BuiltPage, parsed

ADDRESS = "https://mingbaizhi.example/guides/x/"
EVERYTHING = """
<h2>列表</h2><ul><li>甲<ul><li>乙</li></ul></li><li><p>丙</p></li></ul><ol start="3"><li>丁</li></ol>
<ul><li>原因：________ ________</li><li>日期：________ 工号：________</li>
<li>[ ] 打勾（<a href="../../sources/law/#a">依据</a>）</li>
<li>[ ] 金额________元</li></ul><h3>小标题</h3><dl><dt>词</dt><dd>解释</dd></dl>
<div class="script"><dl><dt>对方说</dt><dd>“问”</dd><dt>你说</dt><dd>“还____元”</dd>
<dt>为什么</dt><dd>因为</dd></dl></div>
<table><thead><tr><th>日期</th><th>说了什么</th></tr></thead><tbody><tr><td>____</td><td>________ ________</td></tr>
<tr><td></td></tr></tbody></table><div class="admonition cost"><p class="admonition-title">要花钱</p><p>字</p></div>
<details><summary>折起来的</summary><p>也要印</p></details><blockquote><p>引用</p></blockquote><hr>
<p>一<br>二<code>三</code><strong>四</strong><a href="../y/">五</a></p>
"""
ROAD_MAP = """<h2>九步</h2><div class="roadmap">
<svg class="for-phone" viewBox="0 0 324 94" aria-label="路线图">
<a href="../y/"><text x="46" y="9" font-size="17">短信</text><text x="46" y="20" font-size="15">先核对</text></a>
</svg><svg class="for-desktop" viewBox="0 0 684 75"></svg></div><p>字</p>"""


def page(body: str) -> str:
    built = BuiltPage(
        "guides/x/index.html",
        parsed(
            f'<html><head><link rel="canonical" href="{ADDRESS}"></head><body><article><h1>题</h1>{body}'
            "</article></body></html>"
        ),
    )
    forms.make_form(built.article)
    return built.text()


def tree(body: str) -> list[dict]:
    return page_tree(page(body))[1]


def sheet(body: str = EVERYTHING, **more) -> Sheet:
    given = {
        "slug": "x",
        "title": "题",
        "summary": "一句话。",
        "audience": (("写给", "你"),),
        "url": ADDRESS,
        "reviewed": "2026-11-22",
        "version": "2026-11-01",
        "body": tree(body),
    }
    return Sheet(**{**given, **more})
