"""Files replaced whole: whoever reads sees the old text or the new one, never half, and what fails changes nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def replace_text(path: Path, text: str) -> None:
    """Make ``text`` (UTF-8) all that is in the file, which need not be there; raises OSError, and then it is as it was.

    It is written beside the file, then renamed. A link stays a link: what it leads to is replaced. The mode stays.
    """
    path = path.resolve()
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(text.encode("utf-8"))
        if path.exists():
            shutil.copymode(path, beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
