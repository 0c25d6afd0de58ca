"""The letters and court papers of docs/guides as data, so that the tool that fills them in has the same words.

A paper is a block ``div.paper.letter`` (or ``.court``). A line is ``{"kind", "parts"}``: kind is title, to, label,
court-name, tick, item, number or text; a part is text or a blank ``{"name", "unit", "key", "date", "long"}``.
``key`` names what the reader's memory calls it; blanks with the same key are typed once. A line of a table has
``cells``, each a list of parts, in place of ``parts``: kind is head, row, or free for a row that is blank throughout,
of which the reader may add more. A blank of a table may have ``options`` to choose from, as its column states them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.pages import Page

_PAPER = re.compile(r"^/{3,} html \| div\.paper\.(letter|court)\s*\n(.*?)^/{3,}\s*$", re.S | re.M)
_CLASS = re.compile(r"^\{:\s*\.([a-z-]+)\s*\}$")
_DATE = re.compile(r"_{2,}年_{2,}月(?:_{2,}日)?")
_CASE = re.compile(r"（_{2,}）_{4,}号")  # number of a case
_BLANK = re.compile(rf"{_DATE.pattern}|{_CASE.pattern}|_{{4,}}(?: _{{4,}})*")
_TABLE_RULE = re.compile(r"[|\s:-]+")
_OPTIONS = re.compile(r"[^\W\d_]+(?:／[^\W\d_]+)+")  # 无异议／有异议
_LONG = 12  # characters of line in a table: more than that is for a sentence
_UNIT = re.compile(r"元|份|期|天|个月|日|号(?=支付令|案)|时|点")
_STOPS = "，。；：、？！“”（） "
# words before or after a blank -> what the memory calls it; the first that is found counts
_KEYS = (
    ("lender", "放贷机构|致（"),
    ("sign", "签名"),
    ("name", "^(申请人|异议人|答辩人|上诉人|委托人|投诉人|被执行人|姓名)(（.*）)?$"),
    ("phone", "^(联系)?电话$"),
    ("tail", "手机尾号|绑定手机"),
    ("id-tail", "身份证号后四位"),
    ("contract", "合同或账单编号|合同编号|账单编号"),
    ("mail", "邮箱"),
    ("home", "通讯地址|住址|住所"),
    ("case", "^(执行)?案号$"),
    ("balance", "^(?!改判).*本金"),  # what the court should say instead is not what the reader owes
    ("offer", "归还_|每月(能还)?_"),
    ("wage", "每月到手_"),
    ("must", "必需的开支"),
    ("reason", "^本人因_|^因为_|^原因"),
)


def letters(pages: Iterable[Page]) -> list[dict]:
    """Every paper of every guide, in order."""
    found = []
    for page in sorted(pages, key=_order):
        match = _PAPER.search(page.body) if page.kind == "guide" else None
        if match:
            found.append(
                {
                    "id": page.rel.split("/")[-1].removesuffix(".md"),
                    "title": page.title,
                    "page": page.rel,
                    "kind": match[1],
                    "lines": _own_keys(list(_lines(match[2]))),
                }
            )
    return found


def _own_keys(lines: list[dict]) -> list[dict]:
    """A key once in a paper: two names, two numbers of cases in it are two persons, two cases. Signatures aside."""
    seen: set[str] = set()
    for part in (part for line in lines for part in line.get("parts", ()) if isinstance(part, dict)):
        if part["key"] in seen:
            part["key"] = ""
        if part["key"] != "sign":
            seen.add(part["key"])
    return lines


def _order(page: Page) -> tuple:
    """信一 to 信七, then the others by title."""
    numbered = re.match("信([一二三四五六七八九])", page.title)
    return (0, "一二三四五六七八九".index(numbered[1])) if numbered else (1, 0, page.title)


def _lines(text: str) -> Iterable[dict]:
    rows = text.strip().split("\n")
    columns: list[str] = []  # of the table that we are in
    for at, row in enumerate(rows):
        if row.startswith("|"):
            if not _TABLE_RULE.fullmatch(row):
                cells = [cell.strip() for cell in _plain(row).strip().strip("|").split("|")]
                yield _row(cells, columns)
                columns = columns or cells
            continue
        columns = []
        if not row.strip() or _CLASS.match(row.strip()):
            continue
        after = _CLASS.match(rows[at + 1].strip()) if at + 1 < len(rows) else None
        kind, words = _kind(row.strip(), after[1] if after else "")
        yield {"kind": kind, "parts": list(parts(_plain(words)))}


def _plain(words: str) -> str:
    """Without emphasis and links."""
    return re.sub(r"\*\*|\[([^\]]*)\]\([^)]*\)", r"\1", words)


def _kind(row: str, css: str) -> tuple[str, str]:
    for kind, start in (("tick", r"- \[ \] "), ("item", r"- "), ("number", r"\d+\. ")):
        if match := re.match(start, row):
            return kind, row if kind == "number" else row[match.end() :]
    return css or "text", row


def _row(cells: list[str], columns: list[str]) -> dict:
    """A row of a table; ``columns`` are the words above it, none for the first. What is asked in it is typed in it."""
    if not columns:
        return {"kind": "head", "cells": [[cell] for cell in cells]}
    made = [[_asked(part, cell, column) for part in parts(cell)] for cell, column in zip(cells, columns, strict=True)]
    free = all(re.fullmatch("_+", cell) for cell in cells)
    return {"kind": "free" if free else "row", "cells": made}


def _asked(part: str | dict, cell: str, column: str) -> str | dict:
    if isinstance(part, str):
        return part
    whole = re.fullmatch("_+", cell)
    part |= {"key": "", "name": column if whole else cell.split("_")[0], "long": bool(whole) and len(cell) >= _LONG}
    return part | {"options": column.split("／")} if whole and _OPTIONS.fullmatch(column) else part


def parts(words: str) -> Iterable[str | dict]:
    """Text and blanks in order."""
    at = 0
    for match in _BLANK.finditer(words):
        if before := words[at : match.start()]:
            yield before
        date = _DATE.fullmatch(match[0])
        number = _CASE.fullmatch(match[0])
        unit = None if date or number else _UNIT.match(words, match.end())
        name = _name(words[: match.start()], words[match.end() :])
        key = "case" if number else _key(name, words[match.end() :], bool(unit and unit[0] == "元"))
        yield {
            "name": "案号" if number else name,
            "unit": unit[0] if unit else "",
            "key": key,
            "date": bool(date),
            "long": " " in match[0],
        }
        at = match.end()
    if words[at:]:
        yield words[at:]


def _name(before: str, after: str) -> str:
    if whole := re.search(r"[^，。；：、？！“”_ ]{1,10}（[^（）]*）(?=：$)", before):  # 住址（能收到信的）：
        return whole[0]
    text = _BLANK.sub("，", before).rstrip(_STOPS)
    name = re.split(f"[{re.escape(_STOPS)}]", text)[-1][-14:]
    if hint := re.match(r"（([^）]*)）", after):
        return hint[1]
    if before.endswith("：") and len(name) > 1:
        return name
    following = re.split(f"[{re.escape(_STOPS)}_]", after)[0][:8]
    return f"{name}____{following}"  # a gap in a sentence: the words around it


def _key(name: str, after: str, money: bool) -> str:
    for key, pattern in _KEYS:
        if key in ("balance", "offer", "wage", "must") and not money:
            continue
        if re.search(pattern, name) or (key == "lender" and re.match("（放贷机构", after)):
            return key
    return "court" if after.startswith("人民法院") and not name.startswith("移送") else ""  # to whom it is written
