"""Hosts that are given files alone: _headers names what is kept, a page states its own policy, all of it works."""

from __future__ import annotations

import re
import shutil
from contextlib import closing

import pytest

from scripts.paths import ROOT
from scripts.site.dom import parsed
from scripts.site.headers import state_policy
from scripts.site.hosts import FOREVER, hashed_folders
from scripts.site.release import name_by_content
from tests.site.listening import listening
from tests.site.running_host import INDEX, make_site


def test_static_hosts_keep_only_what_is_named_by_its_content(tmp_path):
    assets = make_site(tmp_path, "https://u.example/repo/")
    assert hashed_folders(tmp_path) == [assets, INDEX]
    text = (tmp_path / "_headers").read_text(encoding="utf-8")
    assert text.startswith("/repo/*\n  Content-Security-Policy: default-src 'none'")
    rows = [line for line in text.splitlines() if not line.startswith(" ")]
    assert rows == ["/repo/*", f"/repo/{assets}/*", f"/repo/{INDEX}/*"] and text.count(FOREVER) == 2
    assert (tmp_path / ".nojekyll").is_file()


def test_what_the_files_for_hosts_send_people_to_read_is_there(tmp_path):
    make_site(tmp_path, "https://u.example/repo/")
    text = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "_server").iterdir())
    told = re.findall(r"看(\w+\.md)里“(.+?)”一段", text)
    assert told
    for name, part in told:
        assert f"**{part}**" in (ROOT / name).read_text(encoding="utf-8"), (name, part)


def test_a_page_states_its_own_policy_before_anything_is_loaded():
    page = parsed('<html><head><meta charset="utf-8"><script>let a</script><script src="x"></script></head></html>')
    state_policy(page)
    first = page.findall("head/meta")[1]
    assert first.get("http-equiv") == "Content-Security-Policy" and page.find("head")[1] is first
    assert first.get("content").count("sha256-") == 1 and "frame-ancestors" not in first.get("content")
    before = first.get("content")
    state_policy(page)
    assert [meta.get("content") for meta in page.findall("head/meta[@http-equiv]")] == [before]


@pytest.mark.browser
def test_a_release_on_a_host_that_sends_no_headers(built_site, tmp_path, browser):
    """As GitHub Pages would serve it: below a folder, without a header of ours; pages, styles and search work."""
    shutil.copytree(built_site, tmp_path / "repo")
    name_by_content(tmp_path / "repo")
    missing: list[str] = []
    with listening(tmp_path) as address, closing(browser.new_page()) as page:
        page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
        page.goto(f"{address}repo/faq/court/payment-order/")
        assert page.evaluate("getComputedStyle(document.body).fontFamily") != ""
        assert page.evaluate("document.styleSheets.length") > 0
        page.locator("[data-search]:visible").first.click()
        page.locator(".search-input").fill("会上征信吗")
        page.locator(".search-hit").first.wait_for()
        assert missing == []
        blocked = page.evaluate("""() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", event => done(event.violatedDirective))
            const script = document.createElement("script")
            try { script.textContent = "window.ran = 1"; document.head.append(script) } catch { /* Trusted Types */ }
            setTimeout(() => done(window.ran ? "ran" : "nothing"), 500) })""")
        assert blocked.startswith(("script-src", "require-trusted-types-for"))
        foreign = page.evaluate("""() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", event => done(event.violatedDirective))
            import("http://localhost:9/x.js").catch(() => 0)
            setTimeout(() => done("nothing"), 500) })""")
        assert foreign.startswith("script-src")
        html = "() => { try { document.body.innerHTML = '<p>x</p>'; return 'set' } catch { return 'refused' } }"
        assert page.evaluate(html) == ("refused" if page.evaluate("'trustedTypes' in window") else "set")
