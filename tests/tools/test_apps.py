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
