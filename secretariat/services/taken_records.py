"""What comes along when something is taken over from another file, and whether it can stand in this one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agenda_versions import AgendaVersion
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, GroupAttendance
from secretariat.domain.bodies import Body, Membership
from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.decisions import Decision, Ratification
from secretariat.domain.dispatches import Dispatch
from secretariat.domain.dossiers import Dossier
from secretariat.domain.issued_papers import IssuedPaper
from secretariat.domain.meetings import Meeting
from secretariat.domain.memberships import check_membership, check_position
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position, formal_name
from secretariat.domain.programme_versions import ProgrammeVersion
from secretariat.domain.proxies import VotingMember
from secretariat.domain.records import fields_of
from secretariat.domain.refusals import AttendanceRecorded, NotInAdopted, RecordMissing, TakenClashes
from secretariat.domain.votes import Vote
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.storage.store import Store
from secretariat.wording.records import kind_word, record_name

Key = tuple[str, str]
"""The list and the id of a record."""

_OF_A_MEETING: tuple[type[Any], ...] = (
    AgendaItem,
    Attendance,
    GroupAttendance,
    Minutes,
    Decision,
    Conclusion,
    Commitment,
)
"""What belongs to a meeting and cannot be changed once its minutes are adopted."""
_PROOFS = (Dispatch, IssuedPaper, AgendaVersion, ProgrammeVersion)
"""What is written once and never changed: it proves what people have on paper."""
_ONCE: dict[type[Any], tuple[str, ...]] = {
    Body: ("code",),
    Dossier: ("code",),
    Meeting: ("code",),
    AgendaItem: ("meeting_id", "number"),
    Decision: ("number",),
    ActionPoint: ("number",),
    Commitment: ("number",),
    Minutes: ("meeting_id",),
    Vote: ("decision_id",),
    Ratification: ("decision_id", "organisation_id"),
    VotingMember: ("organisation_id", "body_id"),
}
"""Fields that together occur once."""
_TREES = (Organisation, Body, Dossier)
"""Records with a ``parent_id`` that must lead to a top."""


def records_to_take(here: Store, there: Store, wanted: Sequence[Key]) -> list[Any]:
    """The wanted records of the other file with what comes along, in the order of the lists.

    What they name and is not here comes along; with adopted minutes all that was adopted with them.

    Raises:
        RecordMissing: one is not in the other file (any more), nor what it names.
    """
    found: dict[Key, Any] = {}
    waiting = list(wanted)
    while waiting:
        kind, record_id = waiting.pop()
        if (kind, record_id) in found:
            continue
        record = there.get(LISTS[kind], record_id)
        found[kind, record_id] = record
        waiting += _adopted_with(here, there, record)
        for lists, named in _named(record):
            present = any(here.find(LISTS[name], named) is not None for name in lists)
            home = next((name for name in lists if there.find(LISTS[name], named) is not None), None)
            if not present:
                if home is None:
                    raise RecordMissing(named)
                waiting.append((home, named))
    order = list(LISTS)
    return [found[key] for key in sorted(found, key=lambda key: order.index(key[0]))]


def check_takeable(here: Store, there: Store, records: Sequence[Any]) -> None:
    """Let records of another file stand in this one, among each other and beside what stays.

    Raises:
        MinutesFrozen: one belongs to a meeting whose minutes have been adopted here.
        NotInAdopted: minutes adopted there do not hold everything that stands here of their meeting.
        TakenClashes: one has the code, number or place of another record here, or changes what proves what was sent.
        AttendanceRecorded: somebody would stand on one list twice.
        PeriodsOverlap, PeriodReversed: somebody would hold two functions or memberships at a time.
    """
    beside = _Beside(here, records)
    for record in records:
        beside.check(record)
        if isinstance(record, Minutes) and record.status.is_adopted:
            _check_whole(here, there, record.meeting_id)


def _adopted_with(here: Store, there: Store, record: Any) -> list[Key]:
    """What was adopted with minutes: without it they would stand beside decisions and names that are not theirs."""
    if not isinstance(record, Minutes | Meeting):
        return []
    meeting_id = record.meeting_id if isinstance(record, Minutes) else str(record.id)
    adopted = [one for one in there.where(Minutes, "meeting_id", [meeting_id]) if one.status.is_adopted]
    mine = here.where(Minutes, "meeting_id", [meeting_id]) if adopted else []
    if not adopted or any(one.status.is_adopted for one in mine):
        return []
    found: list[Any] = [there.get(Meeting, meeting_id)]
    for kind in (*_OF_A_MEETING, IssuedPaper):
        found += there.where(kind, "meeting_id", [meeting_id])
    decisions = [one.id for one in found if isinstance(one, Decision)]
    found += there.where(Vote, "decision_id", decisions)
    points = there.where(ActionPoint, "origin_meeting_id", [meeting_id])
    found += [one for one in points if here.find(ActionPoint, one.id) is None]  # what is here goes on after the meeting
    return [(LIST_OF[type(one)], one.id) for one in found]


def _check_whole(here: Store, there: Store, meeting_id: str) -> None:
    """Let nothing that only stands here be frozen with minutes that do not know of it."""
    strangers: list[Any] = []
    for kind in _OF_A_MEETING:
        known = {one.id for one in there.where(kind, "meeting_id", [meeting_id])}
        strangers += [one for one in here.where(kind, "meeting_id", [meeting_id]) if one.id not in known]
    if strangers:
        first = strangers[0]
        name = f"{kind_word(LIST_OF[type(first)]).lower()} {record_name(first, here.find)}".strip()
        raise NotInAdopted(name, len(strangers) - 1)


def _sent_as(proof: Any) -> Any:
    """A proof as people have it: that a sending did not go after all may be written down later."""
    return replace(proof, withdrawn_on=None, withdrawn_reason=None) if isinstance(proof, Dispatch) else proof


class _Beside:
    """The records here that stay, beside those that come."""

    def __init__(self, here: Store, records: Sequence[Any]) -> None:
        self._here = here
        self._coming = {(type(one), one.id): one for one in records}

    def check(self, record: Any) -> None:
        """Let one record stand among the others."""
        here = self._here.find(type(record), record.id)
        if isinstance(record, _PROOFS) and here is not None and _sent_as(here) != _sent_as(record):
            raise TakenClashes(self._name(record), self._name(here))
        if here != record:
            self._check_frozen(record, here)
        self._check_once(record)
        if isinstance(record, Attendance):
            self._check_attendance(record)
        elif isinstance(record, Membership):
            check_membership(record, self._with(record, "person_id"), self._holder(record))
        elif isinstance(record, Position):
            check_position(record, self._with(record, "person_id"), self._holder(record))
        elif isinstance(record, _TREES):
            self._check_tree(record)

    def _check_frozen(self, record: Any, here: Any) -> None:
        for one in filter(None, (here, record)):
            meeting_id = self._meeting_of(one, is_new=here is None)
            if meeting_id and self._here.find(Meeting, meeting_id) is not None:
                meeting_with_open_minutes(self._here, meeting_id)

    def _meeting_of(self, record: Any, *, is_new: bool) -> str | None:
        """The meeting with whose minutes a record is frozen; that of its decision for a vote."""
        if isinstance(record, Meeting):
            return record.id
        if isinstance(record, Vote):
            decision = self._find(Decision, record.decision_id)
            return decision.meeting_id if decision is not None else None
        if isinstance(record, ActionPoint):
            return record.origin_meeting_id if is_new else None  # it goes on after the meeting
        return record.meeting_id if isinstance(record, _OF_A_MEETING) else None

    def _check_once(self, record: Any) -> None:
        fields = _ONCE.get(type(record), ())
        own = [getattr(record, field) for field in fields]
        if not own or own[0] is None:
            return
        for rival in self._with(record, fields[0]):
            if rival.id != record.id and [getattr(rival, field) for field in fields] == own:
                raise TakenClashes(self._name(record), self._name(rival))

    def _check_attendance(self, record: Attendance) -> None:
        """Let nobody stand on one list twice."""
        if any(one.person_id == record.person_id and one.id != record.id for one in self._with(record, "meeting_id")):
            raise AttendanceRecorded(self._holder(record))

    def _check_tree(self, record: Any) -> None:
        seen, above = {record.id}, record
        while above is not None and above.parent_id:
            if above.parent_id in seen:
                raise TakenClashes(self._name(record), self._name(above))
            seen.add(above.parent_id)
            above = self._find(type(record), above.parent_id)

    def _with(self, record: Any, field: str) -> list[Any]:
        """The records, as they will be, that have the same in a field."""
        value = getattr(record, field)
        coming = [one for (kind, _id), one in self._coming.items() if kind is type(record)]
        stay = self._here.where(type(record), field, [value])
        return [
            *(one for one in coming if getattr(one, field) == value),
            *(one for one in stay if (type(one), one.id) not in self._coming),
        ]

    def _find(self, kind: type[Any], record_id: str | None) -> Any:
        return self._coming.get((kind, record_id)) or self._here.find(kind, record_id)

    def _name(self, record: Any) -> str:
        name = record_name(record, self._find)
        return f"{kind_word(LIST_OF[type(record)]).lower()} {name}".strip()

    def _holder(self, held: Attendance | Membership | Position) -> str:
        person = self._find(Person, held.person_id)
        return formal_name(person) if person is not None else held.person_id


def _named(record: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ids that a record names, each with the lists it may stand in; those in its parts included."""
    for shape in fields_of(type(record)):
        value = getattr(record, shape.name)
        for part in value if shape.many else () if value is None else (value,):
            if shape.is_reference:
                yield shape.lists, str(part)
            elif shape.record is not None:
                yield from _named(part)
