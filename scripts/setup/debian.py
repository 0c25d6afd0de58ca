"""What a person types to install packages of Debian. Standard library alone: runs before set-up."""

from __future__ import annotations

import os
import shutil


def is_root() -> bool:
    """May this process install packages? False where the system knows no root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt_line(*packages: str) -> str:
    """The line that installs Debian's ``packages`` here; a fresh system has no list of packages and no sudo."""
    root = is_root()
    sudo = "sudo " if not root and shutil.which("sudo") else ""
    who = "" if root or sudo else "以root运行："
    return f"{who}{sudo}apt-get update && {sudo}apt-get install -y {' '.join(packages)}"


def agreed(package: str) -> bool:
    """Ask the person at the terminal whether ``package`` may be installed now."""
    return input(f"缺少 {package}。现在运行 {apt_line(package)} 吗？[Y/n] ").strip().lower() in ("", "y", "yes")
