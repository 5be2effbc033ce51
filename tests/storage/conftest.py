"""A real file with the sample in it, a fresh copy for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.storage.file import open_file
from secretariat.storage.store import Store
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
def store(path: Path, clock: Clock) -> Iterator[Store]:
    """The sample, open for writing."""
    opened = open_file(path, clock())
    yield Store(opened, clock)
    opened.close()


@pytest.fixture(scope="session")
def reading(_original: Path) -> Iterator[Store]:
    """The sample, open for reading, one for all tests that only ask."""
    opened = open_file(_original, Clock()(), read_only=True)
    yield Store(opened, Clock())
    opened.close()
