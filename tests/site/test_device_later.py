"""存到手机里, later: it is renewed with what changed alone, goes on after a gate, is wiped and taken back."""

from __future__ import annotations

import json

import pytest

from scripts.site.device import PACKS
from tests.site.built import until
from tests.site.shop import PAGE, STATE


@pytest.mark.browser
def test_renewed_on_demand_and_by_itself_with_what_changed_alone(saved, shop):
    before = sum(path.startswith(f"/{PACKS}/") for path in shop.asked)
    shop.rewrite("</h1>", "新</h1>")
    saved.reload()
    saved.get_by_text("网站上有更新的").wait_for()
    shop.asked.clear()
    saved.get_by_role("button", name="现在更新").click()
    saved.get_by_text("现在是最新的").wait_for()
    assert 1 <= sum(path.startswith(f"/{PACKS}/") for path in shop.asked) < before / 2
    assert "2026年11月30日" in saved.locator(".tool-copy").inner_text()
    saved.goto(shop.url + PAGE)
    assert saved.locator("h1").inner_text().endswith("新")

    shop.rewrite("新</h1>", "更新</h1>")
    shop.asked.clear()
    saved.reload()
    saved.wait_for_timeout(300)
    assert not saved.locator("h1").inner_text().endswith("更新") and "/keep/list.json" not in shop.asked
    looked = f"(await caches.open('mingbaizhi')).put('{shop.url}keep/looked', new Response('0'))"
    saved.evaluate(f"async () => {{ {looked} }}")
    saved.reload()
    until(saved, "fetch(location.href).then(got => got.text()).then(text => text.includes('更新</h1>'))")


@pytest.mark.browser
def test_wiped_there_is_nothing_left(saved, shop):
    saved.get_by_role("button", name="清除").click()
    saved.get_by_text("清除了。").wait_for()
    assert saved.evaluate(STATE) == [0, [], [], ""]
    shop.asked.clear()
    saved.goto(shop.url + PAGE)
    assert f"/{PAGE}" in shop.asked


@pytest.mark.browser
def test_what_comes_from_a_gate_is_not_kept_and_a_second_press_goes_on(page, shop):
    page.goto(f"{shop.url}tools/download/")
    listed = json.loads((shop.site / "keep" / "list.json").read_text(encoding="utf-8"))
    wrong = f"/{listed['packs'][5]['name']}"
    shop.gate.add(wrong)
    page.get_by_role("button", name="存到手机里").click()
    page.get_by_text("没有存完").wait_for()
    shop.gate.clear()
    shop.asked.clear()
    page.get_by_role("button", name="存到手机里").click()
    page.get_by_text("存好了。").wait_for(timeout=30_000)
    assert wrong in shop.asked and f"/{listed['packs'][0]['name']}" not in shop.asked


@pytest.mark.browser
def test_a_site_can_take_its_copies_back(saved, shop):
    path = shop.site / "keep" / "list.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"packs": [], "version": "x"}))
    saved.get_by_role("button", name="现在更新").click()
    saved.get_by_text("这个网站收回了").wait_for()
    assert saved.evaluate(STATE) == [0, [], [], ""]
