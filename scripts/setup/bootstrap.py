"""Prepares ``.venv`` from the hash-locked requirements and goes on inside it. Standard library alone.

Ways tried, in this order: uv; ``venv`` with its own pip; a bare venv filled by the system's pip; on Debian the
package that holds ``venv``, installed here when that is allowed. A stamp inside ``.venv`` says which lock file it
was made from, and is written last, so an interrupted set-up is taken up again.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts import commands
from scripts.paths import CACHE, ROOT
from scripts.setup import quiet
from scripts.setup.debian import agreed, apt_line, is_root

VENV = ROOT / ".venv"
LOCKS = {"base": ROOT / "requirements.txt", "dev": ROOT / "requirements-dev.txt"}
PACKAGE = "python3-venv"  # of Debian
FULL = "磁盘满了，环境没有装好：腾出至少 1 GB（环境约 0.4 GB），再运行同一条命令，会接着装。"
NETWORK = "resolv|connect|time(d )?out|network|proxy|ssl|certificate|http|dns|no matching distribution"
ENVIRONMENT = {
    "PYTHONUTF8": "1",
    "UV_PYTHON_DOWNLOADS": "never",
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
}


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def venv_python(venv: Path = VENV) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp(need: str) -> str:
    """What must stand in the stamp file for ``need`` ("base" or "dev") to be installed as the lock file says."""
    lines = LOCKS[need].read_bytes().replace(b"\r\n", b"\n")  # git on Windows may have changed the line ends
    digest = hashlib.sha256(lines).hexdigest()[:20]
    return f"{need} {digest} python{sys.version_info[0]}.{sys.version_info[1]}"


def stamps(venv: Path = VENV) -> list[str]:
    """The lines of the stamp of an environment; none when it was never finished."""
    path = venv / "mingbaizhi-stamp"
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def is_ready(need: str, venv: Path = VENV) -> bool:
    """Is ``need`` installed? The dev set holds the base set."""
    found = stamps(venv)
    return venv_python(venv).exists() and any(stamp(name) in found for name in {need, "dev"})


def main(argv: list[str]) -> int:
    """Run a command; set the environment up first when the command needs one that is not there."""
    need = commands.needs(argv)
    if need is None:
        return commands.main(argv)
    try:
        if not is_ready(need):
            with locked():
                if not is_ready(need):
                    prepare(need)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except PermissionError as error:
        print(f"不能写 {error.filename}：换成这个文件夹的所有者来运行，或把项目复制到自己的文件夹。", file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        print(FULL, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\n已中断。下次运行会接着准备。", file=sys.stderr)
        return 130
    if Path(sys.prefix).resolve() == VENV.resolve():
        os.environ.update(ENVIRONMENT)
        return commands.main(argv)
    return go_on(argv)


def go_on(argv: list[str]) -> int:
    """Run the same command with the environment's Python, in the folder where it was called."""
    command = [str(venv_python()), str(ROOT / "scripts"), *argv]
    environment = {**os.environ, **ENVIRONMENT}
    if os.name == "posix":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, environment)
    try:
        return subprocess.call(command, env=environment)
    except KeyboardInterrupt:
        return 130


@contextmanager
def locked() -> Iterator[None]:
    """Only one set-up at a time; the lock falls with the process that holds it."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    CACHE.mkdir(exist_ok=True)
    with open(CACHE / "setup.lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def prepare(need: str) -> None:
    """Make or mend ``.venv`` so that ``need`` is installed; raises SetupError."""
    start = time.monotonic()
    what = "运行环境" if need == "base" else "运行环境和测试工具"
    print(f"正在准备{what}（装在 .venv 里，第一次约半分钟）……", file=sys.stderr, flush=True)
    kept = [line for line in stamps() if line != stamp(need) and line in {stamp(name) for name in LOCKS}]
    if os.path.lexists(VENV) and not usable():
        take_away()
    (VENV / "mingbaizhi-stamp").unlink(missing_ok=True)
    failures: list[str] = []
    if not any(attempt(way, LOCKS[need], failures) for way in (by_uv, by_venv, by_system_pip, by_apt)):
        raise SetupError(explain(failures))
    text = "\n".join([*kept, stamp(need)]) + "\n"
    (VENV / "mingbaizhi-stamp").write_text(text, encoding="utf-8", newline="\n")
    print(f"准备好了，用时 {time.monotonic() - start:.0f} 秒。", file=sys.stderr, flush=True)


def usable() -> bool:
    """Does ``.venv`` hold a Python that starts and is of this version?"""
    code = "import sys; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run([str(venv_python(VENV)), "-c", code], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def take_away() -> None:
    """Delete a damaged ``.venv``; raises SetupError where somebody else's things may stand under that name."""
    if VENV.is_symlink() or not VENV.is_dir():
        raise SetupError(f"{VENV} 不是文件夹，装不进环境：是文件，或者断了、用不了的链接。移走它，再运行同一条命令。")
    held = {path.name for path in VENV.iterdir()}
    if held and not held & {"pyvenv.cfg", "bin", "Scripts", "mingbaizhi-stamp"}:
        raise SetupError(f"{VENV} 里是别的东西，不是环境：移走它，再运行同一条命令。")
    shutil.rmtree(VENV)


