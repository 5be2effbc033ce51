"""Every paper as the whole file would make it, to compare with what is made from just the records it needs."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import (
    action_list,
    annotated_agenda,
    attendance_list,
    badges,
    catering,
    convocation,
    decision_list,
    forward_agenda,
    meeting_schedule,
    minutes,
    participants,
    personal_programme,
    programme,
    proxy_form,
    proxy_list,
    sign_in_list,
    year_report,
)
from secretariat.documents.outline import Outline
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register
from secretariat.services.calendar import dutch_holidays
from secretariat.services.paper_requests import PAPERS_OF_AN_EVENT
from secretariat.services.publishing import PaperKind, PaperRequest


def from_everything(register: Register, request: PaperRequest, today: dt.date) -> Outline:
    """The same paper with the whole file at hand."""
    if request.kind in _WITHOUT_A_MEETING:
        return _without_a_meeting(register, request, today)
    meeting = register.get(Meeting, request.meeting_id or "")
    year = (meeting.date or today).year
    holidays = dutch_holidays((year, year + 1))
    match request.kind:
        case PaperKind.CONVOCATION:
            return convocation.outline(register, meeting.id, today, holidays=holidays)
        case PaperKind.ANNOTATED_AGENDA:
            return annotated_agenda.outline(register, meeting.id, today)
        case PaperKind.MINUTES:
            return minutes.outline(register, meeting.id, today, holidays=holidays)
        case PaperKind.ATTENDANCE_LIST:
            return attendance_list.outline(register, meeting.id, today)
        case PaperKind.PROXY_FORM:
            return proxy_form.outline(register, meeting.id, today)
        case PaperKind.PROXY_LIST:
            return proxy_list.outline(register, meeting.id, today)
    return decision_list.of_meeting(register, meeting.id, today)


_WITHOUT_A_MEETING = {
    *(PaperKind.ACTION_LIST, *PAPERS_OF_AN_EVENT),
    *(PaperKind.YEAR_REPORT, PaperKind.MEETING_SCHEDULE, PaperKind.FORWARD_AGENDA),
}


def _without_a_meeting(register: Register, request: PaperRequest, today: dt.date) -> Outline:
    year, event_id = request.year or today.year, request.event_id or ""
    match request.kind:
        case PaperKind.PROGRAMME:
            return programme.outline(register, event_id, today)
        case PaperKind.PARTICIPANTS:
            return participants.participants(register, event_id, today)
        case PaperKind.BUS_LIST:
            return participants.bus_list(register, event_id, today)
        case PaperKind.SIGN_IN_LIST:
            return sign_in_list.outline(register, event_id, today)
        case PaperKind.BADGES:
            return badges.outline(register, event_id, today)
        case PaperKind.PERSONAL_PROGRAMME:
            return personal_programme.outline(register, event_id, today)
        case PaperKind.CATERING:
            return catering.outline(register, event_id, today)
        case PaperKind.MEETING_SCHEDULE:
            return meeting_schedule.outline(register, year, today, holidays=dutch_holidays((year, year + 1)))
        case PaperKind.FORWARD_AGENDA:
            return forward_agenda.outline(register, year, today)
        case PaperKind.YEAR_REPORT:
            report = year_report.report_of(register, request.theme_id or "", year)
            assert report is not None
            return year_report.outline(register, report.id, today)
    if request.person_id:
        return action_list.of_person(register, request.person_id, today)
    return action_list.of_body(register, request.body_id or "", today)
