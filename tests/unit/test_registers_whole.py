"""What load_registers says about files and entries as a whole: good, missing, unreadable, twice, leading nowhere."""

from __future__ import annotations

import re

import pytest

from scripts.registers import load, load_registers
from scripts.registers.model import FACT_PAGES
from scripts.text.regex import pattern_problem
from tests.unit.register_files import FACT, GOOD, SOURCES, problems, write


def test_a_good_register_loads(tmp_path):
    registers = load_registers(write(tmp_path, GOOD))
    assert list(registers.facts) == ["sample-days"]
    assert registers.facts["sample-days"].page == "law"
    assert registers.terms == {} and registers.sayings == {}


def test_an_empty_folder_is_an_empty_register(tmp_path):
    registers = load_registers(write(tmp_path, {"sources.yml": "# nothing yet\n"}))
    assert not any(value for name, value in vars(registers).items() if name != "places")


def test_a_lost_file_of_the_project_is_said_with_the_way_back(tmp_path, monkeypatch):
    data = write(tmp_path, {**GOOD, **{name: "" for name in load.FILES if name not in GOOD}})
    monkeypatch.setattr(load, "DATA", data)
    assert load_registers(data).facts
    (data / "phones.yml").unlink()
    (data / "wording" / "units.yml").unlink()
    assert problems(data) == [
        f"data/{name}:1:1 这个文件不见了：用 git checkout -- data/{name} 找回来；不要了的，也留一个空文件"
        for name in ("phones.yml", "wording/units.yml")
    ]


def test_no_folder_is_said_plainly(tmp_path):
    assert problems(tmp_path / "data") == ["data:1:1 没有这个文件夹；在项目根目录里运行"]


def test_an_id_is_unique_across_files(tmp_path):
    assert problems(write(tmp_path, {**GOOD, "facts/press.yml": FACT})) == [
        "data/facts/press.yml:1:3 事实“sample-days”登记了两次，先前在 data/facts/law.yml:1:3；一处改名或删去"
    ]


def test_a_facts_file_belongs_to_a_page(tmp_path):
    assert problems(write(tmp_path, {**GOOD, "facts/gossip.yml": ""})) == [
        f"data/facts/gossip.yml:1:1 文件名必须是 {'、'.join(FACT_PAGES)} 之一，后缀 .yml"
    ]


def test_two_documents_never_share_a_name(tmp_path):
    twin = "  - id: sample-law-copy\n    title: 示例法\n"
    fact = FACT.replace("source: sample-law", "source: sample-law\n  also: [sample-law-copy]")
    report = problems(write(tmp_path, {**GOOD, "sources.yml": SOURCES + twin, "facts/law.yml": fact}))
    assert report == [
        "data/sources.yml:12:5 出处“sample-law-copy”和“sample-law”都叫《示例法》；一份文件只登记一次，或给其中一个换名"
    ]


REFERENCES = {
    "phones": (
        "phones.yml",
        """\
- number: "10000"
  owner: 示例热线
  owners: [示例热线]
  does: 接听
  does_not: 裁决
  fact: no-such-fact
""",
        "data/phones.yml:6:3 电话“10000”的 fact ",
    ),
    "terms": (
        "terms.yml",
        """\
- id: sample
  word: 示例
  plain: 举例用的词。
  facts: [no-such-fact]
""",
        "data/terms.yml:4:3 词条“sample”的 facts ",
    ),
    "sayings": (
        "sayings.yml",
        """\
- id: s-1
  said: 听说的话
  topic: court
  verdict: wrong
  fact: 不是这样
  do: 别当真
  decided_by: [no-such-fact]
""",
        "data/sayings.yml:7:3 网上说法“s-1”的 decided_by ",
    ),
}


@pytest.mark.parametrize(("file", "text", "place"), REFERENCES.values(), ids=REFERENCES)
def test_references_to_facts_must_lead_somewhere(tmp_path, file, text, place):
    assert problems(write(tmp_path, {**GOOD, file: text})) == [
        f"{place}指向“no-such-fact”，事实登记表里没有；改成已登记的事实编号"
    ]


def test_a_phone_in_a_fact_is_a_registered_phone(tmp_path):
    phone = REFERENCES["phones"][1].replace("no-such-fact", "sample-days")
    fact = FACT + '  phones: ["10001"]\n'
    assert problems(write(tmp_path, {**GOOD, "facts/law.yml": fact, "phones.yml": phone})) == [
        "data/facts/law.yml:12:3 事实“sample-days”的 phones 里有“10001”，phones.yml 里没有；先登记电话"
    ]


UNREADABLE = {
    "not UTF-8": "示例".encode("gbk"),
    "not a register": b"7",
    "control character": b"- id: \x00",
    "loop": b"&a [*a]",
    "loop in an entry": b"- &a {id: x, statement: *a}",
    "own tag": b"- !!python/object:os.system {}",
    "key that is a list": b"- {[1]: 2}",
    "deep": b"[" * 5000,
    "deeper than the stack": b"[" * 200_000,
    "deep lists": b"- " * 200_000,
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_an_unreadable_file_is_a_report_and_never_a_traceback(tmp_path, content):
    assert all(line.startswith("data/facts/law.yml:") for line in problems(write(tmp_path, {"facts/law.yml": content})))


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path):
    assert load_registers(write(tmp_path, {**GOOD, "facts/law.yml": b"\xef\xbb\xbf" + FACT.encode()})).facts


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("搬(走", "左括号没有关上（第2个字）"),
        ("搬走)", "右括号多了一个（第3个字）"),
        ("搬[走", "方括号没有关上（第2个字）"),
        ("*走", "*、+、? 的前面没有字（第1个字）"),
        ("走**", "*、+、? 连写了两个（第3个字）"),
        ("走\\q", "反斜杠用错了（第2个字）"),
        ("[9-1]", "方括号里的区间前后颠倒了（第2个字）"),
        ("(?<=走*)x", "(?<=…)里的字数要固定"),
        ("(?P<1>x)", "检查括号、方括号和反斜杠（第5个字）"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_told_in_chinese(pattern, said):
    with pytest.raises(re.error) as caught:
        re.compile(pattern)
    assert pattern_problem(caught.value) == said
