"""``python3 scripts test``: the environment with its browser, then pytest."""
from __future__ import annotations

import os
import shutil
import subprocess
import sys

from scripts.paths import ROOT
from scripts.setup.browser import INSTALL_LINE, find_chromium, find_node, install_chromium

HELP = """用法：python3 scripts test [pytest 的参数]

运行全部测试。第一次会装好测试工具；没有浏览器时，以 root 运行会装 Debian 的 chromium，否则装 npm 软件包。
例子：
  python3 scripts test                      全部
  python3 scripts test tests/unit           只测程序
  python3 scripts test -m "not browser"     不用浏览器的
  python3 scripts test -k payment_order -x  名字里有这个词的，遇到失败就停"""


def main(argv: list[str]) -> int:
    """Run pytest with ``argv``; 0 when everything passed."""
    if argv and argv[0] in ("-h", "--help"):
        print(HELP)
        return 0
    if find_chromium() is None:
        problem = install_chromium()
        if problem:
            print(f"没有装上浏览器，需要浏览器的测试会{'失败' if os.environ.get('CI') else '跳过'}。"
                  f"\n{problem}\n自己装：{INSTALL_LINE}", file=sys.stderr)
    node = find_node()
    environment = dict(os.environ)
    if node and node != shutil.which("node"):  # tests and the driver of the browser start "node" by name
        environment["PATH"] = os.path.dirname(node) + os.pathsep + environment.get("PATH", "")
    if node:  # the one that the driver brings does not start on a bare system
        environment.setdefault("PLAYWRIGHT_NODEJS_PATH", node)
    try:
        return min(subprocess.call([sys.executable, "-m", "pytest", *argv], cwd=ROOT, env=environment), 2)
    except KeyboardInterrupt:
        return 130
