"""The tools' modules under Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from scripts.paths import OVERRIDES

TOOLS = OVERRIDES / "assets" / "tools"
CALL = Path(__file__).with_name("call.mjs")


def kept_letters() -> list[dict]:
    """What the letter tool writes from (overrides/assets/tools/data/letters.js)."""
    script = (TOOLS / "data" / "letters.js").read_text(encoding="utf-8")
    return json.loads(script.split("export default ")[1])["letters"]


def call(node: str, *calls: tuple[str, str, list], zone: str = "UTC") -> list:
    """What each (module, function, arguments) gives; ``zone`` is where the machine stands."""
    run = subprocess.run(
        [node, "--no-warnings", str(CALL), str(TOOLS)],
        input=json.dumps(calls),
        encoding="utf-8",
        capture_output=True,
        check=False,
        env={"TZ": zone, "PATH": "/usr/bin:/bin"},
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return json.loads(run.stdout)
