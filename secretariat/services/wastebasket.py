"""The wastebasket: what was removed in the last thirty days, and how to have it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agenda_order import put_among
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance, GroupAttendance
from secretariat.domain.bodies import Body, Membership
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.memberships import check_membership, check_position
from secretariat.domain.people import Person, Position, formal_name
from secretariat.domain.refusals import AttendanceRecorded, NamedGone, PlaceTaken, RecordMissing, Refusal
from secretariat.services.agenda_placing import is_sent, numbers_sent
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.storage.removals import Removed, existing, named_in, removed_since, write_back
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording.records import kind_word, record_name
from secretariat.wording.refusals import sentence

KEPT = dt.timedelta(days=30)
"""How long what was removed can be put back."""

_UNIQUE: Mapping[type[Any], str] = {
    Body: "code",
    Dossier: "code",
    Meeting: "code",
    Decision: "number",
    ActionPoint: "number",
}
"""Records that have a field of which no two are equal."""


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """Something in the wastebasket; ``why_not`` says why it cannot be put back now, and is empty when it can.

    ``kind`` is its list and ``record_id`` its id there, ``word`` what such a record is called.
    """

    id: str
    kind: str
    record_id: str
    word: str
    name: str
    removed_at: dt.datetime
    removed_by: str
    why_not: str

    @property
    def kept_until(self) -> dt.date:
        """The last day on which it can be put back."""
        return (self.removed_at + KEPT).date()


class WastebasketService:
    """What was removed; derived from the steps of the file, so undoing a removal takes it out again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def lines(self) -> tuple[RemovedLine, ...]:
        """What was removed in the last thirty days and has not come back, newest first."""
        content = _Content(self._store)
        return tuple(content.line(one) for one in content.removed)

    def put_back(self, *line_ids: str) -> ChangeSet:
        """Put things back as they were, with what went along, as one step; all of them or, when one cannot, none.

        Raises:
            RecordMissing: it is not in the wastebasket (any more).
            NamedGone: it names something that is not there; what is put back together may name each other.
            PlaceTaken: another record has its code or number by now.
            AttendanceRecorded: this person stands on the list of that meeting again.
            PeriodsOverlap: the person has another function or membership in that period by now.
            MinutesFrozen: it belongs to a meeting whose minutes have been adopted since.
        """
        content = _Content(self._store)
        wanted = [one for one in content.removed if _line_id(one) in line_ids]
        if not wanted or len(wanted) < len(set(line_ids)):
            raise RecordMissing(next(iter(line_ids), ""))
        with self._store.unit_of_work(Action.PUT_BACK, wanted[0].key[1]) as work:
            for one in wanted:  # newest first: what names another thing was removed before it
                content.check(one)
                _write(self._store, work, one)
        return work.made()


class _Content:
    """What lies in the wastebasket at one moment, newest first."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.removed = removed_since(store, store.clock() - KEPT)
        self._by_id = {(type(one.record), one.key[1]): one for one in self.removed}

    def line(self, one: Removed) -> RemovedLine:
        """It as a list shows it."""
        return RemovedLine(
            id=_line_id(one),
            kind=one.key[0],
            record_id=one.key[1],
            word=kind_word(one.key[0]),
            name=self._name(one),
            removed_at=one.step.made_at,
            removed_by=one.step.made_by,
            why_not=self._why_not(one),
        )

    def check(self, one: Removed) -> None:
        """Let it be put back into the file as that is now, or say why not."""
        self._check_names(one)
        record, store = one.record, self._store
        field = _UNIQUE.get(type(record))
        if field is not None:
            value = str(getattr(record, field))
            for rival in store.where(type(record), field, [value]):
                raise PlaceTaken(self._name(one), value, record_name(rival, store.find))
        if isinstance(record, Membership):
            check_membership(record, store.where(Membership, "person_id", [record.person_id]), self._holder(record))
        if isinstance(record, Position):
            check_position(record, store.where(Position, "person_id", [record.person_id]), self._holder(record))
        if isinstance(record, Attendance):
            self._check_attendance(record)
        if isinstance(record, AgendaItem | Attendance | GroupAttendance | Decision) and record.meeting_id:
            meeting_with_open_minutes(store, record.meeting_id)
        if isinstance(record, ActionPoint) and record.origin_meeting_id:
            meeting_with_open_minutes(store, record.origin_meeting_id)

    def _check_attendance(self, record: Attendance) -> None:
        """Let nobody stand on one list twice."""
        others = self._store.where(Attendance, "meeting_id", [record.meeting_id])
        if any(other.person_id == record.person_id for other in others):
            raise AttendanceRecorded(formal_name(self._store.get(Person, record.person_id)))

    def _check_names(self, one: Removed) -> None:
        """Let everything that the rows name be in the file, or among them."""
        own = {change.id for change in one.rows}
        for target, lists in named_in(one.rows).items():
            if target in own or existing(self._store, [(name, target) for name in lists]):
                continue
            gone = (other for other in self.removed if other.key[1] == target)
            other = next((f"{kind_word(other.key[0]).lower()} ‘{self._name(other)}’" for other in gone), "")
            raise NamedGone(self._name(one), other)

    def _why_not(self, one: Removed) -> str:
        try:
            self.check(one)
        except Refusal as refusal:
            return sentence(refusal)
        return ""

    def _name(self, one: Removed) -> str:
        return record_name(one.record, self._find)

    def _find(self, kind: type[Any], record_id: str | None) -> Any:
        """A record that is there, or one that is gone."""
        present = self._store.find(kind, record_id)
        gone = self._by_id.get((kind, record_id or ""))
        return present or (gone.record if gone else None)

    def _holder(self, held: Membership | Position) -> str:
        return formal_name(self._store.get(Person, held.person_id))


def _write(store: Store, work: UnitOfWork, one: Removed) -> None:
    """Write a record back; an agenda item finds its place among those that stand on the agenda now."""
    if not isinstance(one.record, AgendaItem):
        write_back(work, one)
        return
    before = agenda_in(store, one.record.meeting_id)
    write_back(work, one, aside=False)
    sent, given = is_sent(store.get(Meeting, one.record.meeting_id)), numbers_sent(store, one.record.meeting_id)
    for item in put_among(before, one.record, sent=sent, given=given):
        if item not in before:
            work.put(item)


def _line_id(one: Removed) -> str:
    return "/".join(one.key)
