"""What stands on every paper that can be asked for, made from the records of one file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from secretariat.documents import (
    action_list,
    annotated_agenda,
    attendance_list,
    convocation,
    decision_list,
    forward_agenda,
    meeting_schedule,
    minutes,
    proxy_form,
    proxy_list,
    year_report,
)
from secretariat.documents.abbreviations import with_abbreviations
from secretariat.documents.outline import Outline
from secretariat.domain.bodies import Body, knows_proxies
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import ProxyNotAllowed, YearReportMissing
from secretariat.domain.register import Register
from secretariat.domain.year_reports import ThemeYearReport
from secretariat.services.calendar import holidays_around
from secretariat.services.event_papers import EventPapers
from secretariat.services.issued_papers import adopted_by, adopted_paper
from secretariat.services.paper_records import PaperRecords
from secretariat.services.paper_requests import EXPLAINED, PAPERS_OF_AN_EVENT, PaperKind, PaperRequest, Variant
from secretariat.storage.store import Store

_OF_A_YEAR = (PaperKind.YEAR_REPORT, PaperKind.MEETING_SCHEDULE, PaperKind.FORWARD_AGENDA)
_FILLED: dict[Variant | None, bool] = {Variant.BLANK: False, Variant.FILLED: True}


class PaperOutlines:
    """Papers as outlines; each method raises what :meth:`outline` says."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._records = PaperRecords(store)
        self._events = EventPapers(store, self._records)

    def outline(self, request: PaperRequest, today: dt.date, instead: Sequence[Any] = ()) -> Outline:
        """What stands on the paper as of a day, with the records ``instead`` of those in the file.

        Raises:
            PaperNeeds: the request does not say of which meeting, body, person, theme or event.
            RecordMissing: that record is not in the file.
            VariantUnknown: this paper is not made in that variant.
            ProxyNotAllowed, YearReportMissing: there is no such form or report.
        """
        request.check_variant()
        if request.kind in PAPERS_OF_AN_EVENT:
            return self._events.outline(request, today)
        if request.kind in _OF_A_YEAR:
            return self._of_year(request, today)
        if request.kind is PaperKind.ACTION_LIST:
            return self._action_list(request, today)
        if request.kind is PaperKind.DECISION_LIST and request.body_id and not request.meeting_id:
            period = request.period or decision_list.year_period(request.year)
            register = self._records.decisions_of_body(request.body_id, period)
            return decision_list.of_body(register, request.body_id, period, today)
        meeting_id = request.needed("meeting", request.meeting_id)
        if not instead and (kept := adopted_paper(self._store, meeting_id, _issued_kind(request), today)):
            return kept
        return self._of_meeting(request, meeting_id, today, instead)

    def explains_abbreviations(self, request: PaperRequest, today: dt.date) -> bool | None:
        """Whether the paper usually tells what its abbreviations stand for; None when there is nothing to choose.

        A verslag does so until it is adopted, a jaaroverzicht always, the agendas when that is asked. What was
        adopted stays as it is.
        """
        if request.kind not in EXPLAINED:
            return None
        if request.kind is not PaperKind.MINUTES or not request.meeting_id:
            return request.kind is PaperKind.YEAR_REPORT
        if adopted_paper(self._store, request.meeting_id, _issued_kind(request), today):
            return None
        return not adopted_by(self._store, request.meeting_id, today)

    def _of_meeting(self, request: PaperRequest, meeting_id: str, today: dt.date, instead: Sequence[Any]) -> Outline:
        if request.kind is PaperKind.ANNOTATED_AGENDA:
            register = self._records.around_agenda(meeting_id, today).replacing(*instead)
            return _explained(annotated_agenda.outline(register, meeting_id, today), register, request)
        if request.kind is PaperKind.PROXY_FORM:
            return self._proxy_form(request, meeting_id, today)
        if request.kind is PaperKind.PROXY_LIST:
            self._check_proxies(meeting_id)
            return proxy_list.outline(self._records.of_meeting(meeting_id), meeting_id, today)
        public = request.variant is Variant.PUBLIC
        records = self._records.for_everybody if public else self._records.of_meeting
        register = records(meeting_id).replacing(*instead)
        holidays = holidays_around(register.settings, (register.get(Meeting, meeting_id).date or today).year)
        if request.kind is PaperKind.CONVOCATION:
            made = convocation.outline(register, meeting_id, today, holidays=holidays, public=public)
            return _explained(made, register, request)
        if request.kind is PaperKind.MINUTES:
            return minutes.outline(
                register,
                meeting_id,
                today,
                holidays=holidays,
                public=public,
                adopting=bool(instead),
                abbreviations=request.abbreviations,
            )
        if request.kind is PaperKind.ATTENDANCE_LIST:
            return attendance_list.outline(register, meeting_id, today, filled=_FILLED.get(request.variant))
        return decision_list.of_meeting(register, meeting_id, today)

    def _proxy_form(self, request: PaperRequest, meeting_id: str, today: dt.date) -> Outline:
        self._check_proxies(meeting_id)
        register = self._records.of_meeting(meeting_id, person_id=request.person_id)
        return proxy_form.outline(register, meeting_id, today, person_id=request.person_id)

    def _check_proxies(self, meeting_id: str) -> None:
        body = self._store.get(Body, self._store.get(Meeting, meeting_id).body_id)
        if not knows_proxies(body):
            raise ProxyNotAllowed(body.name)

    def _of_year(self, request: PaperRequest, today: dt.date) -> Outline:
        year = request.year or today.year
        if request.kind is PaperKind.YEAR_REPORT:
            if request.report_id:
                known = self._store.get(ThemeYearReport, request.report_id)
                return self._year_report(known, request, today)
            theme_id = request.needed("theme", request.theme_id)
            report = year_report.report_of(self._records.of_reports(theme_id), theme_id, year)
            if report is None:
                raise YearReportMissing(year)
            return self._year_report(report, request, today)
        if request.body_id:
            self._store.get(Body, request.body_id)
        if request.kind is PaperKind.FORWARD_AGENDA:
            return forward_agenda.outline(self._records.of_planning(), year, today, body_id=request.body_id)
        register = self._records.of_meetings(request.body_id)
        holidays = holidays_around(register.settings, year)
        return meeting_schedule.outline(register, year, today, body_id=request.body_id, holidays=holidays)

    def _year_report(self, report: ThemeYearReport, request: PaperRequest, today: dt.date) -> Outline:
        register = self._records.of_year_report(report)
        return year_report.outline(register, report.id, today, abbreviations=request.abbreviations is not False)

    def _action_list(self, request: PaperRequest, today: dt.date) -> Outline:
        person_id, body_id = request.person_id, request.body_id
        if person_id:
            return action_list.of_person(self._records.around_actions_of_person(person_id, today), person_id, today)
        if body_id is None and request.meeting_id:
            body_id = self._store.get(Meeting, request.meeting_id).body_id
        body_id = request.needed("body", body_id)
        return action_list.of_body(self._records.around_actions_of_body(body_id, today), body_id, today)


def _explained(outline: Outline, register: Register, request: PaperRequest) -> Outline:
    """The paper with what its abbreviations stand for, when that was asked."""
    return with_abbreviations(outline, register) if request.abbreviations else outline


def _issued_kind(request: PaperRequest) -> IssuedKind | None:
    """Which kept paper this request could be answered with."""
    if request.kind is PaperKind.DECISION_LIST:
        return IssuedKind.DECISION_LIST
    if request.kind is PaperKind.MINUTES:
        return IssuedKind.PUBLIC_MINUTES if request.variant is Variant.PUBLIC else IssuedKind.MINUTES
    if request.kind is PaperKind.ANNOTATED_AGENDA:
        return IssuedKind.ANNOTATED_AGENDA
    if request.kind is PaperKind.ATTENDANCE_LIST and request.variant is not Variant.BLANK:
        return IssuedKind.ATTENDANCE_LIST
    return None
