"""Keeps the wijzigingsvoorstellen of a draft: added, decided about, taken back, and what that does to the text said."""

from __future__ import annotations

from PySide6.QtCore import QObject

from secretariat.domain.changes import ChangeSet
from secretariat.gui.minutes.amendments import AmendmentsPanel
from secretariat.gui.shell.context import Shell
from secretariat.services.amendments import AmendmentFacts, AmendmentLine
from secretariat.services.workspace import Workspace
from secretariat.wording.amendments import REMOVED, taken_back_words


class Amending(QObject):
    """What others want changed in the verslag of one overleg."""

    def __init__(self, panel: AmendmentsPanel, shell: Shell) -> None:
        super().__init__(panel)
        self._panel = panel
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        panel.saved.connect(self._save)
        panel.settled.connect(self._settle)
        panel.removed.connect(self._remove)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Work on this overleg from now on."""
        self._workspace, self._meeting_id = workspace, meeting_id

    def _save(self, place: int, facts: AmendmentFacts) -> None:
        panel, form, history = self._panel, self._panel.form, self._shell.history
        if not self._shell.flush():  # the words may have been typed a moment ago
            return
        on = self._open.amendments
        if place < 0:
            saved = history.do(on.add, self._meeting_id, facts, initiator=form) is not None
        else:
            was, text = self._lines[place], self._text
            change = history.do(on.edit, self._meeting_id, place, facts, initiator=form)
            saved = change is not None or (form is not None and not form.refusal)
            if change is not None and self._lines[place].accepted is None:
                self._say_taken_back(was, text, change)
        if saved:
            panel.close_form()
            panel.table.select(str(place) if place >= 0 else panel.table.records.records[-1].id)
            panel.table.setFocus()

    def _settle(self, place: int, accepted: bool, in_text: bool) -> None:
        if not self._shell.flush():
            return
        was, text = self._lines[place], self._text
        settle = self._open.amendments.settle
        change = self._shell.history.do(settle, self._meeting_id, place, accepted, in_text=in_text)
        if change is not None and not accepted:
            self._say_taken_back(was, text, change)

    def _remove(self, place: int) -> None:
        if not self._shell.flush():
            return
        was, text = self._lines[place], self._text
        change = self._shell.history.do(self._open.amendments.remove, self._meeting_id, place)
        if change is not None and not self._say_taken_back(was, text, change, REMOVED):
            self._shell.history.offer_undo(REMOVED, change)

    def _say_taken_back(self, was: AmendmentLine, before: object, change: ChangeSet, done: str = "") -> bool:
        """Say what became of the words of a change that was taken over; whether it was."""
        if was.accepted is not True:
            return False
        words = taken_back_words(was.old_text, was.new_text, is_back=self._text != before)
        self._shell.history.offer_undo(". ".join(filter(None, (done, words))), change)
        return True

    @property
    def _open(self) -> Workspace:
        assert self._workspace is not None
        return self._workspace

    @property
    def _lines(self) -> tuple[AmendmentLine, ...]:
        return self._open.amendments.lines(self._meeting_id)

    @property
    def _text(self) -> object:
        """What the verslag says now, to see whether a step changed it."""
        minutes = self._open.minutes.of_meeting(self._meeting_id)
        return minutes.items if minutes is not None else ()
