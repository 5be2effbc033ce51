"""Keeps the toezeggingen on the screen equal to the file, and writes what came of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.commitments.view import CommitmentsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.widgets.pick_box import Unknown
from secretariat.services.commitments import CommitmentLine
from secretariat.services.workspace import Workspace
from secretariat.wording.commitments import DROP_QUESTION, kept
from secretariat.wording.notices import not_known
from secretariat.wording.refusals import sentence
from secretariat.wording.term_entry import read_term

_TOPICS = {Topic.COMMITMENTS, Topic.MINUTES, Topic.MEETINGS, Topic.AGENDAS, Topic.PEOPLE, Topic.ORGANISATIONS}


class CommitmentsPresenter(QObject):
    """The page Toezeggingen; it is no section, one comes here through the menu, a count or the search box."""

    key = "commitments"
    help_topic = "actiepunten"

    def __init__(self, view: CommitmentsView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        view.status_wanted.connect(self._set_status)
        view.edited.connect(self._edit)
        view.removed.connect(self._remove)
        view.place_wanted.connect(self._open_place)
        view.shown.connect(self._refresh)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show what was promised in this file."""
        self._workspace = workspace
        self._view.set_read_only(workspace.read_only)
        self._refresh()
        for line in self._view.table.records.records[:1]:
            self._view.table.select(line.id)

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        self._view.filter.clear()
        self._view.asking.hide()
        self._view.show_lines(())

    def flush(self) -> None:
        """What is typed here goes to the file cell by cell."""

    def state(self) -> State:
        """Which toezegging is the current one."""
        return {"line": self._view.table.current_id()}

    def restore(self, state: State) -> None:
        """Go to that one again."""
        self._view.table.select(str(state.get("line", "")))

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        return {"filter": self._view.start_filter}

    def show_record(self, kind: str, record_id: str) -> None:
        """Show one toezegging."""
        self._refresh()
        self._view.select(record_id)
        self._view.table.setFocus()

    def _refresh(self) -> None:
        if self._workspace is not None:
            self._view.show_makers([owner.choice for owner in self._workspace.action_points.owners()])
            self._view.show_lines(self._workspace.commitments.lines())

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS and self._view.isVisible():
            self._refresh()

    def _line(self, commitment_id: str) -> CommitmentLine:
        return next(line for line in self._view.table.records.records if line.id == commitment_id)

    def _set_status(self, commitment_id: str, status: CommitmentStatus) -> None:
        status = CommitmentStatus(status)  # Qt hands a StrEnum back as a plain text
        if status is CommitmentStatus.DROPPED:
            self._view.asking.ask(DROP_QUESTION, partial(self._drop, commitment_id))
            return
        number = self._line(commitment_id).number
        assert self._workspace is not None
        change = self._shell.history.do(self._workspace.commitments.set_status, commitment_id, status)
        if change is not None and status is CommitmentStatus.DONE:
            self._shell.history.offer_undo(kept(number), change)

    def _drop(self, commitment_id: str, reason: str) -> ChangeSet | None:
        assert self._workspace is not None
        verb = self._workspace.commitments.set_status
        return self._shell.history.do(verb, commitment_id, CommitmentStatus.DROPPED, reason)

    def _edit(self, commitment_id: str, column: str, value: object) -> None:
        assert self._workspace is not None
        on, typed = self._workspace.commitments, str(value)
        if column == "text":
            self._shell.history.do(on.reword, commitment_id, typed)
            return
        if column == "maker":
            self._set_maker(commitment_id, value)
            return
        try:
            due = read_term(typed, self._workspace.today())
        except DateNotUnderstood as refusal:
            self._shell.messages.warn(sentence(refusal))
        else:
            self._shell.history.do(on.set_term, commitment_id, due.date, due.note)

    def _set_maker(self, commitment_id: str, value: object) -> None:
        assert self._workspace is not None
        if isinstance(value, Unknown):
            self._shell.messages.warn(not_known(value.typed))
        else:
            self._shell.history.do(self._workspace.commitments.set_maker, commitment_id, str(value))

    def _remove(self, commitment_id: str) -> None:
        assert self._workspace is not None
        change = self._shell.history.do(self._workspace.commitments.remove, commitment_id)
        if change is not None:
            self._shell.history.offer_undo("Toezegging verwijderd", change)

    def _open_place(self, commitment_id: str) -> None:
        line = self._line(commitment_id)
        kind, place = ("minutes", line.agenda_item_id) if line.agenda_item_id else ("meetings", line.meeting_id)
        self._shell.doors.open(kind, place)
