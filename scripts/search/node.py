"""The shipped worker under Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from scripts.setup.browser import NO_NODE, find_node

DRIVER = Path(__file__).with_name("drive.js")
MOST = 12  # results that are asked for when their order is measured; the panel asks for fewer


class SearchError(Exception):
    """The search cannot be asked; the message says why and what to do."""


def needed_node() -> str:
    """The program of Node. Raises SearchError."""
    node = find_node()
    if node is None:
        raise SearchError(NO_NODE)
    return node


def ask(site: Path, queries: list[str], most: int = MOST) -> list[dict]:
    """What the worker of ``site`` answers to each query, one after the other.

    An answer holds ``pins`` and ``items`` (each with ``url``), ``more``, ``sure``, ``broken``, ``heard``, and ``ms``,
    ``bytes`` and ``files`` (read for this query). Raises SearchError.
    """
    if not any(site.glob("assets*/search/worker.js")):
        raise SearchError(f"{site} 里没有 assets/search/worker.js：先运行 python3 scripts build")
    run = subprocess.run(
        [needed_node(), str(DRIVER), str(site), str(most)],
        input=json.dumps(queries),
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    if run.returncode:
        raise SearchError(f"搜索没有跑起来：{run.stderr.strip()[-500:]}")
    return json.loads(run.stdout)


def urls_of(answer: dict) -> list[str]:
    """Addresses of what an answer shows, the fixed ones first, without anchors."""
    return list(dict.fromkeys(item["url"].split("#")[0] for item in (*answer["pins"], *answer["items"])))
