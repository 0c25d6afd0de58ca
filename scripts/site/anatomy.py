"""The order of an article: the answer, a deadline, what to do now, then the rest; readers' own wordings come last.

Writers keep the steps where they belong in the text. The first numbered list under a heading that says “do this”
(DO_FIRST) is what a reader meets right after the answer, with one button that calls or prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.pages import ANSWER_KINDS, ASKED
from scripts.registers.model import Phone
from scripts.site.actions import SHOWN, actions
from scripts.site.dom import of_class

# Ids of headings whose numbered list is the thing to do, best first; a list in div.steps needs no such heading
DO_FIRST = (
    *("now", "today", "tonight"),
    *("do", "steps", "first", "must", "safe", "hour", "how", "complain", "check"),
    *("ask", "bring", "order", "can", "owe", "phone", "free", "day"),
)
FEWEST = 2
LONGEST_BOLD = 26  # characters of the first clause of an answer


def set_lead(article: HtmlElement) -> None:
    """The answer stands under the title; its first clause is bold. A question's answer is its own first paragraph."""
    lead = next(of_class(article, "p", "lead"), None)
    first = next(iter(article.xpath("./h1/following-sibling::p[not(contains(@class, 'page-head'))]")), None)
    if lead is None and first is not None and _kind(article) == "faq":
        first.set("class", "lead")
    elif lead is not None and not len(lead) and lead.text:
        clause = re.match(rf"[^。：？]{{4,{LONGEST_BOLD}}}[。：？]", lead.text)
        if clause and clause[0] != lead.text:
            strong = E.strong(clause[0])
            strong.tail = lead.text[clause.end() :]
            lead.text = None
            lead.insert(0, strong)


def put_first(article: HtmlElement, phones: Iterable[Phone]) -> None:
    """Move what is red, the deadline and the first steps below the answer; ``phones`` name whom the button calls."""
    place = _head_end(article)
    if (
        place is None
        or _kind(article) not in ANSWER_KINDS
        or next(of_class(article, "p", "call-now"), None) is not None
    ):
        return  # a page for an emergency has its number first, and keeps the order it was written in
    red = _red(article)
    if red is not None:
        place = _after(place, red)
    box = next(of_class(article, "div", "deadline"), None)
    steps = _steps(article)
    if box is not None and box.getparent() is article:
        box.set("class", f"{box.get('class')} head-box")
        place = _after(place, box)
    if steps is not None:
        _after(place, _block(article, steps, {phone.number: phone for phone in phones}))


def fold_asked(article: HtmlElement, misspelt: frozenset[str]) -> None:
    """Readers' wordings are for the search: folded at the end, misspelt ones unseen, none seen on crisis pages."""
    crisis = next(of_class(article, "p", "call-now"), None) is not None
    heading = article.find(f"./h2[@id='{ASKED}']")
    rows = heading.getnext() if heading is not None else None
    if rows is None or rows.tag != "ul":
        return
    for item in rows:
        words = item.text_content()
        if any(wrong in words for wrong in misspelt):
            item.set("hidden", "")
    tail = next(of_class(article, "details", "page-tail"), None)
    holder = E.div({"class": "page-tail asked"}, heading, rows)
    if crisis or tail is None:
        holder.set("hidden", "")
        article.append(holder)
    else:
        tail.append(holder)


def _kind(article: HtmlElement) -> str:
    """The kind of the page, as the frame around the article says."""
    names = (name for above in article.iterancestors("div") for name in above.classes)
    return next((name.removeprefix("kind-") for name in names if name.startswith("kind-")), "")


def _head_end(article: HtmlElement) -> HtmlElement | None:
    """The last element of the head: the short answer, wherever it stands."""
    lead = next(of_class(article, "p", "lead"), None)
    if lead is None:
        return article.find("./h1")
    return lead.getparent() if lead.getparent() is not article else lead


def _red(article: HtmlElement) -> HtmlElement | None:
    """The red box before the first heading: whom to ring up when it happens now, above the steps."""
    boxes = (each for each in article if each.tag == "h2" or (each.tag == "div" and "danger" in each.classes))
    first = next(boxes, None)
    return first if first is not None and first.tag == "div" else None


def _after(place: HtmlElement, element: HtmlElement) -> HtmlElement:
    """Take ``element`` out of where it is and put it behind ``place``."""
    place.addnext(_taken(element))
    return element


