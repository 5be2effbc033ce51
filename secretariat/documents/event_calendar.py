"""The programme of an event as appointments in a calendar: all of it, or what one speaker has to do with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from secretariat.documents.appointments import UID_DOMAIN, Appointment, CalendarFile, calendar_file
from secretariat.documents.events import place_of
from secretariat.documents.programme import members_only, slots_of
from secretariat.documents.speaker_page import parts_of_speaker
from secretariat.domain.events import Event, EventSession, EventSlot
from secretariat.domain.register import Register

Changes = Mapping[str, int]
"""How often the parts of an event were changed, by id: an appointment that changed has a higher sequence, always."""


def of_event(register: Register, event: Event, today: dt.date, changes: Changes) -> CalendarFile:
    """Every part of the programme as an appointment; sessions stand in the one of their part."""
    found = [_appointment(register, event, slot, None, changes) for slot in slots_of(register, event)]
    return calendar_file(register, event.name, tuple(found), today)


def of_speaker(register: Register, event: Event, person_id: str, today: dt.date, changes: Changes) -> CalendarFile:
    """What a speaker has to do with, an appointment each."""
    parts = parts_of_speaker(register, event, person_id)
    found = [_appointment(register, event, slot, session, changes) for slot, session in parts]
    return calendar_file(register, event.name, tuple(found), today)


def _appointment(
    register: Register, event: Event, slot: EventSlot, session: EventSession | None, changes: Changes
) -> Appointment:
    part: EventSlot | EventSession = session or slot
    place = place_of(register, slot.location_id or event.location_id)
    sessions = [] if session else [one.title for one in register.where(EventSession, "slot_id", slot.id)]
    lines = [event.name, *([members_only(register, event)] if slot.members_only else []), *sessions]
    return Appointment(
        uid=f"{part.id}@{UID_DOMAIN}",
        sequence=changes.get(part.id, 0) + changes.get(event.id, 0),
        title=part.title,
        day=slot.day,
        start=slot.start_time,
        end=slot.end_time,
        place=", ".join(filter(None, (part.room, place))),
        url="",
        text="\n".join(lines),
        cancelled=False,
    )
