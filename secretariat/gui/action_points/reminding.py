"""Reminding people of their action points: one draft each, and written down that it went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject

from secretariat.gui.action_points.reminder_dialog import ReminderDialog
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.delivering import (
    Delivering,
    ask_folder,
    open_written,
    opens_after,
    remember_sending,
    sending_folder,
    tell_written,
)
from secretariat.services.packages import Package, Written
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import quantity

_CHOSEN, _LATE, _WEEK, _MONTH = "chosen", "0", "7", "31"


class Reminding(QObject):
    """Opens the dialog for the chosen action points, or for all that are due, and sees the drafts through."""

    def __init__(self, view: ActionPointsView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._opens = True
        self._count = 0
        self._delivering = Delivering(shell, self)
        self._delivering.written.connect(self._written)
        self._delivering.failed.connect(self._failed)
        view.verbs.remind_wanted.connect(self.ask)
        view.remind_button.clicked.connect(self.ask)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None

    def ask(self) -> ReminderDialog | None:
        """Show who would be reminded of what: of the rows that are chosen, or of everything that is late."""
        if self._workspace is None or self._delivering.is_busy or not self._shell.flush():
            return None
        ids = self._view.table.selected_ids()
        offered = self._offered(len(ids))
        settings = self._shell.settings
        dialog = ReminderDialog(
            offered,
            offered[0][0],
            sending_folder(settings),
            lambda begin: ask_folder(self._view.window(), begin),
            opens=opens_after(settings),
            parent=self._view.window(),
        )
        dialog.which_chosen.connect(lambda which: self._show(dialog, which, ids))
        dialog.submitted.connect(lambda: self._make(dialog))
        dialog.finished.connect(dialog.deleteLater)
        self._show(dialog, offered[0][0], ids)
        dialog.open()
        return dialog

    def _offered(self, chosen: int) -> list[tuple[str, str]]:
        """The sets of action points to choose from; more than one chosen row is meant first."""
        of_body = " van dit orgaan" if self._view.wanted().body_id else ""
        due = [
            (_LATE, f"Alles{of_body} wat vandaag of eerder gereed moest zijn"),
            (_WEEK, f"Alles{of_body} tot en met over een week"),
            (_MONTH, f"Alles{of_body} tot en met over een maand"),
        ]
        words = f"De gekozen regels ({chosen})" if chosen > 1 else "De gekozen regel"
        these = [(_CHOSEN, words)] if chosen else []
        return [*these, *due] if chosen > 1 else [*due, *these]

    def _show(self, dialog: ReminderDialog, which: str, ids: Sequence[str]) -> None:
        if self._workspace is None:
            return
        reminders = self._workspace.reminders
        if which == _CHOSEN:
            dialog.show_reminders(reminders.of_actions(ids), reminders.left_out(action_ids=ids))
            return
        until = self._workspace.today() + dt.timedelta(days=int(which))
        body_id = self._view.wanted().body_id or None
        dialog.show_reminders(reminders.due(until, body_id), reminders.left_out(until, body_id))

    def _make(self, dialog: ReminderDialog) -> None:
        chosen = dialog.chosen()
        if self._workspace is None or not chosen:
            return
        if not dialog.where.is_there:
            dialog.refused("Deze map is er niet (meer). Kies een andere map.")
            dialog.where.choose.setFocus()
            return
        self._opens, self._count = dialog.opens.isChecked(), len(chosen)
        remember_sending(self._shell.settings, dialog.where.folder, self._opens)
        dialog.accept()
        reminders = self._workspace.reminders
        self._delivering.start(
            self._workspace, reminders.package(chosen), dialog.where.folder, lambda: reminders.record(chosen)
        )

    def _written(self, written: Written, package: Package) -> None:
        words = f"{quantity(self._count, 'herinnering', 'herinneringen')} vastgelegd als verzonden."
        tell_written(self._shell, words, written)
        if self._opens:
            open_written(written, package)

    def _failed(self, words: str) -> None:
        if words:
            self._shell.messages.warn(words)
