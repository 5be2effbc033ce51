"""A colleague's copy beside one's own file, record by record; what is chosen is taken over as one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.comparing import Difference, Side
from secretariat.wording import comparing as words

_SIDES = {Side.HERE: words.ONLY_HERE, Side.THERE: words.ONLY_THERE, Side.BOTH: words.DIFFERENT}
COLUMNS: tuple[Column[Difference], ...] = (
    Column(key="word", title="Soort", text=lambda one: one.word, width=150),
    Column(
        key="name", title="Naam", text=lambda one: one.name, stretch=True, strong=True, tooltip=lambda one: one.name
    ),
    Column(key="side", title="Waar", text=lambda one: _SIDES[one.side], width=170),
    Column(
        key="fields",
        title="Wat",
        text=lambda one: ", ".join(field.title for field in one.fields),
        width=240,
        tooltip=lambda one: ", ".join(field.title for field in one.fields),
    ),
)


class CompareDialog(QDialog):
    """The differences, below them what each file says of the one in front."""

    take_wanted = Signal(list)
    """These differences are to be taken over."""

    def __init__(self, other: Path, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self.setWindowTitle("Vergelijken met de kopie van een collega")
        self.resize(tokens.scaled(960), tokens.scaled(600))
        self.heading = PlainLabel(f"Verschillen met ‘{other.name}’", look="heading")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Zoek in de verschillen")
        self.filter.setAccessibleName("Zoek in de verschillen")
        self.filter.setClearButtonEnabled(True)
        self.table = RecordTable(COLUMNS, name="verschillen", accessible_name="Verschillen")
        self.table.set_empty_state(EmptyState("Geen verschil", words.SAME, icon="circle-check"))
        self.fields = QPlainTextEdit(readOnly=True)
        self.fields.setAccessibleName("Wat in elk bestand staat")
        self.fields.setTabChangesFocus(True)
        self.said = PlainLabel("", look="muted", wrap=True)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton("Van collega &overnemen", QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(self.heading)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.fields, 2)
        layout.addWidget(self.said)
        layout.addWidget(buttons)
        self.filter.textChanged.connect(self.table.records.filter_words)
        self.table.chosen.connect(lambda _id: self._follow())
        self.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._follow())
        self.take.clicked.connect(self._want)
        buttons.rejected.connect(self.reject)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show what differs now."""
        self.table.show_records(found)
        if found and not self.table.current_id():
            self.table.select(found[0].id)
        self._follow()

    def _chosen(self) -> list[Difference]:
        ids = set(self.table.selected_ids())
        return [one for one in self.table.records.records if one.id in ids]

    def _follow(self) -> None:
        front = self.table.records.record_at(self.table.currentIndex())
        fields = front.fields if isinstance(front, Difference) else ()
        self.fields.setPlainText("\n".join(words.field_lines(one.title, one.here, one.there) for one in fields))
        chosen = self._chosen()
        takeable = [one for one in chosen if one.side is not Side.HERE]
        self.take.setEnabled(bool(takeable) and not self._read_only)
        count = len(self.table.records.records)
        said = words.NOTHING_TO_TAKE if chosen and not takeable else words.differences(count) if count else ""
        self.said.setText(words.FINAL if any(one.is_final for one in takeable) else said)

    def _want(self) -> None:
        self.take_wanted.emit([one for one in self._chosen() if one.side is not Side.HERE])
