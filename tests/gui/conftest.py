"""A dressed program without a screen: Dutch, our colours and fonts, preferences in a folder of the test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.gui.look.dutch import speak_dutch
from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.gui.shell.navigation import Doors
from secretariat.gui.shell.start import StartPage
from secretariat.gui.shell.tasks import Tasks
from secretariat.gui.shell.window import MainWindow
from secretariat.settings import Settings
from tests.gui.fakes import AFTERNOON, FakePress

if TYPE_CHECKING:
    from secretariat.services.press import Press


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Preferences of nobody."""
    return Settings(tmp_path / "preferences.ini")


@pytest.fixture
def theme(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Theme]:
    """The application in Dutch, with our fonts and the colours of our light palette at 100 %.

    Without its stylesheet, unless the test is marked ``dressed``: most of them ask what a view says and does, and
    dressing costs more than all the rest. The journeys have the window as the user sees it.
    """
    if request.node.get_closest_marker("dressed") is None:
        monkeypatch.setattr("secretariat.gui.look.theme.stylesheet", lambda scheme: "")
    speak_dutch(qapp)
    theme = Theme(qapp, settings)
    yield theme
    theme.deleteLater()


@pytest.fixture
def press() -> FakePress:
    """A press that ends its jobs when the test says so."""
    return FakePress()


@pytest.fixture
def shell(theme: Theme, settings: Settings, press: FakePress) -> Shell:
    """What presenters get, with a clock that stands at two minutes past two."""
    messages = Messages()
    history = History(messages, clock=lambda: dt.datetime.combine(dt.date(2023, 11, 2), AFTERNOON))
    return Shell(settings, theme, messages, history, Tasks(lambda: cast("Press", press)), Doors())


@pytest.fixture
def window(qtbot: QtBot, shell: Shell) -> Iterator[MainWindow]:
    """The window on its start page."""
    window = MainWindow(shell, "0.1", StartPage(in_thread=False))
    qtbot.addWidget(window)
    window.resize(1366, 738)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    shell.flushes.clear()
    shell.tasks.close()
