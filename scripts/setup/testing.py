"""``python3 scripts test``: the environment with its browser, then pytest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from scripts.parallel import cores
from scripts.paths import ROOT
from scripts.setup import engines
from scripts.setup.browser import find_node, lend_node

HELP = """用法：python3 scripts test [--quick] [--engines] [pytest 的参数]

运行测试。第一次会装好测试工具；没有浏览器时，以 root 运行会装 Debian 的 chromium，否则装 npm 软件包。
  --quick     写文章的人交稿前要跑的：登记表、规则、生成的页面、文章，不到一分钟，不用浏览器
  --engines   先把测试用得到的程序都装上：Firefox、WebKit、旧手机的 Chromium、nginx、Caddy、LibreOffice……
例子：
  python3 scripts test                      全部
  python3 scripts test --quick              写文章的人用
  python3 scripts test tests/unit           只测程序
  python3 scripts test -k payment_order -x  名字里有这个词的，遇到失败就停
没有装的程序，用到它的测试会跳过并说怎么装；CI上会失败。"""
HANDS_ON = ("tests/unit", "tests/test_rules.py")  # what needs no browser
QUICK = ["-m", "not slow and not browser", *HANDS_ON]


def main(argv: list[str]) -> int:
    """Run pytest with ``argv``; 0 when everything passed."""
    if {"-h", "--help"} & set(argv[:1]):
        print(HELP)
        return 0
    quick, all_engines = "--quick" in argv, "--engines" in argv or bool(os.environ.get("CI"))
    argv = [word for word in argv if word not in ("--quick", "--engines")]
    several = workers(argv)
    if quick:
        argv = [*QUICK, *argv]
    elif all_engines or not without_browser(argv):
        then = "失败" if os.environ.get("CI") else "跳过"
        for problem in engines.install(engines.ENGINES if all_engines else ("chromium", "node")):
            print(f"没有全装上，用到它的测试会{then}。\n{problem}", file=sys.stderr)
    try:
        command = [sys.executable, "-m", "pytest", *several, *argv]
        return min(subprocess.call(command, cwd=ROOT, env=surroundings()), 2)
    except KeyboardInterrupt:
        return 130


def without_browser(argv: list[str]) -> bool:
    """Are only tests named that need none? A rule is tried without waiting for a browser."""
    named = [word for word in argv if word.startswith("tests/")]
    return bool(named) and all(word.startswith(HANDS_ON) for word in named)


def workers(argv: list[str]) -> list[str]:
    """Several processes, a file each, for whole runs; one for what a person looks at closely."""
    named = [word for word in argv if word.endswith(".py") or "::" in word]
    alone = len(named) == 1 or {"-n", "-x", "-s", "--pdb", "--collect-only"} & set(argv) or os.name != "posix"
    return [] if alone or cores() < 2 else ["-n", str(cores()), "--dist", "worksteal"]


def surroundings() -> dict[str, str]:
    """The environment, with a Node that starts: tests and the driver of the browser call it by name."""
    environment = dict(os.environ)
    node = find_node()
    if node and node != shutil.which("node"):
        environment["PATH"] = os.path.dirname(node) + os.pathsep + environment.get("PATH", "")
    lend_node(environment)
    return environment
