"""What the block of first steps offers to press: one button that calls, opens or prints, and one link beside it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.registers.model import Phone
from scripts.site.dom import of_class

SHOWN = 3  # steps that stand open
LONGEST_BUTTON = 18
CALLS_LAST = ("110", "120")  # the button rings these up only for a step that begins with them
COMFORT = "12356"
TOOL = re.compile(r"(^|/)tools/[a-z]")


def actions(
    article: HtmlElement, steps: HtmlElement, phones: dict[str, Phone]
) -> tuple[HtmlElement | None, HtmlElement | None]:
    """(the one button, a link beside it): whom the steps name to call, else the tool they open; the sheet to print."""
    numbers = _named(steps, phones)
    tool = next((link for link in steps.iter("a") if TOOL.search(link.get("href", ""))), None)
    sheet = _sheet(article)
    if tool is not None and set(numbers) <= set(CALLS_LAST):
        words = f"打开：{tool.text_content()}"
        words = words if len(words) <= LONGEST_BUTTON else "打开工具"
        return E.a({"class": "b", "href": tool.get("href")}, words), E.a(*sheet) if sheet else None
    if numbers:
        number = numbers[0]
        words = f"打{phones[number].owner}{number}"
        call = E.a({"class": "b", "href": f"tel:{number}"}, E.i({"class": "i-phone"}), words)
        return call, E.a(*sheet) if sheet else None
    return (E.a({"class": "b"} | sheet[1], E.i({"class": "i-print"}), sheet[0]) if sheet else None), None


def _named(steps: HtmlElement, phones: dict[str, Phone]) -> list[str]:
    """Numbers the steps say to ring: of the open steps, then of the fold, comfort first; 110 “if” is no first thing."""
    ranked = []
    for place, step in enumerate(steps):
        folded, begins = place >= SHOWN, step.text_content().strip()
        for number in (each.text for each in of_class(step, "a", "tel") if each.text in phones and _to_ring(each)):
            if number not in CALLS_LAST or begins.startswith(f"打{number}"):
                ranked.append(((folded, folded and number != COMFORT), number))
    return [number for _, number in sorted(ranked, key=lambda each: each[0])]


def _to_ring(link: HtmlElement) -> bool:
    """The words before the number say to ring it up, not just what it is."""
    before = "".join(link.xpath("ancestor::li[1]//text()")).partition(link.text)[0]
    said = re.search(r"[打拨](?!开|印|来|电话|扰)", before)
    return said is not None and not re.match(r"[^。；]*(不要挡|来电)", _behind(link))


def _behind(link: HtmlElement) -> str:
    return (link.tail or "") + "".join(link.xpath("following-sibling::node()//text()"))


def _sheet(article: HtmlElement) -> tuple[str, dict[str, str]] | None:
    """(words, href) of the sheet that the page offers to print, named as its box names it."""
    for box in (*of_class(article, "div", "printit"), article):
        for link in box.iter("a"):
            if re.search(r"(^|/)guides/[a-z]", link.get("href", "")):
                title = next((each.text_content() for each in of_class(box, "p", "admonition-title")), "")
                words = title if title.startswith("打印") and box is not article else f"打印：{link.text_content()}"
                words = words.rstrip("。") if len(words) <= LONGEST_BUTTON else "打印照着用的单子"
                return words, {"href": link.get("href")}
    return None
