"""A build in parts: every page in one part, and parts that do not belong together are refused in words."""

from __future__ import annotations

import json
from datetime import date

import pytest

from scripts.paths import SITE
from scripts.project import load_project
from scripts.site import parts, pipeline
from scripts.site.again import Again

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("of", [1, 4, 9])
def test_every_page_is_in_one_part_and_no_folder_is_torn(of):
    project = load_project()
    shares = [parts.pages_of(project, number, of) for number in range(1, of + 1)]
    assert sorted(page.rel for share in shares for page in share) == [page.rel for page in project.pages]
    homes = [{parts.never_torn(page) for page in share} for share in shares]
    assert sum(map(len, homes)) == len(set().union(*homes))
    most = max(len([page for page in project.pages if parts.never_torn(page) == name]) for name in set().union(*homes))
    assert max(map(len, shares)) <= len(project.pages) / of + most


def label(folder, number, of, day=DAY):
    folder.mkdir()
    (folder / "pages").mkdir()
    parts.write_label(folder, number, of, day)
    return folder


def test_parts_of_one_build_tell_their_day(tmp_path):
    assert parts.read_labels([label(tmp_path / "a", 2, 2), label(tmp_path / "b", 1, 2)]) == DAY


def test_what_is_no_whole_is_refused(tmp_path):
    one, other = label(tmp_path / "a", 1, 3), label(tmp_path / "b", 2, 2)
    with pytest.raises(parts.PartError, match="还缺第2、3份"):
        parts.read_labels([one])
    with pytest.raises(parts.PartError, match="不是一次做的"):
        parts.read_labels([one, other])
    with pytest.raises(parts.PartError, match="不是 build --part 做出来的文件夹"):
        parts.read_labels([tmp_path])
    (one / parts.FILE).write_text(json.dumps({"of": "x"}))
    with pytest.raises(parts.PartError, match="不是 build --part"):
        parts.read_labels([one])
    with pytest.raises(parts.PartError, match="--today"):
        parts.read_labels([label(tmp_path / "whole", 1, 1)], date(2027, 1, 1))


def test_a_page_that_changed_since_is_named(tmp_path):
    parts.gather([label(tmp_path / "a", 1, 1)], tmp_path / "kept")
    project = load_project()
    with pytest.raises(parts.PartError, match=r"about/accessibility\.md、.*等\d+页.*在同一个提交上重做各份"):
        parts.check_whole(project, Again(project, DAY, parts.kept_in(tmp_path / "kept")[0]))


@pytest.mark.parametrize("text", ["3/2", "0/2", "x", "1/0", "2"])
def test_a_part_is_said_as_one_of_so_many(text, capsys):
    with pytest.raises(SystemExit) as stop:
        pipeline.main(["--part", text])
    assert stop.value.code == 2 and "要写成 2/4 的样子" in capsys.readouterr().err


@pytest.mark.parametrize("more", [[], ["--out", str(SITE)], ["--join", "a"], ["--release", "--out", "b"]])
def test_a_part_never_takes_the_place_of_the_site(more, capsys):
    with pytest.raises(SystemExit) as left:
        pipeline.main(["--part", "1/2", *more])
    assert left.value.code == 2 and "--part" in capsys.readouterr().err
