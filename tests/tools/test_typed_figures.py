"""No figure is typed in a tool: what counts comes from data/, with its fact. Examples of how to type are no figures."""

from __future__ import annotations

import re

import pytest

from tests.tools.node import TOOLS

MODULES = sorted(path for path in TOOLS.rglob("*.js") if path.parent.name != "data")
SAID = re.compile(r'"[^"\n]*"|`[^`]*`')
REMARK = re.compile(r"/\*.*?\*/|(?<![:\w\"'])//[^\n]*", re.S)
COUNTS = "天|日|个月|周|年|小时|点|次|元|万|期|倍|成|折|%|分之|岁|条"
FIGURE = re.compile(
    rf"\d+(?:\.\d+)?(?:{COUNTS})|[二两三四五六七八九十百]+(?:天|个月|周|年|小时|倍|成)|(?<!\d)(?:\d{{4,5}}|1[12]0)(?!\d)"
)
EXAMPLE = re.compile(r"2026-11-22|4300(?:\.50)?|0\.5%|0\.5就是每期|1到120的整数")  # of how to type
OURS = {
    "360天",
    "365天",
    "9点",
    "百年",
}  # the two years of contracts; when the calendar rings; as long as the tool counts


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(TOOLS).as_posix())
def test_no_figure_is_typed(path):
    script = REMARK.sub("", path.read_text(encoding="utf-8"))
    for said in SAID.findall(script):
        words = EXAMPLE.sub("", re.sub(r"\$\{[^}]*\}", "", said))
        if re.search(r"[\u4e00-\u9fff]", words):
            assert not [found for found in FIGURE.findall(words) if found not in OURS], words


def test_the_check_sees_a_figure():
    assert FIGURE.findall("每天不应超过3次，15日内，打12368，110，24%，三年") == [
        "3次",
        "15日",
        "12368",
        "110",
        "24%",
        "三年",
    ]
