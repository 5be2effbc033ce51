"""The page Evenementen on the sample, in front on the VOB-ledencongres."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secretariat.gui.events.presenter import EventsPresenter
from secretariat.gui.shell.context import Shell
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock, make_file


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("events") / "voorbeeld.vgg"
    make_file(path, sample_path, Clock())
    return path


@pytest.fixture
def workspace(tmp_path: Path, original: Path) -> Iterator[Workspace]:
    path = tmp_path / "voorbeeld.vgg"
    path.write_bytes(original.read_bytes())
    workspace = open_workspace(path, clock=Clock())
    yield workspace
    workspace.close()


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, workspace: Workspace) -> EventsPresenter:
    """The page on the programme."""
    page = EventsPresenter(shell)
    qtbot.addWidget(page.widget)
    page.widget.resize(1274, 620)
    shell.history.open_file(workspace.history)
    page.open_file(workspace)
    page.widget.show()
    return page
