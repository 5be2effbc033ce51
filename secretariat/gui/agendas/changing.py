"""Carries out what the user wants with whole items: add, move, nest, and take off the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import agenda_items


class Changing(QObject):
    """The verbs of the agenda that is shown."""

    def __init__(self, view: AgendaView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.add_wanted.connect(self._add)
        view.place_wanted.connect(self._place)
        view.verbs.move_wanted.connect(self._move)
        view.verbs.nest_wanted.connect(self._nest)
        view.verbs.unnest_wanted.connect(self._unnest)
        view.verbs.remove_wanted.connect(self._remove)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""

    def show_meeting(self, meeting_id: str) -> None:
        """Work on the agenda of this overleg."""
        self._meeting_id = meeting_id

    def set_documents(self, item_id: str, document_ids: Sequence[str]) -> None:
        """Carry out what was done with the papers of an item: one more, one less, or another order."""
        if self._workspace is None:
            return
        do, documents = self._shell.history.do, self._workspace.documents
        before = [one for one, _words in self._workspace.agendas.record(item_id).documents]
        for one in (one for one in document_ids if one not in before):
            do(documents.attach, item_id, one, initiator=self)
        for one in (one for one in before if one not in document_ids):
            do(documents.detach, item_id, one, initiator=self)
        if sorted(before) == sorted(document_ids):
            moved = [one for one, other in zip(document_ids, before, strict=True) if one != other]
            for one in moved[:1]:
                do(documents.move, item_id, one, document_ids.index(one) - before.index(one), initiator=self)

    def _add(self, title: str, behind: str) -> None:
        if self._workspace is None:
            return
        add = self._workspace.agenda_pasting.add_typed
        change = self._shell.history.do(add, self._meeting_id, title, behind, initiator=self)
        if change is not None:
            self._view.item_added(change.subject_id)

    def _move(self, item_ids: Sequence[str], step: int) -> None:
        if self._workspace is not None:
            self._shell.history.do(self._workspace.agenda_order.move, item_ids, step, initiator=self)
            self._view.keep_in_sight()

    def _place(self, item_ids: Sequence[str], before_id: str, as_sub_items: bool) -> None:
        if self._workspace is not None:
            place = self._workspace.agenda_order.place
            self._shell.history.do(place, item_ids, before_id, as_sub_items=as_sub_items, initiator=self)

    def _nest(self, item_ids: Sequence[str]) -> None:
        if self._workspace is not None:
            self._shell.history.do(self._workspace.agenda_order.nest, item_ids, initiator=self)

    def _unnest(self, item_ids: Sequence[str]) -> None:
        if self._workspace is not None:
            self._shell.history.do(self._workspace.agenda_order.unnest, item_ids, initiator=self)

    def _remove(self, item_ids: Sequence[str]) -> None:
        if self._workspace is None:
            return
        lines = {line.id: line for line in self._workspace.agendas.lines(self._meeting_id)}
        change = self._shell.history.do(self._workspace.agendas.remove, *item_ids, initiator=self)
        if change is None:
            return
        gone = len(lines) - len(self._workspace.agendas.lines(self._meeting_id))
        words = f"Punt {lines[item_ids[0]].number}" if gone == 1 else agenda_items(gone)
        self._shell.history.offer_undo(f"{words} van de agenda gehaald", change)
