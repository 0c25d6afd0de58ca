"""The page of a tool in Chromium, used by hand: opened, answered, printed."""

from __future__ import annotations

from playwright.sync_api import Page

TOOLS = ("deadline", "triage", "budget", "plan", "letter", "records", "evidence", "call", "sms", "download")


def open_tool(page: Page, site_url: str, name: str) -> None:
    """Go to the page of a tool and wait until it stands."""
    page.goto(f"{site_url}tools/{name}/")
    page.locator(".tool[data-ready]").wait_for()


def choose(page: Page, question: str, answer: str) -> None:
    """Pick one of the answers that a question offers, by its whole name."""
    group = page.get_by_role("group", name=question)
    group.get_by_role("radio", name=answer, exact=True).check(force=True)


def on_paper(page: Page) -> str:
    """The text that is printed."""
    page.emulate_media(media="print")
    said = page.evaluate("document.body.innerText")
    page.emulate_media(media="screen")
    return said
