"""Fills the panel beside the agenda: the agendacommissie, the versions, and the action list of that day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, QTimer

from secretariat.domain.action_points import ActionGroup
from secretariat.domain.bodies import Body
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.meetings import AgendaAspect
from secretariat.domain.refusals import DateNotUnderstood, RecordMissing
from secretariat.gui.agendas.panel import AgendaPanel
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.pick_box import Unknown
from secretariat.gui.widgets.two_lines import TwoLines
from secretariat.services.action_following import ActionFilter
from secretariat.services.workspace import Workspace
from secretariat.wording.agenda_versions import changes_in_words, version_kept, version_name
from secretariat.wording.beside import action_line
from secretariat.wording.carry_over import actions_on
from secretariat.wording.notices import not_known
from secretariat.wording.refusals import sentence

_TOPICS = {Topic.AGENDAS, Topic.MEETINGS, Topic.DOCUMENTS, Topic.ACTION_POINTS, Topic.BODIES, Topic.PEOPLE}


class Preparing(QObject):
    """Looks things up only while the panel is in sight."""

    def __init__(self, panel: AgendaPanel, shell: Shell) -> None:
        super().__init__(panel)
        self._panel = panel
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._since: int | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh)
        panel.shown.connect(self._later.start)
        panel.version_wanted.connect(self._show_since)
        panel.keep_wanted.connect(self._keep)
        panel.action_opened.connect(lambda action_id: shell.doors.open("action_points", action_id))
        panel.committee.check_wanted.connect(self._check)
        panel.committee.uncheck_wanted.connect(self._uncheck)
        shell.history.changed.connect(self._changed)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Look at this overleg from now on, or at none."""
        self._workspace, self._meeting_id, self._since = workspace, meeting_id, None
        self._panel.committee.begin()
        if workspace is not None:
            self._panel.committee.set_today(workspace.today())
            self._panel.set_read_only(workspace.read_only)
        self._later.start()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS:
            self._later.start()

    def _refresh(self) -> None:
        if self._workspace is None or not self._meeting_id or not self._panel.isVisible():
            return
        try:
            head = self._workspace.meetings.head(self._meeting_id)
        except RecordMissing:  # planning it was undone; another overleg is shown in a moment
            return
        self._show_committee(head.body)
        self._show_versions()
        self._show_actions()

    def _show_committee(self, body: Body) -> None:
        """The ticks of the body that guards the agenda; where nobody does, there is nothing to tick."""
        assert self._workspace is not None
        checks = self._workspace.meetings.head(self._meeting_id).meeting.agenda_checks
        guard = body.agenda_guarded_by_body_id
        view = self._panel.committee
        view.setVisible(bool(guard or checks))
        if guard or checks:
            people = self._workspace.agendas.people()
            view.show_choices(people)
            name = self._workspace.bodies.card(guard).body.name if guard else "Agendacommissie"
            view.show_checks(name, checks, dict(people))

    def _show_versions(self) -> None:
        assert self._workspace is not None
        versions = self._workspace.agenda_versions.of_meeting(self._meeting_id)
        known = [one.version for one in versions]
        since = self._since if self._since in known else (known[-1] if known else None)
        newest_first = [(one.version, version_name(one.version, one.made_on)) for one in reversed(versions)]
        self._panel.show_versions(newest_first, since)
        changes = self._workspace.agenda_versions.changes(self._meeting_id, since)
        self._panel.show_changes(changes_in_words(changes), has_version=bool(known))

    def _show_since(self, version: int) -> None:
        self._since = version
        if self._workspace is not None and self._meeting_id:
            self._show_versions()

    def _show_actions(self) -> None:
        assert self._workspace is not None
        today, head = self._workspace.today(), self._workspace.meetings.head(self._meeting_id)
        day = min(head.meeting.date, today) if head.meeting.date else today
        rows = self._as_now(head.body.id) if day == today else self._as_then()
        self._panel.show_actions(actions_on(day, len(rows)), rows)

    def _as_now(self, body_id: str) -> list[TwoLines]:
        """The list of today, as the section Actiepunten has it."""
        assert self._workspace is not None
        lines = self._workspace.action_following.select(ActionFilter(body_id=body_id)).lines
        return [
            _row(
                one.id, one.text, (one.number, one.owner, one.due_date, one.due_note), one.group is ActionGroup.OVERDUE
            )
            for one in lines
            if one.group is not ActionGroup.HANDLED
        ]

    def _as_then(self) -> list[TwoLines]:
        """The list as it was on the day of the overleg."""
        assert self._workspace is not None
        groups = self._workspace.carry_over.open_actions(self._meeting_id)
        names = {owner.id: owner.name for owner in self._workspace.action_points.owners()}
        late = {action.id for action in groups.overdue}
        rows = []
        for one in groups.all:
            owner = names.get(one.owner_person_id or one.owner_organisation_id or "", "")
            facts = (one.number, owner, one.due_date, one.due_note or "")
            rows.append(_row(one.id, one.text, facts, one.id in late))
        return rows

    # Steps

    def _keep(self) -> None:
        if self._workspace is None or not self._shell.flush():
            return
        keep = self._workspace.agenda_versions.keep
        change = self._shell.history.do(keep, self._meeting_id)
        if change is None:
            self._shell.messages.info("De agenda is niet gewijzigd sinds de laatste versie.")
            return
        version = self._workspace.agenda_versions.of_meeting(self._meeting_id)[-1].version
        self._shell.history.offer_undo(version_kept(version), change)

    def _check(self, aspect: AgendaAspect, note: str) -> None:
        """Record what was found good: of a new tick by whom and when as they stand above, else as it was."""
        if self._workspace is None:
            return
        view = self._panel.committee
        before = view.check_of(aspect)
        who, day = view.person_id(), view.typed_day()
        if before is None and isinstance(who, Unknown):
            self._shell.messages.warn(not_known(who.typed))
        elif before is None and day is None:
            self._shell.messages.warn(sentence(DateNotUnderstood(view.day.text())))
        else:
            person = before.person_id if before else str(who)
            on = before.checked_on if before else day
            check = self._workspace.agenda_versions.check
            place = view.notes[aspect] if before else None
            self._shell.history.do(check, self._meeting_id, aspect, person_id=person, note=note, on=on, initiator=place)
        self._refresh()

    def _uncheck(self, aspect: AgendaAspect) -> None:
        if self._workspace is not None:
            self._shell.history.do(self._workspace.agenda_versions.uncheck, self._meeting_id, aspect)
            self._refresh()


def _row(action_id: str, text: str, facts: tuple[str, str, dt.date | None, str], late: bool) -> TwoLines:
    """A row of the list; ``facts`` are number, owner, date and words for the date."""
    words = action_line(*facts, late=late)
    tone = "bad" if late else "muted"
    return TwoLines(action_id, text, words, "list-checks", tone=tone, tooltip=f"{text}\n{words}")
