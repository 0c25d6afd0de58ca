"""Where lines break on a small phone: a number stays with its unit, the number of a note with its word."""

from __future__ import annotations

import pytest

from scripts.pages import walk_pages

pytestmark = pytest.mark.browser

# Neighbouring characters of one block that belong together and stand on two lines, or too far apart (px)
TORN = """widest => {
  const found = [], range = document.createRange(), letters = []
  const walker = document.createTreeWalker(
    document.querySelector("main"), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const block = node => {
    let each = node.parentElement
    while (getComputedStyle(each).display === "inline") each = each.parentElement
    return each
  }
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement
    if (node.nodeType === Node.ELEMENT_NODE) { // a blank to fill in and a drawing part words
      if (node.matches("svg, textarea, .tick + .whole")) letters.push({ letter: " " }) // a label takes no number in
      continue
    }
    if (parent.closest("svg, script, textarea") || !parent.getClientRects().length) continue
    const within = block(node), note = Boolean(parent.closest(".n"))
    for (let at = 0; at < node.data.length; at++) {
      if (node.data[at] !== "\\n") letters.push({ letter: node.data[at], node, at, within, note })
    }
  }
  const place = each => {
    range.setStart(each.node, each.at)
    range.setEnd(each.node, each.at + 1)
    return range.getClientRects()[0]
  }
  for (let at = 1; at < letters.length; at++) {
    const one = letters[at - 1], other = letters[at]
    const note = other.note && !one.note && one.letter.trim()
    const unit = /[0-9]/.test(one.letter) && !one.note && /[年月日天元个次倍万亿条]/.test(other.letter)
    if (one.within !== other.within || !note && !unit) continue
    const left = place(one), right = place(other)
    if (!left || !right || !left.width || !right.width) continue
    if (right.left < left.left || note && right.left - left.right > widest)
      found.push(letters.slice(Math.max(0, at - 10), at + 3).map(each => each.letter).join(""))
  }
  return found
}"""


def samples() -> list[str]:
    """The page of each kind with most citations, and those where lines broke."""
    most: dict[str, tuple[int, str]] = {}
    for page in walk_pages():
        most[page.kind] = max(most.get(page.kind, (-1, "")), (len(page.sources), page.url))
    fixed = ["tools/deadline/", "court/summons/", "sources/civil-procedure-law/", "guides/"]
    return fixed + sorted({url for _, url in most.values()} - set(fixed))


@pytest.mark.parametrize("url", samples())
def test_no_line_parts_what_belongs_together(page, site_url: str, url: str) -> None:
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(site_url + url)
        assert page.evaluate(TORN, 6) == [], width


def test_what_a_sheet_is_for_is_running_text(page, site_url: str) -> None:
    """Telephones and bold words in the lists stand in their sentence, not on lines of their own."""
    for url in ("guides/", "start/", "", "faq/mind/", "tools/"):
        page.goto(site_url + url)
        alone = page.evaluate("""() => Array.from(document.querySelectorAll("main li a, main li b, main li strong"))
            .filter(each => each.previousSibling && each.previousSibling.nodeType === Node.TEXT_NODE)
            .filter(each => !getComputedStyle(each).display.startsWith("inline")
              || /flex|grid/.test(getComputedStyle(each.parentElement).display))
            .map(each => each.parentElement.textContent.slice(0, 40))""")
        assert not alone, (url, alone)
