"""What is missing on this machine, and the command that installs it. Standard library alone: runs before set-up."""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shutil
import sys
from dataclasses import dataclass

from scripts.paths import CACHE, ROOT, SITE
from scripts.setup import bootstrap, browser, engines
from scripts.setup.debian import apt_line


@dataclass(frozen=True)
class Finding:
    """One line of the report: what was looked at, what was found, and how to mend it ("" when all is well)."""

    name: str
    found: str
    fix: str = ""
    needed: bool = True  # False: only some people need it


def apt(package: str, other: str) -> str:
    """The line that installs a Debian package here, or what to do elsewhere."""
    return apt_line(package) if shutil.which("apt-get") else other


def check_python() -> Finding:
    return Finding("Python", f"{platform.python_version()}（{bootstrap.base_python()}）")


def check_installer() -> Finding:
    for name in ("uv", "pip"):
        if shutil.which(name):
            return Finding("装软件包的工具", name)
    if importlib.util.find_spec("ensurepip"):
        return Finding("装软件包的工具", "Python 自带的 venv 和 pip")
    return Finding("装软件包的工具", "没有", apt("python3-venv", "装上 uv，或带 venv 的 Python"))


def check_environment() -> Finding:
    if bootstrap.is_ready("dev"):
        return Finding("运行环境 .venv", "齐全，含测试工具")
    if bootstrap.is_ready("base"):
        return Finding("运行环境 .venv", "能预览和生成；测试工具会在第一次 python3 scripts test 时装上")
    found = "过期了" if bootstrap.VENV.exists() else "还没有"
    return Finding("运行环境 .venv", found, "python3 scripts serve（会自动装好）")


def check_browser() -> Finding:
    found = browser.find_chromium()
    if found:
        return Finding("浏览器（测试用）", found.program)
    return Finding(
        "浏览器（测试用）",
        "没有，需要浏览器的测试会跳过",
        "python3 scripts test（会自动装），或 " + apt("chromium", "装上 Chrome"),
        needed=False,
    )


def check_node() -> Finding:
    found = browser.find_node()
    if found:
        return Finding("Node（测试和搜索评测用）", found)
    return Finding("Node（测试和搜索评测用）", "没有", "python3 scripts test（会自动装）", needed=False)


def check_engines() -> Finding:
    lacking = [name for name in engines.missing() if name not in ("chromium", "node")]
    if not lacking:
        return Finding("其他测试用的程序", "齐全")
    names = "、".join(engines.ENGINES[name].what for name in lacking)
    return Finding(
        "其他测试用的程序", f"没有{names}，用到的测试会跳过", "python3 scripts test --engines（要root）", needed=False
    )


def check_git() -> Finding:
    if shutil.which("git"):
        return Finding("git", shutil.which("git") or "")
    return Finding("git", "没有，交修改时才需要", apt("git", "装上 git"), needed=False)


def check_fonts() -> Finding:
    fonts = sorted(browser.FONTS.glob("*.ttf"))
    if len(fonts) >= 2:
        return Finding("打印用的字体", "、".join(font.name for font in fonts))
    folder = browser.FONTS.relative_to(ROOT).as_posix()
    return Finding("打印用的字体", f"{folder} 里缺文件", f"git checkout -- {folder}")


def check_folder() -> Finding:
    if os.access(ROOT, os.W_OK) and (not CACHE.exists() or os.access(CACHE, os.W_OK)):
        return Finding("项目文件夹", f"{ROOT}，能写")
    return Finding("项目文件夹", f"{ROOT}，不能写", "换成它的所有者来运行，或把项目复制到自己的文件夹")


def check_disk() -> Finding:
    free = shutil.disk_usage(ROOT).free / 1e9
    return Finding("磁盘空间", f"剩 {free:.1f} GB", "" if free > 1.5 else "腾出 1.5 GB：环境约 0.4 GB，浏览器约 0.7 GB")


def check_site() -> Finding:
    if (SITE / "index.html").is_file():
        return Finding("生成的网站 site/", "有")
    return Finding("生成的网站 site/", "还没有", "python3 scripts build", needed=False)


CHECKS = (
    check_python,
    check_installer,
    check_environment,
    check_browser,
    check_node,
    check_engines,
    check_git,
    check_fonts,
    check_folder,
    check_disk,
    check_site,
)


def main(argv: list[str]) -> int:
    """``python3 scripts doctor``: 0 when nothing that is needed is missing, else 1."""
    parser = argparse.ArgumentParser(description="看这台机器还缺什么，用哪条命令装。什么也不改。")
    parser.parse_args(argv)
    findings = [check() for check in CHECKS]
    for finding in findings:
        sign = "✓" if not finding.fix else "✗" if finding.needed else "·"
        print(f"{sign} {finding.name}：{finding.found}")
        if finding.fix:
            print(f"    这样装：{finding.fix.replace('python3 ', 'py ') if sys.platform == 'win32' else finding.fix}")
    missing = sum(bool(finding.fix) and finding.needed for finding in findings)
    print(f"\n缺 {missing} 样必需的。" if missing else "\n必需的都齐了。")
    return 1 if missing else 0
