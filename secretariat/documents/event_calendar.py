"""The programme of an event as appointments in a calendar: all of it, or that of one speaker or participant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from secretariat.documents.appointments import UID_DOMAIN, Appointment, CalendarFile, calendar_file
from secretariat.documents.events import excursion_day, place_of
from secretariat.documents.personal_programme import NOT_CHOSEN, OwnPart, own_parts, travel_words
from secretariat.documents.programme import members_only, slots_of
from secretariat.documents.speaker_page import parts_of_speaker
from secretariat.domain.events import Event, EventSession, EventSlot, Excursion, Registration, RegistrationChoice
from secretariat.domain.register import Register
from secretariat.domain.registrations import has_place, is_coming

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


def of_participant(
    register: Register, event: Event, one: Registration, today: dt.date, changes: Changes
) -> CalendarFile:
    """What is for one participant: the parts of the programme with the session he chose, and his werkbezoek.

    The appointments are of his registration, so that another session or werkbezoek takes the place of the one before;
    what he does not go to any more is called off, so that it goes out of his calendar too.
    """
    found = [_own(register, event, one, part, changes) for part in own_parts(register, event, one)]
    visit = _own_excursion(register, event, one, changes)
    return calendar_file(register, event.name, (*found, *([visit] if visit else [])), today)


def _own(register: Register, event: Event, one: Registration, part: OwnPart, changes: Changes) -> Appointment:
    slot, session = part.slot, part.session
    chosen = session if session and not part.waits else None
    told = [event.name, *([members_only(register, event)] if slot.members_only else [])]
    told += [f"U staat op de wachtlijst voor: {session.title}"] if session and part.waits else []
    told += [NOT_CHOSEN] if part.has_choice and not session else []
    room = chosen.room if chosen and chosen.room else slot.room
    return Appointment(
        uid=f"{one.id}.{slot.id}@{UID_DOMAIN}",
        sequence=sum(changes.get(key, 0) for key in (one.id, slot.id, event.id)),
        title=f"{slot.title}: {chosen.title}" if chosen else slot.title,
        day=slot.day,
        start=slot.start_time,
        end=slot.end_time,
        place=", ".join(filter(None, (room, place_of(register, slot.location_id or event.location_id)))),
        url="",
        text="\n".join(told),
        cancelled=not is_coming(one),
    )


def _own_excursion(register: Register, event: Event, one: Registration, changes: Changes) -> Appointment | None:
    """His werkbezoek, from when the bus leaves; None without one; called off where he has no place."""
    excursion, day = register.find(Excursion, one.excursion_id), excursion_day(event)
    if excursion is None or day is None:
        return None
    goes = has_place(one, RegistrationChoice.EXCURSION)
    every = (one.id, event.id, *(other.id for other in register.where(Excursion, "event_id", event.id)))
    told = [event.name, f"Vervoer: {travel_words(register, event, one, excursion)}"] if goes else [event.name]
    return Appointment(
        uid=f"{one.id}.werkbezoek@{UID_DOMAIN}",
        sequence=sum(changes.get(key, 0) for key in every),
        title=f"Werkbezoek {excursion.title}",
        day=day,
        start=excursion.bus_departure,
        end=None,
        place=place_of(register, excursion.location_id) or excursion.place or "",
        url="",
        text="\n".join(told),
        cancelled=not goes,
    )


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
