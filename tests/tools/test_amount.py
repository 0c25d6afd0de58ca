"""What people type: read in one way or refused in words; nothing in between."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tools.node import call
from tests.tools.twin_amount import LEGAL, grouped, han, spoken

pytestmark = pytest.mark.node

READ = {
    "4300": 430000,
    "4,300": 430000,
    "4，300": 430000,
    "４３００": 430000,
    "4千3": 430000,
    "4300元": 430000,
    "四千三": 430000,
    "¥4300": 430000,
    "￥4,300.50": 430050,
    "4300.5": 430050,
    "RMB 4300": 430000,
    "4300块": 430000,
    "4300块钱": 430000,
    " 4300 元 ": 430000,
    "4300元整": 430000,
    "1.2万": 1200000,
    "1万2": 1200000,
    "1万500": 1050000,
    "3千5": 350000,
    "3千500": 350000,
    "两千五": 250000,
    "一百五": 15000,
    "两千零五": 200500,
    "一万五": 1500000,
    "一万零五百": 1050000,
    "十五万": 15000000,
    "5万": 5000000,
    "3块5": 350,
    "三块五": 350,
    "3元5角2分": 352,
    "五毛": 50,
    "0": 0,
    "零": 0,
    "0.01": 1,
    "0元": 0,
    "壹仟贰佰元整": 120000,
    "四三〇〇": 430000,
    "1,234,567.89": 123456789,
    "1.2w": 1200000,
    "3k": 300000,
    "2万5千": 2500000,
    "一点五万": 1500000,
    "4300.00": 430000,
    "1.10": 110,
}
REFUSED: dict[str, list] = {
    "empty": ["", " ", "　", "没有", "没", "无", "-", None],
    "negative": ["-5", "－5", "−5", "–5", "负5", "负五百", "(500)", "¥-5", "- 4300"],
    "approximate": [
        "约4300",
        "4300左右",
        "几千",
        "四千多",
        "4000-5000",
        "4000～5000",
        "四千到五千",
        "4000至5000",
        "大概3000",
    ],
    "foreign": ["$100", "100美元", "€5", "100港币"],
    "decimals": ["1.005", "0.001", "4300.123", "4.300"],
    "ambiguous": [
        "4 300",
        "1,23,456",
        "4,30",
        "43,00",
        "1.234,56",
        "007",
        "1万23",
        "1万50",
        "3千50",
        "2千05",
        "12块50",
        "1.2.3",
    ],
    "too-large": ["99999999999999", "9" * 60, "1000000万亿"],
    "unreadable": [
        "四千三abc",
        "abc",
        "1e3",
        "1E5",
        "0x10",
        "Infinity",
        "NaN",
        "true",
        "😀",
        "18%",
        "4300/月",
        "工资4300",
        "4300+200",
        "<script>",
        "\u202e4300",
        "1_000",
        "4²",
        "①00",
        "2½",
        "٤٣",
        "４²",
        "万",
        "亿",
        ".5",
        "5.",
        {},
        [],
        [4300],
        True,
    ],
}


@pytest.fixture(scope="module")
def read(node):
    known = [*READ, *(text for texts in REFUSED.values() for text in texts)]
    return dict(zip(map(repr, known), call(node, *[("amount", "amount", [text]) for text in known]), strict=True))


@pytest.mark.parametrize("text", READ, ids=repr)
def test_read(text, read):
    assert read[repr(text)] == READ[text]


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in REFUSED.items() for text in texts], ids=repr
)
def test_refused_in_words(name, text, read):
    answer = read[repr(text)]
    assert isinstance(answer, dict), f"读成了{answer}"
    assert answer["message"]
    if name != "too-large":
        assert answer["error"] == name or {name, answer["error"]} <= {"ambiguous", "unreadable"}


@settings(max_examples=40, deadline=None)
@given(numbers=st.lists(st.integers(0, 99_999_999), min_size=25, max_size=50))
def test_what_was_written_is_read_back(node, numbers):
    legal = ("", "拾", "佰", "仟")
    texts = [
        (number * 100, text)
        for number in numbers
        for text in (str(number), f"{number:,}元", han(number), han(number, LEGAL, legal) + "元整", spoken(number))
        if text
    ]
    texts += [(number, grouped(number)) for number in numbers]
    asked = call(node, *[("amount", "amount", [text]) for _, text in texts])
    for (fen, text), answer in zip(texts, asked, strict=True):
        assert answer == fen, text


@settings(max_examples=40, deadline=None)
@given(
    texts=st.lists(
        st.text("0123456789.,，元万千百十零一二两三五块角分 -－¥e%kw", max_size=9), min_size=60, max_size=120
    )
)
def test_any_text_is_a_whole_number_or_a_named_error(node, texts):
    for text, answer in zip(texts, call(node, *[("amount", "amount", [text]) for text in texts]), strict=True):
        if isinstance(answer, dict):
            assert answer["error"] in REFUSED and answer["message"]
        else:
            assert isinstance(answer, int) and 0 <= answer <= 10**13, text
            digits = text.replace(",", "").replace("，", "").replace("¥", "").strip().removesuffix("元")
            if digits.isascii() and digits.isdigit():
                assert answer == int(digits) * 100


def test_shown_back_and_in_yuan(node):
    parsed, yuan = call(node, ("amount", "parse", ["1万2"]), ("amount", "yuan", ["4300.5"]))
    assert parsed == {"fen": 1200000, "yuan": "12000.00", "shown": "按12,000元算"}
    assert yuan == "4300.50"


RATES = [
    ("18", "year", "折合一年18.00%"),
    ("18%", "year", "折合一年18.00%"),
    ("0.05", "day", "折合一年18.25%"),
    ("0.05%", "day", "折合一年18.25%"),
    ("万分之五", "day", "折合一年18.25%"),
    ("万五", "day", "折合一年18.25%"),
    ("万3.5", "day", "折合一年12.78%"),
    ("1.5", "month", "折合一年18.00%"),
    ("百分之十八", "year", None),
    ("百分之18", "year", "折合一年18.00%"),
    ("0", "year", "折合一年0.00%"),
]


@pytest.mark.parametrize(("text", "per", "shown"), RATES, ids=repr)
def test_rate(node, text, per, shown):
    [answer] = call(node, ("amount", "percent", [text, {"per": per}]))
    assert answer.get("shown") == shown or (shown is None and answer["error"])


@pytest.mark.parametrize("text", ["", None, "-3", "abc", "1e3", "99999", "18元", "007"], ids=repr)
def test_rate_refused(node, text):
    [answer] = call(node, ("amount", "percent", [text]))
    assert answer["error"] and answer["message"]
