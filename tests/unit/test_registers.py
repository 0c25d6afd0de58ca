"""What the registers in ``data/`` really hold, and the helpers that rules use."""

from __future__ import annotations

import pytest

from scripts.registers import articles, claimed, host_allowed, load_registers, names
from scripts.registers.model import FACT_PAGES, Claim, Host

# ---- the real registers ----


@pytest.fixture(scope="module")
def real():
    return load_registers()


def test_every_page_has_facts_and_every_fact_a_known_page(real):
    assert {fact.page for fact in real.facts.values()} == set(FACT_PAGES)


def test_every_fact_says_how_and_when_it_was_checked(real):
    for fact in real.facts.values():
        assert fact.how_verified and fact.checked, fact.id


def test_facts_that_pages_rest_on_stand_where_writers_expect_them(real):
    fact = real.facts["payment-order-15-days"]
    assert (fact.page, fact.source, fact.also[0]) == ("law", "civil-procedure-law", "civil-procedure-interpretation")
    assert articles(fact, real.sources)["civil-procedure-law"] == ("第二百二十七条", "第二百二十五条", "第二百二十六条")
    assert "15日" in fact.figures


def test_an_article_with_a_suffix_is_one_article(real):
    found = articles(real.facts["crim-personal-info-253-1"], real.sources)
    assert found == {"criminal-law": ("第二百五十三条之一",), "personal-information-crime-interpretation": ("第五条",)}


def test_names_of_a_law_leave_country_and_version_out(real):
    assert names(real.sources["civil-procedure-law"]) == ("中华人民共和国民事诉讼法", "民事诉讼法", "民诉法")


def test_nothing_but_official_bodies_and_named_media_is_linked(real):
    linked = [source.url for source in real.sources.values() if source.link]
    linked += [url for fact in real.facts.values() for url in fact.see_also]
    assert linked and all(host_allowed(url, real.hosts) for url in linked)


# ---- helpers that rules use ----


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://gov.cn/a", True),
        ("http://www.example.gov.cn", True),
        ("https://notgov.cn/", False),
        ("https://gov.cn.evil.example/", False),
        ("ftp://gov.cn/", False),
        ("gov.cn/a", False),
        ("http://[", False),
    ],
)
def test_host_allowed(url, allowed):
    assert host_allowed(url, {"gov.cn": Host("gov.cn", "政府")}) is allowed


def test_claimed_gives_the_words_and_minds_unless():
    claim = Claim("sure", "CLAIM001", "一定能批", "", "", unless="没有人能保证")
    assert claimed(claim, "照做一定能批。")[0] == "一定能批"
    assert claimed(claim, "没有人能保证一定能批。") is None
