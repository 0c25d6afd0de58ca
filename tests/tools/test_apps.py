"""The sheets (a plain script) and the tools (modules) know the same apps that print and save nothing."""

from __future__ import annotations

import re

import pytest

from scripts.paths import OVERRIDES
from tests.tools.node import call

SHEET = (OVERRIDES / "assets" / "javascripts" / "sheet.js").read_text(encoding="utf-8")
AGENTS = {
    "Mozilla/5.0 (Linux; Android 12) MicroMessenger/8.0.49": True,
    "Mozilla/5.0 (iPhone) AlipayClient/10.6": True,
    "Mozilla/5.0 (iPhone) DingTalk/7.0": True,
    "Mozilla/5.0 (Linux; Android 12) QQ/9.0.8": True,
    "Mozilla/5.0 (Linux; Android 12) aweme_320": True,
    "Mozilla/5.0 (iPhone) Weibo (iPhone14)": True,
    "Mozilla/5.0 (iPhone) xhsdiscover": True,
    "Mozilla/5.0 (Linux; Android 13; V2183A; wv) Version/4.0 Chrome/101.0.4951.74 Mobile Safari/537.36": True,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148": True,
    "Mozilla/5.0 (Linux; Android 12) Chrome/97.0 Mobile Safari/537.36 T7/13.0 baiduboxapp/13.10": True,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) CriOS/114.0 Mobile/15E148 Safari/604.1": False,
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/131.0.0.0 Safari/537.36": False,
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": False,
    "Mozilla/5.0 (Linux; Android 12) MQQBrowser/14.2 Mobile Safari/537.36": False,
    "Mozilla/5.0 (Linux; Android 10) Chrome/83.0.4103.106 Mobile Safari/537.36": False,
    "Mozilla/5.0 (iPhone) Version/17.0 Mobile/15E148 Safari/604.1": False,
}


@pytest.mark.node
def test_both_know_the_same_apps(node):
    pattern = re.search(r"const within = /(.*)/i\.test", SHEET)
    assert pattern
    named = call(node, *[("save", "app", [agent]) for agent in AGENTS])
    for (agent, inside), name in zip(AGENTS.items(), named, strict=True):
        assert bool(re.search(pattern[1], agent, re.I)) is inside is bool(name), agent


@pytest.mark.node
def test_known_by_the_bridge_that_an_app_puts_into_its_pages(node):
    plain = "Mozilla/5.0 (Linux; Android 12) Chrome/97.0 Mobile Safari/537.36"
    pages = [{}, {"WeixinJSBridge": {}}, {"AlipayJSBridge": {}}, {"navigator": {"standalone": True}}]
    assert call(node, *[("save", "app", [plain, page]) for page in pages]) == ["", "微信", "支付宝", ""]
    in_window = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) Mobile/15E148"
    assert call(node, ("save", "app", [in_window, pages[0]]), ("save", "app", [in_window, pages[3]])) == ["别的App", ""]


@pytest.mark.node
def test_only_what_is_lacking_is_said(node):
    asked = [("", True, True), ("微信", False, False), ("", False, True), ("", True, False), ("", False, False)]
    nothing, wechat, no_print, no_save, neither = call(node, *[("save", "wayOut", list(each)) for each in asked])
    assert nothing == "" and "你在微信里" in wechat and "在浏览器打开" in wechat
    assert "打印不了" in no_print and "存不了" not in no_print and "存不了文件" in no_save and "打印" not in no_save
    assert "打印不了，也存不了文件" in neither and "换手机自带的浏览器" in neither
