"""The programme of one participant: what is for him, what he chose, where and when, and how he gets there; a page each.

What is for members alone stands only on the page of a member, and nothing of anybody else stands on it at all.
"""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass

from secretariat.documents.events import (
    by_name,
    chosen_registrations,
    event_days,
    hosts_of,
    paper_name,
    place_of,
)
from secretariat.documents.head import facts
from secretariat.documents.outline import (
    Block,
    Cell,
    Column,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Runs,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.documents.parties import organisation_name
from secretariat.documents.programme import members_only, slots_of
from secretariat.domain.events import Event, EventSession, EventSlot, Excursion, Registration, RegistrationChoice
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, full_name
from secretariat.domain.register import Register
from secretariat.domain.registrations import comes_for_member, has_place, waiting_for, wishes_of
from secretariat.wording import dates
from secretariat.wording.counting import enumeration
from secretariat.wording.names import at_start

KIND = "Persoonlijk programma"
NOT_CHOSEN = "Nog geen kennissessie gekozen."
COLUMNS = (Column("Tijd", 22, row_header=True), Column("Programma", 52), Column("Waar", 26))


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A part of the programme for one participant: the session he chose there, and what else he could have chosen.

    ``waits`` is that he is on the waiting list of that session.
    """

    slot: EventSlot
    session: EventSession | None = None
    waits: bool = False
    has_choice: bool = False


def outline(
    register: Register,
    event_id: str,
    today: dt.date,
    *,
    person_id: str | None = None,
    organisation_id: str | None = None,
) -> Outline:
    """The programme of everybody who comes as of ``today``, or of one person, or of who comes for one organisation."""
    event = register.get(Event, event_id)
    coming = by_name(register, chosen_registrations(register, event, today, person_id, organisation_id))
    status = f"stand per {dates.short_date(today)}"
    blocks: list[Block] = [Heading(1, text(f"{KIND} {event.name}"))]
    for number, one in enumerate(coming):
        blocks += [*([PageBreak()] if number else []), *_page(register, event, one, status)]
    if not coming:
        blocks.append(Paragraph(text(NONE)))
    person, organisation = register.find(Person, person_id), register.find(Organisation, organisation_id)
    whose = person.last_name.lower() if person else organisation.short_name.lower() if organisation else ""
    cover = Cover(
        kind=KIND,
        title=f"{KIND} {event.name}",
        reference=event.name,
        status=status,
        file_name=paper_name(register, event, event.start_date, KIND.lower(), whose),
        keywords=(event.name,),
    )
    return outline_of(register, cover, tuple(blocks), today)


def own_parts(register: Register, event: Event, one: Registration) -> list[OwnPart]:
    """The parts of the programme that are for somebody, in order of time (``domain.md`` §2.3 rule 14)."""
    found = []
    for slot in slots_of(register, event):
        if slot.members_only and not comes_for_member(one):
            continue
        sessions = register.where(EventSession, "slot_id", slot.id)
        chosen = next((session for session in sessions if session.id == one.session_id), None)
        waits = chosen is not None and waiting_for(one, RegistrationChoice.SESSION) is not None
        found.append(OwnPart(slot, chosen, waits, bool(sessions)))
    return found


def own_excursion(register: Register, one: Registration) -> Excursion | None:
    """The werkbezoek that somebody goes to or waits for."""
    return register.find(Excursion, wishes_of(one).excursion_id)


def travel_words(register: Register, event: Event, one: Registration, excursion: Excursion) -> str:
    """How somebody gets to his werkbezoek: by bus, when and from where, or otherwise."""
    if waiting_for(one, RegistrationChoice.BUS):
        return "u staat op de wachtlijst voor de bus"
    if not has_place(one, RegistrationChoice.BUS):
        return "eigen vervoer"
    leaves = dates.clock(excursion.bus_departure, register.settings.time_format) if excursion.bus_departure else ""
    place = place_of(register, event.location_id)
    told = " ".join(filter(None, (leaves, f"vanaf {place}" if place else "")))
    return f"bus, vertrek {told}" if told else "bus"


def where_words(register: Register, event: Event, part: OwnPart) -> str:
    """Room, and the place where that is another one than that of the event."""
    room = part.session.room if part.session and part.session.room else part.slot.room
    place = place_of(register, part.slot.location_id) if part.slot.location_id != event.location_id else ""
    return ", ".join(filter(None, (room, place)))


def _page(register: Register, event: Event, one: Registration, status: str) -> list[Block]:
    person = register.find(Person, one.person_id)
    blocks: list[Block] = [
        Heading(2, text(full_name(person) if person else "")),
        Paragraph(text(f"{event_days(event)} · {status}"), ParagraphKind.STATUS),
        facts(
            ("Organisatie", text(organisation_name(register, one.organisation_id))),
            ("Waar", text(place_of(register, event.location_id))),
            ("Diner", text(_dinner(one))),
        ),
    ]
    parts = own_parts(register, event, one)
    for day, of_day in itertools.groupby(parts, key=lambda part: part.slot.day):
        rows = tuple(_row(register, event, part) for part in of_day)
        blocks.append(Table(COLUMNS, rows, caption=at_start(dates.long_date(day))))
    excursion = own_excursion(register, one)
    return blocks + (_excursion(register, event, one, excursion) if excursion else [])


def _dinner(one: Registration) -> str:
    if has_place(one, RegistrationChoice.DINNER):
        return "u eet mee"
    return "u staat op de wachtlijst" if one.attends_dinner else "u eet niet mee"


def _row(register: Register, event: Event, part: OwnPart) -> Row:
    slot = part.slot
    lines: list[Runs] = [(Run(slot.title, bold=True),)]
    if slot.members_only:
        lines.append(text(members_only(register, event)))
    if part.session:
        lines.append(text(part.session.title + (" (u staat op de wachtlijst)" if part.waits else "")))
    elif part.has_choice:
        lines.append(text(NOT_CHOSEN))
    times = dates.clock_range(slot.start_time, slot.end_time, register.settings.time_format)
    return Row((cell(times), Cell(tuple(lines)), cell(where_words(register, event, part))))


def _excursion(register: Register, event: Event, one: Registration, excursion: Excursion) -> list[Block]:
    waits = waiting_for(one, RegistrationChoice.EXCURSION) is not None
    station = excursion.station_name or ("in de buurt" if excursion.station_nearby else "")
    return [
        Heading(3, text("Uw werkbezoek")),
        facts(
            ("Werkbezoek", text(excursion.title)),
            ("Let op", text("u staat op de wachtlijst" if waits else "")),
            ("Gastheer", text(enumeration(hosts_of(register, excursion)))),
            ("Adres", text(place_of(register, excursion.location_id) or excursion.place or "")),
            ("Vervoer", text("" if waits else travel_words(register, event, one, excursion))),
            ("Station", text(station)),
        ),
    ]
