"""Parts that take turns ask no more room than the one in front."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.widgets.front_stack import FrontStack


def test_a_wide_part_that_is_not_shown_asks_for_nothing(theme: Theme, qtbot: QtBot) -> None:
    stack = FrontStack()
    qtbot.addWidget(stack)
    assert stack.count() == 0
    narrow, wide = QLabel("smal"), QPushButton("Een knop met heel veel woorden erop, die nergens past")
    stack.addWidget(narrow)
    stack.addWidget(wide)
    assert stack.minimumSizeHint() == narrow.minimumSizeHint()
    assert stack.sizeHint() == narrow.sizeHint()
    stack.setCurrentWidget(wide)
    assert stack.minimumSizeHint() == wide.minimumSizeHint()
