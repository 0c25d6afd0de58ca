"""Spread independent work over the processors by forking: the children see what the parent has loaded."""

from __future__ import annotations

import multiprocessing
import multiprocessing.pool
import os
import signal
from collections.abc import Callable, Iterator

SMALL = 150  # items; below that starting processes costs more than it saves
MOST = 4  # processes

_work: Callable[[int], list] | None = None


def spread(work: Callable[[int], list], n: int) -> Iterator[list]:
    """``work(0)`` to ``work(n - 1)`` in order; in one process when there is little to do or no way to fork."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if n < SMALL or cores < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, range(n))
        return
    global _work
    _work = work
    try:
        pool = _pool(min(cores, MOST))
        if pool is None:
            yield from map(work, range(n))
            return
        with pool:
            yield from pool.imap(_call, range(n), chunksize=max(1, min(32, n // (4 * cores))))
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


def _call(k: int) -> list:
    return _work(k) if _work else []
