"""Spread independent work over the processors by forking: the children see what the parent has loaded.

Every child has a pipe of its own and they share no lock: one that is ended in the middle of its work can hold up
nobody, as a killed member of a multiprocessing.Pool does. concurrent.futures would be shorter, but until Python 3.14
it cannot end work that has begun, so Ctrl+C would wait for it, and it keeps a thread, beside which nothing is forked.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")
Children = list[tuple[BaseProcess, Connection]]

SMALL = 150  # items; below that starting processes costs more than it saves
MOST = 4  # processes
BEHIND = 10  # how far what runs beside us stands back, where there is more to do than processors (man 2 nice)


def cores() -> int:
    """Processors that this process may use, MOST at most."""
    return min(MOST, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def processors() -> int:
    """How many processes may work at the same time; 1 where they cannot be forked from here."""
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return 1  # a fork beside a thread may take over a lock that nobody opens again
    return cores()


def spread(work: Callable[[int], T], n: int, least: int = SMALL) -> Iterator[T]:
    """``work(0)`` to ``work(n - 1)`` in order; in one process when there are fewer than ``least`` or no way to fork.

    Raises what ``work`` raises, the traceback of the child as its note, and OSError (ENOMEM) for a child that ended.
    """
    size = processors()
    if n < least or size < 2:
        yield from map(work, range(n))
        return
    children: Children = []
    try:
        try:
            with _without_interrupts():
                for first in range(size):
                    _start(work, range(first, n, size), children)
        except OSError:  # the system lends no more processes or pipes
            _end(children)
            yield from map(work, range(n))
            return
        for k in range(n):
            yield _receive(children[k % size][1])
    finally:
        _end(children)


class Background(Generic[T]):
    """What a process beside this one works out; ``pipe`` is None where the answer is known."""

    def __init__(self, pipe: Connection | None, answer: T | None = None) -> None:
        self._pipe, self._answer = pipe, answer

    def done(self) -> bool:
        """Is there nothing to wait for?"""
        return self._pipe is None or self._pipe.poll()

    def result(self) -> T:
        """Wait for the work; raises what it raises."""
        if self._pipe is not None:
            pipe, self._pipe = self._pipe, None
            self._answer = _receive(pipe)
        return cast(T, self._answer)


@contextmanager
def in_background(work: Callable[[], T]) -> Iterator[Background[T]]:
    """Let ``work``, which may spread itself, go on beside us until the block ends; done at once where we cannot fork.

    It stands back when both want a processor.
    """
    children: Children = []

    def aside(_: int) -> T:
        os.nice(BEHIND)
        return work()

    try:
        if processors() > 1:
            with suppress(OSError), _without_interrupts():
                _start(aside, range(1), children, daemon=False)
        yield Background(children[0][1]) if children else Background(None, work())
    finally:
        _end(children)


def _start(work: Callable[[int], Any], share: range, children: Children, daemon: bool = True) -> None:
    """Fork a child that does ``share``, and add it with the pipe that its results come through.

    A ``daemon`` has no children of its own.
    """
    ours, theirs = multiprocessing.Pipe(duplex=False)
    read = [ours, *(pipe for _, pipe in children)]
    child = multiprocessing.get_context("fork").Process(target=_do, args=(work, share, theirs, read), daemon=daemon)
    try:
        child.start()
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    children.append((child, ours))


def _do(work: Callable[[int], Any], share: range, out: Connection, read: list[Connection]) -> None:
    """In the child. Ctrl+C reaches every process of the terminal: the parent alone answers it, and ends us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for pipe in read:  # were they open here, we would not learn that the parent is gone
        pipe.close()
    for k in share:
        try:
            answer = (True, work(k))
        except Exception as error:
            error.add_note(traceback.format_exc())
            answer = (False, error)
        try:
            out.send(answer)
        except BrokenPipeError:
            return


def _receive(pipe: Connection) -> Any:
    try:
        done, answer = pipe.recv()
    except EOFError:
        raise OSError(errno.ENOMEM, "a process ended before its work was done") from None
    if not done:
        raise answer
    return answer


def _end(children: Children) -> None:
    for child, _ in children:
        child.kill()
    for child, pipe in children:
        child.join()
        pipe.close()
    children.clear()


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Ctrl+C waits until every child is ready for it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
