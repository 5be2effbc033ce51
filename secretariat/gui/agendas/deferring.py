"""Holds an agenda item over to a later overleg, or to the backlog of its orgaan."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.agendas.defer_dialog import DeferDialog
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.gui.widgets.pick_box import Unknown
from secretariat.services.workspace import Workspace
from secretariat.wording.carry_over import deferred_to, destination, recorded_there
from secretariat.wording.refusals import sentence


class Deferring(QObject):
    """Asks to which overleg, wherever an item is shown, and does it."""

    def __init__(self, history: History, messages: Messages) -> None:
        super().__init__()
        self._history = history
        self._messages = messages
        self.dialog: DeferDialog | None = None

    def ask(self, workspace: Workspace, item_id: str, over: QWidget) -> None:
        """Ask where an item goes; ``over`` is what the dialog stands over."""
        try:
            targets = workspace.carry_over.destinations(item_id)
            item = workspace.agendas.record(item_id).item
        except Refusal as refusal:
            self._messages.warn(sentence(refusal))
            return
        named = [(one.id, destination(one.code, one.title, one.date, sent=one.sent)) for one in targets]
        results = recorded_there(*workspace.carry_over.recorded_at(item_id))
        proposed = next((one.id for one in targets if one.of_own_body), "")
        dialog = DeferDialog(f"{item.number}  {item.title}", named, proposed, results, over.window())
        dialog.submitted.connect(lambda: self._defer(workspace, item_id, item.title, dialog))
        dialog.finished.connect(lambda _result: self._closed(over))
        self.dialog = dialog
        dialog.open()

    def _defer(self, workspace: Workspace, item_id: str, title: str, dialog: DeferDialog) -> None:
        target = dialog.meeting_id()
        if isinstance(target, Unknown):
            return
        change = self._history.do(
            workspace.carry_over.defer,
            item_id,
            target,
            with_results=dialog.results.isChecked(),
            initiator=dialog,
        )
        if change is not None:
            dialog.accept()
            meeting = workspace.meetings.head(target).meeting if target else None
            words = deferred_to(title, meeting.code if meeting else "", meeting.date if meeting else None)
            self._history.offer_undo(words, change)

    def _closed(self, over: QWidget) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        over.setFocus()
