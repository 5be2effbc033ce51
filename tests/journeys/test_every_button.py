"""The real window with the example in it: no button that can be pressed breaks anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from shiboken6 import isValid

from secretariat.gui.shell.window import SETTINGS
from tests.journeys.conftest import Desk
from tests.journeys.test_everyone_can_use_it import CARD, TABS, go, names_of, settle

SCREENS = (
    "today",
    *(f"meetings/{tab}" for tab in TABS),
    *(f"{CARD}/{tab}" for tab in range(4)),
    *(f"{SETTINGS}/{group}" for group in range(8)),
    "action_points",
    "decisions",
    "people",
    "commitments",
    "themes",
    "wastebasket",
)


@pytest.fixture
def _put_away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a button opens over the window is closed again, as with Esc; no other program is started."""

    def esc() -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.reject()

    def opened(url: QUrl) -> bool:
        return url.isValid()

    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    timer = QTimer(interval=5)
    timer.timeout.connect(esc)
    timer.start()
    yield
    timer.stop()


def _buttons(desk: Desk) -> dict[str, QAbstractButton]:
    """What can be pressed on the page, one of each kind: numbers of items and records make no difference."""
    found = (one for one in desk.window.pages.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled())
    return {re.sub(r"[\d-]+", "#", names_of(one)): one for one in found}


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard")  # said for every menu
@pytest.mark.usefixtures("_put_away")
def test_every_button_of_every_page_can_be_pressed(desk: Desk) -> None:
    desk.open_sample()
    QApplication.clipboard().clear()
    pressed: set[str] = set()
    for screen in SCREENS:
        go(desk, screen)
        buttons = _buttons(desk)
        for name in sorted(buttons.keys() - pressed):
            if not isValid(buttons[name]):  # one before it made them anew
                buttons |= _buttons(desk)
            button = buttons[name]
            if isValid(button) and button.isVisible() and button.isEnabled():  # else one before it took it away
                pressed.add(name)
                button.click()
                settle()
    assert len(pressed) > 60
