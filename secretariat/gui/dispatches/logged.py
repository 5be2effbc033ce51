"""What was sent before: the very papers again, looked at and saved once more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from secretariat.domain.dispatches import Dispatch, DispatchFile
from secretariat.domain.documents import DocumentVersion, checksum
from secretariat.domain.refusals import Refusal
from secretariat.gui.dispatches.log import LogRow, LogView, rows_of
from secretariat.gui.dispatches.paper import SendingPaperPresenter
from secretariat.gui.dispatches.sent_letter import SentLetter
from secretariat.gui.dispatches.withdraw_form import WithdrawForm
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save, first_folder
from secretariat.services.publishing import Outline
from secretariat.services.workspace import Workspace
from secretariat.wording.dates import day_month_year
from secretariat.wording.dispatches import CHECKSUM_REDRAWN, CHECKSUM_RIGHT
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import label

_FOLDER = "papers"


class Logged(QObject):
    """Fills the log of one overleg and answers for what is in it."""

    def __init__(self, view: LogView, paper: SendingPaperPresenter, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._paper = paper
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.open_wanted.connect(self._open)
        view.save_wanted.connect(self._save)
        view.withdraw_wanted.connect(self._ask_why)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> int:
        """Show what was sent about an overleg; gives how many sendings that are."""
        if (workspace, meeting_id) != (self._workspace, self._meeting_id):
            self._view.close_form()
        self._workspace, self._meeting_id = workspace, meeting_id
        sent = workspace.dispatches.of_meeting(meeting_id) if workspace is not None else ()
        may = workspace is not None and not workspace.read_only
        self._view.show_rows(rows_of(sent), workspace.withdrawals.possible(meeting_id) if workspace and may else "")
        return len(sent)

    def show_row(self, row: LogRow | None) -> None:
        """Show the paper of a row as it went, with whether its checksum is still the one of then."""
        if self._workspace is None or row is None or row.file is None or not row.file.issued_paper_id:
            return
        outline = self._outline(row.file)
        if outline is not None:
            self._paper.show_paper(self._workspace, outline)
            self._compare(row.file, outline)

    def _ask_why(self, row: LogRow | None) -> None:
        if row is None or self._workspace is None:
            return
        sent = self._workspace.dispatches.one(row.dispatch_id)
        form = WithdrawForm(f"{label(sent.kind)} van {day_month_year(sent.sent_on)}")
        form.wanted.connect(lambda reason: self._withdraw(sent.id, reason))
        self._view.open_form(form)

    def _open_letter(self, sent: Dispatch) -> None:
        about = f"{label(sent.kind)} van {day_month_year(sent.sent_on)}"
        self._view.open_letter(SentLetter(about, sent.subject or "", sent.text or ""))

    def _withdraw(self, dispatch_id: str, reason: str) -> None:
        assert self._workspace is not None
        form, on = self._view.form, self._workspace.withdrawals
        if self._shell.history.do(on.withdraw, dispatch_id, reason, initiator=form) is not None:
            self._view.close_form()

    def _outline(self, file: DispatchFile) -> Outline | None:
        assert self._workspace is not None
        try:
            return self._workspace.issued_papers.outline(file.issued_paper_id or "")
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return None

    def _compare(self, file: DispatchFile, outline: Outline) -> None:
        """Draw it once more and say whether that gives the file that was sent, to the byte."""

        def say(pdf: bytes) -> None:
            row = self._view.row
            if row is not None and row.file == file:
                self._view.say(CHECKSUM_RIGHT if checksum(pdf) == file.sha256 else CHECKSUM_REDRAWN)

        self._shell.tasks.submit("Controlegetal", lambda press: press.build(outline), say, lambda _f: None, quiet=True)

    def _version(self, file: DispatchFile) -> DocumentVersion | None:
        """The kept version that went."""
        assert self._workspace is not None
        versions = self._workspace.document_files.versions(file.document_id or "")
        return next((one for one in versions if one.sha256 == file.sha256), None)

    def _open(self, row: LogRow | None) -> None:
        if self._workspace is not None and row is not None and row.letter:
            self._open_letter(self._workspace.dispatches.one(row.dispatch_id))
            return
        if self._workspace is None or row is None or row.file is None:
            return
        if row.file.issued_paper_id:
            self._open_paper(row.file)
            return
        version = self._version(row.file) if row.file.document_id else None
        if version is None:
            return
        try:
            copy = self._workspace.document_files.copy_to_read(version.id)
        except Refusal as refusal:
            self._shell.messages.warn(sentence(refusal))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _save(self, row: LogRow | None) -> None:
        if self._workspace is None or row is None or row.file is None:
            return
        if row.file.issued_paper_id:
            self._paper.save()
            return
        version = self._version(row.file) if row.file.document_id else None
        path = self._ask(row.file.name) if version is not None else None
        if version is None or path is None:
            return
        try:
            self._workspace.document_files.save_copy(version.id, path, overwrite=True)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._shell.settings.remember_folder(_FOLDER, path.parent)
        self._shell.messages.info(f"Kopie opgeslagen: {path.name}")

    def _open_paper(self, file: DispatchFile) -> None:
        outline = self._outline(file)
        if outline is not None:
            self._shell.tasks.submit(
                f"{outline.title} maken",
                lambda press: press.build(outline),
                lambda pdf: self._shell.handing_out.open(outline.file_name, pdf),
                lambda _failure: self._shell.messages.error("Het stuk kon niet worden gemaakt; probeer het opnieuw."),
            )

    def _ask(self, name: str) -> Path | None:
        folder = first_folder(self._shell.settings.folder(_FOLDER))
        return ask_save(self._view.window(), "Opnieuw opslaan", folder / name, "Alle bestanden (*)")
