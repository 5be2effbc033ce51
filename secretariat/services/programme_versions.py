"""What a programme was when it was shown or sent, and what changed since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Event, EventSession, EventSlot, Excursion
from secretariat.domain.people import Person, full_name
from secretariat.domain.programme_conflicts import slot_order
from secretariat.domain.programme_versions import ProgrammeChange, ProgrammeVersion, VersionPart, programme_changes
from secretariat.domain.records import EventId
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_text
from secretariat.storage.store import Store


class ProgrammeVersionService:
    """The versions of programmes."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_event(self, event_id: EventId) -> tuple[ProgrammeVersion, ...]:
        """The versions of a programme, the first one first."""
        found = self._store.where(ProgrammeVersion, "event_id", [event_id])
        return tuple(sorted(found, key=lambda one: one.version))

    def changes(self, event_id: EventId, since: int | None = None) -> tuple[ProgrammeChange, ...]:
        """What changed since a version, or since the last one; nothing when no version was kept."""
        versions = {one.version: one for one in self.of_event(event_id)}
        before = versions.get(since if since is not None else max(versions, default=0))
        return tuple(programme_changes(before.parts, self._parts(event_id))) if before else ()

    def keep(self, event_id: EventId, note: str = "") -> ChangeSet | None:
        """Keep the programme as it is as the next version; None when nothing changed since the last one.

        Raises:
            TextTooLong: the note cannot be kept so.
            RecordMissing: there is no such event.
        """
        self._store.get(Event, event_id)
        versions, parts = self.of_event(event_id), self._parts(event_id)
        words = optional_text(note, "note")
        if versions and versions[-1].parts == parts:
            return None
        version = ProgrammeVersion(
            id=new_id("prv"),
            event_id=event_id,
            version=versions[-1].version + 1 if versions else 1,
            made_on=self._today(),
            note=words,
            parts=parts,
        )
        with self._store.unit_of_work(Action.KEEP_PROGRAMME_VERSION, event_id) as work:
            work.add(version)
        return work.made()

    def _parts(self, event_id: str) -> tuple[VersionPart, ...]:
        """The programme as it is now, as a version holds it: slots with their sessions, then the werkbezoeken."""
        slots = sorted(self._store.where(EventSlot, "event_id", [event_id]), key=slot_order)
        sessions = self._store.where(EventSession, "event_id", [event_id])
        wanted = {one for slot in slots for one in slot.speaker_ids} | {
            one for part in sessions for one in part.speaker_ids
        }
        names = {one.id: full_name(one) for one in self._store.by_ids(Person, sorted(wanted))}
        parts: list[VersionPart] = []
        for slot in slots:
            parts.append(_part(slot, slot, names))
            parts += [_part(slot, one, names) for one in sessions if one.slot_id == slot.id]
        excursions = self._store.where(Excursion, "event_id", [event_id])
        parts += [VersionPart(part_id=one.id, title=one.title, start_time=one.bus_departure) for one in excursions]
        return tuple(parts)


def _part(slot: EventSlot, part: EventSlot | EventSession, names: dict[str, str]) -> VersionPart:
    return VersionPart(
        part_id=part.id,
        day=slot.day,
        start_time=slot.start_time,
        end_time=slot.end_time,
        title=part.title,
        room=part.room,
        speakers=tuple(names[one] for one in part.speaker_ids if one in names),
    )
