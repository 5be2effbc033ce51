"""The programme of an event as one list: its parts with their sessions, who speaks, and what clashes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.events import Event, EventSession, EventSlot, ProgrammeSlotKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Location
from secretariat.domain.people import Person, full_name, listed_name, name_order
from secretariat.domain.programme_conflicts import Conflict, conflicts_in, meetings_elsewhen, parts_of, slot_order
from secretariat.domain.records import EventId
from secretariat.storage.events import SignUps, sign_ups
from secretariat.storage.store import Store
from secretariat.wording.places import location_words
from secretariat.wording.programme import conflict_sentence


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A part of the programme, or a session under its part.

    ``until`` is the minute of the day at which it ends for the grid and the conflicts, also where the end is open.
    """

    id: str
    slot_id: str
    day: dt.date
    start: dt.time
    end: dt.time | None
    until: int
    title: str
    kind: ProgrammeSlotKind | None
    room: str
    speakers: str
    members_only: bool
    meeting: str
    conflicts: tuple[str, ...]

    @property
    def is_session(self) -> bool:
        """Whether it is one of the sessions of a part."""
        return self.kind is None


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A conflict as a list shows it; ``part_id`` is where it is put right."""

    id: str
    part_id: str
    day: dt.date
    start: dt.time
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class SlotRecord:
    """One part with the words for what it names; ``place`` is empty where the whole event is."""

    slot: EventSlot
    speakers: tuple[tuple[str, str], ...]
    place: str
    meeting: str
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session with the words for whom it names, and how many chose it."""

    session: EventSession
    slot: EventSlot
    speakers: tuple[tuple[str, str], ...]
    volunteers: tuple[tuple[str, str], ...]
    core_themes: tuple[str, ...]
    signed_up: int
    conflicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """The whole of it: the lines in order of time, the conflicts, and the rooms in the order of the grid."""

    lines: tuple[ProgrammeLine, ...]
    conflicts: tuple[ConflictLine, ...]
    rooms: tuple[str, ...]


class ProgrammeService:
    """Reads programmes; the parts are kept by services of their own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def programme(self, event_id: EventId) -> Programme:
        """The programme of an event.

        Raises:
            RecordMissing: there is no such event.
        """
        read = _Reading(self._store, event_id)
        return Programme(read.lines(), read.conflict_lines(), read.rooms())

    def speakers(self, event_id: EventId) -> tuple[tuple[str, str], ...]:
        """Who speaks or reports at an event, on the core of the surname.

        Raises:
            RecordMissing: there is no such event.
        """
        people = _Reading(self._store, event_id).speakers()
        return tuple((one.id, listed_name(one)) for one in sorted(people, key=name_order))

    def slot(self, slot_id: str) -> SlotRecord:
        """One part.

        Raises:
            RecordMissing: there is none.
        """
        slot = self._store.get(EventSlot, slot_id)
        read = _Reading(self._store, slot.event_id)
        meeting = self._store.find(Meeting, slot.meeting_id)
        at_the_event = slot.location_id == read.event.location_id
        return SlotRecord(
            slot,
            self._named(slot.speaker_ids),
            "" if at_the_event else location_words(self._store.find(Location, slot.location_id)),
            f"{meeting.code} {meeting.title}" if meeting else "",
            read.sentences(slot.id),
        )

    def session(self, session_id: str) -> SessionRecord:
        """One session.

        Raises:
            RecordMissing: there is none.
        """
        session = self._store.get(EventSession, session_id)
        read = _Reading(self._store, session.event_id)
        plan = read.event.policy_plan
        return SessionRecord(
            session,
            self._store.get(EventSlot, session.slot_id),
            self._named(session.speaker_ids),
            self._named(session.volunteer_ids),
            plan.core_themes if plan else (),
            dict(read.coming.sessions).get(session_id, 0),
            read.sentences(session_id),
        )

    def _named(self, person_ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
        people = {one.id: one for one in self._store.by_ids(Person, person_ids)}
        return tuple((one, listed_name(people[one])) for one in person_ids if one in people)


class _Reading:
    """An event with its slots and sessions, read once."""

    def __init__(self, store: Store, event_id: str) -> None:
        self.event = store.get(Event, event_id)
        self._slots = sorted(store.where(EventSlot, "event_id", [event_id]), key=slot_order)
        self._sessions = store.where(EventSession, "event_id", [event_id])
        self.coming: SignUps = sign_ups(store, event_id)
        self._parts = parts_of(
            self.event,
            self._slots,
            self._sessions,
            everybody=self.coming.everybody,
            members=self.coming.members,
            diners=self.coming.diners,
            chosen=dict(self.coming.sessions),
        )
        self._conflicts = conflicts_in(self.event, self._parts)
        self._titles = {one.id: one.title for one in self._slots} | {one.id: one.title for one in self._sessions}
        wanted = {person for part in self._parts for person in part.people}
        self._speakers = store.by_ids(Person, sorted(wanted))
        self._people = {one.id: full_name(one) for one in self._speakers}
        meetings = store.by_ids(Meeting, [one.meeting_id for one in self._slots if one.meeting_id])
        self._conflicts += meetings_elsewhen(self._slots, meetings)
        self._codes = {one.id: one.code for one in meetings}

    def lines(self) -> tuple[ProgrammeLine, ...]:
        """The slots in order of time, each with its sessions."""
        found: list[ProgrammeLine] = []
        for slot in self._slots:
            found.append(self._line(slot, slot, slot.kind))
            found += [self._line(slot, one, None) for one in self._sessions if one.slot_id == slot.id]
        return tuple(found)

    def speakers(self) -> Sequence[Person]:
        """Everybody who speaks or reports."""
        return self._speakers

    def rooms(self) -> tuple[str, ...]:
        """The rooms of the event, then those that are only named in the programme."""
        used = (part.room for part in self._parts if part.room)
        return tuple(dict.fromkeys((*(room.name for room in self.event.rooms), *used)))

    def conflict_lines(self) -> tuple[ConflictLine, ...]:
        """Every conflict once."""
        parts = {part.id: part for part in self._parts}
        starts = {slot.id: slot.start_time for slot in self._slots}
        return tuple(
            ConflictLine(
                f"{number}",
                one.part_id,
                parts[one.part_id].day,
                starts[parts[one.part_id].slot_id],
                self._titles[one.part_id],
                self._sentence(one, one.part_id),
            )
            for number, one in enumerate(self._conflicts)
        )

    def sentences(self, part_id: str) -> tuple[str, ...]:
        """What clashes with a part."""
        return tuple(self._sentence(one, part_id) for one in self._conflicts if one.concerns(part_id))

    def _sentence(self, conflict: Conflict, at: str) -> str:
        other = conflict.part_id if at == conflict.other_id else conflict.other_id
        person = self._people.get(conflict.person_id, "")
        return conflict_sentence(conflict, self._titles.get(other, ""), person)

    def _line(self, slot: EventSlot, part: EventSlot | EventSession, kind: ProgrammeSlotKind | None) -> ProgrammeLine:
        until = next(one.end for one in self._parts if one.id == slot.id)
        names = (self._people.get(one, "") for one in part.speaker_ids)
        return ProgrammeLine(
            id=part.id,
            slot_id=slot.id,
            day=slot.day,
            start=slot.start_time,
            end=slot.end_time,
            until=until,
            title=part.title,
            kind=kind,
            room=part.room or "",
            speakers=", ".join(name for name in names if name),
            members_only=bool(slot.members_only) and kind is not None,
            meeting=self._codes.get(slot.meeting_id or "", "") if kind is not None else "",
            conflicts=self.sentences(part.id),
        )
