"""How far an overleg is, the one thing to do next, and a menu with everything else that can be done now."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import MeetingStatus
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.stepper import Stepper
from secretariat.wording.lifecycle import STEPS, TAKE_BACK, step_explained, step_words
from secretariat.wording.terms import label

STATES = tuple(status for status in MeetingStatus if status not in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED))
"""The states on the way from planning to closing."""
_SIDE_WAYS = (LifeStep.POSTPONE, LifeStep.CANCEL)
_ICONS = {
    LifeStep.CONVENE: "send",
    LifeStep.HOLD: "check",
    LifeStep.SEND_TO_CHAIR: "user-check",
    LifeStep.APPROVE: "check",
    LifeStep.SEND_DRAFT: "send",
    LifeStep.ADOPT: "stamp",
    LifeStep.CLOSE: "archive",
    LifeStep.POSTPONE: "calendar-range",
    LifeStep.CANCEL: "circle-x",
}


class StepsBar(QWidget):
    """Stepper, button and menu in one row; where there is no room the stepper keeps one name."""

    step_wanted = Signal(object)
    """A step is to be taken: the LifeStep."""
    take_back_wanted = Signal()
    """The minutes are to come back from the chair."""
    terms_wanted = Signal()
    """The terms of the overleg are to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stepper = Stepper(tuple(label(status) for status in STATES))
        self._next: LifeStep | None = None
        self.next_button = QPushButton()
        self.next_button.setProperty("look", "primary")
        self.next_button.clicked.connect(self.take_next)
        self.next_button.hide()
        self.more = QToolButton()
        self.more.setAccessibleName("Meer bij dit overleg")
        self.more.setToolTip("Meer bij dit overleg: verzetten, annuleren, termijnen")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.dress(self.more, "ellipsis", "muted")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SMALL)
        row.addWidget(self.stepper, 1)
        for part in (self.next_button, self.more):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def next_step(self) -> LifeStep | None:
        """What the button does; None when there is no button."""
        return self._next

    def show_state(self, status: MeetingStatus) -> None:
        """Show how far the overleg is; one that is off stands on no step."""
        self.stepper.setVisible(status in STATES)
        if status in STATES:
            self.stepper.show_step(STATES.index(status))

    def show_steps(self, next_step: LifeStep | None, others: Collection[LifeStep], *, can_take_back: bool) -> None:
        """Offer one step by the button and the others in the menu."""
        self._next = next_step
        self.next_button.setText(step_words(next_step) if next_step else "")
        self.next_button.setToolTip(f"{step_explained(next_step)} (Ctrl+Shift+D)" if next_step else "")
        self.next_button.setVisible(next_step is not None)
        self.menu.clear()
        for step in others:
            if step not in _SIDE_WAYS:
                self._add_step(step)
        if can_take_back:
            back = self.menu.addAction(TAKE_BACK)
            icons.dress(back, "undo-2", "muted")
            back.triggered.connect(lambda _checked=False: self.take_back_wanted.emit())
        self.menu.addSeparator()
        for step in others:
            if step in _SIDE_WAYS:
                self._add_step(step)
        self.menu.addSeparator()
        terms = self.menu.addAction("T&ermijnen…")
        icons.dress(terms, "clock", "muted")
        terms.triggered.connect(lambda _checked=False: self.terms_wanted.emit())

    def lines(self) -> Sequence[QAction]:
        """The lines of the menu."""
        return [action for action in self.menu.actions() if not action.isSeparator()]

    def take_next(self) -> None:
        """Take the step of the button."""
        if self._next is not None:
            self.step_wanted.emit(self._next)

    def _add_step(self, step: LifeStep) -> None:
        action = self.menu.addAction(STEPS[step])
        icons.dress(action, _ICONS.get(step, "check"), "muted")
        action.triggered.connect(lambda _checked=False: self.step_wanted.emit(step))
