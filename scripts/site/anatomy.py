"""The order of an article: the answer, a deadline, what to do now, then the rest; readers' own wordings come last.

Writers keep the steps where they belong in the text. The first numbered list under a heading that says “do this”
(DO_FIRST) is what a reader meets right after the answer, with one button that calls or prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.registers.model import Phone
from scripts.site.dom import of_class

# Ids of headings whose numbered list is the thing to do, best first; a list in div.steps needs no such heading
DO_FIRST = (
    *("now", "today", "tonight"),
    *("do", "steps", "first", "must", "safe", "hour", "how", "complain", "check"),
    *("ask", "bring", "order", "can", "owe", "phone", "free", "day"),
)
KINDS = ("start", "stage", "path", "right", "credit", "court", "scam", "budget", "faq")
SHOWN = 3  # steps before the fold
FEWEST = 2
LONGEST_BUTTON = 18
LONGEST_BOLD = 26  # characters of the first clause of an answer
CALLS_LAST = ("110", "120")  # the button rings these up only when nothing else is named
TOOL = re.compile(r"(^|/)tools/[a-z]")
ASKED = "also-asked"


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
    if place is None or _kind(article) not in KINDS or next(of_class(article, "p", "call-now"), None) is not None:
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
    """``section.do`` with the steps; the heading they stood under goes with them when nothing else stands there."""
    place = _place(steps, article)
    assert place is not None  # _steps asked for it
    heading = _heading(place)
    name = "now"
    intro = []
    before, after = place.getprevious(), place.getnext()
    if (
        before is not None
        and before.tag == "p"
        and before.getprevious() is heading
        and heading is not None
        and before.text_content().rstrip().endswith("：")
    ):
        intro, before = [before], heading
    alone = after is None or after.tag in ("h2", "section", "details") or "printit" in (after.get("class") or "")
    if heading is not None and before is heading and alone:
        name = heading.get("id", name)
        heading.drop_tree()
    elif article.find(".//*[@id='now']") is not None:
        name = "do-now"
    button, also = _actions(article, steps, phones)
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


def _say_once(article: HtmlElement, block: HtmlElement) -> None:
    """A box that offers the very sheet of the row is for paper only: on a screen it would say it twice."""
    offered = {link.get("href") for link in block.xpath("./div/a | ./div/p/a")}
    for box in of_class(article, "div", "printit"):
        if offered.issuperset(link.get("href") for link in box.iter("a")):
            box.set("class", f"{box.get('class')} paper-only")


def _actions(
    article: HtmlElement, steps: HtmlElement, phones: dict[str, Phone]
) -> tuple[HtmlElement | None, HtmlElement | None]:
    """(the one button, a link beside it): whom the steps name to call, else the tool they open; the sheet to print."""
    named = [link.text for link in of_class(steps, "a", "tel") if link.text in phones and _to_ring(link)]
    numbers = [each for each in named if each not in CALLS_LAST]
    tool = next((link for link in steps.iter("a") if TOOL.search(link.get("href", ""))), None)
    sheet = _sheet(article)
    if tool is not None and not numbers:
        words = f"打开：{tool.text_content()}"
        words = words if len(words) <= LONGEST_BUTTON else "打开工具"
        return E.a({"class": "b", "href": tool.get("href")}, words), E.a(*sheet) if sheet else None
    if numbers := numbers or named:
        number = numbers[0]
        words = f"打{phones[number].owner}{number}"
        call = E.a({"class": "b", "href": f"tel:{number}"}, E.i({"class": "i-phone"}), words)
        return call, E.a(*sheet) if sheet else None
    return (E.a({"class": "b"} | sheet[1], E.i({"class": "i-print"}), sheet[0]) if sheet else None), None


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


def trim_contents(page: HtmlElement) -> None:
    """What stands at the top or is folded away needs no line in the contents."""
    gone = {f"#{each.get('id')}" for each in page.xpath("//section[contains(@class, 'do')]/h2")} | {f"#{ASKED}"}
    for link in page.xpath("//nav[@class='contents']//a | //details[@class='fold-contents']//a"):
        if link.get("href") in gone:
            link.getparent().drop_tree()
