"""What a build says as it goes: each step with its seconds, what goes wrong in one message."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from scripts.pages import PageError
from scripts.printing import PrintError
from scripts.registers import RegisterError
from scripts.signing.ledger import LedgerError
from scripts.site.bundle import BundleError
from scripts.site.parts import PartError
from scripts.site.place import PlaceError
from scripts.site.render import BuildError
from scripts.site.sizes import MissingFile

T = TypeVar("T")
SAID = (BundleError, LedgerError, MissingFile, PageError, PartError, PlaceError, PrintError)


def step(name: str, function: Callable[[], T]) -> T:
    """Run one step, then print its name and seconds."""
    start = time.monotonic()
    result = function()
    print(f"  {name} {time.monotonic() - start:.1f} 秒", file=sys.stderr, flush=True)
    return result


@contextmanager
def said_plainly() -> Iterator[None]:
    """What goes wrong comes as BuildError; files are readable by a server that runs as another user."""
    mask = os.umask(0o022)
    try:
        yield
    except RegisterError as error:
        raise BuildError(f"登记表有错：\n{error}") from None
    except SAID as error:
        raise BuildError(str(error)) from None
    finally:
        os.umask(mask)
