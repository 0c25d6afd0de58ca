"""What was written is shown: no template drops a sentence, no style hides one."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest

from scripts.pages import walk_pages
from scripts.paths import OVERRIDES
from tests.site.screens import DESK, PHONE, open_page, samples

TEMPLATES = sorted(path for path in OVERRIDES.rglob("*.html") if "generated" not in path.parts)
HAN = re.compile(r"[\u3400-\u9fff]")
OF_SETTINGS = {  # said by a site that has no address for corrections, or has one
    "这个网站还没有收信的地址：复制以后，请交给给你这个网站或这张纸的人转达。",
    "复制以后，发到",
    "代码仓库：",
    "告诉我们",
}
MEANT = ", ".join(
    (
        "script, style, template, noscript, [hidden], dialog",
        "svg title, svg desc",  # said by screen readers
        ".paper-only, .noprint",
        ".crumb",  # the first page stands in the head too
        ".printit > .admonition-title",  # its button says it
    )
)
HIDDEN = """() => {
    const hidden = [], shown = [], skip = "SKIP"
    for (const fold of document.querySelectorAll("details")) fold.open = true
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement, words = walker.currentNode.data.trim()
        if (!/[\\u3400-\\u9fff\\d]/.test(words) || parent.closest(skip)) continue
        const box = parent.getBoundingClientRect(), size = parseFloat(getComputedStyle(parent).fontSize)
        const seen = parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        let cut = false
        for (let above = parent; above.tagName !== "MAIN" && !cut; above = above.parentElement) {
            const style = getComputedStyle(above), block = above instanceof HTMLElement && style.display !== "inline"
            const over = block && style.overflow === "hidden" && above.scrollHeight > above.clientHeight + 8
            cut = over || style.clipPath !== "none"
        }
        const lost = !seen || cut || box.width < 4 || box.height < 4 || box.right < 0 || size < 10
        ;(lost ? hidden : shown).push(words)
    }
    return [hidden, shown]
}"""


def texts(source: str) -> list[str]:
    """What a template says itself: text between tags and values of attributes, cut where something is filled in."""
    tokens = jinja2.Environment().lex(source)
    plain = "".join(words if kind == "data" else "\0" for _, kind, words in tokens)
    plain = re.sub(r"<(script|style)\b.*?</\1>|<!--.*?-->", "", plain, flags=re.S)
    attributes = re.findall(r'"([^"<>]*)"', " ".join(re.findall(r"<[^<>]*>", plain)))
    pieces = [*re.split(r"<[^<>]*>", plain), *attributes]
    return [words for piece in pieces for part in piece.split("\0") if HAN.search(words := " ".join(part.split()))]


def test_what_a_template_says_is_on_some_page(built_site: Path) -> None:
    """A condition that is never true would take a sentence from every page without a word."""
    pages = [path.read_text(encoding="utf-8") for path in sorted(built_site.rglob("*.html"))]
    shown = "\n".join(" ".join(re.sub("</?strong>", "", text).split()) for text in pages)
    missing = {
        f"{path.relative_to(OVERRIDES)}: {words}"
        for path in TEMPLATES
        for words in texts(path.read_text(encoding="utf-8"))
        if words not in shown and words not in OF_SETTINGS
    }
    assert not missing, "\n".join(sorted(missing))


def boxed() -> list[str]:
    """The first page with each kind of box."""
    found: dict[str, str] = {}
    for page in walk_pages():
        for name in re.findall(r"^/// (?:html \| )?([a-z.]+)", page.body, flags=re.M):
            found.setdefault(name, page.url)
    return sorted(set(found.values()))


@pytest.mark.browser
@pytest.mark.parametrize("url", sorted({*samples(), *boxed()}))
def test_no_style_hides_what_is_written(page, site_url: str, url: str) -> None:
    """What a phone does not show stands on a wide screen, and the other way round; the same words in two places count
    as shown when one of them is."""
    hidden, shown = set(), set()
    for size in (PHONE, DESK):
        open_page(page, site_url, url, size)
        lost, seen = page.evaluate(HIDDEN.replace("SKIP", MEANT))
        hidden.update(lost)
        shown.update(seen)
    assert len(shown) > 5 and not hidden - shown, "\n".join(sorted(hidden - shown))
