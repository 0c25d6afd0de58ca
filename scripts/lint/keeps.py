"""What a fix must leave as it was. Each function takes the whole file and returns what is compared."""

from __future__ import annotations

import re
import unicodedata

import yaml

from scripts.text.frontmatter import FRONT

BASE = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value as its text
COMMENT = re.compile(r"[ \t]*<!--\s*lint:\s*off\b.*?-->[ \t]*(?:\r?\n|\Z)", re.S)
RADICALS = dict(
    zip(
        "⺠⺟⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民母虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)


def words(text: str) -> str:
    """Letters, Han characters and digits in order: punctuation and spaces may change, words may not."""
    return "".join(c for c in text if c.isalnum())


def readable(text: str) -> str:
    """The words after look-alike characters are replaced by what they look like."""
    return words(plain_characters(text))


def plain_characters(text: str) -> str:
    return unicodedata.normalize("NFKC", "".join(RADICALS.get(c, c) for c in text))


def without_stars(text: str) -> str:
    """Everything except the asterisks of bold text."""
    return text.replace("*", "")


def without_comments(text: str) -> str:
    """Everything except suppression comments."""
    return COMMENT.sub("", text)


def front_values_and_body(text: str, without: tuple[str, ...] = ()) -> tuple[str, str]:
    """The body as it is, and the values of the front matter, order and quoting aside."""
    match = FRONT.match(text)
    if not match:
        return "", text
    meta = yaml.load(match.group(1), Loader=BASE)
    rest = {k: v for k, v in meta.items() if k not in without} if isinstance(meta, dict) else meta
    return repr(sorted((str(k), str(v)) for k, v in rest.items())) if isinstance(rest, dict) else "", text[
        match.end() :
    ]


def all_but_sources(text: str) -> tuple[str, str]:
    """Everything except the list of sources and the names of the pages that citations lead to."""
    front, body = front_values_and_body(text, ("sources",))
    return front, re.sub(r"sources/[a-z0-9-]+\.md#", "sources/.md#", body)
