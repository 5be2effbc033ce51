"""The sample as an open file, a fresh copy for every test."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from secretariat.services.opening import import_exchange, open_workspace
from secretariat.services.workspace import Workspace
from tests.services.october import MORNING, make_october
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


@pytest.fixture
def adopted(tmp_path: Path, sample_data: dict[str, Any], clock: Clock) -> Iterator[Workspace]:
    """The sample after the minutes of BO-CULT 2023-02 were adopted in writing on 30 November 2023."""
    (minutes,) = (one for one in sample_data["minutes"] if one["meeting_id"] == "mtg-bo-cult-2023-02")
    minutes |= {"status": "adopted_amended", "adopted_on": "2023-11-30", "adoption_method": "written"}
    data = json.dumps(sample_data, ensure_ascii=False).encode()
    workspace = import_exchange(data, tmp_path / "vastgesteld.vgg", clock)
    yield workspace
    workspace.close()


@pytest.fixture(scope="session")
def _october(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("oktober") / "origineel.vgg"
    make_october(sample_path, path)
    return path


@pytest.fixture
def october(tmp_path: Path, _october: Path, clock: Clock) -> Iterator[Workspace]:
    """The sample on 2 October 2023, before the bestuurlijk overleg of November was planned."""
    path = tmp_path / "oktober.vgg"
    shutil.copyfile(_october, path)
    clock.now = MORNING
    workspace = open_workspace(path, clock=clock)
    yield workspace
    workspace.close()
