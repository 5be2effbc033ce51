"""Leads a bestuurswissel from the question to the one step that carries it out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import RecordMissing
from secretariat.gui.people.asking import Asker
from secretariat.gui.people.succession_dialog import SuccessionDialog
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace


class SuccessionPresenter(QObject):
    """The dialog of the bestuurswissel."""

    def __init__(self, parent: QWidget, shell: Shell, show_person: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._parent = parent
        self._shell = shell
        self._show_person = show_person
        self._workspace: Workspace | None = None

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def start(self, person_id: str) -> None:
        """Open the dialog for somebody who leaves."""
        if self._workspace is None or not self._shell.flush():
            return
        people = self._workspace.people
        names, today = people.formal_names(), self._workspace.today()
        heirs = self._workspace.successions.heirs()
        dialog = SuccessionDialog(people.choices(), heirs, names, today, self._parent.window())
        dialog.leaver_chosen.connect(lambda person: self._show_organisations(dialog, person))
        dialog.departure_wanted.connect(lambda *wish: self._show_departure(dialog, *wish))
        dialog.submitted.connect(lambda: self._succeed(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.begin_with(person_id)
        dialog.open()
        dialog.last_day.line.setFocus()

    def _show_organisations(self, dialog: SuccessionDialog, person_id: str) -> None:
        if self._workspace is not None:
            dialog.show_organisations(self._workspace.successions.organisations_of(person_id))

    def _show_departure(self, dialog: SuccessionDialog, person_id: str, organisation_id: str, day: dt.date) -> None:
        if self._workspace is None:
            return
        try:
            departure = self._workspace.successions.departure(person_id, organisation_id, day)
        except RecordMissing:
            return
        dialog.show_departure(departure)

    def _succeed(self, dialog: SuccessionDialog) -> None:
        plan = dialog.plan()
        if plan is None or self._workspace is None:
            return
        succession, newcomer = plan
        made = self._shell.history.do(
            self._workspace.successions.succeed, succession, newcomer, initiator=Asker(dialog.refused)
        )
        if made is not None:
            said = dialog.summary
            dialog.accept()
            self._show_person(made.subject_id)
            self._shell.history.offer_undo(said, made)
