"""The index: formula, file format, the same bytes each time, files small enough for a phone."""

from __future__ import annotations

import random
import zlib

import pytest

from scripts.search import index
from scripts.search.extract import Doc, Section
from scripts.search.words import Words
from tests.search.small import PINS, call, write_site
from tests.search.small import index as index_site

WORDS = Words({}, {}, {})


def doc(number: int, title: str, text: str, kind: str = "article") -> Doc:
    return Doc(f"p{number}/", f"p{number}/", title, "", kind, (), (Section("", "", text),))


def read_shard(data: bytes) -> dict[str, tuple[int, list[tuple[int, int]]]]:
    """token -> (count, [(key, impact)]), written anew from the description of the format."""
    assert int.from_bytes(data[:4], "little") == len(data) - 8
    assert int.from_bytes(data[4:8], "little") == zlib.adler32(data[8:])
    at, found = 8, {}

    def varint() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        size = varint()
        token, at = data[at : at + size].decode(), at + size
        count, size = varint(), varint()
        end, key, postings = at + size, 0, []
        while at < end:
            key += varint()
            postings.append((key, data[at]))
            at += 1
        found[token] = (count, postings)
    return found


def everything(docs: list[Doc]) -> dict[str, tuple[int, list[tuple[int, int]]]]:
    made = index.make_index(docs, WORDS)
    return {token: entry for shard in made.shards for token, entry in read_shard(shard).items()}


def test_a_title_weighs_more_than_text_and_a_list_less_than_a_page():
    found = everything([doc(0, "征信", "无关的话"), doc(1, "别的", "征信在这里"), doc(2, "征信", "无关的话", "source")])
    impacts = dict(found["征信"][1])
    assert impacts[0] > impacts[1 * index.SPAN]
    assert impacts[0] > impacts[2 * index.SPAN]
    assert found["征信"][0] == 5  # three sections, two titles


def test_a_line_says_what_share_of_it_a_token_carries():
    found = everything([doc(0, "征信报告", "别的"), doc(1, "征信", "别的")])
    assert dict(found["征信"][1])[index.SPAN + index.LINES] == 255
    shares = [dict(postings).get(index.LINES, 0) for _, postings in found.values()]
    assert sum(shares) == pytest.approx(255, abs=3) and sum(map(bool, shares)) == 3


def test_synonyms_are_one_word_in_the_index():
    made = index.make_index([doc(0, "登门", "外访")], Words({"登门": "上门", "外访": "上门"}, {}, {}))
    assert {token for shard in made.shards for token in read_shard(shard)} == {"上门", "上", "门"}


def test_rare_words_weigh_more():
    found = everything([doc(n, "题", "花呗" + ("呆账" if n == 0 else "逾期")) for n in range(6)])
    assert dict(found["呆账"][1])[0] > dict(found["花呗"][1])[0]


def test_long_lists_are_cut_to_the_best(monkeypatch):
    monkeypatch.setattr(index, "MOST_POSTINGS", 3)
    found = everything([doc(n, "题", "花呗" + "很长的话" * n) for n in range(8)])
    count, postings = found["花呗"]
    assert count == 8 and [key // index.SPAN for key, _ in postings] == [0, 1, 2]


@pytest.mark.parametrize("value", [0, 1, 127, 128, 300, 16383, 16384, 2**31])
def test_varint_there_and_back(value):
    data, got = index.varint(value), 0
    for place, byte in enumerate(data):
        got |= (byte & 127) << 7 * place
    assert got == value


def test_fnv1a_is_the_published_one():
    assert (index.fnv1a(""), index.fnv1a("a"), index.fnv1a("foobar")) == (0x811C9DC5, 0xE40C292C, 0xBF9CF968)


@pytest.mark.node
def test_javascript_reads_what_python_writes(node):
    docs = [doc(n, f"花呗{n}号", "逾期还款" * (n + 1)) for n in range(300)]
    made = index.make_index(docs, WORDS)
    wanted = [token for shard in made.shards for token in read_shard(shard)][:200]
    store = """(shards, tokens) => { const store = new Store({ shards: shards.length }, "", null);
        shards.forEach((bytes) => store.readShard(Uint8Array.from(bytes)));
        return tokens.map((t) => [fnv1a(utf8(t)), store.entry(t)]); }"""
    answers = call(node, [store, [[list(shard) for shard in made.shards], wanted]])[0]
    found = {token: entry for shard in made.shards for token, entry in read_shard(shard).items()}
    for token, (value, entry) in zip(wanted, answers, strict=True):
        assert value == index.fnv1a(token)
        assert (entry["count"], list(zip(entry["keys"], entry["impacts"], strict=True))) == found[token]


def test_building_twice_changes_nothing(tmp_path):
    one, two = write_site(tmp_path / "one"), write_site(tmp_path / "two")
    first = index_site(one)
    assert index_site(two) == first
    assert index_site(one) == first
    files = {path.relative_to(one): path.read_bytes() for path in one.rglob("*") if path.is_file()}
    assert files == {path.relative_to(two): path.read_bytes() for path in two.rglob("*") if path.is_file()}


def test_each_script_comes_as_one_file_that_knows_its_folder(tmp_path):
    site = write_site(tmp_path)
    stats = index_site(site)
    assert sorted(path.name for path in (site / "assets/search").iterdir()) == [
        "open.js",
        "panel.js",
        "worker.js",
    ]
    for name in ("panel.js", "worker.js"):
        text = (site / "assets/search" / name).read_text(encoding="utf-8")
        assert stats.folder in text
        assert ("心理援助热线" in text) == (name == "panel.js"), "the panel hands the fixed answers to its worker"
    assert (site / stats.folder / "tables.json").is_file()


def test_other_contents_get_another_folder_and_the_last_one_is_kept(tmp_path):
    """A tab that was opened before still finds the files it knows; what is older goes."""
    sites = []
    for number, word in enumerate(("两个人", "三个人", "四个人")):
        site = write_site(tmp_path / str(number))
        page = site / "faq/visit/index.html"
        page.write_text(page.read_text(encoding="utf-8").replace("两个人", word), encoding="utf-8")
        sites.append((site, index_site(site, previous=sites[-1][0] if sites else None).folder))
    (_, oldest), (_, older), (newest, folder) = sites
    assert len({oldest, older, folder}) == 3
    assert (newest / folder).is_dir() and (newest / older / "tables.json").is_file() and not (newest / oldest).exists()


def test_a_pin_without_its_page_is_reported(tmp_path):
    stats = index_site(write_site(tmp_path), pins=(*PINS, type(PINS[0])("lost", "no/where.md", (), words=("x",))))
    assert len(stats.warnings) == 1 and "no/where.md" in stats.warnings[0]


def test_shards_stay_small_on_a_large_site():
    dice = random.Random(7)
    words = [chr(0x4E00 + n) + chr(0x5000 + n) for n in range(1500)]
    docs = [doc(n, f"题{n}", "花呗逾期，" + "，".join(dice.choices(words, k=120))) for n in range(1500)]
    made = index.make_index(docs, WORDS)
    assert max(map(len, made.shards)) <= 8_000
    assert sum(map(len, made.shards)) / len(made.shards) <= index.SHARD_BYTES + 8
