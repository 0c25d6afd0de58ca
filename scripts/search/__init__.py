"""Full-text search of the built site: index, worker, and how well readers' questions find their pages."""

from scripts.search.build import CURRENT, OFFLINE, IndexStats, build_index
from scripts.search.evaluate import eval_main

__all__ = ["CURRENT", "OFFLINE", "IndexStats", "build_index", "eval_main"]
