"""What lint reads is what readers see: the words of every page, against the renderer of the site."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import lxml.html
import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.lint.document import Document
from scripts.lint.engine import lint
from scripts.lint.files import parse
from scripts.pages import walk_pages
from scripts.paths import ROOT
from scripts.text.inline import CELL, OBJECT
from tests.rule_cases import context, page_text


def extensions() -> tuple[list[str], dict]:
    """The Markdown extensions of mkdocs.yml and their settings."""

    class Loader(yaml.SafeLoader):
        """Tags of MkDocs stand for nothing here."""

    Loader.add_multi_constructor("!", lambda loader, tag, node: None)
    Loader.add_multi_constructor("tag:", lambda loader, tag, node: None)
    listed = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)["markdown_extensions"]
    names = [next(iter(item)) if isinstance(item, dict) else item for item in listed]
    return names, {name: item[name] or {} for item in listed if isinstance(item, dict) for name in item}


NAMES, SETTINGS = extensions()


def seen(body: str) -> str:
    """The words of a rendered page, spaces and blanks to fill in aside."""
    html = markdown.markdown(body, extensions=NAMES, extension_configs=SETTINGS)
    html = re.sub(r"(<li>\s*(?:<p>)?)\[[ xX]\]", r"\1", html)  # the site makes a box to tick of it
    tree = lxml.html.fromstring(f"<div>{html}</div>")
    return re.sub(r"[\s_]", "", tree.text_content())


def read(doc: Document) -> str:
    """The words of the units that rules look at, spaces, blanks and stand-ins aside."""
    text = "".join(unit.text for unit in doc.body)
    return re.sub(r"[\s_]", "", text.replace(OBJECT, "").replace(CELL, ""))


def difference(one: str, other: str) -> list[str]:
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [f"{a} {one[i:j]!r} {other[k:m]!r}" for a, i, j, k, m in steps if a != "equal"]


def test_lint_reads_every_page_as_it_is_shown():
    for page in walk_pages():
        doc = Document(page, page.rel)
        shown, words = seen(page.body), read(doc)
        assert words == shown, (page.rel, difference(words, shown)[:3])


CASES = [
    "```\n平台一定会同意。\n\n后面",
    "```x```平台",
    "~~~x~~~平台",
    "[注意]: 平台一定会同意",
    "[注意]:平台一定会同意",
    "段落。\n\n    平台一定会同意。",
    "<pre\n平台一定会同意。",
    "<pre>平台</pre>",
    "标题\n===\n\n平台",
    "写`平台会同意`。",
    "~~平台~~",
    "[^1]: 平台",
    "*[甲]: 平台",
    "<script\n平台",
    "<textarea>平台",
]


@pytest.mark.parametrize("body", CASES)
def test_what_lint_would_read_otherwise_is_a_finding(body):
    doc = parse(page_text(f"# 测试页\n\n{body}\n").encode(), "faq/credit/x.md", "x.md")
    assert isinstance(doc, Document)
    assert [p.code for p in lint([doc], context([doc]), ["MD001"])] or read(doc) == seen(doc.page.body)


PARTS = [
    "平台会同意",
    "**重**",
    "[甲](a.md)",
    "，",
    "。",
    "5年",
    "\n",
    "\n\n",
    "- 甲",
    "1. 乙",
    "| 甲 | 乙 |",
    "## 题 {#t}",
    "/// danger | 题",
    "///",
    "```",
    "~~~",
    "    ",
    "[注]: ",
    "<pre",
    "`",
    ">",
    "---",
    "===",
    "&nbsp;",
    "\\",
    "![",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=10).map("".join))
def test_no_sentence_is_shown_that_lint_does_not_read(body):
    """Of every made-up page: each word that readers see is read by lint, or something is found on the page."""
    doc = parse(page_text(f"# 测试页\n\n{body}\n").encode(), "faq/credit/x.md", "x.md")
    assert isinstance(doc, Document)
    if lint([doc], context([doc]), ["MD001", "MD002", "MD003", "HEAD001", "FM004"]):
        return
    assert seen(doc.page.body).count("平台会同意") <= read(doc).count("平台会同意")
