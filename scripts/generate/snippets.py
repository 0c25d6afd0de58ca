"""Small pieces of Markdown that several generated pages share."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from scripts.pages import GENERATED, Page


def page(title: str, summary: str, parts: Iterable[str], kind: str = "hub", **meta: str) -> str:
    """A whole generated page; ``meta`` holds further front matter, already in YAML."""
    head = [f"title: {scalar(title)}", f"summary: {scalar(summary)}", f"kind: {kind}"]
    head += [f"{key}: {value}" for key, value in meta.items()]
    body = "\n\n".join(part.strip("\n") for part in parts if part)
    return "\n".join(["---", *head, "---", f"# {title}", GENERATED, "", body]).rstrip() + "\n"


def scalar(text: str) -> str:
    """YAML for one line of text, quoted only where plain text would be read as something else."""
    risky = re.search(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|^[\d.]+$|^(true|false|null|yes|no)$", text, re.I)
    return "'" + text.replace("'", "''") + "'" if risky else text


def to(target: str, here: str) -> str:
    """Relative address of docs-relative ``target`` (may carry #anchor) from the page ``here``."""
    path, hash_, anchor = target.partition("#")
    if path == here and hash_:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(here)) + hash_ + anchor


def link(page: Page, here: str, text: str = "") -> str:
    return f"[{text or page.title}]({to(page.rel, here)})"


def block(css: str, *parts: str) -> str:
    """An HTML block with a class; it gets one slash more than a block among ``parts``."""
    return _fenced(f"html | div.{css}", parts)


def fold(title: str, *parts: str, searched: bool = True) -> str:
    """A block that is closed until the reader opens it; search leaves it out unless ``searched``."""
    return _fenced(f"details | {title}" + ("" if searched else "\n    attrs: {class: unsearched}\n"), parts)


def _fenced(opening: str, parts: Iterable[str]) -> str:
    inner = "\n\n".join(part.strip("\n") for part in parts if part)
    fence = "/" * max(3, *(len(run) + 1 for run in re.findall(r"^/{3,}", inner, re.M)), 0)
    return f"{fence} {opening}\n{inner}\n{fence}"


def answers(pages: Iterable[Page], here: str) -> str:
    """Pages as a list of title and short answer."""
    return block("qlist", "\n".join(f"- {link(page, here)} {page.summary}".rstrip() for page in pages))


def jump(rows: Iterable[tuple[str, str, int]]) -> str:
    """The row of (words, anchor, how many; 0 is not shown) under the title."""
    named = ((f"{words}（{count}）" if count else words, anchor) for words, anchor, count in rows)
    return block("jump", "\n".join(f"- [{words}](#{anchor})" for words, anchor in named))


def ends(text: str) -> str:
    """``text`` with a full stop when it has no closing mark."""
    return text if text.endswith(("。", "？", "！", "……")) else f"{text}。"


def escape(text: str) -> str:
    """Register text that Markdown must not read as markup."""
    return re.sub(r"([\\`*_<\[\]])", r"\\\1", text)
