"""Run a program without showing what it says, unless it fails. Standard library alone: runs before set-up."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from scripts.paths import ROOT

SAID = 6  # lines of a failure that are kept


def run(command: list[str], folder: Path = ROOT, /, **environment: str) -> str | None:
    """None when it went well, else the last lines of its errors, or of what it said where there are none."""
    try:
        answer = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            errors="replace",
        )
    except OSError as error:
        return f"{command[0]}：{error.strerror}"
    if answer.returncode == 0:
        return None
    lines = [line for line in (answer.stderr.strip() or answer.stdout).splitlines() if line.strip()]
    return "\n".join(lines[-SAID:]) or f"{command[0]} 以 {answer.returncode} 结束"
