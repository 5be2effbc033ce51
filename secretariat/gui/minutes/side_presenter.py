"""Fills the panel beside the verslag with what belongs to the item in which the cursor is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from secretariat.domain.action_points import ActionGroup, ActionStatus
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.commitments import CommitmentStatus
from secretariat.gui.minutes.side_panel import PanelContent, SidePanel
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.two_lines import TwoLines
from secretariat.services.action_following import ActionFilter, ListedAction
from secretariat.services.attendance import AttendanceLine
from secretariat.services.commitments import CommitmentLine
from secretariat.services.workspace import Workspace
from secretariat.wording.beside import action_line, captured_line, open_actions, people_groups, person_there
from secretariat.wording.commitments import kept
from secretariat.wording.notices import action_done

_TOPICS = {
    *(Topic.ATTENDANCE, Topic.ACTION_POINTS, Topic.DECISIONS, Topic.AGENDAS, Topic.PEOPLE, Topic.ORGANISATIONS),
    *(Topic.BODIES, Topic.MEETINGS, Topic.DOSSIERS, Topic.COMMITMENTS, Topic.MINUTES),
}
_MOST = 30
_LIVE = (ActionGroup.OVERDUE, ActionGroup.THIS_WEEK, ActionGroup.LATER, ActionGroup.ON_HOLD)


class SidePresenter(QObject):
    """Looks things up only while the panel is in sight, and a moment after the cursor came somewhere."""

    def __init__(self, view: SidePanel, shell: Shell, clock: Callable[[], dt.datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._clock = clock
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._item_id = ""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh)
        view.shown.connect(self._later.start)
        view.action_opened.connect(lambda action_id: shell.doors.open("action_points", action_id))
        view.action_done.connect(self._report_done)
        view.promise_opened.connect(lambda promise_id: shell.doors.open("commitments", promise_id))
        view.promise_kept.connect(self._report_kept)
        shell.history.changed.connect(self._changed)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Look at this overleg from now on."""
        self._workspace, self._meeting_id, self._item_id = workspace, meeting_id, ""
        self._later.start()

    def show_item(self, item_id: str) -> None:
        """Show what belongs to this item."""
        self._item_id = item_id
        self._later.start()

    def _report_done(self, action_id: str) -> None:
        if self._workspace is None:
            return
        number = self._workspace.action_following.record(action_id).action.number
        change = self._shell.history.do(
            self._workspace.action_following.set_status, [action_id], ActionStatus.DONE, initiator=self
        )
        if change is not None:
            self._shell.history.offer_undo(action_done(number), change)

    def _report_kept(self, promise_id: str) -> None:
        if self._workspace is None:
            return
        number = next(row.small for row in self._view.promises.rows if row.id == promise_id).partition(" · ")[0]
        change = self._shell.history.do(
            self._workspace.commitments.set_status, promise_id, CommitmentStatus.DONE, initiator=self
        )
        if change is not None:
            self._shell.history.offer_undo(kept(number), change)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if change.topics & _TOPICS:
            self._later.start()

    def _refresh(self) -> None:
        if self._workspace is None or not self._meeting_id or not self._view.isVisible():
            return
        items = self._workspace.agendas.lines(self._meeting_id)
        item = next((one for one in items if one.id == self._item_id), items[0] if items else None)
        if item is None:
            return
        numbers = {one.id: one.number for one in items}
        title, actions = self._open_actions(item.dossier_id, item.dossier)
        captured, places = self._captured(item.id, numbers)
        content = PanelContent(
            f"{item.number}  {item.title}",
            self._people(item.number),
            title,
            [_row(one) for one in actions],
            self._promises(),
            captured,
        )
        self._view.show_content(content, places)

    def _people(self, number: str) -> Sequence[tuple[str, str]]:
        """Who is there now; on another day than that of the overleg, who was there at all."""
        assert self._workspace is not None
        now = self._clock()
        is_today = self._workspace.meetings.head(self._meeting_id).meeting.date == now.date()
        here: list[str] = []
        present: list[str] = []
        absent: list[str] = []
        unknown = 0
        for line in self._workspace.attendance.lines(self._meeting_id):
            if line.is_guest and line.items:
                if number in line.items.split(", "):
                    here.append(line.name)
            elif line.status is None:
                unknown += 1
            else:
                there = line.status.was_there and not (is_today and _is_away(line, now.time()))
                (present if there else absent).append(_name(line))
        return people_groups(here, present, absent, unknown)

    def _open_actions(self, dossier_id: str, dossier: str) -> tuple[str, list[ListedAction]]:
        """The open actions of the dossier of the item first, then those of the orgaan; never those of this overleg."""
        assert self._workspace is not None
        following, body = self._workspace.action_following, self._workspace.meetings.head(self._meeting_id).body
        found: dict[str, ListedAction] = {}
        if dossier_id:
            found |= {one.id: one for one in following.select(ActionFilter(dossier_id=dossier_id)).lines}
        found |= {one.id: one for one in following.select(ActionFilter(body_id=body.id)).lines if one.id not in found}
        live = [one for one in found.values() if one.group in _LIVE and one.meeting_id != self._meeting_id]
        return open_actions((dossier, body.code)), live[:_MOST]

    def _promises(self) -> list[TwoLines]:
        """What was promised to the orgaan in earlier overleggen and is not kept yet."""
        assert self._workspace is not None
        body_id = self._workspace.meetings.head(self._meeting_id).body.id
        found = self._workspace.commitments.open_of_body(body_id)
        return [_promise(one) for one in found if one.meeting_id != self._meeting_id][:_MOST]

    def _captured(self, item_id: str, numbers: dict[str, str]) -> tuple[list[TwoLines], dict[str, str]]:
        assert self._workspace is not None
        rows, places = [], {}
        for decision in self._workspace.decisions.of_meeting(self._meeting_id):
            at = decision.agenda_item_id or ""
            places[decision.id] = at
            small = captured_line("Besluit", decision.number, numbers.get(at, ""))
            rows.append((at != item_id, TwoLines(decision.id, decision.text, small, "gavel")))
        for action in self._workspace.action_points.of_meeting(self._meeting_id):
            at = action.agenda_item_id
            places[action.id] = at
            small = captured_line("Actie", action.number, numbers.get(at, ""), action.owner)
            rows.append((at != item_id, TwoLines(action.id, action.text, small, "list-checks")))
        for one in self._workspace.commitments.of_meeting(self._meeting_id):
            places[one.id] = one.agenda_item_id
            small = captured_line("Toezegging", one.number, one.item, one.maker)
            rows.append((one.agenda_item_id != item_id, TwoLines(one.id, one.text, small, "user-check")))
        for conclusion in self._workspace.conclusions.of_meeting(self._meeting_id):
            at = conclusion.agenda_item_id or ""
            places[conclusion.id] = at
            small = captured_line("Conclusie", "", numbers.get(at, ""))
            rows.append((at != item_id, TwoLines(conclusion.id, conclusion.text, small, "check")))
        return [row for _elsewhere, row in sorted(rows, key=lambda one: one[0])], places


def _is_away(line: AttendanceLine, now: dt.time) -> bool:
    """Whether somebody has not come in yet or has left."""
    return not ((line.present_from or dt.time.min) <= now < (line.present_until or dt.time.max))


def _name(line: AttendanceLine) -> str:
    return person_there(
        line.name, is_chair=line.is_chair, begin=line.present_from, end=line.present_until, instead=line.replaced_by
    )


def _promise(one: CommitmentLine) -> TwoLines:
    words = action_line(one.number, one.maker, one.due_date, one.due_note, late=one.overdue)
    tone = "bad" if one.overdue else "muted"
    return TwoLines(one.id, one.text, words, "user-check", tone=tone, tooltip=f"{one.text}\n{words}")


def _row(action: ListedAction) -> TwoLines:
    late = action.group is ActionGroup.OVERDUE
    words = action_line(action.number, action.owner, action.due_date, action.due_note, late=late)
    return TwoLines(
        action.id, action.text, words, "list-checks", tone="bad" if late else "muted", tooltip=f"{action.text}\n{words}"
    )
