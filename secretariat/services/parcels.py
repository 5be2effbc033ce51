"""What is about to be sent, before anything is: the papers, the files, to whom, with which words, and what is wrong.

A parcel is plain data. Its papers are outlines: whoever has a window draws them elsewhere, the command line in place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from secretariat.documents import appointments
from secretariat.documents.appointments import CalendarFile
from secretariat.domain.agendas import agenda_of, attachment_label
from secretariat.domain.dates import in_period
from secretariat.domain.dispatches import (
    AGENDA_SENT,
    AGENDA_SHOWN,
    DispatchFile,
    DispatchKind,
    RecipientRole,
    dispatches_of,
)
from secretariat.domain.documents import Document, newest
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.lifecycle import LifeStep, fits, step_after
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.organisations import Location, Organisation
from secretariat.domain.people import Person, Position, formal_name
from secretariat.domain.recipients import Recipient, RecipientGroup, recipients_of
from secretariat.domain.refusals import StepOutOfOrder
from secretariat.domain.register import Register
from secretariat.domain.sending_checks import CheckKey, Place, SendingCheck
from secretariat.export.safe_write import safe_file_name
from secretariat.services.agenda_versions import next_version
from secretariat.services.agenda_versions import versions_of as agenda_versions_of
from secretariat.services.calendar_files import as_calendars_have
from secretariat.services.chain_records import comments_until, found_minutes, minutes_of, terms_of
from secretariat.services.confidential_actions import confidential_actions
from secretariat.services.documents import versions_of
from secretariat.services.lifecycle import checks_for, fitting
from secretariat.services.minutes_along import drafts_to_adopt
from secretariat.services.parcel_contents import CALENDAR, Addressee, FileToSend, LeftOut, PaperToSend, Parcel
from secretariat.services.publishing import PaperKind, PaperRequest, PublishingService
from secretariat.storage.chain import chain_register
from secretariat.storage.store import Store
from secretariat.wording import messages
from secretariat.wording.places import location_words

_NEEDED: dict[DispatchKind, tuple[IssuedKind, ...]] = {
    DispatchKind.DRAFT_AGENDA: (IssuedKind.CONVOCATION,),
    DispatchKind.CONVOCATION: (IssuedKind.CONVOCATION,),
    DispatchKind.LISTS: (IssuedKind.DECISION_LIST, IssuedKind.ACTION_LIST),
    DispatchKind.CHAIR_CHECK: (IssuedKind.MINUTES,),
    DispatchKind.DRAFT_MINUTES: (IssuedKind.MINUTES,),
    DispatchKind.ADOPTED_MINUTES: (IssuedKind.MINUTES,),
}
"""The papers of which one must go along, because the sending is about it."""
_CALLED_OFF = (DispatchKind.CANCELLATION, DispatchKind.POSTPONEMENT)
_AFTER = (MeetingStatus.HELD, MeetingStatus.MINUTES_DRAFT, MeetingStatus.MINUTES_ADOPTED, MeetingStatus.CLOSED)
_STEPS = {
    DispatchKind.CHAIR_CHECK: LifeStep.SEND_TO_CHAIR,
    DispatchKind.DRAFT_MINUTES: LifeStep.SEND_DRAFT,
}
_STATES: dict[DispatchKind, tuple[MeetingStatus, ...]] = {
    DispatchKind.DRAFT_AGENDA: (MeetingStatus.DRAFT, MeetingStatus.PLANNED),
    DispatchKind.CONVOCATION: (MeetingStatus.PLANNED, MeetingStatus.CONVENED),
    DispatchKind.LATE_PAPERS: (MeetingStatus.CONVENED,),
    DispatchKind.LISTS: _AFTER,
    DispatchKind.ADOPTED_MINUTES: (MeetingStatus.MINUTES_ADOPTED, MeetingStatus.CLOSED),
    DispatchKind.POSTPONEMENT: (MeetingStatus.POSTPONED,),
    DispatchKind.CANCELLATION: (MeetingStatus.CANCELLED,),
}


class ParcelService:
    """What can be sent about a meeting."""

    def __init__(self, store: Store, today: Callable[[], dt.date], publishing: PublishingService) -> None:
        self._store = store
        self._today = today
        self._publishing = publishing

    def kinds(self, meeting_id: str) -> tuple[DispatchKind, ...]:
        """What can be sent about a meeting in the state it is in."""
        meeting, minutes = self._store.get(Meeting, meeting_id), found_minutes(self._store, meeting_id)
        return tuple(kind for kind in DispatchKind if _fits(kind, meeting, minutes))

    def likely(self, meeting_id: str) -> DispatchKind | None:
        """What is to be sent next about a meeting; None when there is nothing.

        That is the last thing that fits its state, but minutes that nobody checked go to the chair first.
        """
        kinds = self.kinds(meeting_id)
        minutes = found_minutes(self._store, meeting_id)
        unchecked = step_after(self._store.get(Meeting, meeting_id), minutes, self._today())
        if DispatchKind.CHAIR_CHECK in kinds and unchecked is LifeStep.SEND_TO_CHAIR:
            return DispatchKind.CHAIR_CHECK
        return kinds[-1] if kinds else None

    def prepare(self, kind: DispatchKind, meeting_id: str, left_out: Collection[str] = ()) -> Parcel:
        """What would be sent now, without what is ``left_out`` by its key; nothing is written.

        Raises:
            StepOutOfOrder: it does not fit the state of the meeting or its minutes.
            RecordMissing: there is no such meeting.
        """
        meeting = self._fitting(kind, meeting_id)
        register = chain_register(self._store, meeting_id)
        minutes = self._minutes_to_send(kind, meeting)
        version = self._version(kind, meeting_id, minutes)
        every = (*self._papers(kind, meeting, minutes), *self._minutes_to_adopt(kind, register, meeting))
        papers = tuple(one for one in every if one.key not in left_out)
        kept = self._files(kind, register, meeting) if kind in AGENDA_SHOWN else ()
        files = tuple(one for one in kept if one.document_id not in left_out)
        calendar = appointment = self._calendar(kind, register, meeting)
        if CALENDAR in left_out:
            calendar = None
        about = self._about(register, meeting, minutes, version)
        printed = confidential_actions(self._store, meeting_id, [one.outline for one in papers])
        secret = bool(printed) or any(paper.confidential for paper in papers)
        names = [*(paper.file_name for paper in papers), *(file.name for file in files)]
        return Parcel(
            kind=kind,
            meeting_id=meeting_id,
            version=version,
            subject=messages.subject(kind, about),
            text=messages.text(kind, about, names),
            addressees=tuple(
                _addressee(register, one, secret=secret) for one in recipients_of(register, meeting, kind)
            ),
            papers=papers,
            files=files,
            calendar=calendar,
            checks=(
                *_without_papers(kind, meeting_id, papers, files),
                *checks_for(self._store, register, meeting, kind, self._today()),
            ),
            left_out=tuple(_left_out(every, kept, appointment, left_out)),
        )

    def somebody(self, person_id: str) -> Addressee:
        """Anybody of the file as a recipient, chosen by the secretary, with the organisation of today.

        Raises:
            RecordMissing: there is no such person.
        """
        person = self._store.get(Person, person_id)
        today = self._today()
        held = [
            one
            for one in self._store.where(Position, "person_id", [person_id])
            if in_period(today, one.start_date, one.end_date)
        ]
        organisation = self._store.find(Organisation, held[0].organisation_id) if held else None
        return Addressee(
            id=person.id,
            name=formal_name(person),
            organisation=organisation.short_name if organisation else "",
            email=person.email or "",
            group=RecipientGroup.INVITED,
            role=RecipientRole.CC,
            chosen=True,
            entitled=False,
        )

    def minutes_after(self, kind: DispatchKind, meeting_id: str) -> Minutes | None:
        """The minutes as they are once this has been sent; None when sending leaves them as they are."""
        meeting = self._store.get(Meeting, meeting_id)
        after = self._minutes_to_send(kind, meeting)
        return after if after != found_minutes(self._store, meeting_id) else None

    # Inner workings

    def _fitting(self, kind: DispatchKind, meeting_id: str) -> Meeting:
        meeting = self._store.get(Meeting, meeting_id)
        if kind in _STEPS:
            return fitting(self._store, meeting_id, _STEPS[kind])
        if meeting.status not in _STATES.get(kind, ()):
            minutes = found_minutes(self._store, meeting_id)
            raise StepOutOfOrder(kind.value, meeting.status.value, minutes.status.value if minutes else "")
        return meeting

    def _minutes_to_send(self, kind: DispatchKind, meeting: Meeting) -> Minutes | None:
        """The minutes as the paper shows them: those of the version that now goes out."""
        if kind is DispatchKind.CHAIR_CHECK:
            minutes = minutes_of(self._store, meeting.id)
            return replace(minutes, status=MinutesStatus.CHAIR_REVIEW, chair_checked_on=None)
        if kind is not DispatchKind.DRAFT_MINUTES:
            return found_minutes(self._store, meeting.id)
        minutes, today = minutes_of(self._store, meeting.id), self._today()
        return replace(
            minutes,
            status=MinutesStatus.DRAFT,
            version=(minutes.version or 0) + 1,
            draft_sent_on=today,
            comments_until=comments_until(self._store, meeting, today),
        )

    def _version(self, kind: DispatchKind, meeting_id: str, minutes: Minutes | None) -> int | None:
        if kind in AGENDA_SHOWN:
            new = next_version(self._store, meeting_id, self._today())
            known = agenda_versions_of(self._store, meeting_id)
            return new.version if new else known[-1].version
        return minutes.version if minutes and kind is DispatchKind.DRAFT_MINUTES else None

    def _papers(self, kind: DispatchKind, meeting: Meeting, minutes: Minutes | None) -> tuple[PaperToSend, ...]:
        today = self._today()

        def paper(issued: IssuedKind, wanted: PaperKind, *instead: Any) -> PaperToSend:
            request = PaperRequest(wanted, meeting_id=meeting.id, as_of=today)
            return PaperToSend(issued, self._publishing.outline(request, *instead), meeting.id)

        if kind is DispatchKind.DRAFT_AGENDA:
            draft = replace(meeting, status=MeetingStatus.DRAFT)
            return (paper(IssuedKind.CONVOCATION, PaperKind.CONVOCATION, draft),)
        if kind in (DispatchKind.CHAIR_CHECK, DispatchKind.DRAFT_MINUTES):
            return (paper(IssuedKind.MINUTES, PaperKind.MINUTES, minutes),)
        if kind is DispatchKind.LISTS:
            return (
                paper(IssuedKind.DECISION_LIST, PaperKind.DECISION_LIST),
                paper(IssuedKind.ACTION_LIST, PaperKind.ACTION_LIST),
            )
        if kind is DispatchKind.ADOPTED_MINUTES:
            return (
                paper(IssuedKind.MINUTES, PaperKind.MINUTES),
                paper(IssuedKind.DECISION_LIST, PaperKind.DECISION_LIST),
            )
        if kind in _CALLED_OFF and meeting.convened_on is None:
            return ()  # nobody was invited yet: there is no agenda that people know
        return (paper(IssuedKind.CONVOCATION, PaperKind.CONVOCATION),)

    def _minutes_to_adopt(self, kind: DispatchKind, register: Register, meeting: Meeting) -> Iterator[PaperToSend]:
        """The drafts that the agenda asks to adopt; later only those that did not go with it before."""
        if kind not in AGENDA_SHOWN:
            return
        sent = {file.issued_paper_id for file in _sent_before(kind, register, meeting)}
        for one in drafts_to_adopt(self._store, self._publishing, agenda_of(register, meeting.id), self._today()):
            if one.issued_id not in sent:
                yield PaperToSend(
                    IssuedKind.MINUTES,
                    one.outline,
                    one.meeting_id,
                    one.version,
                    to_adopt=True,
                    issued_id=one.issued_id,
                    confidential=one.confidential,
                )

    def _calendar(self, kind: DispatchKind, register: Register, meeting: Meeting) -> CalendarFile | None:
        if kind not in (DispatchKind.CONVOCATION, DispatchKind.CANCELLATION, DispatchKind.POSTPONEMENT):
            return None
        (as_sent,) = as_calendars_have(self._store, [meeting])
        return appointments.of_meeting(register, as_sent, self._today())

    def _files(self, kind: DispatchKind, register: Register, meeting: Meeting) -> tuple[FileToSend, ...]:
        """The kept files of the agenda, each in its newest version; later only those that did not go before."""
        sent = {file.sha256 for file in _sent_before(kind, register, meeting)}
        items = agenda_of(register, meeting.id)
        kept = versions_of(self._store, [one for item in items for one in item.document_ids])
        found = []
        for item in items:
            for index, document_id in enumerate(item.document_ids):
                document, version = register.find(Document, document_id), newest(kept[document_id])
                if document is None or version is None or version.sha256 in sent:
                    continue
                name = f"{attachment_label(item, index)} {document.title}{PurePath(version.file_name).suffix}"
                found.append(FileToSend(safe_file_name(name), document_id, version.sha256, version.size))
        return tuple(found)

    def _about(
        self, register: Register, meeting: Meeting, minutes: Minutes | None, version: int | None
    ) -> messages.AboutMeeting:
        settings = register.settings
        replacement = next(iter(self._store.where(Meeting, "replaces_meeting_id", [meeting.id])), None)
        return messages.AboutMeeting(
            title=meeting.title,
            code=meeting.code,
            date=meeting.date,
            start=meeting.start_time,
            end=meeting.end_time,
            place=location_words(register.find(Location, meeting.location_id)),
            online=meeting.online_url or "",
            sender=settings.sender_name or settings.organisation_name or "",
            time_format=settings.time_format,
            late_until=terms_of(self._store, meeting, self._today()).late_papers_until,
            comments_until=minutes.comments_until if minutes else None,
            adopted_on=minutes.adopted_on if minutes else None,
            version=version,
            reason=meeting.status_reason or "",
            replaced_by=(replacement.code, replacement.date) if replacement else None,
        )


def _fits(kind: DispatchKind, meeting: Meeting, minutes: Minutes | None) -> bool:
    """Whether something can be sent in this state."""
    if kind in _STEPS:
        return fits(_STEPS[kind], meeting, minutes)
    return meeting.status in _STATES.get(kind, ())


def _sent_before(kind: DispatchKind, register: Register, meeting: Meeting) -> list[DispatchFile]:
    """The files that people have and need not get again; only what is sent later goes without them."""
    if kind is not DispatchKind.LATE_PAPERS:
        return []
    before = [one for one in dispatches_of(register, meeting.id) if one.kind in AGENDA_SENT and one.has_gone]
    return [file for one in before for file in one.files]


def _left_out(
    papers: Collection[PaperToSend], files: Collection[FileToSend], calendar: CalendarFile | None, keys: Collection[str]
) -> Iterator[LeftOut]:
    """What could go along and does not, in the order in which it would."""
    yield from (LeftOut(one.key, one.file_name, one.kind) for one in papers if one.key in keys)
    yield from (LeftOut(one.document_id, one.name) for one in files if one.document_id in keys)
    if calendar is not None and calendar.appointments and CALENDAR in keys:
        yield LeftOut(CALENDAR, "")


def _without_papers(
    kind: DispatchKind, meeting_id: str, papers: Collection[PaperToSend], files: Collection[FileToSend]
) -> Iterator[SendingCheck]:
    """Whether the paper that the sending is about stays behind."""
    needed = _NEEDED.get(kind, ())
    if kind is DispatchKind.LATE_PAPERS:
        missing = not papers and not files
    else:
        missing = bool(needed) and all(one.kind not in needed for one in papers)
    if missing:
        yield SendingCheck(CheckKey.PAPER_LEFT_OUT, Place("meetings", meeting_id))


def _addressee(register: Register, one: Recipient, *, secret: bool) -> Addressee:
    person = register.get(Person, one.id)
    organisation = register.find(Organisation, one.organisation_id)
    return Addressee(
        id=one.id,
        name=formal_name(person),
        organisation=organisation.short_name if organisation else "",
        email=one.email,
        group=one.group,
        role=one.role,
        chosen=one.chosen and (one.entitled or not secret),
        entitled=one.entitled,
    )
