"""Words that only a screen can follow have others for paper: both stand in the page, the styles show one of them.

``span.noprint`` is for the screen alone, ``span.paper-only`` for paper: that of the browser (site.css) and that of the
PDFs (scripts.printing).
"""

from __future__ import annotations

import re

from lxml.etree import XPath
from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.site.dom import OPAQUE, fill, of_class, pieces, replace_text, with_class

# on the screen -> on paper
PHRASES = {
    "点进那一步": "找到那一步",
    "只在这台手机上算": "只在你的手机上算",
    "一句一屏": "一句一句",
}
OPEN, SEE = "打开", "见"  # in the box that offers a sheet: “打开急救卡”
TOOL = "（网页）"  # behind the name of a tool, which paper has not
SCREEN, PAPER = "noprint", "paper-only"
_PHRASE = re.compile("|".join(map(re.escape, PHRASES)))
_SAID = XPath("descendant::text()[" + " or ".join(f"contains(., '{each}')" for each in PHRASES) + "]")
_TOOLS = re.compile(r"(?:^|/)tools/[a-z]")


def word_for_paper(article: HtmlElement) -> None:
    """Give paper its own words; twice equals once."""
    replace_text(article, _SAID, _PHRASE, lambda match: E.span(*_either(match[0], PHRASES[match[0]])), _kept)
    for box in of_class(article, "div", "printit"):
        for link in box.iter("a"):
            if (link.text or "").startswith(OPEN):
                link.text = (link.text or "").removeprefix(OPEN)
                fill(link, [*_either(OPEN, SEE), *pieces(link)])
    for link in article.iter("a"):
        if _TOOLS.search(link.get("href", "")) and not _kept(link) and not any(map(_kept, link)):
            link.append(_paper(TOOL))
    for more in article.xpath(".//section[contains(@class, 'do')]/details/summary"):
        with_class(more, SCREEN)  # the steps go on


def _kept(element: HtmlElement) -> bool:
    return element.tag in OPAQUE or bool({SCREEN, PAPER} & set(element.classes))


def _either(screen: str, paper: str) -> tuple[HtmlElement, HtmlElement]:
    return E.span({"class": SCREEN}, screen), _paper(paper)


def _paper(words: str) -> HtmlElement:
    return E.span({"class": PAPER, "data-search-exclude": ""}, words)