def _taken(element: HtmlElement) -> HtmlElement:
    """The element without its place; the text behind it stays there."""
    if element.getparent() is not None:
        element.drop_tree()
        element.tail = None
    return element


def _steps(article: HtmlElement) -> HtmlElement | None:
    """The ``ol`` to put first, or None."""
    lists = [each for each in article.iter("ol") if _place(each, article) is not None and len(each) >= FEWEST]
    known = {_heading_id(each, article): each for each in reversed(lists)}
    named = next((known[name] for name in DO_FIRST[:3] if name in known), None)
    boxed = next((each for each in lists if "steps" in (each.getparent().get("class") or "").split()), None)
    rest = next((known[name] for name in DO_FIRST if name in known), None)
    return next((each for each in (named, boxed, rest) if each is not None), None)


def _place(steps: HtmlElement, article: HtmlElement) -> HtmlElement | None:
    """The child of the article that holds these steps alone."""
    parent = steps.getparent()
    if parent is article:
        return steps
    return parent if parent.getparent() is article and len(parent) == 1 and parent.tag == "div" else None


def _heading(place: HtmlElement) -> HtmlElement | None:
    return next((each for each in place.itersiblings(preceding=True) if each.tag == "h2"), None)


def _heading_id(steps: HtmlElement, article: HtmlElement) -> str:
    heading = _heading(_place(steps, article))
    return heading.get("id", "") if heading is not None else ""


def _block(article: HtmlElement, steps: HtmlElement, phones: dict[str, Phone]) -> HtmlElement:
    """``section.do`` with the steps; the heading they stood under goes with them when boxes alone are left there."""
    place = _place(steps, article)
    assert place is not None  # _steps asked for it
    heading, name = _heading(place), "now"
    intro = _intro(place, heading)
    boxes = _boxes_left(place)
    if heading is not None and boxes is not None and (intro or [place])[0].getprevious() is heading:
        name = heading.get("id", name)
        _before_first_heading(article, boxes)
        heading.drop_tree()
    elif article.find(".//*[@id='now']") is not None:
        name = "do-now"
    button, also = actions(article, steps, phones)
    block = E.section({"class": "do", "aria-labelledby": name}, E.h2({"id": name}, "现在做"))
    _taken(place)
    for part in (*intro, steps):
        block.append(_taken(part))
    if len(steps) > SHOWN:
        more = E.ol({"start": str(SHOWN + 1)}, *steps[SHOWN:])
        block.append(E.details(E.summary(f"还有{len(more)}步"), more))
    if button is not None:
        beside = [E.p({"class": "also"}, also)] if also is not None else []
        block.append(E.div({"class": "row noprint", "data-search-exclude": ""}, button, *beside))
        _say_once(article, block)
    return block


def _intro(place: HtmlElement, heading: HtmlElement | None) -> list[HtmlElement]:
    """The one paragraph between heading and steps that leads in to them, by its colon."""
    before = place.getprevious()
    leads = before is not None and before.tag == "p" and before.text_content().rstrip().endswith("：")
    return [before] if leads and heading is not None and before.getprevious() is heading else []


def _boxes_left(place: HtmlElement) -> list[HtmlElement] | None:
    """What follows the steps under their heading when that is boxes alone; None when there is more."""
    rest = list(takewhile(lambda each: each.tag not in ("h2", "section", "details"), place.itersiblings()))
    return rest if all("admonition" in each.classes for each in rest) else None


def _before_first_heading(article: HtmlElement, boxes: list[HtmlElement]) -> None:
    """Boxes that belong to the steps end what stands above the headings; there no other heading claims them."""
    first = article.find("./h2")
    for box in boxes:
        if first is not None:
            first.addprevious(_taken(box))


def _say_once(article: HtmlElement, block: HtmlElement) -> None:
    """A box that offers the very sheet of the row is for paper only: on a screen it would say it twice."""
    offered = {link.get("href") for link in block.xpath("./div/a | ./div/p/a")}
    for box in of_class(article, "div", "printit"):
        if offered.issuperset(link.get("href") for link in box.iter("a")):
            box.set("class", f"{box.get('class')} paper-only")


def trim_contents(page: HtmlElement) -> None:
    """What stands at the top or is folded away needs no line in the contents."""
    gone = {f"#{each.get('id')}" for each in page.xpath("//section[contains(@class, 'do')]/h2")} | {f"#{ASKED}"}
    for link in page.xpath("//nav[@class='contents']//a | //details[@class='fold-contents']//a"):
        if link.get("href") in gone:
            link.getparent().drop_tree()
