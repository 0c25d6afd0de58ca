"""What load_registers says about registers that are wrong: every message, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.registers import RegisterError, load_registers
from scripts.registers.model import FACT_PAGES

SOURCES = """\
hosts:
  - {host: court.example, owner: 示例法院}
sources:
  - id: sample-law
    title: 中华人民共和国示例法（2024年修正）
    names: [示例法]
    primary: true
    issued: "2024-05"
    url: https://www.court.example/law
    link: true
"""
FACT = """\
- id: sample-days
  statement: 收到之日起7日答复。
  kind: law
  status: in-force
  confidence: high
  source: sample-law
  article: 第二条
  figures: [7日]
  how_verified: 读了条文原文
  checked: "2026-11-22"
  read: copy
"""
CLAIM = """\
- id: sure-thing
  code: CLAIM001
  pattern: 一定能(?:批|成)
  unless: 没有人能保证
  message: 不许诺结果
  instead: 可以申请
  hits: [这样说一定能批]
  misses: [没有人能保证一定能批]
"""
GOOD = {"sources.yml": SOURCES, "facts/law.yml": FACT, "claims.yml": CLAIM}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    data = folder / "data"
    for name, text in files.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return data


def problems(data: Path) -> list[str]:
    with pytest.raises(RegisterError) as caught:
        load_registers(data)
    return str(caught.value).splitlines()


def test_a_good_register_loads(tmp_path):
    registers = load_registers(write(tmp_path, GOOD))
    assert list(registers.facts) == ["sample-days"]
    assert registers.facts["sample-days"].page == "law"
    assert registers.terms == {} and registers.sayings == {}


def test_an_empty_folder_is_an_empty_register(tmp_path):
    registers = load_registers(write(tmp_path, {"sources.yml": "# nothing yet\n"}))
    assert not any(value for name, value in vars(registers).items() if name != "places")


def test_no_folder_is_said_plainly(tmp_path):
    assert problems(tmp_path / "data") == ["data:1 没有这个文件夹；在项目根目录里运行"]


# name: (file, what is replaced, by what, one line of the report without data/)
BAD = {
    "unknown key": (
        "facts/law.yml",
        "figures:",
        "figurs:",
        "facts/law.yml:8 事实“sample-days”不能有“figurs”这个键，是不是“figures”？",
    ),
    "page is given": (
        "facts/law.yml",
        "  kind: law",
        "  page: law\n  kind: law",
        "facts/law.yml:3 事实“sample-days”不能有“page”这个键：它由文件名决定，请删去",
    ),
    "missing key": (
        "facts/law.yml",
        "  kind: law\n",
        "",
        "facts/law.yml:1 事实“sample-days”必须有 kind（law、court、regulation、standard、self-regulation、platform、"
        "press、none 之一），请补上",
    ),
    "key twice": (
        "facts/law.yml",
        "  kind: law",
        "  kind: law\n  kind: court",
        "facts/law.yml:4 事实“sample-days”的 kind 写了两次，留一个",
    ),
    "empty value": (
        "facts/law.yml",
        "article: 第二条",
        "article:",
        "facts/law.yml:7 事实“sample-days”的 article 不能空着；没有内容就删去这一行",
    ),
    "number without quotes": (
        "facts/law.yml",
        "[7日]",
        "[7]",
        'facts/law.yml:8 事实“sample-days”的 figures 必须是文字；数字和 true、false 要加引号："7"',
    ),
    "not a list": ("facts/law.yml", "[7日]", "7日", "facts/law.yml:8 事实“sample-days”的 figures 必须是列表：[甲, 乙]"),
    "figure twice": (
        "facts/law.yml",
        "[7日]",
        "[7日, 7日]",
        "facts/law.yml:8 事实“sample-days”的 figures 里“7日”写了两次，留一个",
    ),
    "unquoted date": (
        "facts/law.yml",
        '"2026-11-22"',
        "2026-11-22",
        'facts/law.yml:10 事实“sample-days”的 checked 日期要加引号："2026-11-22"',
    ),
    "no such date": (
        "facts/law.yml",
        "2026-11-22",
        "2026-02-30",
        'facts/law.yml:10 事实“sample-days”的 checked 必须是真实存在、加引号的日期，例如 "2026-11-22"；'
        "现在是“2026-02-30”",
    ),
    "value not allowed": (
        "facts/law.yml",
        "confidence: high",
        "confidence: sure",
        "facts/law.yml:5 事实“sample-days”的 confidence 必须是 high、medium、low 之一；现在是“sure”",
    ),
    "id in Chinese": (
        "facts/law.yml",
        "sample-days",
        "示例",
        "facts/law.yml:1 事实“示例”的 id 必须是小写英文字母、数字和单个连字符，例如 civil-code",
    ),
    "no such source": (
        "facts/law.yml",
        "source: sample-law\n",
        "source: sample-law\n  also: [other-law]\n",
        "facts/law.yml:7 事实“sample-days”的 also 指向“other-law”，sources.yml 里没有；先登记出处",
    ),
    "article of nobody": (
        "facts/law.yml",
        "第二条",
        "《另一部法》第二条",
        "facts/law.yml:7 事实“sample-days”的 article 提到《另一部法》，"
        "source 和 also 里没有叫这个名字的出处；补 also 或出处的 names",
    ),
    "based on itself": (
        "facts/law.yml",
        "article: 第二条",
        "based_on: [sample-days]",
        "facts/law.yml:7 事实“sample-days”的 based_on 指向“sample-days”，必须是另一条已登记的事实",
    ),
    "link to a stranger": (
        "facts/law.yml",
        "article: 第二条",
        "see_also: [https://blog.example/a]",
        "facts/law.yml:7 事实“sample-days”的 see_also 里有不能外链的网址“https://blog.example/a”；"
        "登记域名到 hosts，或移到 read_at",
    ),
    "number that is no figure": (
        "facts/law.yml",
        "7日答复",
        "7日答复，延长9日",
        "facts/law.yml:8 事实“sample-days”的 statement 里有 figures 没有的数：9、9日；补进 figures",
    ),
    "half-width comma": (
        "facts/law.yml",
        "收到之日",
        "收到,之日",
        "facts/law.yml:2 事实“sample-days”的 statement 里“到,”：汉字旁用全角标点，汉字和字母、数字之间不打空格",
    ),
    "claim without a near miss": (
        "claims.yml",
        "  misses: [没有人能保证一定能批]\n",
        "",
        "claims.yml:1 说法“sure-thing”必须有 misses：至少一句不该报出来的话",
    ),
    "expired without a day": (
        "facts/law.yml",
        "in-force",
        "expired",
        "facts/law.yml:4 事实“sample-days”写了 expired，就必须写 ends：哪一天失效的",
    ),
    "sure without a primary issuer": (
        "sources.yml",
        "    primary: true\n",
        "",
        "facts/law.yml:5 事实“sample-days”没有一个出处是有权机关自己的（primary: true），confidence 最高是 medium",
    ),
    "sure of a report": (
        "facts/law.yml",
        "read: copy",
        "read: report",
        "facts/law.yml:5 事实“sample-days”的 read 是 report，没有读到原文或全文转载，confidence 最高是 medium",
    ),
    "original read in a copy": (
        "facts/law.yml",
        '读了条文原文\n  checked: "2026-11-22"\n  read: copy',
        '读了公开镜像\n  checked: "2026-11-22"\n  read: original',
        "facts/law.yml:11 事实“sample-days”写了 read: original，核查说明里却有“镜像”；"
        "读的是副本写 copy，转载写 reprint，报道写 report",
    ),
    "copy that was a report": (
        "facts/law.yml",
        "读了条文原文",
        "只见报道，没有读条文",
        "facts/law.yml:11 事实“sample-days”写了 read: copy，核查说明里却有“只见报道”；转载写 reprint，报道写 report",
    ),
    "source that nobody uses": (
        "facts/law.yml",
        FACT,
        "",
        "sources.yml:4 出处“sample-law”没有一条事实用到，请删去或在事实里引用",
    ),
    "source dated badly": (
        "sources.yml",
        '"2024-05"',
        '"2024年5月"',
        'sources.yml:8 出处“sample-law”的 issued 必须写成 "2025-02-28"、"2025-02" 或 "2025"',
    ),
    "link outside the allow list": (
        "sources.yml",
        "www.court.example",
        "court.example.evil",
        "sources.yml:9 出处“sample-law”写了 link: true，网址的域名就必须登记在 hosts；"
        "不是官方或主流媒体就改成 link: false",
    ),
    "link to nowhere": (
        "sources.yml",
        "    url: https://www.court.example/law\n",
        "",
        "sources.yml:9 出处“sample-law”写了 link: true，就必须有 url",
    ),
    "truth in quotes": (
        "sources.yml",
        "link: true",
        'link: "true"',
        "sources.yml:10 出处“sample-law”的 link 必须是 true 或 false，不加引号",
    ),
    "host with a path": (
        "sources.yml",
        "{host: court.example,",
        "{host: https://court.example,",
        "sources.yml:2 网站“https://court.example”只写域名，小写，不带 https:// 和路径，例如 gov.cn",
    ),
    "top of sources": (
        "sources.yml",
        "hosts:\n  - {host: court.example, owner: 示例法院}\n",
        "",
        "sources.yml:1 必须先后有 hosts: 和 sources: 两个列表，没有别的键",
    ),
    "broken pattern": (
        "claims.yml",
        "(?:批|成)",
        "(?:批|成",
        "claims.yml:3 说法“sure-thing”的 pattern 不是正确的正则表达式："
        "missing ), unterminated subpattern at position 3",
    ),
    "hit that is not hit": (
        "claims.yml",
        "[这样说一定能批]",
        "[这样说大概能批]",
        "claims.yml:7 说法“sure-thing”应当报出“这样说大概能批”，却没有；改 pattern、unless 或这句 hits",
    ),
    "miss that is hit": (
        "claims.yml",
        "[没有人能保证一定能批]",
        "[他说一定能成]",
        "claims.yml:8 说法“sure-thing”不应当报出“他说一定能成”，却报了；改 pattern、unless 或这句 misses",
    ),
    "claim without hits": (
        "claims.yml",
        "  hits: [这样说一定能批]\n",
        "",
        "claims.yml:1 说法“sure-thing”必须有 hits：至少一句应当报出来的话",
    ),
    "not a list of entries": (
        "facts/law.yml",
        FACT,
        "sample-days: 7日\n",
        "facts/law.yml:1 必须是一个列表：每条事实以“- id: ”开头",
    ),
    "entry that is a word": (
        "facts/law.yml",
        FACT,
        FACT + "- 还有一条\n",
        "facts/law.yml:12 每条事实必须是“键: 值”的形式，以“- id: ”开头",
    ),
    "broken YAML": (
        "claims.yml",
        "[这样说一定能批]",
        "[这样说一定能批",
        "claims.yml:8 不是正确的 YAML：方括号或花括号没有关上",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "report"), BAD.values(), ids=BAD)
def test_a_wrong_register_is_reported_where_it_is_wrong(tmp_path, file, old, new, report):
    assert old in GOOD[file]
    data = write(tmp_path, {**GOOD, file: GOOD[file].replace(old, new)})
    assert f"data/{report}" in problems(data)


def test_all_problems_are_listed_in_file_order(tmp_path):
    bad = FACT.replace("confidence: high", "confidence:").replace("[7日]", "[7]")
    report = problems(write(tmp_path, {**GOOD, "facts/law.yml": bad, "terms.yml": "- 词\n"}))
    assert [line.split()[0] for line in report] == ["data/facts/law.yml:5", "data/facts/law.yml:8", "data/terms.yml:1"]


def test_an_id_is_unique_across_files(tmp_path):
    assert problems(write(tmp_path, {**GOOD, "facts/press.yml": FACT})) == [
        "data/facts/press.yml:1 事实“sample-days”登记了两次，先前在 data/facts/law.yml:1；一处改名或删去"
    ]


def test_a_facts_file_belongs_to_a_page(tmp_path):
    assert problems(write(tmp_path, {**GOOD, "facts/gossip.yml": ""})) == [
        f"data/facts/gossip.yml:1 文件名必须是 {'、'.join(FACT_PAGES)} 之一，后缀 .yml"
    ]


def test_two_documents_never_share_a_name(tmp_path):
    twin = "  - id: sample-law-copy\n    title: 示例法\n"
    fact = FACT.replace("source: sample-law", "source: sample-law\n  also: [sample-law-copy]")
    report = problems(write(tmp_path, {**GOOD, "sources.yml": SOURCES + twin, "facts/law.yml": fact}))
    assert report == [
        "data/sources.yml:12 出处“sample-law-copy”和“sample-law”都叫《示例法》；一份文件只登记一次，或给其中一个换名"
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
        "data/phones.yml:6 电话“10000”的 fact ",
    ),
    "terms": (
        "terms.yml",
        """\
- id: sample
  word: 示例
  plain: 举例用的词。
  facts: [no-such-fact]
""",
        "data/terms.yml:4 词条“sample”的 facts ",
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
        "data/sayings.yml:7 网上说法“s-1”的 decided_by ",
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
        "data/facts/law.yml:12 事实“sample-days”的 phones 里有“10001”，phones.yml 里没有；先登记电话"
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
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_an_unreadable_file_is_a_report_and_never_a_traceback(tmp_path, content):
    assert all(line.startswith("data/facts/law.yml:") for line in problems(write(tmp_path, {"facts/law.yml": content})))


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path):
    assert load_registers(write(tmp_path, {**GOOD, "facts/law.yml": b"\xef\xbb\xbf" + FACT.encode()})).facts
