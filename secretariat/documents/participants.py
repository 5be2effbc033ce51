"""Who comes to the werkbezoeken of an event: the deelnemerslijst for the hosts and the buslijst for the driver.

Neither has a telephone number, an e-mail address or what somebody eats: names, organisations and places are enough.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from secretariat.documents.events import (
    event_days,
    excursion_day,
    hosts_of,
    paper_name,
    place_of,
    visitors,
    waiting_list,
)
from secretariat.documents.head import facts
from secretariat.documents.outline import (
    Align,
    Block,
    BulletList,
    Cell,
    Column,
    Facts,
    Heading,
    ListItem,
    Outline,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.documents.parties import organisation_name, person_name
from secretariat.domain.events import Event, EventSession, Excursion, Registration, RegistrationChoice
from secretariat.domain.register import Register
from secretariat.domain.registrations import has_place, waiting_for
from secretariat.domain.voting import registrations_on
from secretariat.wording import dates
from secretariat.wording.counting import enumeration, persons

PARTICIPANTS, BUS_LIST = "Deelnemerslijst", "Buslijst"
BOX = "☐"
BY_BUS, BY_THEMSELVES = "bus", "eigen"
WAITS_FOR_BUS = "op de wachtlijst voor de bus"
PARTICIPANT_COLUMNS = (
    Column("Nr", 7, Align.RIGHT, row_header=True),
    Column("Naam", 30),
    Column("Organisatie", 31),
    Column("Vervoer", 18),
    Column("Aanwezig", 14, Align.CENTRE),
)
BUS_COLUMNS = (
    Column("Nr", 7, Align.RIGHT, row_header=True),
    Column("Naam", 38),
    Column("Organisatie", 39),
    Column("Ingestapt", 16, Align.CENTRE),
)
SESSION_COLUMNS = (
    Column("Kennissessie", 70, row_header=True),
    Column("Zaal", 15),
    Column("Deelnemers", 15, Align.RIGHT),
)

_Told = Callable[[Register, Event, Excursion, dt.date], list[Block]]


def participants(register: Register, event_id: str, today: dt.date, *, excursion_id: str | None = None) -> Outline:
    """The deelnemerslijst of one werkbezoek, or of all one after the other with the totals of the event."""
    event = register.get(Event, event_id)
    totals = () if excursion_id else _totals(register, event, today)
    return _list(register, event, today, excursion_id, PARTICIPANTS, "deelnemers", _visitors, totals)


def bus_list(register: Register, event_id: str, today: dt.date, *, excursion_id: str | None = None) -> Outline:
    """The buslijst of one werkbezoek, or of all that have a bus."""
    return _list(register, register.get(Event, event_id), today, excursion_id, BUS_LIST, "buslijst", _passengers, ())


def _list(
    register: Register,
    event: Event,
    today: dt.date,
    excursion_id: str | None,
    kind: str,
    file_part: str,
    tell: _Told,
    totals: Sequence[Block],
) -> Outline:
    excursions = register.where(Excursion, "event_id", event.id)
    if excursion_id:
        excursions = [register.get(Excursion, excursion_id)]
    elif kind == BUS_LIST:
        excursions = [one for one in excursions if one.bus_available]
    blocks: list[Block] = [
        Heading(1, text(f"{kind} {event.name}")),
        Paragraph(text(f"{event_days(event)} · stand per {dates.short_date(today)}"), ParagraphKind.STATUS),
    ]
    for place, excursion in enumerate(excursions):
        blocks += [PageBreak()] if place else []
        blocks += tell(register, event, excursion, today)
    if not excursions:
        blocks.append(Paragraph(text(NONE)))
    cover = Cover(
        kind=kind,
        title=f"{kind} {event.name}",
        reference=event.name,
        status=f"stand per {dates.short_date(today)}",
        file_name=paper_name(
            register,
            event,
            excursion_day(event),
            file_part,
            (excursions[0].place or "").lower() if excursion_id else "",
        ),
        keywords=(event.name,),
    )
    return outline_of(register, cover, (*blocks, *totals), today)


def _visitors(register: Register, event: Event, excursion: Excursion, today: dt.date) -> list[Block]:
    coming, waiting = visitors(register, excursion, today), waiting_list(register, excursion, today)
    rows = tuple(
        Row(
            (
                *_name_cells(register, number, one),
                cell(transport(one)),
                cell(BOX),
            )
        )
        for number, one in enumerate(coming, 1)
    )
    blocks: list[Block] = [
        Heading(2, text(excursion.title)),
        _excursion_facts(register, excursion),
        Paragraph(text(totals_sentence(coming, waiting)), ParagraphKind.STATUS),
        Table(PARTICIPANT_COLUMNS, rows, is_list=True) if rows else Paragraph(text(NONE)),
    ]
    if waiting:
        names = tuple(ListItem(text(_name(register, one))) for one in waiting)
        blocks += [Heading(3, text("Wachtlijst")), BulletList(names, ordered=True)]
    return blocks


def transport(one: Registration) -> str:
    """How somebody who goes along gets there: "bus", "eigen", or that he still waits for a seat."""
    if has_place(one, RegistrationChoice.BUS):
        return BY_BUS
    return WAITS_FOR_BUS if waiting_for(one, RegistrationChoice.BUS) else BY_THEMSELVES


def totals_sentence(coming: Sequence[Registration], waiting: Sequence[Registration]) -> str:
    """How many come, how many by bus, how many wait: "3 aangemeld (2 bus, 1 eigen vervoer), 1 op de wachtlijst"."""
    counted = Counter(map(transport, coming))
    told = ((BY_BUS, "bus"), (BY_THEMSELVES, "eigen vervoer"), (WAITS_FOR_BUS, WAITS_FOR_BUS))
    how = [f"{counted[one]} {words}" for one, words in told if counted[one]]
    words = f"{len(coming)} aangemeld" + (f" ({', '.join(how)})" if how else "")
    return f"{words}, {len(waiting)} op de wachtlijst" if waiting else words


def _passengers(register: Register, event: Event, excursion: Excursion, today: dt.date) -> list[Block]:
    coming = [one for one in visitors(register, excursion, today) if has_place(one, RegistrationChoice.BUS)]
    rows = tuple(Row((*_name_cells(register, number, one), cell(BOX))) for number, one in enumerate(coming, 1))
    departure = dates.clock(excursion.bus_departure, register.settings.time_format) if excursion.bus_departure else ""
    seats = f"{excursion.bus_capacity} plaatsen" if excursion.bus_capacity is not None else ""
    return [
        Heading(2, text(excursion.title)),
        facts(
            ("Vertrek", text(", ".join(filter(None, (departure, place_of(register, event.location_id)))))),
            ("Bestemming", text(_address(register, excursion))),
            ("Capaciteit", text(seats)),
            ("Aangemeld", text(_seats_taken(len(coming), excursion.bus_capacity))),
        ),
        Table(BUS_COLUMNS, rows, is_list=True) if rows else Paragraph(text(NONE)),
    ]


def _seats_taken(taken: int, seats: int | None) -> str:
    """How many go along, and that the bus is full when it is: "2 personen, bus vol (2/2)"."""
    full = f", bus vol ({taken}/{seats})" if seats is not None and taken >= seats else ""
    return persons(taken) + full


def _excursion_facts(register: Register, excursion: Excursion) -> Facts:
    departure = dates.clock(excursion.bus_departure, register.settings.time_format) if excursion.bus_departure else ""
    return facts(
        ("Gastheer", text(enumeration(hosts_of(register, excursion)))),
        ("Adres", text(_address(register, excursion))),
        ("Programma", text(enumeration(excursion.topics))),
        ("Busvertrek", text(departure if excursion.bus_available else "")),
        ("Station", text(excursion.station_name or "")),
    )


def _address(register: Register, excursion: Excursion) -> str:
    return place_of(register, excursion.location_id) or excursion.place or ""


def _name(register: Register, one: Registration) -> str:
    organisation = organisation_name(register, one.organisation_id)
    return ", ".join(filter(None, (person_name(register, one.person_id), organisation)))


def _name_cells(register: Register, number: int, one: Registration) -> tuple[Cell, ...]:
    return (
        cell(str(number)),
        cell(person_name(register, one.person_id)),
        cell(organisation_name(register, one.organisation_id)),
    )


def _totals(register: Register, event: Event, today: dt.date) -> tuple[Block, ...]:
    """How many chose each session and how many eat; what they eat is for the kitchen alone (see ``catering``)."""
    coming = registrations_on(register, event.id, today)
    sessions = register.where(EventSession, "event_id", event.id)
    rows = tuple(
        Row(
            (
                cell(session.title),
                cell(session.room or ""),
                cell(
                    str(
                        sum(
                            one.session_id == session.id and has_place(one, RegistrationChoice.SESSION)
                            for one in coming
                        )
                    )
                ),
            )
        )
        for session in sessions
    )
    diners = sum(has_place(one, RegistrationChoice.DINNER) for one in coming)
    return (
        PageBreak(),
        Heading(2, text("Totalen")),
        facts(("Aangemeld", text(persons(len(coming)))), ("Diner", text(persons(diners)))),
        *((Table(SESSION_COLUMNS, rows),) if rows else ()),
    )
