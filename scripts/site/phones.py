"""Telephone numbers in the words of a page become links that dial; everything else stays, byte for byte, as it was."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from scripts.registers.model import Phone

_TAG = r"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>"""
_KEPT = "a|h[1-6]|title|script|style|template|svg|code|pre|button|textarea|select|summary"
# Readers’ own wordings; whole elements that hold no running text or are links; comments; single tags. What lies
# between is text.
_MARKUP = re.compile(rf"<h2[^>]*\bid=\"also-asked\".*?</ul>|<({_KEPT})(?=[\s>]).*?</\1\s*>|<!--.*?-->|{_TAG}", re.S)
_ARTICLE = re.compile(r"(<article\b[^>]*>)(.*?)(</article>)", re.S)
# A number stands alone: no digit, letter, 第 or sign of money or of a range before it, and no unit after it.
_BEFORE = r"(?<![0-9A-Za-z_第.#¥￥])(?<!第\s)(?<![0-9],)(?<![0-9][-–—～~])"
_UNITS = ("[条款项章节页元块万亿千百个期次笔份岁名位倍号年月]|多[个元年条次]|天(?!天)|人(?!民|工|员)|家(?!人|属|里)"
          "|小时|分钟|秒")
_AFTER = rf"(?![0-9A-Za-z_%％‰]|[.,][0-9]|-[0-9A-Za-z]|[–—～~]\s?[0-9]|\s?(?:{_UNITS}))"


def phone_linker(phones: Iterable[Phone]) -> Callable[[str], str]:
    """A function that takes a page and gives it back with the numbers of ``phones`` as ``<a class="tel">``.

    Looks inside ``article`` only. Numbers that nobody can ring up (``Phone.dial``) stay text. Twice equals once.
    """
    numbers = sorted((phone.number for phone in phones if phone.dial), key=len, reverse=True)
    if not numbers:
        return lambda html: html
    pattern = re.compile(f"{_BEFORE}(?:{'|'.join(map(re.escape, numbers))}){_AFTER}")

    def in_article(match: re.Match[str]) -> str:
        return match[1] + _outside_markup(match[2], lambda text: pattern.sub(_link, text)) + match[3]

    return lambda html: _ARTICLE.sub(in_article, html, count=1)


def _outside_markup(html: str, change: Callable[[str], str]) -> str:
    out, at = [], 0
    for match in _MARKUP.finditer(html):
        out += [change(html[at:match.start()]), match[0]]
        at = match.end()
    return "".join([*out, change(html[at:])])


def _link(match: re.Match[str]) -> str:
    return f'<a class="tel" href="tel:{match[0].replace("-", "")}">{match[0]}</a>'
