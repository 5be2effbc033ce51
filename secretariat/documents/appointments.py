"""Meetings as they stand in a calendar: what, when, where, and whether it goes on; not how a calendar file looks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from secretariat.documents.head import place_words
from secretariat.documents.public_version import CONFIDENTIAL_ITEM
from secretariat.domain.agendas import agenda_of, confidential_items
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register

UID_DOMAIN = "secretariaat.invalid"
"""What stands behind the id of a meeting; "invalid" is the ending that belongs to nobody."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """One meeting in a calendar; without a time it takes the whole day.

    ``uid`` stays the same for the life of the meeting and ``sequence`` counts its changes, so that a calendar moves
    or removes what it has and never gets it twice.
    """

    uid: str
    sequence: int
    title: str
    day: dt.date
    start: dt.time | None
    end: dt.time | None
    place: str
    url: str
    text: str
    cancelled: bool


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """Appointments that go together: of one meeting, or of a body; ``sender`` is who sends them, name and address."""

    name: str
    appointments: tuple[Appointment, ...]
    sender: tuple[str, str]
    made_on: dt.date


def counting_undone(meeting: Meeting, times: int) -> Meeting:
    """The meeting with a calendar sequence that only goes up, when its appointment was taken back so many times.

    Taking a change back lowers the sequence by one, while calendars may have the higher one already.
    """
    return replace(meeting, calendar_sequence=(meeting.calendar_sequence or 0) + 2 * times) if times else meeting


def appointment_of(register: Register, meeting: Meeting) -> Appointment | None:
    """The appointment of a meeting; None when it has no day.

    Calendars are shared with whoever asks: of a confidential item only its place on the agenda is told.
    """
    if meeting.date is None:
        return None
    cancelled = meeting.status.is_called_off
    secret = confidential_items(register, meeting)
    lines = [
        f"{item.number}. {CONFIDENTIAL_ITEM if item.id in secret else item.title}"
        for item in agenda_of(register, meeting.id)
    ]
    return Appointment(
        uid=f"{meeting.id}@{UID_DOMAIN}",
        sequence=meeting.calendar_sequence or 0,
        title=f"{meeting.title} ({meeting.code})",
        day=meeting.date,
        start=meeting.start_time,
        end=meeting.end_time,
        place=place_words(register, meeting),
        url=meeting.online_url or "",
        text="\n".join(["Agenda", *lines]) if lines else "",
        cancelled=cancelled,
    )


def of_meeting(register: Register, meeting: Meeting, today: dt.date) -> CalendarFile:
    """The calendar file of one meeting; empty when it has no day."""
    found = appointment_of(register, meeting)
    return calendar_file(register, meeting.title, (found,) if found else (), today)


def of_body(register: Register, name: str, meetings: list[Meeting], today: dt.date) -> CalendarFile:
    """The calendar file of a body: every meeting with a day, also those that were put off or cancelled."""
    ordered = sorted(meetings, key=lambda one: (one.date or dt.date.max, one.code))
    found = [one for meeting in ordered if (one := appointment_of(register, meeting))]
    return calendar_file(register, name, tuple(found), today)


def calendar_file(register: Register, name: str, found: tuple[Appointment, ...], today: dt.date) -> CalendarFile:
    """Appointments as a file of the association."""
    settings = register.settings
    sender = (settings.sender_name or settings.organisation_name or "", settings.sender_email or "")
    return CalendarFile(name, found, sender, today)
