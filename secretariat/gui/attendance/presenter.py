"""Keeps the list of people on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus, Rsvp
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.refusals import MinutesFrozen, TimeNotUnderstood
from secretariat.gui.attendance.view import AttendanceView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.tabs import TabPaper
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.attendance import AttendanceLine, LineKind
from secretariat.services.group_attendance import TypedGroup
from secretariat.services.newcomers import Newcomer
from secretariat.services.workspace import Workspace
from secretariat.wording.attendance import NOT_RECORDED, expected_sentence, missing_sentence, quorum_sentence
from secretariat.wording.notices import proxy_void
from secretariat.wording.refusals import sentence
from secretariat.wording.time_entry import read_time

_TOPICS = {
    *(Topic.ATTENDANCE, Topic.MEETINGS, Topic.PEOPLE, Topic.BODIES, Topic.ORGANISATIONS, Topic.AGENDAS),
    Topic.MINUTES,
}
_NOBODY_OPEN = "Van iedereen is al vastgelegd of hij er was."


class AttendancePresenter(QObject):
    """The tab Deelnemers of an overleg."""

    title = "&Deelnemers"
    icon = "users"
    help_topic = "deelnemers"
    paper: TabPaper | None = None
    aside = None

    def __init__(self, view: AttendanceView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._history = shell.history
        self._messages = shell.messages
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        view.statuses_wanted.connect(self._set_statuses)
        view.answers_wanted.connect(self._set_rsvps)
        view.time_wanted.connect(self._set_time)
        view.items_wanted.connect(self._set_items)
        view.everybody_wanted.connect(self._everybody)
        view.deputy_wanted.connect(self._replace)
        view.guest_wanted.connect(self._add_guest)
        view.group_asked.connect(self._open_group)
        view.group_wanted.connect(self._save_group)
        view.remove_wanted.connect(self._remove)
        view.form_wanted.connect(shell.half_filled.may_go)
        view.opened.connect(partial(shell.doors.open, "persons"))
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        self._show_choices()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        self._view.close_form()

    def show_meeting(self, meeting_id: str) -> None:
        """Show who takes part in this overleg."""
        self._meeting_id = meeting_id
        self._view.close_form()
        self._refresh()

    def show_place(self, place: str) -> None:
        """Bring one person into sight."""
        self._view.table.select(place)

    def start_new(self) -> None:
        """Bring the cursor to the list of people."""
        self._view.table.setFocus()

    def flush(self) -> None:
        """A status is written at once; nothing waits here."""

    @property
    def _open(self) -> Workspace:
        assert self._workspace is not None
        return self._workspace

    def _show_choices(self) -> None:
        organisations = self._open.organisations.choices()
        self._view.person_form.show_choices(self._open.attendance.people(), organisations)
        self._view.group_form.show_choices(organisations)

    def _refresh(self) -> None:
        if self._workspace is None or not self._meeting_id:
            return
        attendance = self._workspace.attendance
        lines = attendance.by_organisation(self._meeting_id)
        recorded = any(line.status for line in lines if line.kind is LineKind.PERSON)
        day = self._workspace.meetings.head(self._meeting_id).meeting.date
        before = not recorded and (day is None or day > self._workspace.today())
        if recorded:
            words = quorum_sentence(attendance.representation(self._meeting_id))
        elif before:
            words = expected_sentence(attendance.expected(self._meeting_id))
        else:
            words = NOT_RECORDED
        missing = missing_sentence(_without_anybody(lines, recorded=recorded))
        self._view.show_people(lines, words, missing, before=before)
        minutes = self._workspace.minutes.of_meeting(self._meeting_id)
        frozen = minutes is not None and minutes.status.is_adopted
        why = sentence(MinutesFrozen(minutes.adopted_on)) if minutes is not None and frozen else ""
        self._view.set_read_only(self._workspace.read_only or frozen, why)

    def _set_statuses(self, people: Sequence[str], status: AttendanceStatus | None) -> None:
        before = self._lapsed()
        change = self._history.do(self._open.attendance.set_statuses, self._meeting_id, people, status, initiator=self)
        if change is not None and (came := [name for one, name in self._lapsed().items() if one not in before]):
            self._history.offer_undo(" ".join(map(proxy_void, came)), change)

    def _lapsed(self) -> dict[str, str]:
        """Who came instead of voting by a proxy, by that proxy."""
        if not self._open.voting.is_assembly(self._meeting_id):
            return {}
        return {line.id: line.came for line in self._open.proxies.lines(self._meeting_id) if line.came}

    def _set_rsvps(self, people: Sequence[str], rsvp: Rsvp | None) -> None:
        self._history.do(self._open.attendance.set_rsvps, self._meeting_id, people, rsvp, initiator=self)

    def _everybody(self) -> None:
        refused = len(self._history.refusals)
        change = self._history.do(self._open.attendance.everybody_present, self._meeting_id, initiator=self)
        if change is None and len(self._history.refusals) == refused:
            self._messages.info(_NOBODY_OPEN)

    def _set_time(self, person_id: str, field: str, typed: str) -> None:
        attendance = self._open.attendance

        def set_time() -> ChangeSet | None:
            time = read_time(typed) if typed.strip() else None
            if typed.strip() and time is None:
                raise TimeNotUnderstood(typed)
            line = next(line for line in attendance.lines(self._meeting_id) if line.id == person_id)
            times = {"present_from": line.present_from, "present_until": line.present_until} | {field: time}
            return attendance.set_presence(self._meeting_id, person_id, **times)

        self._history.do(set_time, initiator=self._cell(person_id, field, typed))

    def _set_items(self, line_id: str, typed: str) -> None:
        cell = self._cell(line_id, "items", typed)
        if self._kind(line_id) is LineKind.GROUP:
            self._history.do(self._open.group_attendance.set_items, line_id, typed, initiator=cell)
        else:
            self._history.do(self._open.attendance.set_items, self._meeting_id, line_id, typed, initiator=cell)

    def _cell(self, line_id: str, column: str, typed: str) -> TypedCell:
        return TypedCell(self._view.table, line_id, column, typed, self._messages.warn)

    def _replace(self, line_id: str, who: str | Newcomer) -> None:
        attendance, form = self._open.attendance, self._view.person_form
        verb = attendance.represent if self._kind(line_id) is LineKind.VACANCY else attendance.replace_by
        change = self._history.do(verb, self._meeting_id, line_id, who, initiator=form)
        if change is not None:
            self._done(change.subject_id)

    def _add_guest(self, who: str | Newcomer, capacity: AttendanceCapacity, items: str) -> None:
        attendance, form = self._open.attendance, self._view.person_form
        home = attendance.organisation_of(self._meeting_id, who) if isinstance(who, str) else who.organisation_id

        def add() -> ChangeSet | None:
            item_ids = attendance.items(self._meeting_id, items)
            return attendance.add_guest(self._meeting_id, who, capacity, home or None, item_ids)

        change = self._history.do(add, initiator=form)
        if change is not None:
            self._done(change.subject_id)

    def _open_group(self, group_id: str) -> None:
        line = self._line(group_id)
        self._view.ask_about_group(self._open.group_attendance.get(group_id), line.items if line else "")

    def _save_group(self, group_id: str, typed: TypedGroup) -> None:
        groups, form = self._open.group_attendance, self._view.group_form
        form.accepted()
        verb = partial(groups.edit, group_id) if group_id else partial(groups.add, self._meeting_id)
        change = self._history.do(verb, typed, initiator=form)
        if change is not None or (group_id and not form.refusal):
            self._done(change.subject_id if change is not None else group_id)

    def _remove(self, line_ids: Sequence[str]) -> None:
        first = self._line(line_ids[0])
        name = first.name if first is not None else ""
        if len(line_ids) == 1 and first is not None and first.kind is LineKind.GROUP:
            change = self._history.do(self._open.group_attendance.remove, *line_ids, initiator=self)
        else:
            change = self._history.do(self._open.attendance.remove, self._meeting_id, *line_ids, initiator=self)
        if change is not None:
            who = name if len(line_ids) == 1 else f"{len(line_ids)} deelnemers"
            self._history.offer_undo(f"{who} van de lijst gehaald", change)

    def _done(self, line_id: str) -> None:
        """Close the form and show what it made."""
        self._view.close_form()
        self._view.table.select(line_id)
        self._view.table.setFocus()

    def _line(self, line_id: str) -> AttendanceLine | None:
        return next((one for one in self._open.attendance.by_organisation(self._meeting_id) if one.id == line_id), None)

    def _kind(self, line_id: str) -> LineKind | None:
        line = self._line(line_id)
        return line.kind if line is not None else None

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None:
            return
        if change.topics & {Topic.PEOPLE, Topic.ORGANISATIONS}:
            self._show_choices()
        if change.topics & _TOPICS:
            self._refresh()
            if change.backwards:
                self._view.table.select(change.subject_id)


def _without_anybody(lines: Sequence[AttendanceLine], *, recorded: bool) -> list[str]:
    """The organisations that count and for which nobody was there; beforehand those of which nobody is known."""
    there = {
        line.organisation_id
        for line in lines
        if line.capacity.represents
        and (line.status is not None and line.status.was_there if recorded else line.kind is LineKind.PERSON)
    }
    counting = {line.organisation_id: line.organisation for line in lines if line.counts}
    return [name for key, name in counting.items() if key not in there]
