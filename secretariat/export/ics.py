"""Write a calendar file (.ics, RFC 5545): appointments in the time of Amsterdam, whatever the clock of the computer.

METHOD is PUBLISH, because somebody who is not invited by name cannot answer a REQUEST (Outlook greys the buttons).
Only a file with one appointment that is called off is a CANCEL, which may hold no other; among others it is PUBLISHed
with the status CANCELLED. The same file always gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from secretariat.documents.appointments import UID_DOMAIN, Appointment, CalendarFile
from secretariat.domain.rich_text import SAFE_LINK
from secretariat.domain.text import clean, clean_line

TIME_ZONE = "Europe/Amsterdam"
NOBODY = f"geen-adres@{UID_DOMAIN}"
"""Who organises when the association has no address of its own yet: a file of this kind must name one."""
PRODUCT = "-//Secretariaat//Overleggen//NL"


def write_ics(file: CalendarFile) -> bytes:
    """The calendar file."""
    from icalendar import Calendar  # noqa: PLC0415 - loaded when a calendar file is written

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", _method(file))
    calendar.add("x-wr-calname", clean_line(file.name))
    calendar.add_component(_time_zone())
    for appointment in file.appointments:
        calendar.add_component(_event(appointment, file))
    return bytes(calendar.to_ical())


def _method(file: CalendarFile) -> str:
    return "CANCEL" if [one.cancelled for one in file.appointments] == [True] else "PUBLISH"


def _event(appointment: Appointment, file: CalendarFile) -> Any:
    from icalendar import Event, vCalAddress, vText  # noqa: PLC0415

    event = Event()
    event.add("uid", clean_line(appointment.uid))
    event.add("dtstamp", dt.datetime.combine(file.made_on, dt.time(), dt.UTC))
    event.add("sequence", appointment.sequence)
    event.add("summary", clean_line(appointment.title))
    for name, value in zip(("dtstart", "dtend"), _times(appointment), strict=True):
        event.add(name, value)
    if place := clean_line(appointment.place) or clean_line(appointment.url):
        event.add("location", place)
    if SAFE_LINK.match(appointment.url):
        event.add("url", appointment.url)
    if text := clean(appointment.text):
        event.add("description", text)
    event.add("status", "CANCELLED" if appointment.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if appointment.cancelled else "OPAQUE")
    # A parameter knows no escapes: what would end it, or begin one, is left out.
    name, address = re.sub(r'[\\"^]', "", clean_line(file.sender[0])).strip(), file.sender[1]
    known = SAFE_LINK.match(f"mailto:{address}") and "@" in address
    organiser = vCalAddress(f"mailto:{address if known else NOBODY}")
    if name:
        organiser.params["CN"] = vText(name)
    event.add("organizer", organiser)
    return event


def _times(appointment: Appointment) -> tuple[Any, Any]:
    """Start and end: a whole day without a start, an hour without an end."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    day, zone = appointment.day, ZoneInfo(TIME_ZONE)
    if appointment.start is None:
        return day, day + dt.timedelta(days=1)
    start = dt.datetime.combine(day, appointment.start, zone)
    if appointment.end is None or appointment.end <= appointment.start:
        return start, start + dt.timedelta(hours=1)
    return start, dt.datetime.combine(day, appointment.end, zone)


def _time_zone() -> Any:
    """The zone with its two rules, so that any calendar puts the meeting at the right hour, also next year."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    zone = Timezone()
    zone.add("tzid", TIME_ZONE)
    for kind, name, month, before, after in (
        (TimezoneDaylight, "CEST", 3, 1, 2),
        (TimezoneStandard, "CET", 10, 2, 1),
    ):
        rule = kind()
        rule.add("dtstart", dt.datetime(1996, month, 31 if month == 3 else 27, 2 if month == 3 else 3))
        rule.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        rule.add("tzoffsetfrom", dt.timedelta(hours=before))
        rule.add("tzoffsetto", dt.timedelta(hours=after))
        rule.add("tzname", name)
        zone.add_component(rule)
    return zone
