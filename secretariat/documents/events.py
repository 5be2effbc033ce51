"""What the papers of an event share: its name in short, its days, who comes, and how places and people are named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from secretariat.documents import file_names
from secretariat.documents.parties import function_of, organisation_label, person_name
from secretariat.domain.events import Event, Excursion, Registration, RegistrationChoice
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.people import Person, full_name, name_order
from secretariat.domain.register import Register
from secretariat.domain.registrations import Places, Target
from secretariat.domain.voting import COMING, registrations_on
from secretariat.wording import dates
from secretariat.wording.places import location_words


def organiser_short(register: Register, event: Event) -> str:
    """Whose event it is, in short: "VOB"; the name of the event where nobody is named."""
    organiser = register.find(Organisation, event.organiser_id)
    return organiser.short_name if organiser else event.name


def event_days(event: Event) -> str:
    """When it is: "7 en 8 december 2023"."""
    if event.start_date is None:
        return dates.TO_BE_DETERMINED
    return dates.date_range(event.start_date, event.end_date or event.start_date)


def excursion_day(event: Event) -> dt.date | None:
    """The werkbezoeken close the event: its last day."""
    return event.end_date or event.start_date


def paper_name(register: Register, event: Event, day: dt.date | None, *parts: str) -> str:
    """The name of a file about an event: "2023-12-08_VOB_deelnemers_hoogezand"."""
    return file_names.file_name(file_names.iso_day(day), organiser_short(register, event), *parts)


def place_of(register: Register, location_id: str | None) -> str:
    """Name, room and town of a place."""
    return location_words(register.find(Location, location_id))


def speaker_line(register: Register, person_id: str, day: dt.date | None) -> str:
    """Who speaks, with function and organisation of that day: "Dirk Nijdam, directeur-bestuurder, Forum Groningen"."""
    title, organisation = function_of(register, person_id, None, day)
    person = register.find(Person, person_id)
    name = full_name(person) if person else person_name(register, person_id)
    # The Nationale Ombudsman is a function and an organisation by one name.
    return ", ".join(dict.fromkeys(part for part in (name, title, organisation) if part))


def hosts_of(register: Register, excursion: Excursion) -> list[str]:
    """The organisations that receive the visitors."""
    found = (register.find(Organisation, one) for one in excursion.host_organisation_ids)
    return [organisation_label(one) for one in found if one]


def visitors(register: Register, excursion: Excursion, day: dt.date) -> list[Registration]:
    """Who has a place at a werkbezoek, by the core of the surname."""
    coming = registrations_on(register, excursion.event_id, day)
    mine = [one for one in coming if one.excursion_id == excursion.id and one.excursion_status in COMING]
    return by_name(register, mine)


def by_name(register: Register, registrations: Iterable[Registration]) -> list[Registration]:
    """Registrations by the core of the surname (``domain.md`` §2.3 rule 4)."""
    return sorted(registrations, key=lambda one: _name_key(register, one))


def waiting_list(register: Register, excursion: Excursion, day: dt.date) -> list[Registration]:
    """Who waits for a place at a werkbezoek, in the order of the list (``domain.md`` §2.3 rule 15)."""
    coming = registrations_on(register, excursion.event_id, day)
    target = Target(RegistrationChoice.EXCURSION, excursion.id)
    return Places(coming, {target: excursion.capacity}).queue(target)


def chosen_registrations(
    register: Register, event: Event, day: dt.date, person_id: str | None, organisation_id: str | None
) -> list[Registration]:
    """Who comes as of a day: everybody, or one person, or who comes for one organisation."""
    return [
        one
        for one in registrations_on(register, event.id, day)
        if (not person_id or one.person_id == person_id)
        and (not organisation_id or one.organisation_id == organisation_id)
    ]


def _name_key(register: Register, one: Registration) -> tuple[str, ...]:
    person = register.find(Person, one.person_id)
    return tuple(name_order(person)) if person else ("", "", "")