def attempt(way: Callable[[Path], str | None], lock: Path, failures: list[str]) -> bool:
    """Try one way; its complaint, if any, is kept for the final message."""
    complaint = way(lock)
    if complaint is None:
        return True
    if complaint:
        failures.append(complaint)
    return False


def run(command: list[str], **extra: str) -> str | None:
    """``quiet.run`` with the ENVIRONMENT of everything that is installed here."""
    return quiet.run(command, **ENVIRONMENT, **extra)


def base_python() -> str:
    """The Python outside ``.venv``, even when we run inside it."""
    return getattr(sys, "_base_executable", None) or sys.executable


def by_uv(lock: Path) -> str | None:
    """uv, when it starts; like every way: None when it went well, "" when it cannot be gone, else what went wrong."""
    uv = shutil.which("uv")
    if not uv or run([uv, "--version"]) is not None:
        return ""
    made = None if VENV.exists() else run([uv, "venv", "--quiet", "--python", base_python(), str(VENV)])
    return made or run(
        [uv, "pip", "install", "--quiet", "--python", str(venv_python()), "--require-hashes", "-r", str(lock)]
    )


def pip_install(pip: list[str], lock: Path) -> str | None:
    return run(
        [*pip, "install", "--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "-r", str(lock)]
    )


def by_venv(lock: Path) -> str | None:
    """``venv`` and the pip that it brings; not where Python comes without ensurepip."""
    own_pip = [str(venv_python()), "-m", "pip"]
    if run([*own_pip, "--version"]) is not None:
        if lacks_ensurepip():
            return ""
        made = run([base_python(), "-m", "venv", "--clear", str(VENV)])
        if made is not None:
            return made
    return pip_install(own_pip, lock)


def lacks_ensurepip() -> bool:
    return run([base_python(), "-c", "import ensurepip"]) is not None


def by_system_pip(lock: Path) -> str | None:
    """A bare environment, filled by the pip of the system."""
    if run([base_python(), "-m", "pip", "--version"]) is not None:
        return ""
    made = run([base_python(), "-m", "venv", "--clear", "--without-pip", str(VENV)])
    return made or pip_install([base_python(), "-m", "pip", "--python", str(venv_python())], lock)


def by_apt(lock: Path) -> str | None:
    """On Debian, ``venv`` is a package of its own: install it as root, or through sudo when a person agrees."""
    if shutil.which("apt-get") is None or not lacks_ensurepip():
        return ""
    if not is_root() and not (shutil.which("sudo") and sys.stdin.isatty() and agreed(PACKAGE)):
        return ""
    prefix = [] if is_root() else ["sudo"]
    print("缺少 Python 的 venv，正在安装 Debian 的 python3-venv……", file=sys.stderr, flush=True)
    run([*prefix, "apt-get", "update"])
    return run(
        [*prefix, "apt-get", "install", "-y", "--no-install-recommends", PACKAGE],
        DEBIAN_FRONTEND="noninteractive",
    ) or by_venv(lock)


def explain(failures: list[str]) -> str:
    """What went wrong and the one thing to do."""
    if not failures:
        fix = apt_line(PACKAGE) if shutil.which("apt-get") else "装上 uv，或者 python.org 的 Python 安装包"
        return f"这台机器的 Python 既没有 venv 也没有 pip。先运行这一行，再重试：\n  {fix}"
    if any(re.search("No space left on device|os error 28|Errno 28", text) for text in failures):
        return FULL
    network = any(re.search(NETWORK, text, re.I) for text in failures)
    why = "多半是网络到不了软件源：检查网络或 pip 的镜像设置" if network else "照安装程序说的改好"
    return f"环境没有装好。{why}，再运行同一条命令，会接着装。\n安装程序最后说的是：\n" + "\n".join(
        f"  {line[:160]}" for line in failures[-1].splitlines()[-3:]
    )
