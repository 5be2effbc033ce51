"""Puts an overleg off or cancels it, after asking when, where and why."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.gui.meetings.calling_off_dialogs import CancelDialog, PostponeDialog
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from secretariat.wording.dispatches import not_sent_any_more
from secretariat.wording.lifecycle import cancel_consequence, cancelled, postpone_consequence, postponed


class CallingOffPart(QObject):
    """The two side ways out of an overleg's life."""

    moved = Signal(str)
    """An overleg was put off: the id of the one that comes in its place."""

    def __init__(self, over: QWidget, shell: Shell) -> None:
        """``over`` is what the dialogs stand over."""
        super().__init__(over)
        self._over = over
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self.dialog: PostponeDialog | CancelDialog | None = None

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Work on this overleg, or on none."""
        self._workspace, self._meeting_id = workspace, meeting_id
        if workspace is None and self.dialog is not None:
            self.dialog.reject()

    def postpone(self) -> None:
        """Ask for the new day and the reason."""
        if self._workspace is None or not self._shell.flush():
            return
        planning = self._workspace.meeting_planning
        meeting = self._workspace.meetings.head(self._meeting_id).meeting
        place = planning.place_of(self._meeting_id)
        dialog = PostponeDialog(meeting, place, planning.places(), self._over.window())
        dialog.date.set_today(self._workspace.today(), moved=meeting.date)
        dialog.edited.connect(lambda: self._look(dialog))
        dialog.submitted.connect(lambda: self._postpone(dialog))
        self._look(dialog)
        self._open(dialog)

    def cancel(self) -> None:
        """Ask for the reason."""
        if self._workspace is None or not self._shell.flush():
            return
        meeting = self._workspace.meetings.head(self._meeting_id).meeting
        words = cancel_consequence(meeting.code, sent=meeting.convened_on is not None)
        dialog = CancelDialog(meeting, words, self._over.window())
        dialog.submitted.connect(lambda: self._cancel(dialog))
        self._open(dialog)

    def _look(self, dialog: PostponeDialog) -> None:
        """Say what there is to know about the day, and what the new overleg will be."""
        if self._workspace is None:
            return
        head, planning = self._workspace.meetings.head(self._meeting_id), self._workspace.meeting_planning
        facts = dialog.facts()
        dialog.warnings.show_concerns(planning.concerns(head.body.id, facts, self._meeting_id))
        new = planning.preview(head.body.id, facts.date or head.meeting.date)  # until a day is typed: of the same year
        sent = head.meeting.convened_on is not None
        dialog.say_consequence(postpone_consequence(head.meeting.code, new.code, sent=sent))

    def _postpone(self, dialog: PostponeDialog) -> None:
        if self._workspace is None or not dialog.is_right():
            return
        off, meetings = self._workspace.calling_off, self._workspace.meetings
        change = self._shell.history.do(
            off.postpone, self._meeting_id, dialog.facts(), dialog.reason.typed(), initiator=dialog
        )
        if change is None:
            return
        dialog.accept()
        head = meetings.head(change.subject_id)
        if head.replaced_by is not None:
            self.moved.emit(head.replaced_by.id)
            words = postponed(head.meeting.code, head.replaced_by.code, head.replaced_by.date)
            self._shell.history.offer_undo(" ".join(filter(None, (words, self._dropped(change)))), change)

    def _cancel(self, dialog: CancelDialog) -> None:
        if self._workspace is None:
            return
        meetings = self._workspace.meetings
        body_id = meetings.head(self._meeting_id).body.id
        before = len(self._workspace.backlog.of_body(body_id))
        change = self._shell.history.do(
            self._workspace.calling_off.cancel, self._meeting_id, dialog.reason.typed(), initiator=dialog
        )
        if change is not None:
            dialog.accept()
            waiting = len(self._workspace.backlog.of_body(body_id)) - before
            code = meetings.head(change.subject_id).meeting.code
            words = (cancelled(code, waiting), self._dropped(change))
            self._shell.history.offer_undo(" ".join(filter(None, words)), change)

    def _dropped(self, change: ChangeSet) -> str:
        assert self._workspace is not None
        return not_sent_any_more(self._workspace.dispatch_drafts.dropped_in(change))

    def _open(self, dialog: PostponeDialog | CancelDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
