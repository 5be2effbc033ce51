"""The part of a file that one paper or one screen needs, as a register: what was asked for and what it names."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from typing import Any

from secretariat.domain.action_points import ActionPoint, ActionStatus, done_on
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, GroupAttendance
from secretariat.domain.bodies import Body, Membership
from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision, Ratification
from secretariat.domain.documents import Document
from secretariat.domain.dossiers import Dossier
from secretariat.domain.errata import Erratum
from secretariat.domain.events import Registration
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.people import Person, Position
from secretariat.domain.proxies import Proxy, VotingMember
from secretariat.domain.records import FieldShape, fields_of
from secretariat.domain.register import Register
from secretariat.domain.votes import Vote
from secretariat.storage.action_points import given_away_by, handed_to
from secretariat.storage.store import Store

_FOLLOWED = (Organisation, Person, Location, Dossier, Document, Decision, Meeting, AgendaItem, Body)
"""Kinds of which named records are fetched too; a chain of meetings is followed one step only."""

_OF_A_MEETING: tuple[type[Any], ...] = (
    *(AgendaItem, Attendance, GroupAttendance, Minutes, Decision),
    *(Commitment, Conclusion, Erratum),
)
"""Kinds that belong to a meeting and go wherever it goes."""


class Selection:
    """Gathers records and then the records they name."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[type[Any], dict[str, Any]] = {kind: {} for kind in LIST_OF}

    def add(self, kind: type[Any], records: Collection[Any]) -> None:
        """Take these records in."""
        self._found[kind] |= {record.id: record for record in records}

    def add_meetings(self, meeting_ids: Collection[str]) -> None:
        """Take meetings in with everything that belongs to them."""
        self.add(Meeting, self._store.by_ids(Meeting, meeting_ids))
        for kind in _OF_A_MEETING:
            self.add(kind, self._store.where(kind, "meeting_id", meeting_ids))
        self.add(ActionPoint, self._store.where(ActionPoint, "origin_meeting_id", meeting_ids))
        decisions = list(self._found[Decision])
        self.add(Ratification, self._store.where(Ratification, "decision_id", decisions))
        self.add(Vote, self._store.where(Vote, "decision_id", decisions))
        self._add_voters(meeting_ids)

    def add_body(self, body_id: str) -> None:
        """Take a body in with its members and the meetings around it."""
        self.add(Body, self._store.by_ids(Body, [body_id]))
        self.add(Membership, self._store.where(Membership, "body_id", [body_id]))
        self.add(Meeting, self._store.where(Meeting, "body_id", [body_id]))

    def add_handed_over(self, body_id: str) -> None:
        """Take in the action points that a body received from another, with the minutes they come from."""
        found = self._store.by_ids(ActionPoint, handed_to(self._store, body_id))
        self.add(ActionPoint, found)
        origins = {action.origin_meeting_id for action in found if action.origin_meeting_id}
        self.add(Minutes, self._store.where(Minutes, "meeting_id", origins))

    def add_decisions_of_body(self, body_id: str, period: tuple[dt.date, dt.date] | None) -> None:
        """Take in the decisions of a body in a period, or all, with their dossiers and what says how they follow."""
        meetings = self._store.where(Meeting, "body_id", [body_id])
        days = {meeting.id: meeting.date for meeting in meetings}
        decisions = [
            decision
            for decision in self._store.where(Decision, "meeting_id", list(days))
            if _is_in(decision.decided_on or days[decision.meeting_id or ""], period)
        ]
        decided_at = {decision.meeting_id for decision in decisions if decision.meeting_id}
        self.add(Body, self._store.by_ids(Body, [body_id]))
        self.add(Decision, decisions)
        self.add(Dossier, self._store.by_ids(Dossier, sorted({one.dossier_id for one in decisions if one.dossier_id})))
        self.add(Meeting, [meeting for meeting in meetings if meeting.id in decided_at])
        for kind in (AgendaItem, Minutes):
            self.add(kind, self._store.where(kind, "meeting_id", decided_at))

    def add_actions_of_body(self, body_id: str, day: dt.date) -> None:
        """Take in the action points that may stand on the list of a body as of a day, also those it gave away since."""
        gone = given_away_by(self._store, body_id)
        self.add(Body, self._store.by_ids(Body, [body_id]))
        last = self._add_last_held([body_id], day)
        own = self._store.by_ids(ActionPoint, self._not_settled_before("body_id", [body_id], last.get(body_id)))
        for action in (*own, *self._store.by_ids(ActionPoint, gone)):
            if _changed_after(action, day) or (action.body_id == body_id and _is_listed(action, last)):
                self.add(ActionPoint, [action])

    def add_open_actions_of_dossiers(self, dossier_ids: Collection[str], day: dt.date) -> None:
        """Take in the action points of dossiers that may still have been open on a day."""
        found = self._not_settled_before("dossier_id", dossier_ids, day)
        self.add(ActionPoint, self._store.by_ids(ActionPoint, found))

    def add_actions_of_person(self, person_id: str, day: dt.date) -> None:
        """Take in the action points that may stand on the list of a person as of a day."""
        if self._changed_after(day):
            found = self._store.all(ActionPoint)
            bodies = {body.id for body in self._store.all(Body)}
        else:
            answered_for = [one.id for one in self._store.where(Organisation, "contact_person_id", [person_id])]
            parties = [{"person_id": person_id}, *({"organisation_id": one} for one in answered_for)]
            shared = {
                found for party in parties for found in self._store.owners_of_part("action_points__co_owner_ids", party)
            }
            found = [
                *self._store.where(ActionPoint, "owner_person_id", [person_id]),
                *self._store.where(ActionPoint, "owner_organisation_id", answered_for),
                *self._store.by_ids(ActionPoint, sorted(shared)),
            ]
            bodies = {action.body_id for action in found if action.body_id}
        last = self._add_last_held(bodies, day)
        self.add(ActionPoint, [action for action in found if _changed_after(action, day) or _is_listed(action, last)])

    def _add_last_held(self, body_ids: Collection[str], day: dt.date) -> dict[str, dt.date]:
        """Take in the last meeting of each body that was held before a day, and say when that was."""
        sql = (
            "SELECT m.id AS id FROM meetings m JOIN (SELECT body_id, max(date) AS day FROM meetings"
            " WHERE body_id IN (SELECT value FROM json_each(?)) AND status IN (SELECT value FROM json_each(?))"
            " AND date < ? GROUP BY body_id) last ON last.body_id = m.body_id AND last.day = m.date"
        )
        held = json.dumps([status.value for status in MeetingStatus if status.has_been_held])
        found = self._store.rows(sql, (json.dumps(sorted(body_ids)), held, day.isoformat()))
        meetings = self._store.by_ids(Meeting, [str(row["id"]) for row in found])
        self.add(Meeting, meetings)
        return {meeting.body_id: meeting.date for meeting in meetings if meeting.date}

    def _not_settled_before(self, column: str, ids: Collection[str], day: dt.date | None) -> list[str]:
        """The action points of bodies or dossiers that are open, or to which something happened on a day or later.

        Most of what was ever agreed on was settled long ago; without a day all of it is meant.
        """
        sql = (
            f"SELECT a.id AS id FROM action_points a WHERE a.{column} IN (SELECT value FROM json_each(?))"
            " AND (a.status NOT IN ('done', 'dropped')"
            " OR EXISTS (SELECT 1 FROM action_points__history h WHERE h.owner_id = a.id AND h.date >= ?))"
        )
        found = self._store.rows(sql, (json.dumps(sorted(ids)), day.isoformat() if day else ""))
        return [str(row["id"]) for row in found]

    def _changed_after(self, day: dt.date) -> bool:
        """Whether something happened to an action point later, so that another body or owner had it on that day."""
        return any(date > day.isoformat() for date in self._store.part_values("action_points__history", "max(date)"))

    def _add_voters(self, meeting_ids: Collection[str]) -> None:
        """Take in who may vote at statutory meetings: members of the association, proxies and registrations."""
        events = {meeting.event_id for meeting in self._found[Meeting].values() if meeting.event_id}
        self.add(Proxy, self._store.where(Proxy, "meeting_id", meeting_ids))
        self.add(Registration, self._store.where(Registration, "event_id", events))
        self.add(VotingMember, self._store.all(VotingMember))

    def alone(self) -> Register:
        """All that was taken in, without what it names."""
        ordered = {kind: self._in_order(kind) if found else [] for kind, found in self._found.items()}
        return Register(ordered, self._store.settings(), self._store.meta())

    def register(self) -> Register:
        """All that was taken in and what it names, with the functions of the people and the member municipalities."""
        self._follow(_FOLLOWED)
        self._follow((Organisation, Person, Location, Dossier, Document, Body))
        self.add(Organisation, self._store.where(Organisation, "vgg_member", [1]))
        self.add(Position, self._store.where(Position, "person_id", list(self._found[Person])))
        self._follow((Organisation,))
        ordered = {kind: self._in_order(kind) for kind in LIST_OF}
        return Register(ordered, self._store.settings(), self._store.meta())

    def _follow(self, kinds: Collection[type[Any]]) -> None:
        wanted: dict[type[Any], set[str]] = {kind: set() for kind in kinds}
        for records in list(self._found.values()):
            for record in records.values():
                _collect(record, wanted)
        for kind, ids in wanted.items():
            self.add(kind, self._store.by_ids(kind, sorted(ids - self._found[kind].keys())))

    def _in_order(self, kind: type[Any]) -> list[Any]:
        found = self._found[kind]
        order = self._store.places(kind, list(found))
        return sorted(found.values(), key=lambda record: order[record.id])


