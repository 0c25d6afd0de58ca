"""Programs beside Python that tests drive: browsers, servers, readers of files. Standard library alone.

A test asks ``find(name)`` and skips with ``line(name)`` where there is none; with CI set it fails instead.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.paths import CACHE
from scripts.setup import browser
from scripts.setup.quiet import run

OLD_CHROME = CACHE / "chrome83"
OLD_PACKAGES = ("chrome-aws-lambda@3.1.1", "puppeteer-core@3")
STYLELINT = CACHE / "stylelint"
STYLELINT_PACKAGES = ("stylelint@16", "stylelint-no-unsupported-browser-features@8")
ZENSICAL = CACHE / "zensical"
ZENSICAL_PACKAGE = "zensical==0.0.73"  # apart from our own environment, which it is compared with
OLD_SCRIPT = """\
// Unpacks the packed Chromium and prints where it lies.
process.env.AWS_LAMBDA_FUNCTION_NAME = "x"; process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs12.x"
require("chrome-aws-lambda").executablePath.then(path => console.log(path))
"""


@dataclass(frozen=True)
class Engine:
    """``programs``: names on PATH or whole paths, any of which will do; ``packages``: Debian's."""

    what: str
    programs: tuple[str, ...]
    packages: tuple[str, ...] = ()


ENGINES = {
    "chromium": Engine("Chromium", browser.NAMES, ("chromium",)),
    "firefox": Engine("Firefox", ("firefox-esr", "firefox"), ("firefox-esr",)),
    "webkit": Engine("WebKit", ("WebKitWebDriver",), ("webkit2gtk-driver",)),
    "webkit print": Engine(
        "WebKit的打印",
        (
            "/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib",
            "/usr/lib/aarch64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib",
        ),
        ("gir1.2-webkit2-4.1", "python3-gi"),
    ),
    "xvfb": Engine("没有屏幕也能用的窗口系统", ("Xvfb",), ("xvfb",)),
    "cjk fonts": Engine("中文字体", ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",), ("fonts-noto-cjk",)),
    "poppler": Engine("读PDF的工具", ("pdftotext",), ("poppler-utils", "poppler-data")),
    "nginx": Engine("nginx", ("nginx", "/usr/sbin/nginx"), ("nginx",)),
    "caddy": Engine("Caddy", ("caddy",), ("caddy",)),
    "h2load": Engine("压力测试的工具", ("h2load",), ("nghttp2-client",)),
    "openssl": Engine("做测试证书的工具", ("openssl",), ("openssl",)),
    "libreoffice": Engine("LibreOffice", ("soffice", "libreoffice"), ("libreoffice-writer",)),
    "node": Engine("Node", ("node",)),
    "stylelint": Engine(
        "检查样式的stylelint", (str(STYLELINT / "node_modules" / "stylelint" / "bin" / "stylelint.mjs"),)
    ),
    "zensical": Engine("Zensical", (str(ZENSICAL / "bin" / "zensical"),)),
    "chrome83": Engine("旧手机的浏览器（Chromium 83）", (str(OLD_CHROME / "program"),)),
}


def find(name: str) -> str | None:
    """The program of an engine, or None."""
    if name == "chromium":
        found = browser.find_chromium()
        return found.program if found else None
    if name == "node":
        return browser.find_node()
    if name == "chrome83":
        return _old_chrome()
    for program in ENGINES[name].programs:
        if path := shutil.which(program):
            return path
        if os.path.isabs(program) and Path(program).is_file():
            return program
    return None


def _old_chrome() -> str | None:
    try:
        program = (OLD_CHROME / "program").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    return program if Path(program).is_file() else None


def line(name: str) -> str:
    """What installs an engine."""
    packages = ENGINES[name].packages
    return f"sudo apt-get install -y {' '.join(packages)}" if packages else "python3 scripts test --engines"


def missing(names: Iterable[str] = ENGINES) -> list[str]:
    """The names of ``ENGINES`` that are not found here."""
    return [name for name in names if find(name) is None]


def install(names: Iterable[str] = ENGINES) -> list[str]:
    """Install what is missing, as far as this machine allows; returns what went wrong, one line each."""
    lacking = missing(names)
    packages = [package for name in lacking for package in ENGINES[name].packages]
    failures = []
    if packages and browser.can_apt():
        print(f"正在安装测试用的程序：{' '.join(packages)}……", file=sys.stderr, flush=True)
        if problem := browser.apt_install(*packages):
            failures.append(f"apt-get：{problem}")
    if find("chromium") is None and "chromium" in names and (problem := browser.install_chromium()):
        failures.append(problem)
    if "stylelint" in lacking and (problem := _install_npm(STYLELINT, STYLELINT_PACKAGES)):
        failures.append(f"stylelint：{problem}")
    if "zensical" in lacking and (problem := _install_zensical()):
        failures.append(f"Zensical：{problem}")
    if "chrome83" in lacking and (problem := _install_old_chrome()):
        failures.append(f"Chromium 83：{problem}")
    return failures


def _install_zensical() -> str | None:
    """Put the successor of the generator into its own environment in .cache; None, or what went wrong."""
    print(f"正在安装 {ZENSICAL_PACKAGE}（放在 .cache 里）……", file=sys.stderr, flush=True)
    if problem := run([sys.executable, "-m", "venv", "--clear", str(ZENSICAL)]):
        return problem
    pip = [str(ZENSICAL / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return run([*pip, ZENSICAL_PACKAGE])


def _install_npm(folder: Path, packages: Iterable[str]) -> str | None:
    """Put npm packages into ``folder``, without their own scripts; None, or what went wrong."""
    node, npm = browser.find_node(), browser.find_npm()
    if not node or not npm:
        return browser.NO_NODE
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8", newline="\n")  # npm climbs no higher
    path = f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    options = ["--no-audit", "--no-fund", "--no-save", "--ignore-scripts"]
    return run([*npm, "install", *options, *packages], folder, PATH=path)


def _install_old_chrome() -> str | None:
    """Put the packed Chromium 83 of an npm package into .cache; None, or what went wrong."""
    if not sys.platform.startswith("linux"):
        return "只有Linux上有"
    print("正在安装 Chromium 83（npm 软件包，约 50 MB，放在 .cache 里）……", file=sys.stderr, flush=True)
    if problem := _install_npm(OLD_CHROME, OLD_PACKAGES):
        return problem
    node = browser.find_node()
    assert node  # npm ran
    (OLD_CHROME / "unpack.js").write_text(OLD_SCRIPT, encoding="utf-8", newline="\n")
    unpacked = OLD_CHROME / "unpacked"
    unpacked.mkdir(exist_ok=True)
    answer = subprocess.run(
        [node, "unpack.js"], cwd=OLD_CHROME, env={**os.environ, "TMPDIR": str(unpacked)}, capture_output=True, text=True
    )
    program = answer.stdout.strip().splitlines()[-1:] or [""]
    if not Path(program[0]).is_file():
        return answer.stderr.strip()[-400:] or "解包以后没有找到程序"
    (OLD_CHROME / "program").write_text(program[0], encoding="utf-8", newline="\n")
    return None
