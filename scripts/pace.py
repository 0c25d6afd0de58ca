"""``python3 scripts bench build``: what a build costs beside plain Material on the same pages, in one run.

Plain Material is the theme as it ships with its own search for Chinese (jieba), without ours: no checks, sheets, notes.
Seconds are those of the processors together and those on the clock, where pages and checks are spread over the
processors; of a copy of the project, so that nothing kept by earlier builds is used or lost.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import yaml

from scripts.paths import ROOT
from scripts.search.node import SearchError
from scripts.search.peers import jieba_folder
from scripts.setup import engines

COPIED = ("docs", "data", "overrides", "scripts", ".vscode", "mkdocs.yml", "requirements.txt", "CONTRIBUTING.md")
PRINTED = ("fit", "print", "word")  # what may stay of .cache for a cold build: sheets are the same until one is edited
PLAIN = "plain"
PYTHON = [sys.executable, "-W", "ignore"]
NAMES = {
    PLAIN: "Material和它的搜索",
    "first": "第一次，打印单也新排",
    "cold": "什么都没记下，打印单除外",
    "unchecked": "同上，跳过检查",
    "checked": "同上，检查还记得",
    "unchanged": "什么都没改",
    "edited": "改了一页",
}


class PaceError(Exception):
    """A build failed; the message is what it said."""


class Spent(NamedTuple):
    """Seconds of the processors together, and on the clock."""

    cpu: float
    clock: float


def spent(command: list[str], folder: Path, more: dict[str, str] | None = None) -> Spent:
    """What a command and its children take; raises PaceError."""
    before = os.times()
    answer = subprocess.run(command, cwd=folder, env={**os.environ, **(more or {})}, capture_output=True, text=True)
    after = os.times()
    if answer.returncode:
        raise PaceError(f"{answer.stdout[-2000:]}\n{answer.stderr[-2000:]}".strip())
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(cpu, after.elapsed - before.elapsed)


def plain_settings(folder: Path) -> Path:
    """mkdocs.yml without our theme, with Material's own search."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    for ours in ("custom_dir", "favicon"):
        settings["theme"].pop(ours, None)
    settings |= {
        "docs_dir": "docs",
        "site_dir": PLAIN,
        "plugins": [{"search": {"lang": "zh"}}],
    }
    path = folder / "plain.yml"
    path.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8", newline="\n")
    return path


def plain(settings: Path, folder: Path) -> Spent:
    """What plain Material takes for the ``settings`` of plain_settings."""
    more = {"PYTHONPATH": str(jieba_folder()), "NO_MKDOCS_2_WARNING": "1"}
    return spent([*PYTHON, "-m", "mkdocs", "build", "-q", "-f", str(settings)], folder, more)


def others(folder: Path) -> dict[str, float]:
    """Processor seconds that plain Material takes for ``folder``/docs, and Zensical, where it is installed."""
    settings = plain_settings(folder)
    found = {"material_s": round(plain(settings, folder).cpu, 2)}
    if program := engines.find("zensical"):
        shutil.rmtree(folder / PLAIN)
        found["zensical_s"] = round(spent([program, "build", "-f", str(settings)], folder).cpu, 2)
    return found


def forget(cache: Path, but: tuple[str, ...] = PRINTED) -> None:
    """Take out of .cache whatever a cold build has to do itself."""
    for path in cache.iterdir():
        if path.is_dir() and path.name not in but:
            shutil.rmtree(path)


def edit(docs: Path) -> None:
    """One page is saved anew, its words as they were."""
    path = next(iter(sorted((docs / "stages").glob("[a-h]*.md"))))
    path.write_text(path.read_text("utf-8") + "\n", "utf-8", newline="\n")


def measure(folder: Path) -> dict[str, Spent]:
    """What each build of NAMES takes."""
    for name in COPIED:
        source = ROOT / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder / name)
    ours = "import sys; from scripts.commands import main; sys.exit(main(sys.argv[1:]))"
    build = [*PYTHON, "-c", ours, "build", "--out", str(folder / "site")]
    settings = plain_settings(folder)
    found = {PLAIN: plain(settings, folder)}
    found["first"] = spent(build, folder)
    forget(folder / ".cache")
    found["unchecked"] = spent([*build, "--no-lint"], folder)
    forget(folder / ".cache")
    found["cold"] = spent(build, folder)
    forget(folder / ".cache", (*PRINTED, "lint"))
    found["checked"] = spent(build, folder)
    found["unchanged"] = spent(build, folder)
    edit(folder / "docs")
    found["edited"] = spent(build, folder)
    again = plain(settings, folder)
    return found | {PLAIN: Spent(*((one + two) / 2 for one, two in zip(found[PLAIN], again, strict=True)))}


def main(argv: list[str]) -> int:
    """Exit code 0: measured; 1: a build failed."""
    parser = argparse.ArgumentParser(description="生成网站要多少时间，和同样页面的Material比，一次量完。")
    parser.add_argument("--json", action="store_true", help="只输出 JSON")
    options = parser.parse_args(argv)
    try:
        with tempfile.TemporaryDirectory(prefix="mingbaizhi-pace-") as folder:
            found = measure(Path(folder))
    except (PaceError, SearchError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({name: [round(value, 2) for value in each] for name, each in found.items()}))
        return 0
    base = found[PLAIN]
    print("   处理器            钟上")
    for name, words in NAMES.items():
        cpu, clock = found[name]
        print(f"{cpu / base.cpu:5.2f}倍 {cpu:5.1f}秒  {clock / base.clock:5.2f}倍 {clock:5.1f}秒  {words}")
    return 0
