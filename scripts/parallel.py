"""Spread independent work over the processors by forking: the children see what the parent has loaded."""

from __future__ import annotations

import multiprocessing
import multiprocessing.pool
import os
import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

SMALL = 150  # items; below that starting processes costs more than it saves
MOST = 4  # processes

_work: Callable[[int], Any] | None = None


def processors() -> int:
    """How many processes may work at the same time; 1 where they cannot be forked from here."""
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return 1  # a fork beside a thread may take over a lock that nobody opens again
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST)


def spread(work: Callable[[int], T], n: int, least: int = SMALL) -> Iterator[T]:
    """``work(0)`` to ``work(n - 1)`` in order; in one process when there are fewer than ``least`` or no way to fork."""
    size = processors()
    if n < least or size < 2:
        yield from map(work, range(n))
        return
    global _work
    _work = work
    try:
        pool = _pool(size)
        if pool is None:
            yield from map(work, range(n))
            return
        with pool:
            yield from pool.imap(_call, range(n), chunksize=max(1, min(32, n // (4 * size))))
    finally:
        _work = None


def _pool(size: int) -> multiprocessing.pool.Pool | None:
    """None where the system lends no semaphores: a bare container without /dev/shm."""
    try:
        return multiprocessing.get_context("fork").Pool(size, _quiet)
    except OSError:
        return None


def _quiet() -> None:
    """Ctrl+C reaches every process of the terminal: the parent alone answers it, and ends us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _call(k: int) -> Any:
    assert _work is not None  # spread sets it before it forks
    return _work(k)
