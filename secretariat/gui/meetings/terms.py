"""Sets terms of an overleg by hand, or lets them follow the rules again."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.gui.meetings.terms_dialog import TermsDialog
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from secretariat.wording.meeting_planning import concern_in_short


class TermsPart(QObject):
    """The dialog with the terms of the overleg that is shown."""

    def __init__(self, over: QWidget, shell: Shell) -> None:
        """``over`` is what the dialog stands over."""
        super().__init__(over)
        self._over = over
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self.dialog: TermsDialog | None = None

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Work on this overleg, or on none."""
        self._workspace, self._meeting_id = workspace, meeting_id
        if workspace is None and self.dialog is not None:
            self.dialog.reject()

    def open(self) -> None:
        """Show the terms."""
        if self._workspace is None or not self._shell.flush():
            return
        lines = self._workspace.meeting_terms.lines(self._meeting_id)
        code = self._workspace.meetings.head(self._meeting_id).meeting.code
        dialog = TermsDialog(f"Termijnen van {code}", lines, self._workspace.today(), self._about, self._over.window())
        dialog.submitted.connect(lambda: self._save(dialog))
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _about(self, day: dt.date) -> str:
        known = self._workspace.meeting_planning.about_day(day) if self._workspace is not None else ()
        return ", ".join(concern_in_short(concern) for concern in known)

    def _save(self, dialog: TermsDialog) -> None:
        wanted = dialog.wanted()
        if self._workspace is None or wanted is None:
            return
        dialog.refused("")
        self._shell.history.do(self._workspace.meeting_terms.settle, self._meeting_id, wanted, initiator=dialog)
        if not dialog.refusal:
            dialog.accept()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
