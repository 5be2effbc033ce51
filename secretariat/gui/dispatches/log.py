"""What was sent about this overleg: when, what, in which version, to whom, the checksum of every file, and what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.dispatches import Dispatch, DispatchFile, RecipientRole
from secretariat.gui.dispatches.recipients import LEAST_ROWS
from secretariat.gui.dispatches.sent_letter import SentLetter
from secretariat.gui.dispatches.withdraw_form import WithdrawForm
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings
from secretariat.wording.dates import short_date
from secretariat.wording.dispatches import (
    first_words,
    mode_words,
    names_of,
    recipients,
    sending_words,
    short_checksum,
    version_words,
    withdrawn_words,
)
from secretariat.wording.sending_checks import topic
from secretariat.wording.terms import label


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line: a sending, or below it a file, the recipients, or why it went in spite of something.

    ``dispatch_id`` is the sending it belongs to, ``letter`` the text of the message that a line stands for.
    """

    id: str
    dispatch_id: str
    date: str
    words: str
    note: str
    file: DispatchFile | None = None
    leads: bool = False
    letter: str = ""

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
    rows = [LogRow(one.id, one.id, short_date(one.sent_on), sending_words(one), note, leads=True)]

    def say(key: str, words: str, file: DispatchFile | None = None) -> None:
        rows.append(LogRow(f"{one.id}/{key}", one.id, "", words, "", file))

    if withdrawn := withdrawn_words(one):
        say("withdrawn", withdrawn)
    for place, file in enumerate(one.files):
        say(str(place), file.name, file)
    for role in RecipientRole:
        if names := names_of(one, role):
            say(role.value, f"{label(role)}: {names}")
    if sent_as := mode_words(one):
        say("mode", sent_as)
    if one.subject:
        say("subject", f"Onderwerp: {one.subject}")
    if one.text:
        rows.append(LogRow(f"{one.id}/letter", one.id, "", f"Bericht: {first_words(one.text)}", "", letter=one.text))
    why = dict.fromkeys(f"Toch verzonden ({topic(each.key)}): {each.note}" for each in one.overruled)
    for place, words in enumerate(why):
        say(f"why/{place}", words)
    if one.note:
        say("note", f"Opmerking: {one.note}")
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
        icon=lambda row: "paperclip" if row.file else "mail" if row.letter else None,
        tooltip=lambda row: row.words,
        colour=lambda row: None if row.leads or row.file or row.letter else "muted",
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
    withdraw_wanted = Signal(object)
    """Of the sending of a :class:`LogRow` it is to be said that it did not go."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(
            COLUMNS, name="verzonden", accessible_name="Wat is verzonden", settings=settings, sortable=False
        )
        self.table.set_empty_state(
            EmptyState("Nog niets verzonden", "Wat u hier verzendt, staat daarna in deze lijst.", icon="send")
        )
        self.open_button, self.save_button = QPushButton("Openen"), QPushButton("Opnieuw opslaan…")
        self.withdraw_button = QPushButton("Niet verzonden…")
        self.withdraw_button.setToolTip("Vastleggen dat dit is klaargezet, maar niet is verzonden")
        self.withdraw_button.clicked.connect(lambda: self.withdraw_wanted.emit(self.row))
        self.form: WithdrawForm | None = None
        self.letter: SentLetter | None = None
        self._withdrawable = ""
        icons.dress(self.open_button, "external-link", "muted")
        icons.dress(self.save_button, "download", "muted")
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self.row))
        self.save_button.clicked.connect(lambda: self.save_wanted.emit(self.row))
        self.table.chosen.connect(lambda _row: self._follow())
        self.table.opened.connect(lambda _row: self.open_button.click())
        self.said = PlainLabel("", look="small", wrap=True)
        self.table.setMinimumHeight(tokens.scaled(LEAST_ROWS * tokens.ROW_HEIGHT))
        self._lay_out()

    def show_rows(self, rows: Sequence[LogRow], withdrawable: str = "") -> None:
        """Show what was sent; of the sending with the id ``withdrawable`` it can be said that it did not go."""
        self._withdrawable = withdrawable
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

    def open_form(self, form: WithdrawForm) -> None:
        """Ask something in the place of the list, where there is room for it with large text too."""
        self.close_form()
        self.form = form
        self._put(form, Qt.AlignmentFlag.AlignTop)

    def open_letter(self, letter: SentLetter) -> None:
        """Show the message that went, in the place of the list."""
        self.close_form()
        self.letter = letter
        self._put(letter, None)

    def close_form(self) -> None:
        """Go back to the list, if somebody was in the form or in a message."""
        part, self.form, self.letter = self.form or self.letter, None, None
        if part is not None:
            here = part.isAncestorOf(self.window().focusWidget() or self)
            part.hide()
            part.deleteLater()
            self._list.show()
            if here:
                self.table.setFocus()

    def _put(self, part: WithdrawForm | SentLetter, place: Qt.AlignmentFlag | None) -> None:
        part.closed.connect(self.close_form)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        self._list.hide()
        layout.addWidget(part, 1 if place is None else 0, place or Qt.AlignmentFlag(0))
        part.setFocus()

    def say(self, words: str) -> None:
        """Say something of the file the cursor is on."""
        self.said.setText(words)

    def _follow(self) -> None:
        file = self.row.file if self.row is not None else None
        again = file is not None and bool(file.issued_paper_id or file.document_id)
        self.open_button.setEnabled(again or bool(self.row and self.row.letter))
        self.save_button.setEnabled(again)
        self.withdraw_button.setEnabled(self.row is not None and self.row.dispatch_id == self._withdrawable)
        self.said.setText("")
        self.chosen.emit(self.row)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.withdraw_button)
        buttons.addWidget(self.said, 1)
        buttons.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        self._list = QWidget()
        inside = QVBoxLayout(self._list)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(tokens.SMALL)
        inside.addWidget(self.table, 1)
        inside.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
