"""Web addresses."""

from __future__ import annotations

from urllib.parse import urlsplit

RESERVED = ("example", "invalid", "test", "localhost")  # last names that lead nowhere (RFC 2606)


def is_real(address: str) -> bool:
    """Can a reader get to ``address``? Not to an empty or a reserved one."""
    host = urlsplit(address).hostname or ""
    return bool(host) and host.rpartition(".")[2] not in RESERVED
