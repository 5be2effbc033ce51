"""Every screen is whole at every size of text, and makes no window of its own for a moment.

Apart from the other looks at every screen: those keep their window for all tests of their file, and whatever stays of a
window is dressed again at each size.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from secretariat.gui.shell.rail import RailButton
from tests.journeys.conftest import Desk
from tests.journeys.test_everyone_can_use_it import SCREEN, SCREENS, go, names_of, visible


class Shown(QObject):
    """Notices parts of a window that are a window themselves for a moment: on a desktop they flash."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name Qt calls
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    shown = Shown()
    qapp.installEventFilter(shown)
    yield shown
    qapp.removeEventFilter(shown)


@pytest.mark.parametrize(("zoom", "screens"), [(100, SCREENS), (150, SCREENS), (200, SCREENS[:6])])
def test_no_button_is_cut_off(desk: Desk, zoom: int, screens: tuple[str, ...]) -> None:
    desk.open_sample()
    desk.window.shell.theme.set_zoom(zoom)
    desk.window.resize(*SCREEN)
    for screen in screens:
        go(desk, screen)
        assert (desk.window.width(), desk.window.height()) == SCREEN
        buttons = [part for part in visible(desk, QAbstractButton) if part.text()]  # type: ignore[attr-defined]
        cut = [names_of(part) for part in buttons if part.width() < part.minimumSizeHint().width()]
        assert (screen, cut) == (screen, [])
        rail = [part for part in visible(desk, RailButton) if part.height() < part.minimumSizeHint().height()]
        assert (screen, rail) == (screen, [])
    desk.window.shell.theme.set_zoom(100)


def test_no_part_of_the_window_is_a_window_for_a_moment(shown: Shown, desk: Desk) -> None:
    desk.open_sample()
    for screen in SCREENS:
        go(desk, screen)
    assert set(shown.seen) <= {"MainWindow"}
