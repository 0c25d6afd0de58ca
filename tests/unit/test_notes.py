"""Citations as numbered notes, and what stands first on a page, on small pages."""

from __future__ import annotations

import re

import pytest
from lxml import html

from scripts.registers import load_registers
from scripts.site import anatomy, dom, icons, notes

FIRST, SECOND = "lender-may-sue-no-minimum", "limitation-3-years"


def link(fact: str, words: str = "依据") -> str:
    return f'<a href="../../sources/civil-code/#{fact}">{words}</a>'


@pytest.fixture(scope="module")
def registers():
    return load_registers()


def numbered(body: str, registers) -> tuple[str, list[html.HtmlElement]]:
    """(text of the article with numbers in [ ], entries) of ``body``."""
    page = dom.parsed(f'<article>{body}<h2>据</h2><ol class="notes"></ol></article>')
    article = page.find(".//article")
    notes.number_citations(article, registers)
    entries = article.xpath(".//ol[@class='notes']/li")
    for mark in article.xpath(".//a[@class='n']"):
        mark.text = f"[{mark.text}]"
    return "".join(article.xpath("./p//text()")), entries


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<p>可以起诉（{link(FIRST)}）。</p>", "可以起诉[1]。"),
        (f"<p>可以起诉。（{link(FIRST)}）后面</p>", "可以起诉[1]。后面"),
        (f"<p>可以（{link(FIRST)}、{link(SECOND)}）。又（{link(SECOND)}）。</p>", "可以[1][2]。又[2]。"),
        (f"<p>可以（依据：{link(FIRST)}）。</p>", "可以[1]。"),
        (f"<p>看{link(FIRST, '《民法典》')}怎么说。</p>", "看《民法典》[1]怎么说。"),
        (f"<p>可以（{link(FIRST, '民法典')}，有例外）。</p>", "可以（民法典[1]，有例外）。"),
        (f"<p>可以（<b>x</b>{link(FIRST)}）。</p>", "可以（x依据[1]）。"),
        ("<p>可以（<a href='../x/'>别处</a>）。</p>", "可以（别处）。"),
    ],
)
def test_numbers_stand_for_citations(body, said, registers):
    assert numbered(body, registers)[0] == said


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (f"<p>收到之日起15日（{link(FIRST)}、{link(SECOND)}）。</p>", "15日[1][2]"),
        (f"<p>不能上诉（{link(FIRST)}）</p>", "诉[1]"),
        (f"<p><strong>不能上诉。</strong>（{link(FIRST)}）</p>", "诉[1]"),
        (f"<p>看{link(FIRST, '《民法典》')}。</p>", "典》[1]"),
        (f"<p>看<a href='../x/'>怎么办</a>（{link(FIRST)}）。</p>", "怎么办[1]"),
    ],
)
def test_a_number_stands_on_the_line_of_its_word(body, line, registers):
    page = dom.parsed(f'<article>{body}<h2>据</h2><ol class="notes"></ol></article>')
    notes.number_citations(page.find(".//article"), registers)
    for mark in page.xpath("//article/p//a[@class='n']"):
        mark.text = f"[{mark.text}]"
    assert [each.text_content() for each in page.xpath("//span[@class='whole']")] == [line]


@pytest.mark.parametrize(("words", "parted"), [("可以不说名字", False), ("全国统一的心理援助热线", True)])
def test_a_short_link_is_not_parted_before_its_number(words, parted, registers):
    page = dom.parsed(
        f'<article><p>看<a href="../x/">{words}</a>（{link(FIRST)}）。</p><ol class="notes"></ol></article>'
    )
    notes.number_citations(page.find(".//article"), registers)
    assert ("parted" in page.find(".//article/p//a").classes) == parted


def test_an_entry_says_what_and_how_sure_and_leads_back(registers):
    entries = numbered(f"<p>甲（{link(FIRST)}）乙（{link(FIRST)}）丙（{link(SECOND)}）</p>", registers)[1]
    assert [entry.get("id") for entry in entries] == ["r1", "r2"]
    words = entries[0].text_content()
    fact = registers.facts[FIRST]
    assert fact.statement in words and "《民法典》" in words and "把握" in words and "核对" in words
    assert entries[0].xpath(".//a/@href") == [f"../../sources/civil-code/#{FIRST}", "#c1"]


def test_a_page_without_citations_has_no_list(registers):
    page = dom.parsed('<article><p>甲</p><h2 id="based-on">据</h2><ol class="notes"></ol></article>')
    notes.number_citations(page.find(".//article"), registers)
    assert page.find(".//ol") is None and page.find(".//h2") is None


def first_things(body: str, registers, kind: str = "path") -> html.HtmlElement:
    page = dom.parsed(
        f'<div class="columns kind-{kind}"><div><article><h1>题</h1>'
        f'<div class="page-head"><p class="lead">短答。再说。</p></div>{body}</article></div></div>'
    )
    article = page.find(".//article")
    anatomy.set_lead(article)
    anatomy.put_first(article, registers.phones.values())
    return article


def test_the_first_steps_follow_the_answer(registers):
    article = first_things(
        '<h2 id="why">为什么</h2><p>因为。</p><h2 id="today">今天</h2><div class="steps"><ol>'
        '<li>打<a class="tel" href="tel:95188">95188</a></li><li>乙</li></ol></div>'
        '<h2 id="z">末</h2>',
        registers,
    )
    assert [each.tag for each in article] == ["h1", "div", "section", "h2", "p", "h2"]
    block = article.find("section")
    assert block.find("h2").get("id") == "today" and block.find("h2").text == "现在做"
    assert block.find(".//a[@class='b']").get("href") == "tel:95188"


