"""Screens that pages are looked at on: their sizes, what axe is asked, a page opened on one."""

from __future__ import annotations

from scripts.pages import walk_pages

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
TOUCH = 43.9  # px
NOT_FOUND = "no/such/page/"


def samples() -> list[str]:
    """One page of each kind, the longest of its kind, and the hubs that readers meet; addresses below the root."""
    longest: dict[str, tuple[int, str]] = {}
    for page in walk_pages():
        longest[page.kind] = max(longest.get(page.kind, (0, "")), (len(page.body), page.url))
    fixed = ["", "faq/", "stages/", "sources/civil-code/", "glossary/", NOT_FOUND]
    return fixed + sorted({url for _, url in longest.values()} - set(fixed))


def open_page(page, site_url: str, url: str, size: dict[str, int], scheme: str = "light") -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    page.goto(site_url + url)
    page.locator("html.js").wait_for(state="attached")
