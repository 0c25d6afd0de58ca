"""The worker over a small site: what it understands, what it never does."""
from __future__ import annotations

import base64
import json
import re
import subprocess

import pytest

from scripts.search import build_index
from scripts.search.build import PARTS
from scripts.search.node import DRIVER, SearchError, ask
from tests.search.small import ASSETS, FOLDER, PAGES, call, registers, write_site

pytestmark = pytest.mark.node
TOO_NEW = {"?.": r"\?\.[a-z(\[]", "??": r"\?\?", "lookbehind": r"\(\?<[=!]", "named group": r"\(\?<[a-z]",
           "flat": r"\.flat(Map)?\(", "matchAll": r"\.matchAll\(", "at": r"[\])a-z]\.at\(",
           "replaceAll": r"\.replaceAll\(", "fromEntries": r"fromEntries", "catch without name": r"catch \{",
           "private": r"\bthis\.#", "import": r"^import ", "replaceChildren": r"replaceChildren"}


@pytest.fixture(scope="module")
def site(tmp_path_factory, node):
    site = write_site(tmp_path_factory.mktemp("search"))
    build_index(site, registers())
    return site


def found(site, query: str) -> list[str]:
    return [group[0]["location"] for group in ask(site, [query])[0]["items"]]


@pytest.mark.parametrize(("query", "page"), [
    ("上门", "faq/visit/"), ("会来我家吗", "faq/visit/"), ("催收 上门 证件", "faq/visit/"),
    ("登门合法吗", "faq/visit/"),  # a synonym
    ("花贝预期上征信吗", "faq/credit/"),  # misspellings we know
    ("花呗逾其上征信", "faq/credit/"),  # one that only sounds alike
    ("huabei yuqi", "faq/credit/"), ("HuaBeiYuQi", "faq/credit/"),
    ("花唄逾期會上徵信嗎", "faq/credit/"),
    ("借呗会上门吗", "faq/visit/"),  # what was borrowed weighs less than what is asked
    ("可以缓一 个月吗", "faq/extension/"), ("可以缓1个月吗", "faq/extension/"),
    ("花 呗 延 期", "faq/extension/"),
    ("+征信 -上门 title:逾期~1", "faq/credit/"),
    ("😭征信", "faq/credit/"), ("催", "faq/visit/"),
])
def test_understands(site, query, page):
    assert found(site, query)[0] == page


def test_a_fixed_answer_comes_first_and_once(site):
    for query in ("我不想活了", "花呗逾期上征信，我想死", "不想活，打给谁"):
        locations = found(site, query)
        assert locations[0] == "start/crisis/#call"
        assert not [location for location in locations[1:] if location.startswith("start/crisis/")]
    assert '<span class="md-tag md-tag--pinned">先看这个</span>' in ask(site, ["我不想活了"])[0]["items"][0][0]["text"]
    assert ask(site, ["不想活"])[0]["suggest"] == []


@pytest.mark.parametrize("query", ["今天股票涨了没有", "齉龘", "zzzzz", "9999999"])
def test_nothing_found_leads_to_the_triage_page_and_all_questions(site, query):
    answer = ask(site, [query])[0]
    assert [group[0]["location"] for group in answer["items"]] == ["start/what-now/", "faq/"]
    assert answer["found"] == 0 and "没有找到" in answer["items"][0][0]["text"]


def test_a_weak_answer_is_followed_by_the_ways_on(site):
    answer = ask(site, ["登门拜访亲戚朋友要带什么礼物才不失礼貌"])[0]
    locations = [group[0]["location"] for group in answer["items"]]
    assert locations[0] == "faq/visit/" and locations[-2:] == ["start/what-now/", "faq/"]
    assert answer["found"] == len(locations) - 2
    assert "都不像" in answer["items"][-1][0]["text"]


@pytest.mark.parametrize("query", ["", "   ", "？！", "<>", "\n", "🙂"])
def test_no_words_no_results(site, query):
    answer = ask(site, [query])[0]
    assert (answer["items"], answer["suggest"], answer["found"], answer["files"]) == ([], [], 0, [])


def test_long_input_is_cut_and_quick(site):
    answer = ask(site, ["花呗逾期会上征信吗" * 600])[0]
    assert answer["items"][0][0]["location"] == "faq/credit/"
    assert answer["ms"] < 500


def test_a_list_page_leads_to_the_section(site):
    items = ask(site, ["不良信息保存五年"])[0]["items"]
    group = next(group for group in items if group[0]["location"] == "sources/law/")
    assert group[1]["location"] == "sources/law/#five-years"
    assert "<mark>" in group[1]["title"]


def test_a_result_shows_where_it_stands_title_and_short_answer(site):
    first = ask(site, ["上门"])[0]["items"][0][0]
    assert first["title"] == "催收会<mark>上门</mark>吗？"
    assert first["text"] == '<p class="md-tags"><span class="md-tag">栏目</span></p><p>有可能，可以不开门。</p>'
    assert first["terms"] == {}


