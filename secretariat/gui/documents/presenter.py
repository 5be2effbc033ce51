"""Keeps the papers on the screen equal to the file, and gives copies of them to other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.refusals import AddressNotUnderstood, DateNotUnderstood, Refusal
from secretariat.gui.documents.pack_saving import PackSaving
from secretariat.gui.documents.view import DocumentsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save, first_folder
from secretariat.gui.shell.paper_adding import add_papers
from secretariat.gui.shell.tabs import TabPaper
from secretariat.services.documents import DocumentFacts, DocumentLine, web_address
from secretariat.services.workspace import Workspace
from secretariat.wording.dates import partial_date
from secretariat.wording.partial_dates import read_partial_date
from secretariat.wording.refusals import sentence

_TOPICS = {Topic.DOCUMENTS, Topic.AGENDAS, Topic.MEETINGS}
_FOLDER = "stukken"


class DocumentsPresenter(QObject):
    """The tab Stukken of an overleg."""

    title = "&Stukken"
    icon = "paperclip"
    help_topic = "stukken"
    paper: TabPaper | None = None
    aside = None

    def __init__(self, view: DocumentsView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._packs = PackSaving(shell)
        view.add_wanted.connect(self._add)
        view.pack_wanted.connect(self._save_pack)
        view.files_wanted.connect(self._choose_files)
        view.files_dropped.connect(self._add_files)
        view.version_dropped.connect(lambda document, paths: self._add_version(document, paths[0]))
        view.move_wanted.connect(self._move)
        view.detach_wanted.connect(self._detach)
        view.chosen.connect(lambda _paper: self._show_paper())
        view.record.changed.connect(self._edit)
        view.record.open_wanted.connect(self._open)
        view.record.copy_wanted.connect(self._save_copy)
        view.record.version_wanted.connect(self._choose_version)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        self._view.set_read_only(workspace.read_only)

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""

    def show_meeting(self, meeting_id: str) -> None:
        """Show the papers of this overleg."""
        self._meeting_id = meeting_id
        self._refresh()

    def show_place(self, place: str) -> None:
        """Bring one agenda item or paper into sight; a paper also by the id of its document alone."""
        rows = self._view.table.records.records
        of_document = next((row.id for row in rows if row.paper and row.paper.document_id == place), place)
        self._view.table.select(of_document)

    def start_new(self) -> None:
        """Bring the cursor to the title of a new paper."""
        self._view.new_line.setFocus()

    def flush(self) -> None:
        """Commit what is being typed of a paper."""
        self._view.record.commit()

    def _refresh(self) -> None:
        if self._workspace is not None and self._meeting_id:
            items = self._workspace.agendas.lines(self._meeting_id)
            self._view.show_papers(items, self._workspace.documents.of_meeting(self._meeting_id))

    def _paper(self) -> DocumentLine | None:
        row = self._view.row
        return row.paper if row is not None else None

    def _show_paper(self) -> None:
        paper, record = self._paper(), self._view.record
        if paper is not None and paper.document_id != record.document_id:
            record.commit()
            if record.is_held and self._view.select_document(record.document_id):
                return
        if self._workspace is not None and paper is not None:
            date = partial_date(paper.date, paper.date_precision) if paper.date else ""
            record.show_paper(paper, self._workspace.document_files.versions(paper.document_id), date)

    def _add(self, item_id: str, typed: str) -> None:
        if self._workspace is None:
            return
        documents = self._workspace.documents
        try:
            address = web_address(typed)
        except AddressNotUnderstood:
            change = self._do(documents.announce, item_id, typed)
        else:
            change = self._do(documents.add_link, item_id, address, address)
        if change is not None:
            self._view.paper_added()
            self._view.table.select(f"{item_id}/{change.subject_id}")

    def _choose_files(self, item_id: str) -> None:
        paths = self._ask_files("Stukken kiezen", many=True)
        if item_id and paths:
            self._add_files(item_id, paths)

    def _add_files(self, item_id: str, paths: Sequence[Path]) -> None:
        if self._workspace is not None:
            add_papers(self._shell, self._workspace, item_id, paths)

    def _choose_version(self) -> None:
        paper, paths = self._paper(), self._ask_files("Nieuwe versie kiezen", many=False)
        if paper is not None and paths:
            self._add_version(paper.document_id, paths[0])

    def _add_version(self, document_id: str, path: Path) -> None:
        if self._workspace is None:
            return
        add, refused = self._workspace.document_files.add_version, len(self._shell.history.refusals)
        if self._do(add, document_id, path) is None and len(self._shell.history.refusals) == refused:
            self._shell.messages.info("Dit bestand is precies de versie die er al is.")

    def _move(self, item_id: str, document_id: str, step: int) -> None:
        if self._workspace is not None:
            self._do(self._workspace.documents.move, item_id, document_id, step)

    def _detach(self, item_id: str, document_id: str) -> None:
        if self._workspace is not None:
            change = self._do(self._workspace.documents.detach, item_id, document_id)
            if change is not None:
                self._shell.history.offer_undo("Stuk van het agendapunt gehaald.", change)

    def _edit(self, field: str, typed: str) -> None:
        """Change the paper that is shown, which need not be that of the row the cursor just went to."""
        if self._workspace is None:
            return
        workspace, record = self._workspace, self._view.record
        papers = {one.document_id: one for one in workspace.documents.of_meeting(self._meeting_id)}
        paper = papers.get(record.document_id)
        if paper is None:
            return

        def edit() -> ChangeSet | None:
            return workspace.documents.edit(paper.document_id, _with(facts_of(paper), field, typed, workspace))

        self._shell.history.do(edit, initiator=record.rows.get(field, self))

    def _open(self, version_id: str) -> None:
        if self._workspace is None or not version_id:
            return
        try:
            copy = self._workspace.document_files.copy_to_read(version_id)
        except Refusal as refusal:
            self._shell.messages.warn(sentence(refusal))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _save_copy(self, version_id: str) -> None:
        if self._workspace is None or not version_id:
            return
        name = next(one.file_name for one in self._view.record.versions.records.records if one.id == version_id)
        path = ask_save(self._view.window(), "Kopie opslaan", self._folder() / name, "Alle bestanden (*)")
        if path is None:
            return
        try:
            self._workspace.document_files.save_copy(version_id, path, overwrite=True)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._shell.settings.remember_folder(_FOLDER, path.parent)
        self._shell.messages.info(f"Kopie opgeslagen: {path.name}")

    def _save_pack(self) -> None:
        if self._workspace is not None and self._meeting_id:
            self._packs.save(self._workspace, self._meeting_id, self._view)

    def _do(self, verb: Callable[..., ChangeSet | None], *given: object) -> ChangeSet | None:
        return self._shell.history.do(verb, *given, initiator=self)

    def _ask_files(self, title: str, *, many: bool) -> list[Path]:
        ask = QFileDialog.getOpenFileNames if many else QFileDialog.getOpenFileName
        chosen, _filter = ask(self._view.window(), title, str(self._folder()))
        paths = [Path(one) for one in ([chosen] if isinstance(chosen, str) else chosen) if one]
        if paths:
            self._shell.settings.remember_folder(_FOLDER, paths[0].parent)
        return paths

    def _folder(self) -> Path:
        return first_folder(self._shell.settings.folder(_FOLDER))

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS:
            self._refresh()
            self._show_paper()


def facts_of(paper: DocumentLine) -> DocumentFacts:
    """What the file says of a paper."""
    return DocumentFacts(
        title=paper.title,
        kind=paper.kind,
        date=paper.date,
        date_precision=paper.date_precision,
        author=paper.author,
        url=paper.url,
        confidentiality=paper.confidentiality,
        note=paper.note,
    )


def _with(facts: DocumentFacts, field: str, typed: str, workspace: Workspace) -> DocumentFacts:
    """The facts with another value in one field, as it was typed.

    Raises:
        DateNotUnderstood: no date can be made of it.
    """
    if field == "confidentiality":
        return replace(facts, confidentiality=Confidentiality(typed) if typed else None)
    if field != "date":
        return replace(facts, **{field: typed})  # type: ignore[arg-type]
    if not typed.strip():
        return replace(facts, date=None)
    found = read_partial_date(typed, workspace.today())
    if found is None:
        raise DateNotUnderstood(typed)
    return replace(facts, date=found[0], date_precision=found[1])
