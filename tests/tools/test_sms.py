"""What a message asks for is marked; nothing is ever called genuine."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import DATA, OVERRIDES
from tests.tools.node import call

MESSAGES = yaml.safe_load((DATA / "messages.yml").read_text(encoding="utf-8"))
ASKS = MESSAGES["asks"]
CASES = [
    ("您的欠款已立案，今天下午5点前转账到对公账户撤案", {"transfer", "court", "today"}),
    ("法院通知：请缴纳诉讼费到以下账号", {"court", "court-money", "fee"}),
    ("点击 http://abc.top/x 查看传票", {"link", "court"}),
    ("请下载会议软件，共享屏幕并告知验 证 码", {"screen", "code"}),
    ("我们将上门走访并联系您的父母和单位", {"visit", "family"}),
    ("征信修复，洗白逾期，先付服务费", {"repair", "fee"}),
    ("内部渠道，五折结清，名额有限", {"waiver"}),
    ("您涉嫌诈骗罪，将移送公安", {"police"}),
    ("请致电13000000000", {"number"}),
    ("转\u200b账", {"transfer"}),
    ("验证码１２３４", {"code"}),
    ("请下载某某会议APP配合", {"screen"}),
    ("请安装我们的软件", {"screen"}),
    ("添加下方微信办理", {"screen"}),
    ("缴纳费用后即可撤案", {"court-money"}),
    ("请于17:30前处理", {"today"}),
    ("请于15点前处理", {"today"}),
    ("请致电 0571-12345678 处理", {"number"}),
    ("请联系 400-000-0000", {"number"}),
    ("材料已到经侦，明天带人来抓人", {"police"}),
    ("不处理就刑拘、传唤到案", {"police"}),
    ("明早法警过去", {"court"}),
    ("把钱打到我这张卡里", {"transfer"}),
    ("先转给我，我帮你还", {"transfer"}),
    ("扫下面的二维码处理", {"link"}),
    ("按五年规划，国家政策允许全民清债", {"policy"}),
]


@pytest.mark.node
@pytest.mark.parametrize(("text", "ids"), CASES, ids=[text[:12] for text, _ in CASES])
def test_marked(node, text, ids):
    [found] = call(node, ("sms", "check", [text, ASKS]))
    assert ids <= {each["id"] for each in found["found"]}
    assert "".join(piece["text"] for piece in found["pieces"]) == text
    assert any(piece["ids"] for piece in found["pieces"])


@pytest.mark.node
@pytest.mark.parametrize(
    "text", ["您好，您本月账单已出。", "明天来吃饭", "", "   ", None, "😀" * 6000], ids=lambda text: repr(text)[:14]
)
def test_nothing_marked(node, text):
    [found] = call(node, ("sms", "check", [text, ASKS]))
    assert found["found"] == []


@pytest.mark.node
@settings(max_examples=25, deadline=None)
@given(texts=st.lists(st.text(max_size=60), min_size=5, max_size=15))
def test_no_character_is_lost(node, texts):
    for text, found in zip(texts, call(node, *[("sms", "check", [text, ASKS]) for text in texts]), strict=True):
        assert "".join(piece["text"] for piece in found["pieces"]) == text


def test_nothing_is_called_genuine():
    said = [*(ask["say"] for ask in ASKS), *(each["say"] for each in MESSAGES["always"])]
    page = (OVERRIDES / "assets" / "tools" / "pages" / "sms.js").read_text(encoding="utf-8")
    for text in [*said, page]:
        for match in re.finditer(r"(?:是|为)真(?:的|实)|可以放心|没有问题|安全的短信", text):
            assert re.search(r"不等于|是不是", text[max(0, match.start() - 6) : match.end()]), text


def test_every_sign_is_tried():
    assert {ask["id"] for ask in ASKS} == set().union(*(ids for _, ids in CASES))


def test_every_word_is_a_whole_pattern_and_every_sign_has_its_fact(project):
    for ask in ASKS:
        for word in ask["words"]:
            assert re.compile(word)
            assert all(word.count(a) == word.count(b) for a, b in ("{}", "()", "[]")), f"半截的正则：{word}"
        assert ask["say"].endswith("。") and ask["fact"] in project.registers.facts
