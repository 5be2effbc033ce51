"""Asks for the body that a decision establishes, wherever the decision was written down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat.gui.decisions.dialogs import BodyDialog
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.services.workspace import Workspace


class Establishing:
    """One question, one step: the body is made and linked to the decision both ways."""

    def __init__(self, history: History, messages: Messages) -> None:
        self._history = history
        self._messages = messages

    def ask(self, workspace: Workspace, decision_id: str, parent: QWidget) -> BodyDialog:
        """Ask for name and code; what is refused stays on the screen."""
        decisions = workspace.decisions
        dialog = BodyDialog(
            decisions.suggested_body(decision_id), decisions.bodies(), decisions.dossiers(), parent.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._establish(workspace, decision_id, dialog))
        dialog.open()
        return dialog

    def _establish(self, workspace: Workspace, decision_id: str, dialog: BodyDialog) -> None:
        wanted = dialog.wanted
        made = self._history.do(workspace.decisions.establish_body, decision_id, wanted, initiator=dialog)
        if made is None:
            return
        dialog.accept()
        number = workspace.decisions.record(decision_id).line.number
        words = f"{wanted.name.strip()} is aangemaakt en gekoppeld aan besluit {number}."
        self._messages.info(words, "Ongedaan maken", self._history.undo)
