"""The headers that answers must carry, computed from the finished pages.

Inline scripts are allowed by their hash alone: a page states its own policy in a ``meta`` element, for hosts that send
no headers of ours; the header, for those that do, holds the hashes of all pages and what a ``meta`` cannot say.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from lxml.html import HtmlElement
from lxml.html.builder import E

RUNS = {"", "module", "text/javascript", "application/javascript"}  # other types are data, which no policy blocks
META = "Content-Security-Policy"


def inline_hashes(page: HtmlElement) -> frozenset[str]:
    """``'sha256-…'`` of each script that stands in the page itself and runs."""
    scripts = (
        script.text or ""
        for script in page.iter("script")
        if script.get("src") is None and (script.get("type") or "").lower() in RUNS
    )
    digests = (hashlib.sha256(text.encode()).digest() for text in scripts)
    return frozenset(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def content_policy(hashes: Iterable[str], framed: bool = False) -> str:
    """Everything from this host, nothing inline but the hashed scripts, no text that becomes a script or HTML.

    ``framed``: without the directive that only a header can state.
    """
    parts = [
        "default-src 'none'",
        " ".join(["script-src 'self'", *sorted(hashes)]),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",  # site.js makes the one policy
        "frame-ancestors 'none'",
    ]
    return "; ".join(parts[:-1] if framed else parts)


def state_policy(page: HtmlElement) -> None:
    """The policy of the page as its first ``meta`` after the encoding, before anything is loaded; twice equals once."""
    head = page.find("head")
    if head is None:
        return
    for old in head.findall(f"meta[@http-equiv='{META}']"):
        head.remove(old)
    policy = E.meta({"http-equiv": META, "content": content_policy(inline_hashes(page), framed=True)})
    encoding = head.find("meta[@charset]")
    head.insert(0 if encoding is None else head.index(encoding) + 1, policy)


def drop_policy(page: HtmlElement) -> None:
    """Where 'self' means nothing, as in a page opened from a file, there is no policy to state."""
    for meta in page.findall(f"head/meta[@http-equiv='{META}']"):
        meta.getparent().remove(meta)


def headers(policy: str) -> dict[str, str]:
    """What every answer carries."""
    return {
        "Content-Security-Policy": policy,
        "Strict-Transport-Security": "max-age=31536000",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
