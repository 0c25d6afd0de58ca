"""The front matter of a page: the one place that says which keys there are, who needs them and what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from scripts.pages import ARTICLE_KINDS, KEYS, KIND_FOLDERS

KINDS = tuple(KIND_FOLDERS)
_WRITTEN = tuple(kind for kind in KINDS if kind != "hub")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
_PATH = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md$")
_DATE = r"^\d{4}-\d{2}-\d{2}$"


@dataclass(frozen=True)
class Key:
    """``fault(value)`` says what must be, "" when the value is right; ``shape`` is the same as JSON Schema."""

    meaning: str
    shape: dict
    fault: Callable[[object], str]
    needed: tuple[str, ...] = ()


def _text(value: object) -> str:
    if not isinstance(value, str):
        return "必须是文字"
    return "" if value.strip() else "不能空着"


def _ids(value: object) -> str:
    if not isinstance(value, list) or not all(isinstance(v, str) and _SLUG.match(v) for v in value):
        return "必须是编号的列表，如 [credit-record, home-visit]"
    return "" if len(set(value)) == len(value) else "里有重复的编号，留一个"


def _paths(value: object) -> str:
    if not isinstance(value, list) or not all(isinstance(v, str) and _PATH.match(v) for v in value):
        return "必须是 docs/ 之下页面路径的列表，如 [faq/credit/how-long.md]"
    if len(set(value)) < len(value):
        return "里有重复的页面，留一个"
    return "" if len(value) <= 3 else f"最多写3页，现在{len(value)}页"


def _not_for(value: object) -> str:
    good = isinstance(value, list) and all(
        isinstance(v, dict)
        and set(v) == {"who", "go"}
        and not _text(v["who"])
        and isinstance(v["go"], str)
        and _PATH.match(v["go"].partition("#")[0])
        for v in value
    )
    return "" if good else "必须是列表，每条写 who（谁）和 go（去哪页，docs/ 之下的路径）"


def _number(low: int, high: int) -> Callable[[object], str]:
    def fault(value: object) -> str:
        good = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        return "" if good else f"必须是{low}到{high}的整数"

    return fault


def _day(value: object) -> str:
    if isinstance(value, date):  # unquoted: FM002 quotes it
        return ""
    try:
        if isinstance(value, str) and re.match(_DATE, value):
            date.fromisoformat(value)
            return ""
    except ValueError:
        pass
    return '必须是真实存在、加引号的日期，如 "2026-11-22"'


def _texts(value: object) -> str:
    return "" if isinstance(value, list) and not any(_text(v) for v in value) else "必须是文字的列表"


def _changes(value: object) -> str:
    good = isinstance(value, list) and all(
        isinstance(v, dict) and set(v) == {"date", "what"} and not _day(v["date"]) and not _text(v["what"])
        for v in value
    )
    return "" if good else "必须是列表，每条写 date（加引号的日期）和 what（改了什么）"


_STRING = {"type": "string", "minLength": 1}
_ID_LIST = {"type": "array", "items": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}, "uniqueItems": True}
_FILE = {"type": "string", "pattern": r"^[a-z0-9-]+(/[a-z0-9-]+)*\.md"}
SCHEMA: dict[str, Key] = {
    "title": Key("读者的话，与正文唯一的一级标题相同", _STRING, _text, KINDS),
    "summary": Key("短答，90个汉字以内，单独读得懂", _STRING, _text, KINDS),
    "kind": Key(
        "页面的种类，与文件夹对应",
        {"enum": list(KINDS)},
        lambda v: "" if v in KINDS else f"必须是 {'、'.join(KINDS)} 之一",
        KINDS,
    ),
    "main_for": Key("这一页是哪些意图的主答案", _ID_LIST, _ids),
    "intents": Key("这一页也回答哪些意图", _ID_LIST, _ids),
    "for": Key("写给谁", _STRING, _text, (*ARTICLE_KINDS, "guide")),
    "not_for": Key(
        "谁该去别的页面",
        {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"who": _STRING, "go": _FILE},
                "required": ["who", "go"],
                "additionalProperties": False,
            },
        },
        _not_for,
    ),
    "stage": Key("路线图上的位置", {"type": "integer", "minimum": 1, "maximum": 9}, _number(1, 9)),
    "sources": Key("正文引用的事实，按第一次引用的顺序", _ID_LIST, _ids, (*ARTICLE_KINDS, "faq")),
    "related": Key("相关页面，最多三页", {"type": "array", "maxItems": 3, "items": _FILE}, _paths),
    "reviewed": Key("最近一次整页核对的日期", {"type": "string", "pattern": _DATE}, _day, _WRITTEN),
    "review_every": Key("多少天后再核对", {"type": "integer", "minimum": 1, "maximum": 180}, _number(1, 180), _WRITTEN),
    "unverified": Key("没能核实的，给读者看", {"type": "array", "items": _STRING}, _texts),
    "changes": Key(
        "改动记录",
        {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"date": {"type": "string", "pattern": _DATE}, "what": _STRING},
                "required": ["date", "what"],
                "additionalProperties": False,
            },
        },
        _changes,
    ),
}
assert tuple(SCHEMA) == KEYS


def json_schema() -> dict:
    """The schema for editors; what depends on the kind of page is left to FM001."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "页首信息",
        "type": "object",
        "properties": {name: {"description": key.meaning, **key.shape} for name, key in SCHEMA.items()},
        "required": ["title", "summary", "kind"],
        "additionalProperties": False,
    }
