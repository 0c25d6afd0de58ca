"""The drawings of papers in the pages: samples nobody can take for real, read by lint, numbered like their list."""

from __future__ import annotations

import re
from functools import cache

import pytest
from lxml import html

from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.files import parse
from scripts.lint.finding import RULES
from scripts.pages import Page, walk_pages
from scripts.printing.tree import page_tree
from tests.unit.real_pages import loaded, real_context

PAPERS = ("传票", "支付令", "判决书", "执行通知书", "律师函", "法院短信", "催收短信")
FIGURE = re.compile(r'<figure class="look">.*?</figure>', re.S)
MARK = re.compile(r'<g class="mark".*?</g>', re.S)
NAMED = re.compile(r"(?<!××)(?<!××中级)(?:人民法院|律师事务所|公司)")


@cache
def drawings() -> list[tuple[Page, str]]:
    return [(page, figure) for page in walk_pages() for figure in FIGURE.findall(page.body)]


def words(figure: str) -> str:
    """What stands on the paper, without the numbers of its parts."""
    tree = html.fragment_fromstring(MARK.sub("", figure))
    return "\n".join(text.text for text in tree.iter("text"))


def test_every_paper_that_people_receive_is_drawn() -> None:
    titles = " ".join(re.findall(r"<title[^>]*>([^<]+)</title>", "".join(figure for _, figure in drawings())))
    assert [paper for paper in PAPERS if f"{paper}示意图" not in titles] == []


@pytest.mark.parametrize("rel", sorted({page.rel for page, _ in drawings()}))
def test_a_drawing_is_a_sample_and_a_named_picture(rel: str) -> None:
    for page, figure in drawings():
        if page.rel != rel:
            continue
        svg = html.fragment_fromstring(figure).find("svg")
        assert svg.get("role") == "img"
        assert svg.get("aria-labelledby") == svg.find("title").get("id")
        assert svg.get("aria-describedby") == svg.find("desc").get("id")
        said = words(figure)
        crossed = [line for line in said.split("\n") if line.startswith("“")]
        assert crossed and svg.findtext("desc") == f"画叉的话：{'、'.join(crossed)}。"
        assert said.count("示意图") >= 2, "水印"
        assert figure.count("示意图：") == 2, "题目和图下面的一句"
        assert "××" in said
        assert not re.search(r"\d", said), "图上不写数：要核的话写在旁边的单子里"
        assert not NAMED.search(said), "机构的名字都用××"


def test_the_numbers_on_a_drawing_are_those_of_its_list() -> None:
    for page, figure in drawings():
        on_paper = re.findall(r">(\d)</text>", "".join(MARK.findall(figure)))
        behind = page.body[page.body.index(figure) + len(figure) :].split("\n///", 1)[0]
        assert on_paper == re.findall(r"^(\d)\. \*\*", behind, re.M), page.rel
        assert on_paper == [str(n + 1) for n in range(len(on_paper))] and len(on_paper) >= 3, page.rel
        assert 'class="cross"' in figure and "画叉的" in behind, page.rel
        assert "](../sources/" in behind.rsplit("画叉的", 1)[1], f"{page.rel}：画叉的那句没有依据"


def problems(rel: str, old: str, new: str) -> set[str]:
    """Codes that lint finds on the page's drawing after one change to it, and did not find before."""
    docs, given = loaded().docs, real_context()
    doc = next(each for each in docs if each.rel == rel)
    at = doc.text.index(old, doc.text.index('<figure class="look">'))
    changed = parse((doc.text[:at] + new + doc.text[at + len(old) :]).encode(), doc.rel, doc.path)
    assert isinstance(changed, Document)
    codes = [code for code, rule in RULES.items() if not rule.site]
    before = {problem.code for problem in lint([doc], given, codes)}
    return {problem.code for problem in lint([changed], given, codes)} - before


@pytest.mark.parametrize(
    ("rel", "old", "new"),
    [
        ("court/payment-order.md", "收到之日起××日内还清", "收到之日起20日内还清"),
        ("court/payment-order.md", "申请费××元", "申请费500元"),
        ("court/summons.md", "“先转账，今天就撤案”", "打40012345678核实"),
        ("scams/fake-service.md", "请打开App查看、还款。", "平台一定会同意减免。"),
        ("stages/enforcement.md", "审判员：×××", "《民法典》第六百六十六条"),
    ],
)
def test_lint_reads_what_stands_on_a_drawing(rel: str, old: str, new: str) -> None:
    assert problems(rel, old, new)


def test_a_drawing_goes_to_paper_whole() -> None:
    svg = '<svg viewBox="0 0 9 9"><title>题目</title><desc>画叉的话。</desc><text>字</text></svg>'
    figure = f'<figure class="look">{svg}<figcaption>注</figcaption></figure>'
    head = '<html><head><link rel="canonical" href="https://a.example/"></head><body><article>'
    blocks = page_tree(
        f'{head}<h1>题</h1><div class="drawing">{figure}<ol><li>一</li></ol></div></article></body></html>'
    )[1]
    assert [block["t"] for block in blocks] == ["drawing"]
    assert blocks[0]["alt"] == "题目。画叉的话。" and blocks[0]["caption"] == ["注"]
    assert [block["t"] for block in blocks[0]["c"]] == ["ol"]
    assert blocks[0]["svg"].startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">')
