"""The tab Stemmen on the statutory assembly of the sample, at a moment that a test chooses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secretariat.domain.attendance import AttendanceStatus
from secretariat.gui.shell.context import Shell
from secretariat.gui.voting.presenter import VotingPresenter
from secretariat.gui.voting.view import VotingView
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock, make_file

ASSEMBLY = "mtg-vob-alv-2023-01"
CAME = ("per-x-duinproef", "per-x-fictiehof", "per-x-testhage", "per-x-demoland", "per-x-voorbeeldstra")


@pytest.fixture
def clock() -> Clock:
    """A quarter past eleven on the day of the assembly."""
    return Clock(dt.datetime(2023, 12, 8, 11, 15))


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("stemmen") / "voorbeeld.vgg"
    make_file(path, sample_path, Clock())
    return path


@pytest.fixture
def workspace(tmp_path: Path, original: Path, clock: Clock) -> Iterator[Workspace]:
    path = tmp_path / "voorbeeld.vgg"
    path.write_bytes(original.read_bytes())
    workspace = open_workspace(path, clock=clock)
    yield workspace
    workspace.close()


@pytest.fixture
def assembled(workspace: Workspace) -> Workspace:
    """Four of the four members are there or represented."""
    workspace.attendance.set_statuses(ASSEMBLY, CAME, AttendanceStatus.PRESENT)
    return workspace


@pytest.fixture
def voting(qtbot: QtBot, shell: Shell, workspace: Workspace, clock: Clock) -> VotingPresenter:
    view = VotingView(shell.settings)
    qtbot.addWidget(view)
    presenter = VotingPresenter(view, shell, clock)
    shell.history.open_file(workspace.history)
    presenter.open_file(workspace)
    view.resize(900, 620)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    presenter.show_meeting(ASSEMBLY)
    return presenter
