"""Work spread over processes: in order, what goes wrong is raised, and nothing is ever waited for in vain."""

from __future__ import annotations

import errno
import multiprocessing.context
import os
import signal
import time

import pytest

from scripts import commands, parallel

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="这台机器不能fork：只用一个进程"),
]


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


def test_work_beside_us_may_spread_itself_and_tells_when_it_is_done():
    def work():
        made = list(parallel.spread(lambda k: os.getpid(), 6, least=2))
        return os.getpid(), set(made)

    with parallel.in_background(work) as checked:
        process, others = checked.result()
    assert os.getpid() not in {process, *others} and process not in others and len(others) == 3
    assert checked.done() and checked.result() == (process, others)


def test_work_beside_us_goes_on_meanwhile_and_raises_only_when_asked(tmp_path):
    def work():
        while not (tmp_path / "go").exists():
            time.sleep(0.01)
        raise ValueError("做不了")

    with parallel.in_background(work) as checked:
        assert not checked.done()
        (tmp_path / "go").touch()
        with pytest.raises(ValueError, match="做不了"):
            checked.result()


def test_whoever_works_beside_us_ends_with_us_and_so_do_his_own():
    """What they were at is one item at most: after it they find nobody to tell."""

    def work():
        list(parallel.spread(lambda k: time.sleep(0.01) or os.write(out, f"{os.getpid()}\n".encode()), 10**6, least=2))

    read, out = os.pipe()
    with pytest.raises(KeyboardInterrupt), parallel.in_background(work):
        while len(set(os.read(read, 4096).split())) < 2:
            pass
        raise KeyboardInterrupt
    os.close(out)
    before = time.monotonic()
    while os.read(read, 4096):  # until nobody is left who could write
        assert time.monotonic() - before < 20


def test_where_nothing_can_run_beside_us_it_is_done_first(monkeypatch):
    monkeypatch.setattr(parallel, "processors", lambda: 1)
    with parallel.in_background(os.getpid) as checked:
        assert checked.done() and checked.result() == os.getpid()
