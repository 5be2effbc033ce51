"""Record people who were there without being named: "jongeren van theater De Steeg"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secretariat.domain.attendance import GUESTS, AttendanceCapacity, GroupAttendance
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.organisations import Organisation
from secretariat.domain.refusals import NumberOutOfRange
from secretariat.services.agenda_numbers import items_named
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.storage.store import Store

LARGEST_GROUP = 9999


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedGroup:
    """A group as it is typed: ``headcount`` and ``items`` (numbers of the agenda) may be empty."""

    label: str
    organisation_id: str = ""
    headcount: str = ""
    capacity: AttendanceCapacity = AttendanceCapacity.GUEST
    items: str = ""


class GroupAttendanceService:
    """The people without names at meetings; they never count for a quorum (``domain.md`` §2.3 rule 3)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, group_id: str) -> GroupAttendance:
        """One group.

        Raises:
            RecordMissing: there is none.
        """
        return self._store.get(GroupAttendance, group_id)

    def add(self, meeting_id: str, typed: TypedGroup) -> ChangeSet:
        """Record that a group was there.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            FieldEmpty, TextTooLong: it cannot be called so.
            NumberOutOfRange: no group has that many people.
            AgendaNumberUnknown: the agenda has no such item.
            RecordMissing: there is no such meeting or organisation.
        """
        group = self._kept(
            GroupAttendance(id=new_id("grp"), meeting_id=meeting_id, label="", capacity=GUESTS[0]), typed
        )
        with self._store.unit_of_work(Action.ADD_GROUP, group.id) as work:
            work.add(group)
        return work.made()

    def edit(self, group_id: str, typed: TypedGroup) -> ChangeSet | None:
        """Say something else of a group; None when that is what is recorded.

        Raises:
            MinutesFrozen, FieldEmpty, TextTooLong, NumberOutOfRange, AgendaNumberUnknown: as :meth:`add`.
            RecordMissing: there is no such group or organisation.
        """
        before = self._store.get(GroupAttendance, group_id)
        return self._put(before, self._kept(before, typed))

    def set_items(self, group_id: str, typed: str) -> ChangeSet | None:
        """Say at which agenda items a group was there, by their numbers; None when that is recorded.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            AgendaNumberUnknown: the agenda has no such item.
            RecordMissing: there is no such group.
        """
        before = self._store.get(GroupAttendance, group_id)
        meeting_with_open_minutes(self._store, before.meeting_id)
        return self._put(before, replace(before, agenda_item_ids=items_named(self._store, before.meeting_id, typed)))

    def remove(self, group_id: str) -> ChangeSet:
        """Take a group off the list.

        Raises:
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such group.
        """
        group = self._store.get(GroupAttendance, group_id)
        meeting_with_open_minutes(self._store, group.meeting_id)
        with self._store.unit_of_work(Action.REMOVE_GROUP, group_id) as work:
            work.remove(GroupAttendance, group_id)
        return work.made()

    def _kept(self, group: GroupAttendance, typed: TypedGroup) -> GroupAttendance:
        meeting_with_open_minutes(self._store, group.meeting_id)
        if typed.organisation_id:
            self._store.get(Organisation, typed.organisation_id)
        return replace(
            group,
            label=required_line(typed.label, "label"),
            organisation_id=typed.organisation_id or None,
            headcount=_heads(typed.headcount),
            capacity=typed.capacity,
            agenda_item_ids=items_named(self._store, group.meeting_id, typed.items),
        )

    def _put(self, before: GroupAttendance, after: GroupAttendance) -> ChangeSet | None:
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_GROUP, after.id) as work:
            work.put(after)
        return work.made()


def _heads(typed: str) -> int | None:
    words = typed.strip()
    if not words:
        return None
    if not words.isdecimal() or not 1 <= int(words[:9]) <= LARGEST_GROUP:
        raise NumberOutOfRange("headcount", 1, LARGEST_GROUP)
    return int(words)
