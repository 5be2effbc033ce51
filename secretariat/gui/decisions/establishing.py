"""Asks for the body that a decision establishes or ends, wherever the decision was written down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from secretariat.gui.decisions.dialogs import BodyDialog, DissolvingDialog
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.services.workspace import Workspace
from secretariat.wording.decisions import dissolved


class Establishing:
    """One question, one step: decision and body name each other."""

    def __init__(self, history: History, messages: Messages) -> None:
        self._history = history
        self._messages = messages

    def ask(self, workspace: Workspace, decision_id: str, parent: QWidget) -> BodyDialog:
        """Ask for name and code of a new body, or for one that exists; what is refused stays on the screen."""
        establishing, decisions = workspace.establishing, workspace.decisions
        dialog = BodyDialog(
            establishing.suggested(decision_id),
            decisions.bodies(),
            decisions.dossiers(),
            establishing.without_decision(),
            parent.window(),
            code_of=workspace.bodies.suggested_code,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._establish(workspace, decision_id, dialog))
        dialog.open()
        return dialog

    def ask_which_ends(self, workspace: Workspace, decision_id: str, parent: QWidget) -> DissolvingDialog:
        """Ask for the body that a decision ends."""
        dialog = DissolvingDialog(workspace.establishing.running(), parent.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._dissolve(workspace, decision_id, dialog))
        dialog.open()
        return dialog

    def _establish(self, workspace: Workspace, decision_id: str, dialog: BodyDialog) -> None:
        wanted, existing_id = dialog.wanted, dialog.existing_id
        if existing_id:
            name = dialog.existing_name
            words = f"{name} is gekoppeld aan besluit"
            made = self._history.do(workspace.establishing.link, decision_id, existing_id, initiator=dialog)
        else:
            words = f"{wanted.name.strip()} is aangemaakt en gekoppeld aan besluit"
            made = self._history.do(workspace.establishing.establish, decision_id, wanted, initiator=dialog)
        if made is None:
            return
        dialog.accept()
        number = workspace.decisions.record(decision_id).line.number
        self._history.offer_undo(f"{words} {number}.", made)

    def _dissolve(self, workspace: Workspace, decision_id: str, dialog: DissolvingDialog) -> None:
        body_id, name = dialog.body.chosen, dialog.body.currentText()
        if not body_id:
            dialog.refused("Kies het orgaan dat wordt opgeheven.")
            return
        made = self._history.do(workspace.establishing.dissolve, decision_id, body_id, initiator=dialog)
        if made is None:
            return
        dialog.accept()
        number = workspace.decisions.record(decision_id).line.number
        words = dissolved(name, number, workspace.establishing.open_actions(body_id))
        self._history.offer_undo(words, made)
