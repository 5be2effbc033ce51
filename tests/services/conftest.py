"""The sample as an open file, a fresh copy for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock, make_file


@pytest.fixture
def clock() -> Clock:
    """The moment of every test: 20 November 2023, 9:12."""
    return Clock()


@pytest.fixture(scope="session")
def _original(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "origineel.vgg"
    make_file(path, sample_path, Clock())
    return path


@pytest.fixture
def path(tmp_path: Path, _original: Path) -> Path:
    """The sample as a closed file."""
    path = tmp_path / "voorbeeld.vgg"
    shutil.copyfile(_original, path)
    return path


@pytest.fixture
def workspace(path: Path, clock: Clock) -> Iterator[Workspace]:
    """The sample, open for writing."""
    workspace = open_workspace(path, clock=clock)
    yield workspace
    workspace.close()
