"""The moves that steps are made of: words are replaced where the caller says to look, and nowhere else."""

from __future__ import annotations

import re

import pytest
from lxml import html
from lxml.etree import XPath
from lxml.html.builder import E

from scripts.site.dom import WITH_DIGIT, replace_text

ALL = XPath("descendant::text()")


@pytest.mark.parametrize(
    ("among", "shown"),
    [
        (WITH_DIGIT, "<div>甲乙<p><b>甲</b>1<i>甲</i></p><code>甲1</code></div>"),
        (ALL, "<div><b>甲</b>乙<p><b>甲</b>1<i><b>甲</b></i></p><code>甲1</code></div>"),
    ],
    ids=["with a digit", "all"],
)
def test_elements_without_a_text_that_the_caller_names_are_passed_over(among, shown):
    element = html.fragment_fromstring("<div>甲乙<p>甲1<i>甲</i></p><code>甲1</code></div>")
    replace_text(element, among, re.compile("甲"), lambda match: E.b(match[0]), lambda each: each.tag == "code")
    assert html.tostring(element, encoding="unicode") == shown
