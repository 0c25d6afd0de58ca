"""The one way in: ``python3 scripts <command>``.

This file must run, or fail politely, on any Python 3: it checks the version before importing anything of ours.
"""

import os
import shutil
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MINIMUM = (3, 11)


def main():
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.version_info[:2] < MINIMUM:
        return use_newer_python()
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [ROOT, *(entry for entry in sys.path if os.path.abspath(entry or ".") not in (here, ROOT))]
    from scripts.setup import bootstrap

    return bootstrap.main(sys.argv[1:])


def use_newer_python():
    """Go on with a newer Python from PATH when there is one; otherwise say what is needed. Returns an exit code."""
    for minor in range(20, MINIMUM[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and os.name == "posix":
            os.execv(found, [found, os.path.dirname(os.path.abspath(__file__)), *sys.argv[1:]])
    sys.stderr.write(
        f"需要 Python {MINIMUM[0]}.{MINIMUM[1]} 或更新的版本，现在运行的是 {sys.version.split()[0]}"
        f"（{sys.executable}）。\n装好新版本以后，用它来运行，例如：python3.12 scripts serve\n"
    )
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:  # before any command has begun
        sys.stderr.write("\n已停止。\n")
        sys.exit(130)
