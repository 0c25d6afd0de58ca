"""What load_registers says about registers that are wrong: every message, with file and line."""

from __future__ import annotations

import pytest

from tests.unit.register_files import FACT, GOOD, problems, write
from tests.unit.wrong_facts import FACTS

# those of sources and claims, in the form of FACTS
BAD = FACTS | {
    "claim without a near miss": (
        "claims.yml",
        "  misses: [没有人能保证一定能批]\n",
        "",
        "claims.yml:1:3 说法“sure-thing”必须有 misses：至少一句不该报出来的话",
    ),
    "sure without a primary issuer": (
        "sources.yml",
        "    primary: true\n",
        "",
        "facts/law.yml:5:3 事实“sample-days”没有一个出处是有权机关自己的（primary: true），confidence 最高是 medium",
    ),
    "source dated badly": (
        "sources.yml",
        '"2024-05"',
        '"2024年5月"',
        'sources.yml:8:5 出处“sample-law”的 issued 必须写成 "2025-02-28"、"2025-02" 或 "2025"',
    ),
    "link outside the allow list": (
        "sources.yml",
        "www.court.example",
        "court.example.evil",
        "sources.yml:9:5 出处“sample-law”写了 link: true，网址的域名就必须登记在 hosts；"
        "不是官方或主流媒体就改成 link: false",
    ),
    "link to nowhere": (
        "sources.yml",
        "    url: https://www.court.example/law\n",
        "",
        "sources.yml:9:5 出处“sample-law”写了 link: true，就必须有 url",
    ),
    "truth in quotes": (
        "sources.yml",
        "link: true",
        'link: "true"',
        "sources.yml:10:5 出处“sample-law”的 link 必须是 true 或 false，不加引号",
    ),
    "host with a path": (
        "sources.yml",
        "{host: court.example,",
        "{host: https://court.example,",
        "sources.yml:2:6 网站“https://court.example”只写域名，小写，不带 https:// 和路径，例如 gov.cn",
    ),
    "top of sources": (
        "sources.yml",
        "hosts:\n  - {host: court.example, owner: 示例法院}\n",
        "",
        "sources.yml:1:1 必须先后有 hosts: 和 sources: 两个列表，没有别的键",
    ),
    "broken pattern": (
        "claims.yml",
        "(?:批|成)",
        "(?:批|成",
        "claims.yml:3:3 说法“sure-thing”的 pattern 不是正确的正则表达式：左括号没有关上（第4个字）",
    ),
    "hit that is not hit": (
        "claims.yml",
        "[这样说一定能批]",
        "[这样说大概能批]",
        "claims.yml:7:3 说法“sure-thing”应当报出“这样说大概能批”，却没有；改 pattern、unless 或这句 hits",
    ),
    "miss that is hit": (
        "claims.yml",
        "[没有人能保证一定能批]",
        "[他说一定能成]",
        "claims.yml:8:3 说法“sure-thing”不应当报出“他说一定能成”，却报了；改 pattern、unless 或这句 misses",
    ),
    "claim without hits": (
        "claims.yml",
        "  hits: [这样说一定能批]\n",
        "",
        "claims.yml:1:3 说法“sure-thing”必须有 hits：至少一句应当报出来的话",
    ),
    "broken YAML": (
        "claims.yml",
        "[这样说一定能批]",
        "[这样说一定能批",
        "claims.yml:8:9 不是正确的 YAML：方括号或花括号没有关上",
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
    assert [line.split()[0] for line in report] == [
        "data/facts/law.yml:5:3",
        "data/facts/law.yml:8:3",
        "data/terms.yml:1:3",
    ]
