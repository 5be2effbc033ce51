"""Keeps the verslag on the screen and in the file equal, without ever taking a word from under the cursor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.minutes import ItemTreatment, Minutes
from secretariat.domain.refusals import Refusal
from secretariat.gui.minutes.capturing import Capturing
from secretariat.gui.minutes.item_results import results_of
from secretariat.gui.minutes.side_presenter import SidePresenter
from secretariat.gui.minutes.spelling import Spelling
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.minutes.voting import Voting
from secretariat.gui.minutes.way_presenter import WayPresenter
from secretariat.gui.minutes.wishes import Wishes
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.messages import Message
from secretariat.gui.shell.tabs import TabPaper
from secretariat.services.decisions import DecisionService
from secretariat.services.minutes import TextVersion
from secretariat.services.workspace import Workspace
from secretariat.wording.captures import CaptureKind
from secretariat.wording.decisions import BODY_QUESTION
from secretariat.wording.phrases import phrases
from secretariat.wording.refusals import sentence

_TOPICS = {
    *(Topic.MINUTES, Topic.AGENDAS, Topic.DECISIONS, Topic.ACTION_POINTS, Topic.COMMITMENTS),
    *(Topic.PEOPLE, Topic.ORGANISATIONS),
}
_PARTIES = {Topic.PEOPLE, Topic.ORGANISATIONS, Topic.MEETINGS}
_PEOPLE_NEAR = _PARTIES | {Topic.BODIES, Topic.ATTENDANCE, Topic.ACTION_POINTS}


TRY_AGAIN = 5000
"""Milliseconds after which texts that could not be written are tried again."""


class MinutesPresenter(QObject):
    """The tab Verslag of an overleg."""

    title = "&Verslag"
    icon = "file-text"
    help_topic = "verslag"
    paper: TabPaper | None = None
    place_changed = Signal(str)
    """The cursor is in another item: its id."""
    typed = Signal()
    """Another letter stands in a text."""

    def __init__(
        self,
        view: MinutesView,
        shell: Shell,
        ask_for_body: Callable[[Workspace, str, QWidget], object],
        ask_to_defer: Callable[[Workspace, str, QWidget], object],
        clock: Callable[[], dt.datetime] = dt.datetime.now,
    ) -> None:
        """``ask_for_body`` is for the body that a decision establishes, ``ask_to_defer`` for where an item goes."""
        super().__init__(view)
        self._ask_for_body = ask_for_body
        self._ask_to_defer = ask_to_defer
        self._view = view
        self._history = shell.history
        self._messages = shell.messages
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._clock = clock
        self._complaint: Message | None = None
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN)
        self._again.timeout.connect(self._try_again)
        self._capturing = Capturing(view, shell.history, self._write, self._offer_body)
        self._side = SidePresenter(view.side, shell, clock)
        self._way = WayPresenter(view, shell)
        self._voting = Voting(view, shell.history, clock)
        self._spelling = Spelling(view, shell)
        self._connect(view.wishes)
        view.wishes.form_wanted.connect(shell.half_filled.may_go)
        view.current_changed.connect(self._side.show_item)
        view.current_changed.connect(self.place_changed)
        view.page.text_changed.connect(self.typed)
        view.phrases_wanted.connect(self._offer_phrases)
        shell.history.changed.connect(self._changed)

    def _connect(self, wishes: Wishes) -> None:
        wishes.text_wanted.connect(self._write)
        wishes.action_wanted.connect(self._capturing.add_action)
        wishes.decision_wanted.connect(self._capturing.add_decision)
        wishes.commitment_wanted.connect(self._capturing.add_commitment)
        wishes.conclusion_wanted.connect(self._capturing.add_conclusion)
        wishes.reword_wanted.connect(self._reword)
        wishes.kind_wanted.connect(self._change_kind)
        wishes.maker_given.connect(self._change_maker)
        wishes.treatment_wanted.connect(self._set_treatment)
        wishes.hold_over_wanted.connect(self._hold_over)
        wishes.now_wanted.connect(self._treat_now)
        wishes.move_wanted.connect(self._move)
        wishes.versions_wanted.connect(self._show_versions)
        wishes.restore_wanted.connect(self._restore)
        wishes.presence_wanted.connect(self._ask_presence)
        wishes.presence_given.connect(self._note_presence)
        wishes.remove_wanted.connect(self._remove)
        wishes.paste_reduced.connect(self._messages.info)
        wishes.link_wanted.connect(self._offer_link)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    @property
    def aside(self) -> QWidget:
        """What belongs to the item in which the cursor is."""
        return self._view.side

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        self._voting.open_file(workspace)

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        self._side.show_meeting(None, "")
        self._way.show_meeting(None, "")
        self._spelling.show_meeting(None)
        self._view.clear()
        self._view.close_room()

    def _offer_phrases(self) -> None:
        if self._workspace is not None:
            self._view.offer_phrases(phrases(self._workspace.association.phrases()))

    def show_meeting(self, meeting_id: str) -> None:
        """Show the verslag of this overleg."""
        self._meeting_id = meeting_id
        self._view.clear()
        if self._workspace is not None:
            self._capturing.show_meeting(self._workspace, meeting_id)
        self._side.show_meeting(self._workspace, meeting_id)
        self._spelling.show_meeting(self._workspace)
        self._refresh_choices()
        self._refresh()
        self._way.show_meeting(self._workspace, meeting_id)

    def show_place(self, place: str) -> None:
        """Bring one item into sight; the step of adopting is asked for at once."""
        if place is LifeStep.ADOPT:
            self._way.ask_adoption()
        else:
            self._view.go_to(place)

    def start_new(self) -> None:
        """Bring the cursor to the first text that is still empty."""
        assert self._workspace is not None
        entries = self._workspace.minutes.entries(self._meeting_id)
        empty = [entry.id for entry in entries if not entry.text] or [entry.id for entry in entries[:1]]
        for item in empty[:1]:
            self._view.go_to(item)

    def flush(self) -> None:
        """Write every text in which was typed, and what is typed in a besluit or actiepunt.

        Raises:
            Refusal: one cannot be kept so; it stays on the screen.
        """
        self._view.commit_results()
        self._write_all()

    def _write_all(self) -> None:
        """Write every text in which was typed, as it stands now.

        Raises:
            Refusal: one cannot be kept so; it stays on the screen.
        """
        for editor in list(self._view.unsaved()):
            self._write_now(editor.item_id, editor.editor.markdown())

    def _refresh_choices(self) -> None:
        if self._workspace is not None and self._meeting_id:
            day = self._workspace.captures.day(self._meeting_id)
            self._view.set_choices(self._workspace.action_points.owners(), day)

    def _refresh(self) -> None:
        if self._workspace is None or not self._meeting_id:
            return
        workspace, meeting_id = self._workspace, self._meeting_id
        self._view.show_entries(workspace.minutes.entries(meeting_id), results_of(workspace, meeting_id))
        self._show_lock(workspace.minutes.of_meeting(meeting_id))

    def _show_lock(self, minutes: Minutes | None) -> None:
        assert self._workspace is not None
        self._view.set_read_only(self._workspace.read_only or (minutes is not None and minutes.status.is_adopted))
        self._view.side.set_read_only(self._workspace.read_only)

    def _write(self, item_id: str, text: str) -> bool:
        if self._workspace is None:  # closed since; the flush before closing wrote it
            return True
        try:
            self._write_now(item_id, text)
        except Refusal as refusal:
            self._complain(refusal)
            return False
        return True

    def _complain(self, refusal: Refusal) -> None:
        self._history.not_saved.emit()
        self._complaint = self._messages.error(sentence(refusal), "Opnieuw proberen", self._try_again_aloud)
        self._again.start()

    def _try_again_aloud(self) -> None:
        try:
            self._write_all()
        except Refusal as refusal:
            self._complain(refusal)

    def _try_again(self) -> None:
        """Try without saying the same once more."""
        try:
            self._write_all()
        except Refusal:
            self._again.start()

    def _write_now(self, item_id: str, text: str) -> None:
        assert self._workspace is not None
        change = self._workspace.minutes.write_text(self._meeting_id, item_id, text)
        self._view.editor(item_id).text_saved()
        if self._complaint is not None and not any(self._view.unsaved()):
            self._messages.dismiss(self._complaint)
            self._complaint = None
            self._again.stop()
        if change is not None:
            self._history.made(change, self)

    def _offer_body(self, decision_id: str) -> None:
        """Ask in the bar, not in a window: somebody is typing."""
        assert self._workspace is not None
        ask = partial(self._ask_for_body, self._workspace, decision_id, self._view)
        self._messages.info(BODY_QUESTION, "Orgaan aanmaken…", ask)

    def _change_maker(self, item_id: str, commitment_id: str, maker_id: str) -> None:
        assert self._workspace is not None
        editor, verb = self._view.editor(item_id), self._workspace.commitments.set_maker
        change = self._history.do(verb, commitment_id, maker_id, initiator=editor.form)
        if change is not None or (editor.form is not None and not editor.form.refusal):
            editor.close_form()

    def _reword(self, kind: CaptureKind, record_id: str, text: str) -> None:
        assert self._workspace is not None
        verbs: dict[CaptureKind, Callable[[str, str], ChangeSet | None]] = {
            CaptureKind.ACTION: self._workspace.action_points.reword,
            CaptureKind.DECISION: lambda decision_id, words: self._decisions.edit(decision_id, text=words),
            CaptureKind.COMMITMENT: self._workspace.commitments.reword,
            CaptureKind.CONCLUSION: self._workspace.conclusions.edit,
        }
        row = self._view.row(record_id)
        verb = verbs[CaptureKind(kind)]
        if row is not None and self._history.do(verb, record_id, text, initiator=row) is not None:
            row.stop_edit()

    @property
    def _decisions(self) -> DecisionService:
        assert self._workspace is not None
        return self._workspace.decisions

    def _change_kind(self, decision_id: str, kind: DecisionKind) -> None:
        assert self._workspace is not None
        # Qt hands a StrEnum back as a plain text.
        kind = DecisionKind(kind)
        change = self._history.do(self._workspace.decisions.edit, decision_id, kind=kind, initiator=self)
        if change is not None and kind is DecisionKind.ESTABLISHED:
            self._offer_body(decision_id)

    def _set_treatment(self, item_id: str, treatment: ItemTreatment | None) -> None:
        assert self._workspace is not None
        # Qt hands a StrEnum back as a plain text.
        became = ItemTreatment(treatment) if treatment else None
        self._history.do(self._workspace.minutes.set_treatment, self._meeting_id, item_id, became)

    def _hold_over(self, item_id: str) -> None:
        if self._workspace is not None:
            self._ask_to_defer(self._workspace, item_id, self._view)

    def _treat_now(self, item_id: str) -> None:
        """Put an item before those that are still to be treated, and go there to write."""
        assert self._workspace is not None
        self._history.do(self._workspace.minutes.treat_now, self._meeting_id, item_id)
        self._view.go_to(item_id)

    def _move(self, item_id: str, step: int) -> None:
        assert self._workspace is not None
        self._history.do(self._workspace.minutes.move_treatment, self._meeting_id, item_id, step)

    def _show_versions(self, item_id: str) -> None:
        assert self._workspace is not None
        editor = self._view.editor(item_id)
        if editor.has_unsaved_text and not self._write(item_id, editor.editor.markdown()):
            return
        now = TextVersion(editor.editor.markdown())
        self._view.show_versions(item_id, self._workspace.minutes.versions(item_id) or (now,))

    def _restore(self, item_id: str, text: str) -> None:
        assert self._workspace is not None
        self._history.do(self._workspace.minutes.restore_text, self._meeting_id, item_id, text)

    def _ask_presence(self) -> None:
        assert self._workspace is not None
        self._view.ask_presence(self._workspace.attendance.lines(self._meeting_id), self._clock().time())

    def _note_presence(self, person_id: str, time: dt.time, leaves: bool) -> None:
        assert self._workspace is not None
        attendance = self._workspace.attendance
        line = next(one for one in attendance.lines(self._meeting_id) if one.id == person_id)
        begin, end = (line.present_from, time) if leaves else (time, line.present_until)
        panel = self._view.presence
        change = self._history.do(attendance.set_presence, self._meeting_id, person_id, begin, end, initiator=panel)
        if panel is not None and (change is not None or (begin, end) == (line.present_from, line.present_until)):
            panel.close_panel()

    def _remove(self, kind: CaptureKind, record_id: str) -> None:
        assert self._workspace is not None
        verbs: dict[CaptureKind, tuple[str, Callable[[str], ChangeSet]]] = {
            CaptureKind.ACTION: ("Actiepunt verwijderd", self._workspace.action_points.remove),
            CaptureKind.DECISION: ("Besluit verwijderd", self._workspace.decisions.remove),
            CaptureKind.COMMITMENT: ("Toezegging verwijderd", self._workspace.commitments.remove),
            CaptureKind.CONCLUSION: ("Conclusie verwijderd", self._workspace.conclusions.remove),
        }
        words, verb = verbs[CaptureKind(kind)]
        change = self._history.do(verb, record_id, initiator=self)
        if change is not None:
            self._history.offer_undo(words, change)

    def _offer_link(self, address: str) -> None:
        """Show where a link leads before anything is opened."""
        self._messages.info(f"Koppeling naar {address}", "Openen", lambda: QDesktopServices.openUrl(QUrl(address)))

    def _changed(self, change: ChangeSet, initiator: object) -> None:
        if initiator is self and change.topics == {Topic.MINUTES} and self._workspace is not None:
            self._view.show_written(self._workspace.minutes.entries(self._meeting_id))
        elif change.topics & _TOPICS:
            if change.topics & _PARTIES:
                self._refresh_choices()
            self._refresh()
        if change.topics & _PEOPLE_NEAR:
            self._capturing.forget_people()
        self._capturing.something_changed(change)
        self._way.something_changed(change)
