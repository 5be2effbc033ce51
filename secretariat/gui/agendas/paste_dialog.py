"""What was understood of a pasted agenda, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.domain.agendas import LONGEST_ITEM, AgendaPurpose
from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.agenda_pasting import PasteLine
from secretariat.wording.counting import number, quantity
from secretariat.wording.terms import choices, label

_WIDE, _HIGH = 960, 520
"""As large as this, in pixels at 100 %, but never larger than the window it belongs to."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A row with the number its item gets; an empty number when it is not taken."""

    line: PasteLine
    number: str

    @property
    def id(self) -> str:
        """The id of the row."""
        return self.line.id


def _remark(shown: ShownLine) -> str:
    return shown.line.problem or shown.line.remark


_COLUMNS: tuple[Column[ShownLine], ...] = (
    Column(
        key="wanted",
        title="Mee",
        text=lambda shown: "ja" if shown.line.wanted else "nee",
        width=48,
        edit=Edit.CHECK,
        value=lambda shown: shown.line.wanted,
        editable=lambda shown: not shown.line.problem,
    ),
    Column(key="number", title="Wordt", text=lambda shown: shown.number, width=64, strong=True),
    Column(
        key="title",
        title="Agendapunt",
        text=lambda shown: shown.line.item.title,
        stretch=True,
        least=240,
        edit=Edit.LINE,
        icon=lambda shown: "corner-down-right" if shown.line.is_sub else None,
        tooltip=lambda shown: shown.line.item.title,
    ),
    Column(
        key="purpose",
        title="Doel",
        text=lambda shown: label(shown.line.item.purpose),
        width=148,
        edit=Edit.CHOICE,
        value=lambda shown: shown.line.item.purpose,
        choices=tuple(choices(AgendaPurpose)),
    ),
    Column(
        key="duration_min",
        title="Min.",
        text=lambda shown: "" if shown.line.item.duration_min is None else str(shown.line.item.duration_min),
        align=Align.RIGHT,
        width=56,
        edit=Edit.NUMBER,
        value=lambda shown: shown.line.item.duration_min or 0,
        maximum=LONGEST_ITEM,
    ),
    Column(
        key="remark",
        title="Opmerking",
        text=_remark,
        width=250,
        tooltip=_remark,
        colour=lambda shown: "bad" if shown.line.problem else "muted",
    ),
)


class PasteDialog(RecordDialog):
    """The rows with a tick at those that become items; they can be changed first."""

    edit_wanted = Signal(str, str, object)
    """A row was changed: its id, the field, the value."""
    paste_wanted = Signal()
    """Something else was copied meanwhile and is to be shown instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Plakken uit Word of Excel", "&Toevoegen aan de agenda", 480, parent)
        self.table = RecordTable(_COLUMNS, name="agenda-plakken", accessible_name="Geplakte regels", sortable=False)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.table.installEventFilter(self)
        self._summary = PlainLabel("", look="strong")
        self._remark = PlainLabel("", look="refused", wrap=True)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        explained = "Dit is ervan begrepen. Spatie vinkt een regel aan of uit, F2 wijzigt een vak."
        layout.addWidget(PlainLabel(explained, look="muted", wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._remark)
        layout.addWidget(self._summary)
        self._lay_out(body)
        room = parent.size() if parent is not None else QSize(_WIDE, _HIGH)
        self.resize(min(tokens.scaled(_WIDE), room.width()), min(tokens.scaled(_HIGH), room.height()))

    def show_lines(self, lines: Sequence[PasteLine], numbers: Mapping[str, str], remark: str) -> None:
        """Show the rows, the numbers that the ticked ones get, and what is to be said of the whole."""
        self.table.show_records([ShownLine(line, numbers.get(line.id, "")) for line in lines])
        wanted = sum(line.wanted for line in lines)
        self._summary.setText(f"{number(wanted)} van {quantity(len(lines), 'regel', 'regels')} op de agenda")
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.save_button.setEnabled(wanted > 0)

    @property
    def summary(self) -> str:
        """How many rows become items."""
        return self._summary.text()

    def begin(self) -> None:
        """Bring the keyboard to the first row."""
        if self.table.records.records:
            self.table.select(self.table.records.records[0].id)
        self.table.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks the chosen rows, Ctrl+V shows what was copied meanwhile, Enter adds."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space:
                self._tick()
                return True
            if event.matches(QKeySequence.StandardKey.Paste):
                self.paste_wanted.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.save_button.isEnabled():
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)

    def _tick(self) -> None:
        """Turn the ticks of the chosen rows to what the first of them is not."""
        chosen = [shown for shown in self.table.records.records if shown.id in self.table.selected_ids()]
        free = [shown.line for shown in chosen if not shown.line.problem]
        for line in free:
            self.edit_wanted.emit(line.id, "wanted", not free[0].wanted)
