"""Where things are. Every other module takes its folders from here."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
DOCS = ROOT / "docs"
OVERRIDES = ROOT / "overrides"
SITE = ROOT / "site"
CACHE = ROOT / ".cache"
