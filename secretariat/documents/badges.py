"""The badges of an event: a name that is read from two steps away, with function and organisation."""

from __future__ import annotations

import datetime as dt

from secretariat.documents.events import by_name, chosen_registrations, event_days, paper_name
from secretariat.documents.outline import Block, Column, Outline, Paragraph, Row, Table, cell, text
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.documents.parties import function_of, organisation_name
from secretariat.domain.events import Event
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, full_name
from secretariat.domain.register import Register

KIND = "Naamkaartjes"
COLUMNS = (Column("Naam", 34, row_header=True), Column("Functie", 33), Column("Organisatie", 33))


def outline(
    register: Register,
    event_id: str,
    today: dt.date,
    *,
    person_id: str | None = None,
    organisation_id: str | None = None,
) -> Outline:
    """The badges of who comes as of ``today``, or of one of them, or of who comes for one organisation."""
    event = register.get(Event, event_id)
    coming = chosen_registrations(register, event, today, person_id, organisation_id)
    rows = []
    for one in by_name(register, coming):
        person = register.find(Person, one.person_id)
        title, organisation = function_of(register, one.person_id, one.organisation_id, event.start_date)
        named = organisation_name(register, one.organisation_id) or organisation
        rows.append(Row((cell(full_name(person) if person else ""), cell(title), cell(named))))
    sheet: Block = Table(COLUMNS, tuple(rows), caption=event.name, is_list=True, badges=True)
    person, organisation_ = register.find(Person, person_id), register.find(Organisation, organisation_id)
    whose = person.last_name.lower() if person else organisation_.short_name.lower() if organisation_ else ""
    cover = Cover(
        kind=KIND,
        title=f"{KIND} {event.name}",
        reference=event.name,
        status=event_days(event),
        file_name=paper_name(register, event, event.start_date, KIND.lower(), whose),
        keywords=(event.name,),
    )
    return outline_of(register, cover, (sheet,) if rows else (Paragraph(text(NONE)),), today)
