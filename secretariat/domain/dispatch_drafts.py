"""Drafts of sendings: what the secretary decided and wrote about a sending that has not gone yet.

Only what differs from what is proposed is kept, so that a later change of the file still comes through.
"""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.dispatches import DispatchKind, OverruledCheck, RecipientRole
from secretariat.domain.records import Line, MeetingId, Provenance, RecordId, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRecipient:
    """What was decided about one person; ``person_id`` may name somebody who is no longer in the file.

    ``chosen`` is whether it goes to them and ``role`` as what, each None where that is left as proposed; ``added``
    marks somebody whom nobody proposed.
    """

    person_id: RecordId
    chosen: bool | None = None
    role: RecipientRole | None = None
    added: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchDraft:
    """One sending to come; of each kind a meeting has one at most.

    ``left_out`` holds the keys of what does not go along: a kind of paper, one with the meeting it is of, the id of a
    document, or the calendar file.
    """

    id: RecordId
    kind: DispatchKind
    meeting_id: MeetingId
    subject: Line | None = None
    text: Text | None = None
    recipients: tuple[DraftRecipient, ...] = ()
    reasons: tuple[OverruledCheck, ...] = ()
    left_out: tuple[Line, ...] = ()
    provenance: Provenance | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether everything is as it is proposed."""
        return not (self.subject or self.text or self.recipients or self.reasons or self.left_out)
