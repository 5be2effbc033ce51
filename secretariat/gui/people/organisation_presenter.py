"""Keeps the list of organisations and the record of one of them equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Set

from PySide6.QtCore import QObject, Signal

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.people.archiving import Archive, Archiving
from secretariat.gui.people.asking import Asker, Pending
from secretariat.gui.people.location_presenter import LocationPresenter
from secretariat.gui.people.new_dialogs import NewOrganisationDialog
from secretariat.gui.people.view import RelationsView
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace

TOPICS = frozenset({Topic.ORGANISATIONS, Topic.PEOPLE})
_CHOICES = {Topic.PEOPLE}


class OrganisationPresenter(QObject):
    """The tab Organisaties."""

    leaving = Signal()
    """Another organisation is about to be shown."""

    def __init__(self, view: RelationsView, shell: Shell) -> None:
        super().__init__(view)
        self._pane, self._record = view.organisations, view.organisation
        self._shell = shell
        self._pending = Pending(shell.history)
        self._workspace: Workspace | None = None
        self.current = ""
        self._pane.chosen.connect(self.show)
        self._pane.new_wanted.connect(self.start_new)
        self._archiving = Archiving(self._pane, self._record, shell, self._kept)
        self._record.committed.connect(self._edit)
        self._record.kind_wanted.connect(self._set_kind)
        self._record.member_wanted.connect(self._set_member)
        self._record.aliases_wanted.connect(self._set_aliases)
        self._record.neighbours_wanted.connect(self._set_neighbours)
        self._record.people.wanted.connect(shell.doors.open)
        self._record.contact_wanted.connect(self._set_contact)
        self._record.contact_button.clicked.connect(self._show_contact)
        self._locations = LocationPresenter(self._record.locations, shell, lambda: self.current)

    # What the page calls

    def open_file(self, workspace: Workspace) -> None:
        """Show all organisations of this file, and the first of them."""
        self._workspace, self.current = workspace, ""
        self._locations.open_file(workspace)
        self._pending.refusals.clear()
        self._record.clear()
        self._record.show_nothing()
        self._pane.set_read_only(workspace.read_only)
        self._record.set_read_only(workspace.read_only)
        self.refresh(TOPICS)
        lines = workspace.organisations.lines()
        if lines:
            self._pane.select(lines[0].id)

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self.current = None, ""
        self._pending.refusals.clear()

    def flush(self) -> None:
        """Commit what is being typed.

        Raises:
            Refusal: something cannot be kept so; it stays on the screen.
        """
        self._record.commit()
        for key in list(self._pending.refusals):
            self._edit(key, self._record.field(key).text())
        self._pending.check()

    def show(self, organisation_id: str) -> None:
        """Show an organisation; one that is gone is passed over."""
        if self._workspace is None or organisation_id == self.current:
            self._pane.select(organisation_id)
            return
        if self.current and not self._shell.flush():
            self._pane.select(self.current)
            return
        if self.current and not self._shell.half_filled.may_go(self._record, lambda: self.show(organisation_id)):
            self._pane.select(self.current)
            return
        try:
            self._workspace.organisations.get(organisation_id)
        except RecordMissing:
            return
        if self.current and not self._pane.filter.hasFocus():
            self.leaving.emit()
        self.current = organisation_id
        self._record.clear()
        self._pane.select(organisation_id)
        self._show_record()

    def show_if_there(self, record_id: str) -> None:
        """Show an organisation if the list has it, as after an undo."""
        if self._pane.table.records.row_of(record_id) >= 0:
            self.show(record_id)

    def refresh(self, topics: Set[Topic]) -> None:
        """Show what the file says now about these topics."""
        if self._workspace is None:
            return
        if topics & _CHOICES:
            self._record.contact.show_choices(self._workspace.people.choices(), "Geen contactpersoon")
        if topics & TOPICS:
            self._pane.show_records(self._workspace.organisations.lines())
            self._show_record()

    def start_new(self) -> None:
        """Ask for a new organisation."""
        if self._workspace is None:
            return
        dialog = NewOrganisationDialog(self._workspace.organisations.choices(), self._record.window())
        dialog.submitted.connect(lambda: self._add(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # The organisation

    def _show_record(self) -> None:
        assert self._workspace is not None
        service = self._workspace.organisations
        try:
            organisation = service.get(self.current) if self.current else None
        except RecordMissing:
            self.current, organisation = "", None
            self._pending.refusals.clear()
        if organisation is None:
            self._record.show_nothing()
            return
        self._record.show_organisation(
            organisation,
            service.municipalities(),
            service.neighbours(organisation.id),
            service.people(organisation.id),
            self._workspace.locations.of_organisation(organisation.id),
        )

    def _edit(self, field: str, typed: str) -> None:
        if self._workspace is None or not self.current:
            return
        service, organisation_id, row = self._workspace.organisations, self.current, self._record.rows[field]
        self._pending.write(field, lambda: service.edit(organisation_id, field, typed), row.accepted, row.refused)

    def _set_kind(self, kind: OrganisationKind) -> None:
        if self._workspace is not None:
            self._write(self._workspace.organisations.set_kind, OrganisationKind(kind))

    def _set_member(self, member: bool) -> None:
        if self._workspace is not None:
            self._write(self._workspace.organisations.set_member, member)

    def _set_aliases(self, typed: list[str]) -> None:
        if self._workspace is not None:
            self._write(self._workspace.organisations.set_aliases, typed, self._record.aliases.not_kept)

    def _set_contact(self, person_id: str) -> None:
        if self._workspace is not None:
            self._write(self._workspace.organisations.set_contact, person_id)

    def _show_contact(self) -> None:
        self._shell.doors.open("persons", self._record.contact.chosen)

    def _set_neighbours(self, neighbours: frozenset[str]) -> None:
        if self._workspace is not None:
            self._write(self._workspace.organisations.set_neighbours, neighbours)

    def _write(
        self, verb: Callable[..., ChangeSet | None], value: object, not_kept: Callable[[], object] = lambda: None
    ) -> None:
        if self.current:
            self._record.refused("")
            self._shell.history.do(verb, self.current, value, initiator=Asker(self._record.refused, not_kept))

    def _add(self, dialog: NewOrganisationDialog) -> None:
        if self._workspace is None:
            return
        made = self._shell.history.do(
            self._workspace.organisations.add,
            *(dialog.name.text(), dialog.kind, dialog.short.text(), dialog.place.text()),
            member=dialog.member.isChecked(),
            initiator=Asker(dialog.refused),
        )
        if made is not None:
            dialog.accept()
            self.show(made.subject_id)
            self._record.field("website").setFocus()

    def _kept(self) -> tuple[Archive, str] | None:
        return (self._workspace.organisations, self.current) if self._workspace is not None and self.current else None
