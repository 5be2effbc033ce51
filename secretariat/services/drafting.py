"""Papers in other shapes than PDF from the command line: the suffix of the name says which.

A convocatie, verslag, besluitenlijst or actielijst of an overleg as ``.eml`` is a draft to whom it goes by itself, with
everything that goes along; nothing is written down, because a draft has not been sent. A convocatie or vergaderrooster
as ``.ics`` is a calendar file; so is a programme, and that of one participant, which can also be a draft to him.
"""

from __future__ import annotations

from pathlib import Path

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.refusals import FormatUnknown, PaperNeeds
from secretariat.export.paper_files import FileKind
from secretariat.export.safe_write import write_safely
from secretariat.services.dispatches import Choice
from secretariat.services.publishing import PaperKind
from secretariat.services.workspace import Workspace

EMAIL, CALENDAR = ".eml", ".ics"
_LISTS = {
    PaperKind.DECISION_LIST.value: IssuedKind.DECISION_LIST.value,
    PaperKind.ACTION_LIST.value: IssuedKind.ACTION_LIST.value,
}
"""The lists that can go by themselves, each without the other; by what they are called in a sending."""
_OF_AN_EVENT = (PaperKind.PROGRAMME.value, PaperKind.PERSONAL_PROGRAMME.value)
_ELSE = ", ".join(FileKind)
"""The endings by which a paper is written that is no draft."""
_ADOPTED = (MeetingStatus.MINUTES_ADOPTED, MeetingStatus.CLOSED)


def is_drafted(target: Path) -> bool:
    """Whether the name asks for a draft or a calendar file."""
    return target.suffix.lower() in (EMAIL, CALENDAR)


def export_draft(
    workspace: Workspace,
    kind: str,
    target: Path,
    *,
    meeting_id: str | None = None,
    body_id: str | None = None,
    event_id: str | None = None,
    person_id: str | None = None,
    overwrite: bool = False,
) -> Path:
    """Write a draft e-mail or a calendar file.

    Raises:
        PaperNeeds: it does not say of which meeting, body, event or person.
        FormatUnknown: this paper is not written so.
        StepOutOfOrder: it cannot be sent in the state the meeting is in.
        RecordMissing, FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
    """
    suffix = target.suffix.lower()
    if kind == PaperKind.MEETING_SCHEDULE.value and suffix == CALENDAR:
        if not body_id:
            raise PaperNeeds(kind, "body")
        return workspace.calendar_files.export(target, body_id=body_id, overwrite=overwrite)
    if kind in _OF_AN_EVENT:
        return _of_an_event(workspace, kind, target, event_id, person_id, overwrite=overwrite)
    if kind not in (PaperKind.CONVOCATION.value, PaperKind.MINUTES.value, *_LISTS):
        raise FormatUnknown(suffix, _ELSE)
    if not meeting_id:
        raise PaperNeeds(kind, "meeting")
    if suffix == CALENDAR:
        if kind != PaperKind.CONVOCATION.value:
            raise FormatUnknown(suffix, _ELSE)
        return workspace.calendar_files.export(target, meeting_id=meeting_id, overwrite=overwrite)
    write_safely(target, _email(workspace, kind, meeting_id), overwrite=overwrite)
    return target


def _of_an_event(
    workspace: Workspace, kind: str, target: Path, event_id: str | None, person_id: str | None, *, overwrite: bool
) -> Path:
    """A programme for in a calendar, of all or of a speaker; what is for a participant, also as an e-mail to him."""
    from secretariat.export.pdf import writer  # noqa: PLC0415 - ReportLab is loaded when a paper is drawn

    if not event_id:
        raise PaperNeeds(kind, "event")
    suffix = target.suffix.lower()
    if kind == PaperKind.PROGRAMME.value:
        if suffix != CALENDAR:
            raise FormatUnknown(suffix, _ELSE)
        files = workspace.calendar_files
        return files.export(target, event_id=event_id, person_id=person_id, overwrite=overwrite)
    if not person_id:
        raise PaperNeeds(kind, "person")
    own = workspace.personal_programmes
    registration_id = own.registration_of(event_id, person_id).id
    if suffix == CALENDAR:
        return workspace.calendar_files.export(target, registration_id=registration_id, overwrite=overwrite)
    _name, content = own.letter(registration_id, writer.write_pdf(own.paper(registration_id)))
    write_safely(target, content, overwrite=overwrite)
    return target


def _email(workspace: Workspace, kind: str, meeting_id: str) -> bytes:
    from secretariat.export.pdf import writer  # noqa: PLC0415 - ReportLab is loaded when a paper is drawn

    status = workspace.meetings.head(meeting_id).meeting.status
    wanted = DispatchKind.LISTS if kind in _LISTS else DispatchKind.CONVOCATION
    if kind == PaperKind.MINUTES.value:
        wanted = DispatchKind.ADOPTED_MINUTES if status in _ADOPTED else DispatchKind.DRAFT_MINUTES
    without = [other for one, other in _LISTS.items() if one != kind] if kind in _LISTS else []
    parcel = workspace.parcels.prepare(wanted, meeting_id, without)
    chosen = tuple((one.id, one.role) for one in parcel.addressees if one.chosen)
    drawn = [writer.write_pdf(paper.outline) for paper in parcel.papers]
    (draft,) = workspace.dispatches.draft(parcel, drawn, Choice(recipients=chosen))
    return draft.content
