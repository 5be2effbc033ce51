"""What waits for the agenda that is shown, with a button that puts it there."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from secretariat.domain.carry_over import Waiting
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.look import icons, tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.plain_label import ElidedLabel, plain_tooltip
from secretariat.services.workspace import Workspace
from secretariat.wording.carry_over import taken_up, waiting_in_full, waits_here


class WaitingBar(QWidget):
    """One line above the agenda, there only when something waits."""

    take_up_wanted = Signal()
    """Everything that waits is to come on the agenda."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = ElidedLabel()
        self.button = QPushButton("Op de agenda zetten")
        self.button.setProperty("look", "link")
        icons.dress(self.button, "plus", "accent")
        self.button.clicked.connect(self.take_up_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.MEDIUM, 0, tokens.SMALL, 0)
        row.setSpacing(tokens.SMALL)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty when nothing waits."""
        return "" if self.isHidden() else self._words.text()

    def show_waiting(self, waiting: Waiting) -> None:
        """Say what waits, or make room when nothing does."""
        words = waits_here(waiting)
        self._words.setText(words)
        self.setToolTip(plain_tooltip(waiting_in_full(waiting)))
        self.button.setToolTip(plain_tooltip(waiting_in_full(waiting)))
        self.setVisible(bool(words))


class TakingUp(QObject):
    """Keeps the bar equal to the file, and puts on the agenda what waits for it."""

    def __init__(self, bar: WaitingBar, shell: Shell) -> None:
        super().__init__(bar)
        self._bar = bar
        self._shell = shell
        bar.take_up_wanted.connect(self._take_up)
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Look at this overleg, or at none."""
        if meeting_id != self._meeting_id:
            self._bar.show_waiting(Waiting())
        self._workspace, self._meeting_id = workspace, meeting_id

    def refresh(self) -> None:
        """Say in a moment what waits: the agenda itself comes first."""
        self._later.start()

    def _refresh(self) -> None:
        """Say what waits now; in a file that may only be read there is nothing to do about it."""
        waiting = Waiting()
        if self._workspace is not None and self._meeting_id and not self._workspace.read_only:
            with contextlib.suppress(RecordMissing):  # planning it was undone; another overleg is shown in a moment
                waiting = self._workspace.carry_over.waiting(self._meeting_id)
        self._bar.show_waiting(waiting)

    def _take_up(self) -> None:
        if self._workspace is None or not self._shell.flush():
            return
        waiting = self._workspace.carry_over.waiting(self._meeting_id)
        change = self._shell.history.do(self._workspace.carry_over.take_up, self._meeting_id)
        if change is not None:
            self._shell.history.offer_undo(taken_up(waiting), change)
