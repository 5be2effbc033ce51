"""What is missing in the file for a jaaroverzicht that tells all, so that it can be named before it goes out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from secretariat.documents import year_facts
from secretariat.documents.year_sections import told_meetings, words_now
from secretariat.domain.agendas import confidential_items
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.register import Register
from secretariat.domain.year_reports import ReportGap, ThemeYearReport, YearReportSource


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing; ``door`` and ``record_id`` open where it can be filled in, ``name`` is its name."""

    kind: ReportGap
    door: str
    record_id: str
    name: str


def gaps_of(register: Register, report: ThemeYearReport, today: dt.date) -> tuple[Gap, ...]:
    """What is missing, each overleg once."""
    return tuple(_gaps(register, report, today))


def _gaps(register: Register, report: ThemeYearReport, today: dt.date) -> Iterator[Gap]:
    for meeting in year_facts.undated_meetings(register, report):
        yield _of(meeting, ReportGap.NO_DATE)
    for meeting in told_meetings(register, report):
        minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
        if not words_now(register, report, YearReportSource.MINUTES, (meeting.id,), today).text:
            yield _of(meeting, ReportGap.NO_MINUTES)
        elif minutes is not None and not minutes.status.is_adopted:
            yield _of(meeting, ReportGap.NOT_ADOPTED)
    for meeting in year_facts.meetings_held(register, report):
        if year_facts.is_secret(meeting) or confidential_items(register, meeting):
            yield _of(meeting, ReportGap.CONFIDENTIAL)
    bodies = {body.id for body in register.where(Body, "theme_id", report.theme_id)}
    for meeting in register.all(Meeting):
        day = meeting.date
        if day and meeting.body_id in bodies and meeting.status.is_coming and _is_within(report, day):
            yield _of(meeting, ReportGap.STILL_TO_COME)
    if not year_facts.partners(register, report.theme_id):
        yield Gap(ReportGap.NO_PARTNERS, "themes", report.theme_id, "")


def _of(meeting: Meeting, kind: ReportGap) -> Gap:
    return Gap(kind, "meetings", meeting.id, meeting.code)


def _is_within(report: ThemeYearReport, day: dt.date) -> bool:
    return report.period_start <= day <= report.period_end
