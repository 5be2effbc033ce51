"""Groups of a list as buttons that say how many stand in each: "4 te laat"; pressing one shows that group alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from secretariat.gui.look import icons
from secretariat.gui.widgets.wrapping_row import WrappingRow

Key = TypeVar("Key")


class GroupBar(QWidget, Generic[Key]):
    """One button a group, one of them pressed; ``alarm`` is the group that carries a sign of urgency."""

    chosen = Signal()
    """Another group is wanted."""

    def __init__(self, groups: Iterable[Key], alarm: Key | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Key, QToolButton] = {}
        together = QButtonGroup(self)
        for group in groups:
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("look", "group")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            together.addButton(button)
            button.clicked.connect(self.chosen)
            self._buttons[group] = button
        if alarm is not None:
            icons.dress(self._buttons[alarm], "circle-alert", "bad")
            self._buttons[alarm].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        next(iter(self._buttons.values())).setChecked(True)
        self._row = WrappingRow([(button, 0) for button in self._buttons.values()])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)

    @property
    def group(self) -> Key:
        """The group that is shown."""
        return next(group for group, button in self._buttons.items() if button.isChecked())

    def show_group(self, group: Key) -> None:
        """Press the button of a group."""
        self._buttons[group].setChecked(True)

    def show_words(self, words: Mapping[Key, str]) -> None:
        """Say of each group what stands in it."""
        for group, said in words.items():
            self._buttons[group].setText(said)
            self._buttons[group].setAccessibleName(said.replace("&", ""))
        self._row.fit()

    def words_of(self, group: Key) -> str:
        """What a button says."""
        return self._buttons[group].text()

    def press(self, group: Key) -> None:
        """Press a button as a user does."""
        self._buttons[group].click()
