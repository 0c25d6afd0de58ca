"""The registers are plain YAML: any reader can load them, not ours alone."""

from __future__ import annotations

import pytest
import yaml

from scripts.paths import DATA

FILES = sorted(DATA.rglob("*.yml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(DATA).as_posix())
def test_the_strictest_loader_reads_it(file):
    assert yaml.load(file.read_text(encoding="utf-8"), yaml.SafeLoader)  # the pure Python one refuses more than libyaml
