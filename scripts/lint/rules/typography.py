"""ZH: punctuation, quotes, brackets, dots, spaces, look-alike characters, bold (GB/T 15834 and the house style)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from scripts.lint.context import Context
from scripts.lint.document import Document, Unit
from scripts.lint.finding import Edit, Hit, rule
from scripts.lint.keeps import RADICALS, plain_characters, readable, without_stars, words

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
_WIDE = f"[{HAN}，。、；：？！（）《》“”‘’…—～]"
_HALF = re.compile(r"[,;:?!]+|(?<!\.)\.(?!\.)")
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
_HAS_HAN = re.compile(f"[{HAN}]")
_NEAR_HAN = re.compile(f"[{HAN}，。、；：？！（）《》“”‘’]")


def _replace(unit: Unit, index: int, new: str, length: int = 1) -> tuple[Edit, ...]:
    """Edits that put ``new`` for the flat characters index..index+length; none when one of them is written as more
    than itself (&quot;, \\!)."""
    if any(not unit.flat.plain(k) for k in range(index, index + length)):
        return ()
    start = unit.at(index)
    first = Edit(start, start + 1, new)
    return (first, *(Edit(unit.at(k), unit.at(k) + 1, "") for k in range(index + 1, index + length)))


def _instead(unit: Unit, start: int, end: int, new: str, message: str) -> Hit:
    """A finding at flat characters start..end, cured by ``new`` in their place."""
    return Hit(unit.at(start), message, _replace(unit, start, new, end - start))


@rule("ZH001", "汉字旁的半角标点", keeps=words, generated=True)
def half_width_punctuation(doc: Document, ctx: Context) -> Iterator[Hit]:
    """汉字旁边用全角标点：，。；：？！

    坏：先别慌,看清楚!
    好：先别慌，看清楚！
    """
    for unit in doc.units:
        text = unit.text
        for match in _HALF.finditer(text):
            k, marks = match.start(), match.group()
            before, after = text[k - 1 : k], text[match.end() : match.end() + 9].lstrip(" ")[:1]
            if marks == ".":
                wrong = bool(_NEAR_HAN.match(before))
            elif marks == ":" and before.isdigit() and after.isdigit():
                wrong = False
            else:
                wrong = bool(_NEAR_HAN.match(before) or _HAS_HAN.match(after))
            if wrong:
                full = "".join(_FULL[char] for char in marks)
                edits = tuple(edit for n, char in enumerate(full) for edit in _replace(unit, k + n, char))
                yield Hit(unit.at(k), f"“{marks}”必须用全角“{full}”", edits)


@rule("ZH002", "直引号和直角引号", keeps=words, generated=True)
def straight_quotes(doc: Document, ctx: Context) -> Iterator[Hit]:
    """中文引用用弯引号“ ”，里面再引用用‘ ’；不用 " '，也不用「」『』。

    坏："全额结清"、「全额结清」
    好：“全额结清”
    """
    for unit in doc.units:
        text = unit.text
        for match in re.finditer(r"\"([^\"\n]*)\"|'([^'\n]*)'|「([^「」]*)」|『([^『』]*)』", text):
            a, b = match.start(), match.end() - 1
            corner = text[a] in "「『"
            around = text[a - 1 : a] + text[b + 1 : b + 2] + text[a + 1 : b]
            if not corner and not _NEAR_HAN.search(around):
                continue
            inner = text[a] in "'『" or text.count("“", 0, a) > text.count("”", 0, a)
            left, right = ("‘", "’") if inner else ("“", "”")
            yield Hit(unit.at(a), f"引用中文必须用{left}{right}", _replace(unit, a, left) + _replace(unit, b, right))


@rule("ZH003", "中文旁的半角括号", keeps=words, generated=True)
def half_width_brackets(doc: Document, ctx: Context) -> Iterator[Hit]:
    """括住中文或者紧挨中文的括号用全角（）。

    坏：(含罚息)
    好：（含罚息）
    """
    for unit in doc.units:
        text, opened = unit.text, []
        for k, char in enumerate(text) if "(" in text or ")" in text else ():
            if char in "(（":
                opened.append(k)
            elif char in ")）" and opened:
                a = opened.pop()
                around = text[a - 1 : a] + text[k + 1 : k + 2] + text[a + 1 : k]
                if (text[a] == "(" or char == ")") and _NEAR_HAN.search(around):
                    edits = (_replace(unit, a, "（") if text[a] == "(" else ()) + (
                        _replace(unit, k, "）") if char == ")" else ()
                    )
                    yield Hit(unit.at(a if text[a] == "(" else k), "中文旁的括号必须用全角（）", edits)


_DOTS = re.compile(r"\.{2,}|。{2,}|(?<!…)…(?!…)|…{3,}")
_MARKS = re.compile(r"[！？!?]{2,}|，{2,}|、{2,}")
_DASHES = re.compile(rf"(?<=[{HAN}])-{{2,}}|-{{2,}}(?=[{HAN}])")
_SUSPECT = re.compile(r"[.…\-–—~－至]|[！？!?，、。]{2}")  # most paragraphs have none of these
_CLOCKS = re.compile(r"(?<=\d:\d\d)\s?[-–~－～至]\s?(?=(?:次日)?\d{1,2}:\d\d)")
_RANGE = re.compile(
    r"(?<![\d\-–—A-Za-z/._〔(（])(\d+(?:\.\d+)?)(?:%|％|万|亿|元|万元|年|个月|天|日|期|次|周|倍|折|岁|小时)?"
    r"( ?[-–—~－] ?)"
    r"(?=\d+(?:\.\d+)?(?:%|％|万|亿|元|年|个|天|日|期|次|周|倍|折|岁|小时|月|分钟|步|条|人|名|家|行|页|张|遍))"
)


@rule("ZH004", "省略号、破折号和区间", keeps=words, generated=True)
def dots_and_ranges(doc: Document, ctx: Context) -> Iterator[Hit]:
    """省略号是六点……；区间用浪纹线；时刻的起止用一字线；问号叹号不叠用。

    坏：等等...、1-3天、8:00-22:00、真的吗？！
    好：等等……、1～3天、8:00—22:00、真的吗？
    """
    for unit in doc.units:
        text = unit.text
        if not _SUSPECT.search(text):
            continue
        for match in _DOTS.finditer(text):
            if match.group()[0] != "." or _NEAR_HAN.search(text[max(0, match.start() - 1) : match.end() + 1]):
                yield _instead(unit, *match.span(), "……", "省略号必须写六点“……”")
        for match in _MARKS.finditer(text):
            char = _FULL.get(match.group()[0], match.group()[0])
            yield _instead(unit, *match.span(), char, f"标点不叠用，写一个“{char}”")
        for match in _DASHES.finditer(text):
            yield _instead(unit, *match.span(), "——", "破折号必须写“——”")
        for match in _RANGE.finditer(text):
            yield _instead(unit, *match.span(2), "～", "区间必须用浪纹线“～”")
        for match in _CLOCKS.finditer(text):
            if match.group().strip() not in ("至", "～"):
                yield _instead(unit, *match.span(), "—", "时刻的起止必须用一字线“—”")


_SPACE = re.compile(rf"(?<=[{HAN}])[ \u00a0\u3000]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])[ \u00a0\u3000]+(?=[{HAN}])")


@rule("ZH005", "汉字与字母数字之间的空格", keeps=words, generated=True)
def typed_space(doc: Document, ctx: Context) -> Iterator[Hit]:
    """汉字和数字、字母之间不打空格，间距由样式表给出。

    坏：逾期 30 天
    好：逾期30天
    """
    for unit in doc.units:
        lead = [link.b for link in unit.flat.links if link.a == 0 and unit.kind == "item"]  # 链接 + 说明 in a list
        for match in _SPACE.finditer(unit.text):
            if match.start() in lead:
                continue
            yield _instead(unit, *match.span(), "", "汉字与字母数字之间不打空格：删掉")


_ODD = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad"
    "\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"
    "\u2e80-\u2fdf\uf900-\ufaff０-９Ａ-Ｚａ-ｚ％]"
)
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")


@rule("ZH006", "形近字、全角数字、看不见的字符", keeps=readable, generated=True)
def look_alikes(doc: Document, ctx: Context) -> Iterator[Hit]:
    """部首形近字、全角数字和字母、零宽字符、控制字符：读者搜不到，屏幕阅读器读不出。

    坏：⼴告、１２个月
    好：广告、12个月
    """
    for match in _ODD.finditer(doc.text):
        k, char = match.start(), match.group()
        if char == "\u200d" and _EMOJI.match(doc.text[k - 1 : k]) and _EMOJI.match(doc.text[k + 1 : k + 2]):
            continue
        new = plain_characters(char)
        if char in RADICALS or (new != char and new.isprintable() and unicodedata.category(char)[0] != "C"):
            yield Hit(k, f"“{char}”（U+{ord(char):04X}）必须写成“{new}”", (Edit(k, k + 1, new),))
        elif "\u2e80" <= char <= "\u2fdf":
            yield Hit(k, f"“{char}”（U+{ord(char):04X}）是部首符号：换成同形的汉字")
        else:
            yield Hit(k, f"看不见的字符 U+{ord(char):04X}：删掉", (Edit(k, k + 1, ""),))


@rule("ZH007", "有的阅读器不加粗", keeps=without_stars, generated=True)
def unrendered_bold(doc: Document, ctx: Context) -> Iterator[Hit]:
    """加粗的边上是标点、另一边紧挨文字时，很多阅读器（CommonMark）不认；把标点移到加粗外面。

    坏：**不要转账。**他说
    好：**不要转账**。他说
    """
    for unit in doc.body:
        if unit.block is None:
            continue
        for a, close in zip(unit.flat.bold[::2], unit.flat.bold[1::2], strict=False):
            begin, end = unit.block.pieces[0][0], unit.block.pieces[-1][1]
            b, inner = close + 2, doc.text[a + 2 : close]
            before, after = doc.text[max(begin, a - 1) : a], doc.text[b : min(end, b + 1)]
            if inner and not (_opens(before, inner[0]) and _closes(inner[-1], after)):
                lead = "" if _opens(before, inner[0]) else _edge(inner, False)
                tail = "" if _closes(inner[-1], after) else _edge(inner, True)
                core = inner[len(lead) : len(inner) - len(tail)]
                good = core and (lead or tail) and not re.search(r"[\[\]()`]", lead + tail)
                yield Hit(
                    a,
                    "加粗紧挨标点，有的阅读器显示不出来：把标点移到 ** 外面",
                    (Edit(a, b, f"{lead}**{core}**{tail}"),) if good else (),
                )


def _punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _opens(before: str, first: str) -> bool:
    """CommonMark: may ``**`` open emphasis here?"""
    return not first.isspace() and (not _punctuation(first) or not before or before.isspace() or _punctuation(before))


def _closes(last: str, after: str) -> bool:
    return not last.isspace() and (not _punctuation(last) or not after or after.isspace() or _punctuation(after))


def _edge(inner: str, tail: bool) -> str:
    """The run of punctuation (and spaces) at one end."""
    chars = inner[::-1] if tail else inner
    n = next((k for k, c in enumerate(chars) if not (_punctuation(c) or c.isspace())), len(chars))
    return inner[len(inner) - n :] if tail else inner[:n]
