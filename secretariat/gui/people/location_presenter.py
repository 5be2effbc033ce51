"""Keeps the locaties of the organisation on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from secretariat.gui.people.asking import Asker
from secretariat.gui.people.locations import LocationForm, LocationsPart
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace


class LocationPresenter(QObject):
    """The part Locaties of an organisation."""

    def __init__(self, part: LocationsPart, shell: Shell, organisation: Callable[[], str]) -> None:
        """``organisation`` gives the id of the organisation on the screen."""
        super().__init__(part)
        self._part = part
        self._shell = shell
        self._organisation = organisation
        self._workspace: Workspace | None = None
        part.add_wanted.connect(self._open_form)
        part.edit_wanted.connect(self._edit)
        part.remove_wanted.connect(self._remove)
        part.archive_wanted.connect(self._archive)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def _open_form(self) -> None:
        if self._workspace is None:
            return
        home = self._workspace.organisations.get(self._organisation())
        form = LocationForm(home.name, home.place or "")
        form.wanted.connect(self._add)
        self._part.open_form(form)

    def _add(self, name: str, town: str, room: str) -> None:
        form = self._part.form
        if self._workspace is not None and form is not None:
            add = self._workspace.locations.add
            asker = Asker(form.refused)
            if self._shell.history.do(add, name, town, room, self._organisation(), initiator=asker) is not None:
                self._part.close_form()

    def _edit(self, location_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            self._part.accepted()
            cell = self._part.cell(location_id, column, value)
            self._shell.history.do(self._workspace.locations.edit, location_id, column, str(value), initiator=cell)

    def _remove(self, location_id: str) -> None:
        if self._workspace is not None:
            self._part.accepted()
            asker = Asker(lambda words: self._part.in_use(location_id, words))
            self._shell.history.do(self._workspace.locations.remove, location_id, initiator=asker)

    def _archive(self, location_id: str, archived: bool) -> None:
        if self._workspace is not None:
            self._part.accepted()
            self._shell.history.do(self._workspace.locations.set_archived, location_id, archived)
