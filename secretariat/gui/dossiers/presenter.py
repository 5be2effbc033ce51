"""Keeps the dossiers on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.dossiers import DossierStatus
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.dossiers.changing import Changing
from secretariat.gui.dossiers.dialog import DossierDialog
from secretariat.gui.dossiers.facts import DossierChoices
from secretariat.gui.dossiers.view import DossiersView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.services.dossiers import DossierFilter
from secretariat.services.workspace import Workspace

_TOPICS = {
    *(Topic.DOSSIERS, Topic.MEETINGS, Topic.AGENDAS, Topic.MINUTES, Topic.DECISIONS, Topic.ACTION_POINTS),
    *(Topic.BODIES, Topic.DOCUMENTS, Topic.ORGANISATIONS, Topic.THEMES, Topic.COMMITMENTS, Topic.PLANNING),
}
"""What stands on a page of a dossier comes from all of these."""


class DossiersPresenter(QObject):
    """The section Dossiers."""

    key = "dossiers"
    help_topic = "dossiers"

    def __init__(self, view: DossiersView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._dossier_id = ""
        self._is_stale = False
        self._changing = Changing(view, shell, lambda: self._dossier_id)
        self._connect()

    # What the window asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the dossiers of this file."""
        self._workspace, self._dossier_id = workspace, ""
        self._changing.open_file(workspace)
        self._view.set_read_only(workspace.read_only)
        self._view.filters.show_filter(DossierFilter())
        self._refresh_list()
        for line in self._view.table.records.records[:1]:
            self._view.table.select(line.id)
        self._view.table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._dossier_id = None, ""
        self._changing.open_file(None)
        self._view.pane.clear()

    def flush(self) -> None:
        """Commit what is being typed beside the list."""
        self._view.pane.commit()

    def state(self) -> State:
        """Which dossier, on which tab, among which ones."""
        wanted = self._view.filters.wanted()
        return {
            "dossier": self._dossier_id,
            "tab": self._view.pane.tabs.currentIndex(),
            "words": wanted.words,
            "status": wanted.status.value if wanted.status else "",
            "theme": wanted.theme_id,
        }

    def restore(self, state: State) -> None:
        """Show that dossier among the same ones again."""
        status = str(state.get("status", ""))
        self._view.filters.show_filter(
            DossierFilter(
                words=str(state.get("words", "")),
                status=DossierStatus(status) if status in set(DossierStatus) else None,
                theme_id=str(state.get("theme", "")),
            )
        )
        self._refresh_list()
        self._view.table.select(str(state.get("dossier", "")))
        self._view.pane.tabs.setCurrentIndex(int(state.get("tab", 0)))

    def current_record(self) -> tuple[str, str] | None:
        """The dossier beside the list."""
        return ("dossiers", self._dossier_id) if self._dossier_id else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        handlers: dict[str, Callable[[], object]] = {"filter": self._view.start_filter}
        if self._workspace is not None and not self._workspace.read_only:
            handlers["new"] = self.start_new
        return handlers

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a dossier, or a project in its dossier; filters that hide it go, and the archive is looked up too."""
        if self._workspace is not None and kind == "projects":
            dossier_id = self._workspace.projects.dossier_of(record_id)
            if not dossier_id:
                self._shell.messages.info("Dit project staat in geen dossier.")
                return
            self._show_dossier(dossier_id)
            self._view.pane.show_project(record_id)
        else:
            self._show_dossier(record_id)

    def _show_dossier(self, record_id: str) -> None:
        if self._workspace is None or self._view.table.select(record_id):
            return
        try:
            status = self._workspace.dossiers.record(record_id).line.status
        except RecordMissing:
            return
        archived = status is DossierStatus.ARCHIVED
        self._view.filters.show_filter(DossierFilter(status=status if archived else None))
        self._refresh_list()
        self._view.table.select(record_id)

    # New dossiers

    def start_new(self, parent_id: str = "") -> DossierDialog | None:
        """Ask for a dossier, or for a sub-dossier of this one."""
        if self._workspace is None or self._workspace.read_only:
            return None
        dossiers = self._workspace.dossiers
        dialog = DossierDialog(
            dossiers.themes(), dossiers.choices(), dossiers.organisations(), parent_id, self._view.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._add(dialog))
        dialog.open()
        return dialog

    def _add(self, dialog: DossierDialog) -> None:
        assert self._workspace is not None
        change = self._history.do(
            self._workspace.dossiers.add,
            dialog.name.text(),
            dialog.theme.chosen() or None,
            dialog.above.chosen() or None,
            dialog.organisation.chosen() or None,
            initiator=dialog,
        )
        if change is not None:
            dialog.accept()
            self.show_record("dossiers", change.subject_id)
            code = self._workspace.dossiers.record(change.subject_id).line.code
            self._history.offer_undo(f"Dossier {code} toegevoegd", change)

    # Showing

    def _refresh_list(self) -> None:
        if self._workspace is not None:
            dossiers = self._workspace.dossiers
            self._view.filters.show_choices(dossiers.themes(self._view.filters.theme.chosen() or None))
            self._view.show_lines(dossiers.lines(self._view.filters.wanted()))
            self._show_chosen()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._refresh_list()

    def _choose(self, dossier_id: str) -> None:
        if dossier_id != self._dossier_id:
            self._view.pane.commit()  # what was typed belongs to the dossier it was typed at
            if not self._view.pane.is_held or not self._view.table.select(self._dossier_id):
                self._show_chosen()

    def _show_chosen(self) -> None:
        if self._workspace is None:
            return
        self._dossier_id = self._view.table.current_id()
        self._view.enable()
        dossiers = self._workspace.dossiers
        try:
            record = dossiers.record(self._dossier_id)
        except RecordMissing:
            self._view.pane.clear()
            return
        offered = DossierChoices(
            themes=dossiers.themes(record.dossier.theme_id),
            bodies=dossiers.bodies(),
            organisations=dossiers.organisations(),
            members=dossiers.members(),
            dossiers=dossiers.choices(),
        )
        documents = self._workspace.documents.of_dossier(self._dossier_id)
        self._view.pane.show_record(record, dossiers.route(self._dossier_id), documents, offered)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None or not change.topics & _TOPICS:
            return
        self._is_stale = True
        if self._view.isVisible():
            self._refresh_if_stale()
            if change.backwards:
                self._view.table.select(change.subject_id)

    # Doors

    def _open_document(self, document_id: str) -> None:
        """Go to the agenda item at which a stuk stands."""
        assert self._workspace is not None
        lines = self._workspace.dossiers.route(self._dossier_id).lines
        line = next((one for one in lines if one.id == document_id), None)
        if line is not None and line.door:
            self._shell.doors.open(line.door, line.record_id)

    def _connect(self) -> None:
        view, doors = self._view, self._shell.doors
        view.filter_changed.connect(lambda _wanted: self._refresh_list())
        view.dossier_chosen.connect(self._choose)
        view.new_wanted.connect(lambda: self.start_new())
        view.shown.connect(self._refresh_if_stale)
        view.pane.route.opened.connect(doors.open)
        view.pane.parts.document_wanted.connect(self._open_document)
        for new in (view.sub_wanted, view.pane.parts.new_wanted):
            new.connect(lambda: self.start_new(self._dossier_id))
        view.pane.facts.theme_door.opened.connect(lambda theme_id: doors.open("themes", theme_id))
        for other in (view.pane.facts.dossier_wanted, view.pane.parts.dossier_wanted):
            other.connect(lambda dossier_id: doors.open("dossiers", dossier_id))
        self._history.changed.connect(self._changed)
