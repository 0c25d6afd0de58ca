"""The front matter of a page: the one place that says which keys there are, who needs them and what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scripts.pages import ANSWER_KINDS, ARTICLE_KINDS, KEYS, KIND_FOLDERS
from scripts.text.shape import faults

KINDS = tuple(KIND_FOLDERS)
_WRITTEN = tuple(kind for kind in KINDS if kind != "hub")
_FILE = r"[a-z0-9-]+(/[a-z0-9-]+)*\.md"

STRING = {"type": "string", "minLength": 1}
DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "format": "date"}
IDS = {"type": "array", "items": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}, "uniqueItems": True}
FILES = {"type": "array", "items": {"type": "string", "pattern": f"^{_FILE}$"}, "uniqueItems": True, "maxItems": 3}


def _whole(low: int, high: int) -> dict:
    return {"type": "integer", "minimum": low, "maximum": high}


def _rows(**named: dict) -> dict:
    """A list whose entries hold exactly these keys."""
    entry = {"type": "object", "properties": named, "required": list(named), "additionalProperties": False}
    return {"type": "array", "items": entry}


@dataclass(frozen=True)
class Key:
    """``shape`` is JSON Schema, for editors and for ``fault``; ``must`` says it in words; ``needed`` by which kinds."""

    meaning: str
    shape: dict
    must: str
    needed: tuple[str, ...] = ()

    def fault(self, value: object) -> str:
        """What must be; "" when the value is right."""
        found = {fault.rpartition(": ")[2] for fault in faults(_dates_as_text(value), self.shape)}
        if not found:
            return ""
        if found == {"minLength"} and isinstance(value, str):
            return "不能空着"
        if found == {"uniqueItems"}:
            return "里有重复的，留一个"
        if found == {"maxItems"} and isinstance(value, list):
            return f"最多写{self.shape['maxItems']}个，现在{len(value)}个"
        return f"必须是{self.must}"


def _dates_as_text(value: object) -> object:
    """A date without quotes counts as one: FM002 quotes it."""
    if isinstance(value, list):
        return [_dates_as_text(each) for each in value]
    if isinstance(value, dict):
        return {name: _dates_as_text(each) for name, each in value.items()}
    return value.isoformat() if isinstance(value, date) else value


_IDS_MUST = "编号的列表，如 [credit-record, home-visit]"
_DATE_MUST = '真实存在、加引号的日期，如 "2026-11-22"'
SCHEMA: dict[str, Key] = {
    "title": Key("读者的话，与正文唯一的一级标题相同", STRING, "文字", KINDS),
    "summary": Key("短答，90个汉字以内，单独读得懂", STRING, "文字", KINDS),
    "kind": Key("页面的种类，与文件夹对应", {"enum": list(KINDS)}, f" {'、'.join(KINDS)} 之一", KINDS),
    "main_for": Key("这一页是哪些意图的主答案", IDS, _IDS_MUST),
    "intents": Key("这一页也回答哪些意图", IDS, _IDS_MUST),
    "for": Key("写给谁", STRING, "文字", (*ARTICLE_KINDS, "guide")),
    "not_for": Key(
        "谁该去别的页面",
        _rows(who=STRING, go={"type": "string", "pattern": f"^{_FILE}(#.*)?$"}),
        "列表，每条写 who（谁）和 go（去哪页，docs/ 之下的路径）",
    ),
    "stage": Key("路线图上的位置", _whole(1, 9), "1到9的整数"),
    "sources": Key("正文引用的事实，按第一次引用的顺序", IDS, _IDS_MUST, ANSWER_KINDS),
    "related": Key("相关页面，最多三页", FILES, " docs/ 之下页面路径的列表，如 [faq/credit/how-long.md]"),
    "reviewed": Key("最近一次整页核对的日期", DATE, _DATE_MUST, _WRITTEN),
    "review_every": Key("多少天后再核对", _whole(1, 180), "1到180的整数", _WRITTEN),
    "unverified": Key("没能核实的，给读者看", {"type": "array", "items": STRING}, "文字的列表"),
    "changes": Key("改动记录", _rows(date=DATE, what=STRING), "列表，每条写 date（加引号的日期）和 what（改了什么）"),
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
