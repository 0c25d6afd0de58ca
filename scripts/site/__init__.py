"""Building and serving the site. Everything beside MkDocs itself is a plain function over the finished folder."""
from __future__ import annotations


def build_main(argv: list[str]) -> int:
    from scripts.site.build import main

    return main(argv)


def serve_main(argv: list[str]) -> int:
    from scripts.site.serve import main

    return main(argv)
