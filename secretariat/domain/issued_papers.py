"""Issued papers: what stood on a paper that was sent or adopted, as data that nothing changes afterwards.

A name that is corrected later, a function that ends, a member who leaves: none of it reaches a paper that went out.
"""

from __future__ import annotations

import datetime as dt
import enum
import hashlib
from dataclasses import dataclass

from secretariat.domain.records import Line, LongText, MeetingId, Provenance, RecordId


class IssuedKind(enum.StrEnum):
    """Which paper it is."""

    CONVOCATION = "convocation"
    MINUTES = "minutes"
    PUBLIC_MINUTES = "public_minutes"
    DECISION_LIST = "decision_list"
    ACTION_LIST = "action_list"
    ANNOTATED_AGENDA = "annotated_agenda"
    ATTENDANCE_LIST = "attendance_list"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """One paper as it went out: ``outline`` is its content as JSON, ``sha256`` the checksum of that text.

    ``adopted`` marks the papers of adopted minutes; they take the place of what the records would say today.
    """

    id: RecordId
    meeting_id: MeetingId
    kind: IssuedKind
    version: int | None = None
    adopted: bool | None = None
    issued_on: dt.date
    file_name: Line
    outline: LongText
    sha256: Line
    provenance: Provenance | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the content is what was issued, by its checksum."""
        return checksum(self.outline) == self.sha256


def checksum(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
