"""Work spread over processes: in order, what goes wrong is raised, and nothing is ever waited for in vain."""

from __future__ import annotations

import errno
import multiprocessing.context
import os
import signal
import time

import pytest

from scripts import commands, parallel

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="这台机器不能fork：只用一个进程")


@pytest.fixture(autouse=True)
def three(monkeypatch):
    monkeypatch.setattr(parallel, "processors", lambda: 3)


def test_results_come_in_order_from_several_processes():
    made = list(parallel.spread(lambda k: (k, os.getpid()), 20, least=2))
    assert [k for k, _ in made] == list(range(20))
    assert len({process for _, process in made}) == 3 and os.getpid() not in {process for _, process in made}


def test_few_items_are_done_here():
    assert set(parallel.spread(lambda k: os.getpid(), 5)) == {os.getpid()}


def test_an_error_of_the_work_is_raised_and_nobody_waits_for_the_others():
    """Children that were ended while they wrote a result once held up the parent for good."""

    def work(k):
        if k == 3:
            raise ValueError("第四件做不了")
        return b"x" * 300_000

    before = time.monotonic()
    for _ in range(20):
        with pytest.raises(ValueError, match="第四件") as caught:
            list(parallel.spread(work, 40, least=2))
        assert "in work" in caught.value.__notes__[0]
    assert time.monotonic() - before < 60


def test_who_stops_listening_ends_the_work():
    made = parallel.spread(lambda k: k or time.sleep(0) or os.getpid(), 1000, least=2)
    process = next(made)
    made.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_a_child_that_the_system_ends_is_no_endless_wait(monkeypatch, capsys):
    work = parallel.spread(lambda k: os.kill(os.getpid(), signal.SIGKILL), 4, least=2)
    monkeypatch.setattr("scripts.inventory.main", lambda argv: len(list(work)))
    assert commands.main(["inventory"]) == 1
    assert capsys.readouterr().err.startswith("内存不够")


@pytest.mark.parametrize("started", [0, 1])
def test_where_no_processes_can_be_started_one_does_the_work(monkeypatch, started):
    start, done = multiprocessing.context.ForkProcess.start, []

    def refuse(self):
        if len(done) == started:
            raise PermissionError(errno.EACCES, "no more processes")
        done.append(self)
        start(self)

    monkeypatch.setattr(multiprocessing.context.ForkProcess, "start", refuse)
    n = parallel.SMALL + 1
    assert list(parallel.spread(lambda k: [k, os.getpid()], n)) == [[k, os.getpid()] for k in range(n)]
    assert not any(child.is_alive() for child in done)
