"""Results kept in .cache between runs, each under the hash of all that it depends on: never wrong, only missing.

Losing the folder costs time alone; a folder that cannot be written, or a damaged file, counts as empty.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from scripts.paths import CACHE, ROOT


def digest(*parts: object) -> str:
    """One hash over the parts: bytes as they are, everything else by its ``repr``."""
    total = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode()
        total.update(b"%d\0" % len(data) + data)
    return total.hexdigest()[:32]


def files_digest(files: Iterable[Path], root: Path) -> str:
    """One hash over names and contents."""
    return digest(*(part for path in sorted(files) for part in (path.relative_to(root).as_posix(), path.read_bytes())))


@cache
def code_digest() -> str:
    """One hash over our programs and the versions of all others; once per run."""
    return files_digest([*(ROOT / "scripts").rglob("*.py"), ROOT / "requirements.txt"], ROOT)


class Kept:
    """A folder of results. ``most``: how many are kept when ``sweep`` is called."""

    def __init__(self, name: str, most: int, folder: Path = CACHE) -> None:
        self.folder, self.most = folder / name, most

    def get(self, key: str) -> Any | None:
        """What was put under ``key``, which now counts as used; None when nothing is there that can be read."""
        path = self.folder / key
        try:
            found = pickle.loads(path.read_bytes())
            os.utime(path)
        except (OSError, EOFError, ValueError, AttributeError, ImportError, IndexError, pickle.UnpicklingError):
            return None
        return found

    def put(self, key: str, value: object) -> None:
        """Keep ``value``, which is not None; written whole or not at all."""
        name = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".")
            with os.fdopen(handle, "wb") as file:
                pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)
            os.replace(name, self.folder / key)
        except OSError:
            if name:
                Path(name).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Let go of what was not used for longest."""
        try:
            files = sorted(self.folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        except OSError:
            return
        for path in files[self.most :]:
            with suppress(OSError):
                path.unlink()
