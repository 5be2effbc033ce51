"""Keeps the verslag on the screen and in the file equal, without ever taking a word from under the cursor."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.refusals import MinutesFrozen, Refusal
from secretariat.gui.look.palettes import Tone
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import label

_TOPICS = {Topic.MINUTES, Topic.AGENDAS, Topic.DECISIONS, Topic.ACTION_POINTS, Topic.PEOPLE, Topic.ORGANISATIONS}
_TONES = {
    MinutesStatus.IN_PROGRESS: Tone.NEUTRAL,
    MinutesStatus.CHAIR_REVIEW: Tone.WARN,
    MinutesStatus.DRAFT: Tone.INFO,
    MinutesStatus.ADOPTED: Tone.GOOD,
    MinutesStatus.ADOPTED_AMENDED: Tone.GOOD,
}


class MinutesPresenter(QObject):
    """The tab Verslag of an overleg."""

    title = "&Verslag"
    icon = "file-text"

    def __init__(self, view: MinutesView, history: History, messages: Messages) -> None:
        super().__init__(view)
        self._view = view
        self._history = history
        self._messages = messages
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.text_wanted.connect(self._write)
        view.action_wanted.connect(self._add_action)
        view.decision_wanted.connect(self._add_decision)
        view.remove_action_wanted.connect(self._remove_action)
        view.remove_decision_wanted.connect(self._remove_decision)
        view.paste_reduced.connect(messages.info)
        view.link_wanted.connect(self._offer_link)
        history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        self._view.clear()

    def show_meeting(self, meeting_id: str) -> None:
        """Show the verslag of this overleg."""
        self._meeting_id = meeting_id
        self._view.clear()
        self._refresh()

    def show_place(self, place: str) -> None:
        """Bring one item into sight."""
        self._view.go_to(place)

    def start_new(self) -> None:
        """Bring the cursor to the first text that is still empty."""
        assert self._workspace is not None
        entries = self._workspace.minutes.entries(self._meeting_id)
        empty = [entry.id for entry in entries if not entry.text] or [entry.id for entry in entries[:1]]
        for item in empty[:1]:
            self._view.go_to(item)

    def flush(self) -> None:
        """Write every text in which was typed.

        Raises:
            Refusal: one cannot be kept so; it stays on the screen.
        """
        for editor in list(self._view.unsaved()):
            self._write_now(editor.item_id, editor.editor.markdown())

    def _refresh(self) -> None:
        if self._workspace is None or not self._meeting_id:
            return
        workspace, meeting_id = self._workspace, self._meeting_id
        self._view.set_choices(workspace.action_points.owners(), workspace.today())
        decisions, actions = defaultdict(list), defaultdict(list)
        for decision in workspace.decisions.of_meeting(meeting_id):
            decisions[decision.agenda_item_id or ""].append(decision)
        for action in workspace.action_points.of_meeting(meeting_id):
            actions[action.agenda_item_id].append(action)
        self._view.show_entries(workspace.minutes.entries(meeting_id), decisions, actions)
        self._show_state(workspace.minutes.of_meeting(meeting_id))

    def _show_state(self, minutes: Minutes | None) -> None:
        status = minutes.status if minutes else MinutesStatus.IN_PROGRESS
        version = f" v{minutes.version}" if minutes and minutes.version and status is MinutesStatus.DRAFT else ""
        frozen = sentence(MinutesFrozen(minutes.adopted_on)) if minutes and status.is_adopted else ""
        self._view.show_state(label(status) + version, _TONES[status], frozen)
        assert self._workspace is not None
        self._view.set_read_only(self._workspace.read_only or status.is_adopted)

    def _write(self, item_id: str, text: str) -> None:
        try:
            self._write_now(item_id, text)
        except Refusal as refusal:
            self._history.not_saved.emit()
            self._messages.error(sentence(refusal), "Opnieuw proberen", lambda: self._write(item_id, text))

    def _write_now(self, item_id: str, text: str) -> None:
        assert self._workspace is not None
        change = self._workspace.minutes.write_text(self._meeting_id, item_id, text)
        self._view.editor(item_id).text_saved()
        if change is not None:
            self._history.made(change, self)

    def _add_action(self, item_id: str, text: str, owner: str, due: dt.date | None, note: str) -> None:
        assert self._workspace is not None
        add = self._workspace.action_points.add
        self._capture(item_id, add, self._meeting_id, item_id, text, owner or None, due, note)

    def _add_decision(self, item_id: str, kind: DecisionKind, text: str) -> None:
        assert self._workspace is not None
        self._capture(item_id, self._workspace.decisions.add, self._meeting_id, item_id, kind, text)

    def _capture(self, item_id: str, verb: Any, *values: Any) -> None:
        editor = self._view.editor(item_id)
        if self._history.do(verb, *values, initiator=editor.form) is not None:
            editor.close_form()

    def _remove_action(self, action_id: str) -> None:
        assert self._workspace is not None
        self._removed("Actiepunt verwijderd", self._workspace.action_points.remove, action_id)

    def _remove_decision(self, decision_id: str) -> None:
        assert self._workspace is not None
        self._removed("Besluit verwijderd", self._workspace.decisions.remove, decision_id)

    def _offer_link(self, address: str) -> None:
        """Show where a link leads before anything is opened."""
        self._messages.info(f"Koppeling naar {address}", "Openen", lambda: QDesktopServices.openUrl(QUrl(address)))

    def _removed(self, words: str, verb: Any, record_id: str) -> None:
        if self._history.do(verb, record_id, initiator=self) is not None:
            self._messages.info(words, "Ongedaan maken", self._history.undo)

    def _changed(self, change: ChangeSet, initiator: object) -> None:
        if initiator is self and change.topics == {Topic.MINUTES} and self._workspace is not None:
            self._view.show_written(self._workspace.minutes.entries(self._meeting_id))
        elif change.topics & _TOPICS:
            self._refresh()
