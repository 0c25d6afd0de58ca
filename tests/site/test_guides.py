"""The sheets: as many pages as the plan allows, and every letter names the sheet that comes after it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from scripts.pages import Page, walk_pages

GUIDES = {Path(page.rel).stem: page for page in walk_pages() if page.kind == "guide"}
MOST = {  # slug -> most pages of its PDF
    "first-aid": 1,
    "call-script": 1,
    "collector-call": 1,
    "call-log": 1,
    "debt-list": 1,
    "monthly-budget": 2,
    "plan": 1,
    "letter-extension": 2,
    "letter-installments": 2,
    "letter-waiver": 1,
    "letter-who-are-you": 1,
    "letter-no-third-party": 1,
    "letter-no-reply": 1,
    "letter-refused": 1,
    "complaint": 2,
    "evidence-list": 1,
    "agreement-check": 2,
    "court-papers": 2,
    "defence-prepare": 2,
    "credit-dispute": 1,
    "for-family": 1,
    "seven-days": 1,
    "objection-payment-order": 2,
    "objection-jurisdiction": 2,
    "defence": 2,
    "keep-living-costs": 2,
    "extend-deadline": 2,
    "adjourn": 2,
    "appeal": 2,
    "third-party-objection": 2,
    "settlement-enforcement": 2,
    "lift-restriction": 2,
    "list-correction": 2,
    "property-report": 2,
    "stop-auto-debit": 1,
}
NEXT = {  # letter -> links that its part "afterwards" must hold
    "letter-extension": {"letter-no-reply.md", "letter-refused.md", "agreement-check.md"},
    "letter-installments": {"letter-no-reply.md", "letter-refused.md", "agreement-check.md"},
    "letter-waiver": {"letter-no-reply.md", "letter-refused.md", "agreement-check.md"},
    "letter-no-reply": {"letter-refused.md", "complaint.md"},
    "letter-refused": {"../paths/mediators.md", "complaint.md"},
    "letter-who-are-you": {"letter-no-third-party.md", "complaint.md"},
    "letter-no-third-party": {"complaint.md"},
}
LINK = re.compile(r"\]\(([^)#\s]+)")


def afterwards(page: Page) -> str:
    """What stands under the heading with the id "after", up to the next heading of its level; "" without one."""
    found = re.search(r"^## [^\n]*\{#after\}\n(.*?)(?=^## |\Z)", page.body, re.S | re.M)
    return found[1] if found else ""


def test_every_page_of_a_sheet_can_be_had_as_a_picture(built_site):
    for slug in GUIDES:
        html = (built_site / "guides" / slug / "index.html").read_text(encoding="utf-8")
        pages = len(PdfReader(built_site / "pdf" / f"{slug}.pdf").pages)
        assert all(f"/pdf/{slug}-{number}.png" in html for number in range(1, pages + 1)), slug


def test_every_sheet_has_its_number_of_pages():
    assert set(GUIDES) == set(MOST)


@pytest.mark.parametrize("slug", MOST)
def test_no_sheet_is_longer_than_planned(slug, built_site):
    assert len(PdfReader(built_site / "pdf" / f"{slug}.pdf").pages) <= MOST[slug]


def test_every_letter_is_in_the_chain():
    assert {slug for slug in GUIDES if slug.startswith("letter-")} == set(NEXT)


@pytest.mark.parametrize("slug", NEXT)
def test_every_letter_leads_on(slug):
    assert NEXT[slug] <= set(LINK.findall(afterwards(GUIDES[slug])))


@pytest.mark.parametrize("slug", NEXT)
def test_every_letter_keeps_the_proof_of_posting(slug):
    assert re.search(r"留底.*日期_{4,}", afterwards(GUIDES[slug]))
