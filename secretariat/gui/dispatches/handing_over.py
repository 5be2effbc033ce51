"""The last step: looked at once more, made in a folder, written down, and opened in the e-mail program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from secretariat.domain.dispatches import DispatchKind
from secretariat.gui.dispatches.send_dialog import SendDialog
from secretariat.gui.dispatches.sending import Sending
from secretariat.gui.dispatches.view import DispatchesView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.delivering import (
    ask_folder,
    open_written,
    opens_after,
    remember_sending,
    sending_folder,
    tell_written,
)
from secretariat.services.dispatches import Choice
from secretariat.services.packages import Package, Written
from secretariat.services.parcel_contents import Parcel
from secretariat.services.workspace import Workspace
from secretariat.wording.chain import comes_on_agenda
from secretariat.wording.dispatches import LACKING, recorded, road_words, version_words
from secretariat.wording.terms import label


class HandingOver(QObject):
    """Asks where it must come and sees it through."""

    def __init__(self, view: DispatchesView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self.sending = Sending(shell, self)
        self.sending.written.connect(self._written)
        self.sending.failed.connect(lambda words: self._shell.messages.warn(words))
        self._opens = True
        self._said = ""
        self._parcel: Parcel | None = None
        self.ended: Callable[[Parcel], object] = lambda _parcel: None
        """What is done when it was written down; something else may be shown by then."""

    def ask(
        self, workspace: Workspace, parcel: Parcel, choice_with: Callable[[str], Choice], ready: str, *, records: bool
    ) -> SendDialog:
        """Show everything once more; ``choice_with`` gives the choice with a note, ``ready`` says how much it is."""
        choice = choice_with("")
        meeting = workspace.meetings.head(parcel.meeting_id).meeting
        what = f"{label(parcel.kind)} van {meeting.code}"
        version = version_words(parcel.kind, parcel.version)
        facts = [what + (f", {version}" if version else ""), ready, road_words(choice.channel, choice.mode)]
        along = self._comes_on(workspace, parcel) if records else ""
        facts += [along] if along else []
        dialog = SendDialog(
            "Verzenden" if records else "Alleen opslaan",
            facts,
            sending_folder(self._shell.settings),
            lambda begin: ask_folder(self._view.window(), begin),
            records=records,
            opens=opens_after(self._shell.settings),
            parent=self._view.window(),
        )

        def go() -> None:
            if not dialog.where.is_there:
                dialog.refused("Deze map is er niet (meer). Kies een andere map.")
                dialog.where.choose.setFocus()
                return
            self._opens = dialog.opens.isChecked()
            remember_sending(self._shell.settings, dialog.where.folder, self._opens)
            self._said, self._parcel = recorded(parcel.kind, len(choice.recipients)), parcel
            self._said += f" {along}" if along else ""
            dialog.accept()
            self.sending.start(workspace, parcel, choice_with(dialog.note.text()), dialog.where.folder, records=records)

        dialog.submitted.connect(go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _comes_on(self, workspace: Workspace, parcel: Parcel) -> str:
        """On which agenda a draft comes with this sending, in words."""
        if parcel.kind is not DispatchKind.DRAFT_MINUTES:
            return ""
        coming = workspace.minutes_placing.next_agenda(parcel.meeting_id)
        return comes_on_agenda(coming.code, coming.date) if coming is not None else ""

    def _written(self, written: Written, package: Package, recorded_too: bool) -> None:
        words = self._said if recorded_too else "Klaargezet om te bekijken; er is niets vastgelegd."
        tell_written(self._shell, words, written)
        if lacking := LACKING[package.lacks]:
            self._shell.messages.warn(lacking)
        if self._opens:
            open_written(written, package)
        if recorded_too and self._parcel is not None:
            self.ended(self._parcel)