def test_what_is_cut_across_words_and_names_of_loans_weigh_less(node):
    tables = "{ vocabulary: new Map([['花呗', true], ['逾期', false]]), longest: 2 }"
    worth = (f"(text) => {{ const of = worths(text, {tables});"
             " return scan(text).map(([, start, end]) => of(start, end)); }")
    assert call(node, [worth, ["花呗逾期了"]], [worth, ["怎么办"]]) == [[0.4, 0.5, 1, 0.5], [1, 1]]


def test_scores_fall_from_first_to_last(site):
    scores = [group[0]["score"] for group in ask(site, ["花呗"])[0]["items"]]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == len(scores)


def test_suggestions_come_from_titles_and_wordings(site):
    assert ask(site, ["外访是什"])[0]["suggest"] == ["外访是什么意思"]
    assert ask(site, ["外访是什么意思"])[0]["suggest"] == []


def test_only_the_last_of_quick_questions_is_answered(site, node):
    run = subprocess.run([node, str(FOLDER / "stale.js"), str(DRIVER), str(site), "催收会上门吗"], encoding="utf-8",
                         capture_output=True, check=True)
    heard = json.loads(run.stdout)
    assert len(heard) == 1 and "上门" in heard[0][1][0]


def test_markup_never_comes_through(tmp_path, node):
    bad = '<img src=x onerror=alert(1)>&"\''
    pages = {"start/what-now/": (bad + "分流", bad, [("", "", bad)], []), "sources/a/": (bad + "花呗", bad + "花呗", [
        ("", "", ""), ("x", bad + "花呗逾期" + bad, "花呗逾期" + bad)], [bad + "花呗逾期"])}
    site = write_site(tmp_path, pages)
    build_index(site, registers(pins=()))
    for answer in ask(site, ["花呗逾期", "<img src=x onerror=alert(1)>花呗", "齉龘"]):
        text = json.dumps([[part.get("title", "") + part["text"] for part in group]
                           for group in answer["items"]])
        assert answer["items"] and not re.search(r"<(?!/?(mark|p|span)>|(p|span) class=.{1,3}md-tags?.{1,3}>)", text)


def test_escaping_comes_before_marking(node):
    mark = "(raw) => mark(raw, { tokens: new Set(['花呗', '逾期']), words: [] })"
    marked, plain = call(node, [mark, ["a<花呗>&逾期"]], ["escapeHTML", ["<&\"'>"]])
    assert marked == "a&#60;<mark>花呗</mark>&#62;&#38;<mark>逾期</mark>"
    assert plain == "&#60;&#38;&#34;&#39;&#62;"


def test_marks_follow_numerals_and_wide_letters(node):
    mark = "(raw, tokens, words) => mark(raw, { tokens: new Set(tokens), words })"
    assert call(node, [mark, ["逾期三个月，ＡＰＰ里", ["3个", "个月", "app"], []]],
                [mark, ["没按时还，按时", [], ["没按时还"]]]) == [
        "逾期<mark>三个月</mark>，<mark>ＡＰＰ</mark>里", "<mark>没按时还</mark>，按时"]


def test_without_a_server_the_answers_are_the_same(site, tmp_path, node):
    offline = write_site(tmp_path)
    for key in PAGES:
        if key:
            (offline / key / "index.html").rename(offline / f"{key.rstrip('/')}.html")
    (offline / "search/search_index.js").write_text("var __index = {}")
    build_index(offline, registers())
    script = (offline / "search/search_index.js").read_text(encoding="utf-8")
    inline = json.loads(script.removeprefix("var __index = "))
    assert base64.b64decode(inline["docs"][0]["data"])
    assert not (offline / "search/zh").exists()
    (offline / "search/search_index.json").write_text(json.dumps(inline), encoding="utf-8")
    query = "花呗逾期上征信吗"
    assert found(offline, query)[0] == "faq/credit.html"
    assert [location.replace(".html", "/") for location in found(offline, query)] == found(site, query)


def test_a_missing_shard_still_gives_a_way_on(tmp_path, node):
    site = write_site(tmp_path)
    folder = site / build_index(site, registers()).folder
    for shard in (folder / "s").iterdir():
        shard.unlink()
    plain, crisis = ask(site, ["花呗逾期", "想死"])
    assert [group[0]["location"] for group in plain["items"]] == ["start/what-now/", "faq/"]
    assert "没有载入" in plain["items"][0][0]["text"]
    assert crisis["items"][0][0]["location"] == "start/crisis/#call"


def test_without_an_index_the_worker_keeps_still(tmp_path, node):
    assert ask(write_site(tmp_path), ["花呗"])[0]["items"] == []


def test_a_folder_that_is_no_site_is_named(tmp_path, node):
    with pytest.raises(SearchError, match="先运行"):
        ask(tmp_path, ["花呗"])


def test_parts_need_no_new_browser():
    assert sorted((*PARTS, "worker.js", "search.js")) == sorted(path.name for path in ASSETS.iterdir())
    for name in (*PARTS, "worker.js", "search.js"):
        text = (ASSETS / name).read_text(encoding="utf-8")
        for what, pattern in TOO_NEW.items():
            assert not re.search(pattern, text, re.M), f"{name}: {what}"
