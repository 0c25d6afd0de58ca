"""What the owner sets, in one place: mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from scripts.paths import ROOT


@dataclass(frozen=True)
class Settings:
    """``address`` of the site, ending with a slash; ``contact``: by mail or web; ``repository``: a web address;
    ``about``: what the site is, the first sentence of its description."""

    address: str
    contact: str = ""
    repository: str = ""
    about: str = ""


def load_settings(root: Path = ROOT) -> Settings:
    """Read ``site_url`` and ``extra`` of mkdocs.yml."""
    given = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    extra = given.get("extra") or {}
    return Settings(
        f"{str(given.get('site_url') or '').rstrip('/')}/",
        str(extra.get("contact") or "").strip(),
        str(extra.get("repository") or "").strip(),
        str(given.get("site_description") or "").partition("。")[0],
    )
