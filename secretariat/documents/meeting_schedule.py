"""The vergaderrooster: when which body meets in a year, and when papers must be in and go out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from secretariat.documents.head import body_name, place_words, time_words
from secretariat.documents.outline import (
    Cell,
    Column,
    Outline,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.year_paper import year_paper
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting, MeetingStatus, MeetingTerms, meeting_terms, terms_of
from secretariat.domain.register import Register
from secretariat.wording import dates

KIND = "Vergaderrooster"
PROVISIONAL = "voorlopig"
COLUMNS = (
    Column("Datum", 17.5, row_header=True),
    Column("Tijd", 12),
    Column("Orgaan", 32),
    Column("Locatie", 21),
    Column("Stukken aanleveren", 11),
    Column("Verzending", 11),
)


def outline(
    register: Register,
    year: int,
    today: dt.date,
    *,
    body_id: str | None = None,
    holidays: Collection[dt.date] = frozenset(),
) -> Outline:
    """The vergaderrooster of a year, of one body or of all; what was put off or cancelled is not on it."""
    rows = tuple(_row(register, meeting, holidays) for meeting in meetings_of_year(register, year, body_id))
    told = (Table(COLUMNS, rows, striped=True, is_list=True),) if rows else ()
    return year_paper(register, KIND, year, today, body_id, told)


def meetings_of_year(register: Register, year: int, body_id: str | None = None) -> list[Meeting]:
    """The meetings that take place in a year, first to last."""
    meetings = register.where(Meeting, "body_id", body_id) if body_id else register.all(Meeting)
    planned = [one for one in meetings if one.date and one.date.year == year and not one.status.is_called_off]
    return sorted(planned, key=lambda one: (one.date or dt.date.max, one.start_time or dt.time.min, one.code))


def _row(register: Register, meeting: Meeting, holidays: Collection[dt.date]) -> Row:
    body = register.find(Body, meeting.body_id)
    terms = meeting_terms(meeting, terms_of(register.settings, body), holidays) if body else MeetingTerms()
    return Row(
        (
            cell(_day(meeting.date)),
            cell(time_words(register, meeting).removesuffix(" uur")),
            _body_cell(register, meeting),
            cell(place_words(register, meeting) or dates.TO_BE_DETERMINED),
            cell(dates.short_date(terms.submit_by) if terms.submit_by else ""),
            cell(dates.short_date(terms.send_by) if terms.send_by else ""),
        )
    )


def _day(day: dt.date | None) -> str:
    """The date with the day of the week, which is what people look for: "do 02-11-2023", never on two lines."""
    return f"{dates.weekday(day)[:2]}\N{NO-BREAK SPACE}{dates.short_date(day)}" if day else ""


def _body_cell(register: Register, meeting: Meeting) -> Cell:
    """Who meets, under it about what, and whether the day is not certain yet."""
    name = body_name(register, meeting.body_id)
    subject = meeting.title if meeting.title != name else ""
    lines = (
        text(name),
        text(subject, italic=True),
        text(PROVISIONAL if meeting.status is MeetingStatus.DRAFT else "", bold=True),
    )
    return Cell(tuple(line for line in lines if line))