def _is_in(day: dt.date | None, period: tuple[dt.date, dt.date] | None) -> bool:
    return period is None or (day is not None and period[0] <= day <= period[1])


def _changed_after(action: ActionPoint, day: dt.date) -> bool:
    """Whether something happened to an action point later than a day."""
    return any(entry.date > day for entry in action.history)


def _is_listed(action: ActionPoint, last_held: Mapping[str, dt.date]) -> bool:
    """Whether an action point stands on a list: not what was dropped, or done before the last meeting of its body."""
    if action.status is ActionStatus.DONE:
        day, last = done_on(action), last_held.get(action.body_id or "")
        return day is not None and (last is None or day >= last)
    return action.status is not ActionStatus.DROPPED


_NAMING: dict[type[Any], tuple[FieldShape, ...]] = {}


def _naming(kind: type[Any]) -> tuple[FieldShape, ...]:
    """The fields of a record that name others, or whose parts may."""
    if kind not in _NAMING:
        _NAMING[kind] = tuple(shape for shape in fields_of(kind) if shape.lists or shape.record is not None)
    return _NAMING[kind]


def _collect(record: Any, wanted: dict[type[Any], set[str]]) -> None:
    for shape in _naming(type(record)):
        value = getattr(record, shape.name)
        if value is None or value == ():
            continue
        parts = value if shape.many else (value,)
        if shape.record is not None:
            for part in parts:
                _collect(part, wanted)
        for name in shape.lists:
            if LISTS[name] in wanted:
                wanted[LISTS[name]].update(parts)
