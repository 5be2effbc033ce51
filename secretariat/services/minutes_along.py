"""The drafts of minutes that a meeting is to adopt: whoever gets its agenda gets them with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secretariat.documents.outline import Outline
from secretariat.domain.agendas import AgendaItem, confidential_items
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.issued_papers import IssuedKind, IssuedPaper
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.register import Register
from secretariat.services.chain_records import found_minutes
from secretariat.services.issued_papers import outline_of
from secretariat.services.minutes import agenda_in
from secretariat.services.publishing import PaperKind, PaperRequest, PublishingService
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class DraftAlong:
    """The draft minutes of the meeting ``meeting_id``, to be adopted at ``item`` of another one.

    ``issued_id`` is the paper as which they went round; empty when that was done without the program. ``confidential``
    is whether all of that meeting is, or one of its items.
    """

    item: AgendaItem
    meeting_id: str
    version: int | None
    outline: Outline
    issued_id: str
    confidential: bool


def drafts_to_adopt(
    store: Store, publishing: PublishingService, agenda: Iterable[AgendaItem], today: dt.date
) -> Iterator[DraftAlong]:
    """The drafts that people have of the minutes on an agenda, in its order, each as it went round.

    Minutes that are at work, before the chair or adopted are no draft. What went round without the program, such as
    minutes that were imported, is made of the records.

    Raises:
        FileDamaged: a kept paper is not what was issued.
    """
    told: set[str] = set()
    for item in agenda:
        meeting_id = item.adopts_minutes_of_id
        if meeting_id is None or meeting_id in told:
            continue
        told.add(meeting_id)
        minutes = found_minutes(store, meeting_id)
        if minutes is None or minutes.status is not MinutesStatus.DRAFT:
            continue
        kept = _as_it_went(store, minutes)
        if kept is not None:
            outline = outline_of(store, kept)
        else:
            outline = publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id, as_of=today))
        secret = _is_confidential(store, meeting_id)
        yield DraftAlong(item, meeting_id, minutes.version, outline, kept.id if kept else "", secret)


def _is_confidential(store: Store, meeting_id: str) -> bool:
    meeting = store.get(Meeting, meeting_id)
    if meeting.confidentiality is Confidentiality.CONFIDENTIAL:
        return True
    return bool(confidential_items(Register({AgendaItem: agenda_in(store, meeting_id)}), meeting))


def _as_it_went(store: Store, minutes: Minutes) -> IssuedPaper | None:
    """The paper of this version that was issued last: what was sent and called unsent may have gone again."""
    papers = store.where(IssuedPaper, "meeting_id", [minutes.meeting_id])
    wanted = (IssuedKind.MINUTES, minutes.version)
    return next((one for one in reversed(papers) if (one.kind, one.version) == wanted and not one.adopted), None)
