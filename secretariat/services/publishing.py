"""Make papers: choose what goes on them, draw them, write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from secretariat.documents.outline import Outline
from secretariat.documents.public_version import public_agenda, public_version
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body, knows_proxies
from secretariat.domain.decisions import Decision
from secretariat.domain.events import Event
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes
from secretariat.domain.planning import PlanItem
from secretariat.domain.refusals import PaperNeeds, RecordMissing
from secretariat.domain.year_reports import ThemeYearReport
from secretariat.export.paper_files import FileKind, kind_of, kinds_for, write_paper
from secretariat.export.safe_write import safe_file_name, write_safely
from secretariat.services.paper_outlines import PaperOutlines
from secretariat.services.paper_records import PaperRecords
from secretariat.services.paper_requests import (
    PAPERS_OF_A_MEETING,
    PAPERS_OF_AN_EVENT,
    PaperKind,
    PaperRequest,
    Variant,
)
from secretariat.storage.store import Store
from secretariat.wording.papers import A5, LARGE_PRINT

__all__ = [
    "PAPERS_OF_A_MEETING",
    "FileKind",
    "Outline",
    "PaperKind",
    "PaperRequest",
    "PublishingService",
    "Variant",
    "kind_of",
    "kinds_for",
]


class PublishingService:
    """Papers from the records of one file."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._outlines = PaperOutlines(store)
        self._today = today

    def outline(self, request: PaperRequest, *instead: Any) -> Outline:
        """What stands on the paper, with the records ``instead`` of those in the file.

        Of adopted minutes that is what was adopted, whatever the records say today, with the errata behind it.

        Raises:
            PaperNeeds: the request does not say of which meeting, body, person, theme or event.
            RecordMissing: that record is not in the file.
            VariantUnknown: this paper is not made in that variant.
            ProxyNotAllowed, YearReportMissing: there is no such form or report.
        """
        outline = self._outlines.outline(request, request.as_of or self._today(), instead)
        endings = [A5] if request.variant is Variant.A5 else []
        endings += [LARGE_PRINT] if request.large_print else []
        name = "_".join((outline.file_name, *endings))
        return replace(outline, file_name=name, large_print=request.large_print) if endings else outline

    def explains_abbreviations(self, request: PaperRequest) -> bool | None:
        """Whether the paper usually tells what its abbreviations stand for; None when there is nothing to choose."""
        return self._outlines.explains_abbreviations(request, request.as_of or self._today())

    def has_proxy_form(self, meeting_id: str) -> bool:
        """Whether somebody may vote for another in this meeting.

        Raises:
            RecordMissing: there is no such meeting.
        """
        return knows_proxies(self._store.get(Body, self._store.get(Meeting, meeting_id).body_id))

    def names_replaced(self, request: PaperRequest) -> int:
        """How often the public version of a meeting's paper has a function where the texts have a name.

        Raises:
            PaperNeeds, RecordMissing: as :meth:`outline`.
        """
        if not request.meeting_id:
            raise PaperNeeds(request.kind.value, "meeting")
        made = public_agenda if request.kind is PaperKind.CONVOCATION else public_version
        return made(PaperRecords(self._store).for_everybody(request.meeting_id), request.meeting_id).replaced

    def export(self, request: PaperRequest, target: Path, *, overwrite: bool = False) -> Path:
        """Draw a paper and write it as the ending of the name says; a folder gets it as PDF under its own name.

        Raises:
            FormatUnknown: the ending of the name is not one we write.
            ListMissing: it asks for a spreadsheet, and the paper is no list.
            FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        outline = self.outline(request)
        path = target / safe_file_name(f"{outline.file_name}.pdf") if target.is_dir() else target
        write_safely(path, write_paper(outline, kind_of(path.suffix)), overwrite=overwrite)
        return path

    def save(self, content: bytes, path: Path) -> None:
        """Write a paper that was drawn already over whatever has its name.

        Raises:
            FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        write_safely(path, content, overwrite=True)

    def requests(self) -> Iterator[PaperRequest]:
        """Every usual paper that this file has something for.

        Per meeting a convocatie, a geannoteerde agenda, a presentielijst, a verslag and a besluitenlijst, per body and
        per person an actielijst, per event and per year what is planned; no besluitenlijst of a body, and no variants.
        """
        with_minutes = {one.meeting_id for one in self._store.all(Minutes)}
        with_decisions = {one.meeting_id for one in self._store.all(Decision)}
        with_proxies = {body.id for body in self._store.all(Body) if knows_proxies(body)}
        with_agenda = {item.meeting_id for item in self._store.all(AgendaItem)}
        for meeting in self._store.all(Meeting):
            if meeting.id in with_agenda and meeting.status is not MeetingStatus.CANCELLED:
                yield PaperRequest(PaperKind.CONVOCATION, meeting_id=meeting.id)
                yield PaperRequest(PaperKind.ANNOTATED_AGENDA, meeting_id=meeting.id)
                yield PaperRequest(PaperKind.ATTENDANCE_LIST, meeting_id=meeting.id)
            if meeting.id in with_minutes:
                yield PaperRequest(PaperKind.MINUTES, meeting_id=meeting.id)
            if meeting.id in with_decisions:
                yield PaperRequest(PaperKind.DECISION_LIST, meeting_id=meeting.id)
            if meeting.body_id in with_proxies and meeting.status is not MeetingStatus.CANCELLED:
                yield PaperRequest(PaperKind.PROXY_FORM, meeting_id=meeting.id)
                yield PaperRequest(PaperKind.PROXY_LIST, meeting_id=meeting.id)
        actions = self._store.all(ActionPoint)
        for body_id in dict.fromkeys(action.body_id for action in actions if action.body_id):
            yield PaperRequest(PaperKind.ACTION_LIST, body_id=body_id)
        for person_id in dict.fromkeys(action.owner_person_id for action in actions if action.owner_person_id):
            yield PaperRequest(PaperKind.ACTION_LIST, person_id=person_id)
        yield from self._requests_of_events()
        yield from self._requests_of_years()

    def _requests_of_events(self) -> Iterator[PaperRequest]:
        for event in self._store.all(Event):
            for kind in PAPERS_OF_AN_EVENT:
                yield PaperRequest(kind, event_id=event.id)

    def _requests_of_years(self) -> Iterator[PaperRequest]:
        for report in self._store.all(ThemeYearReport):
            yield PaperRequest(PaperKind.YEAR_REPORT, theme_id=report.theme_id, year=report.period_end.year)
        for year in sorted({meeting.date.year for meeting in self._store.all(Meeting) if meeting.date}):
            yield PaperRequest(PaperKind.MEETING_SCHEDULE, year=year)
        for year in sorted({item.date.year for item in self._store.all(PlanItem) if item.date}):
            yield PaperRequest(PaperKind.FORWARD_AGENDA, year=year)

    def meeting_id(self, code: str) -> str:
        """The meeting with this code.

        Raises:
            RecordMissing: there is none.
        """
        return self._named(Meeting, "code", code)

    def body_id(self, code: str) -> str:
        """The body with this code.

        Raises:
            RecordMissing: there is none.
        """
        return self._named(Body, "code", code)

    def _named(self, kind: type[Meeting] | type[Body], field: str, value: str) -> str:
        found = self._store.where(kind, field, [value])
        if not found:
            raise RecordMissing(value)
        return found[0].id
