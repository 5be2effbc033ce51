"""The tab Agenda on a fresh copy of the sample, without the window around it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.gui.agendas.deferring import Deferring
from secretariat.gui.agendas.presenter import AgendaPresenter
from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.shell.context import Shell
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock, make_file

FIRST = "mtg-wg-conv-2023-01"
"""An overleg of which the convocatie has not been sent, with six items."""
NOVEMBER = "mtg-bo-cult-2023-02"
MAY = "mtg-bo-cult-2024-01"


@pytest.fixture(scope="session")
def _original(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "origineel.vgg"
    make_file(path, sample_path, Clock())
    return path


class Tab:
    """The view with its presenter, and hands for it."""

    def __init__(self, qtbot: QtBot, shell: Shell, workspace: Workspace) -> None:
        self.qtbot, self.shell, self.workspace = qtbot, shell, workspace
        self.view = AgendaView(shell.settings)
        qtbot.addWidget(self.view)
        qtbot.addWidget(self.view.panel)
        self.view.resize(760, 700)
        self.deferring = Deferring(shell.history, shell.messages)
        self.presenter = AgendaPresenter(self.view, shell, self.deferring.ask)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.view.activateWindow()
        shell.history.open_file(workspace.history)
        self.presenter.open_file(workspace)
        self.meeting = ""
        self.show(FIRST)

    def show(self, meeting_id: str) -> None:
        self.meeting = meeting_id
        self.presenter.show_meeting(meeting_id)

    @property
    def rows(self) -> list[str]:
        """Number and title of every row."""
        return [f"{line.number} {line.title}" for line in self.view.table.records.records]

    @property
    def order(self) -> str:
        """The numbers with the last sign of the id of every row: "1=1 2=2"."""
        return " ".join(f"{line.number}={line.id[-1]}" for line in self.view.table.records.records)

    def choose(self, *items: int) -> None:
        """Choose the items of the first overleg with these numbers."""
        self.view.select_items([f"ai-wg-conv-2023-01-{item}" for item in items])
        self.view.table.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.view, key, modifiers)

    def at(self, row: int, aside: int = 80, part: float = 0.5) -> QPoint:
        """A point in a row: so far from the left, and this part of its height from its top."""
        table = self.view.table
        return QPoint(aside, table.rowViewportPosition(row) + round(table.rowHeight(row) * part))

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press, move and let go."""
        viewport = self.view.table.viewport()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, left, none, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, left, none, end)

    def message(self) -> str:
        front = self.shell.messages.front
        return front.text if front else ""


@pytest.fixture
def tab(qtbot: QtBot, shell: Shell, tmp_path: Path, _original: Path) -> Iterator[Tab]:
    """The agenda of the first overleg of the werkgroep."""
    path = tmp_path / "voorbeeld.vgg"
    shutil.copyfile(_original, path)
    workspace = open_workspace(path, clock=Clock())
    yield Tab(qtbot, shell, workspace)
    workspace.close()


@pytest.fixture
def reading(qtbot: QtBot, shell: Shell, _original: Path) -> Iterator[Tab]:
    """The same in a file that may only be read."""
    workspace = open_workspace(_original, read_only=True, clock=Clock())
    yield Tab(qtbot, shell, workspace)
    workspace.close()
