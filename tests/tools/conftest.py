"""What the tests of the tools share."""

from __future__ import annotations

import pytest

from scripts.project import Project, load_project


@pytest.fixture(scope="session")
def project() -> Project:
    return load_project()
