"""The numbers of a fact as people want to see them: each once, the fullest form of it."""

from __future__ import annotations

import re

from scripts.text.numerals import han_number

_HAN = "零一二三四五六七八九十百千万"
_ISO = re.compile(r"\d{4}-\d\d(-\d\d)?")


def for_readers(values: tuple[str, ...]) -> list[str]:
    """``values`` without the equal forms that stand in the register for the linter (2次 beside 两次)."""
    kept: dict[str, str] = {}
    for value in values:
        form = plain(value)
        if _ISO.fullmatch(value) or any(_inside(form, plain(other)) for other in values):
            continue
        if form not in kept or (value[0].isdigit() and not kept[form][0].isdigit()):
            kept[form] = value
    return list(kept.values())


def _inside(form: str, other: str) -> bool:
    return form != other and re.search(rf"(?<![\d.:]){re.escape(form)}", other) is not None


def plain(value: str) -> str:
    """A form in which 两次 and 2次, 15天 and 15日, 20000元 and 2万元, 8点 and 08:00 are equal."""
    text = re.sub(r"[多余超约近]|(?<=\d)个(?=部门)|(?<=[五六])个?(?=部门)", "", value)
    text = text.replace("两", "二").replace("天", "日").replace("周岁", "岁").replace("百分之", "%")
    text = re.sub(rf"[{_HAN}]+", lambda found: _arabic(found[0]), text)
    text = re.sub(r"(\d+(?:\.\d+)?)万", lambda found: f"{float(found[1]) * 10000:.0f}", text)
    text = re.sub(r"(\d+)(?:元|岁|日|年)?[至到～—-](\d+)", r"\1～\2", re.sub(r"以上(?=\d)", "～", text))
    text = re.sub(r"以下$", "", text)
    late = "晚" in value
    text = re.sub(r"[早晚上]*0?(\d{1,2})(?::00|时|点)", lambda found: f"{int(found[1]) + 12 * late}:00", text)
    return re.sub(r"^%(\d+)$", r"\1%", text)


def _arabic(han: str) -> str:
    """十五 -> 15, 二百五十三 -> 253; a lone 万 and what is no number stay."""
    value = han_number(han)
    return han if value is None else str(value)
