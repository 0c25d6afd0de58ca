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
HEAVIEST = 12_000  # bytes, brotli, of all styles that one page loads


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
        assert styles and weight <= HEAVIEST, (rel, weight)
