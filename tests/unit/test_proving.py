"""The check of a build goes on beside it, and what it finds is said before whatever stumbled over the same fault."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from scripts import parallel
from scripts.lint.finding import ERROR, Problem
from scripts.signing.ledger import LedgerError
from scripts.site import proving
from scripts.site.render import BuildError

DAY = date(2026, 11, 22)
FOUND = Problem("docs/faq/x.md", 7, 3, "CLAIM001", "“一定能”不能这样写", ERROR)


@pytest.fixture(params=[1, 2], ids=["alone", "beside"])
def check(request, monkeypatch, tmp_path):
    """Runs a block beside a check that finds ``findings`` (or raises it)."""
    if request.param > parallel.processors():
        pytest.skip("这台机器不能fork：只用一个进程")
    monkeypatch.setattr(parallel, "processors", lambda: request.param)
    project = SimpleNamespace(root=tmp_path, titles={})

    def run(findings, block=lambda refuse: refuse(True), fresh=True):
        def whole_site(*given):
            if isinstance(findings, Exception):
                raise findings
            return findings

        monkeypatch.setattr(proving, "whole_site", whole_site)
        monkeypatch.setattr(proving, "is_fresh", lambda project: fresh)
        monkeypatch.setattr(proving, "stale", lambda project: [SimpleNamespace(path=tmp_path / "docs/a.md", what="旧")])
        with proving.proving(project, DAY) as refuse:
            block(refuse)

    return run


def test_a_finding_refuses_the_build(check, capsys):
    with pytest.raises(BuildError, match="检查没有通过"):
        check([FOUND])
    assert "docs/faq/x.md:7:3" in capsys.readouterr().out


def test_a_stale_page_refuses_it_too(check):
    with pytest.raises(BuildError, match=r"docs/a\.md：旧\n生成的页面过期了"):
        check([], fresh=False)


def test_without_findings_it_goes_on(check, capsys):
    check([])
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("findings", [[FOUND], []])
def test_a_finding_is_said_instead_of_what_a_step_stumbled_over(check, capsys, findings):
    def stumble(refuse):
        raise BuildError("MkDocs没有生成网站")

    with pytest.raises(BuildError, match="检查没有通过" if findings else "MkDocs"):
        check(findings, stumble)
    assert capsys.readouterr().out.count("docs/faq/x.md") == len(findings)


def test_what_cannot_be_checked_is_said_plainly(check):
    """An exception with arguments of its own does not come through a pipe: what it says does."""
    with pytest.raises(BuildError) as caught:
        check(LedgerError("data/signed/faq.txt", 3, "不是签名"))
    assert str(caught.value) == "data/signed/faq.txt:3 不是签名"


def test_ctrl_c_waits_for_no_check(check):
    def stop(refuse):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check([FOUND], stop)
