"""Changes day, time, place and kind of an overleg in its head."""

from __future__ import annotations

from PySide6.QtCore import QObject

from secretariat.domain.meetings import MeetingKind
from secretariat.gui.meetings.head import HeadView
from secretariat.gui.shell.history import History
from secretariat.services.workspace import Workspace


class FactsPart(QObject):
    """Fills the form in the head, says what there is to know about the day, and saves it."""

    def __init__(self, head: HeadView, history: History) -> None:
        super().__init__(head)
        self._head = head
        self._history = history
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        head.facts_wanted.connect(lambda: self.open())
        head.form.edited.connect(self._look)
        head.form.submitted.connect(self._save)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Work on this overleg, or on none; what was typed about another one is let go."""
        if meeting_id != self._meeting_id:
            self._head.close_form()
        self._workspace, self._meeting_id = workspace, meeting_id

    def open(self, field: str = "date") -> None:
        """Begin with what the file says, at the date, the times or the place."""
        if self._workspace is None or not self._meeting_id:
            return
        planning, form = self._workspace.meeting_planning, self._head.form
        form.date.set_today(self._workspace.today())
        meeting = self._workspace.meetings.head(self._meeting_id).meeting
        form.show_facts(meeting, planning.place_of(self._meeting_id), planning.places())
        self._head.open_form()
        {"times": form.times.line, "place": form.place.line}.get(field, form.date.line).setFocus()
        self._look()

    def _look(self) -> None:
        if self._workspace is None or not self._meeting_id:
            return
        form = self._head.form
        body_id = self._workspace.meetings.head(self._meeting_id).body.id
        concerns = self._workspace.meeting_planning.concerns(body_id, form.facts(), self._meeting_id)
        form.warnings.show_concerns(concerns)

    def _save(self) -> None:
        form = self._head.form
        if self._workspace is None or not form.is_right():
            return
        kind = MeetingKind(form.kind.chosen())
        reschedule = self._workspace.meeting_planning.reschedule
        self._history.do(reschedule, self._meeting_id, form.facts(), kind, initiator=form)
        if not form.refusal:
            self._head.close_form()
