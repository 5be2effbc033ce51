"""Keeps the card of an orgaan equal to the file."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.bodies import BodyKind, BodyLevel, BodyRole, BodyStatus
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import DateNotUnderstood, RecordMissing
from secretariat.gui.bodies.arrangements import ArrangementsPart
from secretariat.gui.bodies.backlog import BacklogPart
from secretariat.gui.bodies.facts import FactsChoices
from secretariat.gui.bodies.members import chosen_in
from secretariat.gui.bodies.standing import StandingPart
from secretariat.gui.bodies.view import BodiesView
from secretariat.gui.shell.calendar_saving import CalendarSaving
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import Direction, read_date

_TOPICS = {
    Topic.BODIES,
    Topic.MEETINGS,
    Topic.THEMES,
    Topic.PEOPLE,
    Topic.ORGANISATIONS,
    Topic.ASSOCIATION,
    Topic.AGENDAS,
    Topic.MINUTES,
}


class BodiesPresenter(QObject):
    """The card of an orgaan in the section Overleggen."""

    made = Signal(str)
    """An orgaan was entered: its id."""
    gone = Signal()
    """The orgaan that was shown is no longer there, or entering one was cancelled."""
    meeting_wanted = Signal(str)
    """An overleg of this orgaan is to be planned: its id."""
    series_wanted = Signal(str)
    """A series of overleggen of this orgaan is to be planned: its id."""

    def __init__(self, view: BodiesView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._history = shell.history
        self._calendar = CalendarSaving(shell)
        self._workspace: Workspace | None = None
        self._body_id = ""
        card, members, form = view.card, view.card.members, view.card.members.form
        card.name_wanted.connect(lambda name: self._edit("name", name))
        card.remove_wanted.connect(self._remove)
        card.new_meeting_wanted.connect(lambda: self.meeting_wanted.emit(self._body_id))
        card.series_wanted.connect(lambda: self.series_wanted.emit(self._body_id))
        card.calendar_wanted.connect(self.save_calendar)
        card.theme_door.opened.connect(lambda theme_id: shell.doors.open("themes", theme_id))
        card.meeting_opened.connect(lambda meeting_id: shell.doors.open("meetings", meeting_id))
        card.facts.line_wanted.connect(self._edit)
        card.facts.choice_wanted.connect(self._choose)
        card.facts.decision_wanted.connect(lambda decision_id: shell.doors.open("decisions", decision_id))
        members.day_wanted.connect(self._show_members)
        members.edit_wanted.connect(self._edit_member)
        members.add_wanted.connect(self._open_form)
        members.remove_wanted.connect(self._remove_member)
        members.table.opened.connect(self._open_person)
        form.person_chosen.connect(self._propose_organisation)
        form.submitted.connect(self._add_member)
        form.closed.connect(self._close_form)
        self._arrangements = ArrangementsPart(card.arrangements, shell.history)
        self._standing = StandingPart(card.standing, shell.history)
        self._backlog = BacklogPart(card.backlog, shell)
        view.new.named.connect(self._propose_code)
        view.new.submitted.connect(self._add)
        view.new.closed.connect(self.gone)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace, self._body_id = workspace, ""
        self._arrangements.open_file(workspace)
        self._standing.open_file(workspace)
        self._backlog.open_file(workspace)
        self._view.card.members.set_today(workspace.today())
        self._view.card.members.form.start.set_today(workspace.today())
        self._view.card.set_read_only(workspace.read_only)

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._body_id = None, ""
        self._arrangements.open_file(None)
        self._standing.open_file(None)
        self._backlog.open_file(None)

    def show_body(self, body_id: str) -> None:
        """Show this orgaan, with its members of today."""
        if body_id != self._body_id:
            members = self._view.card.members
            for part in (members.day_line, members.everybody):
                part.blockSignals(True)
            members.day_line.clear()
            members.everybody.setChecked(False)
            for part in (members.day_line, members.everybody):
                part.blockSignals(False)
            self._view.card.show_member_form(False)
            self._view.card.forget()
        self._body_id = body_id
        self._view.setCurrentWidget(self._view.card)
        self._refresh()

    def start_new(self, theme_id: str) -> None:
        """Begin a new orgaan, of this theme or of none."""
        if self._workspace is not None:
            self._view.setCurrentWidget(self._view.new)
            if self._view.new.is_begun:
                self._view.new.to_typed()
            else:
                self._view.new.begin(self._workspace.bodies.themes(), theme_id)

    def flush(self) -> None:
        """Commit what is being typed."""
        if self._body_id:
            self._view.card.commit()

    def save_calendar(self) -> None:
        """Save all overleggen of this orgaan for a calendar."""
        if self._workspace is not None and self._body_id:
            self._calendar.save(self._workspace, self._view, body_id=self._body_id)

    # What it is

    def _refresh(self) -> None:
        if self._workspace is None or not self._body_id:
            return
        bodies = self._workspace.bodies
        try:
            card = bodies.card(self._body_id)
        except RecordMissing:  # entering it was undone, or it was removed
            self._body_id = ""
            self.gone.emit()
            return
        offered = FactsChoices(
            themes=bodies.themes(self._body_id),
            subthemes=bodies.subthemes(self._body_id),
            parents=bodies.parents(self._body_id),
            others=bodies.others(self._body_id),
        )
        self._view.card.show_card(card, offered)
        self._arrangements.show_body(card)
        self._standing.show_body(card)
        self._backlog.show_body(self._body_id)
        self._show_members()

    def _edit(self, field: str, typed: str) -> None:
        if self._workspace is not None and self._body_id:
            place = self._view.card.place_of(field)
            self._done(self._history.do(self._workspace.bodies.edit, self._body_id, field, typed, initiator=place))

    def _choose(self, field: str, value: str) -> None:
        if self._workspace is None:
            return
        bodies, body_id = self._workspace.bodies, self._body_id
        steps: dict[str, Any] = {
            "kind": lambda: self._history.do(bodies.set_kind, body_id, BodyKind(value)),
            "level": lambda: self._history.do(bodies.set_level, body_id, BodyLevel(value)),
            "status": lambda: self._history.do(bodies.set_status, body_id, BodyStatus(value)),
            "theme": lambda: self._history.do(bodies.set_theme, body_id, value),
            "parent": lambda: self._history.do(bodies.set_parent, body_id, value),
            "subtheme": lambda: self._history.do(bodies.edit, body_id, "subtheme", value),
            "prepared_by": lambda: self._history.do(bodies.set_prepared_by, body_id, value),
            "guarded_by": lambda: self._history.do(bodies.set_guarded_by, body_id, value),
        }
        self._done(steps[field]())

    def _done(self, change: ChangeSet | None) -> None:
        if change is None:  # refused, or nothing changed: show what the file says
            self._refresh()

    def _remove(self) -> None:
        if self._workspace is not None and self._shell.flush():
            self._history.do(self._workspace.bodies.remove, self._body_id)

    # A new one

    def _propose_code(self, name: str) -> None:
        if self._workspace is not None:
            self._view.new.propose_code(self._workspace.bodies.suggested_code(name))

    def _add(self) -> None:
        if self._workspace is None:
            return
        form = self._view.new
        add = self._workspace.bodies.add
        made = self._history.do(
            add,
            form.name.text(),
            form.code.text(),
            BodyKind(form.kind.chosen()),
            form.theme.chosen(),
            initiator=form,
        )
        if made is not None:
            form.forget()
            self.made.emit(made.subject_id)
            self._view.card.members.add.setFocus()  # what comes next; the first button of the card takes it away again

    # Members

    def _show_members(self) -> None:
        if self._workspace is not None and self._body_id:
            members = self._view.card.members
            members.show_members(self._workspace.bodies.members(self._body_id, members.day()))

    def _edit_member(self, membership_id: str, column: str, value: object) -> None:
        if self._workspace is None:
            return
        edit, typed = self._workspace.memberships.edit, str(value).strip()

        def change() -> ChangeSet | None:
            if column == "role":
                return edit(membership_id, role=BodyRole(typed))
            if column == "voting":
                return edit(membership_id, voting=bool(value))
            day = self._typed_day(typed, Direction.BEGUN if column == "start_date" else Direction.AHEAD)
            if day is None and typed:
                raise DateNotUnderstood(typed)
            return edit(membership_id, **{column: day})

        table = self._view.card.members.table
        cell = TypedCell(table, membership_id, column, typed, self._shell.messages.warn)
        self._done(self._history.do(change, initiator=cell))

    def _remove_member(self, membership_id: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.memberships.remove, membership_id)

    def _typed_day(self, typed: str, direction: Direction) -> dt.date | None:
        return read_date(typed, self._workspace.today(), direction) if self._workspace is not None else None

    def _open_person(self, membership_id: str) -> None:
        if self._workspace is None:
            return
        lines = self._workspace.bodies.members(self._body_id, None)
        person = next((line.person_id for line in lines if line.id == membership_id), "")
        if person:
            self._shell.doors.open("persons", person)

    def _open_form(self) -> None:
        if self._workspace is None:
            return
        form = self._view.card.members.form
        if form.is_begun:
            form.to_typed()
            return
        people = self._workspace.people.choices()
        form.show_choices(people, self._workspace.organisations.choices())
        self._view.card.show_member_form(True)
        form.setFocus()
        if not people:
            form.refused("Er staan nog geen personen in het bestand. Voeg ze eerst toe bij Relaties.")

    def _close_form(self) -> None:
        self._view.card.show_member_form(False)
        self._view.card.members.add.setFocus()

    def _propose_organisation(self, person_id: str) -> None:
        """Fill in where somebody holds a function now."""
        if self._workspace is None or not person_id:
            return
        today = self._workspace.today()
        held = [one for one in self._workspace.people.positions(person_id) if (one.end_date or today) >= today]
        organisation = self._view.card.members.form.organisation
        if held:
            organisation.setCurrentIndex(organisation.findData(held[0].organisation_id))

    def _add_member(self) -> None:
        form = self._view.card.members.form
        if self._workspace is None or not form.start.is_right():
            return
        person = chosen_in(form.person)
        if not person:
            form.refused("Kies een persoon uit de lijst.")
            return
        if not chosen_in(form.organisation):
            form.refused("Kies bij ‘Namens’ een organisatie uit de lijst.")
            return
        made = self._history.do(
            self._workspace.memberships.add,
            person,
            self._body_id,
            chosen_in(form.organisation),
            BodyRole(form.role.chosen()),
            voting=form.voting.isChecked(),
            start_date=form.start.day(),
            initiator=form,
        )
        if made is not None:
            self._close_form()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is not None and change.topics & _TOPICS:
            self._refresh()
