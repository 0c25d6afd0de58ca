"""What tests of the finished site share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.site.webdriver import Page, firefox, webkit


@pytest.fixture(params=["firefox", "webkit"])
def other(request, engine, tmp_path) -> Iterator[Page]:
    """A page of the other engines, with a new profile."""
    if request.param == "firefox":
        with firefox(engine("firefox"), tmp_path) as page:
            yield page
    else:
        with webkit(engine("webkit"), engine("xvfb"), tmp_path) as page:
            yield page
