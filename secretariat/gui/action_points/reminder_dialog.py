"""Reminders: who is reminded of what, with the text that each of them gets beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import TextField
from secretariat.gui.widgets.folder_row import AskFolder, FolderRow
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.reminders import LeftOut, Reminder
from secretariat.wording.action_points import not_reached
from secretariat.wording.counting import action_points

_FINAL = (
    "Het programma maakt voor ieder een bericht klaar en legt vast dat het is verzonden; u verzendt het zelf. "
    "Vastleggen kan niet ongedaan worden gemaakt, en wat u daarvóór deed ook niet."
)


_MOST_LEFT_OUT = 4
"""How many action points of which not everybody is reached are named."""


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """One person, and whether a reminder goes there."""

    reminder: Reminder
    ticked: bool

    @property
    def id(self) -> str:
        """The person."""
        return self.reminder.id


def _about(row: ReminderRow) -> str:
    late = f", {row.reminder.overdue} te laat" if row.reminder.overdue else ""
    return action_points(len(row.reminder.numbers)) + late


COLUMNS: tuple[Column[ReminderRow], ...] = (
    Column(
        key="ticked",
        title="",
        text=lambda row: "krijgt een herinnering" if row.ticked else "niet",
        value=lambda row: row.ticked,
        edit=Edit.CHECK,
        width=40,
        accessible=lambda row: f"{row.reminder.name}: {'krijgt' if row.ticked else 'krijgt geen'} herinnering",
    ),
    Column(
        key="name",
        title="Wie",
        text=lambda row: row.reminder.name,
        stretch=True,
        least=100,
        tooltip=lambda row: row.reminder.email or "geen e-mailadres",
        colour=lambda row: None if row.ticked else "muted",
    ),
    Column(
        key="about",
        title="Waarvoor",
        text=_about,
        width=152,
        muted=True,
        tooltip=lambda row: ", ".join(row.reminder.numbers),
    ),
    Column(
        key="email",
        title="E-mail",
        text=lambda row: row.reminder.email or "geen e-mailadres",
        width=168,
        tooltip=lambda row: row.reminder.email,
        colour=lambda row: "muted" if row.reminder.email else "warn",
    ),
)


class ReminderDialog(RecordDialog):
    """Which action points above, the people at the left, the text of the current one at the right."""

    which_chosen = Signal(str)
    """Other action points are meant: the value of the choice."""

    def __init__(
        self,
        offered: Sequence[tuple[str, str]],
        chosen: str,
        folder: Path,
        ask_folder: AskFolder,
        *,
        opens: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``offered`` are the sets of action points to choose from, as value and words."""
        super().__init__("Herinneren", "Herinneringen &maken", 960, parent)
        self._rows: tuple[ReminderRow, ...] = ()
        self._texts: dict[str, str] = {}
        self._current = ""
        self.which = QuietCombo()
        self.which.show_choices(offered, chosen)
        self.which.activated.connect(lambda _row: self.which_chosen.emit(self.which.chosen()))
        self.table = RecordTable(COLUMNS, name="herinneringen", accessible_name="Wie wordt herinnerd", sortable=False)
        self.table.set_empty_state(
            EmptyState("Niemand te herinneren", "Er is geen lopend actiepunt dat hierbij past.", icon="mail")
        )
        self.table.installEventFilter(self)
        self.table.records.edit_wanted.connect(lambda row_id, _column, value: self._tick([row_id], bool(value)))
        self.table.chosen.connect(lambda _row: self._follow())
        self.text = TextField(TEXT_LIMIT)
        self.text.committed.connect(self._keep_text)
        self.left_out = PlainLabel("", look="refused", wrap=True)
        self.where = FolderRow(folder, ask_folder)
        self.opens = QCheckBox("Daarna &openen")
        self.opens.setChecked(opens)
        self._arrange()
        self.table.setFocus()

    def show_reminders(self, reminders: Sequence[Reminder], left_out: Sequence[LeftOut] = ()) -> None:
        """Show who would be reminded; whoever has no e-mail address is not ticked.

        ``left_out`` are the action points of which not everybody can be reminded.
        """
        self.left_out.setText(_nobody_for(left_out))
        self.left_out.setVisible(bool(left_out))
        self.text.commit()
        self._texts.clear()
        self._rows = tuple(ReminderRow(one, bool(one.email)) for one in reminders)
        self._show()
        if self._rows:
            self.table.select(self._rows[0].id, "name")
        self._follow()

    def chosen(self) -> tuple[Reminder, ...]:
        """The reminders that must go, with the texts as they were changed."""
        self.text.commit()
        found = (row.reminder for row in self._rows if row.ticked)
        return tuple(replace(one, text=self._texts.get(one.id, one.text)) for one in found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The space bar ticks the selected rows, whatever column the cursor is in."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.table and is_key and event.key() == Qt.Key.Key_Space:  # type: ignore[attr-defined]
            chosen = set(self.table.selected_ids())
            rows = [row for row in self._rows if row.id in chosen]
            self._tick([row.id for row in rows], not all(row.ticked for row in rows))
            return True
        return super().eventFilter(watched, event)

    def _tick(self, ids: list[str], on: bool) -> None:
        self._rows = tuple(replace(row, ticked=on) if row.id in ids else row for row in self._rows)
        self._show()

    def _show(self) -> None:
        self.table.show_records(self._rows)
        self.save_button.setEnabled(any(row.ticked for row in self._rows))

    def _follow(self) -> None:
        self.text.commit()  # it is of the row the cursor was on
        row = self.table.records.record_at(self.table.currentIndex())
        self.text.setEnabled(row is not None)
        self._current = row.id if row is not None else ""
        words = self._texts.get(row.id, row.reminder.text) if row is not None else ""
        self.text.blockSignals(True)
        self.text.setPlainText(words)
        self.text.blockSignals(False)
        self.text.show_text(words)

    def _keep_text(self, text: str) -> None:
        if self._current:
            self._texts[self._current] = text

    def _arrange(self) -> None:
        self.table.setMinimumHeight(tokens.scaled(7 * tokens.ROW_HEIGHT))
        across = QHBoxLayout()
        across.setSpacing(tokens.MEDIUM)
        across.addWidget(self.table, 5)
        across.addWidget(FieldRow("Tekst voor wie gekozen is", self.text), 3)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(FieldRow("Waaraan", self.which))
        column.addLayout(across, 1)
        column.addWidget(self.left_out)
        column.addWidget(self.where)
        column.addWidget(self.opens)
        column.addWidget(PlainLabel(_FINAL, look="small", wrap=True))
        self._lay_out(body)


def _nobody_for(left_out: Sequence[LeftOut]) -> str:
    lines = [not_reached(one.number, one.parties, reached=one.reached) for one in left_out[:_MOST_LEFT_OUT]]
    if len(left_out) > _MOST_LEFT_OUT:
        lines.append(f"… en nog {action_points(len(left_out) - _MOST_LEFT_OUT)}")
    remedy = "Vul bij Relaties de contactpersoon van die organisaties in, of kies bij het actiepunt een actiehouder."
    return "\n".join([*lines, remedy])
