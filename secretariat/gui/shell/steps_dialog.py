"""The steps of the file: what was done to what, and going back to before one of them in one go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from secretariat.gui.look import hours, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.history import StepLine
from secretariat.settings import Settings
from secretariat.wording.counting import steps as count_steps
from secretariat.wording.names import at_start

COLUMNS: tuple[Column[StepLine], ...] = (
    Column(
        key="words",
        title="Stap",
        text=lambda line: at_start(line.words),
        width=220,
        colour=lambda line: "muted" if line.undone else None,
    ),
    Column(
        key="about",
        title="Waarover",
        text=lambda line: line.about,
        stretch=True,
        tooltip=lambda line: line.about,
        colour=lambda line: "muted" if line.undone else None,
    ),
    Column(key="state", title="Stand", text=lambda line: "ongedaan gemaakt" if line.undone else "", width=140),
    Column(key="made_at", title="Wanneer", text=lambda line: hours.short_moment(line.made_at), width=160),
    Column(key="made_by", title="Door", text=lambda line: line.made_by, width=100),
)


class StepsDialog(QDialog):
    """The steps, newest first; Enter goes back to before the chosen one, or forward to one that was taken back."""

    undo_wanted = Signal(int, int)
    """Go back to before a step: its number, and how many steps that takes back."""
    redo_wanted = Signal(int, int)
    """Go forward until a step stands again: its number, and how many steps that makes again."""

    def __init__(
        self, lines: Sequence[StepLine], settings: Settings | None, *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._read_only = read_only
        self.setWindowTitle("Stappen")
        self.resize(tokens.scaled(960), tokens.scaled(560))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Zoek in de stappen")
        self.filter.setAccessibleName("Zoek in de stappen")
        self.filter.setClearButtonEnabled(True)
        self.table = RecordTable(
            COLUMNS, name="stappen", accessible_name="Stappen, de nieuwste eerst", settings=settings, sortable=False
        )
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.set_empty_state(
            EmptyState("Nog geen stappen", "Alles wat u in dit bestand wijzigt, komt hier te staan.", icon="history")
        )
        self.said = PlainLabel("", look="muted", wrap=True)
        buttons = QDialogButtonBox()
        self.go = buttons.addButton("&Terug", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        for part in (self.filter, self.table, self.said, buttons):
            layout.addWidget(part)
        self.filter.textChanged.connect(self._narrow)
        self.table.chosen.connect(lambda _id: self._follow())
        self.table.opened.connect(lambda _id: self._act())
        buttons.accepted.connect(self._act)
        buttons.rejected.connect(self.reject)
        self.table.show_records(self._lines)
        newest = next((line for line in self._lines if not line.undone), None)
        if newest is not None:
            self.table.select(newest.id)
        self.table.setFocus()
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field that narrows, the arrow down goes to the list."""
        if event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _narrow(self, words: str) -> None:
        self.table.records.filter_words(words)
        if not self.table.current_id() and self.table.records.records:
            self.table.select(self.table.records.records[0].id)
        self._follow()

    def _chosen(self) -> StepLine | None:
        line = self.table.records.record_at(self.table.currentIndex())
        return line if isinstance(line, StepLine) else None

    def _count(self, chosen: StepLine) -> int:
        """How many steps stand between now and the chosen one, itself included."""
        among = [line for line in self._lines if line.undone is chosen.undone]
        if chosen.undone:
            return sum(line.number <= chosen.number for line in among)
        return sum(line.number >= chosen.number for line in among)

    def _follow(self) -> None:
        chosen = self._chosen()
        self.go.setEnabled(chosen is not None and not self._read_only)
        if chosen is None:
            self.said.setText("")
            return
        steps = count_steps(self._count(chosen))
        self.go.setText("&Opnieuw t/m hier" if chosen.undone else "&Terug tot vóór deze stap")
        self.said.setText(
            f"Maakt {steps} opnieuw; elke stap is daarna weer ongedaan te maken met Ctrl+Z."
            if chosen.undone
            else f"Maakt {steps} ongedaan; elke stap is daarna weer opnieuw te doen met Ctrl+Y."
        )

    def _act(self) -> None:
        chosen = self._chosen()
        if chosen is None or self._read_only:
            return
        count = self._count(chosen)
        self.accept()
        (self.redo_wanted if chosen.undone else self.undo_wanted).emit(chosen.number, count)
