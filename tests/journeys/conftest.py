"""The real window on a fresh copy of the example, worked as a secretary works it."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from secretariat import app
from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.attendance.view import AttendanceView
from secretariat.gui.dispatches.view import DispatchesView
from secretariat.gui.meetings.later_tab import LaterTab
from secretariat.gui.meetings.view import MeetingsView
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.papers.presenter import PaperPresenter
from secretariat.gui.papers.view import PaperPane
from secretariat.gui.shell.files import Files
from secretariat.gui.shell.searching import Searching
from secretariat.gui.widgets.typed_form import begun_forms
from secretariat.services import opening
from secretariat.services.opening import Clock, import_exchange, open_workspace
from secretariat.services.workspace import Workspace
from secretariat.storage.backup import settle
from secretariat.storage.lock import locked

MEETING = "mtg-bo-cult-2023-02"
NOON = dt.datetime(2023, 11, 20, 14, 2)


class Desk:
    """The window and the parts a secretary uses; each word is something she does or sees."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        qapp = QApplication.instance()
        assert isinstance(qapp, QApplication)
        self.qtbot = qtbot
        self.folder = folder
        self.window = app.build_window(qapp, folder / "voorkeuren.ini")
        qtbot.addWidget(self.window)
        self.now = NOON
        self.files = Files(self.window, clock=lambda: self.now, folder=folder)
        Searching(self.window, self.files)
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()

    def part(self, kind: type[QWidget]) -> QWidget:
        found = self.window.findChild(kind)
        for later in self.window.findChildren(LaterTab):  # a tab nobody turned to yet
            if found is None:
                later.wanted()
                found = self.window.findChild(kind)
        assert isinstance(found, kind)
        return found

    @property
    def meetings(self) -> MeetingsView:
        return self.part(MeetingsView)  # type: ignore[return-value]

    @property
    def agenda(self) -> AgendaView:
        return self.part(AgendaView)  # type: ignore[return-value]

    @property
    def attendance(self) -> AttendanceView:
        return self.part(AttendanceView)  # type: ignore[return-value]

    @property
    def minutes(self) -> MinutesView:
        return self.part(MinutesView)  # type: ignore[return-value]

    @property
    def sending(self) -> DispatchesView:
        return self.part(DispatchesView)  # type: ignore[return-value]

    @property
    def pane(self) -> PaperPane:
        return self.part(PaperPane)  # type: ignore[return-value]

    @property
    def paper(self) -> PaperPresenter:
        found = self.pane.findChild(PaperPresenter)
        assert found is not None
        return found

    def open_sample(self) -> None:
        """Open the sample, and from Vandaag go to the overleggen, as if the day began there."""
        assert self.files.open_sample()
        self.window.go("meetings")
        self.window.pages.trail.clear()

    def open_adopted(self, sample: dict[str, Any]) -> None:
        """Open the sample as it is after the verslag of 2 november was adopted in writing on 30 november 2023."""
        (minutes,) = (one for one in sample["minutes"] if one["meeting_id"] == MEETING)
        minutes |= {"status": "adopted", "adopted_on": "2023-11-30", "adoption_method": "written"}
        path = self.folder / "vastgesteld.vgg"
        import_exchange(json.dumps(sample, ensure_ascii=False).encode(), path, lambda: NOON).close()
        assert self.files.open(path)
        self.window.go("meetings")

    def tab(self, word: str) -> None:
        tabs = self.meetings.workspace.tabs
        for place in range(tabs.count()):
            if tabs.tabText(place).replace("&", "") == word:
                tabs.setCurrentIndex(place)
                return
        raise AssertionError(f"there is no tab {word}")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        """Type any letters where the cursor is; real key strokes cannot carry an "é" in a test."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        target = QApplication.focusWidget()
        assert target is not None
        QApplication.sendEvent(target, event)

    def wait(self, condition: Callable[[], bool], patience: int = 20_000) -> None:
        self.qtbot.waitUntil(condition, timeout=patience)

    def message(self) -> str:
        front = self.window.shell.messages.front
        return front.text if front else ""


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    """The sample as a file, made once."""
    path = tmp_path_factory.mktemp("voorbeeld") / "Voorbeeld.vgg"
    import_exchange(sample_path.read_bytes(), path, lambda: NOON).close()
    return path


@pytest.fixture(autouse=True)
def _sample_made_once(monkeypatch: pytest.MonkeyPatch, made_sample: Path) -> None:
    """Copy the sample where the program would make it anew; ``tests/services/test_opening.py`` has that."""

    def copied(path: Path, clock: Clock = dt.datetime.now) -> Workspace:
        with locked(path, clock()):
            part = path.with_suffix(".nieuw")
            shutil.copyfile(made_sample, part)
            settle(part, path)
        return open_workspace(path, clock=clock)

    monkeypatch.setattr(opening, "fresh_sample", copied)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """The program, just started."""
    desk = Desk(qtbot, tmp_path)
    yield desk
    for form in begun_forms(desk.window, lasting=True):  # what a test leaves half filled is thrown away
        form.forget()
    assert desk.files.close()
    desk.window.close()
