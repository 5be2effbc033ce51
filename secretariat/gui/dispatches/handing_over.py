"""The last step: looked at once more, made in a folder, written down, and opened in the e-mail program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from secretariat.domain.dispatches import DispatchChannel
from secretariat.gui.dispatches.letter import mode_words
from secretariat.gui.dispatches.send_dialog import SendDialog
from secretariat.gui.dispatches.sending import Sending
from secretariat.gui.dispatches.view import DispatchesView
from secretariat.gui.shell.context import Shell
from secretariat.services.dispatches import Choice
from secretariat.services.packages import Package, Written
from secretariat.services.parcels import Parcel
from secretariat.services.workspace import Workspace
from secretariat.wording.dispatches import recorded, version_words
from secretariat.wording.terms import label

FOLDER = "dispatches"
"""The purpose of the folder in which sendings come."""
_OPENS = "dispatch-opens"


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
        self.ended: Callable[[], object] = lambda: None
        """What is done when it was written down."""

    def ask(
        self, workspace: Workspace, parcel: Parcel, choice_with: Callable[[str], Choice], ready: str, *, records: bool
    ) -> SendDialog:
        """Show everything once more; ``choice_with`` gives the choice with a note, ``ready`` says how much it is."""
        choice = choice_with("")
        meeting = workspace.meetings.head(parcel.meeting_id).meeting
        what = f"{label(parcel.kind)} van {meeting.code}"
        version = version_words(parcel.kind, parcel.version)
        road = label(choice.channel)
        if choice.channel is DispatchChannel.EML:
            road = f"{road}: {mode_words(choice.mode).lower()}"
        facts = [what + (f", {version}" if version else ""), ready, road]
        opens = self._shell.settings.choice(_OPENS) != "no"
        dialog = SendDialog(
            "Verzenden" if records else "Alleen opslaan",
            facts,
            self.folder(),
            self._ask_folder,
            records=records,
            opens=opens,
            parent=self._view.window(),
        )

        def go() -> None:
            if not dialog.folder.is_dir():
                dialog.refused("Deze map is er niet (meer). Kies een andere map.")
                return
            self._remember(dialog)
            self._said = recorded(parcel.kind, len(choice.recipients))
            dialog.accept()
            self.sending.start(workspace, parcel, choice_with(dialog.note.text()), dialog.folder, records=records)

        dialog.submitted.connect(go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def folder(self) -> Path:
        """Where sendings came the last time, or else among the documents of the user."""
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kept = self._shell.settings.folder(FOLDER)
        return kept if kept is not None and kept.is_dir() else documents

    def _remember(self, dialog: SendDialog) -> None:
        self._opens = dialog.opens.isChecked()
        self._shell.settings.remember_folder(FOLDER, dialog.folder)
        self._shell.settings.remember_choice(_OPENS, "yes" if self._opens else "no")

    def _written(self, written: Written, package: Package, recorded_too: bool) -> None:
        words = self._said if recorded_too else "Klaargezet om te bekijken; er is niets vastgelegd."
        folder = QUrl.fromLocalFile(written.folder)
        self._shell.messages.info(
            f"{words} Map: {Path(written.folder).name}", "Map openen", lambda: QDesktopServices.openUrl(folder)
        )
        if self._opens:
            self._open(written, package)
        if recorded_too:
            self.ended()

    @staticmethod
    def _open(written: Written, package: Package) -> None:
        """Open the only draft, or else the folder; and the e-mail program where that is the road."""
        if package.link:
            QDesktopServices.openUrl(QUrl(package.link))
        single = len(written.names) == 1
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.first) if single else written.folder))

    def _ask_folder(self, begin: Path) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._view.window(), "Map voor verzendingen", str(begin))
        return Path(chosen) if chosen else None