@pytest.mark.parametrize("before", ["", '<h2 id="why">为什么</h2><p>因为。</p>'])
def test_a_heading_goes_when_only_boxes_are_left_under_it(registers, before):
    """The boxes stand above every heading, so that none claims them; three steps are promised where they are."""
    article = first_things(
        f'{before}<h2 id="today">今天做的三步</h2><ol><li>甲</li><li>乙</li></ol>'
        '<div class="admonition cost"><p>日子怎么数</p></div><h2 id="z">末</h2><p>话</p>',
        registers,
    )
    assert article.find("section/h2").get("id") == "today" and article.find("./h2[@id='today']") is None
    assert article.find("./h2").getprevious().get("class") == "admonition cost"


def test_steps_beyond_three_are_folded_and_what_follows_them_keeps_its_heading(registers):
    steps = "".join(f"<li>第{n}</li>" for n in range(5))
    article = first_things(f'<h2 id="how">怎么做</h2><ol>{steps}</ol><p>还有话。</p>', registers)
    block = article.find("section")
    assert len(block.find("ol")) == 3 and len(block.find("details/ol")) == 2
    assert block.find("details/summary").text == "还有2步"
    assert article.find("./h2[@id='how']").getnext().text == "还有话。"


def test_a_number_not_to_be_rung_up_makes_no_button(registers):
    article = first_things(
        '<h2 id="now">现在</h2><ol><li>法院热线<a class="tel" href="tel:12368">12368</a>不要挡。</li><li>乙</li></ol>',
        registers,
    )
    assert article.find(".//a[@class='b']") is None


@pytest.mark.parametrize(("words", "button"), [("有人动手，打{}报警。", None), ("打{}。", "tel:110")])
def test_the_police_are_no_first_thing_when_they_are_for_a_case(registers, words, button):
    step = words.format('<a class="tel" href="tel:110">110</a>')
    article = first_things(f'<h2 id="now">现在</h2><ol><li>告诉一个人。</li><li>{step}</li></ol>', registers)
    found = article.find(".//a[@class='b']")
    assert (found.get("href") if found is not None else None) == button


@pytest.mark.parametrize(
    ("call", "goes"), [("", "../../tools/budget/"), ("打110", "../../tools/budget/"), ("打95188", "tel:95188")]
)
def test_steps_that_name_no_helpline_open_their_tool(registers, call, goes):
    called = re.sub(r"(\d+)", r'<a class="tel" href="tel:\1">\1</a>', call)
    article = first_things(
        f'<h2 id="now">现在</h2><ol><li>{called}</li><li>用<a href="../../tools/budget/">收支表</a></li></ol>',
        registers,
    )
    button = article.find(".//div[@class='row noprint']/a[@class='b']")
    assert button.get("href") == goes and (button.text == "打开：收支表") == ("tools" in goes)


def test_a_sheet_offered_beside_the_steps_is_not_offered_twice_on_a_screen(registers):
    box = '<div class="admonition printit"><p class="admonition-title">{}</p><p><a href="{}">开</a></p></div>'
    article = first_things(
        '<h2 id="now">现在</h2><ol><li>甲</li><li>乙</li></ol><p>文</p>'
        + box.format("打印：信一", "../../guides/letter/")
        + box.format("打印：另一张", "../../guides/other/"),
        registers,
    )
    offered = [each.get("class") for each in article.xpath("./div[contains(@class,'printit')]")]
    assert [css.endswith(" paper-only") for css in offered] == [True, False]


def test_a_deadline_comes_before_the_steps(registers):
    article = first_things(
        '<p>文</p><div class="admonition deadline"><p>15日</p></div><h2 id="now">现在</h2>'
        "<ol><li>甲</li><li>乙</li></ol>",
        registers,
    )
    assert re.findall('head-box|class="do"', html.tostring(article, encoding="unicode")) == ["head-box", 'class="do"']


@pytest.mark.parametrize("kind", ["guide", "hub", "about"])
def test_other_kinds_keep_their_order(registers, kind):
    article = first_things('<h2 id="now">现在</h2><ol><li>甲</li><li>乙</li></ol>', registers, kind)
    assert article.find("section") is None


def test_misspelt_wordings_are_never_shown_and_none_on_crisis_pages():
    for head, hidden in (("", False), ('<p class="page-head call-now"></p>', True)):
        page = dom.parsed(
            f'<article>{head}<h2 id="also-asked">也</h2><ul><li>逾期怎么办</li><li>预期怎么办</li></ul>'
            '<details class="page-tail"></details></article>'
        )
        anatomy.fold_asked(page.find(".//article"), frozenset(["预期"]))
        rows = page.xpath("//h2[@id='also-asked']/following-sibling::ul/li")
        assert [row.get("hidden") is not None for row in rows] == [False, True]
        assert bool(page.xpath("//h2[@id='also-asked']/ancestor::*[@hidden]")) == hidden


def test_icons_stand_before_the_words():
    page = dom.parsed('<p><a class="i-phone b" href="#">打</a><i class="i-none"></i></p>')
    icons.draw_icons(page)
    assert page.find(".//a").get("class") == "b" and page.find(".//a/svg").tail == "打"
    assert page.find(".//i") is not None
