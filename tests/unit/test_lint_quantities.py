"""Numbers in text and in registers: the same quantity in any spelling, and no quantity where there is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.text.articles import in_digits, in_han, numbers, references
from scripts.text.numerals import number
from scripts.text.quantities import figure_keys, proved, quantities


def keys(text: str) -> set:
    return {q.key for q in quantities(text) if q.level}


SAME = [
    ("三年零两个月", "38个月"),
    ("3年零2个月", "38个月"),
    ("百分之百", "100%"),
    ("一半", "50%"),
    ("五年", "5年"),
    ("5 年", "5年"),
    ("60个月", "5年"),
    ("半年", "6个月"),
    ("一年半", "18个月"),
    ("三年十个月", "3年10个月"),
    ("十五日", "15天"),
    ("两周", "14天"),
    ("三个工作日", "3个工作日"),
    ("二十四小时", "24小时"),
    ("1万元", "10000元"),
    ("1.5万元", "15000元"),
    ("五百元", "500元"),
    ("两万元", "20000元"),
    ("10,000元", "1万元"),
    ("￥500", "500元"),
    ("欠5万。", "5万元"),
    ("3千元", "3000元"),
    ("9亿余元", "9亿元"),
    ("百分之五", "5%"),
    ("5％", "5%"),
    ("万分之五", "0.05%"),
    ("百分之十五点四", "15.4%"),
    ("七成", "70%"),
    ("三分之一", "1/3"),
    ("四倍", "4倍"),
    ("十二期", "12期"),
    ("十八周岁", "18岁"),
    ("晚上10点", "22:00"),
    ("22点前", "22:00"),
    ("早8点", "8:00"),
    ("每天三次", "每天3次"),
    ("二〇二六年十一月二十二日", "2026-11-22"),
    ("2026年11月22日", "2026-11-22"),
    ("每月10日", "每月10号"),
]


@pytest.mark.parametrize(("a", "b"), SAME, ids=lambda s: s)
def test_same_quantity(a, b):
    assert keys(a) == keys(b) != set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1～3天", {("日", 1), ("日", 3)}),
        ("5万～12万元", {("元", 50000), ("元", 120000)}),
        ("1～2万元", {("元", 10000), ("元", 20000)}),
        ("5000～1万元", {("元", 5000), ("元", 10000)}),
        ("15、30或60日", {("日", 15), ("日", 30), ("日", 60)}),
        ("2万元以上20万元以下", {("元", 20000), ("元", 200000)}),
        ("五日以上十日以下", {("日", 5), ("日", 10)}),
        ("上十日", set()),
        ("8～22点", {("clock", 480), ("clock", 1320)}),
        ("22:00到次日8:00", {("clock", 1320), ("clock", 480)}),
        ("24%～36%", {("率", Decimal("0.24")), ("率", Decimal("0.36"))}),
        ("2026年11月1日至22日", {("date", 2026, 11, 1), ("date", 2026, 11, 22)}),
        ("6月至11月", {("date", None, 6, None), ("date", None, 11, None)}),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_both_ends_of_a_range(text, expected):
    assert keys(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "第一步",
        "写三行",
        "1页",
        "10行",
        "一张纸",
        "两三次",
        "三五天",
        "几天",
        "几十个电话",
        "十几天",
        "数万元",
        "上万元",
        "好几百块",
        "一天一次",
        "一个月收支表",
        "这两天",
        "过两天再打",
        "七天安排",
        "三条路",
        "两个办法",
        "3件事",
        "一起",
        "一成不变",
        "二次分期",
        "一次性还清",
        "周一",
        "第十六条",
        "第631号",
        "法释〔2025〕14号",
        "（2022）最高法民辖27号",
        "GB/T 45251-2025",
        "2025年第8期",
        "010-82951332",
        "400-161-9995",
        "12356",
        "110",
        "12321.cn",
        "A4纸",
        "P01",
        "1.5",
        "____年__月__日",
        "《2026年办法》",
        "半天",
        "半小时",
        "3年级",
        "90年代",
    ],
    ids=lambda s: s,
)
def test_no_quantity_that_needs_a_source(text):
    assert [q for q in quantities(text) if q.level == 2] == []


@pytest.mark.parametrize(
    "text", ["满一年", "一年内", "每天超过三次", "至少两名", "超过3人", "不超过3次", "保存一年"], ids=lambda s: s
)
def test_a_bound_makes_it_a_rule(text):
    assert [q.level for q in quantities(text)] == [2]


def test_a_day_proves_its_month_and_year_but_not_the_reverse():
    day, month = figure_keys("2026年11月22日"), figure_keys("2026年11月")
    assert all(proved(k, day) for k in keys("2026年11月") | keys("11月22日") | keys("2026年"))
    assert not any(proved(k, month) for k in keys("2026年11月22日"))


def test_positions_count_characters():
    text = "😀欠了𠮷5万元，十五日内还"
    assert [(text[q.start : q.end]) for q in quantities(text)] == ["5万元", "十五日"]


@given(st.integers(1, 9_999_999))
def test_han_and_arabic_agree(n):
    assert number(to_han(n)) == n == number(str(n))


def to_han(n: int) -> str:
    if n >= 10_000:
        rest = n % 10_000
        return to_han(n // 10_000) + "万" + (("零" if rest < 1000 else "") + to_han(rest) if rest else "")
    return in_han(n)


@given(st.integers(1, 1260))
def test_article_numbers_round_trip(n):
    assert references(f"第{in_han(n)}条")[0].numbers == (str(n),)
    assert numbers((f"第{in_han(n)}条",)) == {str(n)}


@given(
    st.text(
        alphabet="一二三五十百千万亿两半年月日天周个元块%期次倍岁点时第条至到～-—、，。0123456789:.年度 ", max_size=60
    )
)
def test_never_fails_and_stays_inside(text):
    for q in quantities(text):
        assert 0 <= q.start < q.end <= len(text)


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("《征信业管理条例》第十六条第一款", [("征信业管理条例", ("16",))]),
        ("《民法典》第675条、第676条", [("民法典", ("675",)), ("民法典", ("676",))]),
        ("第四、九至十一条", [("", ("4", "9", "10", "11"))]),
        ("民法典第六百七十五条", [("民法典", ("675",))]),
        ("《刑法》第二百五十三条之一", [("刑法", ("253之一",))]),
        ("第三条路", []),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_articles(text, laws):
    assert [(r.law, r.numbers) for r in references(text)] == laws


@pytest.mark.parametrize("text", ["小半年", "大半年", "下个月", "下下个月"])
def test_everyday_words_for_a_time_are_quantities_that_no_fact_proves(text):
    assert keys(text) and not any(proved(key, figure_keys("6个月") | figure_keys("1个月")) for key in keys(text))


@pytest.mark.parametrize(
    ("written", "footnote"),
    [
        ("《刑法》第一百七十五条之一、第一百九十三条", "《刑法》第175条之一、第193条"),
        ("第六百七十五条、第五百七十九条", "第675、579条"),
        ("第十六条、第十七条第二款；《某法》第二条", "第16条、第17条第二款；《某法》第2条"),
        ("《指引》第三章（条号没有核到）", "《指引》第三章（条号没有核到）"),
    ],
)
def test_a_footnote_names_articles_in_digits(written, footnote):
    assert in_digits(written) == footnote
