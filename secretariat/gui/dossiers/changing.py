"""Carries out what the user wants with the chosen dossier, each step through the one road of the history."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from secretariat.domain.changes import ChangeSet
from secretariat.domain.dossiers import DossierStatus
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.dossiers.organisations import OrganisationsView
from secretariat.gui.dossiers.view import DossiersView
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.dossier_keeping import DossierKeepingService
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import read_date, read_past_date
from secretariat.wording.dossiers import still_open

_DATES = ("valid_from", "valid_until", "effective_date")
_Keep = Callable[[DossierKeepingService, str, str, dt.date | None], ChangeSet | None]
"""A verb of the service that keeps a day of an organisation in a dossier."""


class Changing(QObject):
    """The verbs of the list and the pane."""

    def __init__(self, view: DossiersView, shell: Shell, shown: Callable[[], str]) -> None:
        """``shown`` tells which dossier the pane shows."""
        super().__init__(view)
        self._view = view
        self._history = shell.history
        self._messages = shell.messages
        self._shown = shown
        self._workspace: Workspace | None = None
        self._connect()

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    # The dossier itself

    def _edit_cell(self, dossier_id: str, column: str, value: Any) -> None:
        if self._workspace is None:
            return
        if column == "status":
            self._set_status(DossierStatus(value), dossier_id)
            return
        cell = TypedCell(self._view.table, dossier_id, column, str(value), self._messages.warn)
        self._history.do(self._workspace.dossiers.edit, dossier_id, column, value, initiator=cell)

    def _edit_line(self, field: str, typed: str) -> None:
        if self._workspace is None or not self._shown():
            return
        dossiers, row, today = self._workspace.dossiers, self._view.pane.facts.rows[field], self._workspace.today()
        if field == "former_names":
            self._history.do(dossiers.set_former_names, self._shown(), typed.split(";"), initiator=row)
        elif field in _DATES:
            self._history.do(lambda: dossiers.edit(self._shown(), field, _day(typed, today)), initiator=row)
        else:
            self._history.do(dossiers.edit, self._shown(), field, typed, initiator=row)

    def _choose(self, field: str, value: str) -> None:
        if self._workspace is not None and self._shown():
            self._history.do(self._workspace.dossiers.edit, self._shown(), field, value or None)

    def _set_status(self, status: DossierStatus, dossier_id: str = "") -> None:
        dossier_id = dossier_id or self._shown()
        if self._workspace is None or not dossier_id:
            return
        change = self._history.do(self._workspace.dossiers.set_status, dossier_id, status)
        left = still_open(self._workspace.dossiers.record(dossier_id).line.open_actions)
        if change is not None and status in (DossierStatus.CONCLUDED, DossierStatus.ARCHIVED):
            code = self._workspace.dossiers.record(dossier_id).line.code
            words = "gearchiveerd" if status is DossierStatus.ARCHIVED else "afgerond"
            self._history.offer_undo(f"Dossier {code} {words}. {left}".strip(), change)

    def _archive(self) -> None:
        if self._workspace is None or not self._shown():
            return
        status = self._workspace.dossiers.record(self._shown()).line.status
        gone = status is DossierStatus.ARCHIVED
        self._set_status(DossierStatus.CONCLUDED if gone else DossierStatus.ARCHIVED)

    def _remove(self) -> None:
        if self._workspace is None or not self._shown():
            return
        code = self._workspace.dossiers.record(self._shown()).line.code
        change = self._history.do(self._workspace.dossiers.remove, self._shown())
        if change is not None:
            self._history.offer_undo(f"Dossier {code} verwijderd", change)

    # What is kept up of it

    def _note(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None and self._shown():
            editor = self._view.pane.progress.list
            keeping = self._workspace.dossier_keeping
            if self._history.do(keeping.note, self._shown(), texts[0], initiator=editor) is not None:
                editor.added()

    def _edit_note(self, note_id: str, column: str, value: object) -> None:
        if self._workspace is None:
            return
        keeping, today, typed = self._workspace.dossier_keeping, self._workspace.today(), str(value)

        def edited() -> ChangeSet | None:
            if column == "text":
                return keeping.edit_note(self._shown(), note_id, text=typed)
            day = read_past_date(typed, today)
            if day is None:
                raise DateNotUnderstood(typed)
            return keeping.edit_note(self._shown(), note_id, day=day)

        editor = self._view.pane.progress.list
        editor.refused("")
        self._history.do(edited, initiator=editor)

    def _remove_note(self, note_id: str) -> None:
        if self._workspace is not None:
            change = self._history.do(self._workspace.dossier_keeping.remove_note, self._shown(), note_id)
            if change is not None:
                self._history.offer_undo("Stand van zaken verwijderd", change)

    def _ask(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None and self._shown():
            questions = self._view.pane.questions
            ask, body_id = self._workspace.dossier_keeping.ask, questions.body.chosen()
            made = self._history.do(ask, self._shown(), body_id, texts[0], initiator=questions.list)
            if made is not None:
                questions.list.added(made.subject_id)

    def _edit_question(self, item_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            editor = self._view.pane.questions.list
            editor.refused("")
            self._history.do(self._workspace.backlog.edit, item_id, column, value, initiator=editor)

    def _remove_question(self, item_id: str) -> None:
        if self._workspace is not None:
            change = self._history.do(self._workspace.backlog.remove, item_id)
            if change is not None:
                self._history.offer_undo("Vraagstuk van de lijst gehaald", change)

    def _set_parties(self, ids: list[str]) -> None:
        if self._workspace is not None and self._shown():
            self._history.do(self._workspace.dossier_keeping.set_parties, self._shown(), ids)

    def _share(self, ids: list[str]) -> None:
        if self._workspace is not None and self._shown():
            self._history.do(self._workspace.dossier_keeping.share, self._shown(), ids)

    def _date(self, organisations: OrganisationsView, keep: _Keep, organisation_id: str, typed: str) -> None:
        """Keep the day that was typed at an organisation."""
        if self._workspace is None:
            return
        dossier_id, today = self._shown(), self._workspace.today()
        keeping = self._workspace.dossier_keeping
        cell = TypedCell(organisations.table, organisation_id, organisations.day_column, typed, self._messages.warn)
        self._history.do(
            lambda: keep(keeping, dossier_id, organisation_id, _day(typed, today, read_past_date)), initiator=cell
        )

    def _add_project(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None and self._shown():
            editor = self._view.pane.projects.list
            made = self._history.do(self._workspace.projects.add, self._shown(), texts[0], initiator=editor)
            if made is not None:
                editor.added(made.subject_id)

    def _edit_project(self, project_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            editor = self._view.pane.projects.list
            editor.refused("")
            self._history.do(self._workspace.projects.edit, project_id, column, str(value or ""), initiator=editor)

    def _remove_project(self, project_id: str) -> None:
        if self._workspace is not None:
            change = self._history.do(self._workspace.projects.remove, project_id)
            if change is not None:
                self._history.offer_undo("Project verwijderd", change)

    def _connect(self) -> None:
        view, pane = self._view, self._view.pane
        view.edit_wanted.connect(self._edit_cell)
        view.archive_wanted.connect(self._archive)
        view.remove_wanted.connect(self._remove)
        pane.status_wanted.connect(lambda status: self._set_status(DossierStatus(status)))
        pane.facts.line_wanted.connect(self._edit_line)
        pane.facts.choice_wanted.connect(self._choose)
        pane.progress.list.add_wanted.connect(self._note)
        pane.progress.list.edit_wanted.connect(self._edit_note)
        pane.progress.list.remove_wanted.connect(self._remove_note)
        pane.questions.list.add_wanted.connect(self._ask)
        pane.questions.list.edit_wanted.connect(self._edit_question)
        pane.questions.list.remove_wanted.connect(self._remove_question)
        pane.parties.wanted.connect(self._set_parties)
        pane.parties.dated.connect(functools.partial(self._date, pane.parties, DossierKeepingService.sign))
        pane.shares.wanted.connect(self._share)
        pane.shares.dated.connect(functools.partial(self._date, pane.shares, DossierKeepingService.set_shared_on))
        pane.projects.list.add_wanted.connect(self._add_project)
        pane.projects.list.edit_wanted.connect(self._edit_project)
        pane.projects.list.remove_wanted.connect(self._remove_project)


def _day(typed: str, today: dt.date, read: Callable[[str, dt.date], dt.date | None] = read_date) -> dt.date | None:
    """The day that was typed, as ``read`` takes it, or None for nothing.

    Raises:
        DateNotUnderstood: it is no day.
    """
    day = read(typed.strip(), today) if typed.strip() else None
    if typed.strip() and day is None:
        raise DateNotUnderstood(typed.strip())
    return day
