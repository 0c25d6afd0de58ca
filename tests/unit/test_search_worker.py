"""The worker over a small site: what it understands, what it does when files are missing, what it never does."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from scripts.search.build import BYTES, JOINED, OFFLINE
from scripts.search.node import SearchError, ask, urls_of
from tests.search.small import ASSETS, PAGES, call, index, write_site

pytestmark = pytest.mark.node
TOO_NEW = {
    "?.": r"\?\.[a-z(\[]",
    "??": r"\?\?",
    "lookbehind": r"\(\?<[=!]",
    "named group": r"\(\?<[a-z]",
    "flat": r"\.flat(Map)?\(",
    "matchAll": r"\.matchAll\(",
    "at": r"[\])a-z]\.at\(",
    "replaceAll": r"\.replaceAll\(",
    "fromEntries": r"fromEntries",
    "catch without name": r"catch \{",
    "private": r"\bthis\.#",
    "import": r"^import ",
    "replaceChildren": r"replaceChildren",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory, node):
    site = write_site(tmp_path_factory.mktemp("search"))
    index(site)
    return site


def found(site, query: str) -> list[str]:
    return urls_of(ask(site, [query])[0])


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("上门", "faq/visit/"),
        ("会来我家吗", "faq/visit/"),
        ("催收 上门 证件", "faq/visit/"),
        ("登门合法吗", "faq/visit/"),  # a synonym
        ("花贝预期上征信吗", "faq/credit/"),  # misspellings we know
        ("花呗逾其上征信", "faq/credit/"),  # one that only sounds alike
        ("huabei yuqi", "faq/credit/"),
        ("HuaBeiYuQi", "faq/credit/"),
        ("hbyq", "faq/credit/"),
        ("花唄逾期會上徵信嗎", "faq/credit/"),
        ("借呗会上门吗", "faq/visit/"),  # what was borrowed weighs less than what is asked
        ("可以缓一 个月吗", "faq/extension/"),
        ("可以缓1个月吗", "faq/extension/"),
        ("花 呗 延 期", "faq/extension/"),
        ("+征信 -上门 title:逾期~1", "faq/credit/"),
        ("😭征信", "faq/credit/"),
        ("催", "faq/visit/"),
    ],
)
def test_understands(site, query, page):
    assert found(site, query)[0] == page


def test_a_fixed_answer_comes_once_and_can_be_called(site):
    for query in ("我不想活了", "花呗逾期上征信，我想死", "对不起爸妈，我走了", "不想獲了，不想活"):
        answer = ask(site, [query])[0]
        assert [pin["url"] for pin in answer["pins"]] == ["start/crisis/#call"]
        assert answer["pins"][0]["calls"] == [["心理援助热线", "12356"]]
        assert not [item for item in answer["items"] if item["url"].startswith("start/crisis/")]
    assert ask(site, ["手机总想死机"])[0]["pins"] == []


@pytest.mark.parametrize("query", ["今天股票涨了没有", "齉龘", "zzzzz", "9999999"])
def test_nothing_found_is_not_sure(site, query):
    answer = ask(site, [query])[0]
    assert (answer["items"], answer["sure"], answer["broken"]) == ([], False, False)


def test_a_weak_answer_is_not_sure(site):
    answer = ask(site, ["登门拜访亲戚朋友要带什么礼物才不失礼貌"])[0]
    assert answer["items"][0]["url"] == "faq/visit/" and not answer["sure"]


@pytest.mark.parametrize("query", ["", "   ", "？！", "<>", "\n", "🙂"])
def test_no_words_no_results(site, query):
    answer = ask(site, [query])[0]
    assert (answer["items"], answer["pins"]) == ([], [])


def test_of_long_input_the_end_is_read_and_quickly(site):
    answer = ask(site, ["上门" * 3000 + "。" + "花呗逾期会上征信吗" * 30])[0]
    assert answer["items"][0]["url"] == "faq/credit/"
    assert answer["ms"] < 500


def test_a_list_page_leads_to_the_section(site):
    item = next(item for item in ask(site, ["不良信息保存五年"])[0]["items"] if item["url"] == "sources/law/")
    assert item["section"]["url"] == "sources/law/#five-years"
    assert item["section"]["title"]["marks"]


def test_a_result_shows_where_it_stands_title_and_short_answer(site):
    first = ask(site, ["上门"])[0]["items"][0]
    assert first["title"] == {"text": "催收会上门吗？", "marks": [[3, 5]]}
    assert first["summary"]["text"] == "有可能，可以不开门。"
    assert (first["kind"], first["crumb"]) == ("faq", ["栏目"])


def test_numbers_with_other_units_are_other_numbers(tmp_path, node):
    pages = {
        "faq/rate/": ("年化24%高吗？", "看合同。", [("", "", "上限是24%。")], []),
        "faq/night/": ("24小时都能打吗？", "能。", [("", "", "一天24小时有人接。")], []),
        "faq/none/": ("还款方式", "看账单。", [("", "", "按月还。")], []),
    }
    site = write_site(tmp_path, pages)
    index(site, pins=())
    assert found(site, "百分之二十四")[0] == "faq/rate/" and found(site, "24小时")[0] == "faq/night/"


def test_without_a_server_the_files_are_the_same(site, tmp_path, node):
    offline = write_site(tmp_path)
    for key in PAGES:
        if key:
            (offline / key / "index.html").rename(offline / f"{key.rstrip('/')}.html")
    (offline / "search").mkdir()
    (offline / OFFLINE).touch()
    index(offline)
    script = (offline / OFFLINE).read_text(encoding="utf-8")
    files = json.loads(script.removeprefix("var searchFiles = "))
    assert not (offline / "search/zh").exists()
    here = next((site / "search/zh").glob("*/s"))
    assert {name for name in files if name.startswith("s/")} == {f"s/{path.name}" for path in here.iterdir()}
    assert json.loads(files["p/0.json"])["url"], "JSON stays text: packed as base64 it hardly compresses"
    shard = next(name for name in sorted(files) if name.startswith("s/"))
    assert len(set(files[BYTES])) == 256
    assert bytes(map(files[BYTES].index, files[shard])) == (here / shard.removeprefix("s/")).read_bytes()


# When files are missing or not what they should be

PORTAL = b"<!doctype html><title>login</title><p>Please log in to use this network.</p>"


def spoiled(site: Path, copy: Path, pattern: str, how: bytes | str | None) -> Path:
    """A copy of the site with some files of the index gone (None), cut in half ("half") or exchanged."""
    shutil.copytree(site, copy)
    for path in copy.glob(f"search/zh/*/{pattern}"):
        data = path.read_bytes()
        if how is None:
            path.unlink()
        else:
            path.write_bytes(how if isinstance(how, bytes) else data[: len(data) // 2])
    return copy


@pytest.mark.parametrize("how", [None, "half", PORTAL, b""], ids=["missing", "half", "portal", "empty"])
@pytest.mark.parametrize("pattern", ["s/*.bin", "tables.json"])
def test_files_that_cannot_be_had_are_never_nothing_found(site, tmp_path, pattern, how):
    plain, crisis = ask(spoiled(site, tmp_path / "site", pattern, how), ["花呗逾期", "想死"])
    assert plain["broken"] and plain["items"] == [] and plain["pins"] == []
    assert crisis["broken"] and [pin["url"] for pin in crisis["pins"]] == ["start/crisis/#call"]


@pytest.mark.parametrize("how", [None, PORTAL, b"\xff\xfe"], ids=["missing", "portal", "garbled"])
def test_one_missing_page_costs_one_result(site, tmp_path, how):
    whole = ask(site, ["花呗逾期会上征信吗"])[0]
    lost = next(
        number
        for number in range(len(PAGES))
        if json.loads(next(site.glob(f"search/zh/*/p/{number}.json")).read_text(encoding="utf-8"))["url"]
        == "faq/credit/"
    )
    answer = ask(spoiled(site, tmp_path / "site", f"p/{lost}.json", how), ["花呗逾期会上征信吗"])[0]
    assert answer["broken"]
    assert [item["url"] for item in answer["items"]] == [
        item["url"] for item in whole["items"] if item["url"] != "faq/credit/"
    ]


def test_the_right_answer_comes_back_with_the_files(site, node):
    """A shard is wrong twice, then right: the same worker answers, without being started anew."""
    script = """async (name, good, bad) => {
        const store = new Store({ shards: 1, folder: "" }, "", null);
        let asked = 0;
        globalThis.fetch = async (address, options) => ({ ok: true, arrayBuffer: async () =>
            Uint8Array.from(++asked < 3 ? bad : good).buffer });
        await store.load(["0"]);
        const before = [store.failed, store.entry("上门").count];
        await store.load(["0"]);
        return [before, store.entry("上门").count > 0];
    }"""
    files = (path.read_bytes() for path in site.glob("search/zh/*/s/*.bin"))
    shards = [list(data) for data in files if "上门".encode() in data]
    runner = f"({script})"
    assert call(node, [runner, ["s", shards[0], list(PORTAL)]]) == [[[1, 0], True]]


def test_a_folder_that_is_no_site_is_named(tmp_path, node):
    with pytest.raises(SearchError, match="先运行"):
        ask(tmp_path, ["花呗"])


def test_parts_need_no_new_browser():
    scripts = {name for names in JOINED.values() for name in names} | {"open.js"}
    assert scripts == {path.name for path in ASSETS.glob("*.js")}
    for name in scripts:
        text = (ASSETS / name).read_text(encoding="utf-8")
        for what, pattern in TOO_NEW.items():
            assert not re.search(pattern, text, re.M), f"{name}: {what}"
