"""What clashes in a programme: a room or a speaker wanted twice, no time to change rooms, a room that is too small.

So does a part outside the days, or an overleg that is planned at another time than its part. A conflict is named, it
never stands in the way: the secretary may know better.
"""

from __future__ import annotations

import datetime as dt
import enum
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secretariat.domain.events import Event, EventSession, EventSlot, ProgrammeSlotKind
from secretariat.domain.meetings import Meeting

DAY_MINUTES = 24 * 60


class ConflictKind(enum.StrEnum):
    """What can clash."""

    ROOM_TWICE = "room_twice"
    SPEAKER_TWICE = "speaker_twice"
    CHANGEOVER = "changeover"
    ROOM_TOO_SMALL = "room_too_small"
    OUTSIDE_DAYS = "outside_days"
    MEETING_ELSEWHEN = "meeting_elsewhen"


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """A slot, or one of its sessions, as it takes time and place; ``start`` and ``end`` are minutes of the day.

    ``end`` of a slot without one is when the next slot of the day begins, or midnight. ``expected`` is how many
    persons it must hold, 0 when that is not known.
    """

    id: str
    slot_id: str
    day: dt.date
    start: int
    end: int
    room: str = ""
    people: frozenset[str] = frozenset()
    expected: int = 0
    is_break: bool = False
    is_session: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """One clash of a part, with another part where there is one.

    ``person_id`` is who speaks in both, ``minutes`` the time there is to change rooms, ``expected`` and ``places``
    how many persons come to a room for how many. Of an overleg at another time ``room`` is its code.
    """

    kind: ConflictKind
    part_id: str
    other_id: str = ""
    person_id: str = ""
    room: str = ""
    minutes: int = 0
    expected: int = 0
    places: int = 0

    def concerns(self, part_id: str) -> bool:
        """Whether a part is one of the two."""
        return part_id in (self.part_id, self.other_id)


def parts_of(
    event: Event,
    slots: Sequence[EventSlot],
    sessions: Sequence[EventSession],
    *,
    everybody: int = 0,
    members: int = 0,
    diners: int = 0,
    chosen: Mapping[str, int] | None = None,
) -> list[ProgrammePart]:
    """The parts of a programme in order of time, each slot before its sessions.

    ``everybody``, ``members`` and ``diners`` are how many come to the event, ``chosen`` how many to each session.
    """
    ends = _ends(slots)
    parts: list[ProgrammePart] = []
    for slot in sorted(slots, key=slot_order):
        inside = [one for one in sessions if one.slot_id == slot.id]
        start, end = _minute(slot.start_time), ends[slot.id]
        coming = diners if slot.kind is ProgrammeSlotKind.SOCIAL else members if slot.members_only else everybody
        parts.append(
            ProgrammePart(
                slot.id,
                slot.id,
                slot.day,
                start,
                end,
                slot.room or "",
                frozenset(slot.speaker_ids),
                0 if inside else coming,
                is_break=slot.kind is ProgrammeSlotKind.BREAK,
            )
        )
        for one in inside:
            people = {*one.speaker_ids, *([one.reporter_id] if one.reporter_id else [])}
            expected = max(one.capacity or 0, (chosen or {}).get(one.id, 0))
            parts.append(
                ProgrammePart(
                    one.id,
                    slot.id,
                    slot.day,
                    start,
                    end,
                    one.room or "",
                    frozenset(people),
                    expected,
                    is_session=True,
                )
            )
    return parts


def conflicts_in(event: Event, parts: Sequence[ProgrammePart]) -> list[Conflict]:
    """Every clash, in the order of the programme; one of two parts is named once, at the first of them."""
    places = {room.name: room.capacity for room in event.rooms}
    found: list[Conflict] = []
    for place, part in enumerate(parts):
        found += _alone(event, part, places)
        for other in parts[place + 1 :]:
            if other.day == part.day:
                found += _together(part, other, event.changeover_min or 0)
    return found + _moves(parts, event.changeover_min or 0)


