"""A step of the build on a few words of HTML."""

from __future__ import annotations

from collections.abc import Callable

from lxml import html

from scripts.site.dom import clean


def changed(step: Callable, text: str) -> str:
    """What stands in an article of ``text`` after ``step`` was applied to it."""
    article = html.fromstring(clean(f"<article>{text}</article>"))
    step(article)
    return html.tostring(article, encoding="unicode").removeprefix("<article>").removesuffix("</article>")
