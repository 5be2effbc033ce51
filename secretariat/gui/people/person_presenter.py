"""Keeps the list of people and the record of one of them equal to the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence, Set

from PySide6.QtCore import QObject, Signal

from secretariat.domain.bodies import BodyRole
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.people import listed_name
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.people.archiving import Archive, Archiving
from secretariat.gui.people.asking import Asker, Pending
from secretariat.gui.people.date_entry import typed_day
from secretariat.gui.people.held_part import HeldPart
from secretariat.gui.people.memberships import MembershipForm
from secretariat.gui.people.new_dialogs import NewPersonDialog
from secretariat.gui.people.positions import PositionForm
from secretariat.gui.people.privacy import Privacy
from secretariat.gui.people.succession_presenter import SuccessionPresenter
from secretariat.gui.people.view import RelationsView
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import Direction

TOPICS = frozenset(
    {Topic.PEOPLE, Topic.BODIES, Topic.ORGANISATIONS, Topic.MEETINGS, Topic.ATTENDANCE, Topic.ACTION_POINTS}
)
_LIST = {Topic.PEOPLE, Topic.ORGANISATIONS}
_CHOICES = {Topic.ORGANISATIONS, Topic.BODIES}
_DAYS = ("start_date", "end_date")


class PersonPresenter(QObject):
    """The tab Personen."""

    leaving = Signal()
    """Somebody else is about to be shown."""

    def __init__(self, view: RelationsView, shell: Shell) -> None:
        super().__init__(view)
        self._pane, self._record = view.people, view.person
        self._shell = shell
        self._pending = Pending(shell.history)
        self._succession = SuccessionPresenter(view, shell, self.show)
        self._workspace: Workspace | None = None
        self.current = ""
        self._pane.chosen.connect(self.show)
        self._pane.new_wanted.connect(self.start_new)
        self._archiving = Archiving(self._pane, self._record, shell, self._kept)
        self._record.succession_wanted.connect(lambda: self._succession.start(self.current))
        self._privacy = Privacy(shell, self._record)
        self._record.privacy_wanted.connect(self._show_privacy)
        self._record.names.committed.connect(self._edit)
        self._record.positions.add_wanted.connect(self._open_position_form)
        self._record.positions.edit_wanted.connect(self._edit_position)
        self._record.positions.remove_wanted.connect(self._remove_position)
        self._record.memberships.add_wanted.connect(self._open_membership_form)
        self._record.memberships.edit_wanted.connect(self._edit_membership)
        self._record.memberships.remove_wanted.connect(self._remove_membership)
        self._record.positions.open_wanted.connect(self._open_organisation)
        self._record.memberships.open_wanted.connect(self._open_body)
        for doors in self._record.doors:
            doors.wanted.connect(shell.doors.open)

    # What the page calls

    def open_file(self, workspace: Workspace) -> None:
        """Show everybody of this file, and the first of them."""
        self._workspace, self.current = workspace, ""
        self._pending.refusals.clear()
        self._succession.open_file(workspace)
        self._record.clear()
        self._record.show_nothing()
        self._pane.set_read_only(workspace.read_only)
        self._record.set_read_only(workspace.read_only)
        self.refresh(TOPICS)
        lines = workspace.people.lines()
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
        for key in self._record.names.rows:
            self._record.names.field(key).commit()
        for key in list(self._pending.refusals):
            self._edit(key, self._record.names.field(key).text())
        self._pending.check()

    def show(self, person_id: str) -> None:
        """Show a person; one that is gone is passed over."""
        if self._workspace is None or person_id == self.current:
            self._pane.select(person_id)
            return
        if self.current and not self._shell.flush():
            self._pane.select(self.current)
            return
        if self.current and not self._shell.half_filled.may_go(self._record, lambda: self.show(person_id)):
            self._pane.select(self.current)
            return
        try:
            self._workspace.people.get(person_id)
        except RecordMissing:
            return
        if self.current and not self._pane.filter.hasFocus():
            self.leaving.emit()
        self.current = person_id
        self._record.clear()
        self._pane.select(person_id)
        self._show_record()

    def show_if_there(self, record_id: str) -> None:
        """Show a person if the list has it, as after an undo."""
        if self._pane.table.records.row_of(record_id) >= 0:
            self.show(record_id)

    def refresh(self, topics: Set[Topic]) -> None:
        """Show what the file says now about these topics."""
        if self._workspace is None:
            return
        if topics & _CHOICES:
            organisations = self._workspace.organisations.choices()
            self._record.positions.show_choices(organisations)
            self._record.memberships.show_choices(self._workspace.memberships.body_choices(), organisations)
        if topics & _LIST:
            self._pane.show_records(self._workspace.people.lines())
        if topics & TOPICS:
            self._show_record()

    def _show_privacy(self) -> None:
        if self._workspace is not None and self.current:
            self._privacy.show(self._workspace, self.current)

    def start_new(self) -> None:
        """Ask for a new person."""
        dialog = NewPersonDialog(self._record.window())
        dialog.submitted.connect(lambda: self._add(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # The person

    def _show_record(self) -> None:
        assert self._workspace is not None
        people = self._workspace.people
        try:
            person = people.get(self.current) if self.current else None
        except RecordMissing:
            self.current, person = "", None
            self._pending.refusals.clear()
        if person is None:
            self._record.show_nothing()
            return
        self._record.show_person(person, listed_name(person))
        self._record.positions.show_records(people.positions(person.id))
        self._record.memberships.show_records(self._workspace.memberships.of_person(person.id))
        self._record.show_involvement(people.involvement(person.id))

    def _edit(self, field: str, typed: str) -> None:
        if self._workspace is None or not self.current:
            return
        people, person_id, names = self._workspace.people, self.current, self._record.names
        self._pending.write(
            field,
            lambda: people.edit(person_id, field, typed),
            lambda: names.accepted(field),
            lambda words: names.refused(field, words),
        )

    def _add(self, dialog: NewPersonDialog) -> None:
        if self._workspace is None:
            return
        made = self._shell.history.do(self._workspace.people.add, dialog.names.typed(), initiator=Asker(dialog.refused))
        if made is not None:
            dialog.accept()
            self.show(made.subject_id)
            self._record.positions.add_button.setFocus()

    def _kept(self) -> tuple[Archive, str] | None:
        return (self._workspace.people, self.current) if self._workspace is not None and self.current else None

    def _open_organisation(self, position_id: str) -> None:
        held = self._record.positions.table.records.records
        self._open("organisations", [line.organisation_id for line in held if line.id == position_id])

    def _open_body(self, membership_id: str) -> None:
        held = self._record.memberships.table.records.records
        self._open("bodies", [line.body_id for line in held if line.id == membership_id])

    def _open(self, kind: str, ids: Sequence[str]) -> None:
        for record_id in ids:
            self._shell.doors.open(kind, record_id)

    # Functies

    def _open_position_form(self) -> None:
        if self._workspace is None:
            return
        form = PositionForm(self._workspace.organisations.choices(), self._workspace.today())
        form.wanted.connect(self._add_position)
        self._record.positions.open_form(form)

    def _add_position(
        self, organisation: str, title: str, start: dt.date | None, end: dt.date | None, portfolio: str
    ) -> None:
        part = self._record.positions
        if self._workspace is not None and part.form is not None:
            made = self._shell.history.do(
                self._workspace.people.add_position,
                *(self.current, organisation, title, start, end, portfolio),
                initiator=Asker(part.form.refused),
            )
            if made is not None:
                part.close_form()

    def _edit_position(self, position_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            people = self._workspace.people
            self._write_cell(self._record.positions, people.edit_position, position_id, column, value)

    def _remove_position(self, position_id: str) -> None:
        if self._workspace is not None:
            self._shell.history.do(self._workspace.people.remove_position, position_id)

    # Lidmaatschappen

    def _open_membership_form(self) -> None:
        if self._workspace is None:
            return
        held = self._workspace.people.positions(self.current)
        form = MembershipForm(
            self._workspace.memberships.body_choices(),
            self._workspace.organisations.choices(),
            held[0].organisation_id if held else "",
            self._workspace.today(),
        )
        form.wanted.connect(self._add_membership)
        self._record.memberships.open_form(form)

    def _add_membership(
        self, body: str, organisation: str, role: str, voting: bool, start: dt.date | None, end: dt.date | None
    ) -> None:
        part = self._record.memberships
        if self._workspace is not None and part.form is not None:
            made = self._shell.history.do(
                self._workspace.memberships.add,
                *(self.current, body, organisation, BodyRole(role)),
                voting=voting,
                start_date=start,
                end_date=end,
                initiator=Asker(part.form.refused),
            )
            if made is not None:
                part.close_form()

    def _edit_membership(self, membership_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            # Qt hands a StrEnum back as a plain text.
            wanted = BodyRole(str(value)) if column == "role" else value
            memberships = self._workspace.memberships
            self._write_cell(self._record.memberships, memberships.edit, membership_id, column, wanted)

    def _remove_membership(self, membership_id: str) -> None:
        if self._workspace is not None:
            self._shell.history.do(self._workspace.memberships.remove, membership_id)

    def _write_cell(
        self, part: HeldPart, edit: Callable[..., ChangeSet | None], record_id: str, column: str, value: object
    ) -> None:
        assert self._workspace is not None
        today = self._workspace.today()

        def step() -> ChangeSet | None:
            direction = Direction.BEGUN if column == "start_date" else Direction.AHEAD
            wanted = typed_day(str(value), today, direction) if column in _DAYS else value
            return edit(record_id, **{column: wanted})

        part.accepted()
        self._shell.history.do(step, initiator=part.cell(record_id, column, value))