def meetings_elsewhen(slots: Sequence[EventSlot], meetings: Iterable[Meeting]) -> list[Conflict]:
    """The parts that are an overleg of which the day or the beginning is another one."""
    known = {one.id: one for one in meetings}
    found = []
    for slot in sorted(slots, key=slot_order):
        meeting = known.get(slot.meeting_id or "")
        if meeting is not None and (meeting.date, meeting.start_time or slot.start_time) != (slot.day, slot.start_time):
            found.append(Conflict(ConflictKind.MEETING_ELSEWHEN, slot.id, room=meeting.code))
    return found


def slot_order(slot: EventSlot) -> tuple[dt.date, dt.time, dt.time, str]:
    """The order of a programme: by day, beginning and end."""
    return slot.day, slot.start_time, slot.end_time or dt.time.max, slot.id


def _alone(event: Event, part: ProgrammePart, places: Mapping[str, int | None]) -> Iterable[Conflict]:
    capacity = places.get(part.room)
    if capacity is not None and part.expected > capacity:
        yield Conflict(ConflictKind.ROOM_TOO_SMALL, part.id, room=part.room, expected=part.expected, places=capacity)
    if part.is_session or event.start_date is None:
        return
    if not event.start_date <= part.day <= (event.end_date or event.start_date):
        yield Conflict(ConflictKind.OUTSIDE_DAYS, part.id)


def _together(one: ProgrammePart, other: ProgrammePart, changeover: int) -> Iterable[Conflict]:
    """What two parts of a day want both; a slot and its own sessions are one thing."""
    if one.slot_id == other.slot_id and not (one.is_session and other.is_session):
        return
    overlap = one.start < other.end and other.start < one.end
    if overlap and one.room and one.room == other.room:
        yield Conflict(ConflictKind.ROOM_TWICE, one.id, other.id, room=one.room)
    gap = max(one.start, other.start) - min(one.end, other.end)
    hurried = not overlap and gap < changeover and one.room and other.room and one.room != other.room
    for person in sorted(one.people & other.people):
        if overlap:
            yield Conflict(ConflictKind.SPEAKER_TWICE, one.id, other.id, person_id=person)
        elif hurried:
            yield Conflict(ConflictKind.CHANGEOVER, one.id, other.id, person_id=person, minutes=gap)


def _moves(parts: Sequence[ProgrammePart], changeover: int) -> list[Conflict]:
    """Where everybody must go to another room and has no time for it; a break is there to go."""
    rooms: dict[str, set[str]] = {}
    for part in parts:
        rooms.setdefault(part.slot_id, set()).update([part.room] if part.room else [])
    slots = [part for part in parts if not part.is_session and not part.is_break]
    found = []
    for one, other in itertools.combinations(slots, 2):
        gap = max(one.start, other.start) - min(one.end, other.end)
        apart = rooms[one.slot_id] and rooms[other.slot_id] and not rooms[one.slot_id] & rooms[other.slot_id]
        if one.day == other.day and apart and 0 <= gap < changeover:
            found.append(Conflict(ConflictKind.CHANGEOVER, one.id, other.id, minutes=gap))
    return found


def _ends(slots: Sequence[EventSlot]) -> dict[str, int]:
    """The minute at which each slot ends, by its id; an open end lasts until the next slot of the day."""
    begins: dict[dt.date, list[int]] = {}
    for slot in slots:
        begins.setdefault(slot.day, []).append(_minute(slot.start_time))
    ends = {}
    for slot in slots:
        start = _minute(slot.start_time)
        later = [one for one in begins[slot.day] if one > start]
        ends[slot.id] = _minute(slot.end_time) if slot.end_time else min(later, default=DAY_MINUTES)
    return ends


def _minute(time: dt.time) -> int:
    return time.hour * 60 + time.minute
