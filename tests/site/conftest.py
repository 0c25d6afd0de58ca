"""What tests of the finished site share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.site.shop import Shop
from tests.site.webdriver import Page, firefox, webkit
from tests.site.windows import open_window


@pytest.fixture(params=["firefox", "webkit"])
def other(request, engine, tmp_path) -> Iterator[Page]:
    """A page of the other engines, with a new profile."""
    if request.param == "firefox":
        with firefox(engine("firefox"), tmp_path) as page:
            yield page
    else:
        with webkit(engine("webkit"), engine("xvfb"), tmp_path) as page:
            yield page


@pytest.fixture
def window(request, tmp_path) -> Iterator[Page]:
    """A window of the engine and width that the test is given as its parameter, with a new profile."""
    name, width = request.param
    with open_window(name, width, request, tmp_path) as page:
        page.open("about:blank")
        assert page.run("return innerWidth") == width
        yield page


@pytest.fixture
def shop(built_site, tmp_path) -> Iterator[Shop]:
    shutil.copytree(built_site, tmp_path / "site")
    shop = Shop(tmp_path / "site")
    yield shop
    shop.close()


@pytest.fixture
def saved(page, shop):
    """A page of a reader who pressed 存到手机里."""
    page.goto(f"{shop.url}tools/download/")
    page.get_by_role("button", name="存到手机里").click()
    page.get_by_text("存好了。").wait_for(timeout=30_000)
    return page
