"""What was sent about this overleg: when, what, in which version, to whom, and the checksum of every file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.dispatches import Dispatch, DispatchFile, RecipientRole
from secretariat.domain.sending_checks import CheckKey
from secretariat.gui.dispatches.recipients import LEAST_ROWS
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings
from secretariat.wording.dates import short_date
from secretariat.wording.dispatches import names_of, recipients, short_checksum, version_words
from secretariat.wording.sending_checks import TOPICS
from secretariat.wording.terms import label


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line: a sending, or below it a file, the recipients, or why it went in spite of something."""

    id: str
    date: str
    words: str
    note: str
    file: DispatchFile | None = None
    leads: bool = False

    @property
    def checksum(self) -> str:
        """The beginning of the checksum of a file."""
        return short_checksum(self.file.sha256) if self.file else ""


def rows_of(dispatches: Sequence[Dispatch]) -> tuple[LogRow, ...]:
    """The sendings, newest first, each with what belongs to it below it."""
    return tuple(row for one in reversed(dispatches) for row in _rows(one))


def _rows(one: Dispatch) -> list[LogRow]:
    about = (version_words(one.kind, one.version), label(one.channel), recipients(len(one.recipients)))
    note = " · ".join(part for part in about if part)
    rows = [LogRow(one.id, short_date(one.sent_on), label(one.kind), note, leads=True)]
    rows += [LogRow(f"{one.id}/{place}", "", file.name, "", file) for place, file in enumerate(one.files)]
    for role in RecipientRole:
        if names := names_of(one, role):
            rows.append(LogRow(f"{one.id}/{role.value}", "", f"{label(role)}: {names}", ""))
    if one.subject:
        rows.append(LogRow(f"{one.id}/subject", "", f"Onderwerp: {one.subject}", ""))
    for overruled in one.overruled:
        about_it = TOPICS.get(CheckKey(overruled.key), overruled.key) if overruled.key in set(CheckKey) else ""
        rows.append(LogRow(f"{one.id}/why/{overruled.key}", "", f"Toch verzonden ({about_it}): {overruled.note}", ""))
    if one.note:
        rows.append(LogRow(f"{one.id}/note", "", f"Opmerking: {one.note}", ""))
    return rows


COLUMNS: tuple[Column[LogRow], ...] = (
    Column(key="date", title="Datum", text=lambda row: row.date, width=88, strong=lambda row: row.leads),
    Column(
        key="what",
        title="Wat",
        text=lambda row: row.words,
        stretch=True,
        least=200,
        strong=lambda row: row.leads,
        icon=lambda row: "paperclip" if row.file else None,
        tooltip=lambda row: row.words,
        colour=lambda row: None if row.leads or row.file else "muted",
    ),
    Column(
        key="note",
        title="Versie, hoe, ontvangers, controlegetal",
        text=lambda row: row.note or row.checksum,
        width=232,
        muted=True,
        tooltip=lambda row: f"SHA-256 {row.file.sha256}" if row.file else row.note,
    ),
)


class LogView(QWidget):
    """The list, and what can be done with a file that went."""

    chosen = Signal(object)
    """Another :class:`LogRow` became the current one."""
    open_wanted = Signal(object)
    """The file of a :class:`LogRow` is to be looked at."""
    save_wanted = Signal(object)
    """The file of a :class:`LogRow` is to be saved again."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(
            COLUMNS, name="verzonden", accessible_name="Wat is verzonden", settings=settings, sortable=False
        )
        self.table.set_empty_state(
            EmptyState("Nog niets verzonden", "Wat u hier verzendt, staat daarna in deze lijst.", icon="send")
        )
        self.open_button, self.save_button = QPushButton("Openen"), QPushButton("Opnieuw opslaan…")
        icons.dress(self.open_button, "external-link", "muted")
        icons.dress(self.save_button, "download", "muted")
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self.row))
        self.save_button.clicked.connect(lambda: self.save_wanted.emit(self.row))
        self.table.chosen.connect(lambda _row: self._follow())
        self.table.opened.connect(lambda _row: self.open_button.click())
        self.said = PlainLabel("", look="small", wrap=True)
        self.table.setMinimumHeight(tokens.scaled(LEAST_ROWS * tokens.ROW_HEIGHT))
        self._lay_out()

    def show_rows(self, rows: Sequence[LogRow]) -> None:
        """Show what was sent."""
        self.table.show_records(rows)
        if rows and not self.table.current_id():
            self.table.select(rows[0].id)
        self._follow()

    @property
    def rows(self) -> tuple[LogRow, ...]:
        """The lines, from top to bottom."""
        return self.table.records.records

    @property
    def row(self) -> LogRow | None:
        """The line the cursor is on."""
        return self.table.records.record_at(self.table.currentIndex())

    def say(self, words: str) -> None:
        """Say something of the file the cursor is on."""
        self.said.setText(words)

    def _follow(self) -> None:
        file = self.row.file if self.row is not None else None
        again = file is not None and bool(file.issued_paper_id or file.document_id)
        self.open_button.setEnabled(again)
        self.save_button.setEnabled(again)
        self.said.setText("")
        self.chosen.emit(self.row)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.said, 1)
        below = QVBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        below.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
