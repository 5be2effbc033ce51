"""Calendar files, read back by two libraries that did not write them the way we do."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.documents.appointments import Appointment, CalendarFile
from secretariat.domain.text import clean_line
from secretariat.export.ics import write_ics

MADE = dt.date(2023, 10, 19)
OVERLEG = Appointment(
    uid="mtg-1@secretariaat.invalid",
    sequence=0,
    title="Bestuurlijk overleg Cultuur (BO-CULT 2023-02)",
    day=dt.date(2023, 11, 2),
    start=dt.time(14),
    end=dt.time(16, 30),
    place="Demonstratiezaal; Groningen, 2e verdieping",
    url="https://overleg.example.nl/abc",
    text="Agenda\n1. Opening",
    cancelled=False,
)


def file_of(*appointments: Appointment, sender: tuple[str, str] = ("VGG", "vgg@example.nl")) -> CalendarFile:
    return CalendarFile("Overleggen", appointments, sender, MADE)


def event_in(written: bytes) -> icalendar.Event:
    """The only event, as icalendar reads it."""
    calendar = icalendar.Calendar.from_ical(written)
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def test_an_overleg_stands_at_its_hour_in_amsterdam() -> None:
    event = event_in(write_ics(file_of(OVERLEG)))
    assert event.decoded("dtstart") == dt.datetime(2023, 11, 2, 14, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert event.decoded("dtend").astimezone(dt.UTC) == dt.datetime(2023, 11, 2, 15, 30, tzinfo=dt.UTC)
    assert str(event["uid"]) == "mtg-1@secretariaat.invalid"
    assert (event.decoded("sequence"), str(event["status"])) == (0, "CONFIRMED")
    assert str(event["location"]) == "Demonstratiezaal; Groningen, 2e verdieping"
    assert str(event["description"]) == "Agenda\n1. Opening"


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (dt.date(2023, 10, 28), 2),
        (dt.date(2023, 10, 30), 1),
        (dt.date(2024, 3, 30), 1),
        (dt.date(2024, 4, 2), 2),
        (dt.date(2026, 7, 1), 2),
    ],
)
def test_another_library_finds_summer_and_winter_time_in_the_file_itself(day: dt.date, hours: int) -> None:
    appointment = Appointment("u@x", 0, "Overleg", day, dt.time(9), dt.time(10), "", "", "", cancelled=False)
    found = vobject.readOne(write_ics(file_of(appointment)).decode()).vevent.dtstart.value
    assert found.utcoffset() == dt.timedelta(hours=hours)
    assert (found.hour, found.minute) == (9, 0)


def test_a_meeting_that_is_off_takes_itself_out_of_the_calendar() -> None:
    off = Appointment("u@x", 2, "Overleg", MADE, None, None, "", "", "", cancelled=True)
    written = write_ics(file_of(off))
    calendar = icalendar.Calendar.from_ical(written)
    assert str(calendar["method"]) == "CANCEL"
    event = event_in(written)
    assert (str(event["status"]), event.decoded("sequence")) == ("CANCELLED", 2)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (MADE, MADE + dt.timedelta(days=1))


def test_one_that_is_off_among_others_leaves_the_others_in_place() -> None:
    off = Appointment("u@x", 1, "Overleg", MADE, None, None, "", "", "", cancelled=True)
    calendar = icalendar.Calendar.from_ical(write_ics(file_of(off, OVERLEG)))
    assert str(calendar["method"]) == "PUBLISH"
    assert [str(event["status"]) for event in calendar.walk("VEVENT")] == ["CANCELLED", "CONFIRMED"]


def test_a_rooster_of_which_nothing_goes_on_is_no_single_cancellation() -> None:
    off = [
        Appointment(f"{uid}@x", 1, "Overleg", MADE, None, None, "", "", "", cancelled=True) for uid in ("een", "twee")
    ]
    calendar = icalendar.Calendar.from_ical(write_ics(file_of(*off)))
    assert str(calendar["method"]) == "PUBLISH"
    assert [str(event["status"]) for event in calendar.walk("VEVENT")] == ["CANCELLED", "CANCELLED"]


def test_without_an_address_the_association_still_organises_it() -> None:
    event = event_in(write_ics(file_of(OVERLEG, sender=("VGG", ""))))
    assert str(event["organizer"]) == "mailto:geen-adres@secretariaat.invalid"
    assert event["organizer"].params["CN"] == "VGG"


def test_the_same_file_always_gives_the_same_bytes() -> None:
    assert write_ics(file_of(OVERLEG)) == write_ics(file_of(OVERLEG))


@pytest.mark.parametrize("url", ["#", "javascript:alert(1)", "https://a b", "file:///etc/passwd"])
def test_an_address_of_another_kind_is_no_link(url: str) -> None:
    odd = Appointment("u@x", 0, "Overleg", MADE, None, None, "Zaal", url, "", cancelled=False)
    assert "url" not in event_in(write_ics(file_of(odd)))


@settings(max_examples=40)
@given(text=st.text() | st.sampled_from(["x\r\nATTENDEE:mailto:kwaad@example.nl", "END:VEVENT", ";,\\n", '"', "\x00"]))
def test_no_text_ever_adds_a_line(text: str) -> None:
    plain = Appointment("u@x", 0, "a", MADE, dt.time(9), None, "b", "", "c", cancelled=False)
    nasty = Appointment("u@x", 0, text, MADE, dt.time(9), None, f"b{text}", "", f"c{text}", cancelled=False)
    written = write_ics(file_of(nasty, sender=(text, "vgg@example.nl")))
    assert set(event_in(written).keys()) <= set(event_in(write_ics(file_of(plain))).keys())
    assert str(event_in(written)["summary"]) == clean_line(text)
    assert str(event_in(written)["organizer"]) == "mailto:vgg@example.nl"
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
