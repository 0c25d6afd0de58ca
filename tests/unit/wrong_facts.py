"""Wrong entries of a file of facts, each with what load_registers says about it."""

from __future__ import annotations

from tests.unit.register_files import FACT

# name: (file, what is replaced, by what, one line of the report without data/)
FACTS = {
    "unknown key": (
        "facts/law.yml",
        "figures:",
        "figurs:",
        "facts/law.yml:8:3 事实“sample-days”不能有“figurs”这个键，是不是“figures”？",
    ),
    "page is given": (
        "facts/law.yml",
        "  kind: law",
        "  page: law\n  kind: law",
        "facts/law.yml:3:3 事实“sample-days”不能有“page”这个键：它由文件名决定，请删去",
    ),
    "missing key": (
        "facts/law.yml",
        "  kind: law\n",
        "",
        "facts/law.yml:1:3 事实“sample-days”必须有 kind（law、court、regulation、standard、self-regulation、platform、"
        "press、none 之一），请补上",
    ),
    "key twice": (
        "facts/law.yml",
        "  kind: law",
        "  kind: law\n  kind: court",
        "facts/law.yml:4:3 事实“sample-days”的 kind 写了两次，留一个",
    ),
    "law without article": (
        "facts/law.yml",
        "  article: 第二条\n",
        "",
        "facts/law.yml:3:3 事实“sample-days”的 kind 是 law，必须写 article：照哪一条，例如 第十六条；没有见到条文，"
        "read 就写 report",
    ),
    "empty value": (
        "facts/law.yml",
        "article: 第二条",
        "article:",
        "facts/law.yml:7:3 事实“sample-days”的 article 不能空着；没有内容就删去这一行",
    ),
    "number without quotes": (
        "facts/law.yml",
        "[7日]",
        "[7]",
        'facts/law.yml:8:3 事实“sample-days”的 figures 必须是文字；数字和 true、false 要加引号："7"',
    ),
    "not a list": (
        "facts/law.yml",
        "[7日]",
        "7日",
        "facts/law.yml:8:3 事实“sample-days”的 figures 必须是列表：[甲, 乙]",
    ),
    "figure twice": (
        "facts/law.yml",
        "[7日]",
        "[7日, 7日]",
        "facts/law.yml:8:3 事实“sample-days”的 figures 里“7日”写了两次，留一个",
    ),
    "unquoted date": (
        "facts/law.yml",
        '"2026-11-22"',
        "2026-11-22",
        'facts/law.yml:10:3 事实“sample-days”的 checked 日期要加引号："2026-11-22"',
    ),
    "no such date": (
        "facts/law.yml",
        "2026-11-22",
        "2026-02-30",
        'facts/law.yml:10:3 事实“sample-days”的 checked 必须是真实存在、加引号的日期，例如 "2026-11-22"；'
        "现在是“2026-02-30”",
    ),
    "value not allowed": (
        "facts/law.yml",
        "confidence: high",
        "confidence: sure",
        "facts/law.yml:5:3 事实“sample-days”的 confidence 必须是 high、medium、low 之一；现在是“sure”",
    ),
    "id in Chinese": (
        "facts/law.yml",
        "sample-days",
        "示例",
        "facts/law.yml:1:3 事实“示例”的 id 必须是小写英文字母、数字和单个连字符，例如 civil-code",
    ),
    "no such source": (
        "facts/law.yml",
        "source: sample-law\n",
        "source: sample-law\n  also: [other-law]\n",
        "facts/law.yml:7:3 事实“sample-days”的 also 指向“other-law”，sources.yml 里没有；先登记出处",
    ),
    "article of nobody": (
        "facts/law.yml",
        "第二条",
        "《另一部法》第二条",
        "facts/law.yml:7:3 事实“sample-days”的 article 提到《另一部法》，"
        "source 和 also 里没有叫这个名字的出处；补 also 或出处的 names",
    ),
    "based on itself": (
        "facts/law.yml",
        "article: 第二条",
        "based_on: [sample-days]",
        "facts/law.yml:7:3 事实“sample-days”的 based_on 指向“sample-days”，必须是另一条已登记的事实",
    ),
    "link to a stranger": (
        "facts/law.yml",
        "article: 第二条",
        "see_also: [https://blog.example/a]",
        "facts/law.yml:7:3 事实“sample-days”的 see_also 里有不能外链的网址“https://blog.example/a”；"
        "登记域名到 hosts，或移到 read_at",
    ),
    "number that is no figure": (
        "facts/law.yml",
        "7日答复",
        "7日答复，延长9日",
        "facts/law.yml:8:3 事实“sample-days”的 statement 里有 figures 没有的数：9、9日；补进 figures",
    ),
    "half-width comma": (
        "facts/law.yml",
        "收到之日",
        "收到,之日",
        "facts/law.yml:2:3 事实“sample-days”的 statement 里“到,”：汉字旁用全角标点，汉字和字母、数字之间不打空格",
    ),
    "expired without a day": (
        "facts/law.yml",
        "in-force",
        "expired",
        "facts/law.yml:4:3 事实“sample-days”写了 expired，就必须写 ends：哪一天失效的",
    ),
    "sure of a report": (
        "facts/law.yml",
        "read: copy",
        "read: report",
        "facts/law.yml:5:3 事实“sample-days”的 read 是 report，没有读到原文或全文转载，confidence 最高是 medium",
    ),
    "original read in a copy": (
        "facts/law.yml",
        '读了条文原文\n  checked: "2026-11-22"\n  read: copy',
        '读了公开镜像\n  checked: "2026-11-22"\n  read: original',
        "facts/law.yml:11:3 事实“sample-days”写了 read: original，核查说明里却有“镜像”；"
        "读的是副本写 copy，转载写 reprint，报道写 report",
    ),
    "copy that was a report": (
        "facts/law.yml",
        "读了条文原文",
        "只见报道，没有读条文",
        "facts/law.yml:11:3 事实“sample-days”写了 read: copy，核查说明里却有“只见报道”；转载写 reprint，报道写 report",
    ),
    "source that nobody uses": (
        "facts/law.yml",
        FACT,
        "",
        "sources.yml:4:5 出处“sample-law”没有一条事实用到，请删去或在事实里引用",
    ),
    "not a list of entries": (
        "facts/law.yml",
        FACT,
        "sample-days: 7日\n",
        "facts/law.yml:1:1 必须是一个列表：每条事实以“- id: ”开头",
    ),
    "entry that is a word": (
        "facts/law.yml",
        FACT,
        FACT + "- 还有一条\n",
        "facts/law.yml:12:3 每条事实必须是“键: 值”的形式，以“- id: ”开头",
    ),
}
