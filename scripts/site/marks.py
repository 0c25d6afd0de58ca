"""Small marks on an article that Markdown cannot carry: where its head stands, where its title may break, classes."""

from __future__ import annotations

import json
import re

from lxml.html import HtmlElement
from lxml.html.builder import E

from scripts.site.dom import of_class, with_class

SPEAKERS = {"你": "say", "对方": "they"}  # a term that begins so is a line of a script


def place_head(article: HtmlElement) -> None:
    """The head of the page, which the template writes first, follows the title."""
    title = article.find("./h1")
    if title is not None:
        for part in [each for each in title.itersiblings(preceding=True) if "page-head" in each.classes]:
            part.tail = None
            title.addnext(part)


def break_title(article: HtmlElement) -> None:
    """A long title breaks after its punctuation, never inside a phrase."""
    title = article.find(".//h1")
    if title is None or len(title) or not title.text:
        return
    parts = [part for part in re.split(r"(?<=[，：、])", title.text.strip()) if part]
    title.text = None
    title.extend([E.span(part) for part in parts])


def clear_corners(article: HtmlElement) -> None:
    """The empty corner of a table is a plain cell, not a heading of nothing."""
    for cell in article.iter("th"):
        if not len(cell) and not (cell.text or "").strip():
            cell.tag = "td"


def mark_speakers(article: HtmlElement) -> None:
    """Give the terms of a dialogue the class of who speaks."""
    for term in article.iter("dt"):
        for start, name in SPEAKERS.items():
            if (term.text or "").startswith(start):
                with_class(term, name)


def mark_bold_items(article: HtmlElement) -> None:
    """List items that begin with bold words."""
    for item in article.iter("li"):
        first = item[0] if len(item) and not (item.text or "").strip() else None
        if first is not None and first.tag == "p":
            first = first[0] if len(first) and not first.text else None
        if first is not None and first.tag == "strong":
            with_class(item, "bold-first")


def close_first_words(article: HtmlElement) -> None:
    """The bold words of a step have a line of their own; the stop behind them stands on it, not alone on the next."""
    for step in article.xpath(".//section[@class='do']//li[contains(@class, 'bold-first')]/strong[1]"):
        tail = step.tail or ""
        if tail[:1] in ("。", "，"):
            step.tail = tail[1:]
            step.append(E.span(tail[0]))


def answer_as_shown(page: HtmlElement) -> None:
    """What is told to search engines as the answer is the sentence that stands first under the question."""
    script = next((each for each in page.iter("script") if each.get("type") == "application/ld+json"), None)
    article = page.find(".//article")
    lead = next(of_class(article, "p", "lead"), article.find("./p")) if article is not None else None
    if script is None or lead is None:
        return
    words = "".join(lead.xpath(".//text()[not(ancestor::a[contains(concat(' ', @class, ' '), ' n ')])]"))  # no notes
    told = json.loads(script.text)
    for question in told.get("mainEntity", []):
        question["acceptedAnswer"]["text"] = " ".join(words.split())
    script.text = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
