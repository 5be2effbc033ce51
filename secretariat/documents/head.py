"""The block of facts at the head of a paper about one meeting."""

from __future__ import annotations

import datetime as dt

from secretariat.documents.outline import Facts, Runs, text
from secretariat.documents.parties import organisation_name, party_name, person_with_titles
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import (
    Meeting,
    chair_id_of,
    minute_taker_id_of,
    secretary_id_of,
)
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.register import Register
from secretariat.wording import dates
from secretariat.wording.counting import enumeration
from secretariat.wording.places import location_words

Fact = tuple[str, Runs]


def body_name(register: Register, body_id: str) -> str:
    """The name of a body, its id if the body itself is gone."""
    body = register.find(Body, body_id)
    return body.name if body else body_id


def body_code(register: Register, body_id: str) -> str:
    """The code of a body, its id if the body itself is gone."""
    body = register.find(Body, body_id)
    return body.code if body else body_id


def meeting_facts(register: Register, meeting: Meeting, *, ahead: bool = False, under_title: bool = False) -> Facts:
    """Overleg, datum, tijd, locatie, voorzitter, secretaris.

    ``ahead`` says what still has to be settled; ``under_title`` leaves out the name that the title has just said.
    """
    subject = meeting.title if meeting.title != body_name(register, meeting.body_id) else ""
    minute_taker_id = minute_taker_id_of(register, meeting)
    secretary_id = secretary_id_of(register, meeting)
    unknown = dates.TO_BE_DETERMINED if ahead else ""
    rows = [
        ("Overleg", "" if under_title else body_name(register, meeting.body_id)),
        ("Onderwerp", subject),
        ("Datum", dates.long_date(meeting.date) if meeting.date else unknown),
        ("Tijd", time_words(register, meeting) or unknown),
        ("Locatie", place_words(register, meeting) or unknown),
        ("Voorzitter", person_with_titles(register, chair_id_of(register, meeting))),
        ("Secretaris", person_with_titles(register, secretary_id)),
        ("Notulist", person_with_titles(register, minute_taker_id) if minute_taker_id != secretary_id else ""),
        ("Samen met", enumeration([_partner(register, party) for party in meeting.organised_with])),
    ]
    return facts(*((label, text(words)) for label, words in rows))


def facts(*rows: Fact) -> Facts:
    """The rows that have something to say."""
    return Facts(tuple((label, runs) for label, runs in rows if runs))


def time_words(register: Register, meeting: Meeting) -> str:
    """From when till when, as far as that is known."""
    return clock_range(register, meeting.start_time, meeting.end_time) if meeting.start_time else ""


def clock_range(register: Register, start: dt.time, end: dt.time | None) -> str:
    """From when till when, as this office writes it."""
    return dates.clock_range(start, end, register.settings.time_format)


def place_words(register: Register, meeting: Meeting) -> str:
    """Where a meeting is, as far as that is known."""
    return location_words(register.find(Location, meeting.location_id))


def meeting_day(meeting: Meeting) -> str:
    """The long date of a meeting, or that it has none yet."""
    return dates.long_date(meeting.date) if meeting.date else f"datum {dates.TO_BE_DETERMINED}"


def day_of(meeting: Meeting, today: dt.date) -> dt.date:
    """The day as of which members and functions count: that of the meeting, today if it has none."""
    return meeting.date or today


def _partner(register: Register, party_id: str) -> str:
    if register.find(Organisation, party_id):
        return organisation_name(register, party_id)
    return party_name(register, party_id)
