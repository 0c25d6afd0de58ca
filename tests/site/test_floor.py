"""The floor of the styles: what old browsers do not know stands where the page holds without it; and their weight."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import brotli
import pytest

from scripts.paths import ROOT
from scripts.setup.engines import STYLELINT

# The oldest that must show every page whole: old phones and in-app browsers, Firefox ESR, iPhones of 2015 and later
FLOOR = ["chrome 83", "firefox 115", "safari 14", "ios_saf 14"]
# What the floor does not know all over, and what a reader has without it
WITHOUT = {
    "css-focus-visible": "the browser's own ring",
    "css-has": "stands in rules of its own or behind @supports; rows keep their plain look",
    "css-marker-pseudo": "marks of lists in the colour of the text",
    "css-overscroll-behavior": "the page moves behind a list at its end",
    "css-resize": "fields that cannot be pulled larger",
    "css-paged-media": "the browser's own margins on paper",
    "css-content-visibility": "folds are opened by script before printing",
    "text-size-adjust": "the prefixed one stands beside it",
}
HEAVIEST = 12_000  # bytes, brotli, of all styles together: those of the search, the sheets and the tools as well
ONE_PAGE = 10_000  # of those that one page loads


@pytest.mark.node
def test_styles_hold_on_the_floor(engine, node) -> None:
    program = engine("stylelint")
    rule = [True, {"browsers": FLOOR, "ignore": sorted(WITHOUT), "ignorePartialSupport": True}]
    config = STYLELINT / "floor.json"
    name = "plugin/no-unsupported-browser-features"
    config.write_text(
        json.dumps({"plugins": ["stylelint-no-unsupported-browser-features"], "rules": {name: rule}}), encoding="utf-8"
    )
    files = sorted(map(str, (ROOT / "overrides" / "assets").rglob("*.css")))
    given = [node, program, "--config", str(config), "--config-basedir", str(STYLELINT), "--formatter", "unix", *files]
    answer = subprocess.run(given, cwd=STYLELINT, capture_output=True, text=True)
    assert files and answer.returncode == 0, answer.stdout + answer.stderr


def test_no_page_loads_more_styles_than_it_may(built_site: Path) -> None:
    pages = ("", "stages/calls/", "guides/call-script/", "guides/first-aid/", "tools/deadline/")
    for rel in (f"{page}index.html" for page in pages):
        text = (built_site / rel).read_text(encoding="utf-8")
        styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
        weight = sum(len(brotli.compress(((built_site / rel).parent / each).read_bytes())) for each in styles)
        assert styles and weight <= ONE_PAGE, (rel, weight)


def test_all_styles_together_are_light(built_site: Path) -> None:
    styles = sorted((built_site / "assets").rglob("*.css"))
    assert {"site.css", "sheet.css", "card.css", "tools.css"} == {each.name for each in styles}
    weights = {each.name: len(brotli.compress(each.read_bytes())) for each in styles}
    assert sum(weights.values()) <= HEAVIEST, weights


@pytest.mark.browser
def test_served_styles_have_the_rules_that_were_written(built_site: Path, page) -> None:
    rules = r"""text => {
        const style = new CSSStyleSheet()
        style.replaceSync(text)
        return [...style.cssRules].map(rule => rule.cssText.replace(/(?<=[,:]) /g, ""))
    }"""
    for path in sorted((ROOT / "overrides" / "assets").rglob("*.css")):
        served = (built_site / path.relative_to(ROOT / "overrides")).read_text(encoding="utf-8")
        written = path.read_text(encoding="utf-8")
        assert "/*" in written and "/*" not in served, path.name
        assert page.evaluate(rules, served) == page.evaluate(rules, written) != [], path.name


def test_no_rule_is_for_what_nothing_makes(built_site: Path) -> None:
    """Every class and id that a style names stands in a page or in a script."""
    named = {
        name
        for path in (built_site / "assets").rglob("*.css")
        for head in re.findall(r"[{}]([^{}]+)(?={)", "}" + path.read_text(encoding="utf-8"))
        for name in re.findall(r"[.#]([a-zA-Z][\w-]*)", head)
    }
    made = [*built_site.rglob("*.html"), *(built_site / "assets").rglob("*.js")]
    words = set(re.findall(r"[\w-]+", " ".join(path.read_text(encoding="utf-8") for path in made)))
    assert len(named) > 150 and not named - words
