"""Dispatches (verzendingen): what left the house, to whom, when, on which road and in which version.

A dispatch is written once and never changed: it is the proof of what people have on paper. Names and addresses are
those of that day. Only that it did not go after all is said of it afterwards; the log keeps both.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.records import (
    BodyId,
    DocumentId,
    IssuedPaperId,
    Line,
    MeetingId,
    PersonId,
    Provenance,
    RecordId,
    Text,
)
from secretariat.domain.register import Register


class DispatchKind(enum.StrEnum):
    """What was sent."""

    DRAFT_AGENDA = "draft_agenda"
    CONVOCATION = "convocation"
    LATE_PAPERS = "late_papers"
    LISTS = "lists"
    CHAIR_CHECK = "chair_check"
    DRAFT_MINUTES = "draft_minutes"
    ADOPTED_MINUTES = "adopted_minutes"
    POSTPONEMENT = "postponement"
    CANCELLATION = "cancellation"
    REMINDER = "reminder"


class DispatchChannel(enum.StrEnum):
    """On which road it went."""

    EML = "eml"
    MAILTO = "mailto"
    FOLDER = "folder"
    PRINT = "print"


class Mode(enum.StrEnum):
    """How one message reaches more than one person."""

    TOGETHER = "together"
    """One message in which everybody sees who else received it."""
    HIDDEN = "hidden"
    """One message to the secretariat itself, with everybody as a hidden recipient."""
    EACH = "each"
    """A message of their own for everybody."""


class RecipientRole(enum.StrEnum):
    """As what somebody receives it."""

    TO = "to"
    CC = "cc"


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchRecipient:
    """One recipient with the name and address of that day."""

    person_id: PersonId | None = None
    name: Line
    email: Line | None = None
    role: RecipientRole


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchFile:
    """One file that went along; its SHA-256 proves which version it was."""

    name: Line
    sha256: Line
    issued_paper_id: IssuedPaperId | None = None
    document_id: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverruledCheck:
    """A check that failed and was overruled, with the reason.

    ``key`` names the check and what the reason was given for (``no_paper/ai-4``); of before that was kept, the check.
    """

    key: Line
    note: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One sending; ``version`` is that of the agenda or of the draft minutes.

    ``subject`` and ``text`` are the words that went along; a sending of before they were kept has no ``text``.

    ``mode`` is how one message reached more than one; a sending of before it was kept has none.

    ``withdrawn_on`` is the day on which it was recorded that it did not go after all, ``withdrawn_reason`` why.
    """

    id: RecordId
    kind: DispatchKind
    meeting_id: MeetingId | None = None
    body_id: BodyId | None = None
    sent_on: dt.date
    channel: DispatchChannel
    version: int | None = None
    subject: Line | None = None
    text: Text | None = None
    recipients: tuple[DispatchRecipient, ...] = ()
    files: tuple[DispatchFile, ...] = ()
    overruled: tuple[OverruledCheck, ...] = ()
    note: Text | None = None
    withdrawn_on: dt.date | None = None
    withdrawn_reason: Text | None = None
    mode: Mode | None = None
    provenance: Provenance | None = None

    @property
    def has_gone(self) -> bool:
        """Whether people have it, as far as anybody knows."""
        return self.withdrawn_on is None


AGENDA_SENT = (DispatchKind.CONVOCATION, DispatchKind.LATE_PAPERS)
"""What brings the numbers of an agenda to people."""
AGENDA_SHOWN = (DispatchKind.DRAFT_AGENDA, *AGENDA_SENT)
"""What shows an agenda and its papers to people."""
MINUTES_SENT = (DispatchKind.LISTS, DispatchKind.DRAFT_MINUTES, DispatchKind.ADOPTED_MINUTES)
"""What brings the numbers of decisions, action points and commitments to people."""


def dispatches_of(register: Register, meeting_id: str) -> list[Dispatch]:
    """What was sent about a meeting, in the order in which it went."""
    return register.where(Dispatch, "meeting_id", meeting_id)


def last_sent(dispatches: Iterable[Dispatch], *kinds: DispatchKind) -> Dispatch | None:
    """The last dispatch of these kinds that has gone."""
    found = [one for one in dispatches if one.kind in kinds and one.has_gone]
    return found[-1] if found else None
