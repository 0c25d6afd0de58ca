"""Books of several articles: how tightly they are set, where their links lead, what has pages of its own."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace

import pytest
from pypdf import PdfReader

from scripts import parallel
from scripts.printing import fit, handbook, press
from scripts.printing.handbook import book_data, print_books
from scripts.printing.press import Sheet, print_data
from tests.unit.small_sheet import sheet

LINE = {"t": "p", "c": ["一句话，说清一件事，先做什么，再做什么。"]}
NAMES = {"a": "甲", "b": "乙", "c": "丙"}
BOX = {"t": "box", "kind": "note", "title": ["题"], "c": [LINE] * 3}


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(press, "KEEP", tmp_path / "cache")


def article(slug: str, body: list[dict]) -> Sheet:
    url = f"https://mingbaizhi.example/stages/{slug}/"
    return replace(sheet(), slug=slug, title="题" + NAMES[slug], url=url, body=body)


def book(*sheets: Sheet) -> dict:
    return book_data("册", "短答。", [("章", list(sheets))])


def printed(data: dict, folder) -> PdfReader:
    print_data(data, "book", folder, pictures=False)
    return PdfReader(folder / "book.pdf")


def test_what_ends_on_a_nearly_empty_page_is_set_tighter_and_the_rest_is_not(tmp_path):
    data = book(article("a", [LINE] * 3), article("b", [LINE] * 30), article("c", [LINE] * 43))
    wide = fit.measure(data)
    ends = {url.split("/")[-2]: (one["pages"], one["last"] < fit.EMPTY) for url, one in wide.items()}
    assert ends == {"a": (1, True), "b": (1, False), "c": (2, True)}
    levels = fit.settle(data)
    assert [url.split("/")[-2] for url in levels] == ["c"] and 0 < levels[wide.keys() and [*wide][2]] < fit.LEVELS
    assert len(printed(data, tmp_path).pages) == 6
    assert len(printed(fit.with_levels(data, levels), tmp_path).pages) == 5


def test_a_page_that_no_level_saves_keeps_the_widest():
    data = book(article("a", [LINE]), article("b", [BOX] * 30))
    before = {url: one["pages"] for url, one in fit.measure(data).items()}
    after = fit.measure(fit.with_levels(data, fit.settle(data)))
    assert all(after[url]["pages"] < pages for url, pages in before.items() if url in fit.settle(data))


def test_the_first_link_to_another_page_of_the_book_says_where_it_stands(tmp_path):
    link = {"t": "a", "href": "https://mingbaizhi.example/stages/b/#x", "c": ["看乙"]}
    own = {"t": "a", "href": "https://mingbaizhi.example/stages/a/#y", "c": ["看甲"]}
    other = {"t": "a", "href": "https://mingbaizhi.example/faq/z/", "c": ["看丙"]}
    law = {"t": "a", "href": "https://www.court.gov.cn/x", "c": ["法院"]}
    text = {"t": "p", "c": [link, "。", link, own, other, law]}
    reader = printed(book(article("a", [text]), article("b", [LINE])), tmp_path)
    assert "看乙（4页）。看乙看甲看丙法院" in reader.pages[2].extract_text().replace("\n", "").replace(" ", "")
    annotations = [one.get_object() for one in reader.pages[2]["/Annots"]]
    addresses = [one["/A"].get("/URI") for one in annotations if "/A" in one]
    assert [address for address in addresses if address] == ["https://www.court.gov.cn/x"]  # none that leads nowhere


def test_what_is_handed_in_is_alone_in_a_book_too(tmp_path):
    paper = {"t": "paper", "kind": "letter", "c": [{"t": "p", "style": "title", "c": ["申请"]}, LINE]}
    head = {"t": "h", "level": 2, "c": ["要寄的这一页"]}
    reader = printed(book(article("a", [LINE, head, paper, LINE]), article("b", [LINE])), tmp_path)
    ours, theirs, after = (page.extract_text() for page in reader.pages[2:])
    assert "申请" in theirs and "题甲" not in theirs and "章" not in theirs and "要寄的这一页" not in ours
    assert "题乙" in after


def test_a_heading_runs_on_the_pages_after_its_own(tmp_path):
    reader = printed(book(article("a", [LINE] * 60), article("b", [LINE])), tmp_path)
    heads = [page.extract_text().count("题甲") for page in reader.pages[2:]]
    assert heads == [1, 1, 0] and reader.pages[4].extract_text().count("题乙") == 1


def test_what_is_too_much_for_one_file_goes_on_in_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(handbook, "MOST", 2)
    (tmp_path / "section-rights-2.pdf").write_bytes(b"of an earlier print")
    print_books({"stages": [article("a", [LINE]), article("b", [LINE])], "court": [article("c", [LINE])]}, tmp_path)
    books = sorted(path.name for path in tmp_path.glob("[hs]*.pdf") if path.name.startswith(("handbook", "section")))
    assert books == ["handbook-2.pdf", "handbook.pdf", "section-court.pdf", "section-stages.pdf"]
    first, second = (PdfReader(tmp_path / name) for name in ("handbook.pdf", "handbook-2.pdf"))
    assert first.metadata.title == "逾期明白纸：全册（第1册，共2册）"
    assert second.metadata.title == "逾期明白纸：全册（第2册，共2册）"
    assert [one.title for one in second.outline if not isinstance(one, list)] == ["法院"]
    assert "题丙" in second.pages[-1].extract_text() and "题丙" not in first.pages[-1].extract_text()


def test_a_drawing_that_finds_no_room_leaves_none_empty(tmp_path):
    svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 150'><rect width='9' height='9'/></svg>"
    drawing = {"t": "drawing", "svg": svg, "alt": "图", "caption": ["示意"], "c": [LINE]}
    head = {"t": "h", "level": 2, "c": ["看哪几处"]}
    body = [*[LINE] * 25, head, drawing, {"t": "h", "level": 2, "c": ["后面"]}, *[LINE] * 8]
    first, second = printed(book(article("a", body)), tmp_path).pages[2:]
    assert "后面" in first.extract_text() and "看哪几处" not in first.extract_text()
    assert second.extract_text().index("看哪几处") < second.extract_text().index("示意")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="这台机器不能fork：只用一个进程")
def test_processes_end_after_their_share_of_the_work(monkeypatch):
    monkeypatch.setattr(press, "_has_run", False)
    monkeypatch.setattr(press, "processors", lambda: 2)
    monkeypatch.setattr(parallel, "processors", lambda: 2)
    made = list(press.set_apart(lambda k: (k, os.getpid()), 11, each=2))
    shares = Counter(process for _, process in made)
    assert [k for k, _ in made] == list(range(11)) and max(shares.values()) == 2 and os.getpid() not in shares
    assert list(press.set_apart(lambda k: k, 0, each=2)) == []


def test_who_has_run_typst_goes_on_alone(monkeypatch):
    monkeypatch.setattr(press, "_has_run", True)
    assert {process for process in press.set_apart(lambda k: os.getpid(), 9, each=1)} == {os.getpid()}
