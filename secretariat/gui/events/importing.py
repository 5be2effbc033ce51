"""Takes aanmeldingen over from a table: reads it, shows what it says, and enters the ticked rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import TableNotRead
from secretariat.gui.events.import_dialog import ImportDialog
from secretariat.gui.events.turns import Turns
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_open, first_folder
from secretariat.services.registration_import import ImportLine, ReadRow, ReadTable
from secretariat.services.workspace import Workspace
from secretariat.wording import registration_import as words
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # the press is loaded at its first job
    from secretariat.services.press import Failure

_FOLDER = "aanmeldingen"
_FILES = "Tabel (*.csv *.txt *.xlsx);;Alle bestanden (*)"


class Importing(QObject):
    """One import, from the empty dialog until its rows are in the file."""

    def __init__(self, shell: Shell, on: Workspace, event_id: str, parent: QWidget) -> None:
        self.dialog = dialog = ImportDialog(parent)
        super().__init__(dialog)
        self._shell = shell
        self._import = on.registration_import
        self._event_id = event_id
        self._table: ReadTable | None = None
        self._rows: tuple[ReadRow, ...] = ()
        self._left_out: set[str] = set()
        self._reading: int | None = None
        self.turns = Turns(shell.history, dialog)
        self.turns.progressed.connect(dialog.show_progress)
        self.turns.failed.connect(self._unlock)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.file_wanted.connect(self._choose_file)
        dialog.paste_wanted.connect(lambda: self.read_text(QGuiApplication.clipboard().text()))
        dialog.columns_changed.connect(self._read_rows)
        dialog.ticked.connect(self._tick)
        dialog.submitted.connect(self._enter)
        dialog.finished.connect(lambda _result: self._close())
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Show what a file says; it is read beside the window, and no more when the dialog is closed."""
        self._stop_reading()
        self.dialog.refused("")
        self.dialog.show_reading()
        self._reading = self._shell.tasks.submit(
            words.READING, lambda press: press.read_table(str(path)), self._has_read, self._not_read
        )

    def read_text(self, text: str) -> None:
        """Show what a text says that was copied."""
        try:
            self._show_table(self._import.read_text(text))
        except TableNotRead as refusal:
            self.dialog.refused(sentence(refusal))

    def _has_read(self, table: ReadTable) -> None:
        self._reading = None
        self._show_table(table)

    def _not_read(self, failure: Failure) -> None:
        self._reading = None
        self.dialog.show_busy(busy=False)
        self.dialog.refused(sentence(failure.refusal) if failure.refusal else words.NOT_READ)

    def _stop_reading(self) -> None:
        ticket, self._reading = self._reading, None
        if ticket is not None:
            self._shell.tasks.cancel(ticket)

    def _close(self) -> None:
        self._stop_reading()
        self.turns.stop()

    def _choose_file(self) -> None:
        settings = self._shell.settings
        path = ask_open(self.dialog, "Aanmeldingen kiezen", first_folder(settings.folder(_FOLDER)), _FILES)
        if path is not None:
            settings.remember_folder(_FOLDER, path.parent)
            self.read_file(path)

    def _show_table(self, table: ReadTable) -> None:
        self._table, self._left_out = table, set()
        self.dialog.show_headings(table.headings, words.fields_of(table.headings), table.left_out)
        self._read_rows()

    def _read_rows(self) -> None:
        if self._table is not None:
            self.dialog.refused("")
            self.dialog.show_busy(busy=True)
            work = self._import.reading(self._event_id, self._table, self.dialog.columns())
            self.turns.begin(work, self._show_rows)

    def _show_rows(self, rows: tuple[ReadRow, ...]) -> None:
        self._rows = rows
        self._preview()

    def _preview(self) -> None:
        self.dialog.show_busy(busy=True)
        self.turns.begin(self._import.previewing(self._event_id, self._rows, self._left_out), self._show_lines)

    def _show_lines(self, lines: tuple[ImportLine, ...]) -> None:
        self.dialog.show_lines(lines)
        self.dialog.show_busy(busy=False)
        if not self.dialog.table.selected_ids() and lines:
            self.dialog.table.select(lines[0].id)
            self.dialog.table.setFocus()

    def _tick(self, ids: list[str], wanted: bool) -> None:
        self._left_out = self._left_out - set(ids) if wanted else self._left_out | set(ids)
        self._preview()

    def _enter(self) -> None:
        if self.turns.busy or not self.dialog.save_button.isEnabled():
            return
        self.dialog.show_busy(busy=True)
        self.dialog.lock(locked=True)
        lines = self.dialog.table.records.records
        self.turns.begin(self._import.importing(self._event_id, lines), self._entered)

    def _unlock(self) -> None:
        self.dialog.lock(locked=False)
        self.dialog.show_busy(busy=False)

    def _entered(self, made: ChangeSet | None) -> None:
        count = sum(line.wanted for line in self.dialog.table.records.records)
        self.dialog.accept()
        if made is not None:
            self._shell.history.offer_undo(words.imported(count), made)
