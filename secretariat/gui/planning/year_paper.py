"""A paper of a year, of one orgaan or of all: looked at first, saved from there or at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.gui.widgets.number_box import NumberBox
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace

FIRST_YEAR, LAST_YEAR = 1950, 2150
"""The years that can be chosen."""


def year_field() -> QSpinBox:
    """A field in which a year is typed or stepped to."""
    field = NumberBox()
    field.setAccessibleName("Jaar")
    field.setRange(FIRST_YEAR, LAST_YEAR)
    field.setKeyboardTracking(False)
    field.setMinimumWidth(tokens.scaled(88))
    return field


class YearChoice(QWidget):
    """Of which orgaan and year."""

    changed = Signal()
    """Another paper is wanted."""

    def __init__(self, bodies: Sequence[Choice], year: int, body_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = PickBox("Orgaan")
        self.body.show_choices(bodies, "Alle organen")
        self.body.show_choice(body_id)
        self.year = year_field()
        self.year.setValue(year)
        self.body.picked.connect(lambda _id: self.changed.emit())
        self.year.valueChanged.connect(lambda _year: self.changed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.year)
        self.setFocusProxy(self.body)

    def request(self, kind: PaperKind) -> PaperRequest:
        """The paper that is chosen."""
        return PaperRequest(kind, year=self.year.value(), body_id=self.body.chosen or None)


class YearPaper:
    """One kind of paper."""

    def __init__(self, title: str, kind: PaperKind, view: QWidget, shell: Shell) -> None:
        self._title = title
        self._kind = kind
        self._view = view
        self._shell = shell
        self._saving = PaperSaving(shell)

    def save(self, workspace: Workspace, year: int, body_id: str = "") -> None:
        """Save the paper without looking at it first."""
        self._saving.save(workspace, PaperRequest(self._kind, year=year, body_id=body_id or None), self._view)

    def show(self, workspace: Workspace, year: int, body_id: str = "") -> PaperDialog | None:
        """Show the paper as it will print; of which orgaan and year can be chosen above it."""
        if not self._shell.flush():
            return None
        choice = YearChoice(workspace.planning.bodies(), year, body_id)
        dialog = PaperDialog(self._title, choice, workspace, self._shell, self._view)
        choice.changed.connect(lambda: dialog.show_request(choice.request(self._kind)))
        dialog.open()
        dialog.show_request(choice.request(self._kind))
        choice.body.setFocus(Qt.FocusReason.OtherFocusReason)
        return dialog
