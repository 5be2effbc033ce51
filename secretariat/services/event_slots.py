"""Keep the parts of a programme: when, where, what, by whom, and the overleg that one of them is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Event, EventAnnouncement, EventRoom, EventSession, EventSlot, ProgrammeSlotKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Location
from secretariat.domain.people import Person
from secretariat.domain.records import EventId, EventSlotId
from secretariat.domain.refusals import FieldEmpty, RecordMissing, TimesReversed
from secretariat.services.choice_concerns import let_go
from secretariat.services.event_entry import day_typed, room_meant, time_typed, times_typed
from secretariat.services.identity import new_id
from secretariat.services.locations import location_meant
from secretariat.services.meeting_planning import MeetingFacts, MeetingPlanningService
from secretariat.services.typed import optional_text, required_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording.places import location_words

_PLACE = ("day", "times", "start_time", "end_time", "room")
"""What of a part says when and where it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotFacts:
    """What is typed of a new part; without a day it comes on the first one."""

    title: str
    times: str
    day: dt.date | None = None
    kind: ProgrammeSlotKind = ProgrammeSlotKind.OTHER
    room: str = ""


class EventSlotService:
    """The parts of the programmes."""

    def __init__(self, store: Store, planning: MeetingPlanningService) -> None:
        self._store = store
        self._planning = planning

    # Asking

    def meeting_choices(self, slot_id: EventSlotId) -> tuple[tuple[str, str], ...]:
        """The overleggen that this part could be: those of its day, or without a day, with the one it is."""
        slot = self._store.get(EventSlot, slot_id)
        found = [one for one in self._store.all(Meeting) if one.date in (slot.day, None) or one.id == slot.meeting_id]
        return tuple((one.id, f"{one.code} {one.title}") for one in sorted(found, key=lambda one: one.code))

    def body_choices(self) -> tuple[tuple[str, str], ...]:
        """The organen that may meet, those in which only members vote first."""
        bodies = [one for one in self._store.all(Body) if one.status is not BodyStatus.DISSOLVED]
        bodies.sort(key=lambda one: (not one.members_only, one.name.casefold()))
        return tuple((one.id, one.name) for one in bodies)

    # Parts

    def add(self, event_id: EventId, facts: SlotFacts) -> ChangeSet:
        """Put a part in the programme; a room that the event did not have becomes one of its rooms.

        Raises:
            FieldEmpty, TextTooLong, TimeNotUnderstood: something cannot be kept so.
            RecordMissing: there is no such event.
        """
        event = self._store.get(Event, event_id)
        day = facts.day or event.start_date
        if day is None:
            raise FieldEmpty("day")
        times = times_typed(facts.times)
        room, fresh = room_meant(event.rooms, facts.room)
        slot = EventSlot(
            id=new_id("slot"),
            event_id=event_id,
            day=day,
            start_time=times.start,
            end_time=times.end,
            title=required_line(facts.title, "title"),
            kind=facts.kind,
            members_only=True if facts.kind is ProgrammeSlotKind.STATUTORY else None,
            room=room,
        )
        with self._store.unit_of_work(Action.ADD_EVENT_SLOT, slot.id) as work:
            _add_room(work, event, fresh)
            work.add(slot)
        return work.made()

    def edit(self, slot_id: EventSlotId, field: str, typed: str) -> ChangeSet | None:
        """Change what was typed or chosen of a part; None when it says that already.

        ``field`` is title, day, times, start_time, end_time, kind, room, place, description, members_only (a tick) or
        announcement_id.

        Raises:
            FieldEmpty, TextTooLong, DateNotUnderstood, TimeNotUnderstood, TimesReversed: it cannot be kept so.
            RecordMissing: there is no such part.
        """
        before = self._store.get(EventSlot, slot_id)
        event = self._store.get(Event, before.event_id)
        fresh_room: EventRoom | None = None
        fresh_place: Location | None = None
        if field == "room":
            room, fresh_room = room_meant(event.rooms, typed)
            after = replace(before, room=room)
        elif field == "place":
            location, is_new = location_meant(self._store, typed)
            fresh_place = location if is_new else None
            after = replace(before, location_id=location.id if location else None)
        else:
            after = replace(before, **self._changed(before, field, typed))
        check_slot_times(after)
        if after == before:
            return None
        action = Action.MOVE_EVENT_SLOT if field in _PLACE else Action.EDIT_EVENT_SLOT
        with self._store.unit_of_work(action, slot_id) as work:
            _add_room(work, event, fresh_room)
            if fresh_place is not None:
                work.add(fresh_place)
            work.put(after)
        return work.made()

    def set_speakers(self, slot_id: EventSlotId, person_ids: Sequence[str]) -> ChangeSet | None:
        """Say who speaks, in this order; None when it says that already.

        Raises:
            RecordMissing: there is no such part or person.
        """
        before = self._store.get(EventSlot, slot_id)
        wanted = tuple(dict.fromkeys(self._store.get(Person, one).id for one in person_ids))
        if wanted == before.speaker_ids:
            return None
        with self._store.unit_of_work(Action.EDIT_EVENT_SLOT, slot_id) as work:
            work.put(replace(before, speaker_ids=wanted))
        return work.made()

    def move(
        self,
        slot_id: EventSlotId,
        *,
        day: dt.date | None = None,
        start: dt.time | None = None,
        end: dt.time | None = None,
        room: str | None = None,
    ) -> ChangeSet | None:
        """Move or resize a part in one step; what is not named stays. An empty ``room`` is none.

        With another start and no end named, it lasts as long as it did.

        Raises:
            TimesReversed: it would end before it begins, or after the day.
            RecordMissing: there is no such part.
        """
        before = self._store.get(EventSlot, slot_id)
        event = self._store.get(Event, before.event_id)
        new_start = start or before.start_time
        new_end = end if end is not None else _as_long(before, new_start)
        meant, fresh = room_meant(event.rooms, room) if room is not None else (before.room, None)
        after = replace(before, day=day or before.day, start_time=new_start, end_time=new_end, room=meant)
        check_slot_times(after)
        if after == before:
            return None
        with self._store.unit_of_work(Action.MOVE_EVENT_SLOT, slot_id) as work:
            _add_room(work, event, fresh)
            work.put(after)
        return work.made()

    def copy(self, slot_id: EventSlotId) -> ChangeSet:
        """Put a part in the programme once more, right after itself and as long; its sessions, overleg and news stay.

        Raises:
            RecordMissing: there is no such part.
        """
        slot = self._store.get(EventSlot, slot_id)
        start = slot.end_time or slot.start_time
        end = _as_long(slot, start)
        copy = replace(
            slot,
            id=new_id("slot"),
            start_time=start,
            end_time=end if end and end > start else None,
            meeting_id=None,
            announcement_id=None,
            provenance=None,
        )
        with self._store.unit_of_work(Action.ADD_EVENT_SLOT, copy.id) as work:
            work.add(copy)
        return work.made()

    def copy_day(self, event_id: EventId, source: dt.date, target: dt.date) -> ChangeSet | None:
        """Copy everything of one day to another, with its sessions, next to what is there; None when there is nothing.

        The overleg and the news of a part stay with the part they belong to.

        Raises:
            RecordMissing: there is no such event.
        """
        self._store.get(Event, event_id)
        slots = [one for one in self._store.where(EventSlot, "event_id", [event_id]) if one.day == source]
        if not slots or source == target:
            return None
        slots.sort(key=lambda one: one.start_time)
        with self._store.unit_of_work(Action.COPY_EVENT_DAY, event_id) as work:
            for slot in slots:
                copy = replace(
                    slot, id=new_id("slot"), day=target, meeting_id=None, announcement_id=None, provenance=None
                )
                work.add(copy)
                for session in self._store.where(EventSession, "slot_id", [slot.id]):
                    work.add(
                        replace(
                            session,
                            id=new_id("ses"),
                            slot_id=copy.id,
                            results=None,
                            volunteer_ids=(),
                            provenance=None,
                        )
                    )
        return work.made()

    def remove(self, *slot_ids: EventSlotId) -> ChangeSet:
        """Take parts out of the programme, with their sessions.

        Raises:
            RecordMissing: there is no such part.
            RecordInUse: somebody chose one of the sessions.
        """
        if not slot_ids:
            raise RecordMissing("")
        slots = [self._store.get(EventSlot, one) for one in slot_ids]
        with self._store.unit_of_work(Action.REMOVE_EVENT_SLOT, slot_ids[0]) as work:
            for slot in slots:
                for session in self._store.where(EventSession, "slot_id", [slot.id]):
                    let_go(work, self._store, session.id)
                    work.remove(EventSession, session.id, session.title)
                work.remove(EventSlot, slot.id, slot.title)
        return work.made()

    # The overleg that a part is

    def hold_meeting(self, slot_id: EventSlotId, *, meeting_id: str = "", body_id: str = "") -> ChangeSet | None:
        """Let a part be an overleg: one that is there, or a new one of a body on the day, times and place of the part.

        Without either of them it is none any more; the overleg stays.

        Raises:
            RecordMissing: there is no such part, overleg or body.
        """
        slot = self._store.get(EventSlot, slot_id)
        event = self._store.get(Event, slot.event_id)
        if meeting_id or not body_id:
            chosen = self._store.get(Meeting, meeting_id) if meeting_id else None
            if slot.meeting_id == (chosen.id if chosen else None):
                return None
            after = self._as_meeting(slot, chosen.id if chosen else None, chosen.body_id if chosen else "")
            with self._store.unit_of_work(Action.HOLD_MEETING_IN_SLOT, slot_id) as work:
                work.put(after)
                left = self._store.find(Meeting, slot.meeting_id)
                if left is not None:
                    work.put(replace(left, event_id=None))
                if chosen is not None:
                    work.put(replace(chosen, event_id=slot.event_id))
            return work.made()
        place = self._store.find(Location, slot.location_id or event.location_id)
        facts = MeetingFacts(
            date=slot.day, start_time=slot.start_time, end_time=slot.end_time, place=location_words(place)
        )
        new = new_id("mtg")
        with self._store.unit_of_work(Action.HOLD_MEETING_IN_SLOT, slot_id) as work:
            self._planning.write(work, body_id, [facts], new)
            work.put(replace(self._store.get(Meeting, new), event_id=slot.event_id))
            work.put(self._as_meeting(slot, new, body_id))
        return work.made()

    # Inner workings

    def _as_meeting(self, slot: EventSlot, meeting_id: str | None, body_id: str) -> EventSlot:
        body = self._store.find(Body, body_id)
        members_only = True if body is not None and body.members_only else slot.members_only
        return replace(slot, meeting_id=meeting_id, members_only=members_only)

    def _changed(self, before: EventSlot, field: str, typed: str) -> dict[str, Any]:
        if field == "times":
            times = times_typed(typed)
            return {"start_time": times.start, "end_time": times.end}
        if field in ("day", "start_time"):
            value = day_typed(typed, before.day) if field == "day" else time_typed(typed)
            if value is None:
                raise FieldEmpty(field)
            return {field: value}
        if field == "end_time":
            return {field: time_typed(typed)}
        if field == "kind":
            return {field: ProgrammeSlotKind(typed)}
        if field == "members_only":
            return {field: bool(typed)}
        if field == "announcement_id":
            return {field: self._store.get(EventAnnouncement, typed).id if typed else None}
        if field == "description":
            return {field: optional_text(typed, field)}
        return {"title": required_line(typed, "title")}


def check_slot_times(slot: EventSlot) -> None:
    """Let a part end after it begins.

    Raises:
        TimesReversed: it would not.
    """
    if slot.end_time is not None and slot.end_time <= slot.start_time:
        raise TimesReversed(slot.start_time, slot.end_time)


def _as_long(slot: EventSlot, start: dt.time) -> dt.time | None:
    """The end with which a part lasts as long as it did; never after the day."""
    if slot.end_time is None:
        return None
    length = _minutes(slot.end_time) - _minutes(slot.start_time)
    last = min(_minutes(start) + length, 24 * 60 - 1)
    return dt.time(last // 60, last % 60)


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def _add_room(work: UnitOfWork, event: Event, fresh: EventRoom | None) -> None:
    if fresh is not None:
        work.put(replace(event, rooms=(*event.rooms, fresh)))
