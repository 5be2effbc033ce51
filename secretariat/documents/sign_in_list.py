"""The presentielijst of an event: who is expected on a day, in a session or at a werkbezoek, with room to sign."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.documents.events import (
    by_name,
    event_days,
    excursion_day,
    hosts_of,
    paper_name,
    place_of,
    visitors,
)
from secretariat.documents.head import facts
from secretariat.documents.outline import (
    Align,
    Block,
    Column,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of
from secretariat.documents.parties import organisation_name, person_name
from secretariat.domain.events import Event, EventSession, EventSlot, Excursion, Registration, RegistrationChoice
from secretariat.domain.register import Register
from secretariat.domain.registrations import has_place
from secretariat.domain.voting import registrations_on
from secretariat.wording import dates
from secretariat.wording.counting import enumeration, persons
from secretariat.wording.names import at_start
from secretariat.wording.registrations import short_title

KIND = "Presentielijst"
COLUMNS = (
    Column("Nr", 8, Align.RIGHT, row_header=True),
    Column("Naam", 32),
    Column("Organisatie", 32),
    Column("Handtekening", 28),
)
EMPTY_ROWS = 5
"""For who comes without a registration."""


def outline(
    register: Register, event_id: str, today: dt.date, *, session_id: str | None = None, excursion_id: str | None = None
) -> Outline:
    """The presentielijst of every day of the event, a page each, or of one session or werkbezoek; as of ``today``."""
    event = register.get(Event, event_id)
    day, part = event.start_date, ""
    coming = registrations_on(register, event.id, today)
    if session_id:
        session = register.get(EventSession, session_id)
        slot = register.get(EventSlot, session.slot_id)
        day, part = slot.day, short_title(session.title).lower()
        here = [one for one in coming if one.session_id == session.id and has_place(one, RegistrationChoice.SESSION)]
        blocks = _list(register, session.title, here, _of_session(register, event, slot, session))
    elif excursion_id:
        excursion = register.get(Excursion, excursion_id)
        day, part = excursion_day(event), short_title(excursion.title).lower()
        blocks = _list(
            register, excursion.title, visitors(register, excursion, today), _of_excursion(register, event, excursion)
        )
    else:
        blocks = []
        for number, one in enumerate(_days(event)):
            title = at_start(dates.long_date(one)) if one else event.name
            place = facts(("Plaats", text(place_of(register, event.location_id))))
            blocks += [*([PageBreak()] if number else []), *_list(register, title, coming, place)]
    status = f"stand per {dates.short_date(today)}"
    head = (
        Heading(1, text(f"{KIND} {event.name}")),
        Paragraph(text(f"{event_days(event)} · {status}"), ParagraphKind.STATUS),
    )
    cover = Cover(
        kind=KIND,
        title=f"{KIND} {event.name}",
        reference=event.name,
        status=status,
        file_name=paper_name(register, event, day, KIND.lower(), part),
        keywords=(event.name,),
    )
    return outline_of(register, cover, (*head, *blocks), today)


def _days(event: Event) -> list[dt.date | None]:
    """The days of an event; one without a day has one list."""
    if event.start_date is None:
        return [None]
    last = max(event.end_date or event.start_date, event.start_date)
    return [event.start_date + dt.timedelta(days=number) for number in range((last - event.start_date).days + 1)]


def _list(register: Register, title: str, coming: Sequence[Registration], above: Block) -> list[Block]:
    rows = [
        Row(
            (
                cell(str(number)),
                cell(person_name(register, one.person_id)),
                cell(organisation_name(register, one.organisation_id)),
                cell(""),
            )
        )
        for number, one in enumerate(by_name(register, coming), 1)
    ]
    rows += [
        Row((cell(str(len(coming) + number)), *(cell("") for _ in COLUMNS[1:]))) for number in range(1, 1 + EMPTY_ROWS)
    ]
    expected = Paragraph(text(f"Aangemeld: {persons(len(coming))}"), ParagraphKind.STATUS)
    return [Heading(2, text(title)), above, expected, Table(COLUMNS, tuple(rows), is_list=True, to_write_in=True)]


def _of_session(register: Register, event: Event, slot: EventSlot, session: EventSession) -> Block:
    times = dates.clock_range(slot.start_time, slot.end_time, register.settings.time_format)
    return facts(
        ("Wanneer", text(f"{at_start(dates.long_date(slot.day))}, {times}")),
        ("Zaal", text(session.room or "")),
        ("Plaats", text(place_of(register, slot.location_id or event.location_id))),
        ("Sprekers", text(enumeration([person_name(register, one) for one in session.speaker_ids]))),
    )


def _of_excursion(register: Register, event: Event, excursion: Excursion) -> Block:
    day = excursion_day(event)
    return facts(
        ("Wanneer", text(at_start(dates.long_date(day)) if day else "")),
        ("Gastheer", text(enumeration(hosts_of(register, excursion)))),
        ("Adres", text(place_of(register, excursion.location_id) or excursion.place or "")),
    )
