"""Values of register entries: each as the type that model.py asks for, or a ValueError saying what must be."""

from __future__ import annotations

from datetime import date

from scripts.text.dates import as_date


def convert(kind: str, value: object) -> object:
    """``value`` as the type that model.py asks for; raises ValueError saying what must be."""
    if kind == "str":
        return _text(value)
    if kind == "tuple[str, ...]":
        if not isinstance(value, list):
            raise ValueError("必须是列表：[甲, 乙]")
        items = tuple(_text(item) for item in value)
        for item in items:
            if items.count(item) > 1:
                raise ValueError(f"里“{item}”写了两次，留一个")
        return items
    if kind == "bool":
        if not isinstance(value, bool):
            raise ValueError("必须是 true 或 false，不加引号")
        return value
    if kind == "int":
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError("必须是整数，不加引号")
        return value
    if kind == "date | None":
        return _date(value)
    if not isinstance(value, dict):
        raise ValueError("必须是“键: 值”的形式")
    return value


def _text(value: object) -> str:
    if value is None or value == "":
        raise ValueError("不能空着；没有内容就删去这一行")
    if not isinstance(value, str):
        raise ValueError(f'必须是文字；数字和 true、false 要加引号："{str(value).lower()}"')
    if value != value.strip():
        raise ValueError("首尾不能有空格")
    return value


def _date(value: object) -> date:
    found = as_date(value) if isinstance(value, str) and len(value) == 10 else None
    if found is None:
        raise ValueError(f'必须是真实存在、加引号的日期，例如 "2026-11-22"；现在是“{value}”')
    return found
