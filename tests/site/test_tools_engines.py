"""Every tool used from end to end, with the same hands, in four engines, on a phone and on a desktop."""

from __future__ import annotations

import pytest

from tests.site.screens import DESK, PHONE
from tests.site.tool_journey import keep_wipe_and_leave, use_every_tool

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WINDOWS = [(name, size["width"]) for name in ("chromium", "firefox", "webkit") for size in (PHONE, DESK)]
WINDOWS.append(("chrome83", PHONE["width"]))


@pytest.mark.parametrize("window", WINDOWS, indirect=True, ids=lambda each: f"{each[0]}-{each[1]}")
def test_every_tool(window, site_url):
    use_every_tool(window, site_url)
    keep_wipe_and_leave(window, site_url)
