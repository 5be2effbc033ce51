"""Removing, archiving and bringing back the person or organisation on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from secretariat.domain.changes import ChangeSet
from secretariat.gui.people.asking import Asker
from secretariat.gui.people.list_pane import ListPane
from secretariat.gui.people.record_area import RecordArea
from secretariat.gui.shell.context import Shell
from secretariat.wording.archiving import archived, brought_back


class Archive(Protocol):
    """Who keeps the records: the service of people, or that of organisations."""

    def remove(self, record_id: str) -> ChangeSet:
        """Take a record away that is not used anywhere."""

    def archive(self, record_id: str) -> ChangeSet | None:
        """Offer a record no more."""

    def bring_back(self, record_id: str) -> ChangeSet | None:
        """Offer it again."""

    def still_held(self, record_id: str) -> tuple[int, int]:
        """How many functions and memberships go on."""


class Archiving(QObject):
    """What happens at Verwijderen, Archiveren and Terughalen, in the list and at the record."""

    def __init__(
        self,
        pane: ListPane,
        record: RecordArea,
        shell: Shell,
        current: Callable[[], tuple[Archive, str] | None],
    ) -> None:
        """``current`` gives the service and the id of the record on the screen; None while there is none."""
        super().__init__(record)
        self._pane = pane
        self._record = record
        self._shell = shell
        self._current = current
        for part in (pane, record):
            part.remove_wanted.connect(self._remove)
            part.archive_wanted.connect(self._archive)
        record.bring_back_wanted.connect(self._bring_back)

    def _remove(self) -> None:
        current = self._current()
        if current is None:
            return
        service, record_id = current
        name = self._record.title.text()
        asker = Asker(lambda words: self._record.refused(words, archivable=True))
        change = self._shell.history.do(service.remove, record_id, initiator=asker)
        if change is not None:
            self._pane.table.setFocus()
            self._tell(f"{name} is verwijderd.", change)

    def _archive(self) -> None:
        current = self._current()
        if current is None or not self._shell.flush():
            return
        service, record_id = current
        name, held = self._record.title.text(), service.still_held(record_id)
        change = self._shell.history.do(service.archive, record_id, initiator=Asker(self._record.refused))
        if change is not None:
            self._pane.table.setFocus()
            self._tell(archived(name, *held), change)

    def _bring_back(self) -> None:
        current = self._current()
        if current is None:
            return
        service, record_id = current
        name = self._record.title.text()
        change = self._shell.history.do(service.bring_back, record_id, initiator=Asker(self._record.refused))
        if change is not None:
            self._tell(brought_back(name), change)

    def _tell(self, words: str, change: ChangeSet) -> None:
        self._record.refused("")
        self._shell.history.offer_undo(words, change)
